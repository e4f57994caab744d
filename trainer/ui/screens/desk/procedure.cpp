#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/screens/desk/pages.hpp"
#include "trainer/ui/screens/desk/procedure_parts.hpp"
#include "trainer/ui/widgets/button.hpp"
#include "trainer/ui/widgets/overlay.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

// The right column: time at the desk, the procedure, hints.

namespace jemput::trainer::ui {

namespace {

std::string minutes_and_seconds(Duration time) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time).count();
    return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

float share_of_par(const Desk& desk) {
    const double par = in_minutes(desk.training_case().par);
    return par <= 0 ? 0 : static_cast<float>(in_minutes(desk.session().at_desk()) / par);
}

ImU32 time_colour(const Ui& ui, float share) {
    return share > 0.9F ? ui.theme().warn.fill : ui.theme().accent;
}

void draw_time(Ui& ui, const Desk& desk, const Rect& rect) {
    const Language& language = ui.language();
    Rect inside = card(ui, rect).inner(-ui.px(0.15F), -ui.px(0.3F));
    Rect head = inside.cut_top(ui.fonts().small->FontSize, ui.px(0.1F));
    const std::string target = language.text(
        "target {n} min", fmt::arg("n", language.decimal(in_minutes(desk.training_case().par), 0)));
    ui.line(head.cut_right(size_of(ui.fonts().small, target).x + 1), target, ui.fonts().small,
            ui.theme().text2, 1);
    ui.line(head, language.text("Service time"), ui.fonts().small, ui.theme().text2);
    const std::string time = minutes_and_seconds(desk.session().at_desk());
    Rect row = inside.cut_top(ui.fonts().huge->FontSize);
    const float width = std::ceil(size_of(ui.fonts().huge, time).x);
    ui.line(row.cut_left(width, ui.px(0.5F)), time, ui.fonts().huge, ui.theme().text);
    const float share = share_of_par(desk);
    progress_bar(ui, Rect::at({row.left, row.centre().y - ui.px(0.2F)}, {row.width(), ui.px(0.4F)}), share,
                 time_colour(ui, share));
    ui.mark("procedure.time", rect, time);
}

ImU32 dot_colour(const Theme& theme, StepMark mark) {
    switch (mark) {
        case StepMark::done:
            return theme.ok.fill;
        case StepMark::now:
            return theme.accent;
        case StepMark::wrong:
            return theme.error.fill;
        case StepMark::missed:
            return theme.warn.fill;
        default:
            return theme.line;
    }
}

/// Of a step that is not done a ring: in high contrast the line is as dark as a dot.
void draw_dot(Ui& ui, ImVec2 centre, float radius, StepMark mark) {
    if (mark == StepMark::open || mark == StepMark::not_needed)
        ui.list().AddCircle(centre, radius - ui.stroke() / 2, ui.theme().line2, 0, ui.stroke());
    else
        ui.list().AddCircleFilled(centre, radius, dot_colour(ui.theme(), mark));
}

float dots_width(const Ui& ui, const PhaseState& phase) {
    return static_cast<float>(phase.steps.size()) * ui.px(0.55F);
}

void draw_dots(Ui& ui, const Rect& rect, const PhaseState& phase) {
    float x = rect.left + ui.px(0.2F);
    for (const StepState& step : phase.steps) {
        draw_dot(ui, {x, rect.centre().y}, ui.px(0.2F), step.mark);
        x += ui.px(0.55F);
    }
}

/// Heading of a phase with a dot for each step; a click opens it.
void draw_phase_head(Ui& ui, Desk& desk, Rect& rest, const PhaseState& phase, bool is_open) {
    const std::string title = phase.title.in(ui.language());
    const ImFont* font = is_open ? ui.fonts().bold : ui.fonts().body;
    const float dots = dots_width(ui, phase);
    const float room = rest.width() - ui.px(1.4F);
    const bool is_beside = size_of(font, title).x + dots + ui.px(0.3F) <= room;
    const Rect row = rest.cut_top(is_beside ? ui.px(1.5F) : ui.px(2.2F));
    const Touch touch =
        ui.touch("phase." + phase.title.english, row, title, WidgetKind::item, true, is_open ? "on" : "");
    if (touch.is_hovered) fill_box(ui.list(), row, ui.theme().surface2, ui.px(0.3F));
    Rect inside = row.inner(ui.px(0.1F), 0);
    ui.line(inside.cut_right(ui.px(0.9F), ui.px(0.3F)), is_open ? icon::down : icon::right, ui.fonts().small,
            ui.theme().text2, 0.5F);
    if (is_beside) {
        draw_dots(ui, inside.cut_right(dots), phase);
        ui.line(inside, title, font, ui.theme().text);
    } else {
        ui.line(inside.cut_top(ui.px(1.3F)), title, font, ui.theme().text);
        draw_dots(ui, inside, phase);
    }
    if (touch.shows_focus) focus_ring(ui.list(), row, ui.theme().focus, ui.px(0.3F), ui.F());
    if (touch.is_clicked) desk.middle.phase = is_open ? "-" : phase.title.english;
}

void draw_step_row(Ui& ui, Rect& rest, const StepState& state, const std::string& sentence) {
    const Theme& theme = ui.theme();
    const bool is_now = state.mark == StepMark::now;
    const std::string title = state.step->title.in(ui.language());
    const std::string mark = word_of(ui.language(), state.mark);
    const bool says_mark =
        state.mark != StepMark::open && state.mark != StepMark::now && state.mark != StepMark::done;
    const TextStyle style{is_now ? ui.fonts().bold : ui.fonts().body,
                          state.mark == StepMark::done ? theme.text2 : theme.text};
    const float sign = ui.px(0.9F);
    const float width = rest.width() - sign - ui.px(1.1F);
    float height = ui.height_of(title, style, width) + ui.px(0.35F);
    if (is_now) height += ui.height_of(sentence, ui.quiet(), width) + ui.px(0.35F);
    if (says_mark) height += ui.fonts().small->FontSize;
    const Rect row = rest.cut_top(height, ui.px(0.05F));
    if (is_now) fill_box(ui.list(), row, theme.soft, ui.px(0.35F));
    step_mark(ui, Rect::at({row.left + ui.px(0.35F), row.top + ui.px(0.23F)}, {sign, sign}), state.mark);
    ui.mark("step." + state.step->id, row, fmt::format("{}: {}", title, mark));
    Rect inside = row;
    inside.left += sign + ui.px(0.8F);
    inside.right -= ui.px(0.3F);
    inside.top += ui.px(0.17F);
    inside.bottom += ui.px(0.5F);
    inside.cut_top(ui.paragraph(inside, title, style), ui.px(0.1F));
    if (says_mark) ui.line(inside.cut_top(ui.fonts().small->FontSize), mark, ui.fonts().small, theme.text2);
    if (is_now) ui.paragraph(inside, sentence, {ui.fonts().small, theme.text});
}

/// How many steps of a hint are left, and what they cost.
std::string ladder_words(const Ui& ui) {
    const ScoreRules rules;
    const auto points = [&](std::size_t i) { return ui.language().decimal(rules.hints[i] * 100, 0); };
    return ui.language().text("Cost in points: question {first}, rule {second}, answer {third}",
                              fmt::arg("first", points(0)), fmt::arg("second", points(1)),
                              fmt::arg("third", points(2)));
}

/// The button that asks for a hint, and what it costs; at the bottom of the column.
void draw_hint_button(Ui& ui, Desk& desk, Rect& rest) {
    const Language& language = ui.language();
    const std::size_t given = desk.session().hints().size();
    const bool is_left = given < desk.training_case().hints.size();
    const std::string label = given == 0 ? language.text("Ask for a hint") : language.text("Next hint");
    const std::string ladder = is_left ? ladder_words(ui) : language.text("All hints were given.");
    const float height = ui.height_of(ladder, ui.quiet(), rest.width());
    const Rect below = rest.cut_bottom(height, ui.px(0.3F));
    ui.paragraph(below, ladder, ui.quiet(), 0.5F);
    const ButtonFace face{
        .label = label, .icon = icon::bulb, .key = "F2", .style = ButtonStyle::accent, .is_enabled = is_left};
    if (button(ui, "do.request_hint", rest.cut_bottom(ui.px(1.8F), ui.px(0.5F)), face))
        wish(desk, "request_hint");
}

std::size_t hints_given(const Desk& desk) {
    return std::min(desk.session().hints().size(), desk.training_case().hints.size());
}

std::string hint_words(const Ui& ui, const Desk& desk, std::size_t i) {
    const std::string steps[]{ui.language().text("Question"), ui.language().text("Rule"),
                              ui.language().text("Answer")};
    return fmt::format("**{}:** {}", steps[std::min<std::size_t>(i, 2)],
                       desk.training_case().hints[i].in(ui.language()));
}

TextStyle hint_style(const Ui& ui) {
    return {ui.fonts().small, ui.theme().text, ui.fonts().small_bold, 0};
}

float hint_height(const Ui& ui, const Desk& desk, std::size_t i, float width) {
    return ui.height_of(hint_words(ui, desk, i), hint_style(ui), width - ui.px(0.8F)) + ui.px(0.5F);
}

void draw_hint(Ui& ui, const Desk& desk, std::size_t i, const Rect& box) {
    const std::string words = hint_words(ui, desk, i);
    fill_box(ui.list(), box, ui.theme().warn.soft, ui.px(0.35F));
    Rect inside = box.inner(ui.px(0.4F), ui.px(0.25F));
    inside.bottom += ui.px(0.3F);
    ui.paragraph(inside, words, hint_style(ui));
    ui.mark(fmt::format("hint.{}", i + 1), box, words);
}

/// The newest hint, which is to be read at once, above the button that gave it.
void draw_newest_hint(Ui& ui, const Desk& desk, Rect& rest) {
    const std::size_t given = hints_given(desk);
    if (given == 0) return;
    const float needed = hint_height(ui, desk, given - 1, rest.width());
    const Rect place = rest.cut_bottom(std::min(needed, rest.height() * 0.6F), ui.px(0.4F));
    if (needed <= place.height()) return draw_hint(ui, desk, given - 1, place);
    ScrollArea area(ui, "procedure.hint", place);
    Rect content = area.content();
    draw_hint(ui, desk, given - 1, content.cut_top(hint_height(ui, desk, given - 1, content.width())));
    area.end_at(content.top);
}

/// The hints before the newest.
float draw_earlier_hints(Ui& ui, const Desk& desk, Rect rest) {
    for (std::size_t i = 0; i + 1 < hints_given(desk); ++i)
        draw_hint(ui, desk, i, rest.cut_top(hint_height(ui, desk, i, rest.width()), ui.px(0.2F)));
    return rest.top;
}

/// Shows where the next step is done, also where the callout was closed or is no longer shown by itself.
void draw_show_link(Ui& ui, Desk& desk, Rect& rest, const Expectation& next) {
    const std::string label = ui.language().text("Show where");
    Rect row = rest.cut_top(ui.px(1.4F), ui.px(0.1F));
    row.left += ui.px(1.7F);
    const float width = std::min(row.width(), std::ceil(size_of(ui.fonts().small_bold, label).x) + 2);
    if (!link(ui, "guide.show", Rect::at(row.min(), {width, row.height()}), label)) return;
    desk.middle.callout_wanted = next.id;
    desk.middle.callout_closed.clear();
    desk.middle.shows_way = true;
    ui.close("rail.procedure");
}

void draw_steps_card(Ui& ui, Desk& desk, const Rect& rect) {
    const Language& language = ui.language();
    Rect inside = card(ui, rect).inner(-ui.px(0.15F), -ui.px(0.25F));
    const ProcedureState state = procedure_state(desk);
    draw_hint_button(ui, desk, inside);
    draw_newest_hint(ui, desk, inside);
    Rect head = inside.cut_top(ui.px(1.3F));
    const std::string count =
        language.text("{done} of {all}", fmt::arg("done", state.done), fmt::arg("all", state.all));
    ui.line(head.cut_right(size_of(ui.fonts().small, count).x + ui.px(0.2F)), count, ui.fonts().small,
            ui.theme().text2, 1);
    ui.line(head, language.text("Procedure"), ui.fonts().bold, ui.theme().text);
    ScrollArea area(ui, "procedure.steps", inside);
    Rect rest = area.content();
    for (const PhaseState& phase : state.phases) {
        const bool is_open =
            desk.middle.phase.empty() ? phase.is_current : desk.middle.phase == phase.title.english;
        draw_phase_head(ui, desk, rest, phase, is_open);
        if (!is_open) continue;
        for (const StepState& step : phase.steps) {
            const bool is_now = step.mark == StepMark::now;
            draw_step_row(ui, rest, step, is_now ? state.next->what.in(language) : std::string());
            if (is_now && desk.is_guided()) draw_show_link(ui, desk, rest, *state.next);
        }
    }
    rest.cut_top(0, ui.px(0.4F));
    area.end_at(draw_earlier_hints(ui, desk, rest));
}

/// A new step opens its phase, whatever was opened by hand before.
void follow_procedure(Ui& ui, Desk& desk) {
    if (!desk.is_exam() && ui.takes_key(Key::f2)) wish(desk, "request_hint");
    const std::string next = [&] {
        const ProcedureState state = procedure_state(desk);
        return state.next == nullptr ? std::string() : state.next->step;
    }();
    if (desk.middle.step == next) return;
    desk.middle.step = next;
    desk.middle.phase.clear();
}

void draw_column(Ui& ui, Desk& desk, Rect rect) {
    draw_time(ui, desk, rect.cut_top(ui.px(3.6F), ui.px(0.5F)));
    if (desk.is_exam())
        draw_exam_log(ui, desk, rect);
    else
        draw_steps_card(ui, desk, rect);
}

void draw_rail_dots(Ui& ui, const Rect& rect, const ProcedureState& state) {
    const auto gaps = static_cast<float>(state.phases.size());
    const float needed = static_cast<float>(state.all) * ui.px(0.7F) + gaps * ui.px(0.4F);
    const float squeeze = std::min(1.0F, rect.height() / needed);
    float y = rect.top + ui.px(0.3F);
    for (const PhaseState& phase : state.phases) {
        for (const StepState& step : phase.steps) {
            const float radius = ui.px(step.mark == StepMark::now ? 0.36F : 0.22F) * squeeze;
            draw_dot(ui, {rect.centre().x, y}, radius, step.mark);
            y += ui.px(0.7F) * squeeze;
        }
        y += ui.px(0.4F) * squeeze;
    }
}

void draw_rail_body(Ui& ui, const Desk& desk, Rect inside) {
    const Theme& theme = ui.theme();
    if (desk.is_exam()) {
        ui.line(inside.cut_top(ui.px(1.3F)), std::to_string(desk.session().given().size()), ui.fonts().bold,
                theme.text, 0.5F);
        ui.line(inside.cut_top(ui.px(1.2F)), icon::history, ui.fonts().body, theme.text2, 0.5F);
        return;
    }
    const ProcedureState state = procedure_state(desk);
    ui.line(inside.cut_top(ui.px(1.3F)), fmt::format("{}/{}", state.done, state.all), ui.fonts().bold,
            theme.text, 0.5F);
    const std::string steps = ui.language().text("steps");
    ui.line(inside.cut_top(ui.fonts().small->FontSize, ui.px(0.5F)), steps, ui.fonts().small, theme.text2,
            0.5F);
    const Rect key = inside.cut_bottom(ui.px(1.1F));
    ui.line(key, "F2", ui.fonts().small, theme.text2, 0.5F);
    const Rect bulb = inside.cut_bottom(ui.px(2), ui.px(0.5F));
    const Rect box = Rect::at({bulb.centre().x - ui.px(1), bulb.top}, {ui.px(2), ui.px(2)});
    fill_box(ui.list(), box, theme.surface, ui.px(0.4F), theme.accent, ui.stroke());
    ui.line(box, icon::bulb, ui.fonts().body, theme.accent, 0.5F);
    draw_rail_dots(ui, inside, state);
}

void draw_drawer(Ui& ui, Desk& desk, const Rect& rail) {
    const float width = std::min(ui.px(14.6F), ui.size().x - ui.px(2));
    const Rect rect{rail.right - width, rail.top, rail.right, rail.bottom};
    const bool clicks_outside = ui.input().buttons[0] && !rect.contains(ui.input().mouse);
    if (ui.takes_key(Key::escape) || clicks_outside) {
        ui.close("rail.procedure");
        ui.focus_on("rail.procedure");
        return;
    }
    const Overlay overlay(ui, "drawer", rect, false);
    const Rect inside = rect.inner(ui.px(0.5F));
    ui.list().AddRectFilled(inside.min(), inside.max(), ui.theme().surface);
    draw_column(ui, desk, inside);
}

}  // namespace

void draw_procedure(Ui& ui, Desk& desk, const Rect& rect) {
    ui.begin_region("procedure");
    follow_procedure(ui, desk);
    draw_column(ui, desk, rect);
    give_wishes(desk);
}

void draw_procedure_rail(Ui& ui, Desk& desk, const Rect& rect) {
    ui.begin_region("procedure");
    const std::size_t hints = desk.session().hints().size();
    follow_procedure(ui, desk);
    const std::string label = ui.language().text("Procedure");
    const Touch touch = ui.touch("rail.procedure", rect, label, WidgetKind::button, true,
                                 ui.is_open("rail.procedure") ? "on" : "");
    Rect rest = rect;
    const Rect time = rest.cut_top(ui.px(4.2F), ui.px(0.4F));
    card(ui, time);
    card(ui, rest);
    if (touch.is_hovered)
        fill_box(ui.list(), rest, ui.theme().surface2, ui.px(0.6F), ui.theme().line2, ui.stroke());
    Rect inside = time.inner(ui.px(0.3F), ui.px(0.5F));
    ui.line(inside.cut_top(ui.px(1)), ui.language().text("Time"), ui.fonts().small, ui.theme().text2, 0.5F);
    ui.line(inside.cut_top(ui.px(1.3F), ui.px(0.2F)), minutes_and_seconds(desk.session().at_desk()),
            ui.fonts().bold, ui.theme().text, 0.5F);
    const float share = share_of_par(desk);
    progress_bar(ui, inside.cut_top(ui.px(0.35F)).inner(ui.px(0.2F), 0), share, time_colour(ui, share));
    draw_rail_body(ui, desk, rest.inner(ui.px(0.2F), ui.px(0.7F)));
    if (touch.shows_focus) focus_ring(ui.list(), rect, ui.theme().focus, ui.px(0.6F), ui.F());
    const bool was_open = ui.is_open("rail.procedure");
    if (touch.is_clicked && !was_open)
        ui.open("rail.procedure");
    else if (was_open)
        draw_drawer(ui, desk, rect);
    give_wishes(desk);
    // A hint that was asked for with F2 is to be read.
    if (desk.session().hints().size() > hints) ui.open("rail.procedure");
}

}  // namespace jemput::trainer::ui
