#pragma once

#include "sim/cli/run_watch.hpp"
#include "sim/cli/simulate.hpp"
#include "sim/experiment/comparison.hpp"
#include "sim/experiment/exchange.hpp"
#include "sim/experiment/influence.hpp"
#include "sim/experiment/precision.hpp"
#include "sim/experiment/reach.hpp"
#include "sim/experiment/run_detail.hpp"
#include "sim/report/report.hpp"

#include <optional>
#include <vector>

#include <tl/expected.hpp>

namespace jemput {

/// Scenarios that have been run and compared, with everything that a report tells of them.
struct Compared {
    std::vector<LoadedScenario> scenarios;
    std::vector<Replications> replications;
    Comparison comparison;
    std::vector<RunResult> results;
    std::vector<RunDetail> details;
    std::vector<PrecisionReached> precision;  ///< of the differences
    bool is_complete = true;                  ///< not interrupted; else what follows may be missing

    // Of two scenarios
    std::optional<tl::expected<Reach, NoReach>> reach;
    std::optional<Exchange> exchange;
    std::optional<Influences> influences;
};

/// Reads the scenarios; every fault of all files at once.
[[nodiscard]] Expected<std::vector<LoadedScenario>> load_all(const std::vector<ScenarioChoice>& choices);

/// Runs the scenarios of the request and compares them. Faults: a measure to judge by, or a precision, that
/// they do not have. Nothing after Ctrl-C, if no replication is complete in all scenarios by then.
[[nodiscard]] Expected<std::optional<Compared>> run_comparison(std::vector<LoadedScenario> scenarios,
                                                               const Request& request, unsigned threads,
                                                               RunWatch& watch);

/// Adds which numbers matter most for the difference of two scenarios in the first deciding measure that
/// differs: for people, since it takes a run of both scenarios for each bound of each number. False after
/// Ctrl-C, and nothing is added.
[[nodiscard]] bool rank_numbers(Compared& compared, const Request& request, unsigned threads,
                                const RunWatch& watch);

/// What a report is made of; both must outlive it.
[[nodiscard]] Report report_of(const Compared& compared, const Manifest& manifest);

/// Each file that was read for it, once, in the order of the scenarios.
[[nodiscard]] std::vector<SourceFile> files_of(const Compared& compared);

}  // namespace jemput
