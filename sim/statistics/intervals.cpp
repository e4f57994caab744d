#include "sim/statistics/intervals.hpp"

#include "sim/statistics/student.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <numeric>

#include <boost/math/distributions/binomial.hpp>

namespace jemput {

namespace {

using Policy = boost::math::policies::policy<
    boost::math::policies::promote_double<false>,
    boost::math::policies::discrete_quantile<boost::math::policies::integer_round_up>>;
using Binomial = boost::math::binomial_distribution<double, Policy>;

/// The smallest b with P(B ≤ b) ≥ q. The library's answer is a root that was rounded: next to a step of the
/// distribution function it may be off by one.
std::int64_t smallest_reaching(const Binomial& binomial, double q) {
    double b = boost::math::quantile(binomial, q);
    while (b > 0 && boost::math::cdf(binomial, b - 1) >= q)
        --b;
    while (b < binomial.trials() && boost::math::cdf(binomial, b) < q)
        ++b;
    return static_cast<std::int64_t>(b);
}

/// ⌈n·p⌉, not thrown off where n·p is whole but its product in floating point lies just above.
std::int64_t quantile_rank(std::size_t n, double p) {
    const double rank = std::ceil(static_cast<double>(n) * p * (1 - 1e-12));
    return std::max(std::int64_t{1}, static_cast<std::int64_t>(rank));
}

/// The rank-th smallest of `values`, counted from 1, moved to its sorted place.
double order_statistic(std::span<double> values, std::int64_t rank) {
    const auto place = values.begin() + (rank - 1);
    std::nth_element(values.begin(), place, values.end());
    return *place;
}

}  // namespace

Interval student_interval(double estimate, double standard_error, double df, std::int64_t n,
                          double confidence) {
    assert(confidence > 0 && confidence < 1);
    const double half_width = student_quantile(df, (1 + confidence) / 2) * standard_error;
    return {estimate, estimate - half_width, estimate + half_width, n};
}

std::optional<Interval> mean_interval(std::span<const double> values, double confidence) {
    Tally tally;
    for (const double value : values)
        tally.add(value);
    return mean_interval(tally, confidence);
}

std::optional<Interval> mean_interval(const Tally& tally, double confidence) {
    if (tally.count() < 2) return std::nullopt;
    const auto n = static_cast<double>(tally.count());
    return student_interval(tally.mean(), std::sqrt(tally.variance() / n), n - 1, tally.count(), confidence);
}

std::optional<Interval> ratio_interval(std::span<const double> y, std::span<const double> n,
                                       double confidence) {
    assert(y.size() == n.size());
    assert(std::all_of(n.begin(), n.end(), [](double x) { return x >= 0; }));
    const double sum_n = std::accumulate(n.begin(), n.end(), 0.0);
    if (y.size() < 2 || sum_n <= 0) return std::nullopt;

    const double theta = std::accumulate(y.begin(), y.end(), 0.0) / sum_n;
    double squares = 0;
    for (std::size_t i = 0; i < y.size(); ++i) {
        const double residual = y[i] - theta * n[i];
        squares += residual * residual;
    }
    const auto k = static_cast<double>(y.size());
    const double standard_error = std::sqrt(squares / (k - 1) * k) / sum_n;
    return student_interval(theta, standard_error, k - 1, static_cast<std::int64_t>(y.size()), confidence);
}

std::optional<Interval> ratio_interval(const RatioTally& tally, double confidence) {
    const std::optional<double> standard_error = tally.standard_error();
    if (!standard_error) return std::nullopt;
    return student_interval(*tally.ratio(), *standard_error, static_cast<double>(tally.count() - 1),
                            tally.count(), confidence);
}

Interval wilson_interval(std::int64_t successes, std::int64_t trials, double confidence) {
    assert(0 <= successes && successes <= trials);
    assert(confidence > 0 && confidence < 1);
    if (trials == 0) return {0.5, 0, 1, 0};
    if (successes == 0) return {0, 0, zero_successes_bound(trials, confidence), trials};
    if (successes == trials) return {1, 1 - zero_successes_bound(trials, confidence), 1, trials};

    const auto n = static_cast<double>(trials);
    const double share = static_cast<double>(successes) / n;
    const double z = normal_quantile((1 + confidence) / 2);
    const double shrink = 1 + z * z / n;
    const double centre = (share + z * z / (2 * n)) / shrink;
    const double half_width = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / shrink;
    return {share, centre - half_width, centre + half_width, trials};
}

double zero_successes_bound(std::int64_t trials, double confidence) {
    assert(trials >= 1 && confidence > 0 && confidence < 1);
    return -std::expm1(std::log1p(-confidence) / static_cast<double>(trials));
}

std::optional<OrderIndices> quantile_indices(std::int64_t n, double p, double confidence) {
    assert(n >= 1 && p > 0 && p < 1 && confidence > 0 && confidence < 1);
    const Binomial binomial(static_cast<double>(n), p);
    const double tail = (1 - confidence) / 2;
    const std::int64_t low = smallest_reaching(binomial, tail);
    const std::int64_t high = smallest_reaching(binomial, 1 - tail) + 1;
    if (low < 1 || high > n) return std::nullopt;
    const double coverage = boost::math::cdf(binomial, static_cast<double>(high - 1)) -
                            boost::math::cdf(binomial, static_cast<double>(low - 1));
    return OrderIndices{low, high, coverage};
}

std::optional<double> sample_quantile(std::span<double> values, double p) {
    assert(p > 0 && p < 1);
    if (values.empty()) return std::nullopt;
    return order_statistic(values, quantile_rank(values.size(), p));
}

std::optional<Interval> quantile_interval(std::span<double> values, double p, double confidence) {
    if (values.empty()) return std::nullopt;
    const auto n = static_cast<std::int64_t>(values.size());
    const std::optional<OrderIndices> indices = quantile_indices(n, p, confidence);
    if (!indices) return std::nullopt;
    return Interval{order_statistic(values, quantile_rank(values.size(), p)),
                    order_statistic(values, indices->low), order_statistic(values, indices->high), n};
}

}  // namespace jemput
