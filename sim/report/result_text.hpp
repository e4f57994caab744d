#pragma once

#include "sim/experiment/run_result.hpp"
#include "sim/report/provenance.hpp"
#include "sim/scenario/scenario.hpp"

#include <string>
#include <vector>

namespace jemput {

/// How the numbers of a scenario bear on its answer, in words.
struct ImportantNumbers {
    std::vector<std::string> most_important;  ///< the strongest first
    std::vector<std::string> not_varied;      ///< those whose bounds could not be tried
};

/// The result for people: what the scenario is about, the verdict in two sentences, the third line on where
/// the numbers come from, one line a visit where there are several, then the table of the measures with their
/// intervals.
[[nodiscard]] std::string to_text(const RunResult& result, const Scenario& scenario,
                                  const Provenance& provenance, const ImportantNumbers& numbers);

}  // namespace jemput
