#include "trainer/ui/base/icons.hpp"
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

/// A line of the certificate: met or not, what is wanted, how far it is.
void condition(Ui& ui, Rect& rest, bool is_met, const std::string& words, const std::string& state) {
    const ImFont* font = ui.fonts().small;
    const float width = std::ceil(size_of(font, state).x) + 1;
    Rect row = rest;
    const Rect sign = row.cut_left(ui.px(1), ui.px(0.35F));
    const Rect right = row.cut_right(width, ui.px(0.4F));
    const float height = ui.height_of(words, ui.body(), row.width());
    const Theme& theme = ui.theme();
    ui.line(Rect::at(sign.min(), {sign.width(), ui.F()}), is_met ? icon::check_disc : icon::circle,
            ui.fonts().body, is_met ? theme.ok.text : theme.text2);
    ui.line(Rect::at(right.min(), {right.width(), ui.F()}), state, font, theme.text2, 1);
    ui.paragraph(row, words, ui.body());
    rest.top += height + ui.px(0.45F);
}

std::string state_of_condition(const Language& language, bool is_met, bool is_there) {
    if (is_met) return language.text_in("condition", "met");
    return is_there ? language.text_in("condition", "not yet") : language.text("no case yet");
}

void card_head(Ui& ui, Rect& rest, const std::string& title, const std::string& beside) {
    Rect row = rest.cut_top(ui.px(1.3F), ui.px(0.5F));
    if (!beside.empty())
        ui.line(row.cut_right(std::ceil(size_of(ui.fonts().small, beside).x) + 1, ui.px(0.4F)), beside,
                ui.fonts().small, ui.theme().text2, 1);
    ui.line(row, title, ui.fonts().heading, ui.theme().text);
}

/// One attempt in the card of the history.
void past_attempt(Ui& ui, const Office& office, Rect& rest, const HistoryEntry& entry) {
    const Language& language = ui.language();
    const Verdict verdict = verdict_of(entry, language);
    const std::string score = score_words(entry, language);
    const std::string title = attempt_title(*office.material, entry.session, language);
    const std::string under = mode_words(language, entry.session.setup.mode) + ", " +
                              day_words(language, entry.session.setup.started, office.clock());
    Rect row = rest;
    const Rect number = row.cut_right(ui.px(1.6F), ui.px(0.3F));
    const ChipFace face{.label = verdict.words, .icon = verdict.sign, .tone = verdict.tone};
    const Rect chip_place = row.cut_right(width_of(ui, face), ui.px(0.4F));
    const float height =
        ui.height_of(title, ui.body(), row.width()) + ui.height_of(under, ui.quiet(), row.width());
    const float middle = rest.top + height / 2 - ui.px(0.65F);
    chip(ui, Rect::at({chip_place.left, middle}, {chip_place.width(), ui.px(1.3F)}), face);
    ui.line(Rect::at({number.left, middle}, {number.width(), ui.px(1.3F)}), score, ui.fonts().bold,
            ui.theme().text, 1);
    row.top += ui.paragraph(row, title, ui.body());
    ui.paragraph(row, under, ui.quiet());
    rest.top += height + ui.px(0.25F);
}

}  // namespace

float draw_certificate_card(Ui& ui, const HomeFacts& facts, ImVec2 corner, float width, float least_bottom) {
    const CertificateProgress& progress = facts.certificate;
    const Language& language = ui.language();
    GrowingCard grown(ui, corner, width);
    Rect rest = grown.content();
    card_head(ui, rest, language.text("Certificate"),
              progress.is_earned()
                  ? language.text("all conditions met")
                  : language.text("{n} of 3 conditions", fmt::arg("n", progress.conditions_met())));
    condition(ui, rest, progress.exams_passed >= CertificateProgress::exams_needed,
              language.text("Three different exams passed"),
              language.text("{n} of 3", fmt::arg("n", std::min(progress.exams_passed, 3))));
    condition(ui, rest, progress.has_outage, language.text("One of them with an OSS outage"),
              state_of_condition(language, progress.has_outage, progress.outage_is_there));
    condition(ui, rest, progress.has_integrity, language.text("One of them about integrity"),
              state_of_condition(language, progress.has_integrity, progress.integrity_is_there));
    rest.top += ui.px(0.1F);
    rest.top += ui.paragraph(
        rest,
        progress.is_reachable()
            ? language.text("An exam is passed from 80 points, without a critical error and with "
                            "at most two major ones.")
            : language.plural(progress.exams_there,
                              "This computer has {n} exam case; the certificate needs more.",
                              "This computer has {n} exam cases; the certificate needs more."),
        ui.quiet());
    return grown.end_at(rest.top, least_bottom);
}

float draw_history_card(Ui& ui, Office& office, const HomeFacts& facts, ImVec2 corner, float width,
                        float least_bottom) {
    constexpr std::size_t most = 4;
    const std::size_t least = least_bottom > GrowingCard::no_least ? 2 : most;
    const Language& language = ui.language();
    GrowingCard grown(ui, corner, width);
    Rect rest = grown.content();
    Rect row = rest.cut_top(ui.px(1.4F), ui.px(0.3F));
    const std::string all = language.text_in("attempts", "All");
    const float link_width = std::ceil(size_of(ui.fonts().small_bold, all).x) + ui.px(0.6F);
    if (link(ui, "home.history", row.cut_right(link_width), all, 0.5F)) office.go(history_screen());
    ui.line(row, language.text_in("navigation", "History"), ui.fonts().heading, ui.theme().text);
    for (std::size_t i = 0; i < std::min(most, facts.history.size()); ++i) {
        // No half of a line at the edge of the page; all of them stand in the history.
        if (i >= least && rest.top + ui.px(3.4F) > least_bottom) break;
        if (i > 0) {
            line_above(ui, rest);
            rest.top += ui.px(0.25F);
        }
        past_attempt(ui, office, rest, facts.history[facts.history.size() - 1 - i]);
    }
    return grown.end_at(rest.top - ui.px(0.25F), least_bottom);
}

}  // namespace jemput::trainer::ui
