#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/screens/desk/guarded_field.hpp"
#include "trainer/ui/screens/desk/kbli_parts.hpp"
#include "trainer/ui/screens/desk/desk_words.hpp"
#include "trainer/ui/screens/desk/pages.hpp"
#include "trainer/ui/widgets/button.hpp"
#include "trainer/ui/widgets/overlay.hpp"
#include "trainer/ui/widgets/parts.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include <fmt/format.h>

// The KBLI finder: words of the applicant on the left, what a code covers on the right.

namespace jemput::trainer::ui {

namespace {

std::vector<const KbliEntry*> listed(const Desk& desk) {
    std::vector<const KbliEntry*> entries;
    if (!desk.middle.group.empty()) {
        for (const KbliEntry& entry : desk.material().kbli.all())
            if (entry.group == desk.middle.group) entries.push_back(&entry);
        return entries;
    }
    const std::string words = last_argument(desk.session(), "search_kbli");
    if (words.empty()) return entries;
    for (const KbliCandidate& candidate : desk.material().kbli.search(words))
        entries.push_back(candidate.entry);
    return entries;
}

void draw_search(Ui& ui, Desk& desk, Rect& rest) {
    const Language& language = ui.language();
    const std::string label = language.text("Words of the applicant");
    const std::string hint = language.text("for example: kebaya");
    const FieldFace face{.label = label, .hint = hint};
    const float width = rest.width();
    Rect row = rest.cut_top(guarded_height(ui, desk, "search_kbli", face, width), ui.px(0.4F));
    const std::string search = language.text("Search");
    const ButtonFace go{.label = icon::search, .reads = search};
    const bool is_entered = presses_enter_in(ui, "do.search_kbli");
    const float above = ui.height_of(label, {ui.fonts().small_bold, 0}, width - ui.px(2.2F)) + ui.px(0.15F);
    const Rect side = row.cut_right(ui.px(1.8F), ui.px(0.3F));
    guarded_field(ui, desk, "search_kbli", row, face);
    const bool is_clicked = button(ui, "search_kbli.go", Rect::at({side.left, side.top + above}, {side.width(), ui.px(1.8F)}), go);
    const std::string words = desk.typed["do.search_kbli"];
    if ((is_entered || is_clicked) && !words.empty()) {
        desk.middle.group.clear();
        wish(desk, "search_kbli " + words);
    }
}

/// On which side of the comparison the code stands.
std::string side_of(const Ui& ui, const Desk& desk, const std::string& code) {
    if (code == desk.middle.left) return ui.language().text_in("side", "left");
    if (code == desk.middle.right) return ui.language().text_in("side", "right");
    return ui.language().text("compare");
}

void pick(Desk& desk, const std::string& code) {
    Middle& middle = desk.middle;
    if (middle.left == code) middle.left = std::exchange(middle.right, {});
    else if (middle.right == code) middle.right.clear();
    else if (middle.left.empty()) middle.left = code;
    else middle.right = code;
}

void draw_result(Ui& ui, Desk& desk, Rect& rest, const KbliEntry& entry) {
    const Theme& theme = ui.theme();
    const std::string& name = entry.title.in(ui.language());
    const TextStyle title{ui.fonts().body, theme.text};
    const TextStyle words = ui.quiet();
    const float width = rest.width() - ui.px(1);
    const float height = ui.px(1.4F) + ui.height_of(name, title, width) + ui.height_of(entry.everyday_words, words, width) + ui.px(0.6F);
    const Rect box = rest.cut_top(height, ui.px(0.2F));
    const bool is_picked = entry.code == desk.middle.left || entry.code == desk.middle.right;
    if (is_picked) fill_box(ui.list(), box, theme.soft, ui.px(0.4F), theme.accent, ui.stroke());
    Rect head = box.inner(ui.px(0.5F), 0);
    head.top += ui.px(0.1F);
    head.bottom = head.top + ui.px(1.4F);
    const std::string side = side_of(ui, desk, entry.code);
    const float side_width = size_of(ui.fonts().small_bold, side).x + 2;
    const Rect pick_place = head.cut_right(side_width, ui.px(0.4F));
    const Touch touch = ui.touch("pick." + entry.code, pick_place, side, WidgetKind::toggle, true, is_picked ? "on" : "");
    ui.line(pick_place, side, is_picked ? ui.fonts().small_bold : ui.fonts().small, touch.is_hovered ? theme.pressed : theme.accent, 1);
    if (touch.shows_focus) focus_ring(ui.list(), pick_place, theme.focus, ui.px(0.2F), ui.F());
    if (touch.is_clicked) pick(desk, entry.code);
    ui.line(head, entry.code, ui.fonts().mono_bold, theme.text);
    const Rect body{box.left, pick_place.bottom, box.right, box.bottom};
    if (list_row(ui, "do.read_kbli " + entry.code, body, name, false)) wish(desk, "read_kbli " + entry.code);
    Rect inside = body.inner(ui.px(0.5F), 0);
    inside.bottom += ui.px(1);
    inside.cut_top(ui.paragraph(inside, name, title));
    ui.paragraph(inside, entry.everyday_words, words);
}

float draw_groups(Ui& ui, Desk& desk, Rect rest) {
    ui.line(rest.cut_top(ui.px(1.2F)), ui.language().text("Browse a group"), ui.fonts().small, ui.theme().text2);
    std::set<std::string> groups;
    for (const KbliEntry& entry : desk.material().kbli.all())
        groups.insert(entry.group);
    std::vector<std::string> ids;
    std::vector<ChipFace> faces;
    for (const std::string& group : groups) {
        ids.push_back("kbli.group." + group);
        faces.push_back({.label = group, .is_on = group == desk.middle.group});
    }
    const int clicked = chip_buttons(ui, ids, faces, rest);
    if (clicked >= 0) {
        const std::string group = *std::next(groups.begin(), clicked);
        desk.middle.group = group == desk.middle.group ? std::string() : group;
    }
    return rest.top;
}

/// The results; returns where they end.
float draw_results(Ui& ui, Desk& desk, Rect rest) {
    const Language& language = ui.language();
    const auto entries = listed(desk);
    const bool has_searched = was_done(desk, "search_kbli") || !desk.middle.group.empty();
    if (has_searched && entries.empty()) {
        rest.cut_top(ui.paragraph(rest, language.text("No code has these words. Try other words of the applicant's."), ui.quiet()), ui.px(0.5F));
    } else if (has_searched) {
        const std::string count = language.plural(static_cast<std::int64_t>(entries.size()), "{n} code fits", "{n} codes fit");
        rest.cut_top(ui.paragraph(rest, count, ui.quiet()), ui.px(0.2F));
    }
    for (const KbliEntry* entry : entries)
        draw_result(ui, desk, rest, *entry);
    rest.cut_top(0, ui.px(0.4F));
    return draw_groups(ui, desk, rest);
}

/// Compare what is picked, where two codes are.
void draw_compare_button(Ui& ui, Desk& desk, Rect& rest) {
    const Middle& middle = desk.middle;
    const bool has_two = !middle.left.empty() && !middle.right.empty();
    const std::string label = has_two ? fmt::format("{} ↔ {}", middle.left, middle.right) : ui.language().text("Compare two codes");
    const std::string words = has_two ? ui.language().text("Compare {left} and {right}", fmt::arg("left", middle.left), fmt::arg("right", middle.right)) : label;
    const ButtonFace face{.label = words, .icon = icon::columns, .is_enabled = has_two};
    if (button(ui, "do.compare_kbli", rest.cut_bottom(ui.px(1.8F), ui.px(0.4F)), face))
        wish(desk, fmt::format("compare_kbli {} {}", middle.left, middle.right));
}

}  // namespace

void draw_kbli_tab(Ui& ui, Desk& desk, const Rect& rect) {
    Rect rest = rect.inner(ui.px(0.6F), ui.px(0.6F));
    const bool is_wide = rest.width() >= ui.px(27);
    if (is_wide) {
        Rect left = rest.cut_left(std::min(ui.px(13), rest.width() * 0.42F), ui.px(0.8F));
        ui.list().AddLine({left.right + ui.px(0.4F), rect.top}, {left.right + ui.px(0.4F), rect.bottom}, ui.theme().line, ui.stroke());
        draw_search(ui, desk, left);
        draw_compare_button(ui, desk, left);
        ScrollArea results(ui, "kbli.results", left);
        results.end_at(draw_results(ui, desk, results.content()));
    }
    ScrollArea reading(ui, "kbli.reading", rest);
    Rect content = reading.content();
    if (!is_wide) {
        draw_search(ui, desk, content);
        Rect picked = content.cut_top(ui.px(1.8F), ui.px(0.4F));
        draw_compare_button(ui, desk, picked);
        content.top = draw_results(ui, desk, content) + ui.px(0.8F);
    }
    reading.end_at(draw_kbli_reading(ui, desk, content));
}

}  // namespace jemput::trainer::ui
