#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/screens/desk/action_items.hpp"
#include "trainer/ui/screens/desk/desk_words.hpp"
#include "trainer/ui/screens/desk/guarded_field.hpp"
#include "trainer/ui/widgets/button.hpp"
#include "trainer/ui/widgets/overlay.hpp"
#include "trainer/ui/widgets/parts.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace jemput::trainer::ui {

namespace {

constexpr float action_height = 1.7F;  // in F

float row_words_width(const Ui& ui, float width, bool has_sign, bool has_after, float indent) {
    return width - ui.px(1 + indent) - (has_sign ? ui.px(1.5F) : 0) - (has_after ? ui.px(1) : 0);
}

float row_height(const Ui& ui, const std::string& words, float words_width) {
    const TextStyle style{ui.fonts().body, 0};
    return std::max(ui.px(action_height), ui.height_of(words, style, words_width) + ui.px(0.5F));
}

/// A row that can be clicked: a sign, words, and something at its right.
bool action_row(Ui& ui, std::string_view id, Rect& rect, std::string_view sign, const std::string& words,
                std::string_view after, float indent) {
    const Theme& theme = ui.theme();
    const float left = ui.px(0.5F + indent);
    const TextStyle style{ui.fonts().body, theme.text};
    const float width = row_words_width(ui, rect.width(), !sign.empty(), !after.empty(), indent);
    const float needed = ui.height_of(words, style, width);
    const Rect row = rect.cut_top(row_height(ui, words, width), ui.px(0.1F));
    const Touch touch = ui.touch(id, row, words, WidgetKind::item);
    if (touch.is_hovered || touch.is_focused) fill_box(ui.list(), row, theme.soft, ui.px(0.3F));
    Rect inside = row;
    inside.left += left;
    inside.right -= ui.px(0.5F);
    if (!sign.empty())
        ui.line(inside.cut_left(ui.px(1.1F), ui.px(0.4F)), sign, ui.fonts().body, theme.text2, 0.5F);
    if (!after.empty())
        ui.line(inside.cut_right(ui.px(0.7F), ui.px(0.3F)), after, ui.fonts().small, theme.text2, 1);
    inside.top += (inside.height() - needed) / 2;
    ui.paragraph(inside, words, style);
    if (touch.shows_focus) focus_ring(ui.list(), row.inner(ui.px(0.15F)), theme.focus, ui.px(0.3F), ui.F());
    return touch.is_clicked;
}

void give_action(Ui& ui, Desk& desk, const std::string& command) {
    ui.close("desk.actions");
    desk.action.clear();
    const bool is_done = desk.give(command);
    if (!is_done || command != "take_form") return;
    desk.form_was_opened = true;
    desk.tab = DeskTab::form;
}

/// The note of an incident: its words, and the button that writes it down.
void draw_note(Ui& ui, Desk& desk, Rect& rect) {
    const std::string label = ui.language().text("What happened");
    const std::string write = ui.language().text("Write down");
    const FieldFace face{.label = label};
    Rect place = rect;
    place.left += ui.px(0.9F);
    place.right -= ui.px(0.3F);
    const float height = guarded_height(ui, desk, "note_incident", face, place.width());
    const FieldEvent event =
        guarded_field(ui, desk, "note_incident", place.cut_top(height, ui.px(0.3F)), face);
    const ButtonFace button_face{.label = write, .is_small = true};
    Rect row = place.cut_top(ui.px(1.4F), ui.px(0.4F));
    const bool is_clicked = button_from_left(ui, "note_incident.send", row, button_face);
    rect.top = place.top;
    const std::string words = desk.typed["do.note_incident"];
    if (words.empty() || (!is_clicked && !(event.is_committed && event.has_focus))) return;
    wipe_field(desk, "do.note_incident");
    give_action(ui, desk, "note_incident " + words);
}

void draw_choices(Ui& ui, Desk& desk, const ActionItem& item, Rect& rect) {
    if (item.name == "note_incident") {
        draw_note(ui, desk, rect);
        return;
    }
    if (!item.help.empty()) {
        Rect place = rect;
        place.left += ui.px(1);
        rect.top += ui.paragraph(place, item.help, ui.quiet()) + ui.px(0.3F);
    }
    for (const ActionChoice& choice : item.choices)
        if (action_row(ui, "do." + choice.command, rect, {}, choice.words, {}, 0.5F))
            give_action(ui, desk, choice.command);
}

float unusable_height(const Ui& ui, const ActionItem& item, float width) {
    const float words = row_words_width(ui, width, true, false, 0);
    const TextStyle style{ui.fonts().body, 0};
    return ui.height_of(item.words, style, words) + ui.height_of(item.help, ui.quiet(), words) + ui.px(0.6F);
}

/// What cannot be done now: why not stands below it.
void draw_unusable(Ui& ui, const ActionItem& item, Rect& rect) {
    const Theme& theme = ui.theme();
    const float width = rect.width();
    const Rect row = rect.cut_top(unusable_height(ui, item, width), ui.px(0.1F));
    const std::string id = fmt::format("{}.{}", item.has_choices ? "actions" : "do", item.name);
    ui.touch(id, row, item.words, WidgetKind::item, false);
    Rect inside = row.inner(ui.px(0.5F), ui.px(0.3F));
    const Rect sign = inside.cut_left(ui.px(1.1F), ui.px(0.4F));
    ui.line({sign.left, sign.top, sign.right, sign.top + ui.F()}, item.icon, ui.fonts().body, theme.text2,
            0.5F);
    inside.cut_top(ui.paragraph(inside, item.words, {ui.fonts().body, theme.text2}));
    ui.paragraph(inside, item.help, ui.quiet());
}

float draw_items(Ui& ui, Desk& desk, Rect rect) {
    for (const ActionItem& item : action_items(desk, ui.language())) {
        if (!item.is_usable) {
            draw_unusable(ui, item, rect);
            continue;
        }
        if (!item.has_choices) {
            if (action_row(ui, "do." + item.name, rect, item.icon, item.words, {}, 0))
                give_action(ui, desk, item.name);
            continue;
        }
        const bool is_open = desk.action == item.name;
        if (action_row(ui, "actions." + item.name, rect, item.icon, item.words,
                       is_open ? icon::up : icon::down, 0))
            desk.action = is_open ? std::string() : item.name;
        if (is_open) draw_choices(ui, desk, item, rect);
    }
    return rect.top;
}

/// The height of the list in a column so wide.
float items_height(const Ui& ui, const Desk& desk, float width) {
    float height = 0;
    for (const ActionItem& item : action_items(desk, ui.language())) {
        if (!item.is_usable) {
            height += unusable_height(ui, item, width) + ui.px(0.1F);
            continue;
        }
        height +=
            row_height(ui, item.words, row_words_width(ui, width, true, item.has_choices, 0)) + ui.px(0.1F);
        if (desk.action != item.name) continue;
        if (item.name == "note_incident") height += ui.px(6);
        if (!item.help.empty()) height += ui.height_of(item.help, ui.quiet(), width - ui.px(1)) + ui.px(0.3F);
        for (const ActionChoice& choice : item.choices)
            height +=
                row_height(ui, choice.words, row_words_width(ui, width, false, false, 0.5F)) + ui.px(0.1F);
    }
    return height;
}

}  // namespace

void draw_action_list(Ui& ui, Desk& desk, const Rect& whole) {
    Rect rect = whole;
    Rect head = rect.cut_top(ui.px(1.2F), ui.px(0.3F));
    const std::string title = ui.language().text("Actions");
    ui.mark("actions.title", head, title);
    ui.line(head.cut_left(size_of(ui.fonts().bold, title).x + 1), title, ui.fonts().bold, ui.theme().text);
    ui.line(head.cut_right(ui.px(1.5F)), "F5", ui.fonts().small, ui.theme().text2, 1);
    if (ui.takes_key(Key::f5)) ui.focus_on("do.call_next");
    ScrollArea area(ui, "actions", rect);
    area.end_at(draw_items(ui, desk, area.content()));
}

void draw_actions(Ui& ui, Desk& desk) {
    const Widget* box = ui.shown_now().find("desk.actions");
    if (box == nullptr) return;  // the list stands open beside the page
    if (ui.takes_key(Key::f5))
        ui.is_open("desk.actions") ? ui.close("desk.actions") : ui.open("desk.actions");
    if (!ui.is_open("desk.actions")) return;
    const float width = std::min(ui.px(18), ui.size().x - ui.px(1));
    const float left = std::clamp(box->rect.right - width, ui.px(0.5F),
                                  std::max(ui.px(0.5F), ui.size().x - width - ui.px(0.5F)));
    const float top = box->rect.bottom + ui.px(0.3F);
    const float needed = items_height(ui, desk, width - ui.px(1.4F)) + ui.px(1);
    const Rect rect{left, top, left + width, std::min(top + needed, ui.size().y - ui.px(0.6F))};
    const bool is_outside =
        ui.input().buttons[0] && !rect.contains(ui.input().mouse) && !box->rect.contains(ui.input().mouse);
    if (ui.takes_key(Key::escape) || is_outside) {
        ui.close("desk.actions");
        ui.focus_on("desk.actions");
        return;
    }
    const Overlay overlay(ui, "actions", rect, false);
    {
        ScrollArea area(ui, "actions", rect.inner(ui.px(0.4F)));
        area.end_at(draw_items(ui, desk, area.content()));
    }
    const Widget* focused = ui.shown_now().find(ui.focus());
    const bool is_inside = focused != nullptr && focused->layer == ui.layer();
    if (ui.is_open("desk.actions") && !is_inside) ui.focus_on("do.call_next");
}

}  // namespace jemput::trainer::ui
