#include "trainer/ui/screens/debrief/finding_card.hpp"

#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/screens/debrief/command_words.hpp"
#include "trainer/ui/screens/debrief/finding_words.hpp"
#include "trainer/ui/screens/debrief/rule_source.hpp"
#include "trainer/ui/widgets/button.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace jemput::trainer::ui {

namespace {

/// Approach, number and moment in the first line.
void draw_head(Ui& ui, const DebriefView& view, Rect& inside, std::size_t finding) {
    const Finding& found = view.story.debrief().findings[finding];
    const ApproachLook approach = look_of(ui.language(), approach_to(found));
    Rect row = inside.cut_top(ui.px(1.2F), ui.px(0.3F));
    const std::string minute = minutes_and_seconds(found.at);
    ui.line(row.cut_right(size_of(ui.fonts().small, minute).x + 1, ui.px(0.3F)), minute, ui.fonts().small,
            ui.theme().text2, 1);
    const Rect disc = row.cut_right(ui.px(1), ui.px(0.3F));
    number_disc(ui, disc.centre(), view.story.number_of(finding));
    ui.line(row.cut_left(ui.px(1.1F), ui.px(0.3F)), approach.icon, ui.fonts().body, ui.theme().accent);
    ui.line(row, approach.word, ui.fonts().bold, ui.theme().text);
}

/// How heavy, of what kind, and whether it was mended: chips in as many rows as they need.
void draw_chips(Ui& ui, Rect& inside, const Finding& found) {
    const Language& language = ui.language();
    const SeverityLook look = look_of(language, found.severity);
    const std::string what = fmt::format("{}: {}", look.word, kind_words(language, found.kind));
    const std::string mended = language.text("made good later");
    std::vector<ChipFace> faces{{.label = what, .icon = look.icon, .tone = look.tone}};
    if (found.made_good) faces.push_back({.label = mended, .icon = icon::check, .tone = Tone::ok});
    Rect row = inside.cut_top(ui.px(1.2F), ui.px(0.2F));
    for (const ChipFace& face : faces) {
        if (row.width() < width_of(ui, face) && row.left > inside.left)
            row = inside.cut_top(ui.px(1.2F), ui.px(0.2F));
        chip_from_left(ui, row, face);
    }
    inside.cut_top(ui.px(0.2F));
}

/// The ready sentence of the talk, on the quiet ground of somebody who speaks.
void draw_sentence(Ui& ui, Rect& inside, const std::string& sentence) {
    if (sentence.empty()) return;
    const std::string words = fmt::format("“{}”", sentence);
    const float margin = ui.px(0.5F);
    const float height = ui.height_of(words, ui.body(), inside.width() - 2 * margin) + 2 * margin;
    Rect box = inside.cut_top(height, ui.px(0.4F));
    fill_box(ui.list(), box, ui.theme().surface2, ui.px(0.4F), ui.theme().line, ui.stroke());
    ui.paragraph(box.inner(margin), words, ui.body());
}

/// The rule, its reason and where it comes from.
void draw_rule(Ui& ui, Rect& inside, const RuleCard& card, bool has_sentence) {
    const Language& language = ui.language();
    const std::string rule = card.rule.in(language);
    const std::string reason = card.reason.in(language);
    const std::string words = language.text("**The rule:** {rule}", fmt::arg("rule", rule));
    inside.cut_top(ui.paragraph(inside, words, ui.body()), ui.px(0.2F));
    if (!has_sentence) inside.cut_top(ui.paragraph(inside, reason, ui.body()), ui.px(0.2F));
    const std::string source = source_words(language, card.source);
    const std::string from = language.text("Source: {source}. In the list of rules: {card}.",
                                           fmt::arg("source", source), fmt::arg("card", card.id));
    inside.cut_top(ui.paragraph(inside, from, ui.quiet()), ui.px(0.2F));
}

}  // namespace

void draw_finding_card(Ui& ui, DebriefView& view, CardRow& row, float width, std::size_t finding) {
    const Language& language = ui.language();
    const Finding& found = view.story.debrief().findings[finding];
    Rect inside = row.begin(width);
    const float top = inside.top;
    draw_head(ui, view, inside, finding);
    const RuleCard* card = view.story.session().material().cards.find(found.card);
    const TextStyle title = style_of(ui.fonts().bold, nullptr, ui.theme().text);
    if (card != nullptr) inside.cut_top(ui.paragraph(inside, card->title.in(language), title), ui.px(0.3F));
    const std::string about = about_words(language, view.story.session(), found);
    if (!about.empty()) inside.cut_top(ui.paragraph(inside, about, ui.body()), ui.px(0.3F));
    draw_chips(ui, inside, found);
    const std::string minute = minutes_and_seconds(found.at);
    const std::string deed = words_of(language, view.story.session(), view.story.moment_of(finding).command);
    const std::string when =
        language.text("Minute {minute}, at: {deed}", fmt::arg("minute", minute), fmt::arg("deed", deed));
    inside.cut_top(ui.paragraph(inside, when, ui.quiet()), ui.px(0.4F));
    const std::string sentence = view.story.prompt_about(finding);
    draw_sentence(ui, inside, sentence);
    if (card != nullptr) draw_rule(ui, inside, *card, !sentence.empty());
    const float small = ui.px(1.4F);
    inside.top = std::max(inside.top + ui.px(0.2F), row.foot() - small);
    Rect foot = inside.cut_top(small);
    const int number = view.story.number_of(finding);
    if (button_from_left(ui, fmt::format("show.{}", number), foot,
                         {.label = language.text("Show"), .icon = icon::play, .is_small = true}))
        show_finding(view, finding);
    ui.mark(fmt::format("finding.{}", number), {inside.left, top, inside.right, inside.top}, found.card);
    row.end(inside.top);
}

}  // namespace jemput::trainer::ui
