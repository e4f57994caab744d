#include "sim/core/format.hpp"
#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/screens/desk/desk_over.hpp"
#include "trainer/ui/screens/desk/desk_words.hpp"
#include "trainer/ui/screens/desk/pages.hpp"
#include "trainer/ui/screens/desk/scene_strip.hpp"
#include "trainer/ui/screens/help.hpp"
#include "trainer/ui/widgets/parts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include <fmt/format.h>

namespace jemput::trainer::ui {

namespace {

/// What the narrow window shows.
enum class Part : std::uint8_t { applicant, oss, procedure };

/// No frame stands for longer than that; a window that was asleep does not let the clock jump.
constexpr double longest_step = 1.0;

class DeskScreen : public Screen {
  public:
    [[nodiscard]] std::string_view name() const override { return "desk"; }
    void draw(Ui& ui, Office& office) override;
    [[nodiscard]] double next_frame_in() const override { return 1; }
    bool may_close(Office& office) override;

  private:
    void pace(Ui& ui);
    void tell_news(std::size_t seen);
    void draw_in_columns(Ui& ui, Rect rect);
    void draw_in_parts(Ui& ui, Rect rect);
    void draw_part_tabs(Ui& ui, const Rect& rect);
    void leave(Ui& ui, Office& office);

    std::optional<Desk> desk_;
    SceneStrip scene_;
    double seconds_ = -1;
    Part part_ = Part::oss;
    std::size_t heard_ = 0;  ///< of what was said, while the applicant's part was shown
    bool asks_to_leave_ = false;
    bool closes_window_ = false;
};

std::size_t said_by_her(const Desk& desk) {
    return static_cast<std::size_t>(
        std::count_if(desk.lines().begin(), desk.lines().end(),
                      [](const DeskLine& line) { return line.line.speaker == Speaker::applicant; }));
}

void DeskScreen::pace(Ui& ui) {
    const double passed = seconds_ < 0 ? 0 : std::clamp(ui.seconds() - seconds_, 0.0, longest_step);
    seconds_ = ui.seconds();
    const std::size_t seen = desk_->lines().size();
    const bool is_first = seen == 0;
    desk_->pass(passed);
    if (!is_first) tell_news(seen);
    // Of an attempt that is taken up again only what she said last is new.
    else if (const std::size_t said = said_by_her(*desk_); said > 1)
        heard_ = said - 1;
    // Also where an attempt is taken up again.
    if (desk_->workplace().form()) desk_->form_was_opened = true;
    if (desk_->is_busy()) ui.keep_moving();
}

/// What happened by itself: OSS goes, a mail comes.
void DeskScreen::tell_news(std::size_t seen) {
    const Language language(desk_->office().appearance.language);
    for (std::size_t i = seen; i < desk_->lines().size(); ++i) {
        const Line& line = desk_->lines()[i].line;
        if (line.speaker == Speaker::desk)
            desk_->office().toasts.add(ToastKind::note, line.words.in(language));
    }
}

bool DeskScreen::may_close(Office& office) {
    if (!office.play || office.play->session().is_over()) return true;
    asks_to_leave_ = true;
    closes_window_ = true;
    return false;
}

float scene_height_of(const Ui& ui) {
    switch (width_class(ui)) {
        case WidthClass::narrow:
            return ui.px(1.7F);
        case WidthClass::medium:
            return is_low(ui) ? ui.px(6) : ui.px(8.3F);
        case WidthClass::wide:
            break;
    }
    return is_low(ui) ? ui.px(7.5F) : ui.px(9.2F);
}

/// Applicant, page and procedure beside each other: the person first, the rules last.
void DeskScreen::draw_in_columns(Ui& ui, Rect rect) {
    Desk& desk = *desk_;
    const bool is_wide = width_class(ui) == WidthClass::wide;
    rect = rect.inner(ui.px(0.6F), ui.px(0.5F));
    const float gap = ui.px(0.6F);
    const float left = is_wide ? std::clamp(0.2F * ui.size().x, ui.px(14.6F), ui.px(17)) : ui.px(13.4F);
    const float right = is_wide ? std::clamp(0.17F * ui.size().x, ui.px(12.6F), ui.px(15)) : ui.px(3.2F);
    const Rect applicant = rect.cut_left(std::round(left), gap);
    const Rect procedure = rect.cut_right(std::round(right), gap);
    draw_applicant(ui, desk, applicant);
    if (!draw_guide_band(ui, desk, rect)) draw_browser(ui, desk, rect);
    is_wide ? draw_procedure(ui, desk, procedure) : draw_procedure_rail(ui, desk, procedure);
}

/// One part at a time.
void DeskScreen::draw_in_parts(Ui& ui, Rect rect) {
    const Rect foot = rect.cut_bottom(ui.px(2.2F));
    if (draw_guide_band(ui, *desk_, rect)) {
        draw_part_tabs(ui, foot);
        return;
    }
    switch (part_) {
        case Part::applicant:
            heard_ = said_by_her(*desk_);
            draw_applicant(ui, *desk_, rect.inner(ui.px(0.6F), ui.px(0.4F)));
            break;
        case Part::oss:
            draw_browser(ui, *desk_, rect);
            break;
        case Part::procedure:
            draw_procedure(ui, *desk_, rect.inner(ui.px(0.6F), ui.px(0.4F)));
            break;
    }
    draw_part_tabs(ui, foot);
}

/// A number in a small disc.
void draw_badge(Ui& ui, ImVec2 centre, const std::string& words) {
    const Theme& theme = ui.theme();
    const float radius = ui.px(0.5F);
    ui.list().AddCircleFilled(centre, radius, theme.error.text, 24);
    const ImVec2 size = size_of(ui.fonts().small_bold, words);
    draw_line(ui.list(), ui.fonts().small_bold, {centre.x - size.x / 2, centre.y - size.y / 2},
              theme.is_dark ? theme.page : theme.surface, words);
}

void DeskScreen::draw_part_tabs(Ui& ui, const Rect& rect) {
    struct PartTab {
        Part part;
        const char* id;
        std::string words;
        std::string_view icon;
    };
    const Theme& theme = ui.theme();
    const std::array parts{
        PartTab{Part::applicant, "part.applicant", ui.language().text("Applicant"), icon::speech},
        PartTab{Part::oss, "part.oss", "OSS", icon::building},
        PartTab{Part::procedure, "part.procedure",
                desk_->is_exam() ? ui.language().text("Log") : ui.language().text("Procedure"),
                icon::square_check}};
    ui.begin_region("parts");
    fill_box(ui.list(), rect, theme.surface, 0);
    line_above(ui, rect);
    const float width = rect.width() / 3;
    const std::size_t unheard = said_by_her(*desk_) - heard_;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const PartTab& tab = parts[i];
        const Rect cell = Rect::at({std::round(rect.left + static_cast<float>(i) * width), rect.top},
                                   {std::round(width), rect.height()});
        const bool is_on = part_ == tab.part;
        const bool has_badge = tab.part == Part::applicant && !is_on && unheard > 0;
        const std::string count = std::to_string(std::min<std::size_t>(unheard, 9));
        const Touch touch = ui.touch(tab.id, cell, tab.words, WidgetKind::tab, true,
                                     is_on       ? "on"
                                     : has_badge ? count
                                                 : "");
        if (is_on)
            fill_box(ui.list(), cell, theme.soft, 0);
        else if (touch.is_hovered)
            fill_box(ui.list(), cell, theme.surface2, 0);
        if (is_on) ui.list().AddRectFilled(cell.min(), {cell.right, cell.top + ui.px(0.15F)}, theme.accent);
        const ImFont* font = is_on ? ui.fonts().bold : ui.fonts().body;
        const float words =
            std::ceil(size_of(font, tab.words).x) + ui.px(1.5F) + (has_badge ? ui.px(1.3F) : 0);
        Rect inside = cell;
        inside.left = std::round(cell.centre().x - std::min(words, cell.width()) / 2);
        icon_text(ui, inside, tab.icon, tab.words, font, is_on ? theme.accent : theme.text);
        if (has_badge) draw_badge(ui, {inside.left + words - ui.px(0.5F), cell.centre().y}, count);
        if (touch.shows_focus)
            focus_ring(ui.list(), cell.inner(ui.px(0.2F)), theme.focus, ui.px(0.3F), ui.F());
        if (touch.is_clicked) part_ = tab.part;
    }
}

void DeskScreen::leave(Ui& ui, Office& office) {
    if (std::exchange(asks_to_leave_, false)) ui.open("desk.leave");
    if (!ui.is_open("desk.leave")) return;
    switch (ask_to_leave(ui, *desk_, closes_window_)) {
        case LeavingAnswer::none:
            return;
        case LeavingAnswer::stay:
            closes_window_ = false;
            break;
        case LeavingAnswer::leave:
            closes_window_ ? void(office.wants_to_leave = true) : office.go(home_screen());
            break;
        case LeavingAnswer::end:
            desk_->give("end_session");
            break;
    }
    ui.close("desk.leave");
}

void DeskScreen::draw(Ui& ui, Office& office) {
    if (!office.play) {
        office.go(home_screen());
        return;
    }
    if (!desk_) {
        desk_.emplace(office);
        recall_oss(*desk_);
    }
    Desk& desk = *desk_;
    pace(ui);
    if (desk.session().is_over()) {
        office.go(debrief_screen());
        return;
    }
    draw_help(ui, HelpPage::desk);
    Rect rect = ui.window();
    fill_box(ui.list(), rect, ui.theme().page, 0);
    const bool is_narrow = width_class(ui) == WidthClass::narrow;
    const Rect bar = rect.cut_top(ui.px(is_narrow ? 2.1F : 2.2F));
    const Rect scene = rect.cut_top(scene_height_of(ui));
    const Rect status = is_narrow ? Rect{} : rect.cut_bottom(ui.px(1.3F));
    is_narrow ? draw_in_parts(ui, rect) : draw_in_columns(ui, rect);
    scene_.draw(ui, desk, scene);
    draw_session_bar(ui, desk, bar);
    if (!is_narrow) draw_desk_status(ui, desk, status);
    draw_actions(ui, desk);
    draw_guide(ui, desk);
    leave(ui, office);
    if (ui.takes_key(Key::escape)) ui.open("desk.leave");
}

}  // namespace

void draw_desk_status(Ui& ui, Desk& desk, const Rect& rect) {
    const Theme& theme = ui.theme();
    const Language& language = ui.language();
    fill_box(ui.list(), rect, theme.surface, 0);
    line_above(ui, rect);
    Rect row = rect.inner(ui.px(0.7F), 0);
    const std::string at = as_clock(
        language, std::chrono::floor<std::chrono::seconds>(time_of_day(desk, desk.saved_at())), true);
    const std::string saved = language.text("Saved {time}", fmt::arg("time", at));
    const std::string who = language.text("Trainee {code}", fmt::arg("code", desk.office().trainee));
    const std::string only = language.text("Training data only. Never enter a real NIK.");
    const auto needed = [&ui](const std::string& words) {
        return std::ceil(size_of(ui.fonts().small, words).x) + ui.px(1.4F);
    };
    icon_text(ui, row.cut_left(needed(saved), ui.px(0.6F)), icon::check, saved, ui.fonts().small,
              theme.text2);
    if (row.width() > needed(who) + needed(only))
        ui.line(row.cut_left(needed(who)), who, ui.fonts().small, theme.text2);
    if (row.width() > needed(only))
        icon_text(ui, row.cut_right(needed(only)), icon::shield, only, ui.fonts().small, theme.text2);
}

std::unique_ptr<Screen> desk_screen() {
    return std::make_unique<DeskScreen>();
}

}  // namespace jemput::trainer::ui
