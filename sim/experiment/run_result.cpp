#include "sim/experiment/run_result.hpp"

#include "sim/statistics/intervals.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <span>

namespace jemput {

namespace {

/// Mean and t interval from sums of whole numbers; a replication that was over by then adds nothing.
Estimate level_estimate(const LevelSums& sums, std::int64_t n, double confidence) {
    const auto count = static_cast<double>(n);
    const auto sum = static_cast<double>(sums.sum);
    const double mean = sum / count;
    if (n < 2) return {mean, std::nullopt, std::nullopt, n};
    const double variance = (static_cast<double>(sums.squares) - sum * mean) / (count - 1);
    const double standard_error = std::sqrt(std::max(0.0, variance) / count);
    const Interval interval = student_interval(mean, standard_error, count - 1, n, confidence);
    return {mean, std::max(0.0, interval.low), interval.high, n};
}

std::vector<SeriesPoint> series(std::span<const LevelSums> sums, Instant from, std::int64_t n,
                                double confidence) {
    std::vector<SeriesPoint> points;
    if (n == 0) return points;
    Instant at = from;
    for (const LevelSums& level : sums) {
        points.push_back({in_minutes(at.time_since_epoch()), level_estimate(level, n, confidence)});
        at += sample_step;
    }
    return points;
}

}  // namespace

const MeasureResult& RunResult::measure(const std::string& name) const {
    const auto found = std::find_if(measures.begin(), measures.end(),
                                    [&name](const MeasureResult& m) { return m.measure.name == name; });
    assert(found != measures.end() && "no such measure");
    return *found;
}

RunResult evaluate(const Plan& plan, const Replications& replications, std::uint64_t seed,
                   double confidence) {
    RunResult result;
    result.scenario = plan.scenario().name;
    result.replications = replications.completed();
    result.wanted = replications.wanted();
    result.seed = seed;
    result.confidence = confidence;
    for (Measure& measure : measures_of(plan)) {
        const auto of = [&](Visits which) { return estimate(measure, replications, which, confidence); };
        const Estimate all = of(Visits::all);
        const Estimate with_outage = of(Visits::with_outage);
        const Estimate without_outage = of(Visits::without_outage);
        result.measures.push_back({std::move(measure), all, with_outage, without_outage});
    }
    const Instant from = plan.visits().front().sampled_from;
    const std::int64_t n = replications.completed();
    result.in_system = series(replications.in_system(), from, n, confidence);
    result.queue = series(replications.queue(), from, n, confidence);
    return result;
}

}  // namespace jemput
