#pragma once

#include "sim/core/language.hpp"
#include "sim/experiment/influence.hpp"
#include "sim/scenario/scenario.hpp"

#include <string>
#include <string_view>

namespace jemput {

/// The measure by which numbers are said to matter: what it becomes at their bounds.
inline constexpr std::string_view measure_of_importance = "not_served_within_30_min";

/// Which numbers matter most, with what the measure of importance becomes at their bounds, a line each; and
/// which could not be tried. Nothing where there is nothing to say.
[[nodiscard]] std::string important_numbers(const Language& language, const Influences& influences,
                                            const Scenario& scenario);

}  // namespace jemput
