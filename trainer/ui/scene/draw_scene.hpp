#pragma once

#include "sim/core/language.hpp"
#include "trainer/ui/base/fonts.hpp"
#include "trainer/ui/base/geometry.hpp"
#include "trainer/ui/base/theme.hpp"
#include "trainer/ui/scene/scene_motion.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace jemput::trainer::ui {

/// With what the scene is drawn.
struct SceneStyle {
    const Theme& theme;
    const Fonts& fonts;
    const Language& language;
};

/// A person of the queue as she can be pointed at.
struct SceneTarget {
    std::uint32_t number = 0;  ///< Visitor::number
    Rect rect;
};

struct SceneOptions {
    bool has_plates = true;                ///< clock, OSS, hotspot, queue
    std::optional<std::uint32_t> focused;  ///< number of a person of the queue: a plate tells about her
};

/// The whole scene, clipped to its frame. Returns the people of the queue from first to last.
std::vector<SceneTarget> draw_scene(ImDrawList& list, const SceneStyle& style, const SceneFrame& frame,
                                    const MovedScene& scene, const SceneOptions& options = {});

/// The scene folded to one line: clock, OSS, hotspot, heads with their rings, and the queue in numbers. What
/// does not fit is left out, heads and place first.
std::vector<SceneTarget> draw_ribbon(ImDrawList& list, const SceneStyle& style, const Rect& rect,
                                     const MovedScene& scene);

}  // namespace jemput::trainer::ui
