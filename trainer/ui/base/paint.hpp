#pragma once

#include "trainer/ui/base/geometry.hpp"

namespace jemput::trainer::ui {

/// A filled rounded rectangle with a border; a width of 0 has none.
void fill_box(ImDrawList& list, const Rect& rect, ImU32 fill, float radius, ImU32 border = 0,
              float width = 0);

/// The shadow under a card: two rounded rectangles that grow.
void drop_shadow(ImDrawList& list, const Rect& rect, ImU32 colour, float radius, float F);

/// The ring round what the keyboard is at: 2 px wide, 2 px away.
void focus_ring(ImDrawList& list, const Rect& rect, ImU32 colour, float radius, float F);

/// A horizontal line of short segments.
void dashed_line(ImDrawList& list, ImVec2 from, ImVec2 to, ImU32 colour, float width, float dash);

/// An arc from 12 o'clock, clockwise, over a share of the circle.
void arc(ImDrawList& list, ImVec2 centre, float radius, float share, ImU32 colour, float width);

/// Slanted lines in the rectangle: "not sure", and nothing else.
void hatch(ImDrawList& list, const Rect& rect, ImU32 colour, float width, float distance);

}  // namespace jemput::trainer::ui
