#pragma once

#include "sim/document/reader.hpp"
#include "sim/experiment/comparison.hpp"
#include "sim/experiment/exchange.hpp"
#include "sim/experiment/influence.hpp"
#include "sim/experiment/precision.hpp"
#include "sim/experiment/reach.hpp"
#include "sim/experiment/run_detail.hpp"
#include "sim/experiment/run_result.hpp"
#include "sim/report/manifest.hpp"
#include "sim/scenario/scenario.hpp"

#include <vector>

#include <tl/expected.hpp>

namespace jemput {

/// A scenario that was run, with all that a report tells of it.
struct ReportedScenario {
    const Scenario* scenario = nullptr;
    const std::vector<SourcedNumber>* numbers = nullptr;
    const RunResult* result = nullptr;
    const RunDetail* detail = nullptr;
};

/// What a report is made of: one scenario, or several that are compared with the first. All that is
/// pointed to outlives it.
struct Report {
    std::vector<ReportedScenario> scenarios;
    /// On the risk of a single scenario, or on the difference of two in their first deciding measure;
    /// nullptr: not asked for.
    const Influences* influences = nullptr;
    const Comparison* comparison = nullptr;                    ///< nullptr: a single scenario
    const Exchange* exchange = nullptr;                        ///< of two scenarios
    const tl::expected<Reach, NoReach>* reach = nullptr;       ///< of two scenarios
    const std::vector<PrecisionReached>* precision = nullptr;  ///< that was asked for
    const Manifest* manifest = nullptr;
    bool is_complete = true;  ///< of a comparison; false: interrupted, and what comes last may be missing

    [[nodiscard]] bool is_comparison() const { return comparison != nullptr; }
};

}  // namespace jemput
