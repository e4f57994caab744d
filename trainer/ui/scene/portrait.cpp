#include "trainer/ui/scene/portrait.hpp"

#include "trainer/ui/scene/canvas.hpp"
#include "trainer/ui/scene/props.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

// In units of the design: a disc of radius 60 about (60, 60).

namespace jemput::trainer::ui {

namespace {

const ImVec2 disc_middle{60, 60};
constexpr float disc_radius = 60;
constexpr ImU32 eye_ink = rgb(0x2B1D14);
constexpr ImU32 brow_ink = rgb(0x3A281C);
constexpr ImU32 lip_ink = rgb(0x6B2E22);
constexpr ImU32 shade = rgb(0x000000, 0.1F);

bool is_in_disc(ImVec2 point) {
    return std::hypot(point.x - disc_middle.x, point.y - disc_middle.y) <= disc_radius;
}

float angle_of(ImVec2 point) {
    return std::atan2(point.y - disc_middle.y, point.x - disc_middle.x) * 180 / std::numbers::pi_v<float>;
}

/// Where the way from a point outside to one inside meets the disc.
ImVec2 on_disc(ImVec2 outside, ImVec2 inside) {
    for (int i = 0; i < 12; ++i) {
        const ImVec2 half = (outside + inside) * 0.5F;
        (is_in_disc(half) ? inside : outside) = half;
    }
    return inside;
}

/// The shoulders' line as far as it is inside the disc, closed by the disc's own edge.
void draw_shoulders(const Canvas& canvas, ImU32 colour, bool is_round) {
    Path line({14, 124});
    line.curve_by({0, -34}, {46, -34}, 16).curve_by({46, 0}, {46, 34}, 16);
    if (!is_round) return canvas.polygon(line, colour);
    std::vector<ImVec2> inside;
    const std::vector<ImVec2>& points = line.points();
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (i > 0 && is_in_disc(points[i]) != is_in_disc(points[i - 1])) {
            inside.push_back(is_in_disc(points[i]) ? on_disc(points[i - 1], points[i])
                                                   : on_disc(points[i], points[i - 1]));
        }
        if (is_in_disc(points[i])) inside.push_back(points[i]);
    }
    Path edge(inside.back());
    edge.arc(disc_middle, {disc_radius, disc_radius}, angle_of(inside.back()), angle_of(inside.front()), 24);
    inside.insert(inside.end(), edge.points().begin() + 2, edge.points().end() - 1);
    canvas.polygon(inside, colour);
}

/// A veil that falls from the crown over the shoulders; it stays inside the disc.
void draw_veil(const Canvas& canvas, ImU32 cloth, ImU32 skin) {
    canvas.ellipse({60, 60}, {34, 37}, cloth);
    Path left({26, 59});
    left.to(26, 60).curve_to({26, 80}, {18, 102});
    Path right({94, 59});
    right.to(94, 60).curve_to({94, 80}, {102, 102});
    canvas.band(left.points(), right.points(), cloth);
    canvas.polygon(Path({18.4F, 101}).to(101.6F, 101).to(102, 102).curve_to({60, 126}, {18, 102}), cloth);
    Path fold({34, 92});
    fold.curve_by({26, 16}, {52, 0}, 12);
    Path hem({30, 102});
    hem.curve_by({30, 14}, {60, 0}, 12);
    canvas.band(fold.points(), hem.points(), shade);
    canvas.ellipse({60, 60}, {23, 27}, skin);
}

/// The pattern of what she wears, where the shoulders are seen at their widest.
void draw_cloth(const Canvas& canvas, const Looks& looks) {
    constexpr ImU32 light = rgb(0xFFFFFF, 0.38F);
    if (looks.cloth == Cloth::batik)
        for (const ImVec2 place : {ImVec2{33, 104}, ImVec2{46, 108}, ImVec2{60, 110}, ImVec2{74, 108},
                                   ImVec2{87, 104}, ImVec2{40, 98}, ImVec2{80, 98}})
            draw_kawung(canvas.at(place), 5, light);
    if (looks.cloth == Cloth::lurik)
        for (float x = 36; x <= 84; x += 8)
            canvas.line({{x, 99}, {x, 110}}, light, 1.8F);
}

void draw_neck(const Canvas& canvas, ImU32 skin) {
    canvas.box({50, 78, 70, 98}, skin, 8);
}

void draw_bun(const Canvas& canvas, ImU32 hair, ImU32 skin) {
    canvas.circle({60, 24}, 13, hair);
    canvas.circle({60, 54}, 32, hair);
    canvas.ellipse({60, 62}, {25, 28}, skin);
    Path fringe({35, 58});
    fringe.curve_to({39, 34}, {60, 34}).curve_to({81, 34}, {85, 58});
    Path brow({35, 58});
    brow.curve_to({43, 44}, {60, 43}).curve_to({77, 44}, {85, 58});
    canvas.band(fringe.points(), brow.points(), hair);
}

void draw_short_hair(const Canvas& canvas, ImU32 hair, ImU32 skin) {
    canvas.circle({60, 54}, 30, hair);
    canvas.ellipse({60, 61}, {25, 28}, skin);
}

void draw_peci(const Canvas& canvas, ImU32 felt) {
    Path hat({32, 46});
    hat.to(36, 21).curve_to({60, 14}, {84, 21}).to(88, 46).curve_to({60, 40}, {32, 46});
    Path crown({36, 21});
    crown.curve_to({60, 14}, {84, 21});
    Path rim({32, 46});
    rim.curve_to({60, 39}, {88, 46});
    canvas.band(crown.points(), rim.points(), felt);
}

void draw_peaked_cap(const Canvas& canvas, ImU32 cloth) {
    Path crown({29, 47});
    crown.arc({60, 47}, {31, 28}, 180, 360, 24);
    canvas.polygon(crown, cloth);
    canvas.ellipse({60, 46}, {33, 6}, cloth);
    canvas.ellipse({60, 48}, {31, 4.4F}, shade);
}

void draw_wide_hat(const Canvas& canvas) {
    canvas.polygon({{12, 46}, {60, 8}, {108, 46}}, rgb(0xD9B871));
    canvas.line({{13, 46}, {107, 46}}, rgb(0xB8954C), 4);
}

void draw_crown(const Canvas& canvas, const Looks& looks) {
    constexpr ImU32 hair_below_hat = rgb(0x2E2622);
    const ImU32 skin = rgb(skin_colour(looks));
    const ImU32 cover = rgb(looks.cover_colour);
    if (looks.cover == Cover::hijab) return draw_veil(canvas, cover, skin);
    draw_neck(canvas, skin);
    switch (looks.cover) {
        case Cover::hijab:
            return;
        case Cover::bun:
            return draw_bun(canvas, cover, skin);
        case Cover::hair:
            return draw_short_hair(canvas, cover, skin);
        case Cover::peci:
            draw_short_hair(canvas, hair_below_hat, skin);
            return draw_peci(canvas, cover);
        case Cover::cap:
            draw_short_hair(canvas, hair_below_hat, skin);
            return draw_peaked_cap(canvas, cover);
        case Cover::caping:
            draw_short_hair(canvas, hair_below_hat, skin);
            return draw_wide_hat(canvas);
    }
}

void draw_brows(const Canvas& canvas, Feeling feeling) {
    constexpr float width = 2.2F;
    if (feeling.is_worried) {
        canvas.line({{45, 54}, {54, 50}}, brow_ink, width);
        canvas.line({{75, 54}, {66, 50}}, brow_ink, width);
    } else if (feeling.mood < 0.4F) {
        canvas.line({{46, 52}, {55, 54}}, brow_ink, width);
        canvas.line({{74, 52}, {65, 54}}, brow_ink, width);
    } else {
        canvas.stroke(Path({46, 53}).curve_by({5, -3}, {9, -1}), brow_ink, width);
        canvas.stroke(Path({74, 53}).curve_by({-5, -3}, {-9, -1}), brow_ink, width);
    }
}

void draw_mouth(const Canvas& canvas, Feeling feeling) {
    const Path mouth = [feeling] {
        if (feeling.is_worried)
            return Path({53, 78}).curve_by({3.5F, -4}, {7, -1.5F}).curve_by({3.5F, 2.5F}, {7, -1.5F});
        if (feeling.mood > 0.5F) return Path({51, 74}).curve_by({9, 8}, {18, 0});
        if (feeling.mood > 0.3F) return Path({52, 76}).curve_by({8, 1.5F}, {16, 0});
        return Path({52, 79}).curve_by({8, -6}, {16, 0});
    }();
    canvas.stroke(mouth, lip_ink, 2.6F);
}

void draw_glasses(const Canvas& canvas) {
    constexpr ImU32 frame = rgb(0x2B2A2C);
    for (const float x : {50.5F, 69.5F})
        canvas.ring({x, 60}, 7, frame, 1.6F);
    canvas.line({{57.5F, 59.5F}, {62.5F, 59.5F}}, frame, 1.6F);
}

/// Lines of an older face.
void draw_years(const Canvas& canvas) {
    constexpr ImU32 line = rgb(0x000000, 0.2F);
    for (const float side : {-1.0F, 1.0F}) {
        canvas.stroke(Path({60 + side * 17, 63}).curve_by({side * 2, 1}, {side * 3.5F, 3.5F}), line, 1.4F);
        canvas.stroke(Path({60 + side * 9.5F, 70}).curve_by({side * 3, 2.5F}, {side * 3, 6}), line, 1.5F);
    }
}

void draw_moustache(const Canvas& canvas, bool is_grey) {
    const ImU32 hair = is_grey ? rgb(0xC9C4BC) : brow_ink;
    for (const float side : {-1.0F, 1.0F})
        canvas.stroke(Path({60, 71.5F}).curve_by({side * 4, -1.5F}, {side * 8.5F, 1.5F}), hair, 3);
}

void draw_features(const Canvas& canvas, const Looks& looks, Feeling feeling) {
    for (const float x : {51.0F, 69.0F}) {
        canvas.circle({x, 60}, 2.8F, eye_ink);
        canvas.circle({x + 1, 59}, 0.9F, rgb(0xFFFFFF));
    }
    draw_brows(canvas, feeling);
    canvas.stroke(Path({60, 62}).curve_by({-3, 6}, {1, 7}), rgb(0x000000, 0.22F), 2);
    for (const float x : {45.0F, 75.0F})
        canvas.circle({x, 69}, 4.6F, rgb(0xD9704E, 0.22F));
    draw_mouth(canvas, feeling);
    if (looks.is_old) draw_years(canvas);
    if (looks.has_moustache) draw_moustache(canvas, looks.is_old);
    if (looks.has_glasses) draw_glasses(canvas);
}

}  // namespace

void draw_portrait(ImDrawList& list, const Rect& rect, const Looks& looks, Feeling feeling, ImU32 ground) {
    const float side = std::min(rect.width(), rect.height());
    const Canvas canvas(list, rect.centre() - ImVec2{side / 2, side / 2}, side / (2 * disc_radius));
    canvas.circle(disc_middle, disc_radius, ground);
    draw_shoulders(canvas, rgb(looks.top), true);
    draw_cloth(canvas, looks);
    draw_crown(canvas, looks);
    draw_features(canvas, looks, feeling);
}

void draw_photograph(ImDrawList& list, const Rect& rect, const Looks& looks, ImU32 ground) {
    list.PushClipRect(rect.min(), rect.max(), true);
    list.AddRectFilled(rect.min(), rect.max(), ground);
    const float scale = rect.height() / (2 * disc_radius);
    const Canvas canvas(list, {rect.centre().x - disc_radius * scale, rect.top}, scale);
    draw_shoulders(canvas, rgb(looks.top), false);
    draw_cloth(canvas, looks);
    draw_crown(canvas, looks);
    draw_features(canvas, looks, {});
    list.PopClipRect();
}

}  // namespace jemput::trainer::ui
