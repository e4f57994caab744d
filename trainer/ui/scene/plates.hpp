#pragma once

#include "trainer/ui/scene/draw_scene.hpp"

namespace jemput::trainer::ui {

/// Clock and place at the left; OSS, hotspot and queue at the right. Sizes are those of the text, not of the
/// scene.
void draw_plates(ImDrawList& list, const SceneStyle& style, const SceneFrame& frame, const SceneState& state);

/// Number and wait of a person, over her head but within the frame.
void draw_visitor_plate(ImDrawList& list, const SceneStyle& style, const SceneFrame& frame,
                        const Visitor& who, const Rect& figure);

/// Four bars of a hotspot's strength, from the left; `height` is that of the last. Returns their width.
float draw_strength_bars(ImDrawList& list, ImVec2 foot, float height, int strength, ImU32 colour);

/// The ground of plates and tags.
[[nodiscard]] ImU32 plate_colour(const Theme& theme);

/// A full-round tag with one word about a point in pixels, with a tail below it where it has one.
void draw_tag(const Canvas& canvas, const Fonts& fonts, ImVec2 middle, const std::string& word, bool is_bold,
              ImU32 ground, ImU32 text, bool has_tail);

}  // namespace jemput::trainer::ui
