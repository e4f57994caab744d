#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/screens/debrief/card_row.hpp"
#include "trainer/ui/screens/debrief/charts.hpp"
#include "trainer/ui/screens/debrief/debrief_view.hpp"
#include "trainer/ui/screens/debrief/finding_card.hpp"
#include "trainer/ui/screens/debrief/queue_card.hpp"
#include "trainer/ui/widgets/drawing.hpp"
#include "trainer/ui/widgets/parts.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace jemput::trainer::ui {

namespace {

int columns_for_cards(float width, const Ui& ui) {
    return width >= ui.px(52) ? 3 : width >= ui.px(34) ? 2 : 1;
}

void draw_chart(Ui& ui, Rect& inside, const std::string& title, const Drawing& drawing) {
    const TextStyle style = style_of(ui.fonts().heading, nullptr, ui.theme().text);
    inside.cut_top(ui.paragraph(inside, title, style), ui.px(0.3F));
    paint(ui, drawing, inside.min());
    inside.cut_top(height_of(ui, drawing));
}

void draw_minutes(Ui& ui, const DebriefView& view, Rect& inside) {
    const Language& language = ui.language();
    const double used = in_minutes(view.story.session().at_desk());
    const double par = in_minutes(view.story.training_case().par);
    const std::string minutes = language.decimal(used, 1);
    const std::string mark = language.decimal(par, 0);
    const std::string meaning = language.text(
        "A bar begins with what you did for a step, and lasts until you did something for another one. "
        "Looking for something belongs to it.");
    draw_chart(ui, inside, language.text("Minutes by step"),
               steps_chart(view.story, language, drawing_width(ui, inside.width())));
    const std::string words = language.text("{minutes} minutes at the desk; the mark of this case is {mark}.",
                                            fmt::arg("minutes", minutes), fmt::arg("mark", mark));
    inside.cut_top(ui.paragraph(inside, words, ui.body()), ui.px(0.2F));
    inside.cut_top(ui.paragraph(inside, meaning, ui.quiet()));
}

/// Chart and words beside each other where there is room, else below each other.
float draw_outside(Ui& ui, DebriefView& view, const Rect& area, bool is_wide) {
    const float words_width = ui.px(18.2F);
    const float chart_width = is_wide ? area.width() - words_width - ui.px(0.6F) : area.width();
    CardRow row(ui, view.heights, "outside", area);
    Rect chart = row.begin(is_wide ? chart_width : 0);
    if (view.story.queue())
        draw_chart(ui, chart, ui.language().text("What happened outside"),
                   queue_chart(view.story, ui.language(), drawing_width(ui, chart.width())));
    else
        draw_minutes(ui, view, chart);
    row.end(chart.top);
    if (is_wide) {
        Rect words = row.begin();
        draw_queue_words(ui, view.story, words);
        row.end(words.top);
        return row.finish();
    }
    Rect below = area;
    below.top = row.finish() + ui.px(0.6F);
    CardRow second(ui, view.heights, "queue", below);
    Rect words = second.begin();
    draw_queue_words(ui, view.story, words);
    second.end(words.top);
    return second.finish();
}

void draw_questions(Ui& ui, const DebriefView& view, Rect& inside) {
    const TextStyle style = style_of(ui.fonts().heading, nullptr, ui.theme().text);
    const bool has_none = view.story.debrief().findings.empty();
    if (has_none) {
        Rect chips = inside.cut_top(ui.px(1.2F), ui.px(0.4F));
        const std::string none = ui.language().text("Nothing to correct");
        chip_from_left(ui, chips, {.label = none, .icon = icon::check, .tone = Tone::ok});
    }
    inside.cut_top(ui.paragraph(inside, ui.language().text("To talk about"), style), ui.px(0.3F));
    for (const std::string& question : view.story.questions()) {
        Rect row = inside;
        const Rect sign = row.cut_left(ui.px(1.1F), ui.px(0.3F));
        ui.line({sign.left, sign.top, sign.right, sign.top + ui.F()}, icon::question, ui.fonts().body,
                ui.theme().accent);
        inside.cut_top(ui.paragraph(row, question, ui.body()), ui.px(0.4F));
    }
}

/// The findings, and behind them what is to be talked about, in as many columns as fit.
float draw_findings(Ui& ui, DebriefView& view, Rect area) {
    const std::size_t findings = view.story.debrief().findings.size();
    const std::size_t count = findings + (view.story.questions().empty() ? 0 : 1);
    const auto most = static_cast<std::size_t>(columns_for_cards(area.width(), ui));
    const std::size_t columns = std::clamp(count, std::size_t{1}, most);
    const auto gaps = static_cast<float>(columns - 1) * ui.px(0.6F);
    const float width = std::floor((area.width() - gaps) / static_cast<float>(columns));
    for (std::size_t first = 0; first < count; first += columns) {
        CardRow row(ui, view.heights, fmt::format("findings.{}", first), area);
        for (std::size_t i = first; i < std::min(count, first + columns); ++i) {
            if (i < findings) {
                draw_finding_card(ui, view, row, columns == 1 ? 0 : width, i);
                continue;
            }
            Rect questions = row.begin(columns == 1 ? 0 : width);
            draw_questions(ui, view, questions);
            row.end(questions.top);
        }
        area.top = row.finish() + ui.px(0.6F);
    }
    return area.top;
}

}  // namespace

float draw_analysis(Ui& ui, DebriefView& view, const Rect& area) {
    const bool is_wide = area.width() >= ui.px(42);
    Rect rest = area;
    ui.begin_region("outside");
    rest.top = draw_outside(ui, view, rest, is_wide) + ui.px(0.6F);
    ui.begin_region("findings");
    rest.top = draw_findings(ui, view, rest);
    if (!view.story.queue()) return rest.top - ui.px(0.6F);  // the minutes stand above
    CardRow row(ui, view.heights, "minutes", rest);
    Rect minutes = row.begin();
    draw_minutes(ui, view, minutes);
    row.end(minutes.top);
    return row.finish();
}

}  // namespace jemput::trainer::ui
