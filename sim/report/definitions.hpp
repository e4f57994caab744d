#pragma once

#include "sim/core/language.hpp"

#include <string>
#include <string_view>

namespace jemput {

/// What a measure is, in a sentence for people. Every measure of the catalogue has one.
[[nodiscard]] std::string definition_of(const Language& language, std::string_view measure);

}  // namespace jemput
