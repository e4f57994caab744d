#include "trainer/core/records/next_case.hpp"
#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/screens/desk/desk_words.hpp"
#include "trainer/ui/screens/desk/left_parts.hpp"
#include "trainer/ui/widgets/button.hpp"
#include "trainer/ui/widgets/overlay.hpp"
#include "trainer/ui/widgets/parts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace jemput::trainer::ui {

namespace {

constexpr std::array speeds{1, 2, 4, 8};

/// The speed that was asked for last; while she sits at the desk, the clock goes with that of the wall.
int asked_speed(const Desk& desk) {
    const auto& given = desk.session().given();
    for (auto one = given.rbegin(); one != given.rend(); ++one)
        if (one->done && one->actor == Actor::instructor && one->text.starts_with("speed "))
            return std::stoi(one->text.substr(6));
    return 1;
}

void toggle_pause(Desk& desk) {
    desk.instruct(desk.session().is_paused() ? "resume" : "pause");
}

void enlarge_text(Ui& ui, Desk& desk) {
    int& chosen = desk.office().appearance.scale_percent;
    const int now = scale_percent_in(desk.office().appearance, ui.size().y);
    chosen = now >= 200 ? 100 : next_scale(now, true);
}

void change_theme(Desk& desk) {
    std::string& theme = desk.office().appearance.theme;
    theme = theme == "dark" ? "light" : "dark";
}

void change_language(Desk& desk) {
    LanguageCode& language = desk.office().appearance.language;
    language = language == LanguageCode::english ? LanguageCode::indonesian : LanguageCode::english;
}

/// The words of a button that shows only a sign, while the pointer is over it.
void explain_sign(Ui& ui, std::string_view id) {
    const Widget* widget = ui.shown_now().find(id);
    if (widget == nullptr || !widget->rect.contains(ui.input().mouse)) return;
    const ImVec2 needed = size_of(ui.fonts().small, widget->label);
    const float width = needed.x + ui.px(1);
    const float left = std::clamp(widget->rect.centre().x - width / 2, ui.px(0.2F),
                                  std::max(ui.px(0.2F), ui.size().x - width - ui.px(0.2F)));
    const Rect rect = Rect::at({left, widget->rect.bottom + ui.px(0.2F)}, {width, ui.px(1.3F)});
    ImDrawList& over = *ImGui::GetForegroundDrawList();
    fill_box(over, rect, ui.theme().text, ui.px(0.3F));
    draw_line(over, ui.fonts().small, {rect.left + ui.px(0.5F), rect.centre().y - needed.y / 2},
              ui.theme().surface, widget->label);
}

std::string word_of_mode(const Desk& desk, const Language& language) {
    if (desk.is_exam()) return language.text_in("mode", "Exam");
    return desk.is_guided() ? language.text_in("mode", "Guided") : language.text_in("mode", "Practice");
}

/// Buttons from right to left, as the bar has room for them.
class Bar {
  public:
    Bar(Ui& ui, Desk& desk, Rect row) : ui_(ui), desk_(desk), row_(row), width_(width_class(ui)) {}

    void right_side();
    void left_side();

  private:
    bool right_button(std::string_view id, const std::string& label, std::string_view sign,
                      std::string_view key, bool is_sign_only, bool is_on = false);
    void speed();
    void settings();
    void title(const std::string& words);
    void chips();

    Ui& ui_;
    Desk& desk_;
    Rect row_;
    WidthClass width_;
};

bool Bar::right_button(std::string_view id, const std::string& label, std::string_view sign,
                       std::string_view key, bool is_sign_only, bool is_on) {
    ButtonFace face{.label = label,
                    .icon = sign,
                    .key = width_ == WidthClass::wide ? key : std::string_view(),
                    .is_small = width_ != WidthClass::narrow,
                    .is_on = is_on};
    if (is_sign_only) {
        face.label = sign;
        face.icon = {};
        face.key = {};
        face.reads = label;
    }
    const bool is_clicked = button_from_right(ui_, id, row_, face);
    if (is_sign_only) explain_sign(ui_, id);
    return is_clicked;
}

void Bar::speed() {
    const float cell = ui_.px(1.8F);
    const Rect place = row_.cut_right(cell * 4, ui_.px(0.4F));
    const float height = ui_.px(1.4F);
    const Rect rect =
        Rect::at({place.left, std::round(place.centre().y - height / 2)}, {place.width(), height});
    const int asked = asked_speed(desk_);
    const auto found = std::find(speeds.begin(), speeds.end(), asked);
    const int now = found == speeds.end() ? 0 : static_cast<int>(found - speeds.begin());
    const int chosen = segments(ui_, "desk.speed", rect, {"\u00d71", "\u00d72", "\u00d74", "\u00d78"}, now);
    if (chosen != now) desk_.instruct(fmt::format("speed {}", speeds[static_cast<std::size_t>(chosen)]));
}

void Bar::settings() {
    const Language& language = ui_.language();
    const bool is_dark = ui_.theme().is_dark;
    if (right_button("desk.help", language.text("Help"), icon::question, "F1", false)) ui_.open("help");
    const std::string code = language.code() == LanguageCode::indonesian ? "ID" : "EN";
    const ButtonFace face{.label = code, .is_small = true, .reads = "Bahasa / Language"};
    if (button_from_right(ui_, "desk.language", row_, face)) change_language(desk_);
    if (right_button("desk.theme", is_dark ? language.text("Light colours") : language.text("Dark colours"),
                     is_dark ? icon::sun : icon::moon, {}, true))
        change_theme(desk_);
    if (right_button("desk.text_size", language.text("Larger text"), icon::text_size, {}, true))
        enlarge_text(ui_, desk_);
}

void Bar::right_side() {
    const Language& language = ui_.language();
    const bool is_narrow = width_ == WidthClass::narrow;
    if (width_ != WidthClass::wide) {
        if (right_button("desk.more", language.text("More"), icon::dots, {}, true)) ui_.open("desk.more");
        if (right_button("desk.help", language.text("Help"), icon::question, {}, true)) ui_.open("help");
    } else {
        settings();
    }
    if (!is_narrow && !desk_.is_exam()) speed();
    const bool is_paused = desk_.session().is_paused();
    if (!desk_.is_exam() &&
        right_button("desk.pause", is_paused ? language.text("Go on") : language.text("Pause"),
                     is_paused ? icon::play : icon::pause, "F4", is_narrow, is_paused))
        toggle_pause(desk_);
    if (!actions_stand_open(ui_, desk_) && right_button("desk.actions", language.text("Actions"), icon::grid,
                                                        "F5", is_narrow, ui_.is_open("desk.actions")))
        ui_.is_open("desk.actions") ? ui_.close("desk.actions") : ui_.open("desk.actions");
    if (!desk_.is_exam() || is_narrow) return;
    const std::string words = language.text("One attempt, without hints and pause");
    const float needed = std::ceil(size_of(ui_.fonts().body, words).x);
    if (row_.width() > needed + ui_.px(18))
        ui_.line(row_.cut_right(needed, ui_.px(0.4F)), words, ui_.fonts().body, ui_.theme().text2, 1);
}

/// In the largest font in which it has room; in two lines where it has none in one.
void Bar::title(const std::string& words) {
    const Fonts& fonts = ui_.fonts();
    for (const ImFont* font : {fonts.heading, fonts.bold, fonts.small_bold}) {
        const float needed = std::ceil(size_of(font, words).x);
        if (needed > row_.width()) continue;
        ui_.line(row_.cut_left(needed, ui_.px(0.5F)), words, font, ui_.theme().text);
        return;
    }
    const TextStyle style{fonts.small_bold, ui_.theme().text};
    const float height = ui_.height_of(words, style, row_.width());
    Rect place = row_;
    place.top = std::round(row_.centre().y - height / 2);
    place.bottom = place.top + height;
    ui_.paragraph(place, words, style);
    row_.left = row_.right;
}

/// Mode, case and rules, as many as have room.
void Bar::chips() {
    const Language& language = ui_.language();
    const auto add = [this](const std::string& label, std::string_view sign, Tone tone) {
        const ChipFace face{.label = label, .icon = sign, .tone = tone};
        if (width_of(ui_, face) <= row_.width())
            chip_from_left(ui_, row_, face);
        else
            row_.left = row_.right;
    };
    const std::string rules =
        width_ == WidthClass::wide ? desk_.workplace().oss().rules().title.in(language) : std::string();
    if (next_morning(desk_)) add(language.text("The next morning"), icon::sun, Tone::warn);
    if (desk_.is_exam()) {
        const ExamNumber place =
            exam_number(desk_.material(), desk_.training_case().id, desk_.office().trainee);
        if (place.of > 1)
            add(language.text("Case {number} of {of}", fmt::arg("number", place.number),
                              fmt::arg("of", place.of)),
                icon::certificate, Tone::plain);
    } else {
        add(word_of_mode(desk_, language), desk_.is_guided() ? icon::cap : icon::pencil, Tone::accent);
        if (width_ != WidthClass::narrow) add(desk_.training_case().id, {}, Tone::plain);
    }
    if (!rules.empty()) add(rules, {}, Tone::plain);
}

void Bar::left_side() {
    const Language& language = ui_.language();
    const bool is_narrow = width_ == WidthClass::narrow;
    const std::string leave = language.text("Leave");
    ButtonFace face{.label = leave, .icon = icon::arrow_left, .is_small = !is_narrow};
    if (is_narrow) face = {.label = icon::arrow_left, .reads = leave};
    if (button_from_left(ui_, "desk.leave", row_, face)) ui_.open("desk.leave");
    if (is_narrow) explain_sign(ui_, "desk.leave");
    row_.cut_left(ui_.px(0.1F));
    // A message stands in place of the title, the only thing on the desk that nobody needs meanwhile.
    if (desk_.office().toasts.draw_in(ui_, row_)) return;
    title(desk_.is_exam() ? language.text_in("mode", "Exam") : desk_.training_case().title.in(language));
    chips();
}

/// What a wider bar says of the attempt.
std::vector<std::pair<std::string_view, std::string>> facts_of(const Desk& desk, const Language& language,
                                                               bool has_status_bar) {
    std::vector<std::pair<std::string_view, std::string>> facts;
    const std::string mode = word_of_mode(desk, language);
    facts.emplace_back(icon::cap, desk.is_exam() ? mode : mode + ", " + desk.training_case().id);
    facts.emplace_back(icon::book, desk.workplace().oss().rules().title.in(language));
    if (!has_status_bar) facts.emplace_back(icon::check, language.text("Saved with every step"));
    return facts;
}

/// What a bar that is not wide has no room for.
void draw_more(Ui& ui, Desk& desk) {
    const Widget* box = ui.shown_now().find("desk.more");
    if (box == nullptr || !ui.is_open("desk.more")) return;
    const Language& language = ui.language();
    struct Entry {
        std::string id;
        std::string_view icon;
        std::string words;
        std::function<void()> act;
    };
    const bool is_dark = ui.theme().is_dark;
    const std::vector<Entry> entries{
        {"desk.text_size", icon::text_size, language.text("Larger text"), [&] { enlarge_text(ui, desk); }},
        {"desk.theme", is_dark ? icon::sun : icon::moon,
         is_dark ? language.text("Light colours") : language.text("Dark colours"),
         [&] { change_theme(desk); }},
        {"desk.language", icon::language, "Bahasa / Language", [&] { change_language(desk); }}};
    const float width = std::min(ui.px(15), ui.size().x - ui.px(1));
    const float row = ui.px(1.8F);
    const bool is_narrow = width_class(ui) == WidthClass::narrow;
    const bool has_speed = is_narrow && !desk.is_exam();
    const auto facts = facts_of(desk, language, !is_narrow);
    float notes = ui.px(0.2F);
    for (const auto& [sign, words] : facts)
        notes += ui.height_of(words, ui.quiet(), width - ui.px(2.8F)) + ui.px(0.3F);
    const float height =
        row * static_cast<float>(entries.size()) + (has_speed ? ui.px(2.2F) : 0) + notes + ui.px(0.8F);
    const Rect rect =
        Rect::at({ui.size().x - width - ui.px(0.5F), box->rect.bottom + ui.px(0.2F)}, {width, height});
    const bool is_outside =
        ui.input().buttons[0] && !rect.contains(ui.input().mouse) && !box->rect.contains(ui.input().mouse);
    if (ui.takes_key(Key::escape) || is_outside) {
        ui.close("desk.more");
        ui.focus_on("desk.more");
        return;
    }
    const Overlay overlay(ui, "more", rect, false);
    Rect inside = rect.inner(ui.px(0.4F));
    for (const Entry& entry : entries) {
        const Rect cell = inside.cut_top(row);
        const Touch touch = ui.touch(entry.id, cell, entry.words, WidgetKind::item);
        if (touch.is_hovered || touch.is_focused) fill_box(ui.list(), cell, ui.theme().soft, ui.px(0.3F));
        icon_text(ui, cell.inner(ui.px(0.5F), 0), entry.icon, entry.words, ui.fonts().body, ui.theme().text);
        if (touch.shows_focus)
            focus_ring(ui.list(), cell.inner(ui.px(0.15F)), ui.theme().focus, ui.px(0.3F), ui.F());
        if (touch.is_clicked) entry.act();
    }
    if (has_speed) {
        const Rect place = inside.cut_top(ui.px(2.2F)).inner(ui.px(0.5F), ui.px(0.3F));
        const int asked = asked_speed(desk);
        const auto found = std::find(speeds.begin(), speeds.end(), asked);
        const int now = found == speeds.end() ? 0 : static_cast<int>(found - speeds.begin());
        const int chosen =
            segments(ui, "desk.speed", place, {"\u00d71", "\u00d72", "\u00d74", "\u00d78"}, now);
        if (chosen != now) desk.instruct(fmt::format("speed {}", speeds[static_cast<std::size_t>(chosen)]));
    }
    inside.cut_top(0, ui.px(0.2F));
    for (const auto& [sign, words] : facts) {
        Rect note = inside.cut_top(ui.height_of(words, ui.quiet(), width - ui.px(2.8F)), ui.px(0.3F))
                        .inner(ui.px(0.5F), 0);
        const Rect place = note.cut_left(ui.px(1), ui.px(0.3F));
        ui.line(Rect::at(place.min(), {place.width(), ui.fonts().small->FontSize}), sign, ui.fonts().small,
                ui.theme().text2);
        ui.paragraph(note, words, ui.quiet());
    }
    const Widget* focused = ui.shown_now().find(ui.focus());
    if (ui.is_open("desk.more") && (focused == nullptr || focused->layer != ui.layer()))
        ui.focus_on(entries.front().id);
}

}  // namespace

bool actions_stand_open(const Ui& ui, const Desk& desk) {
    return desk.is_exam() && width_class(ui) == WidthClass::wide;
}

void draw_session_bar(Ui& ui, Desk& desk, const Rect& rect) {
    ui.begin_region("bar");
    fill_box(ui.list(), rect, ui.theme().surface, 0);
    ui.list().AddLine({rect.left, rect.bottom - ui.stroke()}, {rect.right, rect.bottom - ui.stroke()},
                      ui.theme().line, ui.stroke());
    if (!desk.is_exam() && ui.takes_key(Key::f4)) toggle_pause(desk);
    Bar bar(ui, desk, rect.inner(ui.px(0.6F), 0));
    bar.right_side();
    bar.left_side();
    draw_more(ui, desk);
}

}  // namespace jemput::trainer::ui
