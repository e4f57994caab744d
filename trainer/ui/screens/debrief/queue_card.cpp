#include "trainer/ui/screens/debrief/queue_card.hpp"

#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/screens/debrief/card_row.hpp"

#include <cmath>
#include <vector>

#include <fmt/format.h>

namespace jemput::trainer::ui {

namespace {

/// A difference of mean waiting that nobody would feel (assumed).
constexpr double felt_minutes = 0.5;

std::string waiting_words(const Language& language, const PairedDays& days) {
    const double more = days.with_trainee.mean_wait_minutes - days.with_reference.mean_wait_minutes;
    const std::string minutes = language.decimal(std::abs(more), 1);
    if (std::abs(more) < felt_minutes)
        return language.text("People waited **about as long** as with the reference officer.");
    if (more > 0)
        return language.text("On average people waited **{minutes} minutes longer** than with the reference officer.",
                             fmt::arg("minutes", minutes));
    return language.text("On average people waited **{minutes} minutes less** than with the reference officer.",
                         fmt::arg("minutes", minutes));
}

/// "3 more people waited longer than 30 minutes"; "" where there are as many.
std::string too_long_words(const Language& language, const PairedDays& days) {
    const auto more = static_cast<std::int64_t>(days.with_trainee.not_served_within_30) -
                      static_cast<std::int64_t>(days.with_reference.not_served_within_30);
    if (more > 0)
        return language.plural(more, "**{n} more person** had to wait longer than 30 minutes.",
                               "**{n} more people** had to wait longer than 30 minutes.");
    if (more < 0)
        return language.plural(-more, "**{n} person fewer** had to wait longer than 30 minutes.",
                               "**{n} people fewer** had to wait longer than 30 minutes.");
    return {};
}

struct QueueRow {
    std::string name;
    double with_trainee = 0;
    double with_reference = 0;
    int digits = 0;
    bool more_is_worse = true;
};

std::vector<QueueRow> rows_of(const Language& language, const PairedDays& days) {
    const DayOutside& you = days.with_trainee;
    const DayOutside& other = days.with_reference;
    return {{language.text("Mean wait, min"), you.mean_wait_minutes, other.mean_wait_minutes, 1},
            {language.text("Longest wait, min"), you.longest_wait_minutes, other.longest_wait_minutes, 0},
            {language.text("Served"), double(you.licensed + you.on_paper), double(other.licensed + other.on_paper), 0, false},
            {language.text("Over 30 min"), double(you.not_served_within_30), double(other.not_served_within_30), 0},
            {language.text("Gave up"), double(you.gave_up), double(other.gave_up), 0}};
}

/// With its sign, so that more and less can be told without colour.
std::string signed_words(const Language& language, double difference, int digits) {
    const std::string words = language.decimal(difference, digits);
    const bool is_more = difference > 0 && words != language.decimal(0, digits);
    return is_more ? "+" + words : words;
}

void draw_table(Ui& ui, const PairedDays& days, Rect& inside) {
    const Language& language = ui.language();
    const Theme& theme = ui.theme();
    const float column = std::min(ui.px(3.4F), inside.width() / 5);
    const auto draw = [&](const std::array<std::string, 4>& cells, bool is_head, ImU32 last) {
        const TextStyle style = style_of(is_head ? ui.fonts().small_bold : ui.fonts().body, nullptr,
                                         is_head ? theme.text2 : theme.text);
        Rect row = inside;
        const float name_width = inside.width() - 3 * column;
        const float height = ui.height_of(cells[0], style, name_width) + ui.px(0.3F);
        row.bottom = row.top + height;
        Rect name = row.cut_left(name_width);
        name.top += ui.px(0.15F);
        ui.paragraph(name, cells[0], style);
        for (std::size_t i = 1; i < cells.size(); ++i) {
            const Rect cell = row.cut_left(column);
            const ImFont* font = is_head ? ui.fonts().small_bold : i == 2 ? ui.fonts().body : ui.fonts().bold;
            ui.line(cell, cells[i], font, is_head ? theme.text2 : i == 3 ? last : theme.text, 1);
        }
        inside.cut_top(height);
        ui.list().AddLine({inside.left, inside.top}, {inside.right, inside.top}, theme.line, ui.stroke());
        inside.cut_top(ui.stroke());
    };
    draw({language.text("The same day"), language.text_in("a queue", "You"), language.text_in("a queue", "Ref."),
          language.text_in("a queue", "Diff.")},
         true, 0);
    for (const QueueRow& row : rows_of(language, days)) {
        const double difference = row.with_trainee - row.with_reference;
        const bool is_worse = row.more_is_worse ? difference > 0 : difference < 0;
        const std::string words = signed_words(language, difference, row.digits);
        const bool is_same = words == language.decimal(0, row.digits);
        draw({row.name, language.decimal(row.with_trainee, row.digits), language.decimal(row.with_reference, row.digits),
              words},
             false, is_same ? theme.text2 : is_worse ? theme.warn.text : theme.ok.text);
    }
}

}  // namespace

void draw_queue_words(Ui& ui, const Story& story, Rect& inside) {
    const Language& language = ui.language();
    const TextStyle title = style_of(ui.fonts().heading, nullptr, ui.theme().text);
    inside.cut_top(ui.paragraph(inside, language.text("Your minutes and the queue"), title), ui.px(0.3F));
    if (!story.days()) {
        const std::string words = language.text(
            "A guided session has no queue: nobody waited because of you. In practice the queue is there.");
        inside.cut_top(ui.paragraph(inside, words, ui.body()));
        return;
    }
    inside.cut_top(ui.paragraph(inside, waiting_words(language, *story.days()), ui.body()), ui.px(0.2F));
    const std::string too_long = too_long_words(language, *story.days());
    if (!too_long.empty()) inside.cut_top(ui.paragraph(inside, too_long, ui.body()), ui.px(0.2F));
    inside.cut_top(ui.px(0.2F));
    draw_table(ui, *story.days(), inside);
    inside.cut_top(ui.px(0.3F));
    const std::string note = language.text("One day only, no average: chance had its part.");
    inside.cut_top(ui.paragraph(inside, note, ui.quiet()));
}

}  // namespace jemput::trainer::ui
