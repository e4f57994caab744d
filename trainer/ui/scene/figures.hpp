#pragma once

#include "trainer/ui/scene/canvas.hpp"
#include "trainer/ui/scene/looks.hpp"

#include <cstdint>

// People of the scene, made of circles, rounded boxes, polygons and thick lines. Each is drawn around the
// origin of the canvas and looks to the left.

namespace jemput::trainer::ui {

/// Moods and patience go from 1 (calm) to 0. At these shares face, posture and ring change.
inline constexpr float calm_above = 0.5F;
inline constexpr float restless_above = 0.35F;
inline constexpr float tense_above = 0.22F;

enum class Pose : std::uint8_t { arms_hang, phone, looks_at_watch, arms_crossed, cane, wheelchair, paper };

struct Bearing {
    Pose pose = Pose::arms_hang;
    float mood = 0.8F;
    float stride = 0;                ///< of the legs in walking, -1 … 1; 0 stands
    std::uint32_t paper = 0xFFFFFF;  ///< in her hand, with Pose::paper
};

/// Posture by the patience that is left.
[[nodiscard]] Pose pose_at(float patience);

/// Eyes and mouth about the middle of a face.
void draw_face(const Canvas& canvas, float mood);

/// A head about its middle, 20 units wide.
void draw_head(const Canvas& canvas, const Looks& looks, float mood);

/// A whole figure on her feet, 70 units high.
void draw_person(const Canvas& canvas, const Looks& looks, const Bearing& bearing);

/// The upper body of somebody who sits, above the seat. An officer wears a vest.
void draw_seated(const Canvas& canvas, const Looks& looks, float mood, bool has_vest);

/// Where the ring of a standing figure is.
[[nodiscard]] ImVec2 ring_centre(Pose pose);
inline constexpr float ring_radius = 16;

/// Green, amber or vermilion.
[[nodiscard]] ImU32 patience_colour(float patience);

/// The patience that is left, clockwise from twelve, about the origin.
void draw_patience_ring(const Canvas& canvas, float patience, ImU32 track, float width = 3.6F);

}  // namespace jemput::trainer::ui
