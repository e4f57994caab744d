#include "trainer/core/records/staff_code.hpp"
#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/screens/frame_parts.hpp"
#include "trainer/ui/screens/record_words.hpp"
#include "trainer/ui/screens/unfinished.hpp"
#include "trainer/ui/widgets/button.hpp"
#include "trainer/ui/widgets/field.hpp"
#include "trainer/ui/widgets/growing_card.hpp"
#include "trainer/ui/widgets/overlay.hpp"
#include "trainer/ui/widgets/parts.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace jemput::trainer::ui {

namespace {

/// A trainee of this computer, and what she did last.
struct Known {
    std::string code;
    std::string did;
    bool is_unfinished = false;
};

std::vector<Known> known_trainees(Office& office, const Language& language) {
    std::vector<Known> known;
    const auto trainees = office.records.trainees();
    if (!trainees) {
        office.tell(trainees.error());
        return known;
    }
    for (const TraineeRecord& trainee : *trainees) {
        Known one{trainee.code, language.text("no attempt yet"), false};
        if (const auto unfinished = unfinished_of(office, trainee.code)) {
            one.did = language.text("Go on: {attempt}",
                                    fmt::arg("attempt", words_of(*unfinished, office, language)));
            one.is_unfinished = true;
        } else if (const auto history = office.records.history(trainee.code); history && !history->empty()) {
            const SessionRecord& last = history->back().session;
            one.did = attempt_title(*office.material, last, language) + ", " +
                      day_words(language, last.setup.started, office.clock());
        }
        known.push_back(std::move(one));
    }
    // Who was broken off comes first.
    std::stable_partition(known.begin(), known.end(), [](const Known& one) { return one.is_unfinished; });
    return known;
}

bool is_same_code(const std::string& a, const std::string& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
        const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
        return lower(x) == lower(y);
    });
}

std::string without_blanks(std::string text) {
    std::erase_if(text, [](char c) { return c == ' ' || c == '\t'; });
    return text;
}

class StartScreen : public Screen {
  public:
    [[nodiscard]] std::string_view name() const override { return "start"; }
    void draw(Ui& ui, Office& office) override;

  private:
    void draw_welcome(Ui& ui, Rect& rest) const;
    void draw_known(Ui& ui, Office& office, Rect& rest);
    void draw_entry(Ui& ui, Office& office, Rect& rest);
    void enter(Office& office, const std::string& code);
    void ask_whether_new(Ui& ui, Office& office);
    void write_down(Office& office);
    void come_in(Office& office);

    std::optional<std::vector<Known>> known_;
    LanguageCode language_{};  ///< in which they were written down
    std::string code_;
    std::string new_code_;  ///< that nobody here has: whether she is new is asked first
    bool is_refused_ = false;
};

void StartScreen::draw(Ui& ui, Office& office) {
    if (!known_ || language_ != ui.language().code()) {
        known_ = known_trainees(office, ui.language());
        language_ = ui.language().code();
    }
    const Rect content = draw_frame(ui, office, NavPlace::start, ui.language().text("Training at the van"));
    ScrollArea area(ui, "start", content);
    const Rect page = area.content();
    const bool has_two = width_class(ui) != WidthClass::narrow && !known_->empty();
    const float gap = ui.px(0.8F);
    const float width = std::min(page.width() - ui.px(0.6F), ui.px(has_two ? 50 : 34));
    const float column = has_two ? (width - gap) / 2 : width;
    const ImVec2 corner{std::round(page.left + (page.width() - width) / 2), page.top + ui.px(0.3F)};
    float bottom = corner.y;
    {
        GrowingCard grown(ui, corner, column);
        Rect rest = grown.content().inner(ui.px(0.4F), ui.px(0.3F));
        draw_welcome(ui, rest);
        draw_entry(ui, office, rest);
        bottom = grown.end_at(rest.top + ui.px(0.3F));
    }
    if (!known_->empty()) {
        const ImVec2 second =
            has_two ? ImVec2{corner.x + column + gap, corner.y} : ImVec2{corner.x, bottom + gap};
        GrowingCard grown(ui, second, column);
        Rect rest = grown.content().inner(ui.px(0.4F), ui.px(0.3F));
        draw_known(ui, office, rest);
        bottom = std::max(bottom, grown.end_at(rest.top + ui.px(0.3F)));
    }
    area.end_at(bottom + ui.px(0.6F));
    ask_whether_new(ui, office);
}

void StartScreen::draw_welcome(Ui& ui, Rect& rest) const {
    const Language& language = ui.language();
    Rect row = rest.cut_top(ui.px(2.6F), ui.px(0.6F));
    draw_logo(ui, row.cut_left(ui.px(2.6F), ui.px(0.7F)));
    ui.line(row, "Jemput", ui.fonts().title, ui.theme().text);
    for (const std::string& sentence :
         {language.text("Here you practise to serve applicants at the van."),
          language.text("OSS, the applicants and their papers are invented; nothing reaches the real OSS."),
          language.text("Never type real names or numbers of people.")})
        rest.top += ui.paragraph(rest, sentence, ui.body()) + ui.px(0.3F);
    rest.top += ui.px(0.5F);
}

void StartScreen::draw_entry(Ui& ui, Office& office, Rect& rest) {
    const Language& language = ui.language();
    const std::string label = language.text("Your staff code");
    const std::string help =
        language.text("A letter first, then 1 to 6 digits, such as PTG-017. No name, no NIK.");
    const std::string wrong = language.text(
        "That is no staff code. It begins with a letter and has 1 to 6 digits, "
        "such as PTG-017.");
    FieldFace face{.label = label, .help = help, .hint = "PTG-017", .is_mono = true};
    if (is_refused_) face.error = wrong;
    const float width = std::min(rest.width(), ui.px(24));
    Rect place = rest.cut_top(height_of(ui, face, width), ui.px(0.7F));
    const FieldEvent event = text_field(ui, "start.code", place.cut_left(width), face, code_);
    if (event.is_edited) is_refused_ = false;
    const std::string words = language.text("Begin");
    const ButtonFace begin{.label = words,
                           .icon = icon::arrow_right,
                           .key = "Enter",
                           .style = ButtonStyle::filled,
                           .is_big = true};
    Rect row = rest.cut_top(ui.px(2.8F));
    const bool is_used = button_from_left(ui, "start.begin", row, begin);
    if (is_used || (event.is_committed && event.has_focus)) enter(office, without_blanks(code_));
    if (ui.focus().empty() && known_->empty()) ui.focus_on("start.code");
}

void StartScreen::draw_known(Ui& ui, Office& office, Rect& rest) {
    const Language& language = ui.language();
    ui.line(rest.cut_top(ui.px(1.5F), ui.px(0.4F)), language.text("On this computer"), ui.fonts().heading,
            ui.theme().text);
    for (const Known& one : *known_) {
        Rect inside = rest.inner(ui.px(0.5F), ui.px(0.4F));
        const Rect arrow = inside.cut_right(ui.px(1), ui.px(0.3F));
        const float height = ui.F() + ui.height_of(one.did, ui.quiet(), inside.width()) + ui.px(0.8F);
        const Rect row = rest.cut_top(height, ui.px(0.3F));
        const Touch touch =
            ui.touch("start.trainee." + one.code, row, one.code + ", " + one.did, WidgetKind::item);
        fill_box(ui.list(), row, touch.is_hovered ? ui.theme().soft : ui.theme().surface2, ui.px(0.4F),
                 ui.theme().line2, ui.stroke());
        ui.line({arrow.left, row.top, arrow.right, row.bottom}, icon::right, ui.fonts().small,
                ui.theme().text2, 1);
        ui.line(inside.cut_top(ui.F()), one.code, ui.fonts().bold, ui.theme().text);
        const ImU32 colour = one.is_unfinished ? ui.theme().accent : ui.theme().text2;
        ui.paragraph(inside, one.did, {ui.fonts().small, colour});
        if (touch.shows_focus) focus_ring(ui.list(), row, ui.theme().focus, ui.px(0.4F), ui.F());
        if (touch.is_clicked) enter(office, one.code);
    }
}

/// Somebody who is known comes in; of a code that nobody has it is asked whether it is a new one.
void StartScreen::enter(Office& office, const std::string& code) {
    const auto found = std::find_if(known_->begin(), known_->end(),
                                    [&](const Known& one) { return is_same_code(one.code, code); });
    if (found != known_->end()) {
        office.trainee = found->code;
        come_in(office);
        return;
    }
    is_refused_ = staff_code_fault(code).has_value();
    if (is_refused_) return;
    new_code_ = code;
}

/// A code that was mistyped would begin with an empty history.
void StartScreen::ask_whether_new(Ui& ui, Office& office) {
    if (new_code_.empty()) return;
    const Language& language = ui.language();
    const int answer = ask(
        ui, "start.new",
        {.title = language.text("New here?"),
         .words = language.text("Nobody on this computer has the code {code}. With a code that was mistyped "
                                "you would not find your attempts again.",
                                fmt::arg("code", new_code_)),
         .safe = language.text("Correct the code"),
         .other = language.text("Yes, I am new"),
         .is_danger = false});
    if (answer == 0) {
        new_code_.clear();
        ui.focus_on("start.code");
    }
    if (answer == 1) write_down(office);
}

void StartScreen::write_down(Office& office) {
    const auto added = office.records.add_trainee(std::exchange(new_code_, {}), office.clock());
    if (!added) {
        office.tell(added.error());
        return;
    }
    office.trainee = added->code;
    come_in(office);
}

void StartScreen::come_in(Office& office) {
    // What another trainee left on the desk is safe in the records.
    if (office.play && office.play->trainee() != office.trainee) office.play.reset();
    office.shown.reset();
    office.go(home_screen());
}

}  // namespace

std::unique_ptr<Screen> start_screen() {
    return std::make_unique<StartScreen>();
}

}  // namespace jemput::trainer::ui
