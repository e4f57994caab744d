#include "trainer/core/session/transcript.hpp"
#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/screens/debrief/card_row.hpp"
#include "trainer/ui/screens/debrief/charts.hpp"
#include "trainer/ui/screens/debrief/debrief_view.hpp"
#include "trainer/ui/widgets/button.hpp"
#include "trainer/ui/widgets/drawing.hpp"
#include "trainer/ui/widgets/parts.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace jemput::trainer::ui {

namespace {

/// A part of the score: how full it is and the points that it gives or takes.
struct ScorePart {
    std::string name;
    double share = -1;  ///< below zero: it takes points off
    double points = 0;
    double most = 0;
};

std::vector<ScorePart> parts_of(const Language& language, const Score& score) {
    constexpr ScoreRules rules;
    const auto part = [](std::string name, double share, double weight) {
        return ScorePart{std::move(name), share, 100 * weight * share, 100 * weight};
    };
    std::vector<ScorePart> parts{
        part(language.text("Correct"), score.correctness, rules.correctness),
        part(language.text("Process"), score.process, rules.process),
        part(language.text("Communication"), score.communication, rules.communication),
        part(language.text("Time"), score.time, rules.time),
    };
    if (score.majors > 0)
        parts.push_back({language.plural(score.majors, "{n} major error", "{n} major errors"), -1,
                         -100 * rules.major * score.majors});
    if (score.minors > 0)
        parts.push_back({language.plural(score.minors, "{n} minor error", "{n} minor errors"), -1,
                         -100 * rules.minor * score.minors});
    if (score.hints > 0) parts.push_back({language.text("Hints"), -1, -100 * score.hints});
    return parts;
}

std::string points_words(const Language& language, double points) {
    const bool is_whole = std::abs(points - std::round(points)) < 0.05;
    return language.decimal(points, is_whole ? 0 : 1);
}

void draw_part(Ui& ui, const ScorePart& part, Rect& inside) {
    const Language& language = ui.language();
    Rect row = inside.cut_top(ui.px(1.35F));
    const bool takes = part.share < 0;
    const std::string points = points_words(language, part.points);
    const std::string most =
        takes ? std::string()
              : language.text("of {most}", fmt::arg("most", points_words(language, part.most)));
    ui.line(row.cut_right(ui.px(2.8F), ui.px(0.2F)), most, ui.fonts().small, ui.theme().text2);
    ui.line(row.cut_right(ui.px(2.6F), ui.px(0.3F)), points, ui.fonts().bold,
            takes ? ui.theme().warn.text : ui.theme().text, 1);
    const float bar = row.width() - ui.px(8.6F);
    if (!takes && bar >= ui.px(3)) {
        const Rect place = row.cut_right(bar, ui.px(0.4F));
        progress_bar(ui, place.inner(0, (place.height() - ui.px(0.35F)) / 2), static_cast<float>(part.share),
                     ui.theme().accent);
    }
    ui.line(row, part.name, ui.fonts().body, ui.theme().text);
}

/// The whole debrief as text, to be put into a letter or a message.
void draw_copy(Ui& ui, DebriefView& view, Rect& inside) {
    const Language& language = ui.language();
    Rect row = inside.cut_top(ui.px(1.4F));
    const std::string words = view.is_copied ? language.text("Copied") : language.text("Copy as text");
    const ButtonFace face{
        .label = words, .icon = view.is_copied ? icon::check : icon::file, .is_small = true};
    if (!button_from_left(ui, "summary.copy", row, face)) return;
    ImGui::SetClipboardText(summary_text(language, view.story.session()).c_str());
    view.is_copied = true;
}

void draw_score(Ui& ui, DebriefView& view, Rect& inside) {
    const Language& language = ui.language();
    const Score& score = view.story.score();
    const float radius = ui.px(1.7F);
    Rect head = inside;
    const Rect ring = head.cut_left(2 * radius + ui.px(0.4F), ui.px(0.8F));
    score_ring(ui, {ring.left + radius + ui.px(0.2F), ring.top + radius + ui.px(0.2F)}, radius, score);
    Rect chips = head.cut_top(ui.px(1.2F), ui.px(0.3F));
    const std::string verdict = score.passed ? language.text("Passed") : language.text("Not passed yet");
    const Tone tone = score.passed ? Tone::ok : Tone::error;
    chip_from_left(
        ui, chips,
        {.label = verdict, .icon = score.passed ? icon::check_disc : icon::cross_disc, .tone = tone});
    const float words = ui.paragraph(head, why_passed_or_not(language, score), ui.body());
    inside.cut_top(std::max(2 * radius + ui.px(0.4F), ui.px(1.5F) + words), ui.px(0.6F));
    for (const ScorePart& part : parts_of(language, score))
        draw_part(ui, part, inside);
    ui.list().AddLine(inside.min(), {inside.right, inside.top}, ui.theme().line, ui.stroke());
    Rect sum = inside.cut_top(ui.px(1.5F));
    sum.cut_right(ui.px(2.8F), ui.px(0.2F));
    ui.line(sum.cut_right(ui.px(3), ui.px(0.3F)), points_in_words(language, score), ui.fonts().bold,
            ui.theme().text, 1);
    ui.line(sum, language.text("Score, 0 to 100"), ui.fonts().bold, ui.theme().text);
    const std::string note = language.text("Weights and deductions are assumed; the talk matters more.");
    inside.cut_top(ui.paragraph(inside, note, ui.quiet()), ui.px(0.5F));
    draw_copy(ui, view, inside);
}

/// A sign and a sentence for each; only so many, the rest as a number.
void draw_points(Ui& ui, Rect& inside, const std::vector<std::string>& points, std::string_view sign,
                 ImU32 colour) {
    constexpr std::size_t most = 6;  // more is not read
    const std::size_t shown = std::min(points.size(), most);
    for (std::size_t i = 0; i < shown; ++i) {
        Rect row = inside;
        const Rect place = row.cut_left(ui.px(1.1F), ui.px(0.3F));
        ui.line({place.left, place.top, place.right, place.top + ui.F()}, sign, ui.fonts().body, colour);
        inside.cut_top(ui.paragraph(row, points[i], ui.body()), ui.px(0.2F));
    }
    if (points.size() == shown) return;
    const auto more = static_cast<std::int64_t>(points.size() - shown);
    inside.cut_top(
        ui.paragraph(inside, ui.language().plural(more, "and {n} more", "and {n} more"), ui.quiet()),
        ui.px(0.2F));
}

/// What was done in its turn, in the words of the procedure.
std::vector<std::string> done_in_turn(const Language& language, const Judge& judge) {
    std::vector<std::string> done;
    for (std::size_t i = 0; i < judge.states().size(); ++i)
        if (judge.states()[i].standing == Standing::done)
            done.push_back(judge.expectations()[i].what.in(language));
    return done;
}

/// The rules behind the findings, each once.
std::vector<std::string> rules_behind(const Language& language, const Story& story) {
    std::vector<std::string> rules;
    for (const Finding& finding : story.debrief().findings) {
        const RuleCard* card = story.session().material().cards.find(finding.card);
        if (card == nullptr) continue;
        std::string rule = card->rule.in(language);
        if (std::find(rules.begin(), rules.end(), rule) == rules.end()) rules.push_back(std::move(rule));
    }
    return rules;
}

/// A guided session is for learning: neither score nor pass is told of it.
void draw_learned(Ui& ui, const DebriefView& view, Rect& inside) {
    const Language& language = ui.language();
    const TextStyle title = style_of(ui.fonts().heading, nullptr, ui.theme().text);
    const auto done = done_in_turn(language, view.story.session().judge());
    const auto rules = rules_behind(language, view.story);
    const float top = inside.top;
    inside.cut_top(ui.paragraph(inside, language.text("What went well"), title), ui.px(0.3F));
    if (done.empty())
        inside.cut_top(ui.paragraph(inside, language.text("You have seen how the case goes."), ui.body()));
    draw_points(ui, inside, done, icon::check, ui.theme().ok.text);
    inside.cut_top(ui.px(0.4F));
    if (!rules.empty()) {
        inside.cut_top(ui.paragraph(inside, language.text("What the rules say about the rest"), title),
                       ui.px(0.3F));
        draw_points(ui, inside, rules, icon::book, ui.theme().accent);
        inside.cut_top(ui.px(0.4F));
    }
    inside.cut_top(ui.paragraph(inside, language.text("What comes next"), title), ui.px(0.3F));
    inside.cut_top(
        ui.paragraph(inside,
                     language.text("A guided session is for learning: it has no score. Now play the same "
                                   "case without the blue box. Only that is scored."),
                     ui.body()));
    ui.mark("debrief.learned", {inside.left, top, inside.right, inside.top});
}

void draw_take_home(Ui& ui, const DebriefView& view, Rect& inside) {
    const Language& language = ui.language();
    Rect row = inside;
    const Rect sign = row.cut_left(ui.px(1.6F), ui.px(0.4F));
    ui.line({sign.left, sign.top, sign.right, sign.top + ui.px(1.4F)}, icon::quote, ui.fonts().title,
            ui.theme().accent);
    const float top = row.top;
    row.cut_top(ui.paragraph(row, language.text("One line to take home"), ui.quiet()), ui.px(0.1F));
    row.cut_top(ui.paragraph(row, view.story.debrief().take_home,
                             style_of(ui.fonts().heading, nullptr, ui.theme().text)),
                ui.px(0.4F));
    row.cut_top(ui.paragraph(row, view.story.prompt(DebriefPhase::summary), ui.body()));
    inside.cut_top(row.top - top);
}

/// Where mastery before is not known: which skills were shown, in words.
void draw_skill_words(Ui& ui, const DebriefView& view, Rect& inside) {
    const Language& language = ui.language();
    for (const SkillChange& skill : view.story.skills()) {
        const ProcedureStep* step = view.story.session().material().procedure.find_step(skill.step);
        if (step == nullptr) continue;
        Rect row = inside;
        const Rect sign = row.cut_left(ui.px(1.1F), ui.px(0.3F));
        const ImU32 colour = skill.is_right ? ui.theme().ok.text : ui.theme().warn.text;
        ui.line({sign.left, sign.top, sign.right, sign.top + ui.F()},
                skill.is_right ? icon::check : icon::repeat, ui.fonts().body, colour);
        const std::string title = step->title.in(language);
        const std::string word =
            skill.is_right ? language.text_in("a skill", "shown") : language.text_in("a skill", "again");
        inside.cut_top(ui.paragraph(row, fmt::format("{}: **{}**", title, word), ui.body()), ui.px(0.2F));
    }
}

void draw_skills(Ui& ui, const DebriefView& view, Rect& inside) {
    const Language& language = ui.language();
    const TextStyle style = style_of(ui.fonts().heading, nullptr, ui.theme().text);
    inside.cut_top(ui.paragraph(inside, language.text("Skills"), style), ui.px(0.3F));
    const auto& skills = view.story.skills();
    if (skills.empty()) {
        inside.cut_top(ui.paragraph(inside, language.text("This session tested no skill."), ui.body()));
        return;
    }
    const bool knows =
        std::all_of(skills.begin(), skills.end(), [](const SkillChange& s) { return s.before && s.after; });
    if (!knows) {
        draw_skill_words(ui, view, inside);
        return;
    }
    const auto down = std::count_if(skills.begin(), skills.end(),
                                    [](const SkillChange& s) { return *s.after < *s.before; });
    const auto up = std::count_if(skills.begin(), skills.end(),
                                  [](const SkillChange& s) { return *s.after > *s.before; });
    const std::string ups = language.whole(up);
    const std::string downs = language.whole(down);
    inside.cut_top(ui.paragraph(inside,
                                language.text("{up} went up, {down} went down.", fmt::arg("up", ups),
                                              fmt::arg("down", downs)),
                                ui.body()),
                   ui.px(0.2F));
    const Drawing drawing = skills_chart(view.story, language, drawing_width(ui, inside.width()));
    paint(ui, drawing, inside.min());
    inside.cut_top(height_of(ui, drawing));
}

}  // namespace

float draw_summary(Ui& ui, DebriefView& view, const Rect& area) {
    Rect rest = area;
    ui.begin_region("summary");
    CardRow take_home(ui, view.heights, "take_home", rest);
    Rect words = take_home.begin();
    draw_take_home(ui, view, words);
    take_home.end(words.top);
    rest.top = take_home.finish() + ui.px(0.6F);
    const bool is_wide = area.width() >= ui.px(42);
    CardRow row(ui, view.heights, "score", rest);
    Rect score = row.begin(is_wide ? std::floor(area.width() * 0.42F) : 0);
    is_guided(view) ? draw_learned(ui, view, score) : draw_score(ui, view, score);
    row.end(score.top);
    if (is_wide) {
        Rect skills = row.begin();
        draw_skills(ui, view, skills);
        row.end(skills.top);
        return row.finish();
    }
    rest.top = row.finish() + ui.px(0.6F);
    CardRow below(ui, view.heights, "skills", rest);
    Rect skills = below.begin();
    draw_skills(ui, view, skills);
    below.end(skills.top);
    return below.finish();
}

}  // namespace jemput::trainer::ui
