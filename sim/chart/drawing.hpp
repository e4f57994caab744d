#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace jemput {

/// A place in a drawing, in pixels from its left upper corner; y grows downwards.
struct Point {
    double x = 0;
    double y = 0;
};

/// A rectangle with sides along the axes; width and height are never negative.
struct Box {
    double left = 0;
    double top = 0;
    double width = 0;
    double height = 0;

    [[nodiscard]] double right() const { return left + width; }
    [[nodiscard]] double bottom() const { return top + height; }
    [[nodiscard]] Point centre() const { return {left + width / 2, top + height / 2}; }
};

/// An opaque colour, 0xRRGGBB. (Opaque, so that paper and screen show the same.)
struct Colour {
    std::uint32_t rgb = 0;

    friend bool operator==(Colour, Colour) = default;
};

enum class Dash : std::uint8_t { solid, dashed, dotted };

struct Stroke {
    Colour colour;
    double width = 1;
    Dash dash = Dash::solid;
};

/// The edge of a filled shape; a width of 0 is no edge.
inline constexpr Stroke no_edge{{}, 0};

/// Straight lines from point to point; at least two points.
struct Polyline {
    std::vector<Point> points;
    Stroke stroke;
};

/// A filled area; at least three points.
struct Polygon {
    std::vector<Point> points;
    Colour fill;
};

struct Rectangle {
    Box box;
    Colour fill;
    Stroke edge = no_edge;
    double rounding = 0;  ///< radius of the corners
};

/// Lines from lower left to upper right in a rectangle (hatch_lines() gives them): "not sure", and nothing
/// else.
struct Hatching {
    Box box;
    Stroke stroke;
};

enum class MarkerShape : std::uint8_t { circle, square, diamond, triangle };

/// A point of the data.
struct Marker {
    Point centre;
    double radius = 4;
    MarkerShape shape = MarkerShape::circle;
    Colour fill;
    Stroke edge = no_edge;
};

enum class Anchor : std::uint8_t { start, middle, end };

/// One line of text.
struct Text {
    std::string words;
    Point at;  ///< on the base line: its start, middle or end, as the anchor says
    Anchor anchor = Anchor::start;
    double size = 13;
    bool is_bold = false;
    Colour colour;
};

using Shape = std::variant<Polyline, Polygon, Rectangle, Hatching, Marker, Text>;

/// What a shape is for.
enum class Role : std::uint8_t {
    heading,    ///< title and subtitle
    axis,       ///< base lines, ticks and their labels
    grid,       ///< lines to read values by
    band,       ///< a range of values along a line
    line,       ///< values along an axis
    bar,        ///< a value, by its length
    cell,       ///< a value, by its tone
    marker,     ///< a value, by its place
    interval,   ///< how well a value is known
    unsure,     ///< hatching
    reference,  ///< what values are compared with: thresholds, zero lines, times
    label,      ///< a value or a name in words
    legend,
};

/// "heading", "axis", …
[[nodiscard]] std::string_view name_of(Role role);

/// A shape and what it shows, so that a drawing can be understood without its picture.
struct Mark {
    Role role = Role::label;
    std::string series;  ///< which values; empty where it belongs to none
    Shape shape;
};

/// A chart, laid out: what is drawn where, from back to front, whatever it is drawn with.
struct Drawing {
    double width = 0;
    double height = 0;
    std::string title;        ///< its name for those who do not see it
    std::string description;  ///< what it shows, in one or two sentences
    std::vector<Mark> marks;
};

/// The lines of a hatching, each within its box. O(width + height).
[[nodiscard]] std::vector<Polyline> hatch_lines(const Hatching& hatching);

/// The space that the shape takes, edges left out; that of a text by text_box().
[[nodiscard]] Box extent_of(const Shape& shape);

}  // namespace jemput
