#pragma once

#include "sim/core/language.hpp"

#include <string>
#include <string_view>

namespace jemput {

/// What a measure tells, in words for people; the name itself where it is unknown.
[[nodiscard]] std::string measure_in_words(std::string_view name, const Language& language);

/// The unit and the population of a measure as measures_of() names them.
[[nodiscard]] std::string unit_in_words(std::string_view unit, const Language& language);
[[nodiscard]] std::string population_in_words(std::string_view population, const Language& language);

}  // namespace jemput
