#include "trainer/core/session/transcript.hpp"
#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/screens/home/home_parts.hpp"
#include "trainer/ui/screens/record_words.hpp"
#include "trainer/ui/widgets/button.hpp"
#include "trainer/ui/widgets/growing_card.hpp"
#include "trainer/ui/widgets/parts.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include <fmt/format.h>

namespace jemput::trainer::ui {

namespace {

/// What the card says, of a case that comes next or of an attempt that goes on.
struct NextWords {
    ChipFace chip;
    std::string chip_words;
    std::string number{};  ///< of the case; an exam has none
    std::string title;
    std::string text;
    std::string reason;
    std::string mode;
    Duration par{};
    std::string skills;
    std::string start;
    std::string other;
};

NextWords words_of_next(const Office& office, const NextCase& next, const Language& language) {
    const Case& c = *office.material->find_case(next.case_id);
    NextWords words;
    words.mode = trainer::word_of(next.mode);
    words.par = c.par;
    words.reason = words_of(next, office.material->procedure, language);
    words.other = language.text("Choose another case");
    if (next.mode == Mode::exam) {
        words.title = exam_title(*office.material, next.case_id, office.trainee, language);
        words.text = language.text("Ask your instructor for the code of the exam.");
        words.start = language.text("To the exam");
    } else {
        words.number = c.id;
        words.title = c.title.in(language);
        words.text = c.briefing.in(language);
        words.skills = skill_words(office.material->procedure, c.skills, language);
        words.start = language.text("Start practising");
    }
    switch (next.reason) {
        case NextReason::due:
            words.chip_words = language.text("Time to repeat");
            words.chip = {.label = {}, .icon = icon::clock, .tone = Tone::warn};
            break;
        case NextReason::fresh:
            words.chip_words = language.text("New case");
            words.chip = {.label = {}, .icon = icon::file, .tone = Tone::accent};
            break;
        default:
            words.chip_words =
                next.mode == Mode::exam ? language.text_in("mode", "Exam") : language.text("To practise");
            words.chip = {.label = {},
                          .icon = next.mode == Mode::exam ? icon::certificate : icon::target,
                          .tone = Tone::accent};
    }
    return words;
}

NextWords words_of_unfinished(const Office& office, const Unfinished& unfinished, const Language& language) {
    NextWords words;
    words.mode = unfinished.session.setup.mode;
    words.chip_words = language.text("not ended");
    words.chip = {.label = {}, .icon = icon::clock, .tone = Tone::accent};
    words.title =
        language.text("Go on: {attempt}", fmt::arg("attempt", words_of(unfinished, office, language)));
    if (words.mode != "exam") words.text = attempt_title(*office.material, unfinished.session, language);
    words.reason = language.text("Everything up to your last step was saved. You go on from there.");
    words.start = language.text("Go on");
    words.other = language.text("Give it up");
    return words;
}

float wrapped(Ui& ui, Rect& rest, std::string_view text, const TextStyle& style, float gap) {
    if (text.empty()) return rest.top;
    rest.top += ui.paragraph(rest, text, style) + ui.px(gap);
    return rest.top;
}

/// Signs with words in a row, and in the next one where there is no room.
void notes(Ui& ui, Rect& rest, const NextWords& words) {
    const ImFont* font = ui.fonts().body;
    const auto width = [&](std::string_view sign, const std::string& text) {
        return std::ceil(size_of(font, sign).x + size_of(font, text).x) + ui.px(0.3F);
    };
    Rect row = rest.cut_top(ui.px(1.3F), ui.px(0.1F));
    const auto note = [&](std::string_view sign, const std::string& text) {
        if (width(sign, text) > row.width()) row = rest.cut_top(ui.px(1.3F), ui.px(0.1F));
        icon_text(ui, row.cut_left(width(sign, text), ui.px(0.8F)), sign, text, font, ui.theme().text2);
    };
    note(mode_sign(words.mode), mode_words(ui.language(), words.mode));
    if (words.par > Duration{})
        note(icon::clock, ui.language().text("about {minutes}",
                                             fmt::arg("minutes", minutes_words(ui.language(), words.par))));
    if (words.skills.empty()) return;
    if (width(icon::target, words.skills) <= row.width()) {
        note(icon::target, words.skills);
        return;
    }
    Rect line = rest;
    const float sign = std::ceil(size_of(font, icon::target).x);
    ui.line(Rect::at(line.min(), {sign, ui.F()}), icon::target, font, ui.theme().text2);
    line.left += sign + ui.px(0.25F);
    rest.top += ui.paragraph(line, words.skills, {font, ui.theme().text2}) + ui.px(0.1F);
}

/// 1: the first button was used, 2 the second.
int buttons(Ui& ui, Rect& rest, const NextWords& words, bool is_unfinished) {
    const ButtonFace start{.label = words.start,
                           .icon = icon::play,
                           .key = "Enter",
                           .style = ButtonStyle::filled,
                           .is_big = true};
    const ButtonFace other{.label = words.other,
                           .style = is_unfinished ? ButtonStyle::danger : ButtonStyle::outline};
    const float height = ui.px(2.8F);
    const float first = std::min(width_of(ui, start), rest.width());
    const float second = width_of(ui, other) + ui.px(0.4F);
    const bool in_a_row = first + second + ui.px(0.6F) <= rest.width();
    Rect row = rest.cut_top(height, in_a_row ? 0 : ui.px(0.4F));
    int used = 0;
    if (button(ui, is_unfinished ? "home.resume" : "home.start", row.cut_left(first, ui.px(0.6F)), start))
        used = 1;
    if (!in_a_row) row = rest.cut_top(ui.px(1.8F));
    const std::string_view id = is_unfinished ? "home.give_up" : "home.cases";
    if (button(ui, id, row.cut_left(std::min(second, row.width())), other)) used = 2;
    return used;
}

void head(Ui& ui, Rect& rest, NextWords& words) {
    Rect row = rest.cut_top(ui.px(1.3F), ui.px(0.4F));
    words.chip.label = words.chip_words;
    chip_from_left(ui, row, words.chip);
    if (!words.number.empty()) chip_from_left(ui, row, {.label = words.number});
    // Beside the chip where there is room, else below the rest.
    if (size_of(ui.fonts().small, words.reason).x > row.width()) return;
    ui.line(row, words.reason, ui.fonts().small, ui.theme().text2);
    words.reason.clear();
}

}  // namespace

float draw_next_card(Ui& ui, Office& office, HomeFacts& facts, ImVec2 corner, float width) {
    const bool is_unfinished = facts.unfinished.has_value();
    if (!is_unfinished && !facts.next) return corner.y;
    NextWords words = is_unfinished ? words_of_unfinished(office, *facts.unfinished, ui.language())
                                    : words_of_next(office, *facts.next, ui.language());
    const WidthClass window = width_class(ui);
    const float picture =
        window == WidthClass::narrow ? 0 : std::round(width * (window == WidthClass::wide ? 0.46F : 0.36F));
    float bottom = corner.y;
    int used = 0;
    {
        GrowingCard grown(ui, corner, width);
        Rect rest = grown.content().inner(ui.px(0.3F), ui.px(0.1F));
        rest.right = corner.x + width - (picture > 0 ? picture + ui.px(0.4F) : ui.px(1.1F));
        head(ui, rest, words);
        wrapped(ui, rest, words.title, {ui.fonts().title, ui.theme().text}, 0.3F);
        wrapped(ui, rest, words.text, ui.body(), 0.3F);
        notes(ui, rest, words);
        wrapped(ui, rest, words.reason, ui.quiet(), 0.2F);
        rest.top += ui.px(0.4F);
        used = buttons(ui, rest, words, is_unfinished);
        bottom =
            grown.end_at(rest.top + ui.px(0.1F), picture > 0 ? corner.y + ui.px(12) : GrowingCard::no_least);
        const std::string case_id =
            is_unfinished ? facts.unfinished->session.setup.case_id : facts.next->case_id;
        const Case* shown = words.mode == "exam" ? nullptr : office.material->find_case(case_id);
        if (picture > 0)
            draw_home_picture(ui, {corner.x + width - picture, corner.y, corner.x + width, bottom}, shown);
    }
    if (used == 0 && ui.focus().empty() && ui.takes_key(Key::enter)) used = 1;
    if (used == 0) return bottom;
    if (is_unfinished && used == 1) go_on_with(office, *facts.unfinished);
    if (is_unfinished && used == 2) ui.open("give_up");
    if (is_unfinished) return bottom;
    if (used == 1 && facts.next->mode != Mode::exam)
        office.go(briefing_screen(facts.next->case_id, facts.next->mode));
    else
        office.go(cases_screen());
    return bottom;
}

}  // namespace jemput::trainer::ui
