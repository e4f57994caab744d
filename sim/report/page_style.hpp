#pragma once

#include <string_view>

namespace jemput {

/// The style of a page: light, legible, made for A4; colours only beside words and shapes.
[[nodiscard]] std::string_view page_style();

}  // namespace jemput
