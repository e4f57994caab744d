#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/screens/desk/guarded_field.hpp"
#include "trainer/ui/screens/desk/pages.hpp"

#include <algorithm>
#include <cmath>

namespace jemput::trainer::ui {

namespace {

/// "nik" of "type nik".
std::string_view field_of(std::string_view command) {
    return command.substr(std::min(command.size(), command.find(' ') + 1));
}

}  // namespace

void entry_field(Ui& ui, Desk& desk, const Rect& rect, const Entry& entry) {
    const std::string id = "do." + entry.command;
    if (entry.face.is_locked) {
        std::string held = entry.held;
        text_field(ui, id, rect, entry.face, held);
        return;
    }
    std::string& shown = desk.middle.shown[id];
    std::string& typed = desk.typed[id];
    // What nobody is typing follows the session.
    if (typed == shown) typed = shown = entry.held;
    const FieldEvent event =
        guarded_field(ui, desk, entry.command, rect, entry.face, guarded_kind(field_of(entry.command)));
    if (!event.is_committed || typed == shown) return;
    if (typed.empty()) {
        typed = shown;  // a value can be replaced, not taken away
        return;
    }
    shown = typed;
    wish(desk, entry.command + " " + typed);
}

float height_of(const Ui& ui, const Desk& desk, const Entry& entry, float width) {
    return guarded_height(ui, desk, entry.command, entry.face, width);
}

bool presses_enter_in(const Ui& ui, std::string_view field) {
    const auto& keys = ui.input().keys;
    return ui.focus() == field && std::find(keys.begin(), keys.end(), KeyPress{Key::enter}) != keys.end();
}

bool sign_button(Ui& ui, std::string_view id, const Rect& rect, std::string_view sign, std::string_view label,
                 bool is_enabled) {
    const Theme& theme = ui.theme();
    const Touch touch = ui.touch(id, rect, label, WidgetKind::button, is_enabled);
    if (touch.is_hovered || touch.is_held) fill_box(ui.list(), rect, theme.sunken, ui.px(0.4F));
    ui.line(rect, sign, ui.fonts().body, is_enabled ? theme.text : theme.line2, 0.5F);
    if (touch.shows_focus) focus_ring(ui.list(), rect, theme.focus, ui.px(0.4F), ui.F());
    return touch.is_clicked;
}

bool list_row(Ui& ui, std::string_view id, const Rect& rect, std::string_view label, bool is_chosen) {
    const Theme& theme = ui.theme();
    const Touch touch = ui.touch(id, rect, label, WidgetKind::item, true, is_chosen ? "on" : "");
    const float radius = ui.px(0.4F);
    if (is_chosen) fill_box(ui.list(), rect, theme.soft, radius, theme.accent, ui.stroke());
    else if (touch.is_hovered) fill_box(ui.list(), rect, theme.surface2, radius, theme.line, ui.stroke());
    if (touch.shows_focus) focus_ring(ui.list(), rect, theme.focus, radius, ui.F());
    return touch.is_clicked;
}

}  // namespace jemput::trainer::ui
