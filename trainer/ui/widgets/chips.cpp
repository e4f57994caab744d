#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/widgets/parts.hpp"

#include <algorithm>
#include <cmath>

namespace jemput::trainer::ui {

namespace {

Rect chip_place(const Ui& ui, const Rect& rect, float lines) {
    const float height = ui.px(lines);
    return {rect.left, std::round(rect.centre().y - height / 2), rect.right,
            std::round(rect.centre().y - height / 2) + height};
}

void draw_chip(Ui& ui, const Rect& place, const ChipFace& face) {
    const Theme& theme = ui.theme();
    const ImU32 ink = face.is_on ? theme.accent : text_colour(theme, face.tone);
    const ImU32 ground = face.is_on ? theme.soft : face.is_outlined ? 0 : ground_colour(theme, face.tone);
    fill_box(ui.list(), place, ground, place.height() / 2, face.is_outlined || face.is_on ? ink : 0,
             ui.stroke());
    const ImFont* font = face.is_on ? ui.fonts().small_bold : ui.fonts().small;
    Rect inside = place.inner(ui.px(0.45F), 0);
    // The chip is as wide as its words would be in bold: the rest lies on both sides.
    float needed = size_of(font, face.label).x;
    if (!face.icon.empty()) needed += std::ceil(size_of(font, face.icon).x) + ui.px(0.25F);
    inside.left += std::max(0.0F, std::floor((inside.width() - needed) / 2));
    if (!face.icon.empty())
        ui.line(inside.cut_left(std::ceil(size_of(font, face.icon).x), ui.px(0.25F)), face.icon, font, ink);
    ui.line(inside, face.label, font, ink);
}

}  // namespace

const Theme::State& state_of(const Theme& theme, Tone tone) {
    switch (tone) {
        case Tone::warn:
            return theme.warn;
        case Tone::error:
            return theme.error;
        case Tone::critical:
            return theme.critical;
        default:
            return theme.ok;
    }
}

ImU32 text_colour(const Theme& theme, Tone tone) {
    if (tone == Tone::plain) return theme.text;
    return tone == Tone::accent ? theme.accent : state_of(theme, tone).text;
}

ImU32 ground_colour(const Theme& theme, Tone tone) {
    if (tone == Tone::plain) return theme.sunken;
    return tone == Tone::accent ? theme.soft : state_of(theme, tone).soft;
}

float width_of(const Ui& ui, const ChipFace& face) {
    const ImFont* font = ui.fonts().small_bold;  // the widest that it may become
    float width = size_of(font, face.label).x + ui.px(0.9F);
    if (!face.icon.empty()) width += std::ceil(size_of(font, face.icon).x) + ui.px(0.25F);
    return std::ceil(width) + 1;
}

void chip(Ui& ui, const Rect& rect, const ChipFace& face) {
    draw_chip(ui, chip_place(ui, rect, 1.2F), face);
}

void chip_from_left(Ui& ui, Rect& row, const ChipFace& face) {
    chip(ui, row.cut_left(width_of(ui, face), ui.px(0.4F)), face);
}

void chip_from_right(Ui& ui, Rect& row, const ChipFace& face) {
    chip(ui, row.cut_right(width_of(ui, face), ui.px(0.4F)), face);
}

bool chip_button(Ui& ui, std::string_view id, const Rect& rect, const ChipFace& face) {
    const Rect place = chip_place(ui, rect, 1.4F);
    const Touch touch = ui.touch(id, place, face.label, WidgetKind::choice, true, face.is_on ? "on" : "");
    draw_chip(ui, place, face);
    if (touch.is_hovered && !face.is_on)
        fill_box(ui.list(), place, 0, place.height() / 2, ui.theme().line2, ui.stroke());
    if (touch.shows_focus) focus_ring(ui.list(), place, ui.theme().focus, place.height() / 2, ui.F());
    return touch.is_clicked;
}

int chip_buttons(Ui& ui, const std::vector<std::string>& ids, const std::vector<ChipFace>& faces,
                 Rect& area) {
    const float row = ui.px(1.4F);
    const float gap = ui.px(0.3F);
    ImVec2 at = area.min();
    int clicked = -1;
    for (std::size_t i = 0; i < faces.size(); ++i) {
        const float width = std::min(width_of(ui, faces[i]), area.width());
        if (at.x > area.left && at.x + width > area.right) at = {area.left, at.y + row + gap};
        if (chip_button(ui, ids[i], Rect::at(at, {width, row}), faces[i])) clicked = static_cast<int>(i);
        at.x += width + gap;
    }
    area.top = at.y + (faces.empty() ? 0 : row);
    return clicked;
}

}  // namespace jemput::trainer::ui
