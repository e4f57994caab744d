#pragma once

#include "sim/chart/drawing.hpp"

#include <optional>
#include <vector>

namespace jemput {

/// Whether two boxes have an inner point in common.
[[nodiscard]] bool overlap(const Box& a, const Box& b);

/// A free place for a label of this size near a point: at its right, left, above, below or at a corner, as
/// near as can be. Within `room`, and clear of everything in `taken`. O(places · |taken|).
[[nodiscard]] std::optional<Box> free_place(Point point, double width, double height, const Box& room,
                                            const std::vector<Box>& taken);

}  // namespace jemput
