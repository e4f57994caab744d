#pragma once

#include "sim/experiment/run_result.hpp"
#include "sim/report/provenance.hpp"
#include "sim/scenario/scenario.hpp"

#include <string>
#include <vector>

namespace jemput {

/// The result for people: the verdict in two sentences, the third line on where the numbers come from, one
/// line a visit where there are several, then the table of the measures with their intervals.
[[nodiscard]] std::string to_text(const RunResult& result, const Scenario& scenario,
                                  const Provenance& provenance,
                                  const std::vector<std::string>& most_important_numbers);

}  // namespace jemput
