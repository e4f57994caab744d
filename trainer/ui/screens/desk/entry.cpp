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

bool looks_like_date(const std::string& typed) {
    const auto number = [&typed](std::size_t at, std::size_t count) {
        int n = 0;
        for (std::size_t i = at; i < at + count; ++i)
            n = typed[i] >= '0' && typed[i] <= '9' ? 10 * n + typed[i] - '0' : -100000;
        return n;
    };
    if (typed.size() != 10) return false;
    const bool is_year_first = typed[4] == '-' || typed[4] == '/';
    const int day = is_year_first ? number(8, 2) : number(0, 2);
    const int month = is_year_first ? number(5, 2) : number(3, 2);
    return day >= 1 && day <= 31 && month >= 1 && month <= 12 && number(is_year_first ? 0 : 6, 4) > 0;
}

/// What was typed is entered: with Enter, or as soon as the keyboard is elsewhere, whatever it went to.
void enter(const Ui& ui, Desk& desk, const std::string& id, const Entry& entry) {
    std::string& shown = desk.middle.shown[id];
    std::string& typed = desk.typed[id];
    if (typed.empty()) {
        typed = shown;  // a value can be replaced, not taken away
        return;
    }
    if (entry.is_date) {
        typed = date_with_dashes(typed);
        if (!looks_like_date(typed)) {
            desk.refused[id] = ui.language().text("Write the day, the month and the year: 12-07-1974.");
            return;
        }
    }
    shown = typed;
    read_again(id);  // it shows what the session makes of it
    wish(desk, entry.command + " " + typed);
}

}  // namespace

std::string date_with_dashes(const std::string& typed) {
    std::string digits;
    for (const char c : typed) {
        if (c >= '0' && c <= '9')
            digits += c;
        else if (c != ' ' && c != '-' && c != '/' && c != '.')
            return typed;
    }
    if (digits.size() != 8) return typed;
    const bool is_year_first = typed.size() > 4 && (typed[4] == '-' || typed[4] == '/');
    if (is_year_first) return typed;
    return digits.substr(0, 2) + "-" + digits.substr(2, 2) + "-" + digits.substr(4);
}

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
    const bool has_left = !event.has_focus && !desk.refused.contains(id);
    if ((event.is_committed || has_left) && typed != shown) enter(ui, desk, id, entry);
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
    if (is_chosen)
        fill_box(ui.list(), rect, theme.soft, radius, theme.accent, ui.stroke());
    else if (touch.is_hovered)
        fill_box(ui.list(), rect, theme.surface2, radius, theme.line, ui.stroke());
    if (touch.shows_focus) focus_ring(ui.list(), rect, theme.focus, radius, ui.F());
    return touch.is_clicked;
}

}  // namespace jemput::trainer::ui
