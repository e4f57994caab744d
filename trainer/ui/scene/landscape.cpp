#include "trainer/ui/scene/landscape.hpp"

#include "trainer/ui/base/theme.hpp"
#include "trainer/ui/scene/props.hpp"

namespace jemput::trainer::ui {

namespace {

ImU32 lit(std::uint32_t day, std::uint32_t night, float darkness) {
    return mixed(rgb(day), rgb(night), darkness);
}

void draw_mountains(const Canvas& canvas, const SceneLayout& layout, float darkness) {
    const float w = layout.width;
    const float g = layout.horizon;
    Path ridge({0, g - 38});
    ridge.to(w * 0.1F, g - 52).to(w * 0.2F, g - 40).to(w * 0.31F, g - 86).to(w * 0.345F, g - 92);
    ridge.to(w * 0.36F, g - 86).to(w * 0.38F, g - 92).to(w * 0.49F, g - 44).to(w * 0.62F, g - 60);
    ridge.to(w * 0.78F, g - 40).to(w * 0.9F, g - 66).to(w, g - 44);
    canvas.ground(ridge, g, lit(0xA9C3CC, 0x2A2D4A, darkness));
}

void draw_fields(const Canvas& canvas, const SceneLayout& layout, float darkness) {
    constexpr int smooth = 14;
    const float w = layout.width;
    const float g = layout.horizon;
    Path hill({0, g - 22});
    hill.curve_to({w * 0.15F, g - 44}, {w * 0.3F, g - 24}, smooth);
    hill.curve_to({w * 0.45F, g - 4}, {w * 0.62F, g - 30}, smooth);
    hill.curve_to({w * 0.79F, g - 56}, {w * 0.86F, g - 24}, smooth);
    hill.curve_to({w * 0.93F, g + 8}, {w, g - 28}, smooth);
    canvas.ground(hill, g, lit(0xA3C0A6, 0x242A3F, darkness));
    canvas.box({0, g - 13, w, g + 1}, lit(0x86AD83, 0x1E2A33, darkness));
    const ImU32 furrow = mixed(rgb(0x5F8D60, 0.35F), rgb(0xFFFFFF, 0.05F), darkness);
    for (int i = 0; i < 26; ++i) {
        const float x = static_cast<float>(i) * w / 25;
        canvas.line({{x, g - 13}, {x - 10, g}}, furrow, 1.4F);
    }
}

/// Two roofs, one over the other, on posts: the hall of a village.
void draw_hall(const Canvas& canvas, float darkness) {
    canvas.box({-74, -44, 74, -4}, mixed(rgb(0xF6EFE2, 0.95F), rgb(0xE9B765, 0.28F), darkness));
    for (const float post : {-70.0F, -36.0F, 0.0F, 36.0F, 68.0F})
        canvas.box({post - 2, -46, post + 3, -2}, lit(0xEFE6D6, 0x4A4450, darkness));
    canvas.polygon({{-96, -44}, {-52, -64}, {52, -64}, {96, -44}}, lit(0xB5654A, 0x5A3C34, darkness));
    canvas.polygon({{-50, -65}, {-24, -92}, {24, -92}, {50, -65}}, lit(0x9F543C, 0x4C322C, darkness));
}

/// A row of stalls under gables: a market.
void draw_market(const Canvas& canvas, float darkness) {
    const ImU32 wall = mixed(rgb(0xF6EFE2, 0.95F), rgb(0xE9B765, 0.28F), darkness);
    const ImU32 counter = lit(0x8B6B4A, 0x3A3028, darkness);
    for (const float x : {-64.0F, 0.0F, 64.0F}) {
        canvas.box({x - 29, -46, x + 29, -4}, wall);
        canvas.box({x - 29, -16, x + 29, -4}, counter);
        for (int i = 0; i < 6; ++i) {
            const float left = x - 33 + static_cast<float>(i) * 11;
            const ImU32 cloth =
                i % 2 == 0 ? lit(0xC9784F, 0x5A3C34, darkness) : lit(0xF3E7D0, 0x6A6168, darkness);
            canvas.polygon({{left + 1, -46}, {left + 10, -46}, {left + 11, -36}, {left, -36}}, cloth);
        }
        canvas.polygon({{x - 38, -44}, {x, -72}, {x + 38, -44}}, lit(0xB5654A, 0x5A3C34, darkness));
        canvas.polygon({{x - 24, -48}, {x, -66}, {x + 24, -48}}, lit(0x9F543C, 0x4C322C, darkness));
    }
}

void draw_tree(const Canvas& canvas, ImU32 leaves, ImU32 trunk) {
    canvas.box({2, -24, 8, -2}, trunk);
    canvas.circle({0, -40}, 20, leaves);
    canvas.circle({19, -32}, 17, leaves);
}

}  // namespace

void draw_landscape(const Canvas& canvas, const SceneLayout& layout, PlaceKind place, float darkness) {
    const float w = layout.width;
    const float g = layout.horizon;
    draw_mountains(canvas, layout, darkness);
    draw_fields(canvas, layout, darkness);
    if (place == PlaceKind::village_hall) draw_hall(canvas.at({layout.hall, g}), darkness);
    if (place == PlaceKind::market) draw_market(canvas.at({layout.hall, g}), darkness);

    const ImU32 leaves = lit(0x5F9A62, 0x27402F, darkness);
    const ImU32 trunk = lit(0x8B6B4A, 0x3A3028, darkness);
    draw_palm(canvas.at({w * 0.955F, g - 2}), 78, leaves, trunk);
    draw_palm(canvas.at({w * 0.985F, g - 2}), 60, leaves, trunk);
    draw_palm(canvas.at({24, g - 2}), 84, leaves, trunk);
    draw_tree(canvas.at({w * 0.665F, g}), leaves, trunk);
    canvas.box({0, g - 3, w, layout.height}, lit(0xD9C7A6, 0x393437, darkness));
    canvas.box({0, g - 3, w, g - 0.5F}, lit(0xC7B288, 0x4A4447, darkness));
}

}  // namespace jemput::trainer::ui
