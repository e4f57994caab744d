#include "sim/statistics/linearised.hpp"

#include "sim/statistics/intervals.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <utility>

namespace jemput {

namespace {

/// People of the batch below `edge` bin widths; of a bin that is cut, its part.
double people_below(const BatchedHistogram& histogram, std::int64_t batch, double edge) {
    const auto bin = static_cast<std::int64_t>(std::floor(edge));
    const double part = edge - std::floor(edge);
    return (1 - part) * static_cast<double>(histogram.people_below(batch, bin)) +
           part * static_cast<double>(histogram.people_below(batch, bin + 1));
}

/// Of each unit, the share of its values that count.
template <class Counts>
std::vector<double> shares(std::span<const double> values, std::size_t a_unit, Counts counts) {
    std::vector<double> of_units(values.size() / a_unit);
    for (std::size_t i = 0; i < values.size(); ++i)
        of_units[i / a_unit] += counts(values[i]) ? 1 / static_cast<double>(a_unit) : 0;
    return of_units;
}

/// θ − (share_i − mean share) · slope.
Linearised about(double theta, std::vector<double> shares, double slope) {
    const double mean =
        std::accumulate(shares.begin(), shares.end(), 0.0) / static_cast<double>(shares.size());
    for (double& share : shares)
        share = theta - (share - mean) * slope;
    return shares;
}

/// The steepness 1/f of the quantile function of sorted values about their p-quantile θ: to those at p ± h,
/// or to the nearest other value where they all equal θ; of the two sides the steeper one.
double slope_at(std::span<const double> sorted, double theta, double p, double h) {
    const auto n = static_cast<double>(sorted.size());
    const auto up_to = std::upper_bound(sorted.begin(), sorted.end(), theta);
    const auto from = std::lower_bound(sorted.begin(), sorted.end(), theta);
    const double above = std::max(h, static_cast<double>(up_to - sorted.begin()) / n - p);
    const double below = std::max(h, p - static_cast<double>(from - sorted.begin()) / n);
    const auto value_at = [&](double share) {
        const auto rank = static_cast<std::int64_t>(std::ceil(n * share * (1 - 1e-12)));
        return sorted[static_cast<std::size_t>(std::clamp<std::int64_t>(rank, 1, std::ssize(sorted)) - 1)];
    };
    const double next = up_to == sorted.end() ? theta : std::max(*up_to, value_at(p + h));
    const double last = from == sorted.begin() ? theta : std::min(*(from - 1), value_at(p - h));
    return std::max((next - theta) / above, (theta - last) / below);
}

}  // namespace

std::optional<Linearised> linearised_ratio(const RatioSample& sample) {
    assert(sample.y.size() == sample.n.size());
    assert(std::all_of(sample.n.begin(), sample.n.end(), [](double n) { return n >= 0; }));
    const double sum_n = std::accumulate(sample.n.begin(), sample.n.end(), 0.0);
    if (sum_n <= 0) return std::nullopt;
    const double theta = std::accumulate(sample.y.begin(), sample.y.end(), 0.0) / sum_n;
    const double mean_n = sum_n / static_cast<double>(sample.n.size());
    Linearised values(sample.y.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = theta + (sample.y[i] - theta * sample.n[i]) / mean_n;
    return values;
}

std::optional<Linearised> linearised_quantile(const BatchedHistogram& histogram, double p,
                                              double confidence) {
    const std::optional<Interval> alone = pooled_quantile(histogram, p, confidence);
    if (!alone) return std::nullopt;
    std::vector<double> below;
    std::vector<double> people;
    for (std::int64_t batch = 0; batch < histogram.batches(); ++batch) {
        below.push_back(people_below(histogram, batch, alone->estimate / histogram.bin_width()));
        people.push_back(static_cast<double>(histogram.people(batch)));
    }
    const double h = ratio_interval(below, people, confidence)->half_width();
    const double reach = std::max(alone->high - alone->estimate, alone->estimate - alone->low);
    return about(alone->estimate, *linearised_ratio({below, people}), h > 0 ? reach / h : 0);
}

std::optional<Linearised> linearised_quantile(std::span<const double> values, std::size_t a_unit, double p,
                                              double confidence) {
    assert(p > 0 && p < 1 && a_unit > 0 && values.size() % a_unit == 0);
    std::vector<double> sorted(values.begin(), values.end());
    const std::optional<double> theta = sample_quantile(sorted, p);
    if (!theta) return std::nullopt;
    std::sort(sorted.begin(), sorted.end());

    auto up_to = shares(values, a_unit, [&](double value) { return value <= *theta; });
    auto below = shares(values, a_unit, [&](double value) { return value < *theta; });
    const std::optional<Interval> share_up_to = mean_interval(up_to, confidence);
    const std::optional<Interval> share_below = mean_interval(below, confidence);
    if (!share_up_to || !share_below) return std::nullopt;
    const bool is_below_wider = share_below->half_width() > share_up_to->half_width();
    const double h = std::max(share_up_to->half_width(), share_below->half_width());
    if (p - h <= 0 || p + h >= 1) return std::nullopt;
    return about(*theta, std::move(is_below_wider ? below : up_to),
                 h > 0 ? slope_at(sorted, *theta, p, h) : 0);
}

}  // namespace jemput
