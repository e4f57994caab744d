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

/// Of each unit, the share of its values up to `theta`.
std::vector<double> shares(std::span<const double> values, std::size_t a_unit, double theta) {
    std::vector<double> of_units(values.size() / a_unit);
    for (std::size_t i = 0; i < values.size(); ++i)
        of_units[i / a_unit] += values[i] <= theta ? 1 / static_cast<double>(a_unit) : 0;
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
    return about(alone->estimate, *linearised_ratio({below, people}), h > 0 ? alone->half_width() / h : 0);
}

std::optional<Linearised> linearised_quantile(std::span<const double> values, std::size_t a_unit, double p,
                                              double confidence) {
    assert(p > 0 && p < 1 && a_unit > 0 && values.size() % a_unit == 0);
    std::vector<double> some(values.begin(), values.end());
    const std::optional<double> theta = sample_quantile(some, p);
    if (!theta || std::count(values.begin(), values.end(), *theta) > 1) return std::nullopt;

    std::vector<double> up_to = shares(values, a_unit, *theta);
    const std::optional<Interval> share = mean_interval(up_to, confidence);
    if (!share) return std::nullopt;
    const double h = share->half_width();
    if (h <= 0 || p - h <= 0 || p + h >= 1) return std::nullopt;
    const double width = *sample_quantile(some, p + h) - *sample_quantile(some, p - h);
    return about(*theta, std::move(up_to), width / (2 * h));
}

}  // namespace jemput
