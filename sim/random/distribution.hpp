#pragma once

#include "sim/random/families.hpp"
#include "sim/random/keyed_stream.hpp"

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace jemput {

/// A non-negative random quantity, as a value: a duration, an amount, whatever its caller measures. The unit
/// is the caller's; means, bounds, scales and draws are all in it, cv = standard deviation / mean is a pure
/// number.
///
/// Nothing is remembered between draws, so a draw depends on the distribution and its stream alone. A draw
/// takes as many words of the stream as it needs, often one.
///
/// The factories assert that sim/random/distribution_fault.hpp finds no fault with their parameters; ask
/// there first where the numbers come from a person. Where the parameters leave no room for chance (cv 0, low
/// = high) the result is the constant.
class Distribution {
  public:
    using Family = std::variant<family::Constant, family::Uniform, family::Triangular, family::Exponential,
                                family::Gamma, family::Lognormal, family::Weibull, family::Normal,
                                family::Pert, family::Empirical, family::Mixture>;

    /// The constant 0.
    Distribution() = default;

    /// Always `value` >= 0.
    [[nodiscard]] static Distribution constant(double value);
    /// Any number between 0 <= low <= high alike.
    [[nodiscard]] static Distribution uniform(double low, double high);
    /// Density rising from 0 <= low to the mode and falling to high.
    [[nodiscard]] static Distribution triangular(double low, double mode, double high);
    /// Memoryless; mean > 0.
    [[nodiscard]] static Distribution exponential(double mean);
    /// The sum of `stages` independent exponential times, with `mean` > 0 in all: gamma with cv
    /// 1/sqrt(stages).
    [[nodiscard]] static Distribution erlang(int stages, double mean);
    /// Gamma distribution with that mean > 0 and cv.
    [[nodiscard]] static Distribution gamma(double mean, double cv);
    /// Lognormal distribution; mean > 0 and cv are those of the quantity itself, not of its logarithm.
    [[nodiscard]] static Distribution lognormal(double mean, double cv);
    /// P(X > x) = exp(-(x / scale)^shape), scale > 0.
    [[nodiscard]] static Distribution weibull(double shape, double scale);
    /// Normal distribution given that it is not negative. `mean` >= 0 and `sd` are those before that
    /// condition; mean(), variance(), cdf() and quantile() are those under it, so mean() is greater than
    /// `mean`.
    [[nodiscard]] static Distribution normal(double mean, double sd);
    /// Beta distribution on low … high with mean (low + 4 mode + high) / 6.
    [[nodiscard]] static Distribution pert(double low, double mode, double high);
    /// One of `values`, each with a probability proportional to its weight; without weights all alike.
    [[nodiscard]] static Distribution empirical(std::vector<double> values, std::vector<double> weights = {});
    /// One of the distributions, each with a probability proportional to its weight (the first of the pair).
    [[nodiscard]] static Distribution mixture(std::vector<std::pair<double, Distribution>> components);

    /// A random value.
    [[nodiscard]] double draw(KeyedStream& stream) const;

    /// What is left of such a time seen at a random moment of it: density P(X > x) / E[X], mean
    /// E[X²] / (2 E[X]). It is a uniform share of a draw in which long times are as much likelier as they are
    /// longer (Cox 1962, Renewal Theory, chapter 5). Exact for every family; 0 if the mean is 0.
    [[nodiscard]] double draw_residual(KeyedStream& stream) const;

    [[nodiscard]] double mean() const;
    [[nodiscard]] double variance() const;

    /// P(X <= x).
    [[nodiscard]] double cdf(double x) const;

    /// The least x with cdf(x) >= p; 0 < p < 1. Up to rounding, and for a mixture by bisection.
    [[nodiscard]] double quantile(double p) const;

    /// The factory and its parameters, e.g. "lognormal mean 6 cv 0.5", in the caller's unit.
    [[nodiscard]] std::string to_string() const;

    /// What it is made of, for those who describe it.
    [[nodiscard]] const Family& family() const { return family_; }

    /// Made by the same factory with the same parameters (or equal constants).
    bool operator==(const Distribution& other) const;

  private:
    explicit Distribution(Family family);

    Family family_;
};

/// One part of a mixture.
struct family::Component {
    Distribution distribution;
    double weight;        ///< of all weights, which sum to 1
    double share;         ///< running sum of the weights, 1 at the last
    double length_share;  ///< running share of weight times mean

    bool operator==(const Component&) const = default;
};

}  // namespace jemput
