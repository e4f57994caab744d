#pragma once

#include "sim/cli/run_watch.hpp"
#include "sim/core/wall_clock.hpp"
#include "sim/document/document.hpp"
#include "sim/document/read.hpp"
#include "sim/experiment/run_result.hpp"
#include "sim/model/plan.hpp"
#include "sim/report/manifest.hpp"
#include "sim/report/request.hpp"

#include <string>
#include <vector>

// What the commands that simulate share.

namespace jemput {

/// A scenario that is ready to run.
struct LoadedScenario {
    Document document;
    Reading<Scenario> reading;
    Plan plan;
};

/// Reads and checks the scenario with its changes; every fault at once.
[[nodiscard]] Expected<LoadedScenario> load(const ScenarioChoice& choice);

/// The targets of a request for the measures; none where it has no `precision`.
[[nodiscard]] Expected<std::vector<PrecisionTarget>> targets_of(const Request& request,
                                                                const std::vector<Measure>& measures);

/// Runs a scenario as the request asks: so often, or until it is as precise as the targets want. After Ctrl-C
/// the result is of the replications that are complete, of which there may be none.
struct Simulated {
    Replications replications;
    RunResult result;
};
[[nodiscard]] Simulated simulate(const Plan& plan, const Request& request,
                                 const std::vector<PrecisionTarget>& targets, unsigned threads,
                                 RunWatch& watch);

/// Tells that Ctrl-C came after the last replication, while the numbers were ranked.
void say_without_influences(const Language& language);

/// The manifest of a result that has just been made on this machine, of so many replications as were
/// completed.
[[nodiscard]] Manifest manifest_of(const Request& request, const std::vector<std::string>& command,
                                   const std::vector<SourceFile>& files, std::int64_t replications,
                                   unsigned threads, const WallClock& clock);

}  // namespace jemput
