#pragma once

#include "sim/model/trace.hpp"
#include "sim/model/visit_record.hpp"
#include "sim/validation/known_experiment.hpp"
#include "sim/validation/replicated.hpp"
#include "sim/validation/simulated_scenario.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

// Experiments in which a scenario text goes through the ordinary reader and model.

namespace jemput {

/// A known value, and what the replications of the scenario say for it.
struct MeasuredCase {
    KnownCase known;
    std::function<Finding(const SimulatedScenario&)> find;
};

/// Of the measure times a factor, such as 1/60 for a value in hours.
[[nodiscard]] std::function<Finding(const SimulatedScenario&)> measured(std::string name, double factor = 1);

/// Of the mean number in the system so many minutes after midnight.
[[nodiscard]] std::function<Finding(const SimulatedScenario&)> in_system_at(double minute);

/// An experiment judged by measures; `source` is that of all its cases.
[[nodiscard]] KnownExperiment by_scenario(std::string name, std::string source, std::string text,
                                          std::int64_t replications, std::vector<MeasuredCase> cases);

/// What a replication of one visit leaves to be looked at.
struct Seen {
    const VisitResult& result;
    const Trace& trace;
};

/// A known value that no measure tells: each replication gives a sum and what it is over.
using SeenCase = ReplicatedCase<Seen>;

enum class Look : std::uint8_t { at_results, at_trace };

/// An experiment judged by what is seen of each replication, person by person. Only a look at the trace has
/// one; it is empty otherwise.
[[nodiscard]] KnownExperiment by_looking(Look look, std::string name, std::string source, std::string text,
                                         std::int64_t replications, std::vector<SeenCase> cases);

}  // namespace jemput
