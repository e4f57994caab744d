#include "sim/chart/label_places.hpp"

#include <algorithm>
#include <array>

namespace jemput {

namespace {

bool is_within(const Box& box, const Box& room) {
    return box.left >= room.left && box.right() <= room.right() && box.top >= room.top &&
           box.bottom() <= room.bottom();
}

/// Where the label's middle lies, seen from the point: −1, 0 or 1 each way.
constexpr std::array<Point, 8> sides{{{1, 0}, {-1, 0}, {0, -1}, {0, 1}, {1, -1}, {1, 1}, {-1, -1}, {-1, 1}}};
constexpr std::array distances{8.0, 16.0, 28.0, 44.0};

}  // namespace

bool overlap(const Box& a, const Box& b) {
    return a.left < b.right() && b.left < a.right() && a.top < b.bottom() && b.top < a.bottom();
}

std::optional<Box> free_place(Point point, double width, double height, const Box& room,
                              const std::vector<Box>& taken) {
    for (const double distance : distances)
        for (const Point side : sides) {
            const double x = point.x + side.x * (width / 2 + distance);
            const double y = point.y + side.y * (height / 2 + distance);
            const Box box{x - width / 2, y - height / 2, width, height};
            const auto meets = [&box](const Box& other) { return overlap(box, other); };
            if (is_within(box, room) && std::none_of(taken.begin(), taken.end(), meets)) return box;
        }
    return std::nullopt;
}

}  // namespace jemput
