#pragma once

#include "sim/core/language.hpp"
#include "sim/experiment/influence.hpp"
#include "sim/scenario/scenario.hpp"

#include <string>
#include <vector>

namespace jemput {

/// What the influences do not tell, so that nobody takes it for tried: the numbers with a bound that does not
/// fit, and those that nobody has measured and for which the file gives no bounds. A sentence each.
[[nodiscard]] std::vector<std::string> untried_sentences(const Language& language,
                                                         const Influences& influences,
                                                         const Scenario& scenario);

}  // namespace jemput
