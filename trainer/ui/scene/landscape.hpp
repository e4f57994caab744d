#pragma once

#include "trainer/ui/scene/canvas.hpp"
#include "trainer/ui/scene/scene_layout.hpp"

namespace jemput::trainer::ui {

/// Hills, fields, what stands at the place, palms, and the ground. `darkness` 0 … 1.
void draw_landscape(const Canvas& canvas, const SceneLayout& layout, PlaceKind place, float darkness);

}  // namespace jemput::trainer::ui
