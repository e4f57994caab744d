#pragma once

#include "sim/validation/known_experiment.hpp"

#include <vector>

// The table of known values: each with what it is, its source, and how Jemput finds it. Values have the
// digits that their source gives, mostly twelve.

namespace jemput {

/// All of them, in the order in which a validation tells them.
[[nodiscard]] std::vector<KnownExperiment> known_experiments();

// Its parts

/// Endless queues with exponential services, through scenarios.
[[nodiscard]] std::vector<KnownExperiment> known_markov_queues();
/// Queues where not all come in or stay, through scenarios.
[[nodiscard]] std::vector<KnownExperiment> known_joining();
/// Endless queues with services of other laws, and groups, through scenarios.
[[nodiscard]] std::vector<KnownExperiment> known_general_queues();
/// Visits that open empty and close, through scenarios.
[[nodiscard]] std::vector<KnownExperiment> known_days();
/// Outages, shared hotspots, steps done alone, roles, through scenarios.
[[nodiscard]] std::vector<KnownExperiment> known_mechanisms();
/// Rules that no scenario has, by small models.
[[nodiscard]] std::vector<KnownExperiment> known_stations();
[[nodiscard]] std::vector<KnownExperiment> known_networks();
/// How often an interval holds the true value, by a small model.
[[nodiscard]] std::vector<KnownExperiment> known_coverage();
/// What functions of statistics and random numbers compute.
[[nodiscard]] std::vector<KnownExperiment> known_procedures();

}  // namespace jemput
