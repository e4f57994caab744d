#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/screens/debrief/debrief_view.hpp"

#include <cmath>

#include <fmt/format.h>

namespace jemput::trainer::ui {

bool is_guided(const DebriefView& view) {
    return view.story.session().options().mode == Mode::guided;
}

void number_disc(Ui& ui, ImVec2 centre, int number) {
    const float r = ui.px(0.5F);
    ui.list().AddCircleFilled(centre, r, ui.theme().text);
    const std::string words = fmt::format("{}", number);
    const ImFont* font = ui.fonts().small_bold;
    const ImVec2 size = size_of(font, words);
    draw_line(ui.list(), font, centre - size * 0.5F, ui.theme().surface, words);
}

std::string points_in_words(const Language& language, const Score& score) {
    const double points = 100 * score.total;
    const bool hides_why =
        std::round(points) >= 100 * ScoreRules{}.pass_mark && score.total < ScoreRules{}.pass_mark;
    return language.decimal(points, hides_why && !score.passed ? 1 : 0);
}

void score_ring(Ui& ui, ImVec2 centre, float radius, const Score& score) {
    const Theme& theme = ui.theme();
    const float width = ui.px(0.4F);
    ui.list().AddCircle(centre, radius, theme.sunken, 0, width);
    arc(ui.list(), centre, radius, static_cast<float>(score.total),
        score.passed ? theme.ok.fill : theme.error.fill, width);
    const std::string points = points_in_words(ui.language(), score);
    const bool is_short = points.size() <= 3;
    const ImFont* font = is_short ? ui.fonts().huge : ui.fonts().title;
    const float half = size_of(font, points).x / 2 + 1;
    const Rect place{centre.x - half, centre.y - font->FontSize / 2, centre.x + half,
                     centre.y + font->FontSize / 2};
    ui.mark("debrief.score", place, points);
    ui.line(place, points, font, theme.text, 0.5F);
}

std::string why_passed_or_not(const Language& language, const Score& score) {
    constexpr ScoreRules rules;
    const std::string points = points_in_words(language, score);
    const std::string mark = language.decimal(100 * rules.pass_mark, 0);
    const std::string majors = language.whole(score.majors);
    const std::string most = language.whole(rules.most_majors);
    if (score.criticals > 0)
        return language.text("A critical error decides, whatever the score: somebody is harmed by it.");
    if (score.majors > rules.most_majors)
        return language.text("There were {majors} major errors; at most {most} may happen.",
                             fmt::arg("majors", majors), fmt::arg("most", most));
    if (!score.passed)
        return language.text("The score is {points}; {mark} are needed.", fmt::arg("points", points),
                             fmt::arg("mark", mark));
    return language.text(
        "The score is {points}, and {mark} are needed. No critical error, at most {most} major ones.",
        fmt::arg("points", points), fmt::arg("mark", mark), fmt::arg("most", most));
}

}  // namespace jemput::trainer::ui
