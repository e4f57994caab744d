#pragma once

#include "sim/core/language.hpp"
#include "sim/scenario/scenario.hpp"

#include <string>

namespace jemput {

/// What the number at a path of a scenario file is, in words: "visit 2 of the file: coefficient of variation
/// of the level of the day". Empty where there are no words for it.
[[nodiscard]] std::string path_in_words(const std::string& path, const Scenario& scenario,
                                        const Language& language);

/// The same with its key, to be found in the file: "officers (staff.officers)"; the key alone where there are
/// no words for it.
[[nodiscard]] std::string number_with_key(const std::string& path, const Scenario& scenario,
                                          const Language& language);

/// A value of a scenario file in words and units: "lognormal, mean 6 min, coefficient of variation 0.5".
/// `path` tells shares from plain numbers. What is not a quantity stays as it is written.
[[nodiscard]] std::string value_in_words(const std::string& path, const std::string& written,
                                         const Language& language);

}  // namespace jemput
