#include "sim/chart/canvas.hpp"

#include <algorithm>

namespace jemput {

namespace {

constexpr TextStyle title_style{title_text, true, colours::text};
constexpr double ascent = 0.95;  ///< from the top of a line to its base line, in sizes

struct Move {
    double dx;
    double dy;

    Point operator()(Point point) const { return {point.x + dx, point.y + dy}; }
    Box operator()(const Box& box) const { return {box.left + dx, box.top + dy, box.width, box.height}; }

    Shape operator()(Polyline line) const {
        for (Point& point : line.points)
            point = (*this)(point);
        return line;
    }
    Shape operator()(Polygon polygon) const {
        for (Point& point : polygon.points)
            point = (*this)(point);
        return polygon;
    }
    Shape operator()(Rectangle rectangle) const {
        rectangle.box = (*this)(rectangle.box);
        return rectangle;
    }
    Shape operator()(Hatching hatching) const {
        hatching.box = (*this)(hatching.box);
        return hatching;
    }
    Shape operator()(Marker marker) const {
        marker.centre = (*this)(marker.centre);
        return marker;
    }
    Shape operator()(Text text) const {
        text.at = (*this)(text.at);
        return text;
    }
};

}  // namespace

Shape moved(const Shape& shape, double dx, double dy) {
    return std::visit(Move{dx, dy}, shape);
}

double height_of(const std::vector<std::string>& lines, const TextStyle& style) {
    return static_cast<double>(lines.size()) * line_height(style.size);
}

Canvas::Canvas(const Heading& heading) : drawing_{heading.width, 0, heading.title, heading.description, {}} {
    if (!heading.is_drawn) return;
    const double width = right() - left();
    if (!heading.title.empty())
        move_down(paragraph(Role::heading, heading.title, {left(), top()}, width, title_style));
    if (!heading.subtitle.empty())
        move_down(paragraph(Role::heading, heading.subtitle, {left(), top()}, width, small_style));
    if (!drawing_.marks.empty()) move_down(8);
}

void Canvas::add(Role role, Shape shape, std::string series) {
    drawing_.marks.push_back({role, std::move(series), std::move(shape)});
}

void Canvas::write(Role role, std::string words, Point at, const TextStyle& style, Anchor anchor,
                   std::string series) {
    if (words.empty()) return;
    add(role, Text{std::move(words), at, anchor, style.size, style.is_bold, style.colour}, std::move(series));
}

Box Canvas::write_within(Role role, std::string words, Point at, const TextStyle& style, double from,
                         double to, std::string series) {
    const double half = text_width(words, style.size, style.is_bold) / 2;
    const Point place{std::max(from + half, std::min(at.x, to - half)), at.y};
    const Box box = text_box({words, place, Anchor::middle, style.size, style.is_bold, {}});
    write(role, std::move(words), place, style, Anchor::middle, std::move(series));
    return box;
}

double Canvas::paragraph(Role role, std::string_view words, Point left_top, double width,
                         const TextStyle& style, std::string series) {
    const auto lines = wrapped(words, width, style.size, style.is_bold);
    double y = left_top.y + ascent * style.size;
    for (const std::string& line : lines) {
        write(role, line, {left_top.x, y}, style, Anchor::start, series);
        y += line_height(style.size);
    }
    return height_of(lines, style);
}

void Canvas::legend(const std::vector<LegendItem>& items) {
    constexpr double key_gap = 6;
    constexpr double item_gap = 20;
    const double row = line_height(small_style.size);
    const double room = right() - left() - key_width - key_gap;
    double x = left();
    for (const LegendItem& item : items) {
        const double words = text_width(item.words, small_style.size);
        if (x > left() && x + key_width + key_gap + words > right()) {
            x = left();
            move_down(row + 2);
        }
        for (const Shape& shape : item.key)
            add(Role::legend, moved(shape, x, top() + (row - key_height) / 2));
        const double height =
            paragraph(Role::legend, item.words, {x + key_width + key_gap, top()}, room, small_style);
        if (height > row) move_down(height - row);
        x += key_width + key_gap + words + item_gap;
    }
    if (!items.empty()) move_down(row + 8);
}

void Canvas::say_empty(const Language& language) {
    move_down(12);
    const std::string words = language.text("There is nothing to draw.");
    move_down(paragraph(Role::label, words, {left(), top()}, right() - left(), small_style));
    move_down(12);
}

Drawing Canvas::finished() && {
    drawing_.height = top_ + margin;
    return std::move(drawing_);
}

}  // namespace jemput
