#pragma once

#include <span>

namespace jemput {

/// The Indonesian texts of assets/translations/id.po, compiled by msgfmt. Its source is made by the build.
[[nodiscard]] std::span<const char> indonesian_catalogue();

}  // namespace jemput
