#include "trainer/ui/widgets/button.hpp"

#include "trainer/ui/base/paint.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace jemput::trainer::ui {

namespace {

struct ButtonColours {
    ImU32 fill;
    ImU32 border;
    ImU32 text;
};

ButtonColours button_colours(const Ui& ui, const ButtonFace& face, const Touch& touch) {
    const Theme& theme = ui.theme();
    if (!face.is_enabled) return {theme.sunken, theme.line, theme.text2};
    const ImU32 ground = touch.is_held ? theme.sunken : touch.is_hovered ? theme.surface2 : theme.surface;
    if (face.is_on) return {theme.soft, theme.accent, theme.accent};
    switch (face.style) {
        case ButtonStyle::filled: {
            const ImU32 fill = touch.is_held || touch.is_hovered ? theme.pressed : theme.accent;
            return {fill, fill, theme.on_accent};
        }
        case ButtonStyle::accent:
            return {touch.is_hovered ? theme.soft : theme.surface, theme.accent, theme.accent};
        case ButtonStyle::danger:
            return {ground, theme.error.fill, theme.error.text};
        case ButtonStyle::filled_danger:
            return {theme.error.text, theme.error.text, theme.is_dark ? theme.page : theme.surface};
        case ButtonStyle::quiet:
            return {touch.is_hovered ? theme.soft : 0, 0, theme.accent};
        case ButtonStyle::outline:
            break;
    }
    return {ground, theme.line2, theme.text};
}

const ImFont* button_font(const Ui& ui, const ButtonFace& face) {
    if (face.is_big) return ui.fonts().heading;
    return face.is_small ? ui.fonts().small_bold : ui.fonts().bold;
}

float button_padding(const Ui& ui, const ButtonFace& face) {
    return ui.px(face.is_big ? 1.2F : face.is_small ? 0.5F : 0.7F);
}

/// Icons are not merged into the heading font alone: all text fonts but the figures have them.
float part_width(const ImFont* font, std::string_view part) {
    return part.empty() ? 0 : size_of(font, part).x;
}

float content_width(const Ui& ui, const ButtonFace& face, const ImFont* font) {
    const float gap = ui.px(0.4F);
    float width = part_width(font, face.label);
    for (const std::string_view icon : {face.icon, face.icon_after})
        if (!icon.empty()) width += part_width(font, icon) + (width > 0 ? gap : 0);
    if (!face.key.empty()) width += gap + key_chip_width(ui, face.key);
    return width;
}

/// Draws icon, words and key from the left.
void draw_face(Ui& ui, const Rect& rect, const ButtonFace& face, const ImFont* font, ImU32 colour, float x) {
    const float gap = ui.px(0.4F);
    const float y = rect.centre().y - font->FontSize / 2;
    const auto put = [&](std::string_view part) {
        if (part.empty()) return;
        draw_line(ui.list(), font, {x, y}, colour, part);
        x += part_width(font, part) + gap;
    };
    put(face.icon);
    put(face.label);
    put(face.icon_after);
    if (!face.key.empty()) key_chip(ui, {x, rect.centre().y}, face.key, colour);
}

void draw_wrapped(Ui& ui, const Rect& rect, const ButtonFace& face, const ImFont* font, ImU32 colour) {
    Rect inside = rect.inner(button_padding(ui, face), ui.px(0.2F));
    if (!face.icon.empty()) {
        const Rect place = inside.cut_left(part_width(font, face.icon), ui.px(0.4F));
        ui.line(place, face.icon, font, colour);
    }
    if (!face.key.empty()) {
        const float width = key_chip_width(ui, face.key);
        const Rect place = inside.cut_right(width, ui.px(0.4F));
        key_chip(ui, {place.left, place.centre().y}, face.key, colour);
    }
    const TextStyle style{font, colour};
    const float needed = ui.height_of(face.label, style, inside.width());
    inside.top += std::max(0.0F, (inside.height() - needed) / 2);
    ui.paragraph(inside, face.label, style);
}

}  // namespace

float key_chip_width(const Ui& ui, std::string_view key) {
    return std::round(size_of(ui.fonts().small, key).x + ui.px(0.5F));
}

void key_chip(Ui& ui, ImVec2 left_middle, std::string_view key, ImU32 colour) {
    const ImFont* font = ui.fonts().small;
    const float height = font->FontSize;
    const Rect box = Rect::at({std::round(left_middle.x), std::round(left_middle.y - height / 2)},
                              {key_chip_width(ui, key), height});
    fill_box(ui.list(), box, 0, ui.px(0.2F), faded(colour, 0.75F), ui.stroke());
    draw_line(ui.list(), font, {box.left + ui.px(0.25F), box.top}, faded(colour, 0.9F), key);
}

float height_of(const Ui& ui, const ButtonFace& face) {
    return ui.px(face.is_big ? 2.8F : face.is_small ? 1.4F : 1.8F);
}

float width_of(const Ui& ui, const ButtonFace& face) {
    const float width = content_width(ui, face, button_font(ui, face)) + 2 * button_padding(ui, face);
    return std::max(std::ceil(width), height_of(ui, face));
}

bool button(Ui& ui, std::string_view id, const Rect& rect, const ButtonFace& face) {
    const Touch touch = ui.touch(id, rect, face.reads.empty() ? face.label : face.reads, WidgetKind::button,
                                 face.is_enabled, face.is_on ? "on" : "");
    const ButtonColours colours = button_colours(ui, face, touch);
    const float radius = ui.px(face.is_big ? 0.6F : 0.4F);
    fill_box(ui.list(), rect, colours.fill, radius, colours.border, ui.stroke());
    const ImFont* font = button_font(ui, face);
    const float width = content_width(ui, face, font);
    ui.registry().add_text(face.label, rect);
    if (width <= rect.width() - ui.px(0.3F)) {
        draw_face(ui, rect, face, font, colours.text, rect.centre().x - width / 2);
    } else {
        draw_wrapped(ui, rect, face, font, colours.text);
    }
    if (touch.shows_focus) focus_ring(ui.list(), rect, ui.theme().focus, radius, ui.F());
    return touch.is_clicked;
}

bool button_from_left(Ui& ui, std::string_view id, Rect& row, const ButtonFace& face) {
    const Rect cell = row.cut_left(width_of(ui, face), ui.px(0.4F));
    const float height = height_of(ui, face);
    return button(ui, id,
                  Rect::at({cell.left, std::round(cell.centre().y - height / 2)}, {cell.width(), height}),
                  face);
}

bool button_from_right(Ui& ui, std::string_view id, Rect& row, const ButtonFace& face) {
    const Rect cell = row.cut_right(width_of(ui, face), ui.px(0.4F));
    const float height = height_of(ui, face);
    return button(ui, id,
                  Rect::at({cell.left, std::round(cell.centre().y - height / 2)}, {cell.width(), height}),
                  face);
}

bool link(Ui& ui, std::string_view id, const Rect& rect, std::string_view label, float align) {
    const Touch touch = ui.touch(id, rect, label, WidgetKind::link);
    ui.line(rect, label, ui.fonts().small_bold, touch.is_hovered ? ui.theme().pressed : ui.theme().accent,
            align);
    if (touch.shows_focus) focus_ring(ui.list(), rect, ui.theme().focus, ui.px(0.2F), ui.F());
    return touch.is_clicked;
}

int segments(Ui& ui, std::string_view id, const Rect& rect, const std::vector<std::string>& labels,
             int chosen) {
    const Theme& theme = ui.theme();
    const float radius = ui.px(0.4F);
    fill_box(ui.list(), rect, theme.surface, radius, theme.line2, ui.stroke());
    const float width = rect.width() / static_cast<float>(labels.size());
    int result = chosen;
    for (int i = 0; i < static_cast<int>(labels.size()); ++i) {
        const Rect cell =
            Rect::at({rect.left + static_cast<float>(i) * width, rect.top}, {width, rect.height()});
        const std::string& label = labels[static_cast<std::size_t>(i)];
        const Touch touch = ui.touch(fmt::format("{}.{}", id, i), cell, label, WidgetKind::choice, true,
                                     i == chosen ? "on" : "");
        if (i == chosen)
            fill_box(ui.list(), cell, theme.accent, radius);
        else if (i > 0 && i != chosen + 1)
            ui.list().AddLine({cell.left, cell.top + 1}, {cell.left, cell.bottom - 1}, theme.line,
                              ui.stroke());
        ui.line(cell, label, i == chosen ? ui.fonts().small_bold : ui.fonts().small,
                i == chosen ? theme.on_accent : theme.text, 0.5F);
        if (touch.shows_focus) focus_ring(ui.list(), cell, theme.focus, radius, ui.F());
        if (touch.is_clicked) result = i;
    }
    return result;
}

}  // namespace jemput::trainer::ui
