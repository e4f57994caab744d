#pragma once

#include "sim/experiment/measures.hpp"
#include "sim/experiment/replications.hpp"
#include "sim/experiment/run_result.hpp"
#include "sim/model/plan.hpp"
#include "sim/model/visit_record.hpp"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

// Tests against theory: a scenario, written as any file is, goes through the ordinary reader and model, and
// an estimate must lie within 3.5 standard errors of the exact value. An exact model fails such a claim with
// probability 0.0005, and with a fixed seed either always or never.

namespace jemput {

/// The plan of a scenario text. Throws std::invalid_argument with every fault of the text.
[[nodiscard]] Plan plan_of(std::string_view text);

/// A scenario and what n independent replications of it tell.
class Experiment {
  public:
    Experiment(std::string_view text, std::int64_t replications);
    Experiment(Plan plan, std::int64_t replications);

    [[nodiscard]] std::span<const VisitRecord> records() const { return runs_.records(); }

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

    /// Whether the 99.9 % interval of the measure holds the exact value: for percentiles, whose intervals are
    /// those of shares carried over and have no standard error. (99.9 % lies at |z| = 3.29.)
    [[nodiscard]] testing::AssertionResult holds(std::string_view id, std::string_view measure,
                                                 double exact) const;

  private:
    [[nodiscard]] const Estimate& estimate_of(std::string_view measure) const;

    Plan plan_;
    Replications runs_;
    RunResult result_;
};

/// (estimate − exact) / standard error, judged by |z| < 3.5; with a standard error of 0, equality.
[[nodiscard]] testing::AssertionResult is_near(std::string_view what, double estimate, double exact,
                                               double standard_error, std::int64_t n);

/// The text of an endless queue with one step that needs an officer and OSS.
struct EndlessQueue {
    std::string arrivals;  ///< e.g. "{rate: 10/h}"; the rate counts people, also in groups
    std::string service;   ///< e.g. "{exponential: {mean: 5 min}}"
    int officers = 1;
    std::string horizon;              ///< e.g. "{warm_up: 5 d, length: 40 d}"
    std::string further_blocks = {};  ///< whole lines

    [[nodiscard]] std::string text() const;
};

}  // namespace jemput
