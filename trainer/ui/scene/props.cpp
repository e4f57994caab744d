#include "trainer/ui/scene/props.hpp"

#include "trainer/ui/base/theme.hpp"

#include <array>
#include <cmath>

namespace jemput::trainer::ui {

namespace {

constexpr ImU32 service_blue = rgb(0x0A5C8F);
constexpr ImU32 white = rgb(0xFFFFFF);

ImVec2 on_ellipse(ImVec2 radii, float degrees) {
    return {radii.x * std::cos(in_radians(degrees)), radii.y * std::sin(in_radians(degrees))};
}

void draw_wheel(const Canvas& canvas) {
    canvas.circle({0, 0}, 15, rgb(0x2B2A2C));
    canvas.circle({0, 0}, 7, rgb(0xB9B6B0));
    canvas.circle({0, 0}, 2.4F, rgb(0x6D6A66));
}

Path van_outline() {
    Path path({6, -14});
    path.to(6, -92).curve_by({0, -10}, {10, -10}).to(172, -102).curve_by({14, 0}, {22, 10}).by(26, 34);
    return path.curve_by({14, 3}, {16, 14}).by(0, 24).curve_by({0, 6}, {-6, 6});
}

/// Two convex pieces that overlap: the body, and the bonnet in front of it.
void fill_van(const Canvas& canvas, ImU32 colour) {
    Path body({6, -14});
    body.to(6, -92).curve_by({0, -10}, {10, -10}).to(172, -102).curve_by({14, 0}, {22, 10}).by(26, 34);
    canvas.polygon(body.to(220, -14), colour);
    Path bonnet({219, -58});
    bonnet.curve_by({15, 3}, {17, 14}).by(0, 24).curve_by({0, 6}, {-6, 6}).to(200, -14);
    canvas.polygon(bonnet.to(200, -58), colour);
}

struct LampLook {
    ImU32 colour;
    ImU32 sign;
};

LampLook lamp_look(OssState oss) {
    switch (oss) {
        case OssState::up:
            return {rgb(0x00B383), white};
        case OssState::slow:
            return {rgb(0xEFA500), rgb(0x241A00)};
        case OssState::down:
            break;
    }
    return {rgb(0xE0600A), white};
}

void draw_lamp_sign(const Canvas& canvas, OssState oss) {
    const ImU32 colour = lamp_look(oss).sign;
    switch (oss) {
        case OssState::up:
            return canvas.line({{-3.8F, 0}, {-1, 3}, {4, -3}}, colour, 2.2F);
        case OssState::slow:
            return canvas.line({{0, -4}, {0, 0.5F}, {3.5F, 0.5F}}, colour, 2);
        case OssState::down:
            canvas.line({{-3.4F, -3.4F}, {3.4F, 3.4F}}, colour, 2.2F);
            canvas.line({{3.4F, -3.4F}, {-3.4F, 3.4F}}, colour, 2.2F);
    }
}

}  // namespace

void draw_kawung(const Canvas& canvas, float radius, ImU32 colour) {
    for (const float degrees : {45.0F, 135.0F, 225.0F, 315.0F}) {
        canvas.ellipse(on_ellipse({radius * 0.52F, radius * 0.52F}, degrees), {radius * 0.5F, radius * 0.26F},
                       colour, degrees);
    }
}

void draw_kawung_pattern(ImDrawList& list, const Rect& rect, float pitch, ImU32 colour) {
    list.PushClipRect(rect.min(), rect.max(), true);
    const Canvas canvas(list, {rect.left + pitch / 2, rect.top + pitch / 2}, 1);
    for (float y = 0; y < rect.height(); y += pitch) {
        for (float x = 0; x < rect.width(); x += pitch)
            draw_kawung(canvas.at({x, y}), pitch * 14 / 30, colour);
    }
    list.PopClipRect();
}

void draw_palm(const Canvas& canvas, float height, ImU32 leaves, ImU32 trunk) {
    canvas.stroke(Path({0, 0}).curve_by({4, -height / 2}, {-2, -height}), trunk, 5);
    for (const float degrees : {-160.0F, -125.0F, -85.0F, -45.0F, -10.0F, 20.0F, 200.0F}) {
        canvas.ellipse(ImVec2{-2, -height} + on_ellipse({20, 12}, degrees), {21, 5}, leaves, degrees);
    }
}

void draw_van(const Canvas& canvas, float night) {
    const ImU32 edge = rgb(0xB7B0A2);
    canvas.ellipse({118, 2}, {128, 5}, rgb(0x000000, 0.18F));
    fill_van(canvas, mixed(rgb(0xFBFAF6), rgb(0xD9D6DC), night));
    canvas.outline(van_outline(), edge, 1.2F);
    canvas.box({6, -44, 236, -30}, service_blue);
    for (int i = 0; i < 16; ++i)
        draw_kawung(canvas.at({14 + static_cast<float>(i) * 14.6F, -37}), 5.6F, rgb(0xF5E6C4, 0.95F));
    Path windscreen({176, -92});
    windscreen.curve_by({10, 0}, {16, 8}).by(20, 28).by(-36, 0);
    canvas.polygon(windscreen, mixed(rgb(0xA9CFE3), rgb(0x4B5A78), night));
    canvas.box({18, -94, 102, -60}, mixed(rgb(0xDCEBF2), rgb(0xFFE6A8), night), 5);
    canvas.frame({18, -94, 102, -60}, edge, 1, 5);
    canvas.polygon({{18, -94}, {10, -106}, {110, -106}, {102, -94}}, service_blue);
    canvas.frame({112, -94, 162, -24}, rgb(0xC9C2B4), 1.4F, 4);
    draw_wheel(canvas.at({48, -9}));
    draw_wheel(canvas.at({190, -9}));
    canvas.box({226, -34, 236, -26}, mixed(rgb(0xF7D98C), rgb(0xFFF1B8), night), 3);
}

void draw_van_name(const Canvas& canvas, const ImFont* font, float height, std::string_view name) {
    canvas.text(font, height, {60, -77}, rgb(0x0A4A74), name);
}

void draw_oss_lamp(const Canvas& canvas, OssState from, OssState to, float share) {
    const ImU32 colour = mixed(lamp_look(from).colour, lamp_look(to).colour, share);
    canvas.circle({0, 0}, 18, faded(colour, 0.16F));
    canvas.circle({0, 0}, 13, faded(colour, 0.25F));
    canvas.circle({0, 0}, 9.8F, white);
    canvas.circle({0, 0}, 8.2F, colour);
    if (share < 1) draw_lamp_sign(canvas.faded(1 - share), from);
    draw_lamp_sign(canvas.faded(share), to);
}

void draw_canopy(const Canvas& canvas, float width, float open, float night) {
    constexpr float top = -100;
    const ImU32 metal = mixed(rgb(0x9A9284), rgb(0x8D8896), night);
    if (night > 0 && open > 0) {
        const std::array left{ImVec2{-6, top + 14}, ImVec2{-20, 4}};
        const std::array right{ImVec2{width + 6, top + 14}, ImVec2{width + 30, 4}};
        canvas.faded(night * open).band(left, right, rgb(0xFFD98A, 0.5F), rgb(0xFFD98A, 0.04F));
    }
    for (const float post : {0.0F, width})
        canvas.line({{post, 0}, {post, top - 6}}, metal, 3.4F);
    if (open < 0.05F) return canvas.box({-10, top - 12, width + 10, top - 4}, service_blue, 4);

    const int stripes = static_cast<int>(std::lround(width / 22));
    const float pitch = (width + 16) / static_cast<float>(stripes);
    const ImU32 pale = mixed(rgb(0xFFFDF7), rgb(0xCFC9C0), night);
    const float hem = top - 12 + 20 * open;
    for (int i = 0; i < stripes; ++i) {
        const float a = -8 + static_cast<float>(i) * pitch;
        const ImU32 cloth = i % 2 == 0 ? service_blue : pale;
        Path stripe({a + 4, top - 12});
        stripe.to(a + pitch + 4, top - 12).to(a + pitch, hem);
        canvas.polygon(stripe.arc({a + pitch / 2, hem}, {pitch / 2, 7 * open}, 0, 180, 8), cloth);
    }
    if (night <= 0) return;
    for (int i = 0; i <= stripes / 2; ++i) {
        const float x = static_cast<float>(i) * width * 2 / static_cast<float>(stripes);
        canvas.circle({x, top + 20}, 7, rgb(0xFFD777, 0.25F * night * open));
        canvas.circle({x, top + 20}, 2.8F, rgb(0xFFE7A6, night * open));
    }
}

void draw_desk(const Canvas& canvas) {
    canvas.box({-28, -17, 44, -12}, rgb(0xA87645), 2);
    for (const float leg : {-23.0F, 38.0F})
        canvas.box({leg - 2, -12, leg + 2, 3}, rgb(0x85592F));
    canvas.polygon({{12, -18}, {17, -33}, {33, -33}, {29, -18}}, rgb(0x3A424C));
    canvas.box({6, -19, 32, -16.6F}, rgb(0x59636E), 1.2F);
}

void draw_chair(const Canvas& canvas) {
    for (const float leg : {-10.0F, 10.0F})
        canvas.box({leg - 1.5F, -4, leg + 1.5F, 4}, rgb(0x8A6432));
}

void draw_phone(const Canvas& canvas, int strength, ImU32 colour) {
    canvas.box({-24, -27, -18, -17}, rgb(0x1F2A33), 1.6F);
    if (strength >= 1) canvas.stroke(Path({-27, -31}).curve_by({6, -6}, {12, 0}), colour, 1.8F);
    if (strength >= 3) canvas.stroke(Path({-30, -35}).curve_by({9, -9}, {18, 0}), colour, 1.8F);
    if (strength == 0) {
        canvas.line({{-24, -36}, {-18, -30}}, rgb(0xE0600A), 1.8F);
        canvas.line({{-18, -36}, {-24, -30}}, rgb(0xE0600A), 1.8F);
    }
}

}  // namespace jemput::trainer::ui
