#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/screens/desk/desk_words.hpp"
#include "trainer/ui/screens/desk/pages.hpp"
#include "trainer/ui/widgets/button.hpp"
#include "trainer/ui/widgets/overlay.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include <fmt/format.h>

// The page of a browser whose site does not answer.

namespace jemput::trainer::ui {

namespace {

/// A line of a list: its sign, and its words.
struct SignedLine {
    std::string_view sign;
    ImU32 colour = 0;
    std::string words;
};

float draw_signed_lines(Ui& ui, Rect rect, const std::vector<SignedLine>& lines) {
    for (const SignedLine& line : lines) {
        Rect row = rect;
        const Rect place = row.cut_left(ui.px(1.2F), ui.px(0.4F));
        ui.line(Rect::at(place.min(), {place.width(), ui.F()}), line.sign, ui.fonts().body, line.colour,
                0.5F);
        rect.top += std::max(ui.F(), ui.paragraph(row, line.words, ui.body())) + ui.px(0.3F);
    }
    return rect.top;
}

/// How many values of the page were typed and are not saved.
std::int64_t unsaved_entries(const Desk& desk) {
    const MockOss& oss = desk.workplace().oss();
    const PageKind& page = oss.page_kind();
    if (is_saved(oss, page.name)) return 0;
    return std::count_if(page.fields.begin(), page.fields.end(), [&](const FieldRule& field) {
        if (field.prefilled) return false;
        const auto typed = desk.typed.find("do.type " + field.name);
        return !oss.value(field.name).empty() || (typed != desk.typed.end() && !typed->second.empty());
    });
}

/// What is safe although OSS does not answer.
std::vector<SignedLine> kept_lines(const Ui& ui, const Desk& desk) {
    const Language& language = ui.language();
    const Theme& theme = ui.theme();
    const MockOss& oss = desk.workplace().oss();
    std::vector<SignedLine> lines;
    std::string titles;
    for (const SavedPage& saved : oss.draft())
        if (const PageKind* page = oss.rules().find_page(saved.page); page != nullptr)
            titles += (titles.empty() ? "" : ", ") + page->title.in(language);
    if (!titles.empty())
        lines.push_back({icon::check_disc, theme.ok.text,
                         language.text("**Not lost.** OSS has saved: {pages}.", fmt::arg("pages", titles))});
    if (const std::int64_t count = unsaved_entries(desk); count > 0)
        lines.push_back({icon::pencil, theme.text2,
                         language.plural(count, "{n} entry of this page is still in the browser, not sent.",
                                         "{n} entries of this page are still in the browser, not sent.")});
    if (lines.empty())
        lines.push_back({icon::info, theme.text2, language.text("OSS has saved nothing of this case yet.")});
    return lines;
}

/// What can be done meanwhile, in an order that tells nothing: none of it is said to be right.
std::vector<SignedLine> ways_meanwhile(const Ui& ui) {
    const Language& language = ui.language();
    const ImU32 colour = ui.theme().accent;
    std::vector<SignedLine> lines{
        {icon::speech, colour, language.text("Tell the applicant what is going on (Explain)")},
        {icon::hourglass, colour, language.text("Let time pass and try again (Actions, F5)")},
        {icon::edit, colour, language.text("Take a paper form (Actions, F5)")},
        {icon::clock, colour, language.text("Offer another time (Explain)")}};
    mix(lines, [](const SignedLine& line) { return std::string(line.sign); });
    return lines;
}

/// The words of the site to the last request where it failed, else that it does not answer.
std::string unreachable_words(const Ui& ui, const Desk& desk) {
    const Language& language = ui.language();
    const std::string since = clock_at(language, desk, down_since(desk.session()).value_or(Duration{}));
    std::string words =
        language.text("oss.latihan.example has not answered since {time}.", fmt::arg("time", since));
    if (!desk.middle.oss_accepts && !desk.middle.oss_says.empty())
        words += "\n" + desk.middle.oss_says.front().words.in(language);
    return words;
}

void draw_unreachable_buttons(Ui& ui, Desk& desk, Rect& rest) {
    const Language& language = ui.language();
    const std::string again = language.text("Try again");
    const std::string page = language.text("Show the page as it was");
    const ButtonFace again_face{.label = again, .icon = icon::refresh};
    const ButtonFace page_face{.label = page, .icon = icon::file};
    const bool is_one_row = width_of(ui, again_face) + width_of(ui, page_face) + ui.px(0.4F) <= rest.width();
    Rect row = rest.cut_top(ui.px(1.8F), ui.px(0.4F));
    // The sign of the address bar loads the page again too, where there is one.
    const char* id = ui.shown_now().find("do.refresh") == nullptr ? "do.refresh" : "oss.try_again";
    if (button_from_left(ui, id, row, again_face)) wish(desk, "refresh");
    if (!is_one_row) row = rest.cut_top(ui.px(1.8F), ui.px(0.4F));
    if (button_from_left(ui, "oss.show_page", row, page_face)) desk.middle.shows_page_unanswered = true;
}

}  // namespace

void draw_oss_unreachable(Ui& ui, Desk& desk, const Rect& rect) {
    const Language& language = ui.language();
    const Theme& theme = ui.theme();
    ui.mark("oss.unreachable", rect);
    ScrollArea area(ui, "oss.unreachable", rect);
    Rect content = area.content().inner(ui.px(0.9F), 0);
    if (content.width() > ui.px(30)) content = content.inner((content.width() - ui.px(30)) / 2, 0);
    content.cut_top(ui.px(rect.height() < ui.px(17) ? 0.6F : 1.4F));
    Rect head = content;
    const Rect sign = head.cut_left(ui.px(2.6F), ui.px(0.7F));
    const ImVec2 centre{sign.centre().x, sign.top + ui.px(1.3F)};
    ui.list().AddCircleFilled(centre, ui.px(1.3F), theme.error.soft, 48);
    ui.line(Rect::at({sign.left, sign.top}, {sign.width(), ui.px(2.6F)}), icon::server, ui.fonts().title,
            theme.error.text, 0.5F);
    const std::string title = language.text("OSS cannot be reached");
    head.top += ui.paragraph(head, title, {ui.fonts().title, theme.text}) + ui.px(0.2F);
    head.top += ui.paragraph(head, unreachable_words(ui, desk), ui.body());
    content.top = std::max(head.top, sign.top + ui.px(2.6F)) + ui.px(0.6F);
    draw_unreachable_buttons(ui, desk, content);
    content.cut_top(0, ui.px(0.4F));
    line_above(ui, content);
    content.cut_top(0, ui.px(0.6F));
    content.top = draw_signed_lines(ui, content, kept_lines(ui, desk));
    if (!desk.is_exam()) {
        content.cut_top(0, ui.px(0.4F));
        const std::string heading = language.text("What can be done meanwhile");
        content.top += ui.paragraph(content, heading, {ui.fonts().bold, theme.text}) + ui.px(0.3F);
        content.top = draw_signed_lines(ui, content, ways_meanwhile(ui));
    }
    area.end_at(content.top + ui.px(0.6F));
}

}  // namespace jemput::trainer::ui
