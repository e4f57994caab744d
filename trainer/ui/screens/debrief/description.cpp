#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/screens/debrief/card_row.hpp"
#include "trainer/ui/screens/debrief/command_words.hpp"
#include "trainer/ui/screens/debrief/debrief_view.hpp"
#include "trainer/ui/widgets/button.hpp"
#include "trainer/ui/widgets/parts.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace jemput::trainer::ui {

namespace {

struct ActorLook {
    const char* icon;
    std::string word;
};

ActorLook look_of_actor(const Language& language, Actor actor) {
    switch (actor) {
        case Actor::trainee:
            return {icon::person, language.text("You")};
        case Actor::instructor:
            return {icon::bolt, language.text("From outside")};
        case Actor::world:
            break;
    }
    return {icon::arrow_right, language.text("Then")};
}

/// What was done or happened, with its moment; facts stand further in, as they follow from what was done.
float draw_entry(Ui& ui, DebriefView& view, const DebriefEntry& entry, Rect line) {
    const Theme& theme = ui.theme();
    const bool is_fact = entry.actor == Actor::world;
    const float top = line.top;
    const float discs = entry.findings.empty() ? 0 : ui.px(1.5F) * static_cast<float>(entry.findings.size());
    Rect marks = line.cut_right(discs, discs > 0 ? ui.px(0.3F) : 0);
    const Rect time = line.cut_left(ui.px(2.4F), ui.px(0.4F));
    if (is_fact) line.cut_left(ui.px(1.2F));
    const Rect sign = line.cut_left(ui.px(1), ui.px(0.3F));
    const ImFont* font = is_fact ? ui.fonts().small : ui.fonts().body;
    const ImU32 colour = is_fact ? theme.text2 : theme.text;
    const std::string words = words_of(ui.language(), view.story.session(), entry.command);
    const float row = ui.px(1.35F);
    const float shift = (row - font->FontSize) / 2;
    Rect place = line;
    place.top += shift;
    const float height =
        std::max(row, ui.paragraph(place, words, style_of(font, nullptr, colour)) + 2 * shift);
    draw_line(ui.list(), ui.fonts().small, {time.left, top + (row - ui.fonts().small->FontSize) / 2},
              theme.text2, minutes_and_seconds(entry.at));
    draw_line(ui.list(), ui.fonts().small, {sign.left, top + (row - ui.fonts().small->FontSize) / 2},
              entry.actor == Actor::trainee ? theme.accent : theme.text2,
              look_of_actor(ui.language(), entry.actor).icon);
    for (const std::size_t finding : entry.findings) {
        const Rect disc = marks.cut_left(ui.px(1.4F), ui.px(0.1F));
        const Rect target = Rect::at({disc.left, top}, {disc.width(), ui.px(1.4F)});
        const int number = view.story.number_of(finding);
        const std::string label = ui.language().text("Show moment {number}", fmt::arg("number", number));
        const Touch touch = ui.touch(fmt::format("entry.{}", number), target, label, WidgetKind::item);
        number_disc(ui, target.centre(), number);
        if (touch.shows_focus)
            focus_ring(ui.list(), target.inner(ui.px(0.15F)), theme.focus, ui.px(0.6F), ui.F());
        if (touch.is_clicked) show_finding(view, finding);
    }
    return top + height;
}

/// What the signs of the time line stand for.
void draw_actors(Ui& ui, Rect& inside) {
    Rect row = inside.cut_top(ui.px(1.2F), ui.px(0.2F));
    for (const Actor actor : {Actor::trainee, Actor::world, Actor::instructor}) {
        const ActorLook look = look_of_actor(ui.language(), actor);
        const ImU32 colour = actor == Actor::trainee ? ui.theme().accent : ui.theme().text2;
        row.cut_left(icon_text(ui, row, look.icon, look.word, ui.fonts().small, colour), ui.px(1));
    }
}

/// One button a finding: the time line scrolls to it. Neutral: no colour tells how heavy it is.
void draw_jumps(Ui& ui, DebriefView& view, Rect& inside) {
    const std::size_t count = view.story.debrief().findings.size();
    if (count == 0) return;
    const float height = ui.px(1.6F);
    Rect row = inside.cut_top(height, ui.px(0.3F));
    const std::string words = ui.language().text("Go to:");
    ui.line(row.cut_left(size_of(ui.fonts().small, words).x + 2, ui.px(0.4F)), words, ui.fonts().small,
            ui.theme().text2);
    for (int number = 1; number <= static_cast<int>(count); ++number)
        for (std::size_t finding = 0; finding < count; ++finding) {
            if (view.story.number_of(finding) != number) continue;
            const std::string label =
                fmt::format("{} · {}", number, minutes_and_seconds(view.story.moment_of(finding).at));
            const ButtonFace face{.label = label, .is_small = true};
            if (row.width() < width_of(ui, face)) row = inside.cut_top(height, ui.px(0.3F));
            if (button_from_left(ui, fmt::format("jump.{}", number), row, face))
                view.goes_to = view.story.moment_of(finding).at;
        }
    inside.cut_top(ui.px(0.3F));
}

/// Scrolls the page so that a moment stands near its top.
void scroll_to_entry(Ui& ui, DebriefView& view, Duration at, float top) {
    if (!view.goes_to || at < *view.goes_to) return;
    ImGui::SetScrollFromPosY(top - ImGui::GetWindowPos().y, 0.25F);
    view.goes_to.reset();
    ui.keep_moving();
}

}  // namespace

float draw_description(Ui& ui, DebriefView& view, const Rect& area) {
    const Language& language = ui.language();
    Rect place = area;
    const float width = std::min(area.width(), ui.px(50));
    place.left += (area.width() - width) / 2;
    place.right = place.left + width;
    CardRow row(ui, view.heights, "description", place);
    Rect inside = row.begin();
    inside.cut_top(ui.paragraph(inside, language.text("What happened"),
                                style_of(ui.fonts().heading, nullptr, ui.theme().text)),
                   ui.px(0.2F));
    inside.cut_top(ui.paragraph(inside, view.story.prompt(DebriefPhase::description), ui.body()),
                   ui.px(0.5F));
    draw_jumps(ui, view, inside);
    draw_actors(ui, inside);
    for (const DebriefEntry& entry : view.story.debrief().time_line) {
        scroll_to_entry(ui, view, entry.at, inside.top);
        const float bottom = draw_entry(ui, view, entry, inside);
        ui.list().AddLine({inside.left, bottom}, {inside.right, bottom}, faded(ui.theme().line, 0.6F),
                          ui.stroke());
        inside.top = bottom + ui.stroke();
    }
    row.end(inside.top);
    return row.finish();
}

}  // namespace jemput::trainer::ui
