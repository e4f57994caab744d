#include "trainer/ui/screens/header.hpp"

#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/widgets/button.hpp"
#include "trainer/ui/widgets/overlay.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace jemput::trainer::ui {

namespace {

/// The place of a button of the header at the right end of its row.
Rect header_place(const Ui& ui, Rect& row, const ButtonFace& face) {
    const Rect cell = row.cut_right(width_of(ui, face), ui.px(0.4F));
    const float height = height_of(ui, face);
    return Rect::at({cell.left, std::round(cell.centre().y - height / 2)}, {cell.width(), height});
}

/// The list under a button, wider than it and flush with its right edge.
std::string header_list(Ui& ui, std::string_view id, const Rect& place,
                        const std::vector<std::pair<std::string, std::string>>& choices,
                        const std::string& now) {
    float widest = 0;
    for (const auto& [value, words] : choices)
        widest = std::max(widest, size_of(ui.fonts().body, words).x);
    const float width = std::ceil(widest) + ui.px(3);
    return choice_list(ui, id, {place.right - width, place.top, place.right, place.bottom}, choices, now);
}

void text_size_button(Ui& ui, Office& office, Rect& row) {
    const std::string words = ui.language().text("Text size");
    const ButtonFace face{.label = icon::text_size, .is_small = true, .reads = words};
    const Rect place = header_place(ui, row, face);
    if (button(ui, "header.text_size", place, face)) ui.open("header.text_size");
    if (!ui.is_open("header.text_size")) return;
    const std::string now = std::to_string(office.appearance.scale_percent);
    const std::string chosen =
        header_list(ui, "header.text_size", place, text_size_choices(ui.language()), now);
    office.appearance.scale_percent = std::atoi(chosen.c_str());
}

void theme_button(Ui& ui, Office& office, Rect& row) {
    const std::string words = ui.language().text("Colours");
    const ButtonFace face{
        .label = ui.theme().is_dark ? icon::sun : icon::moon, .is_small = true, .reads = words};
    const Rect place = header_place(ui, row, face);
    if (button(ui, "header.theme", place, face)) ui.open("header.theme");
    if (ui.is_open("header.theme"))
        office.appearance.theme = header_list(ui, "header.theme", place, theme_choices(office, ui.language()),
                                              office.appearance.theme);
}

void language_button(Ui& ui, Office& office, Rect& row) {
    const bool is_english = office.appearance.language == LanguageCode::english;
    const std::string words = ui.language().text("Language: English");
    const ButtonFace face{.label = is_english ? "EN" : "ID", .is_small = true, .reads = words};
    if (button(ui, "header.language", header_place(ui, row, face), face))
        office.appearance.language = is_english ? LanguageCode::indonesian : LanguageCode::english;
}

/// What a narrow header has no room for, in a list.
void more_button(Ui& ui, Office& office, Rect& row) {
    const Language& language = ui.language();
    const std::string words = language.text("More");
    const ButtonFace face{.label = icon::dots, .is_small = true, .reads = words};
    const Rect place = header_place(ui, row, face);
    if (button(ui, "header.more", place, face)) ui.open("header.more");
    if (!ui.is_open("header.more")) return;
    Appearance& look = office.appearance;
    const bool is_dark = ui.theme().is_dark;
    const bool is_english = look.language == LanguageCode::english;
    std::vector<std::pair<std::string, std::string>> choices{
        {"text_size", language.text("Larger text")},
        {"theme", is_dark ? language.text("Light colours") : language.text("Dark colours")},
        {"language", language.text("Language: English")}};
    if (!office.trainee.empty())
        choices.emplace_back("trainee", language.text("Trainee {code}", fmt::arg("code", office.trainee)));
    const std::string chosen = header_list(ui, "header.more", place, choices, {});
    const int scale = scale_percent_in(look, ui.size().y);
    if (chosen == "text_size") look.scale_percent = scale >= 200 ? 100 : next_scale(scale, true);
    if (chosen == "theme") look.theme = is_dark ? "light" : "dark";
    if (chosen == "language") look.language = is_english ? LanguageCode::indonesian : LanguageCode::english;
    if (chosen == "trainee") office.go(start_screen());
}

}  // namespace

std::vector<std::pair<std::string, std::string>> theme_choices(const Office& office,
                                                               const Language& language) {
    std::vector<std::pair<std::string, std::string>> choices{{"light", language.text_in("theme", "Light")},
                                                             {"dark", language.text_in("theme", "Dark")},
                                                             {"contrast", language.text("High contrast")}};
    if (office.themes == nullptr) return choices;
    std::erase_if(choices, [&](const auto& choice) { return !office.themes->contains(choice.first); });
    const auto is_among_them = [&](const std::string& name) {
        return std::any_of(choices.begin(), choices.end(),
                           [&](const auto& choice) { return choice.first == name; });
    };
    for (const auto& [name, theme] : *office.themes)
        if (!is_among_them(name)) choices.emplace_back(name, name);
    return choices;
}

std::vector<std::pair<std::string, std::string>> text_size_choices(const Language& language) {
    std::vector<std::pair<std::string, std::string>> choices{{"0", language.text("By the window")}};
    for (int percent = 0, next = 100; percent != next; next = next_scale(percent, true)) {
        percent = next;
        choices.emplace_back(std::to_string(percent), fmt::format("{} %", percent));
    }
    return choices;
}

void draw_header(Ui& ui, Office& office, Rect row, std::string_view title) {
    ui.begin_region("header");
    const std::string words = ui.language().text("Trainee {code}", fmt::arg("code", office.trainee));
    ButtonFace trainee{.label = words, .icon = icon::person, .is_small = true, .reads = words};
    const float buttons = width_of(ui, {.label = icon::text_size, .is_small = true}) +
                          width_of(ui, {.label = icon::moon, .is_small = true}) +
                          width_of(ui, {.label = "ID", .is_small = true}) + ui.px(1.2F);
    const float left = row.width() - std::ceil(size_of(ui.fonts().title, title).x) - ui.px(0.8F) - buttons;
    if (!office.trainee.empty() && width_of(ui, trainee) > left) trainee.label = office.trainee;
    if (office.trainee.empty() ? left < 0 : width_of(ui, trainee) > left) {
        more_button(ui, office, row);
    } else {
        language_button(ui, office, row);
        theme_button(ui, office, row);
        text_size_button(ui, office, row);
        if (!office.trainee.empty() && button_from_right(ui, "header.trainee", row, trainee))
            office.go(start_screen());
    }
    ui.line(row, title, ui.fonts().title, ui.theme().text);
}

}  // namespace jemput::trainer::ui
