#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace jemput {

/// A byte where a text stops being plain UTF-8, and what stands there ("a NUL byte").
struct TextFault {
    std::size_t offset;
    std::string found;
};

/// The first byte that is not well-formed UTF-8 (Unicode 15, table 3-7) or is a control character other than
/// tab and line breaks. O(n).
[[nodiscard]] std::optional<TextFault> first_text_fault(std::string_view text);

/// The number of characters in well-formed UTF-8.
[[nodiscard]] std::size_t count_characters(std::string_view text);

}  // namespace jemput
