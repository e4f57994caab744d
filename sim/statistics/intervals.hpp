#pragma once

#include "sim/statistics/ratio_tally.hpp"
#include "sim/statistics/tally.hpp"

#include <cstdint>
#include <optional>
#include <span>

namespace jemput {

/// An estimate and the interval that holds the true value with a stated confidence. All of it is finite:
/// where the observations do not suffice there is no Interval. `confidence` is always strictly between 0
/// and 1.
struct Interval {
    double estimate;
    double low;
    double high;
    std::int64_t n;  ///< independent observations that it rests on: replications, batches or trials

    [[nodiscard]] double half_width() const { return (high - low) / 2; }

    /// Whether `value` lies in [low, high].
    [[nodiscard]] bool holds(double value) const { return low <= value && value <= high; }
};

/// estimate ± t · standard_error, with the quantile of Student's t with `df` > 0 degrees of freedom.
[[nodiscard]] Interval student_interval(double estimate, double standard_error, double df, std::int64_t n,
                                        double confidence);

/// The mean of independent observations, ± t·s/√n; nothing if n < 2. O(n).
[[nodiscard]] std::optional<Interval> mean_interval(std::span<const double> values, double confidence);
[[nodiscard]] std::optional<Interval> mean_interval(const Tally& tally, double confidence);

/// The ratio θ = ΣY/ΣN over replications, such as the mean wait per person where a replication gives the sum
/// of the waits and the number of people. People of one replication are correlated, so the replication is the
/// unit: s_D² = Σ(Y − θN)²/(k − 1), half-width t·s_D/(√k·N̄), with k − 1 degrees of freedom (Cochran 1977,
/// Sampling Techniques, 6.4). A replication with N = 0 counts. `y` and `n` are of equal length, N ≥ 0;
/// nothing if k < 2 or ΣN = 0. The spans are read twice and lose no digits; RatioTally says how exact it is.
[[nodiscard]] std::optional<Interval> ratio_interval(std::span<const double> y, std::span<const double> n,
                                                     double confidence);
[[nodiscard]] std::optional<Interval> ratio_interval(const RatioTally& tally, double confidence);

/// The probability of success from 0 ≤ successes ≤ trials, by inverting the score test (Wilson 1927). At the
/// ends it is one-sided and exact: 0 of n gives [0, zero_successes_bound], n of n its mirror image. With no
/// trials nothing is known: [0, 1], and the estimate is its middle.
[[nodiscard]] Interval wilson_interval(std::int64_t successes, std::int64_t trials, double confidence);

/// The highest probability that still gives no success in n ≥ 1 trials with probability α = 1 − confidence:
/// 1 − α^(1/n), at 95 % about 3/n, the "rule of three" (Hanley & Lippman-Hand 1983, JAMA 249:1743).
[[nodiscard]] double zero_successes_bound(std::int64_t trials, double confidence);

/// Which values of a sorted sample bound a quantile: the low-th and the high-th, counted from 1.
struct OrderIndices {
    std::int64_t low;
    std::int64_t high;
    double coverage;  ///< the exact probability that the true quantile lies between them; ≥ the confidence
};

/// Bounds for the p-quantile of any continuous distribution from a sample of n ≥ 1, 0 < p < 1. With B ~
/// Binomial(n, p) and its quantile function q: low = q(α/2), high = q(1 − α/2) + 1, coverage = P(low ≤ B <
/// high) (David & Nagaraja 2003, Order Statistics, 7.1). Nothing, "not enough runs", if low < 1 or high > n.
[[nodiscard]] std::optional<OrderIndices> quantile_indices(std::int64_t n, double p, double confidence);

/// The p-quantile of a sample: its ⌈n·p⌉-th smallest value, the inverse of the empirical distribution
/// function (type 1 of Hyndman & Fan 1996, Am. Stat. 50:361), so always one of the values. Reorders `values`,
/// which must be finite; nothing if there are none. O(n).
[[nodiscard]] std::optional<double> sample_quantile(std::span<double> values, double p);

/// sample_quantile with the bounds of quantile_indices, which always enclose it; nothing where those give
/// nothing. Reorders `values`. O(n).
[[nodiscard]] std::optional<Interval> quantile_interval(std::span<double> values, double p,
                                                        double confidence);

}  // namespace jemput
