#pragma once

#include "sim/experiment/measures.hpp"
#include "sim/model/plan.hpp"
#include "sim/model/visit_record.hpp"
#include "sim/validation/simulated_scenario.hpp"

#include <cstdint>
#include <span>
#include <string_view>

#include <gtest/gtest.h>

// Tests against theory: a scenario, written as any file is, goes through the ordinary reader and model, and
// an estimate must agree with the exact value as a validation judges it (sim/validation/known_case.hpp). The
// values of its table are tested by known_cases_test.cpp; the others here are consequences of theory for
// which the table has no case.

namespace jemput {

/// A scenario and what n independent replications of it tell.
class Experiment {
  public:
    Experiment(std::string_view text, std::int64_t replications);
    Experiment(Plan plan, std::int64_t replications);

    [[nodiscard]] std::span<const VisitRecord> records() const { return run_.replications().records(); }

    /// Whether the measure agrees with its exact value; `id` names the case in the message.
    [[nodiscard]] testing::AssertionResult agrees(std::string_view id, std::string_view measure,
                                                  double exact) const;

    /// Whether the mean number in the system at a minute since midnight, a multiple of 5, agrees.
    [[nodiscard]] testing::AssertionResult agrees_at(std::string_view id, double minute, double exact) const;

    /// Whether a mean over replications of any number that a record gives agrees.
    [[nodiscard]] testing::AssertionResult agrees_on(std::string_view id, const OfVisit& value,
                                                     double exact) const;

    /// Whether the measure agrees with one value at least between `low` and `high`: for references that are
    /// known as an interval only.
    [[nodiscard]] testing::AssertionResult agrees_within(std::string_view id, std::string_view measure,
                                                         double low, double high) const;

  private:
    SimulatedScenario run_;
};

/// Whether the finding agrees with the exact value.
[[nodiscard]] testing::AssertionResult is_near(std::string_view what, const Finding& found, double exact);

/// (estimate − exact) / standard error, judged by |z| < 3.5; with a standard error of 0, equality.
[[nodiscard]] testing::AssertionResult is_near(std::string_view what, double estimate, double exact,
                                               double standard_error, std::int64_t n);

}  // namespace jemput
