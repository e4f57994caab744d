#include "trainer/ui/screens/frame_parts.hpp"

#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/scene/props.hpp"
#include "trainer/ui/screens/header.hpp"
#include "trainer/ui/screens/help.hpp"
#include "trainer/ui/widgets/parts.hpp"

#include <cmath>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace jemput::trainer::ui {

namespace {

struct NavItem {
    std::string id;
    std::string_view sign;
    std::string label;
    bool is_here = false;
    std::unique_ptr<Screen> (*leads_to)() = nullptr;
};

std::vector<NavItem> upper_items(const Office& office, const Language& language, NavPlace here) {
    std::vector<NavItem> items;
    if (office.trainee.empty()) {
        items.push_back({"nav.home", icon::person, language.text("Start"), here == NavPlace::start, start_screen});
        return items;
    }
    items.push_back({"nav.home", icon::home, language.text("Home"), here == NavPlace::home, home_screen});
    if (office.play && !office.play->session().is_over())
        items.push_back({"nav.desk", icon::id_card, language.text("Desk"), false, desk_screen});
    items.push_back({"nav.history", icon::history, language.text_in("navigation", "History"),
                     here == NavPlace::history, history_screen});
    items.push_back({"nav.cases", icon::archive, language.text_in("navigation", "Cases"), here == NavPlace::cases,
                     cases_screen});
    return items;
}

std::vector<NavItem> lower_items(const Language& language, NavPlace here) {
    return {{"nav.settings", icon::gear, language.text("Settings"), here == NavPlace::settings, settings_screen},
            {"nav.about", icon::info, language.text_in("navigation", "About"), here == NavPlace::about,
             about_screen}};
}

void nav_item(Ui& ui, Office& office, const NavItem& item, const Rect& rect) {
    const Theme& theme = ui.theme();
    const Touch touch = ui.touch(item.id, rect, item.label, WidgetKind::tab, true, item.is_here ? "on" : "");
    const float radius = ui.px(0.5F);
    if (item.is_here || touch.is_hovered)
        fill_box(ui.list(), rect, item.is_here ? theme.soft : theme.sunken, radius);
    const ImU32 colour = item.is_here ? theme.accent : theme.text2;
    const ImFont* font = item.is_here ? ui.fonts().small_bold : ui.fonts().small;
    const float both = ui.F() + font->FontSize;
    Rect inside{rect.left, rect.top + std::max(0.0F, (rect.height() - both) / 2), rect.right, rect.bottom};
    ui.line(inside.cut_top(ui.F()), item.sign, ui.fonts().body, colour, 0.5F);
    ui.line(inside.cut_top(font->FontSize), item.label, font, colour, 0.5F);
    if (touch.shows_focus) focus_ring(ui.list(), rect.inner(ui.px(0.15F)), theme.focus, radius, ui.F());
    if (touch.is_clicked && !item.is_here) office.go(item.leads_to());
}

void draw_rail(Ui& ui, Office& office, const Rect& rect, NavPlace here) {
    ui.list().AddRectFilled(rect.min(), rect.max(), ui.theme().surface);
    ui.list().AddLine({rect.right - 1, rect.top}, {rect.right - 1, rect.bottom}, ui.theme().line, ui.stroke());
    ui.begin_region("navigation");
    Rect inside = rect.inner(ui.px(0.25F), ui.px(0.5F));
    const Rect logo = inside.cut_top(ui.px(2), ui.px(0.6F));
    draw_logo(ui, Rect::at({logo.centre().x - ui.px(1), logo.top}, {ui.px(2), ui.px(2)}));
    for (const NavItem& item : upper_items(office, ui.language(), here))
        nav_item(ui, office, item, inside.cut_top(ui.px(2.7F), ui.px(0.2F)));
    const auto lower = lower_items(ui.language(), here);
    inside.top = inside.bottom - static_cast<float>(lower.size()) * ui.px(2.9F);
    for (const NavItem& item : lower)
        nav_item(ui, office, item, inside.cut_top(ui.px(2.7F), ui.px(0.2F)));
}

void draw_bottom_bar(Ui& ui, Office& office, const Rect& rect, NavPlace here) {
    ui.list().AddRectFilled(rect.min(), rect.max(), ui.theme().surface);
    line_above(ui, rect);
    ui.begin_region("navigation");
    std::vector<NavItem> items = upper_items(office, ui.language(), here);
    for (NavItem& item : lower_items(ui.language(), here))
        items.push_back(std::move(item));
    Rect inside = rect.inner(ui.px(0.2F), ui.px(0.1F));
    const float width = std::floor(inside.width() / static_cast<float>(items.size()));
    for (const NavItem& item : items)
        nav_item(ui, office, item, inside.cut_left(width));
}

void draw_status(Ui& ui, const Office& office, const Rect& rect) {
    const Theme& theme = ui.theme();
    ui.list().AddRectFilled(rect.min(), rect.max(), theme.surface);
    line_above(ui, rect);
    const ImFont* font = ui.fonts().small;
    Rect row = rect.inner(ui.px(0.7F), 0);
    const auto note = [&](std::string_view sign, const std::string& words, ImU32 sign_colour) {
        const float width = std::ceil(size_of(font, sign).x);
        ui.line(row.cut_left(width, ui.px(0.25F)), sign, font, sign_colour);
        ui.line(row.cut_left(std::ceil(size_of(font, words).x) + 1, ui.px(0.8F)), words, font, theme.text2);
    };
    if (office.trouble.empty()) note(icon::check, ui.language().text("Saved on this computer"), theme.ok.text);
    note(icon::plug, ui.language().text("Works without internet"), theme.text2);
    for (const std::string& words : {ui.language().text("F1: help"), ui.language().text("Enter: use"),
                                     ui.language().text("Tab: move")}) {
        const float width = std::ceil(size_of(font, words).x) + 1;
        if (width <= row.width()) ui.line(row.cut_right(width, ui.px(0.8F)), words, font, theme.text2, 1);
    }
}

}  // namespace

void draw_logo(Ui& ui, const Rect& square) {
    fill_box(ui.list(), square, ui.theme().accent, square.width() / 4);
    draw_kawung(Canvas(ui.list(), square.centre(), 1), square.width() * 0.375F, ui.theme().on_accent);
}

Rect draw_frame(Ui& ui, Office& office, NavPlace here, std::string_view title) {
    draw_help(ui, HelpPage::screens);
    const bool is_narrow = width_class(ui) == WidthClass::narrow;
    Rect rest = ui.window();
    if (is_narrow) {
        draw_bottom_bar(ui, office, rest.cut_bottom(ui.px(2.2F)), here);
    } else {
        draw_status(ui, office, rest.cut_bottom(ui.px(1.3F)));
        draw_rail(ui, office, rest.cut_left(ui.px(4.2F)), here);
    }
    const float edge = ui.px(is_narrow ? 0.6F : 1);
    rest = {rest.left + edge, rest.top + ui.px(is_narrow ? 0.1F : 0.6F), rest.right - edge, rest.bottom};
    draw_header(ui, office, rest.cut_top(ui.px(2), ui.px(is_narrow ? 0.2F : 0.6F)), title);
    ui.begin_region("page");
    return rest;
}

}  // namespace jemput::trainer::ui
