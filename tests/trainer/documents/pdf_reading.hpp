#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jemput::trainer::tests {

/// A text of an uncompressed PDF, as it is shown: in WinAnsi, with the font and size that were set before.
struct ShownText {
    std::string text;
    std::string font;  ///< "F1"
    float size = 0;
    float x = 0;
    float y = 0;
    bool is_turned = false;  ///< not level, as the mark across the page
};

[[nodiscard]] std::vector<ShownText> shown_texts(std::string_view pdf);

/// All texts with a blank after each, without the turned ones.
[[nodiscard]] std::string words_of(std::string_view pdf);

[[nodiscard]] std::size_t occurrences(std::string_view text, std::string_view piece);

[[nodiscard]] std::size_t pages_of(std::string_view pdf);

}  // namespace jemput::trainer::tests
