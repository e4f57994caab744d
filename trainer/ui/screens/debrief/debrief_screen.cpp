#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/screens/debrief/card_row.hpp"
#include "trainer/ui/screens/debrief/debrief_view.hpp"
#include "trainer/ui/screens/frame_parts.hpp"
#include "trainer/ui/widgets/button.hpp"
#include "trainer/ui/widgets/overlay.hpp"
#include "trainer/ui/widgets/parts.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <fmt/format.h>

namespace jemput::trainer::ui {

namespace {

constexpr std::array phases{DebriefPhase::reactions, DebriefPhase::description, DebriefPhase::analysis,
                            DebriefPhase::summary};
constexpr std::array phase_ids{"phase.reactions", "phase.description", "phase.analysis", "phase.summary"};
constexpr std::array phase_words{translatable("Reactions"), translatable("Events"), translatable("Analysis"),
                                 translatable("Summary")};

std::string mode_words(const Language& language, Mode mode) {
    switch (mode) {
        case Mode::guided:
            return language.text_in("a mode", "Guided");
        case Mode::practice:
            return language.text_in("a mode", "Practice");
        case Mode::exam:
            break;
    }
    return language.text_in("a mode", "Exam");
}

/// Of the attempt that is over, or of one of the past; then mastery before it is not known any more.
std::vector<SkillChange> skills_in(Office& office, const Session& session, bool is_past) {
    if (is_past) return skill_changes(session, nullptr, false);
    const auto kept = office.records.mastery_of(office.play->trainee());
    return skill_changes(session, kept ? &*kept : nullptr, office.play->is_finished());
}

std::optional<DebriefView> view_of(Office& office, const Language& language) {
    const bool is_past = office.shown.has_value();
    if (!is_past && !office.play) return std::nullopt;
    const Session& session = is_past ? *office.shown : office.play->session();
    return DebriefView{Story(office.material, session, skills_in(office, session, is_past), language),
                       language.code()};
}

void leave(Office& office, std::unique_ptr<Screen> to) {
    office.shown.reset();
    office.go(std::move(to));
}

float width_of_pill(const Ui& ui, const std::string& words) {
    return size_of(ui.fonts().bold, words).x + ui.px(1.3F);
}

std::string pill_words(const Ui& ui, const DebriefView& view, std::size_t i) {
    const bool is_done = phases[i] < view.reached && phases[i] != view.phase;
    const std::string word = ui.language().text(phase_words[i]);
    return is_done ? fmt::format("{} {}", icon::check, word) : fmt::format("{} {}", i + 1, word);
}

/// The four phases; those that were not reached yet cannot be opened: the score comes after the reactions.
void draw_pills(Ui& ui, DebriefView& view, Rect row) {
    const Theme& theme = ui.theme();
    for (std::size_t i = 0; i < phases.size(); ++i) {
        const std::string words = pill_words(ui, view, i);
        const Rect cell = row.cut_left(width_of_pill(ui, words), ui.px(0.3F));
        const Rect pill =
            Rect::at({cell.left, std::round(cell.centre().y - ui.px(0.75F))}, {cell.width(), ui.px(1.5F)});
        const bool is_open = phases[i] <= view.reached;
        const bool is_now = phases[i] == view.phase;
        const Touch touch = ui.touch(phase_ids[i], pill, words, WidgetKind::tab, is_open, is_now ? "on" : "");
        const ImU32 ground = is_now ? theme.accent : is_open ? theme.ok.soft : theme.sunken;
        const ImU32 colour = is_now ? theme.on_accent : is_open ? theme.ok.text : theme.text2;
        fill_box(ui.list(), pill, ground, pill.height() / 2, touch.is_hovered && !is_now ? theme.line2 : 0,
                 ui.stroke());
        ui.line(pill, words, is_now ? ui.fonts().bold : ui.fonts().body, colour, 0.5F);
        if (touch.shows_focus) focus_ring(ui.list(), pill, theme.focus, pill.height() / 2, ui.F());
        if (touch.is_clicked) view.go_to(phases[i]);
    }
}

float width_of_pills(const Ui& ui, const DebriefView& view) {
    float width = 0;
    for (std::size_t i = 0; i < phases.size(); ++i)
        width += width_of_pill(ui, pill_words(ui, view, i)) + ui.px(0.3F);
    return width;
}

/// Case and mode, and what she felt.
void draw_chips(Ui& ui, const DebriefView& view, Rect row) {
    const Language& language = ui.language();
    const Session& session = view.story.session();
    const std::string mode = mode_words(language, session.options().mode);
    chip_from_left(ui, row, {.label = session.training_case().id});
    chip_from_left(ui, row, {.label = mode, .icon = icon::cap});
    if (view.feeling.empty()) return;
    const std::string feeling = language.text(view.feeling);
    const std::string words = language.text("Feeling: {feeling}", fmt::arg("feeling", feeling));
    if (size_of(ui.fonts().small, words).x < row.width())
        ui.line(row, words, ui.fonts().small, ui.theme().text2);
}

/// Title of the case, chips; the phases beside them, or below where there is no room.
void draw_case(Ui& ui, DebriefView& view, Rect& area) {
    const float pills = width_of_pills(ui, view);
    const bool is_beside = area.width() - pills > ui.px(18);
    const float top = area.top;
    Rect left = area;
    if (is_beside) {
        const Rect place = left.cut_right(pills, ui.px(0.6F));
        draw_pills(ui, view, {place.left, top, place.right, top + ui.px(2)});
    }
    const TextStyle title = style_of(ui.fonts().heading, nullptr, ui.theme().text);
    left.cut_top(ui.paragraph(left, view.story.training_case().title.in(ui.language()), title), ui.px(0.1F));
    draw_chips(ui, view, left.cut_top(ui.px(1.2F)));
    if (!is_beside) {
        left.cut_top(ui.px(0.3F));
        draw_pills(ui, view, left.cut_top(ui.px(1.6F)));
    }
    area.cut_top(left.top - top, ui.px(0.4F));
}

/// A low window keeps only the phases in sight; the title scrolls with the page.
void draw_low_case(Ui& ui, const DebriefView& view, Rect& content) {
    const TextStyle title = style_of(ui.fonts().heading, nullptr, ui.theme().text);
    content.cut_top(ui.paragraph(content, view.story.training_case().title.in(ui.language()), title),
                    ui.px(0.1F));
    draw_chips(ui, view, content.cut_top(ui.px(1.2F), ui.px(0.4F)));
}

struct NextPhase {
    DebriefPhase phase;
    std::string_view label;
};

std::optional<NextPhase> next_phase(DebriefPhase now) {
    switch (now) {
        case DebriefPhase::reactions:
            return NextPhase{DebriefPhase::description, translatable("On to the events")};
        case DebriefPhase::description:
            return NextPhase{DebriefPhase::analysis, translatable("On to the analysis")};
        case DebriefPhase::analysis:
            return NextPhase{DebriefPhase::summary, translatable("On to the summary")};
        case DebriefPhase::summary:
            break;
    }
    return std::nullopt;
}

/// After the summary: the case again, or home. What was played with guidance comes again without it.
void draw_ways_on(Ui& ui, Office& office, const DebriefView& view, Rect row) {
    const Language& language = ui.language();
    const Session& session = view.story.session();
    const std::string& id = session.training_case().id;
    const std::string again = language.text("Repeat this case");
    const std::string home = language.text("Home");
    if (!is_guided(view)) {
        if (button_from_left(ui, "debrief.again", row, {.label = again, .icon = icon::repeat}))
            leave(office, briefing_screen(id, Mode::practice));
        if (button_from_right(ui, "debrief.home", row,
                              {.label = home, .icon = icon::home, .style = ButtonStyle::filled}))
            leave(office, home_screen());
        return;
    }
    if (button_from_left(ui, "debrief.home", row,
                         {.label = home, .icon = icon::home, .style = ButtonStyle::quiet}))
        leave(office, home_screen());
    const std::string practise = language.text("Try it in practice now");
    if (button_from_right(ui, "debrief.practise", row,
                          {.label = practise, .icon = icon::play, .style = ButtonStyle::filled}))
        leave(office, briefing_screen(id, Mode::practice));
    const std::string guided = language.text("Once more with guidance");
    const ButtonFace face{.label = guided, .icon = icon::repeat};
    if (width_of(ui, face) <= row.width() && button_from_right(ui, "debrief.again", row, face))
        leave(office, briefing_screen(id, Mode::guided));
}

/// The way on at the right; what ends the debrief at the left.
void draw_footer(Ui& ui, Office& office, DebriefView& view, Rect row) {
    const Language& language = ui.language();
    ui.begin_region("footer");
    const std::string home = language.text("Home");
    if (const auto next = next_phase(view.phase)) {
        const std::string label = language.text(next->label);
        if (button_from_left(ui, "debrief.home", row,
                             {.label = home, .icon = icon::home, .style = ButtonStyle::quiet}))
            leave(office, home_screen());
        if (button_from_right(ui, "debrief.next", row,
                              {.label = label,
                               .icon_after = icon::arrow_right,
                               .key = "Enter",
                               .style = ButtonStyle::filled}) ||
            ui.takes_key(Key::enter))
            view.go_to(next->phase);
        return;
    }
    draw_ways_on(ui, office, view, row);
}

class DebriefScreen : public Screen {
  public:
    explicit DebriefScreen(DebriefPhase begins = DebriefPhase::reactions,
                           std::optional<std::size_t> finding = {})
        : begins_(begins), finding_(finding) {}

    [[nodiscard]] std::string_view name() const override { return "debrief"; }

    void draw(Ui& ui, Office& office) override {
        if (!view_) begin(ui, office);
        if (!view_) return draw_empty(ui, office);
        DebriefView& view = *view_;
        if (view.language != ui.language().code()) {
            view.story.say_in(ui.language());
            view.language = ui.language().code();
        }
        const DebriefPhase before = view.phase;
        const bool is_small = width_class(ui) == WidthClass::narrow;
        Rect area = is_small ? ui.window().inner(ui.px(0.6F), ui.px(0.4F))
                             : draw_frame(ui, office, NavPlace::elsewhere, ui.language().text("Debrief"));
        ui.begin_region("phases");
        if (is_small)
            draw_pills(ui, view, area.cut_top(ui.px(1.6F), ui.px(0.3F)));
        else
            draw_case(ui, view, area);
        const Rect footer = area.cut_bottom(ui.px(is_small ? 1.8F : 2.6F), ui.px(0.3F));
        draw_phase(ui, view, area, is_small);
        line_above(ui, footer);
        draw_footer(ui, office, view, footer.inner(0, (footer.height() - ui.px(1.8F)) / 2));
        draw_show_me(ui, view);
        if (office.next) office.shown.reset();  // by the navigation too
        if (view.phase != before) {
            ui.focus_on({});
            ui.keep_moving();
        }
    }

  private:
    void begin(const Ui& ui, Office& office) {
        view_ = view_of(office, ui.language());
        if (!view_) return;
        view_->go_to(begins_);
        if (finding_ && *finding_ < view_->story.debrief().findings.size()) show_finding(*view_, *finding_);
    }

    static void draw_empty(Ui& ui, Office& office) {
        Rect area = ui.window();
        const Rect foot = area.cut_bottom(area.height() / 2 - ui.px(3));
        empty_place(ui, area, icon::history, ui.language().text("No session was played yet."));
        Rect row = foot.inner(ui.px(1), 0).cut_top(ui.px(1.8F));
        const std::string home = ui.language().text("Home");
        const ButtonFace face{.label = home, .icon = icon::home};
        row.left = row.centre().x - width_of(ui, face) / 2;
        if (button_from_left(ui, "debrief.home", row, face)) leave(office, home_screen());
    }

    static void draw_phase(Ui& ui, DebriefView& view, const Rect& area, bool is_small) {
        ui.begin_region("debrief");
        ScrollArea scroll(ui, phase_ids[static_cast<std::size_t>(view.phase)], area.inner(-ui.px(0.3F), 0));
        Rect content = scroll.content().inner(ui.px(0.3F), ui.px(0.2F));
        if (is_small) draw_low_case(ui, view, content);
        float bottom = content.top;
        switch (view.phase) {
            case DebriefPhase::reactions:
                bottom = draw_reactions(ui, view, content);
                break;
            case DebriefPhase::description:
                bottom = draw_description(ui, view, content);
                break;
            case DebriefPhase::analysis:
                bottom = draw_analysis(ui, view, content);
                break;
            case DebriefPhase::summary:
                bottom = draw_summary(ui, view, content);
                break;
        }
        scroll.end_at(bottom + ui.px(0.6F));
    }

    DebriefPhase begins_;
    std::optional<std::size_t> finding_;
    std::optional<DebriefView> view_;
};

}  // namespace

std::unique_ptr<Screen> debrief_screen() {
    return std::make_unique<DebriefScreen>();
}

std::unique_ptr<Screen> debrief_screen_at(DebriefPhase phase, std::optional<std::size_t> shown_finding) {
    return std::make_unique<DebriefScreen>(phase, shown_finding);
}

}  // namespace jemput::trainer::ui
