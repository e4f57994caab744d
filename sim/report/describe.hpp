#pragma once

#include "sim/core/language.hpp"
#include "sim/document/read.hpp"
#include "sim/scenario/read_scenario.hpp"

#include <string>
#include <vector>

namespace jemput {

/// The text of a scenario by STRESS-DES, the guideline for reporting discrete-event simulations (Monks et al.
/// 2019, Journal of Simulation 13:55), in Markdown: what is simulated, with every number and its source, so
/// that somebody could build it again. Mechanisms that the scenario leaves out are named once, in a list.
///
/// `changes` are those that the command line has made.
[[nodiscard]] std::string describe(const Reading<Scenario>& reading, const std::vector<Assignment>& changes,
                                   const Language& language);

}  // namespace jemput
