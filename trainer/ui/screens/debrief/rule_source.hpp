#pragma once

#include "sim/core/language.hpp"

#include <string>
#include <string_view>

namespace jemput::trainer::ui {

/// The source of a rule card, which its file names in a word, as a reader understands it; as it is written
/// where nobody has put it into words.
[[nodiscard]] std::string source_words(const Language& language, std::string_view source);

/// Whether source_words() knows it.
[[nodiscard]] bool is_known_source(std::string_view source);

}  // namespace jemput::trainer::ui
