#pragma once

#include <string>
#include <string_view>

namespace jemput::trainer {

/// UTF-8 in the encoding of the fonts that every PDF reader has (WinAnsi, which is code page 1252; PDF
/// 32000-1, annex D): enough for Indonesian and for common punctuation. What it lacks, and broken bytes,
/// become "?"; control characters become blanks.
[[nodiscard]] std::string win_ansi(std::string_view utf8);

}  // namespace jemput::trainer
