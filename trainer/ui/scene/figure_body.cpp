#include "trainer/ui/scene/figures.hpp"

// Bodies: standing, walking, sitting, and what hands hold.

namespace jemput::trainer::ui {

namespace {

constexpr float arm_width = 6;
constexpr ImU32 arm_shadow = rgb(0x000000, 0.17F);  ///< between an arm and what is behind it

/// Clothes and skin of one figure, as colours.
struct Dress {
    ImU32 top;
    ImU32 bottom;
    ImU32 skin;
};

Dress dress_of(const Looks& looks) {
    return {rgb(looks.top), rgb(looks.bottom), rgb(skin_colour(looks))};
}

void hand(const Canvas& canvas, ImVec2 at, const Dress& dress) {
    canvas.circle(at, 3.2F, dress.skin);
}

/// The arm that is further from what the figure looks at.
void rear_arm(const Canvas& canvas, const Dress& dress) {
    canvas.line({{10, -41}, {11, -27}}, dress.top, arm_width);
    hand(canvas, {11, -25.5F}, dress);
}

void draw_paper(const Canvas& canvas, ImU32 paper) {
    const Rect sheet{-22, -46, -8, -28};
    canvas.box(sheet, paper, 1.5F);
    canvas.frame(sheet, rgb(0x9B9384), 1, 1.5F);
    for (const auto& [y, width] : {std::pair{-41.0F, 8.0F}, {-37.0F, 8.0F}, {-33.0F, 5.0F}})
        canvas.line({{-19, y}, {-19 + width, y}}, rgb(0x8B8376), 1.2F);
}

void draw_arms(const Canvas& canvas, const Dress& dress, const Bearing& bearing) {
    switch (bearing.pose) {
        case Pose::arms_crossed:
            canvas.line({{-10, -41}, {-10, -33}, {7, -32}}, arm_shadow, 7.5F);
            canvas.line({{-10, -41}, {-10, -33}, {7, -32}}, dress.top, arm_width);
            hand(canvas, {8, -32}, dress);
            return;
        case Pose::looks_at_watch:
            canvas.line({{10, -41}, {12, -26}}, dress.top, arm_width);
            hand(canvas, {12, -24}, dress);
            canvas.line({{-10, -41}, {-15, -33}, {-5, -37}}, arm_shadow, 7.5F);
            canvas.line({{-10, -41}, {-15, -33}, {-6, -37}}, dress.top, arm_width);
            hand(canvas, {-4, -38}, dress);
            return;
        case Pose::paper:
            rear_arm(canvas, dress);
            draw_paper(canvas, rgb(bearing.paper));
            canvas.line({{-9, -41}, {-13, -35}}, dress.top, arm_width);
            hand(canvas, {-13, -34}, dress);
            return;
        case Pose::phone:
            rear_arm(canvas, dress);
            canvas.line({{-9, -41}, {-12, -35}}, dress.top, arm_width);
            canvas.box({-18, -44, -12, -34}, rgb(0x23303C), 1.5F);
            hand(canvas, {-13, -36}, dress);
            return;
        case Pose::cane:
            canvas.line({{-16, -28}, {-16, -1}}, rgb(0x6E4B2A), 2.6F);
            canvas.line({{-9, -41}, {-15, -29}}, dress.top, arm_width);
            hand(canvas, {-16, -29}, dress);
            rear_arm(canvas, dress);
            return;
        case Pose::arms_hang:
        case Pose::wheelchair:
            break;
    }
    for (const float side : {-1.0F, 1.0F}) {
        canvas.line({{side * 10, -41}, {side * 12, -27}}, dress.top, arm_width);
        hand(canvas, {side * 12, -25}, dress);
    }
}

void draw_legs(const Canvas& canvas, const Looks& looks, const Dress& dress, float stride) {
    if (looks.has_skirt) {
        const float swing = stride * 1.5F;
        canvas.polygon({{-9, -26}, {9, -26}, {13 + swing, -2}, {-13 + swing, -2}}, dress.bottom);
        return;
    }
    const float step = stride * 5;
    canvas.line({{-4, -26}, {-5 - step, -3}}, dress.bottom, 8);
    canvas.line({{4, -26}, {5 + step, -3}}, dress.bottom, 8);
}

void draw_bag(const Canvas& canvas) {
    canvas.box({7, -26, 20, -13}, rgb(0xB98A4B), 2);
    canvas.stroke(Path({10, -26}).curve_by({3.5F, -6}, {7, 0}), rgb(0x8A6432), 1.6F);
}

void draw_in_wheelchair(const Canvas& canvas, const Looks& looks, float mood) {
    constexpr ImU32 metal = rgb(0x59636E);
    constexpr ImU32 tyre = rgb(0x2B2A2C);
    const Dress dress = dress_of(looks);
    canvas.ellipse({0, 0}, {20, 3.2F}, rgb(0x000000, 0.16F));
    canvas.line({{17, -39}, {12, -38}, {11, -19}, {-8, -19}, {-14, -5}, {-19, -5}}, metal, 2.4F);
    canvas.line({{5, -23}, {-8, -23}, {-13, -9}}, dress.bottom, looks.has_skirt ? 11 : 8);
    Path body({-8, -39});
    body.curve_by({8, -5}, {16, 0}).curve_by({3, 2}, {3, 6}).by(0, 14).by(-22, 0).by(0, -14);
    canvas.polygon(body.curve_by({0, -4}, {3, -6}), dress.top);
    canvas.line({{-8, -35}, {-6, -26}, {-13, -25}}, arm_shadow, 7.5F);
    canvas.line({{-8, -35}, {-6, -26}, {-13, -25}}, dress.top, arm_width);
    hand(canvas, {-14, -25}, dress);
    canvas.ring({5, -12}, 11, tyre, 2.6F);
    canvas.ring({5, -12}, 7.5F, rgb(0xB9B6B0), 1.2F);
    canvas.circle({5, -12}, 2.4F, metal);
    canvas.ring({-12, -4}, 3.2F, tyre, 2);
    draw_head(canvas.at({0, -50}), looks, mood);
}

}  // namespace

Pose pose_at(float patience) {
    if (patience > calm_above) return Pose::arms_hang;
    if (patience > restless_above) return Pose::phone;
    return patience > tense_above ? Pose::looks_at_watch : Pose::arms_crossed;
}

ImVec2 ring_centre(Pose pose) {
    return {0, pose == Pose::wheelchair ? -51.0F : -58.0F};
}

void draw_person(const Canvas& canvas, const Looks& looks, const Bearing& bearing) {
    if (bearing.pose == Pose::wheelchair) return draw_in_wheelchair(canvas, looks, bearing.mood);
    const Dress dress = dress_of(looks);
    canvas.ellipse({0, 0}, {15, 3.2F}, rgb(0x000000, 0.16F));
    draw_legs(canvas, looks, dress, bearing.stride);
    Path body({-9, -46});
    body.curve_by({9, -5}, {18, 0}).curve_by({3, 2}, {3, 6}).by(0, 16).curve_by({-12, 4}, {-24, 0});
    canvas.polygon(body.by(0, -16).curve_by({0, -4}, {3, -6}), dress.top);
    draw_arms(canvas, dress, bearing);
    if (looks.has_bag) draw_bag(canvas);
    draw_head(canvas.at({0, -57}), looks, bearing.mood);
}

void draw_seated(const Canvas& canvas, const Looks& looks, float mood, bool has_vest) {
    Path body({-10, -27});
    body.curve_by({10, -6}, {20, 0}).curve_by({3, 2}, {3, 7}).by(0, 22).by(-26, 0).by(0, -22);
    canvas.polygon(body.curve_by({0, -5}, {3, -7}), rgb(looks.top));
    if (has_vest) canvas.line({{-5, -29}, {0, -21}, {5, -29}}, rgb(0xFFFFFF), 2);
    draw_head(canvas.at({0, -38}), looks, mood);
}

}  // namespace jemput::trainer::ui
