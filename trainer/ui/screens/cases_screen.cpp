#include "trainer/core/records/next_case.hpp"
#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/screens/frame_parts.hpp"
#include "trainer/ui/screens/record_words.hpp"
#include "trainer/ui/screens/unfinished.hpp"
#include "trainer/ui/widgets/button.hpp"
#include "trainer/ui/widgets/growing_card.hpp"
#include "trainer/ui/widgets/overlay.hpp"
#include "trainer/ui/widgets/parts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

namespace jemput::trainer::ui {

namespace {

constexpr std::array<Mode, 3> modes{Mode::guided, Mode::practice, Mode::exam};
constexpr std::array<std::string_view, 3> mode_names{"guided", "practice", "exam"};

/// What a card of a case shows.
struct CaseCard {
    std::string id;  ///< of the widget
    std::string title;
    std::string level;
    std::string notes;
    std::string skills;
    const HistoryEntry* last = nullptr;
};

/// How hard a case is; in other words than those of the modes, in which any of them can be played.
std::string level_words(const Language& language, std::string_view level) {
    if (level == "guided") return language.text_in("a level", "First steps");
    return level == "exam" ? language.text_in("a level", "As hard as an exam")
                           : language.text_in("a level", "For the practised");
}

class CasesScreen : public Screen {
  public:
    [[nodiscard]] std::string_view name() const override { return "cases"; }
    void draw(Ui& ui, Office& office) override;

  private:
    void read(Office& office);
    float draw_modes(Ui& ui, ImVec2 corner, float width);
    [[nodiscard]] const HistoryEntry* last_of(const std::string& case_id, std::string_view mode) const;
    [[nodiscard]] std::vector<std::pair<CaseCard, std::string>> cards(Ui& ui, const Office& office) const;
    float draw_card(Ui& ui, Office& office, const CaseCard& face, const std::string& case_id, ImVec2 corner,
                    float width, float least_bottom);

    bool is_read_ = false;
    std::vector<HistoryEntry> history_;
    std::optional<Unfinished> unfinished_;
    int mode_ = 0;
    std::vector<float> bottoms_;  ///< of the rows of cards, a frame ago
};

void CasesScreen::read(Office& office) {
    is_read_ = true;
    auto history = office.records.history(office.trainee);
    if (!history) return office.tell(history.error());
    history_ = std::move(*history);
    unfinished_ = unfinished_of(office, office.trainee);
    const auto mastery = office.records.mastery_of(office.trainee);
    if (!mastery) return office.tell(mastery.error());
    const auto next = next_case(*office.material, history_, *mastery, office.clock());
    if (next) mode_ = static_cast<int>(next->mode);
}

void CasesScreen::draw(Ui& ui, Office& office) {
    if (!is_read_) read(office);
    const Rect content =
        draw_frame(ui, office, NavPlace::cases, ui.language().text_in("navigation", "Cases"));
    if (ui.takes_key(Key::escape)) office.go(home_screen());
    const float edge = ui.px(0.3F);
    ScrollArea area(ui, "cases",
                    {content.left - edge, content.top - edge, content.right + edge, content.bottom});
    Rect page = area.content();
    page = {content.left, page.top + edge, std::min(content.right, page.right), page.bottom};
    float y = draw_modes(ui, page.min(), page.width()) + ui.px(0.7F);
    const auto all = cards(ui, office);
    const std::size_t columns = page.width() >= ui.px(44) ? 2 : 1;
    const float gap = ui.px(0.7F);
    const float width = (page.width() - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    bottoms_.resize((all.size() + columns - 1) / columns);
    for (std::size_t row = 0; row < bottoms_.size(); ++row) {
        float bottom = y;
        for (std::size_t column = 0; column < columns && row * columns + column < all.size(); ++column) {
            const auto& [face, case_id] = all[row * columns + column];
            const float x = page.left + static_cast<float>(column) * (width + gap);
            bottom = std::max(bottom, draw_card(ui, office, face, case_id, {x, y}, width, y + bottoms_[row]));
        }
        bottoms_[row] = 0;
        for (std::size_t column = 0; column < columns; ++column)
            bottoms_[row] = std::max(bottoms_[row], bottom - y);
        y = bottom + gap;
    }
    area.end_at(y);
}

float CasesScreen::draw_modes(Ui& ui, ImVec2 corner, float width) {
    const Language& language = ui.language();
    GrowingCard grown(ui, corner, width);
    Rect rest = grown.content();
    std::vector<std::string> labels;
    for (const std::string_view mode : mode_names)
        labels.push_back(mode_words(language, mode));
    Rect row = rest.cut_top(ui.px(1.8F), ui.px(0.5F));
    mode_ = segments(ui, "cases.mode", row.cut_left(std::min(row.width(), ui.px(20))), labels, mode_);
    rest.top +=
        ui.paragraph(rest, mode_rules(language, mode_names[static_cast<std::size_t>(mode_)]), ui.body());
    if (unfinished_) {
        rest.top += ui.px(0.4F);
        const std::string words =
            language.text("First end what you have begun: it waits on the home screen.");
        rest.top += ui.paragraph(rest, words, {ui.fonts().body, ui.theme().warn.text});
    }
    return grown.end_at(rest.top);
}

const HistoryEntry* CasesScreen::last_of(const std::string& case_id, std::string_view mode) const {
    const auto found = std::find_if(history_.rbegin(), history_.rend(), [&](const HistoryEntry& entry) {
        const SessionSetup& setup = entry.session.setup;
        return setup.case_id == case_id && ((setup.mode == "exam") == (mode == "exam"));
    });
    return found == history_.rend() ? nullptr : &*found;
}

/// With the id of their case. The exams have numbers: their titles would be the answers.
std::vector<std::pair<CaseCard, std::string>> CasesScreen::cards(Ui& ui, const Office& office) const {
    const Language& language = ui.language();
    const std::string_view mode = mode_names[static_cast<std::size_t>(mode_)];
    std::vector<std::pair<CaseCard, std::string>> all;
    const auto about = [&](const Case& c) {
        return language.text("about {minutes}", fmt::arg("minutes", minutes_words(language, c.par)));
    };
    if (mode == "exam") {
        for (const Case* c : exam_cases(*office.material, office.trainee)) {
            const int number = exam_number(*office.material, c->id, office.trainee).number;
            all.push_back({{fmt::format("cases.exam.{}", number),
                            exam_title(*office.material, c->id, office.trainee, language), "exam", "", "",
                            last_of(c->id, mode)},
                           c->id});
        }
        return all;
    }
    for (const Case& c : office.material->cases)
        all.push_back({{"cases." + c.id, c.title.in(language), c.level, c.id + ", " + about(c),
                        skill_words(office.material->procedure, c.skills, language), last_of(c.id, mode)},
                       c.id});
    return all;
}

float CasesScreen::draw_card(Ui& ui, Office& office, const CaseCard& face, const std::string& case_id,
                             ImVec2 corner, float width, float least_bottom) {
    const Language& language = ui.language();
    GrowingCard grown(ui, corner, width);
    Rect rest = grown.content();
    Rect head = rest;
    const std::string choose = language.text("Choose");
    const ButtonFace chooser{.label = choose, .icon_after = icon::right, .is_enabled = !unfinished_};
    const Rect place = head.cut_right(width_of(ui, chooser), ui.px(0.6F));
    const float title = ui.height_of(face.title, {ui.fonts().heading, 0}, head.width());
    if (button(ui, face.id, Rect::at(place.min(), {place.width(), ui.px(1.8F)}), chooser))
        office.go(briefing_screen(case_id, modes[static_cast<std::size_t>(mode_)]));
    ui.paragraph(head, face.title, {ui.fonts().heading, ui.theme().text});
    rest.top += std::max(title, ui.px(face.notes.empty() ? 1.8F : 1.3F)) + ui.px(0.2F);
    Rect row = rest.cut_top(ui.px(1.3F), ui.px(0.3F));
    if (!face.notes.empty()) {
        row.right = head.right;
        const std::string level = level_words(language, face.level);
        chip_from_left(ui, row, {.label = level});
        ui.line(row, face.notes, ui.fonts().small, ui.theme().text2);
    } else {
        rest.top = row.top;
    }
    if (!face.skills.empty()) rest.top += ui.paragraph(rest, face.skills, ui.quiet()) + ui.px(0.3F);
    Rect result = rest.cut_top(ui.px(1.3F));
    if (face.last == nullptr) {
        icon_text(ui, result, icon::circle, language.text("not played yet"), ui.fonts().small,
                  ui.theme().text2);
        return grown.end_at(rest.top, least_bottom);
    }
    const Verdict verdict = verdict_of(*face.last, language);
    chip_from_left(ui, result, {.label = verdict.words, .icon = verdict.sign, .tone = verdict.tone});
    const std::string when = day_words(language, face.last->session.setup.started, office.clock());
    const std::string words =
        face.last->result && face.last->session.setup.mode != "guided"
            ? language.text("{score} points, {day}", fmt::arg("score", score_words(*face.last, language)),
                            fmt::arg("day", when))
            : when;
    ui.line(result, words, ui.fonts().small, ui.theme().text2);
    return grown.end_at(rest.top, least_bottom);
}

}  // namespace

std::unique_ptr<Screen> cases_screen() {
    return std::make_unique<CasesScreen>();
}

}  // namespace jemput::trainer::ui
