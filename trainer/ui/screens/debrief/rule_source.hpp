#pragma once

#include "sim/core/language.hpp"

#include <string>
#include <string_view>

namespace jemput::trainer::ui {

/// The source of a rule card, which stands in its file in English, in the language of the reader; as it is
/// written where nobody has translated it.
[[nodiscard]] std::string source_words(const Language& language, std::string_view source);

/// Whether source_words() knows it.
[[nodiscard]] bool is_known_source(std::string_view source);

}  // namespace jemput::trainer::ui
