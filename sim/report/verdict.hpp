#pragma once

#include "sim/core/language.hpp"
#include "sim/experiment/measures.hpp"
#include "sim/experiment/run_result.hpp"
#include "sim/scenario/scenario.hpp"

#include <string>

namespace jemput {

/// One line: the scenario, when it takes place, with how many officers.
[[nodiscard]] std::string heading(const Language& language, const RunResult& result,
                                  const Scenario& scenario);

/// What the run says in two sentences, a line each: the risk of those who come, and what it brings for which
/// cost; for an endless queue how it is in steady state.
[[nodiscard]] std::string verdict(const Language& language, const RunResult& result,
                                  const Scenario& scenario);

/// "9 of 1,000 people (± 3)" of a share of people that can be told; where there was none in any run, "0 of
/// 100 people (at most 3)".
[[nodiscard]] std::string people_words(const Language& language, const Estimate& share);

/// "3 officers", or "2 to 4 officers" where visits differ.
[[nodiscard]] std::string crew_words(const Language& language, const Scenario& scenario);

/// "1 visit", "10 visits and 2 office days".
[[nodiscard]] std::string calendar_words(const Language& language, const Scenario& scenario);

}  // namespace jemput
