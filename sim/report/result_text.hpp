#pragma once

#include "sim/core/language.hpp"
#include "sim/experiment/influence.hpp"
#include "sim/experiment/run_result.hpp"
#include "sim/report/provenance.hpp"
#include "sim/scenario/scenario.hpp"

#include <string>

namespace jemput {

/// The result for people: what the scenario is about, the verdict in two sentences, the third line on where
/// the numbers come from, one line a visit where there are several, then the table of the measures with their
/// intervals.
[[nodiscard]] std::string to_text(const Language& language, const RunResult& result, const Scenario& scenario,
                                  const Provenance& provenance, const Influences& influences);

}  // namespace jemput
