#pragma once

#include "trainer/ui/scene/canvas.hpp"
#include "trainer/ui/scene/scene_layout.hpp"

namespace jemput::trainer::ui {

/// How light it is, by local time near the equator, where it hardly depends on the season: day, dusk and
/// night add up to 1.
struct Light {
    float day = 1;
    float dusk = 0;
    float night = 0;

    /// Of everything that is not the sky, 0 … 1.
    [[nodiscard]] float darkness() const { return night + 0.35F * dusk; }
};

/// `minutes` since midnight, whatever the day.
[[nodiscard]] Light light_at(float minutes);

/// Sky, stars, sun or moon.
void draw_sky(const Canvas& canvas, const SceneLayout& layout, float minutes);

}  // namespace jemput::trainer::ui
