#pragma once

#include "trainer/ui/base/geometry.hpp"
#include "trainer/ui/scene/scene_state.hpp"

#include <cstddef>
#include <optional>

namespace jemput::trainer::ui {

/// Height of the scene in units of the design; its people are 70 high.
inline constexpr float scene_height = 184;

/// Where the scene is drawn. It is scaled as a whole, never stretched: a wider frame shows more of it.
struct SceneFrame {
    Rect rect;                   ///< in pixels
    float scale = 0;             ///< pixels a unit; 0: the frame is scene_height units high
    std::optional<float> van_x;  ///< in units; where nothing else is to stand at the left

    [[nodiscard]] float pixels_a_unit() const { return scale > 0 ? scale : rect.height() / scene_height; }

    friend bool operator==(const SceneFrame&, const SceneFrame&) = default;
};

/// Where everything stands, in units from the upper left corner of the frame.
struct SceneLayout {
    float width = 0;
    float height = 0;
    float horizon = 0;  ///< where the ground begins
    float feet = 0;     ///< where people stand

    ImVec2 van;        ///< its rear, on the ground
    ImVec2 lamp;       ///< middle
    float canopy = 0;  ///< left post
    float canopy_width = 0;
    float first_desk = 0;  ///< middle of the officer
    float desk_pitch = 0;
    float hall = 0;  ///< middle

    float first_in_queue = 0;
    float queue_pitch = 0;
    std::size_t shown = 0;   ///< people of the queue who fit
    std::size_t hidden = 0;  ///< and who do not

    [[nodiscard]] ImVec2 officer(std::size_t desk) const;
    [[nodiscard]] ImVec2 client(std::size_t desk) const;
    [[nodiscard]] ImVec2 beside(std::size_t desk) const;
    [[nodiscard]] ImVec2 in_queue(std::size_t place) const;
};

[[nodiscard]] SceneLayout lay_out(const SceneFrame& frame, std::size_t desks, std::size_t queue);

}  // namespace jemput::trainer::ui
