#pragma once

#include "trainer/ui/base/geometry.hpp"
#include "trainer/ui/scene/looks.hpp"

namespace jemput::trainer::ui {

/// How an applicant feels: brows and mouth, never colour alone.
struct Feeling {
    float mood = 0.8F;  ///< 0 … 1
    bool is_worried = false;
};

/// The big portrait in a disc of that colour; everything lies inside the disc. It takes the largest square
/// about the middle of the rectangle.
void draw_portrait(ImDrawList& list, const Rect& rect, const Looks& looks, Feeling feeling, ImU32 ground);

/// The same person on the photograph of a KTP, which fills the rectangle.
void draw_photograph(ImDrawList& list, const Rect& rect, const Looks& looks, ImU32 ground);

}  // namespace jemput::trainer::ui
