#pragma once

#include <string_view>

namespace jemput {

/// The release this program was built from, "MAJOR.MINOR.PATCH".
[[nodiscard]] std::string_view version();

/// The commit this program was built from: twelve hexadecimal digits, with "-dirty" behind them if tracked
/// files differed from it; "unknown" when the source did not lie in a git repository.
[[nodiscard]] std::string_view commit();

}  // namespace jemput
