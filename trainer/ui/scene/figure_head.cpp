#include "trainer/ui/scene/figures.hpp"

#include <algorithm>

// Faces, heads, and the ring of patience round them.

namespace jemput::trainer::ui {

namespace {

constexpr ImU32 face_ink = rgb(0x33231A);

void draw_hijab(const Canvas& canvas, ImU32 cloth, ImU32 skin) {
    canvas.ellipse({0, 1}, {11, 11.5F}, cloth);
    canvas.polygon(Path({-11, 1}).to(11, 1).by(2, 13).curve_to({0, 21}, {-13, 14}), cloth);
    canvas.circle({-0.6F, 0}, 7.6F, skin);
}

void draw_cap(const Canvas& canvas, ImU32 cloth) {
    Path crown({-9.6F, -3});
    crown.arc({0, -3}, {9.6F, 9}, 180, 360);
    canvas.polygon(crown, cloth);
    canvas.box({-15, -5, -3, -2}, cloth, 1.5F);
}

void draw_straw_hat(const Canvas& canvas) {
    canvas.polygon({{-16, -3}, {0, -15}, {16, -3}}, rgb(0xD9B871));
    canvas.line({{-16, -3}, {16, -3}}, rgb(0xB8954C), 1.6F);
}

}  // namespace

void draw_face(const Canvas& canvas, float mood) {
    constexpr float look = -1;
    for (const float eye : {-3.2F, 3.2F})
        canvas.circle({eye + look, -1.2F}, 1.1F, face_ink);
    if (mood > calm_above) {
        canvas.stroke(Path({-3.2F + look, 2.6F}).curve_by({3.2F, 3.2F}, {6.4F, 0}), face_ink, 1.3F);
    } else if (mood > tense_above) {
        canvas.line({{-2.8F + look, 3.6F}, {2.8F + look, 3.6F}}, face_ink, 1.3F);
    } else {
        canvas.stroke(Path({-3 + look, 4.6F}).curve_by({3, -3}, {6, 0}), face_ink, 1.3F);
        canvas.line({{-5.2F + look, -4}, {-2.2F + look, -2.8F}}, face_ink, 1.2F);
        canvas.line({{5.2F + look, -4}, {2.2F + look, -2.8F}}, face_ink, 1.2F);
    }
}

void draw_head(const Canvas& canvas, const Looks& looks, float mood) {
    const ImU32 skin = rgb(skin_colour(looks));
    const ImU32 cover = rgb(looks.cover_colour);
    switch (looks.cover) {
        case Cover::hijab:
            draw_hijab(canvas, cover, skin);
            break;
        case Cover::bun:
            canvas.circle({9, -5}, 4.6F, cover);
            canvas.circle({0, -1}, 10.2F, cover);
            canvas.circle({-1.2F, 1}, 8.6F, skin);
            break;
        case Cover::peci:
            canvas.circle({0, 0}, 9.4F, skin);
            canvas.polygon({{-9.4F, -3}, {-7.8F, -11}, {7.8F, -11}, {9.4F, -3}}, cover);
            break;
        case Cover::cap:
            canvas.circle({0, 0}, 9.4F, skin);
            draw_cap(canvas, cover);
            break;
        case Cover::caping:
            canvas.circle({0, 0}, 9.4F, skin);
            draw_straw_hat(canvas);
            break;
        case Cover::hair:
            canvas.circle({0, -1}, 10, cover);
            canvas.circle({-1, 1}, 8.8F, skin);
            break;
    }
    draw_face(canvas.at({0, 1}), mood);
}

ImU32 patience_colour(float patience) {
    if (patience > calm_above) return rgb(0x00A87B);
    return patience > tense_above ? rgb(0xEFA500) : rgb(0xE0600A);
}

void draw_patience_ring(const Canvas& canvas, float patience, ImU32 track, float width) {
    canvas.ring({0, 0}, ring_radius, track, width);
    const float share = std::clamp(patience, 0.001F, 0.999F);
    canvas.arc({0, 0}, ring_radius, -90, -90 + 360 * share, patience_colour(patience), width);
}

}  // namespace jemput::trainer::ui
