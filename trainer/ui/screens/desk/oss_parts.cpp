#include "trainer/core/oss/oss_words.hpp"
#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/screens/desk/desk_words.hpp"
#include "trainer/ui/screens/desk/pages.hpp"
#include "trainer/ui/widgets/button.hpp"
#include "trainer/ui/widgets/parts.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

// What stands around a page of the mock OSS: its messages, the way through the pages, its buttons.

namespace jemput::trainer::ui {

namespace {

/// "400 · NIK belum diisi." as its code and its words.
std::pair<std::string, std::string> code_and_words(const std::string& text) {
    constexpr std::string_view between = " · ";
    const std::size_t at = text.find(between);
    if (at == std::string::npos) return {{}, text};
    return {text.substr(0, at), text.substr(at + between.size())};
}

/// A band over the whole width, as a site would show it; its code small at the right.
void draw_band(Ui& ui, Rect& page, std::string_view sign, const std::string& words, const Theme::State& state,
               std::string_view code = {}) {
    const TextStyle style{ui.fonts().body, ui.theme().text, ui.fonts().bold, 0};
    const float code_width = code.empty() ? 0 : std::ceil(size_of(ui.fonts().small, code).x) + ui.px(0.4F);
    const float width = page.width() - ui.px(3) - code_width;
    const float height = ui.height_of(words, style, width) + ui.px(0.8F);
    const Rect band = page.cut_top(height);
    ui.list().AddRectFilled(band.min(), band.max(), state.soft);
    ui.list().AddRectFilled(band.min(), {band.left + ui.px(0.2F), band.bottom}, state.fill);
    line_below(ui, band);
    Rect inside = band.inner(ui.px(0.8F), ui.px(0.4F));
    if (!code.empty()) {
        const Rect place = inside.cut_right(code_width);
        ui.line(Rect::at(place.min(), {code_width, ui.F()}), code, ui.fonts().small, ui.theme().text2, 1);
    }
    ui.line(Rect::at(inside.min(), {ui.px(1), ui.F()}), sign, ui.fonts().body, state.text);
    inside.cut_left(ui.px(1), ui.px(0.4F));
    inside.bottom = page.top;
    ui.paragraph(inside, words, style);
}

std::string outage_words(const Ui& ui, const Desk& desk, Duration since) {
    const Language& language = ui.language();
    const MockOss& oss = desk.workplace().oss();
    std::string words = language.text("**OSS has not answered (504) since {time}.**",
                                      fmt::arg("time", clock_at(language, desk, since)));
    const PageKind* last = nullptr;
    for (const SavedPage& saved : oss.draft())
        if (saved.is_complete) last = oss.rules().find_page(saved.page);
    if (last != nullptr)
        words += " " +
                 language.text("The draft is safe up to {page}.", fmt::arg("page", last->title.in(language)));
    return words;
}

void draw_step(Ui& ui, const Rect& disc, int number, bool is_saved, bool is_now) {
    const Theme& theme = ui.theme();
    const float radius = disc.width() / 2;
    const ImU32 on_fill = theme.is_dark ? theme.page : theme.surface;
    if (is_now) {
        ui.list().AddCircleFilled(disc.centre(), radius, theme.accent);
        ui.line(disc, std::to_string(number), ui.fonts().small_bold, theme.on_accent, 0.5F);
    } else if (is_saved) {
        ui.list().AddCircleFilled(disc.centre(), radius, theme.ok.fill);
        ui.line(disc, icon::check, ui.fonts().small, on_fill, 0.5F);
    } else {
        ui.list().AddCircle(disc.centre(), radius - 1, theme.line2, 0, 1.5F * ui.stroke());
        ui.line(disc, std::to_string(number), ui.fonts().small_bold, theme.text2, 0.5F);
    }
}

float width_of_steps(const Ui& ui, const MockOss& oss, bool has_titles) {
    float width = 0;
    for (const PageKind* page : application_pages(oss.rules())) {
        const bool is_now = page->name == oss.page();
        const ImFont* font = is_now ? ui.fonts().small_bold : ui.fonts().small;
        width += ui.px(has_titles || is_now ? 1.5F : 1.9F);
        if (has_titles || is_now)
            width += ui.px(0.55F) + std::ceil(size_of(font, page->title.in(ui.language())).x);
    }
    return width;
}

/// The steps of the application; each can be opened. Where they do not fit on one line, only the one that is
/// open has its title.
float draw_steps(Ui& ui, Desk& desk, const Rect& rect) {
    const MockOss& oss = desk.workplace().oss();
    const Theme& theme = ui.theme();
    const float side = ui.px(1);
    const float height = ui.px(1.4F);
    ImVec2 at = rect.min();
    int number = 0;
    const bool has_titles = width_of_steps(ui, oss, true) <= rect.width();
    for (const PageKind* page : application_pages(oss.rules())) {
        ++number;
        const bool is_now = page->name == oss.page();
        const std::string title = page->title.in(ui.language());
        const ImFont* font = is_now ? ui.fonts().small_bold : ui.fonts().small;
        const bool has_title = has_titles || is_now;
        const float width = has_title ? side + ui.px(0.55F) + std::ceil(size_of(font, title).x) : ui.px(1.4F);
        if (at.x > rect.left && at.x + width > rect.right) at = {rect.left, at.y + height};
        const Rect place = Rect::at(at, {width, height});
        const Touch touch =
            ui.touch("do.open " + page->name, place, title, WidgetKind::link, true, is_now ? "on" : "");
        if (touch.is_clicked) wish(desk, "open " + page->name);
        const bool is_done = is_saved(oss, page->name) || (oss.issued() != nullptr && !is_now);
        draw_step(ui, Rect::at({at.x, place.centre().y - side / 2}, {side, side}), number, is_done, is_now);
        if (has_title) {
            Rect words = place;
            words.left += side + ui.px(0.3F);
            ui.line(words, title, font, is_now ? theme.text : is_done ? theme.ok.text : theme.text2);
        }
        if (touch.is_hovered)
            ui.list().AddLine({place.left, place.bottom - ui.px(0.1F)},
                              {place.right, place.bottom - ui.px(0.1F)}, theme.line2, ui.stroke());
        if (touch.shows_focus) focus_ring(ui.list(), place, theme.focus, ui.px(0.3F), ui.F());
        at.x += width + ui.px(0.5F);
    }
    return at.y + height;
}

/// The buttons below a page with fields, and how much is missing on it.
struct OssFoot {
    OssFoot(const Ui& ui, const Desk& desk);
    [[nodiscard]] ButtonFace back_face() const { return {.label = back}; }
    [[nodiscard]] ButtonFace save_face(bool has_sign) const {
        return {.label = save, .icon = has_sign ? std::string_view(icon::save) : std::string_view()};
    }
    [[nodiscard]] ButtonFace next_face() const {
        return {.label = next,
                .icon_after = icon::arrow_right,
                .style = left.empty() ? ButtonStyle::filled : ButtonStyle::outline};
    }
    /// How wide the buttons are in a row.
    [[nodiscard]] float buttons(const Ui& ui, bool has_sign) const {
        const float gap = ui.px(0.4F);
        return width_of(ui, next_face()) + width_of(ui, back_face()) +
               (saves ? width_of(ui, save_face(has_sign)) + gap : 0) + gap;
    }
    /// Whether how much is missing stands beside them.
    [[nodiscard]] bool fits_one_row(const Ui& ui, float width) const {
        if (left.empty()) return true;
        const float needed = buttons(ui, buttons(ui, true) <= width);
        return needed + size_of(ui.fonts().small, left).x + ui.px(0.8F) <= width;
    }

    bool saves = false;
    std::string next;
    std::string back;
    std::string save;
    std::string left;  ///< what is missing; empty: nothing
};

OssFoot::OssFoot(const Ui& ui, const Desk& desk) {
    const Language& language = ui.language();
    const MockOss& oss = desk.workplace().oss();
    const PageEffect effect = oss.page_kind().effect;
    saves = effect == PageEffect::save;
    next = saves                          ? language.text("Next")
           : effect == PageEffect::log_in ? language.text("Log in")
                                          : language.text("Send");
    back = language.text("Go back");
    save = language.text("Save draft");
    if (const int missing = missing_entries(oss); missing > 0)
        left = language.plural(missing, "{n} entry is missing", "{n} entries are missing");
}

struct OssLink {
    std::string id;
    std::string label;
    std::string command;
};

std::vector<OssLink> site_links(const Ui& ui, const MockOss& oss) {
    const Language& language = ui.language();
    std::vector<OssLink> links;
    const auto open = [&](const PageKind& page, std::string label) {
        if (page.name != oss.page())
            links.push_back({"do.open " + page.name, std::move(label), "open " + page.name});
    };
    const bool is_application = oss.page_kind().effect == PageEffect::save ||
                                oss.page_kind().effect == PageEffect::issue || oss.page() == "issued";
    for (const PageKind& page : oss.rules().pages) {
        const bool is_home = page.name == oss.rules().first_page;
        const bool is_account =
            page.effect == PageEffect::register_account || page.effect == PageEffect::log_in;
        const bool is_list = page.shows_applications && !page.next.empty();
        if (is_home && oss.page() != page.name) open(page, page.title.in(language));
        if (is_account && !oss.is_logged_in() && oss.page() != oss.rules().first_page)
            open(page, page.title.in(language));
        if (is_list && oss.is_logged_in()) open(page, page.title.in(language));
    }
    const auto pages = application_pages(oss.rules());
    if (!is_application && !pages.empty() && !(oss.is_logged_in() && oss.page() == "applications"))
        open(*pages.front(), language.text("New application"));
    if (oss.is_logged_in()) links.push_back({"do.log_out", language.text("Log out"), "log_out"});
    return links;
}

float width_of_links(const Ui& ui, const MockOss& oss) {
    float width = 0;
    for (const OssLink& one : site_links(ui, oss))
        width += std::ceil(size_of(ui.fonts().small_bold, one.label).x) + 2 + ui.px(0.9F);
    return width;
}

/// Links in rows as they fit.
float draw_links(Ui& ui, Desk& desk, const Rect& rect) {
    const float height = ui.px(1.4F);
    ImVec2 at = rect.min();
    const auto links = site_links(ui, desk.workplace().oss());
    for (const OssLink& one : links) {
        const float width = std::ceil(size_of(ui.fonts().small_bold, one.label).x) + 2;
        if (at.x > rect.left && at.x + width > rect.right) at = {rect.left, at.y + height};
        if (link(ui, one.id, Rect::at(at, {width, height}), one.label)) wish(desk, one.command);
        at.x += width + ui.px(0.9F);
    }
    return at.y + (links.empty() ? 0 : height);
}

}  // namespace

std::optional<Duration> down_since(const Session& session) {
    if (session.is_oss_reachable()) return std::nullopt;
    const auto& seen = session.judge().observations();
    const auto found = std::find_if(seen.rbegin(), seen.rend(), [](const Observation& one) {
        return one.command.name == "oss_goes_down";
    });
    return found == seen.rend() ? Duration{} : found->at;
}

std::vector<const PageKind*> application_pages(const RuleSet& rules) {
    std::vector<const PageKind*> pages;
    for (const PageKind& page : rules.pages) {
        if (page.effect != PageEffect::save && page.effect != PageEffect::issue) continue;
        pages.push_back(&page);
        if (page.effect == PageEffect::issue)
            if (const PageKind* after = rules.find_page(page.next)) pages.push_back(after);
    }
    return pages;
}

bool is_saved(const MockOss& oss, std::string_view page) {
    const auto& pages = oss.draft();
    return std::any_of(pages.begin(), pages.end(),
                       [page](const SavedPage& saved) { return saved.page == page && saved.is_complete; });
}

const PageKind* page_before(const MockOss& oss) {
    const PageKind* before = nullptr;
    for (const PageKind* page : application_pages(oss.rules())) {
        if (page->name == oss.page())
            return before == nullptr ? oss.rules().find_page("applications") : before;
        before = page;
    }
    return oss.page() == oss.rules().first_page ? nullptr : oss.rules().find_page(oss.rules().first_page);
}

void draw_oss_notices(Ui& ui, Desk& desk, Rect& page) {
    const Theme& theme = ui.theme();
    const Language& language = ui.language();
    const auto since = down_since(desk.session());
    if (since) draw_band(ui, page, icon::server, outage_words(ui, desk, *since), theme.error);
    const std::vector<Line>& says = desk.middle.oss_says;
    if (says.empty()) return;
    const auto [code, words] = code_and_words(says.front().words.in(language));
    const std::size_t problems = desk.workplace().oss().problems().size();
    std::string text = words;
    if (!desk.middle.oss_accepts && problems > 1)
        text = language.plural(static_cast<std::int64_t>(problems), "{n} entry is not right yet.",
                               "{n} entries are not right yet.");
    const bool is_good = code.starts_with("2");
    draw_band(ui, page, is_good ? icon::check_disc : icon::cross_disc, text, is_good ? theme.ok : theme.error,
              code);
}

bool is_step(const MockOss& oss) {
    const auto pages = application_pages(oss.rules());
    return std::any_of(pages.begin(), pages.end(),
                       [&](const PageKind* page) { return page->name == oss.page(); });
}

float draw_oss_links(Ui& ui, Desk& desk, const Rect& rect) {
    const MockOss& oss = desk.workplace().oss();
    if (oss.page() == oss.rules().first_page && !oss.is_logged_in()) return rect.top;
    return draw_links(ui, desk, rect);
}

float draw_oss_way(Ui& ui, Desk& desk, const Rect& rect, bool with_links) {
    const MockOss& oss = desk.workplace().oss();
    Rect rest = rect;
    if (!with_links) return is_step(oss) ? draw_steps(ui, desk, rest) : rest.top;
    if (!is_step(oss)) return draw_oss_links(ui, desk, rest);
    const float links = width_of_links(ui, oss);
    if (width_of_steps(ui, oss, false) + links + ui.px(0.6F) <= rest.width()) {
        Rect right = rest.cut_right(links - ui.px(0.9F), ui.px(0.6F));
        draw_links(ui, desk, right);
        return draw_steps(ui, desk, rest);
    }
    rest.top = draw_links(ui, desk, rest);
    return draw_steps(ui, desk, rest);
}

float draw_site_note(Ui& ui, const Rect& rect) {
    const std::string note = ui.language().text("This is not the real OSS site. All data here are made up.");
    Rect row = rect;
    ui.line(Rect::at(row.min(), {ui.px(1), ui.fonts().small->FontSize}), icon::info, ui.fonts().small,
            ui.theme().text2);
    row.cut_left(ui.px(1), ui.px(0.2F));
    row.bottom += ui.F();
    return rect.top + ui.paragraph(row, note, ui.quiet());
}

float oss_foot_height(const Ui& ui, const Desk& desk, const Rect& page) {
    const PageKind& kind = desk.workplace().oss().page_kind();
    if (kind.fields.empty() && kind.statements.empty()) return ui.px(1.9F);
    const OssFoot foot(ui, desk);
    return ui.px(2.6F) + (foot.fits_one_row(ui, page.width() - ui.px(1.8F)) ? 0 : ui.px(1));
}

void draw_oss_foot(Ui& ui, Desk& desk, Rect& page) {
    const MockOss& oss = desk.workplace().oss();
    const PageKind& kind = oss.page_kind();
    Rect foot = page.cut_bottom(oss_foot_height(ui, desk, page));
    if (kind.fields.empty() && kind.statements.empty()) {
        line_above(ui, foot);
        draw_site_note(ui, foot.inner(ui.px(0.9F), ui.px(0.4F)));
        return;
    }
    const OssFoot words(ui, desk);
    const Rect across = foot.inner(ui.px(0.9F), 0);
    const bool is_beside = words.fits_one_row(ui, across.width());
    line_above(ui, across);
    if (!is_beside) {
        foot.cut_top(ui.px(0.2F));
        const Rect place = foot.cut_top(ui.px(0.9F)).inner(ui.px(0.9F), 0);
        ui.line(place, words.left, ui.fonts().small, ui.theme().text2, 1);
    }
    Rect row = foot.inner(ui.px(0.9F), ui.px(0.3F));
    const PageKind* before = page_before(oss);
    const ButtonFace save = words.save_face(words.buttons(ui, true) <= row.width());
    if (button_from_left(ui, "oss.back", row, words.back_face()) && before != nullptr)
        wish(desk, "open " + before->name);
    if (button_from_right(ui, "do.submit", row, words.next_face()) || ui.takes_key(Key::enter, true))
        wish(desk, "submit");
    if (words.saves && (button_from_right(ui, "do.save_draft", row, save) || ui.takes_key(key_of('S'), true)))
        wish(desk, "save_draft");
    if (is_beside && !words.left.empty()) ui.line(row, words.left, ui.fonts().small, ui.theme().text2, 1);
}

}  // namespace jemput::trainer::ui
