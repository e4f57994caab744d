#pragma once

#include "sim/experiment/measures.hpp"
#include "sim/experiment/replications.hpp"
#include "sim/experiment/run_result.hpp"
#include "sim/model/plan.hpp"
#include "sim/validation/known_case.hpp"
#include "sim/validation/known_experiment.hpp"

#include <string>
#include <string_view>

namespace jemput {

/// The plan of a scenario text, read as any file is. Throws std::invalid_argument with every fault of the
/// text.
[[nodiscard]] Plan plan_of(std::string_view text);

/// A scenario and what replications of it tell, on one thread.
class SimulatedScenario {
  public:
    SimulatedScenario(Plan plan, const Effort& effort);

    [[nodiscard]] bool is_complete() const { return result_.is_complete(); }
    [[nodiscard]] const Replications& replications() const { return runs_; }

    /// What the measure says; it must exist. Of a percentile: with its interval.
    [[nodiscard]] Finding measure(std::string_view name) const;

    /// The mean number in the system at a minute since midnight, a multiple of 5 at which the series has a
    /// point.
    [[nodiscard]] Finding in_system_at(double minute) const;

    /// The mean over replications of a number that a visit gives.
    [[nodiscard]] Finding mean(const OfVisit& value) const;

    /// The sum of one over the sum of the other.
    [[nodiscard]] Finding ratio(const OfVisit& sum, const OfVisit& over) const;

  private:
    [[nodiscard]] Finding estimated(const Measure& measure) const;

    Plan plan_;
    Replications runs_;
    RunResult result_;
};

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
