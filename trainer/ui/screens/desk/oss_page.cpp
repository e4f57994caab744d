#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/screens/desk/desk_words.hpp"
#include "trainer/ui/screens/desk/pages.hpp"
#include "trainer/ui/widgets/button.hpp"
#include "trainer/ui/widgets/overlay.hpp"
#include "trainer/ui/widgets/parts.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

#include <fmt/format.h>

// A page of the mock OSS, drawn from its rule set.

namespace jemput::trainer::ui {

namespace {

/// "Data usaha" as it stands in an address: data-usaha.
std::string slug(std::string_view title) {
    std::string slug;
    for (const char c : title) {
        if (std::isalnum(static_cast<unsigned char>(c)) != 0)
            slug += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        else if (!slug.empty() && slug.back() != '-')
            slug += '-';
    }
    return slug;
}

std::string address_of(const MockOss& oss) {
    const std::string site = "oss.latihan.example";
    if (oss.page() == oss.rules().first_page) return site;
    return site + "/" + slug(oss.page_kind().title.indonesian);
}

/// When what stands on the page was saved; empty: it was not.
std::string draft_mark(const Ui& ui, const Desk& desk) {
    const MockOss& oss = desk.workplace().oss();
    if (oss.page_kind().effect != PageEffect::save) return {};
    const auto& pages = oss.draft();
    const bool is_there = std::any_of(pages.begin(), pages.end(),
                                      [&](const SavedPage& saved) { return saved.page == oss.page(); });
    const Duration at = std::max(last_done(desk, "save_draft"), last_done(desk, "submit"));
    if (!is_there || at < Duration{}) return {};
    return ui.language().text("Draft {time}", fmt::arg("time", clock_at(ui.language(), desk, at)));
}

bool waits_for_oss(const Desk& desk) {
    if (!desk.is_busy()) return false;
    const std::string& kept = desk.last_result().kept;
    constexpr std::array slow{"open",           "submit",  "save_draft",  "refresh",     "resend_activation",
                              "reset_password", "log_out", "follow_link", "choose_kbli", "remove_kbli"};
    return std::any_of(slow.begin(), slow.end(), [&kept](std::string_view word) {
        return kept == word || kept.starts_with(std::string(word) + " ");
    });
}

/// Typed values belong to the page on which they were typed.
void forget_other_page(Desk& desk) {
    const std::string& page = desk.workplace().oss().page();
    if (desk.middle.page == page) return;
    desk.middle.page = page;
    for (const auto& [id, shown] : desk.middle.shown) {
        desk.typed.erase(id);
        desk.refused.erase(id);
    }
    desk.middle.shown.clear();
}

void draw_refresh(Ui& ui, Desk& desk, Rect& row) {
    const Rect place = row.cut_right(ui.px(1.6F), ui.px(0.4F));
    if (sign_button(ui, "do.refresh", Rect::at(place.min(), {ui.px(1.6F), ui.px(1.6F)}), icon::refresh,
                    ui.language().text("Load the page again")))
        wish(desk, "refresh");
}

float draw_title(Ui& ui, const Desk& desk, const Rect& rect) {
    const PageKind& page = desk.workplace().oss().page_kind();
    const Language& language = ui.language();
    Rect row = rect;
    const bool has_optional = std::any_of(page.fields.begin(), page.fields.end(),
                                          [](const FieldRule& field) { return !field.required; });
    std::string note;
    if (!page.fields.empty())
        note = has_optional ? language.text("All but the optional ones are required")
                            : language.text("All are required");
    const std::string title = page.title.in(language);
    const TextStyle style{ui.fonts().title, ui.theme().text};
    const float note_width = size_of(ui.fonts().small, note).x;
    const bool is_beside = size_of(ui.fonts().title, title).x + note_width + ui.px(1) <= row.width();
    Rect line = row.cut_top(ui.height_of(title, style, row.width()), ui.px(0.1F));
    if (is_beside && !note.empty())
        ui.line(line.cut_right(note_width + 1), note, ui.fonts().small, ui.theme().text2, 1);
    ui.paragraph(line, title, style);
    if (!is_beside && !note.empty()) row.cut_top(ui.paragraph(row, note, ui.quiet()));
    return row.top;
}

/// Where there is little room: the step strip, which names the page, or its title; links come after the page.
float draw_compact_head(Ui& ui, Desk& desk, const Rect& rect) {
    Rect row = rect;
    draw_refresh(ui, desk, row);
    const float end =
        is_step(desk.workplace().oss()) ? draw_oss_way(ui, desk, row, false) : draw_title(ui, desk, row);
    return std::max(end, rect.top + ui.px(1.6F));
}

float draw_body(Ui& ui, Desk& desk, const Rect& rect) {
    const MockOss& oss = desk.workplace().oss();
    const PageKind& page = oss.page_kind();
    if (page.name == oss.rules().first_page) return draw_oss_home(ui, desk, rect);
    if (page.effect == PageEffect::issue) return draw_oss_review(ui, desk, rect);
    if (!page.fields.empty() || !page.statements.empty()) return draw_oss_form(ui, desk, rect);
    if (page.needs == PageNeeds::account) return draw_oss_waiting(ui, desk, rect);
    return page.next.empty() ? draw_oss_issued(ui, desk, rect) : draw_oss_applications(ui, desk, rect);
}

}  // namespace

void draw_address_bar(Ui& ui, Desk& desk, const Rect& rect) {
    const Theme& theme = ui.theme();
    const Language& language = ui.language();
    line_below(ui, rect);
    Rect row = rect.inner(ui.px(0.4F), ui.px(0.2F));
    const float side = ui.px(1.4F);
    const auto square = [&] {
        const Rect cell = row.cut_left(side, ui.px(0.1F));
        return Rect::at({cell.left, cell.centre().y - side / 2}, {side, side});
    };
    const PageKind* before = page_before(desk.workplace().oss());
    if (sign_button(ui, "browser.back", square(), icon::arrow_left, language.text("Back"), before != nullptr))
        wish(desk, "open " + before->name);
    if (sign_button(ui, "do.refresh", square(), icon::refresh, language.text("Load the page again")))
        wish(desk, "refresh");
    row.cut_left(0, ui.px(0.3F));
    if (waits_for_oss(desk)) {
        const std::string words = language.text("OSS answers …");
        ui.line(row.cut_right(size_of(ui.fonts().small, words).x + 1, ui.px(0.4F)), words, ui.fonts().small,
                theme.text2);
        const Rect place = row.cut_right(ui.px(1), ui.px(0.4F));
        loading_arc(ui, place.centre(), ui.px(0.4F));
    } else if (const std::string mark = draft_mark(ui, desk); !mark.empty()) {
        const float width = size_of(ui.fonts().small, mark).x + ui.px(1.2F);
        icon_text(ui, row.cut_right(width, ui.px(0.4F)), icon::check, mark, ui.fonts().small, theme.text2);
    }
    const Rect box = Rect::at({row.left, row.centre().y - ui.px(0.68F)}, {row.width(), ui.px(1.35F)});
    fill_box(ui.list(), box, theme.sunken, box.height() / 2);
    Rect inside = box.inner(ui.px(0.6F), 0);
    ui.line(inside.cut_left(ui.px(0.8F), ui.px(0.3F)), icon::lock, ui.fonts().small, theme.text2);
    std::string address = address_of(desk.workplace().oss());
    if (size_of(ui.fonts().body, address).x > inside.width()) address = "oss.latihan.example";
    if (size_of(ui.fonts().body, address).x <= inside.width())
        ui.line(inside, address, ui.fonts().body, theme.text2);
}

void draw_oss_page(Ui& ui, Desk& desk, const Rect& rect) {
    forget_other_page(desk);
    const bool is_compact = rect.height() < ui.px(17);
    Rect page = rect;
    if (!is_compact) draw_address_bar(ui, desk, page.cut_top(ui.px(1.9F)));
    if (desk.session().is_oss_reachable()) desk.middle.shows_page_unanswered = false;
    if (!desk.session().is_oss_reachable() && !desk.middle.shows_page_unanswered) {
        draw_oss_unreachable(ui, desk, page);
        return;
    }
    draw_oss_notices(ui, desk, page);
    // Where there is little room, the buttons scroll with what is above them.
    if (!is_compact) draw_oss_foot(ui, desk, page);
    ui.mark("oss.page", page);
    ScrollArea area(ui, "oss.page." + desk.workplace().oss().page(), page);
    Rect content = area.content().inner(ui.px(0.9F), 0);
    if (content.width() > ui.px(50)) content = content.inner((content.width() - ui.px(50)) / 2, 0);
    content.cut_top(0, ui.px(0.5F));
    if (is_compact) {
        content.top = draw_compact_head(ui, desk, content) + ui.px(0.55F);
    } else {
        content.top = draw_oss_way(ui, desk, content, true) + ui.px(0.4F);
        content.top = draw_title(ui, desk, content) + ui.px(0.5F);
    }
    content.top = draw_body(ui, desk, content) + ui.px(0.8F);
    if (is_compact) {
        const Rect across = area.content();
        Rect foot{across.left, content.top, across.right, content.top + oss_foot_height(ui, desk, across)};
        content.top = foot.bottom + ui.px(0.4F);
        draw_oss_foot(ui, desk, foot);
    }
    if (is_compact) content.top = draw_oss_links(ui, desk, content) + ui.px(0.4F);
    const PageKind& kind = desk.workplace().oss().page_kind();
    if (!kind.fields.empty() || !kind.statements.empty())
        content.top = draw_site_note(ui, content) + ui.px(0.6F);
    area.end_at(content.top);
}

}  // namespace jemput::trainer::ui
