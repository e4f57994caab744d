#include "trainer/core/oss/oss_words.hpp"
#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/screens/desk/pages.hpp"
#include "trainer/ui/widgets/button.hpp"
#include "trainer/ui/widgets/parts.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

// The pages of the mock OSS that show something instead of asking for it.

namespace jemput::trainer::ui {

namespace {

/// A browser window, as the sign of a site that is empty so far.
void draw_site_sign(Ui& ui, ImVec2 centre) {
    const Theme& theme = ui.theme();
    const Rect box = Rect::at(centre - ImVec2(ui.px(1.35F), ui.px(1)), {ui.px(2.7F), ui.px(2)});
    const float width = 2 * ui.stroke();
    fill_box(ui.list(), box, theme.soft, ui.px(0.3F), theme.accent, width);
    const float bar = box.top + ui.px(0.55F);
    ui.list().AddLine({box.left, bar}, {box.right, bar}, theme.accent, width);
    for (int i = 0; i < 2; ++i)
        ui.list().AddCircleFilled({box.left + ui.px(0.4F) + static_cast<float>(i) * ui.px(0.35F), box.top + ui.px(0.28F)}, ui.px(0.1F), theme.accent);
    for (int i = 0; i < 2; ++i) {
        const float y = bar + ui.px(0.5F) + static_cast<float>(i) * ui.px(0.4F);
        const float right = i == 0 ? box.right - ui.px(0.5F) : box.right - ui.px(1);
        ui.list().AddLine({box.left + ui.px(0.5F), y}, {right, y}, theme.accent, width);
    }
}

float centred(Ui& ui, const Rect& rect, float top, const std::string& words, const TextStyle& style) {
    const float width = std::min(rect.width(), ui.px(20));
    return top + ui.paragraph({rect.centre().x - width / 2, top, rect.centre().x + width / 2, rect.bottom}, words, style, 0.5F);
}

/// Label on the left, value behind it; wrapped.
float draw_pair(Ui& ui, const Rect& rect, std::string_view label, std::string_view value, const ImFont* font) {
    const float split = std::min(ui.px(9), rect.width() * 0.42F);
    const TextStyle style{font, ui.theme().text};
    Rect left = rect;
    left.right = left.left + split - ui.px(0.4F);
    Rect right = rect;
    right.left += split;
    const float shift = (font->FontSize - ui.fonts().small->FontSize) / 2;
    left.top += shift;
    const float height = std::max(ui.paragraph(left, label, ui.quiet()) + shift, ui.paragraph(right, value, style));
    return rect.top + height + ui.px(0.2F);
}

std::string entry_words(const MockOss& oss, const FieldRule& field, const PageEntries& entries, const Material& material,
                        const Language& language) {
    const std::string value = entries.value(field.name);
    if (value.empty()) return "–";
    if (field.kind != FieldKind::kbli) return value_words(oss.rules(), field, value, language);
    std::string words;
    for (const std::string& code : codes_in(value)) {
        const KbliEntry* entry = material.kbli.find(code);
        words += (words.empty() ? "" : "\n") + code + (entry == nullptr ? "" : " " + entry->title.in(language));
    }
    return words;
}

/// A page of the application as a row that can be opened.
void draw_page_row(Ui& ui, Desk& desk, const Rect& rect, const PageKind& page, int number) {
    const MockOss& oss = desk.workplace().oss();
    const std::string title = page.title.in(ui.language());
    if (list_row(ui, "do.open " + page.name, rect, title, false)) wish(desk, "open " + page.name);
    fill_box(ui.list(), rect, 0, ui.px(0.4F), ui.theme().line, ui.stroke());
    Rect inside = rect.inner(ui.px(0.6F), 0);
    ui.line(inside.cut_left(ui.px(1), ui.px(0.2F)), std::to_string(number), ui.fonts().small_bold, ui.theme().text2);
    ui.line(inside.cut_right(ui.px(0.8F), ui.px(0.4F)), icon::right, ui.fonts().small, ui.theme().text2, 1);
    if (is_saved(oss, page.name)) {
        const std::string saved = ui.language().text("saved");
        const float width = size_of(ui.fonts().small, saved).x + ui.px(1.2F);
        if (inside.width() - width > size_of(ui.fonts().body, title).x)
            icon_text(ui, inside.cut_right(width, ui.px(0.4F)), icon::check, saved, ui.fonts().small, ui.theme().ok.text);
    }
    ui.line(inside, title, ui.fonts().body, ui.theme().text);
}

bool is_over_desk(const Ui& ui, std::string_view id) {
    const Widget* shown = ui.shown().find(id);
    return shown != nullptr && shown->layer > ui.layer();
}

}  // namespace

float draw_oss_home(Ui& ui, Desk& desk, const Rect& rect) {
    const MockOss& oss = desk.workplace().oss();
    const Language& language = ui.language();
    float y = rect.top + ui.px(2.2F);
    draw_site_sign(ui, {rect.centre().x, y});
    y = centred(ui, rect, y + ui.px(1.6F), language.text("Business licences, training site"), {ui.fonts().heading, ui.theme().text});
    const std::string words = oss.is_logged_in() ? language.text("Somebody is logged in here.")
                                                 : language.text("Nobody is logged in. No data are on this screen.");
    y = centred(ui, rect, y + ui.px(0.5F), words, {ui.fonts().body, ui.theme().text2}) + ui.px(0.6F);
    if (oss.is_logged_in()) return y;
    std::vector<std::pair<std::string, std::string>> buttons;
    float width = 0;
    for (const PageKind& page : oss.rules().pages) {
        if (page.effect != PageEffect::register_account && page.effect != PageEffect::log_in) continue;
        const std::string label = page.effect == PageEffect::log_in ? language.text("Log in") : language.text("Register");
        buttons.emplace_back("open " + page.name, label);
        width += width_of(ui, ButtonFace{.label = buttons.back().second}) + ui.px(0.6F);
    }
    Rect row = Rect::at({rect.centre().x - (width - ui.px(0.6F)) / 2, y}, {width + ui.px(1), ui.px(1.8F)});
    for (const auto& [command, label] : buttons) {
        if (button_from_left(ui, "do." + command, row, {.label = label})) wish(desk, command);
        row.cut_left(0, ui.px(0.2F));
    }
    return row.bottom;
}

float draw_oss_waiting(Ui& ui, Desk& desk, const Rect& rect) {
    const Language& language = ui.language();
    Rect rest = rect;
    rest.cut_top(ui.paragraph(rest, language.text("The account is registered and not active yet. Open the mail and follow its link."), ui.body()), ui.px(0.8F));
    const std::string again = language.text("Send the activation mail again");
    Rect row = rest.cut_top(ui.px(1.8F), ui.px(0.4F));
    const ButtonFace face{.label = again, .icon = icon::mail};
    if (button(ui, "do.resend_activation", Rect::at(row.min(), {std::min(width_of(ui, face), row.width()), row.height()}), face))
        wish(desk, "resend_activation");
    const std::string password = language.text("Ask for a new password");
    row = rest.cut_top(ui.px(1.8F), ui.px(0.4F));
    const ButtonFace other{.label = password, .icon = icon::key};
    if (button(ui, "do.reset_password", Rect::at(row.min(), {std::min(width_of(ui, other), row.width()), row.height()}), other))
        wish(desk, "reset_password");
    return rest.top;
}

float draw_oss_applications(Ui& ui, Desk& desk, const Rect& rect) {
    const MockOss& oss = desk.workplace().oss();
    const Language& language = ui.language();
    Rect rest = rect;
    if (const IssuedNib* nib = oss.issued()) {
        const Rect box = rest.cut_top(ui.px(3.4F), ui.px(0.6F));
        Rect inside = card(ui, box, true);
        ui.line(inside.cut_top(ui.F(), ui.px(0.1F)), fmt::format("NIB {}", nib->number), ui.fonts().mono_bold, ui.theme().text);
        ui.line(inside, nib->business, ui.fonts().body, ui.theme().text2);
    } else {
        const std::string words = oss.has_draft() ? language.text("An application is begun and not sent yet.")
                                                  : language.text("There is no application yet. It begins with the first page.");
        rest.cut_top(ui.paragraph(rest, words, ui.body()), ui.px(0.6F));
    }
    int number = 0;
    for (const PageKind* page : application_pages(oss.rules()))
        draw_page_row(ui, desk, rest.cut_top(ui.px(1.8F), ui.px(0.3F)), *page, ++number);
    return rest.top;
}

float draw_oss_review(Ui& ui, Desk& desk, const Rect& rect) {
    const MockOss& oss = desk.workplace().oss();
    Rect rest = rect;
    for (const SavedPage& saved : oss.draft()) {
        const PageKind* page = oss.rules().find_page(saved.page);
        if (page == nullptr) continue;
        ui.line(rest.cut_top(ui.px(1.2F)), page->title.in(ui.language()), ui.fonts().bold, ui.theme().text);
        for (const FieldRule& field : page->fields) {
            const std::string words = entry_words(oss, field, saved.entries, desk.material(), ui.language());
            const bool is_number = field.kind == FieldKind::digits && !saved.entries.value(field.name).empty();
            rest.top = draw_pair(ui, rest, field.label.in(ui.language()), words, is_number ? ui.fonts().mono : ui.fonts().body);
        }
        for (const Statement& statement : page->statements) {
            const bool is_ticked = saved.entries.ticks.contains(statement.id);
            Rect row = rest;
            ui.line(Rect::at(row.min(), {ui.px(1.2F), ui.F()}), is_ticked ? icon::square_check : icon::square, ui.fonts().body, ui.theme().text2);
            row.left += ui.px(1.4F);
            rest.cut_top(ui.paragraph(row, statement.text.in(ui.language()), ui.quiet()), ui.px(0.2F));
        }
        rest.cut_top(0, ui.px(0.5F));
    }
    return draw_oss_form(ui, desk, rest);
}

float draw_oss_issued(Ui& ui, Desk& desk, const Rect& rect) {
    const MockOss& oss = desk.workplace().oss();
    const Language& language = ui.language();
    const IssuedNib* nib = oss.issued();
    Rect rest = rect;
    if (nib == nullptr) {
        rest.cut_top(ui.paragraph(rest, language.text("No NIB is issued yet."), ui.body()));
        return rest.top;
    }
    const Rect plate = rest.cut_top(ui.px(3.9F), ui.px(0.7F));
    fill_box(ui.list(), plate, ui.theme().surface2, ui.px(0.6F), ui.theme().line, ui.stroke());
    Rect inside = plate.inner(ui.px(0.8F), ui.px(0.5F));
    ui.line(inside.cut_top(ui.fonts().small->FontSize), "NIB", ui.fonts().small, ui.theme().text2);
    ui.line(inside.cut_top(ui.fonts().title->FontSize), nib->number, ui.fonts().title, ui.theme().text);
    ui.line(inside, language.text("TRAINING DATA"), ui.fonts().small_bold, ui.theme().warn.text);
    for (const DocumentTemplate& document : oss.rules().documents) {
        const std::vector<std::string> lines = oss.document_lines(document.name, language);
        const std::string command = "print " + document.name;
        Rect head = rest.cut_top(ui.px(1.6F), ui.px(0.2F));
        const std::string print = language.text("Print");
        // The same button stands in the list of actions.
        const bool is_elsewhere = desk.is_exam() || is_over_desk(ui, "do." + command);
        if (!is_elsewhere && button_from_right(ui, "do." + command, head, {.label = print, .icon = icon::print, .is_small = true}))
            wish(desk, command);
        const TextStyle style{ui.fonts().small_bold, ui.theme().text};
        const float height = ui.height_of(lines.empty() ? "" : lines.front(), style, head.width());
        if (!lines.empty()) ui.paragraph({head.left, head.top + std::max(0.0F, (head.height() - height) / 2), head.right, head.top + std::max(height, head.height()) + ui.px(1)}, lines.front(), style);
        rest.top = std::max(rest.top, head.top + height + ui.px(0.2F));
        for (std::size_t i = 1; i < lines.size(); ++i) {
            const std::size_t at = lines[i].find(": ");
            if (at == std::string::npos) rest.cut_top(ui.paragraph(rest, lines[i], ui.quiet()), ui.px(0.2F));
            else rest.top = draw_pair(ui, rest, lines[i].substr(0, at), lines[i].substr(at + 2), ui.fonts().small);
        }
        line_above(ui, Rect::at({rest.left, rest.top + ui.px(0.2F)}, {rest.width(), 1}));
        rest.cut_top(ui.px(0.6F));
    }
    return rest.top;
}

}  // namespace jemput::trainer::ui
