#include "trainer/core/session/transcript.hpp"
#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/screens/frame_parts.hpp"
#include "trainer/ui/screens/record_words.hpp"
#include "trainer/ui/widgets/button.hpp"
#include "trainer/ui/widgets/field.hpp"
#include "trainer/ui/widgets/growing_card.hpp"
#include "trainer/ui/widgets/overlay.hpp"
#include "trainer/ui/widgets/parts.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

namespace jemput::trainer::ui {

namespace {

/// The code of an exam, which is the seed of its chances; nothing where it is no number of 1 to 9 digits.
std::optional<std::uint64_t> seed_of(const std::string& code) {
    std::uint64_t seed = 0;
    const char* end = code.data() + code.size();
    const auto read = std::from_chars(code.data(), end, seed);
    const bool is_code = read.ec == std::errc{} && read.ptr == end && code.size() <= 9;
    return is_code ? std::optional(seed) : std::nullopt;
}

class BriefingScreen : public Screen {
  public:
    BriefingScreen(std::string case_id, Mode mode) : case_id_(std::move(case_id)), mode_(mode) {}
    [[nodiscard]] std::string_view name() const override { return "briefing"; }
    void draw(Ui& ui, Office& office) override;

  private:
    [[nodiscard]] bool is_exam() const { return mode_ == Mode::exam; }
    void draw_words(Ui& ui, const Office& office, const Case& c, Rect& rest) const;
    void draw_fact(Ui& ui, Rect& rest, std::string_view sign, const std::string& what, const std::string& words) const;
    void draw_code(Ui& ui, Office& office, Rect& rest);
    void open_desk(Office& office, const Case& c);

    std::string case_id_;
    Mode mode_;
    std::string code_;
    std::string code_fault_;
};

void BriefingScreen::draw(Ui& ui, Office& office) {
    const Language& language = ui.language();
    const Rect content = draw_frame(ui, office, NavPlace::cases, language.text("Before you begin"));
    const Case* c = office.material->find_case(case_id_);
    if (c == nullptr) {
        empty_place(ui, content, icon::file, language.text("This case is not there any more."));
        return;
    }
    if (ui.takes_key(Key::escape)) office.go(home_screen());
    ScrollArea area(ui, "briefing", content);
    const Rect page = area.content();
    const float width = std::min(page.width() - ui.px(0.6F), ui.px(40));
    const ImVec2 corner{std::round(page.left + (page.width() - width) / 2), page.top + ui.px(0.3F)};
    bool wants_to_begin = false;
    float bottom = corner.y;
    {
        GrowingCard grown(ui, corner, width);
        Rect rest = grown.content().inner(ui.px(0.4F), ui.px(0.3F));
        draw_words(ui, office, *c, rest);
        if (is_exam()) draw_code(ui, office, rest);
        const std::string words = language.text("Open the desk");
        const std::string back = language.text("Back");
        const ButtonFace open{.label = words, .icon = icon::play, .key = "Enter", .style = ButtonStyle::filled,
                              .is_big = true};
        const ButtonFace leave{.label = back, .key = "Esc"};
        const bool in_a_row = width_of(ui, open) + width_of(ui, leave) + ui.px(0.8F) <= rest.width();
        Rect row = rest.cut_top(ui.px(2.8F), in_a_row ? 0 : ui.px(0.4F));
        wants_to_begin = button_from_left(ui, "briefing.open", row, open);
        row.left += ui.px(0.2F);
        if (!in_a_row) row = rest.cut_top(ui.px(1.8F));
        if (button_from_left(ui, "briefing.back", row, leave)) office.go(home_screen());
        bottom = grown.end_at(rest.top + ui.px(0.3F));
    }
    area.end_at(bottom + ui.px(0.6F));
    const bool is_free = ui.focus().empty() || ui.focus() == "briefing.code";
    if (wants_to_begin || (is_free && ui.takes_key(Key::enter))) open_desk(office, *c);
    if (!code_fault_.empty() && ui.focus() == "briefing.open") ui.focus_on("briefing.code");
    if (is_exam() && ui.focus().empty()) ui.focus_on("briefing.code");
}

void BriefingScreen::draw_words(Ui& ui, const Office& office, const Case& c, Rect& rest) const {
    const Language& language = ui.language();
    const std::string mode(word_of(mode_));
    const std::string mode_name = mode_words(language, mode);
    Rect row = rest.cut_top(ui.px(1.3F), ui.px(0.4F));
    chip_from_left(ui, row, {.label = mode_name, .icon = mode_sign(mode), .tone = Tone::accent});
    const std::string title =
        is_exam() ? exam_title(*office.material, case_id_, office.trainee, language) : c.title.in(language);
    rest.top += ui.paragraph(rest, title, {ui.fonts().title, ui.theme().text}) + ui.px(0.3F);
    const std::string words = is_exam() ? language.text("You learn who comes when you call the number.")
                                        : c.briefing.in(language);
    rest.top += ui.paragraph(rest, words, ui.body()) + ui.px(0.6F);
    draw_fact(ui, rest, mode_sign(mode), mode_name, mode_rules(language, mode));
    if (!is_exam())
        draw_fact(ui, rest, icon::target, language.text("You practise"),
                  skill_words(office.material->procedure, c.skills, language));
    draw_fact(ui, rest, icon::clock, language.text("Time"),
              language.text("The desk should be free again after {minutes}.",
                            fmt::arg("minutes", minutes_words(language, c.par))));
    const auto rules = office.material->rules.find(c.rules.empty() ? std::string_view("oss11") : c.rules.front());
    if (rules != office.material->rules.end())
        draw_fact(ui, rest, icon::server, language.text("Rules"), rules->second->title.in(language));
    rest.top += ui.px(0.3F);
}

void BriefingScreen::draw_fact(Ui& ui, Rect& rest, std::string_view sign, const std::string& what,
                               const std::string& words) const {
    Rect row = rest;
    const Rect place = row.cut_left(ui.px(1.2F), ui.px(0.4F));
    ui.line(Rect::at(place.min(), {place.width(), ui.F()}), sign, ui.fonts().body, ui.theme().accent, 0.5F);
    if (row.width() >= ui.px(24)) {
        const Rect name = row.cut_left(ui.px(7), ui.px(0.4F));
        ui.line(Rect::at(name.min(), {name.width(), ui.F()}), what, ui.fonts().bold, ui.theme().text);
        rest.top += ui.paragraph(row, words, ui.body()) + ui.px(0.4F);
        return;
    }
    rest.top += ui.paragraph(row, "**" + what + ":** " + words, ui.body()) + ui.px(0.4F);
}

void BriefingScreen::draw_code(Ui& ui, Office& office, Rect& rest) {
    const Language& language = ui.language();
    const std::string label = language.text("Code of the exam");
    const std::string help = language.text("1 to 9 digits, from your instructor.");
    const FieldFace face{.label = label, .help = help, .error = code_fault_, .is_mono = true};
    const float width = std::min(rest.width(), ui.px(18));
    Rect place = rest.cut_top(height_of(ui, face, width), ui.px(0.6F));
    const FieldEvent event = text_field(ui, "briefing.code", place.cut_left(width), face, code_);
    if (event.is_edited) code_fault_.clear();
    const auto c = office.material->find_case(case_id_);
    if (event.is_committed && event.has_focus && c != nullptr) open_desk(office, *c);
}

void BriefingScreen::open_desk(Office& office, const Case& c) {
    const Language language(office.appearance.language);
    SessionOptions options{.mode = mode_, .seed = 1, .rules = c.rules.empty() ? "oss11" : c.rules.front()};
    if (!is_exam()) {
        options.seed = office.new_seed();
    } else {
        const auto seed = seed_of(code_);
        if (!seed) {
            code_fault_ = language.text("Type the digits that your instructor gave you.");
            return;
        }
        options.seed = *seed;
        const auto attempted = office.records.has_attempted(office.trainee, c.id, *seed);
        if (attempted && *attempted) {
            code_fault_ = language.text("You have used this code for this exam. Ask for another one.");
            return;
        }
    }
    auto begun =
        RecordedSession::begin(office.material, office.records, office.trainee, c.id, options, office.clock);
    if (!begun) {
        office.tell(begun.error());
        return;
    }
    office.play.emplace(std::move(*begun));
    office.shown.reset();
    office.go(desk_screen());
}

}  // namespace

std::unique_ptr<Screen> briefing_screen(std::string case_id, Mode mode) {
    return std::make_unique<BriefingScreen>(std::move(case_id), mode);
}

}  // namespace jemput::trainer::ui
