#pragma once

#include "trainer/ui/scene/canvas.hpp"

#include <cstdint>
#include <string_view>

// Things of the scene, each drawn around the origin of the canvas. `night` goes from 0 (day) to 1.

namespace jemput::trainer::ui {

enum class OssState : std::uint8_t { up, slow, down };

/// Four ellipses about the origin, as in the batik of the same name.
void draw_kawung(const Canvas& canvas, float radius, ImU32 colour);

/// A ground of kawung, as many as fit.
void draw_kawung_pattern(ImDrawList& list, const Rect& rect, float pitch, ImU32 colour);

/// A palm on its foot.
void draw_palm(const Canvas& canvas, float height, ImU32 leaves, ImU32 trunk);

/// The van, 242 units long, 106 high, from its rear on the ground to the right; with lights by night.
void draw_van(const Canvas& canvas, float night);

/// The words on its side, with a font and a height in pixels.
void draw_van_name(const Canvas& canvas, const ImFont* font, float height, std::string_view name);

/// The lamp on its mast, about its middle. `strength`: opacity of its sign in changing.
void draw_oss_lamp(const Canvas& canvas, OssState from, OssState to, float share);

/// The awning over the desks from its left post on the ground, `width` to its right post. `open`: 0 is rolled
/// up.
void draw_canopy(const Canvas& canvas, float width, float open, float night);

/// Table and laptop in front of an officer who sits at the origin.
void draw_desk(const Canvas& canvas);
void draw_chair(const Canvas& canvas);
/// A phone on the desk; `strength` 0 … 4 of its hotspot, as arcs.
void draw_phone(const Canvas& canvas, int strength, ImU32 colour);

}  // namespace jemput::trainer::ui
