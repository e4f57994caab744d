#include "sim/statistics/comparison.hpp"

#include "sim/statistics/student.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numeric>

namespace jemput {

namespace {

double gain_of(double variance_a, double variance_b, double variance_of_difference) {
    const double unpaired = variance_a + variance_b;
    if (variance_of_difference > 0) return unpaired / variance_of_difference;
    return unpaired > 0 ? std::numeric_limits<double>::infinity() : 1;
}

double p_value_of(double difference, double standard_error, double df) {
    if (standard_error > 0) return student_p_value(df, difference / standard_error);
    return difference == 0 ? 1 : 0;
}

/// The interval about `estimate` whose width comes from the differences in `d`; `a` and `b` tell the gain.
std::optional<PairedDifference> from_tallies(double estimate, const Tally& a, const Tally& b, const Tally& d,
                                             double confidence) {
    if (d.count() < 2) return std::nullopt;
    const auto n = static_cast<double>(d.count());
    const double standard_error = std::sqrt(d.variance() / n);
    return PairedDifference{student_interval(estimate, standard_error, n - 1, d.count(), confidence),
                            gain_of(a.variance(), b.variance(), d.variance()),
                            p_value_of(estimate, standard_error, n - 1)};
}

/// A ratio ready to be linearised: (Y_i − θ N_i)/N̄ for replication i.
class LinearisedRatio {
  public:
    explicit LinearisedRatio(const RatioSample& sample)
        : sample_(sample),
          sum_n_(std::accumulate(sample.n.begin(), sample.n.end(), 0.0)),
          theta_(sum_n_ > 0 ? std::accumulate(sample.y.begin(), sample.y.end(), 0.0) / sum_n_ : 0) {
        assert(sample.y.size() == sample.n.size());
        assert(std::all_of(sample.n.begin(), sample.n.end(), [](double n) { return n >= 0; }));
    }

    /// False where nobody came at all.
    [[nodiscard]] bool has_ratio() const { return sum_n_ > 0; }
    [[nodiscard]] double ratio() const { return theta_; }

    [[nodiscard]] double operator[](std::size_t i) const {
        return (sample_.y[i] - theta_ * sample_.n[i]) * static_cast<double>(sample_.n.size()) / sum_n_;
    }

  private:
    RatioSample sample_;
    double sum_n_;
    double theta_;
};

}  // namespace

std::optional<PairedDifference> paired_difference(std::span<const double> a, std::span<const double> b,
                                                  double confidence) {
    assert(a.size() == b.size());
    if (a.empty()) return std::nullopt;
    Tally tally_a;
    Tally tally_b;
    Tally tally_d;
    for (std::size_t i = 0; i < a.size(); ++i) {
        tally_a.add(a[i]);
        tally_b.add(b[i]);
        tally_d.add(a[i] - b[i]);
    }
    return from_tallies(tally_d.mean(), tally_a, tally_b, tally_d, confidence);
}

std::optional<PairedDifference> ratio_difference(const RatioSample& a, const RatioSample& b,
                                                 double confidence) {
    assert(a.y.size() == b.y.size());
    const LinearisedRatio ratio_a(a);
    const LinearisedRatio ratio_b(b);
    if (!ratio_a.has_ratio() || !ratio_b.has_ratio()) return std::nullopt;
    Tally tally_a;
    Tally tally_b;
    Tally tally_d;
    for (std::size_t i = 0; i < a.y.size(); ++i) {
        tally_a.add(ratio_a[i]);
        tally_b.add(ratio_b[i]);
        tally_d.add(ratio_a[i] - ratio_b[i]);
    }
    return from_tallies(ratio_a.ratio() - ratio_b.ratio(), tally_a, tally_b, tally_d, confidence);
}

std::optional<Interval> welch_interval(const Tally& a, const Tally& b, double confidence) {
    if (a.count() < 2 || b.count() < 2) return std::nullopt;
    const auto n_a = static_cast<double>(a.count());
    const auto n_b = static_cast<double>(b.count());
    const double square_a = a.variance() / n_a;
    const double square_b = b.variance() / n_b;
    const double square = square_a + square_b;
    const double estimate = a.mean() - b.mean();
    const std::int64_t n = a.count() + b.count();
    if (square <= 0) return Interval{estimate, estimate, estimate, n};
    // As shares of the whole, so that squares of tiny variances do not vanish.
    const double share_a = square_a / square;
    const double share_b = square_b / square;
    const double df = 1 / (share_a * share_a / (n_a - 1) + share_b * share_b / (n_b - 1));
    return student_interval(estimate, std::sqrt(square), df, n, confidence);
}

std::optional<Interval> welch_interval(std::span<const double> a, std::span<const double> b,
                                       double confidence) {
    Tally tally_a;
    for (const double value : a)
        tally_a.add(value);
    Tally tally_b;
    for (const double value : b)
        tally_b.add(value);
    return welch_interval(tally_a, tally_b, confidence);
}

Interval separate_difference(const Interval& a, const Interval& b) {
    const double estimate = a.estimate - b.estimate;
    return {estimate, estimate - std::hypot(a.estimate - a.low, b.high - b.estimate),
            estimate + std::hypot(a.high - a.estimate, b.estimate - b.low), std::min(a.n, b.n)};
}

Verdict judge(const Interval& difference, Direction direction) {
    if (difference.holds(0)) return Verdict::not_enough_runs;
    const bool is_lower = difference.high < 0;
    return is_lower == (direction == Direction::lower_is_better) ? Verdict::better : Verdict::worse;
}

std::vector<double> holm_adjusted(std::span<const double> p_values) {
    assert(std::all_of(p_values.begin(), p_values.end(), [](double p) { return 0 <= p && p <= 1; }));
    std::vector<std::size_t> order(p_values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t i, std::size_t j) { return p_values[i] < p_values[j]; });

    std::vector<double> adjusted(p_values.size());
    double before = 0;
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        const auto still_open = static_cast<double>(order.size() - rank);
        before = std::max(before, std::min(1.0, still_open * p_values[order[rank]]));
        adjusted[order[rank]] = before;
    }
    return adjusted;
}

std::vector<bool> holm_rejects(std::span<const double> p_values, double alpha) {
    const std::vector<double> adjusted = holm_adjusted(p_values);
    std::vector<bool> rejects(adjusted.size());
    std::transform(adjusted.begin(), adjusted.end(), rejects.begin(),
                   [alpha](double p) { return p <= alpha; });
    return rejects;
}

}  // namespace jemput
