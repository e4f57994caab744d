#include "tests/theory/theory_support.hpp"

#include "sim/document/document.hpp"
#include "sim/scenario/read_scenario.hpp"
#include "sim/statistics/student.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>

namespace jemput {

namespace {

constexpr std::uint64_t seed = 20190918;
constexpr double confidence = 0.95;
constexpr double greatest_z = 3.5;

/// From the interval: a bound lies t_{n−1} standard errors away. That of a share is cut at 0 and 1, so the
/// wider side tells.
double standard_error_of(const Estimate& e) {
    const double widest = std::max(*e.high - *e.estimate, *e.estimate - *e.low);
    return widest / student_quantile(static_cast<double>(e.n - 1), 0.5 + confidence / 2);
}

testing::AssertionResult has_no_interval(std::string_view id) {
    return testing::AssertionFailure() << id << ": not enough runs for an interval";
}

testing::AssertionResult is_estimate_near(std::string_view id, const Estimate& e, double exact) {
    if (!e.half_width()) return has_no_interval(id);
    return is_near(id, *e.estimate, exact, standard_error_of(e), e.n);
}

}  // namespace

Plan plan_of(std::string_view text) {
    const auto document = parse_document(text, "scenario of the test");
    if (!document) throw std::invalid_argument(to_string(document.error()));
    auto scenario = read_scenario(*document);
    if (!scenario) throw std::invalid_argument(to_string(scenario.error()));
    return Plan(std::move(scenario->value));
}

testing::AssertionResult is_near(std::string_view what, double estimate, double exact, double standard_error,
                                 std::int64_t n) {
    const double difference = estimate - exact;
    const double z = difference == 0 ? 0 : difference / standard_error;
    const bool is_so = std::abs(z) < greatest_z;
    return (is_so ? testing::AssertionSuccess() : testing::AssertionFailure())
           << fmt::format("{}: estimate {:.6g}, exact {:.6g}, standard error {:.3g}, z = {:.2f}, n = {}",
                          what, estimate, exact, standard_error, z, n);
}

Experiment::Experiment(std::string_view text, std::int64_t replications)
    : Experiment(plan_of(text), replications) {}

Experiment::Experiment(Plan plan, std::int64_t replications)
    : plan_(std::move(plan)),
      runs_(run_replications(plan_, {.replications = replications, .seed = seed, .threads = 1})),
      result_(evaluate(plan_, runs_, seed, confidence)) {}

const Estimate& Experiment::estimate_of(std::string_view measure) const {
    for (const MeasureResult& result : result_.measures)
        if (result.measure.name == measure) return result.all;
    throw std::invalid_argument(fmt::format("no measure {}", measure));
}

testing::AssertionResult Experiment::agrees(std::string_view id, std::string_view measure,
                                            double exact) const {
    return is_estimate_near(id, estimate_of(measure), exact);
}

testing::AssertionResult Experiment::agrees_at(std::string_view id, double minute, double exact) const {
    for (const SeriesPoint& point : result_.in_system)
        if (point.minutes == minute) return is_estimate_near(id, point.level, exact);
    return testing::AssertionFailure() << id << ": the series has no minute " << minute;
}

testing::AssertionResult Experiment::agrees_on(std::string_view id, const OfVisit& value,
                                               double exact) const {
    const Measure measure{std::string(id), "", "", "", Better::none, MeanOfReplications{value}};
    return is_estimate_near(id, estimate(measure, runs_, Visits::all, confidence), exact);
}

testing::AssertionResult Experiment::agrees_within(std::string_view id, std::string_view measure, double low,
                                                   double high) const {
    return agrees(id, measure, std::clamp(*estimate_of(measure).estimate, low, high));
}

testing::AssertionResult Experiment::holds(std::string_view id, std::string_view measure,
                                           double exact) const {
    const Measure& how = result_.measure(std::string(measure)).measure;
    const Estimate e = estimate(how, runs_, Visits::all, 0.999);
    if (!e.half_width()) return has_no_interval(id);
    const bool is_so = *e.low <= exact && exact <= *e.high;
    return (is_so ? testing::AssertionSuccess() : testing::AssertionFailure())
           << fmt::format("{}: estimate {:.6g}, 99.9 % interval {:.6g} … {:.6g}, exact {:.6g}, n = {}", id,
                          *e.estimate, *e.low, *e.high, exact, e.n);
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
