#pragma once

#include "sim/chart/colours.hpp"
#include "sim/chart/drawing.hpp"
#include "sim/chart/heading.hpp"
#include "sim/chart/text_metrics.hpp"
#include "sim/core/language.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jemput {

struct TextStyle {
    double size = usual_text;
    bool is_bold = false;
    Colour colour = colours::text;
};

inline constexpr TextStyle plain_style{};
inline constexpr TextStyle bold_style{usual_text, true, colours::text};
inline constexpr TextStyle small_style{small_text, false, colours::quiet_text};

/// What a tone or sign of a chart means.
struct LegendItem {
    std::vector<Shape> key;  ///< within 0 … key_width, 0 … key_height
    std::string words;
};

inline constexpr double key_width = 24;
inline constexpr double key_height = 12;
inline constexpr Box key_box{0, 0, key_width, key_height};

/// The shape, moved.
[[nodiscard]] Shape moved(const Shape& shape, double dx, double dy);

/// A drawing that grows from its top to its bottom: heading first, then block by block. `top()` is where the
/// next block begins.
class Canvas {
  public:
    static constexpr double margin = 4;  ///< at each side, free of marks

    explicit Canvas(const Heading& heading);

    [[nodiscard]] double left() const { return margin; }
    [[nodiscard]] double right() const { return drawing_.width - margin; }
    [[nodiscard]] double top() const { return top_; }
    void move_to(double y) { top_ = y; }
    void move_down(double dy) { top_ += dy; }

    void add(Role role, Shape shape, std::string series = {});

    /// One line; `at` is on the base line.
    void write(Role role, std::string words, Point at, const TextStyle& style, Anchor anchor = Anchor::start,
               std::string series = {});

    /// As write(), moved sideways as far as it must be to stay within [from, to]; where it is then.
    Box write_within(Role role, std::string words, Point at, const TextStyle& style, double from, double to,
                     std::string series = {});

    /// Lines below each other, wrapped to the width; their common height. `left_top` is their corner.
    double paragraph(Role role, std::string_view words, Point left_top, double width, const TextStyle& style,
                     std::string series = {});

    /// A legend from top() on, in as many rows as it needs.
    void legend(const std::vector<LegendItem>& items);

    /// That there is nothing to draw.
    void say_empty(const Language& language);

    [[nodiscard]] Drawing finished() &&;

  private:
    Drawing drawing_;
    double top_ = margin;
};

/// How high the wrapped text is.
[[nodiscard]] double height_of(const std::vector<std::string>& lines, const TextStyle& style);

}  // namespace jemput
