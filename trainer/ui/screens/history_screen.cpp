#include "trainer/core/records/replay_recorded.hpp"
#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/screens/frame_parts.hpp"
#include "trainer/ui/screens/record_words.hpp"
#include "trainer/ui/widgets/overlay.hpp"
#include "trainer/ui/widgets/parts.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace jemput::trainer::ui {

namespace {

/// An attempt as a row of the table.
struct Attempt {
    std::string id;
    std::string title;
    std::string mode;
    std::string when;
    std::string score;
    std::string findings;
    Verdict verdict;
    RecordState state{};
};

/// Where the columns of the table are; a width of 0 leaves one out.
struct Columns {
    float mode = 0;
    float when = 0;
    float findings = 0;
    float score = 0;
    float verdict = 0;
    float arrow = 0;
};

class HistoryScreen : public Screen {
  public:
    [[nodiscard]] std::string_view name() const override { return "history"; }
    void draw(Ui& ui, Office& office) override;

  private:
    void read(Office& office, const Language& language);
    [[nodiscard]] Columns columns(Ui& ui) const;
    void draw_head(Ui& ui, Rect row, const Columns& columns) const;
    float draw_attempt(Ui& ui, Office& office, const Rect& place, const Attempt& attempt, const Columns& columns);
    void look_again(Office& office, const Attempt& attempt);

    std::optional<std::vector<Attempt>> attempts_;
    LanguageCode language_{};
};

std::string finding_words(const HistoryEntry& entry, const Language& language) {
    if (!entry.result) return "–";
    const Score& score = entry.result->score;
    const int all = score.criticals + score.majors + score.minors;
    if (all == 0) return language.text("no errors");
    if (score.criticals > 0)
        return language.text("{n}, of them {critical} critical", fmt::arg("n", all),
                             fmt::arg("critical", score.criticals));
    if (score.majors > 0)
        return language.text("{n}, of them {major} major", fmt::arg("n", all), fmt::arg("major", score.majors));
    return language.text("{n} minor", fmt::arg("n", all));
}

void HistoryScreen::read(Office& office, const Language& language) {
    attempts_.emplace();
    language_ = language.code();
    const auto history = office.records.history(office.trainee);
    if (!history) return office.tell(history.error());
    for (auto entry = history->rbegin(); entry != history->rend(); ++entry) {
        const SessionSetup& setup = entry->session.setup;
        attempts_->push_back({entry->session.id, attempt_title(*office.material, entry->session, language),
                              mode_words(language, setup.mode),
                              day_words(language, setup.started, office.clock()) + ", " +
                                  clock_words(language, setup.started),
                              score_words(*entry, language), finding_words(*entry, language),
                              verdict_of(*entry, language), entry->session.state});
    }
}

Columns HistoryScreen::columns(Ui& ui) const {
    const auto widest = [&](std::string_view head, const auto& words) {
        float width = size_of(ui.fonts().small_bold, head).x;
        for (const Attempt& attempt : *attempts_)
            width = std::max(width, size_of(ui.fonts().body, words(attempt)).x);
        return std::ceil(width) + 1;
    };
    const Language& language = ui.language();
    Columns columns;
    columns.score = widest(language.text("Points"), [](const Attempt& a) { return a.score; });
    columns.arrow = ui.px(1);
    for (const Attempt& attempt : *attempts_)
        columns.verdict = std::max(
            columns.verdict, width_of(ui, ChipFace{.label = attempt.verdict.words, .icon = attempt.verdict.sign}));
    if (width_class(ui) == WidthClass::narrow) return columns;
    columns.mode = widest(language.text("Mode"), [](const Attempt& a) { return a.mode; });
    columns.when = widest(language.text("Date"), [](const Attempt& a) { return a.when; });
    columns.findings = widest(language.text("Errors"), [](const Attempt& a) { return a.findings; });
    return columns;
}

/// The cells of a row from the right; what is left is the title's.
struct Cells {
    Rect arrow, verdict, score, findings, when, mode, title;

    Cells(const Ui& ui, Rect row, const Columns& columns) {
        const float gap = ui.px(1);
        const auto cut = [&](float width) { return width > 0 ? row.cut_right(width, gap) : Rect{}; };
        arrow = cut(columns.arrow);
        verdict = cut(columns.verdict);
        score = cut(columns.score);
        findings = cut(columns.findings);
        when = cut(columns.when);
        mode = cut(columns.mode);
        title = row;
    }
};

void HistoryScreen::draw_head(Ui& ui, Rect row, const Columns& columns) const {
    const Language& language = ui.language();
    const Cells cells(ui, row.inner(ui.px(0.5F), 0), columns);
    const auto head = [&](const Rect& cell, const std::string& words, float align) {
        if (cell.width() > 0) ui.line(cell, words, ui.fonts().small_bold, ui.theme().text2, align);
    };
    head(cells.title, language.text("Case"), 0);
    head(cells.mode, language.text("Mode"), 0);
    head(cells.when, language.text("Date"), 0);
    head(cells.findings, language.text("Errors"), 0);
    head(cells.score, language.text("Points"), 1);
    line_below(ui, row);
}

float HistoryScreen::draw_attempt(Ui& ui, Office& office, const Rect& place, const Attempt& attempt,
                                  const Columns& columns) {
    Rect inside = place.inner(ui.px(0.5F), 0);
    const Cells cells(ui, inside, columns);
    const bool is_narrow = columns.when == 0;
    const std::string under =
        is_narrow ? attempt.mode + ", " + attempt.when + (attempt.findings == "–" ? "" : ", " + attempt.findings) : "";
    float height = ui.height_of(attempt.title, ui.body(), cells.title.width());
    if (is_narrow) height += ui.height_of(under, ui.quiet(), cells.title.width());
    height = std::max(height, ui.px(1.3F)) + ui.px(0.7F);
    const Rect row = Rect::at(place.min(), {place.width(), height});
    const bool can_open = attempt.state != RecordState::running;
    const Touch touch = ui.touch("history." + attempt.id, row, attempt.title, WidgetKind::item, can_open);
    if (touch.is_hovered) fill_box(ui.list(), row, ui.theme().soft, ui.px(0.3F));
    const auto middle = [&](const Rect& cell) { return Rect{cell.left, row.top, cell.right, row.bottom}; };
    const auto cell = [&](const Rect& at, const std::string& words, float align = 0) {
        if (at.width() > 0) ui.line(middle(at), words, ui.fonts().body, ui.theme().text, align);
    };
    const float text = ui.height_of(attempt.title, ui.body(), cells.title.width()) +
                       (is_narrow ? ui.height_of(under, ui.quiet(), cells.title.width()) : 0);
    Rect title = middle(cells.title);
    title.top += (height - text) / 2;
    title.top += ui.paragraph(title, attempt.title, ui.body());
    if (is_narrow) ui.paragraph(title, under, ui.quiet());
    cell(cells.mode, attempt.mode);
    cell(cells.when, attempt.when);
    cell(cells.findings, attempt.findings);
    ui.line(middle(cells.score), attempt.score, ui.fonts().bold, ui.theme().text, 1);
    Rect verdict = middle(cells.verdict);
    chip_from_left(ui, verdict, {.label = attempt.verdict.words, .icon = attempt.verdict.sign, .tone = attempt.verdict.tone});
    if (can_open) ui.line(middle(cells.arrow), icon::right, ui.fonts().small, ui.theme().text2, 1);
    line_below(ui, row);
    if (touch.shows_focus) focus_ring(ui.list(), row.inner(ui.px(0.15F)), ui.theme().focus, ui.px(0.3F), ui.F());
    if (touch.is_clicked) look_again(office, attempt);
    return row.bottom;
}

/// Plays its commands again, up to where they end.
void HistoryScreen::look_again(Office& office, const Attempt& attempt) {
    auto again = replay_recorded(office.material, office.records, attempt.id);
    if (!again) return office.tell(again.error());
    office.shown.emplace(std::move(*again));
    office.go(debrief_screen());
}

void HistoryScreen::draw(Ui& ui, Office& office) {
    const Language& language = ui.language();
    if (!attempts_ || language_ != language.code()) read(office, language);
    const Rect content = draw_frame(ui, office, NavPlace::history, language.text("Your attempts"));
    if (ui.takes_key(Key::escape)) office.go(home_screen());
    Rect place = content;
    place.bottom -= ui.px(0.8F);
    if (attempts_->empty()) {
        empty_place(ui, card(ui, place), icon::history,
                    language.text("No attempt yet. The first one stands here as soon as you begin a case."));
        return;
    }
    Rect inside = card(ui, place);
    const Columns widths = columns(ui);
    if (widths.when > 0) {
        Rect head = inside.cut_top(ui.px(1.5F));
        head.right -= ui.px(0.6F);
        draw_head(ui, head, widths);
    }
    ScrollArea area(ui, "history", {inside.left, inside.top, inside.right, inside.bottom});
    Rect rest = area.content();
    rest.right = inside.right - ui.px(0.6F);
    for (const Attempt& attempt : *attempts_)
        rest.top = draw_attempt(ui, office, rest, attempt, widths);
    area.end_at(rest.top);
}

}  // namespace

std::unique_ptr<Screen> history_screen() {
    return std::make_unique<HistoryScreen>();
}

}  // namespace jemput::trainer::ui
