#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/screens/desk/desk_words.hpp"
#include "trainer/ui/screens/desk/pages.hpp"
#include "trainer/ui/widgets/parts.hpp"

#include <algorithm>
#include <array>
#include <cmath>

// The browser in the middle of the desk: its tabs, and the page of the one that is open.

namespace jemput::trainer::ui {

namespace {

constexpr std::array browser_tabs{DeskTab::oss,  DeskTab::mail,  DeskTab::whatsapp,
                                  DeskTab::kbli, DeskTab::rules, DeskTab::form};

std::string unread_mails(const Desk& desk) {
    const auto& mailbox = desk.workplace().mailbox();
    if (!mailbox || !desk.workplace().can_open_mailbox()) return {};
    const std::size_t unread = mailbox->unread(MailFolder::inbox, Instant{desk.session().now()});
    return unread == 0 ? std::string() : std::to_string(unread);
}

std::vector<TabFace> tab_faces(const Ui& ui, const Desk& desk) {
    const Language& language = ui.language();
    std::vector<TabFace> faces{
        {"tab.oss", "OSS", icon::building, desk.session().is_oss_reachable() ? "" : "!"},
        {"tab.mail", language.text("E-mail"), icon::mail, unread_mails(desk)},
        {"tab.whatsapp", "WhatsApp", icon::whatsapp},
        {"tab.kbli", "KBLI", icon::search},
        {"tab.rules", language.text("Rules"), icon::book},
    };
    if (desk.form_was_opened) faces.push_back({"tab.form", language.text("Form"), icon::edit});
    return faces;
}

void take_tab_keys(Ui& ui, Desk& desk) {
    const std::size_t count = desk.form_was_opened ? 6 : 5;
    for (std::size_t i = 0; i < count; ++i)
        if (ui.takes_key(key_of(static_cast<char>('1' + i)), true)) desk.tab = browser_tabs[i];
    if (ui.takes_key(Key::f3)) desk.tab = DeskTab::kbli;
    if (desk.tab == DeskTab::form && !desk.form_was_opened) desk.tab = DeskTab::oss;
}

/// Who can read the screen: a sign and words without a border, as it is not to be clicked. Left out where
/// there is no room for it beside the tabs.
void privacy_chip(Ui& ui, const Desk& desk, Rect& strip, float tabs_need) {
    const bool is_private = was_done(desk, "turn_screen");
    const std::string words =
        is_private ? ui.language().text("Screen is private") : ui.language().text("Others see it");
    const std::string_view sign = is_private ? icon::eye_closed : icon::eye;
    const float width =
        std::ceil(size_of(ui.fonts().small, sign).x + size_of(ui.fonts().small, words).x) + ui.px(0.4F);
    if (strip.width() - tabs_need < width + ui.px(0.8F)) return;
    const Rect place = strip.cut_right(width, ui.px(0.4F));
    icon_text(ui, place, sign, words, ui.fonts().small, ui.theme().text2);
    ui.mark("screen.privacy", place, words);
}

float width_of_tabs(const Ui& ui, const std::vector<TabFace>& faces) {
    float width = 0;
    for (const TabFace& face : faces)
        width += ui.px(1.65F) + size_of(ui.fonts().bold, face.icon).x +
                 size_of(ui.fonts().bold, face.label).x + (face.badge.empty() ? 0 : ui.px(1.25F));
    return width;
}

void draw_tab_strip(Ui& ui, Desk& desk, const Rect& rect) {
    const bool is_narrow = width_class(ui) == WidthClass::narrow;
    ui.list().AddRectFilled(rect.min(), rect.max(), ui.theme().sunken, is_narrow ? 0 : ui.px(0.6F),
                            ImDrawFlags_RoundCornersTop);
    Rect strip = rect.inner(ui.px(0.4F), 0);
    const std::vector<TabFace> faces = tab_faces(ui, desk);
    privacy_chip(ui, desk, strip, width_of_tabs(ui, faces));
    const auto at = std::find(browser_tabs.begin(), browser_tabs.end(), desk.tab);
    const int active = tabs(ui, strip, faces, static_cast<int>(at - browser_tabs.begin()));
    desk.tab = browser_tabs[static_cast<std::size_t>(active)];
}

void draw_tab_page(Ui& ui, Desk& desk, const Rect& rect) {
    switch (desk.tab) {
        case DeskTab::oss:
            draw_oss_page(ui, desk, rect);
            break;
        case DeskTab::mail:
            draw_mail_tab(ui, desk, rect);
            break;
        case DeskTab::whatsapp:
            draw_whatsapp_tab(ui, desk, rect);
            break;
        case DeskTab::kbli:
            draw_kbli_tab(ui, desk, rect);
            break;
        case DeskTab::rules:
            draw_rules_tab(ui, desk, rect);
            break;
        case DeskTab::form:
            draw_form_tab(ui, desk, rect);
            break;
    }
}

}  // namespace

void draw_browser(Ui& ui, Desk& desk, const Rect& rect) {
    ui.begin_region("browser");
    take_tab_keys(ui, desk);
    if (desk.tab != DeskTab::oss && desk.tab != DeskTab::mail) enter_typed(desk);
    const bool is_narrow = width_class(ui) == WidthClass::narrow;
    const float radius = is_narrow ? 0 : ui.px(0.6F);
    if (!is_narrow) drop_shadow(ui.list(), rect, ui.theme().shadow, radius, ui.F());
    fill_box(ui.list(), rect, ui.theme().surface, radius);
    Rect inside = rect;
    draw_tab_strip(ui, desk, inside.cut_top(ui.px(2)));
    inside.bottom -= radius / 2;
    draw_tab_page(ui, desk, inside);
    if (!is_narrow) fill_box(ui.list(), rect, 0, radius, ui.theme().line, ui.stroke());
    give_wishes(desk);
}

}  // namespace jemput::trainer::ui
