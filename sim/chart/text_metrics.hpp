#pragma once

#include "sim/chart/drawing.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace jemput {

/// The least and the usual size of text, in pixels.
inline constexpr double small_text = 12;
inline constexpr double usual_text = 13;
inline constexpr double title_text = 16;

/// From base line to base line.
[[nodiscard]] constexpr double line_height(double size) {
    return 1.3 * size;
}

/// About how wide a text will be, in pixels. The widths are those of DejaVu Sans, the widest font that a
/// drawing names, so that texts laid out by them fit in any of these fonts. Assumed: what is not in Latin
/// letters is as wide as it is high.
[[nodiscard]] double text_width(std::string_view words, double size, bool is_bold = false);

/// About where a text will be.
[[nodiscard]] Box text_box(const Text& text);

/// The text in lines of at most `width`, broken at spaces; words that are too wide by themselves are broken
/// behind - / _ . or, if there is none, anywhere. Nothing is left out. At least one line.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view words, double width, double size,
                                               bool is_bold = false);

}  // namespace jemput
