#include "sim/statistics/stopping.hpp"

#include "sim/statistics/student.hpp"

#include <cassert>
#include <cmath>
#include <cstddef>
#include <limits>

namespace jemput {

namespace {

constexpr std::int64_t most_runs = 1'000'000'000'000'000'000;

}  // namespace

double relative_half_width(const Interval& interval) {
    const double half_width = interval.half_width();
    if (half_width == 0) return 0;
    if (interval.estimate == 0) return std::numeric_limits<double>::infinity();
    return std::abs(half_width / interval.estimate);
}

double adjusted_relative_target(double gamma) {
    assert(gamma > 0 && gamma < 1);
    return gamma / (1 + gamma);
}

std::optional<std::int64_t> runs_for_half_width(const Tally& pilot, double half_width, double confidence) {
    assert(half_width > 0);
    if (pilot.count() < 2) return std::nullopt;
    const double variance = pilot.variance();
    const auto suffices = [&](std::int64_t runs) {
        const auto n = static_cast<double>(runs);
        return student_quantile(n - 1, (1 + confidence) / 2) * std::sqrt(variance / n) <= half_width;
    };
    // The half-width falls with the number of runs: double until it suffices, then halve the gap.
    std::int64_t high = pilot.count();
    while (high < most_runs / 2 && !suffices(high))
        high *= 2;
    if (high == pilot.count()) return high;
    std::int64_t low = high / 2;
    while (high - low > 1) {
        const std::int64_t middle = low + (high - low) / 2;
        (suffices(middle) ? high : low) = middle;
    }
    return high;
}

std::optional<std::int64_t> runs_for_relative_error(const Tally& pilot, double gamma, double confidence) {
    if (pilot.count() < 2 || pilot.mean() == 0) return std::nullopt;
    return runs_for_half_width(pilot, adjusted_relative_target(gamma) * std::abs(pilot.mean()), confidence);
}

std::int64_t runs_needed(double half_width, std::int64_t n, double target) {
    assert(target > 0 && n >= 1);
    const double ratio = half_width / target;
    if (ratio <= 1) return 0;
    const double more = std::ceil(static_cast<double>(n) * (ratio * ratio - 1));
    return more < static_cast<double>(most_runs) ? static_cast<std::int64_t>(more) : most_runs;
}

StoppingWatch::StoppingWatch(const StoppingRule& rule) : rule_(rule) {
    assert(rule.target > 0 && rule.first_runs >= 2 && rule.look_ahead >= 0);
}

void StoppingWatch::observe(std::int64_t n, double half_width) {
    assert(n > observed_ && half_width >= 0);
    observed_ = n;
    if (may_stop() || n < rule_.first_runs) return;
    if (half_width > rule_.target) {
        held_since_.reset();
        return;
    }
    if (!held_since_) held_since_ = n;
    if (n - *held_since_ >= rule_.runs_beyond(*held_since_)) sufficient_ = held_since_;
}

std::optional<std::int64_t> sufficient_runs(std::span<const double> values, const StoppingRule& rule,
                                            Precision precision, double confidence) {
    StoppingWatch watch(rule);
    Tally tally;
    for (std::size_t i = 0; i < values.size() && !watch.may_stop(); ++i) {
        tally.add(values[i]);
        const std::optional<Interval> mean = mean_interval(tally, confidence);
        if (!mean) continue;
        watch.observe(mean->n,
                      precision == Precision::absolute ? mean->half_width() : relative_half_width(*mean));
    }
    return watch.sufficient_runs();
}

bool is_share_supported(std::int64_t visits, std::int64_t visits_above_zero, double target,
                        double confidence) {
    assert(0 <= visits_above_zero && visits_above_zero <= visits && target > 0);
    constexpr std::int64_t enough_visits = 30;
    constexpr std::int64_t enough_above_zero = 10;
    if (visits_above_zero == 0) return visits > 0 && zero_successes_bound(visits, confidence) < target;
    return visits >= enough_visits && visits_above_zero >= enough_above_zero;
}

}  // namespace jemput
