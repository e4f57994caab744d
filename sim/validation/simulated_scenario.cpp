#include "sim/validation/simulated_scenario.hpp"

#include "sim/document/document.hpp"
#include "sim/scenario/read_scenario.hpp"
#include "sim/statistics/student.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <utility>
#include <variant>

#include <fmt/format.h>

namespace jemput {

namespace {

constexpr double confidence = 0.95;

/// What agrees with no value.
Finding not_enough_runs(std::int64_t n) {
    return {std::numeric_limits<double>::quiet_NaN(), 0, std::max<std::int64_t>(n, 1), {}};
}

/// With the standard error from the interval: a bound lies t_{n−1} standard errors away. That of a share is
/// cut at 0 and 1, so the wider side tells.
Finding finding_of(const Estimate& e) {
    if (!e.half_width()) return not_enough_runs(e.n);
    const double widest = std::max(*e.high - *e.estimate, *e.estimate - *e.low);
    const double t = student_quantile(static_cast<double>(e.n - 1), 0.5 + confidence / 2);
    return {*e.estimate, widest / t, e.n, {}};
}

bool is_percentile(const Measure& measure) {
    return std::holds_alternative<PooledPercentile>(measure.how) ||
           std::holds_alternative<PercentileOfVisits>(measure.how);
}

}  // namespace

Plan plan_of(std::string_view text) {
    const auto document = parse_document(text, "scenario of a known case");
    if (!document) throw std::invalid_argument(to_string(document.error()));
    auto scenario = read_scenario(*document);
    if (!scenario) throw std::invalid_argument(to_string(scenario.error()));
    return Plan(std::move(scenario->value));
}

SimulatedScenario::SimulatedScenario(Plan plan, const Effort& effort)
    : plan_(std::move(plan)),
      runs_(run_replications(plan_,
                             {.replications = effort.replications, .seed = validation_seed, .threads = 1},
                             effort.stop, effort.progress)),
      result_(evaluate(plan_, runs_, validation_seed, confidence)) {}

Finding SimulatedScenario::estimated(const Measure& measure) const {
    if (!is_percentile(measure)) return finding_of(estimate(measure, runs_, Visits::all, confidence));
    const Estimate e = estimate(measure, runs_, Visits::all, percentile_confidence);
    if (!e.half_width()) return not_enough_runs(e.n);
    return {*e.estimate, 0, runs_.completed(), Interval{*e.estimate, *e.low, *e.high, e.n}};
}

Finding SimulatedScenario::measure(std::string_view name) const {
    for (const MeasureResult& result : result_.measures)
        if (result.measure.name == name) return estimated(result.measure);
    throw std::invalid_argument(fmt::format("no measure {}", name));
}

Finding SimulatedScenario::in_system_at(double minute) const {
    for (const SeriesPoint& point : result_.in_system)
        if (point.minutes == minute) return finding_of(point.level);
    throw std::invalid_argument(fmt::format("the series has no minute {}", minute));
}

Finding SimulatedScenario::mean(const OfVisit& value) const {
    return estimated({"", "", "", "", Better::none, MeanOfReplications{value}});
}

Finding SimulatedScenario::ratio(const OfVisit& sum, const OfVisit& over) const {
    return estimated({"", "", "", "", Better::none, Ratio{sum, over}});
}

std::string EndlessQueue::text() const {
    return fmt::format(R"(
jemput: 1
name: endless queue
horizon: {}
arrivals: {}
staff: {{officers: {}}}
flow:
  - {{step: S07, needs: [officer, oss], time: {}}}
{})",
                       horizon, arrivals, officers, service, further_blocks);
}

}  // namespace jemput
