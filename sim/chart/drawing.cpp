#include "sim/chart/drawing.hpp"

#include "sim/chart/text_metrics.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace jemput {

namespace {

constexpr std::array role_names{"heading", "axis",     "grid",   "band",      "line",  "bar",   "cell",
                                "marker",  "interval", "unsure", "reference", "label", "legend"};
static_assert(role_names.size() == static_cast<std::size_t>(Role::legend) + 1);

Box around(const std::vector<Point>& points) {
    if (points.empty()) return {};
    const auto by_x = [](Point a, Point b) { return a.x < b.x; };
    const auto by_y = [](Point a, Point b) { return a.y < b.y; };
    const auto [left, right] = std::minmax_element(points.begin(), points.end(), by_x);
    const auto [top, bottom] = std::minmax_element(points.begin(), points.end(), by_y);
    return {left->x, top->y, right->x - left->x, bottom->y - top->y};
}

struct Extent {
    Box operator()(const Polyline& line) const { return around(line.points); }
    Box operator()(const Polygon& polygon) const { return around(polygon.points); }
    Box operator()(const Rectangle& rectangle) const { return rectangle.box; }
    Box operator()(const Hatching& hatching) const { return hatching.box; }
    Box operator()(const Marker& marker) const {
        return {marker.centre.x - marker.radius, marker.centre.y - marker.radius, 2 * marker.radius,
                2 * marker.radius};
    }
    Box operator()(const Text& text) const { return text_box(text); }
};

}  // namespace

std::string_view name_of(Role role) {
    return role_names.at(static_cast<std::size_t>(role));
}

std::vector<Polyline> hatch_lines(const Hatching& hatching) {
    constexpr double spacing = 6;  // along an edge
    const Box& box = hatching.box;
    std::vector<Polyline> lines;
    // Each line is x + y = const, counted from the corner; it enters at the left or lower edge.
    const auto count = static_cast<int>(std::ceil((box.width + box.height) / spacing - 0.5));
    for (int i = 0; i < count; ++i) {
        const double sum = (i + 0.5) * spacing;
        const double x0 = std::max(0.0, sum - box.height);
        const double x1 = std::min(box.width, sum);
        lines.push_back(
            {{{box.left + x0, box.top + sum - x0}, {box.left + x1, box.top + sum - x1}}, hatching.stroke});
    }
    return lines;
}

Box extent_of(const Shape& shape) {
    return std::visit(Extent{}, shape);
}

}  // namespace jemput
