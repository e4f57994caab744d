#include "sim/experiment/run_result.hpp"

#include "sim/statistics/intervals.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <span>
#include <utility>

namespace jemput {

namespace {

/// Mean and t interval from sums of whole numbers; a replication that was over by then adds nothing.
Estimate level_estimate(const LevelCounts& level, std::int64_t n, double confidence) {
    const auto count = static_cast<double>(n);
    const auto sum = static_cast<double>(level.sum());
    const double mean = sum / count;
    if (n < 2) return {mean, std::nullopt, std::nullopt, n};
    const double variance = (static_cast<double>(level.squares()) - sum * mean) / (count - 1);
    const double standard_error = std::sqrt(std::max(0.0, variance) / count);
    const Interval interval = student_interval(mean, standard_error, count - 1, n, confidence);
    return {mean, std::max(0.0, interval.low), interval.high, n};
}

std::vector<SeriesPoint> series(std::span<const LevelCounts> levels, Instant from, std::int64_t n,
                                double confidence) {
    std::vector<SeriesPoint> points;
    if (n == 0) return points;
    Instant at = from;
    for (const LevelCounts& level : levels) {
        points.push_back({in_minutes(at.time_since_epoch()), level_estimate(level, n, confidence)});
        at += sample_step;
    }
    return points;
}

/// What the scenario says of the visit, without estimates yet.
VisitSummary summary(const Plan& plan, std::size_t visit) {
    const Visit& given = plan.scenario().visits[visit];
    VisitSummary summary;
    summary.number = visit + 1;
    summary.date = given.opening.date;
    summary.place = given.site.name;
    summary.opens = given.opening.opens;
    summary.closes = given.opening.closes;
    return summary;
}

void append(std::vector<SeriesPoint>& to, const std::vector<SeriesPoint>& points) {
    to.insert(to.end(), points.begin(), points.end());
}

void add_visits(RunResult& result, const Plan& plan, const Replications& replications) {
    result.measures_of_visits = measures_of_one_visit(plan);
    for (std::size_t visit = 0; visit < plan.scenario().visits.size(); ++visit) {
        VisitSummary of_visit = summary(plan, visit);
        for (const Measure& measure : result.measures_of_visits) {
            of_visit.estimates.push_back(
                estimate(measure, replications, {Visits::all, visit}, result.confidence));
        }
        const Instant from = plan.visits()[visit].sampled_from;
        const auto levels = [&](std::span<const LevelCounts> counts) {
            return series(counts, from, replications.completed(), result.confidence);
        };
        of_visit.in_system = levels(replications.in_system(visit));
        of_visit.queue = levels(replications.queue(visit));
        append(result.in_system, of_visit.in_system);
        append(result.queue, of_visit.queue);
        result.visits.push_back(std::move(of_visit));
    }
}

}  // namespace

const MeasureResult& RunResult::measure(const std::string& name) const {
    const auto found = std::find_if(measures.begin(), measures.end(),
                                    [&name](const MeasureResult& m) { return m.measure.name == name; });
    assert(found != measures.end() && "no such measure");
    return *found;
}

const Estimate& RunResult::measure_of(const VisitSummary& visit, const std::string& name) const {
    const auto found = std::find_if(measures_of_visits.begin(), measures_of_visits.end(),
                                    [&name](const Measure& m) { return m.name == name; });
    assert(found != measures_of_visits.end() && "no such measure of a visit");
    return visit.estimates[static_cast<std::size_t>(found - measures_of_visits.begin())];
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
    add_visits(result, plan, replications);
    return result;
}

}  // namespace jemput
