#include "tests/theory/theory_support.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace jemput {

Experiment::Experiment(std::string_view text, std::int64_t replications)
    : Experiment(plan_of(text), replications) {}

Experiment::Experiment(Plan plan, std::int64_t replications)
    : run_(std::move(plan), {.replications = replications}) {}

testing::AssertionResult Experiment::agrees(std::string_view id, std::string_view measure,
                                            double exact) const {
    return is_near(id, run_.measure(measure), exact);
}

testing::AssertionResult Experiment::agrees_at(std::string_view id, double minute, double exact) const {
    return is_near(id, run_.in_system_at(minute), exact);
}

testing::AssertionResult Experiment::agrees_on(std::string_view id, const OfVisit& value,
                                               double exact) const {
    return is_near(id, run_.mean(value), exact);
}

testing::AssertionResult Experiment::agrees_within(std::string_view id, std::string_view measure, double low,
                                                   double high) const {
    return agrees(id, measure, std::clamp(run_.measure(measure).value, low, high));
}

testing::AssertionResult is_near(std::string_view what, const Finding& found, double exact) {
    const KnownCase known{std::string(what), "", "", exact};
    const bool is_so = agrees(known, found);
    const std::string message =
        found.interval
            ? fmt::format("{}: estimate {:.6g}, 99.9 % interval {:.6g} … {:.6g}, exact {:.6g}, n = {}", what,
                          found.value, found.interval->low, found.interval->high, exact, found.n)
            : fmt::format("{}: estimate {:.6g}, exact {:.6g}, standard error {:.3g}, z = {:.2f}, n = {}",
                          what, found.value, exact, found.standard_error, z_of(known, found).value_or(0),
                          found.n);
    return (is_so ? testing::AssertionSuccess() : testing::AssertionFailure()) << message;
}

testing::AssertionResult is_near(std::string_view what, double estimate, double exact, double standard_error,
                                 std::int64_t n) {
    return is_near(what, Finding{estimate, standard_error, n, {}}, exact);
}

}  // namespace jemput
