#pragma once

#include "sim/core/language.hpp"
#include "sim/experiment/influence.hpp"
#include "sim/scenario/scenario.hpp"

#include <string>

namespace jemput {

/// The measure by which numbers are said to matter: what it becomes at their bounds.
inline constexpr std::string_view measure_of_importance = "not_served_within_30_min";

/// Which numbers matter most, with what the measure of importance becomes at their bounds, and which could
/// not be tried; a space before each sentence. Nothing where there is nothing to say.
[[nodiscard]] std::string important_numbers(const Language& language, const Influences& influences,
                                            const Scenario& scenario);

}  // namespace jemput
