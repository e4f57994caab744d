#pragma once

#include "sim/chart/drawing.hpp"

#include <string>
#include <string_view>

namespace jemput {

/// The drawing as one <svg> element for an HTML page, as wide as its place. It refers to nothing outside, has
/// no script and no style that could reach the page, and its ids begin with `id_prefix`, which begins with a
/// letter. Equal drawings give equal text; numbers have at most two decimals. Each shape carries its role as
/// data-role.
[[nodiscard]] std::string to_svg(const Drawing& drawing, std::string_view id_prefix);

/// The drawing as a file of its own.
[[nodiscard]] std::string to_svg_file(const Drawing& drawing);

}  // namespace jemput
