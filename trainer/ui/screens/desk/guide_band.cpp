#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/screens/desk/guide_words.hpp"
#include "trainer/ui/screens/desk/pages.hpp"
#include "trainer/ui/widgets/button.hpp"
#include "trainer/ui/widgets/overlay.hpp"
#include "trainer/ui/widgets/parts.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

// The words of guided mode in a place of their own above the page: the next deed, or what was held back.

namespace jemput::trainer::ui {

namespace {

constexpr float band_padding = 0.45F;  // in F

TextStyle band_title(const Ui& ui) {
    return {ui.fonts().bold, ui.theme().text, ui.fonts().bold, 0};
}

TextStyle band_words(const Ui& ui) {
    return {ui.fonts().small, ui.theme().text, ui.fonts().small_bold, 0};
}

void draw_ground(Ui& ui, const Rect& rect, ImU32 ground, ImU32 stripe) {
    fill_box(ui.list(), rect, ground, ui.px(0.5F), stripe, ui.stroke());
    ui.list().AddRectFilled(rect.min(), {rect.left + ui.px(0.3F), rect.bottom}, stripe, ui.px(0.5F),
                            ImDrawFlags_RoundCornersLeft);
}

/// The room for two lines below the title (one in a narrow window), so that nothing moves from one step to
/// the next.
float height_of_step(const Ui& ui, const GuideStep& step, float width) {
    if (step.is_folded) return ui.px(1.5F);
    const float title = ui.height_of(step.title, band_title(ui), width);
    const float why = ui.height_of(step.why, band_words(ui), width);
    const float lines = width_class(ui) == WidthClass::narrow ? 1 : 2;
    const float reserved = ui.height_of("x", band_title(ui), width) +
                           lines * ui.height_of("x", band_words(ui), width) + ui.px(0.1F);
    return std::max(reserved, title + why + ui.px(0.1F)) + 2 * ui.px(band_padding);
}

void ask_where(Desk& desk) {
    desk.middle.callout_wanted = desk.middle.guide.about;
    desk.middle.callout_closed.clear();
    desk.middle.shows_way = true;
}

void draw_step(Ui& ui, Desk& desk, const Rect& rect, float buttons) {
    const GuideStep& step = desk.middle.guide;
    draw_ground(ui, rect, ui.theme().soft, ui.theme().accent);
    Rect inside = rect.inner(ui.px(0.8F), step.is_folded ? 0 : ui.px(band_padding));
    inside.right = rect.right - ui.px(0.3F);
    Rect signs = inside.cut_right(buttons, ui.px(0.3F));
    signs.top = rect.top + ui.px(0.05F);
    signs.bottom = signs.top + ui.px(1.4F);
    const Language& language = ui.language();
    const float side = ui.px(1.4F);
    if (!step.is_folded &&
        sign_button(ui, "guide.fold", signs.cut_right(side), icon::up, language.text("Fold the guide")))
        desk.middle.callout_closed = step.about;
    const std::string where = language.text("Show where");
    if (sign_button(ui, "guide.find", signs.cut_right(side), icon::target, where)) ask_where(desk);
    if (step.is_folded) {
        if (size_of(ui.fonts().body, step.title).x <= inside.width())
            ui.line(inside, step.title, ui.fonts().body, ui.theme().text);
    } else {
        inside.bottom = rect.bottom + ui.F();
        inside.cut_top(ui.paragraph(inside, step.title, band_title(ui)), ui.px(0.1F));
        ui.paragraph(inside, step.why, band_words(ui));
    }
    ui.mark("guide.words", rect, step.title + " " + step.why);
}

/// What the last command brought to light all the same, as it could not be mended or came with time.
std::string id_of_finding(const Desk& desk) {
    if (desk.new_findings().empty()) return {};
    return fmt::format("finding.{}", desk.new_findings().front().observation);
}

/// The rule that is told now: of what was held back, else of what came to light; nullptr: none.
const RuleCard* told_card(const Desk& desk) {
    if (desk.held()) return desk.held()->card;
    if (desk.new_findings().empty() || desk.middle.finding_closed == id_of_finding(desk)) return nullptr;
    return desk.material().cards.find(desk.new_findings().front().card);
}

/// What is said of it, part by part.
std::vector<std::string> told_words(const Ui& ui, const Desk& desk, const RuleCard& card) {
    const Language& language = ui.language();
    std::vector<std::string> parts;
    if (desk.held()) {
        for (const auto& [field, value] : desk.held()->fields)
            if (const std::string name = name_on_page(ui, desk, field); !name.empty())
                parts.push_back(language.text("Look again at **{field}**.", fmt::arg("field", name)));
        if (desk.held()->why) parts.push_back(desk.held()->why->in(language));
    }
    parts.push_back(card.rule.in(language));
    parts.push_back(card.reason.in(language));
    const GuideStep& step = desk.middle.guide;
    if (!step.is_folded && !step.title.empty())
        parts.push_back(language.text("First: **{deed}**", fmt::arg("deed", step.title)));
    return parts;
}

std::string told_title(const Ui& ui, const Desk& desk, const RuleCard& card) {
    const std::string title = card.title.in(ui.language());
    return desk.held() ? ui.language().text("Not done: {title}", fmt::arg("title", title)) : title;
}

float height_of_told(const Ui& ui, const Desk& desk, const RuleCard& card, float width) {
    float height = ui.height_of(told_title(ui, desk, card), band_title(ui), width) + ui.px(0.2F);
    for (const std::string& part : told_words(ui, desk, card))
        height += ui.height_of(part, band_words(ui), width) + ui.px(0.15F);
    return height + ui.px(1.4F + 0.2F) + 2 * ui.px(band_padding);
}

/// Title, rule and reason, and the way back; what was held back was neither done nor kept.
void draw_told(Ui& ui, Desk& desk, const RuleCard& card, const Rect& rect) {
    const Theme& theme = ui.theme();
    draw_ground(ui, rect, theme.warn.soft, theme.warn.text);
    std::string all = told_title(ui, desk, card);
    {
        ScrollArea area(ui, "guide.held", rect.inner(ui.px(0.8F), ui.px(band_padding)));
        Rect inside = area.content();
        inside.cut_top(ui.paragraph(inside, all, band_title(ui)), ui.px(0.2F));
        for (const std::string& part : told_words(ui, desk, card)) {
            inside.cut_top(ui.paragraph(inside, part, band_words(ui)), ui.px(0.15F));
            all += " " + part;
        }
        inside.cut_top(0, ui.px(0.2F));
        Rect row = inside.cut_top(ui.px(1.4F));
        const std::string back = ui.language().text("Go back");
        const bool goes_back = button_from_left(
            ui, "guide.back", row,
            {.label = back, .icon = icon::turn_back, .style = ButtonStyle::accent, .is_small = true});
        area.end_at(inside.top);
        ui.mark("guide.held", rect, all);
        if (goes_back) desk.middle.goes_back = true;
    }
}

}  // namespace

bool draw_guide_band(Ui& ui, Desk& desk, Rect& rect) {
    if (!desk.is_guided() || desk.session().is_over()) return false;
    if (std::exchange(desk.middle.goes_back, false)) {
        desk.middle.finding_closed = id_of_finding(desk);
        desk.let_go_of_held();
    }
    ui.begin_region("guide");
    const float gap = ui.px(0.4F);
    if (const RuleCard* card = told_card(desk)) {
        const float height = height_of_told(ui, desk, *card, rect.width() - ui.px(2.2F));
        const bool takes_all = height > 0.6F * rect.height();
        draw_told(ui, desk, *card, takes_all ? rect : rect.cut_top(height, gap));
        return takes_all;
    }
    const float buttons = ui.px(desk.middle.guide.is_folded ? 1.4F : 2.8F);
    const float height = height_of_step(ui, desk.middle.guide, rect.width() - buttons - ui.px(1.4F));
    draw_step(ui, desk, rect.cut_top(height, gap), buttons);
    return false;
}

}  // namespace jemput::trainer::ui
