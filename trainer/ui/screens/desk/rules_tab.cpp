#include "trainer/core/world/guard.hpp"
#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/screens/debrief/rule_source.hpp"
#include "trainer/ui/screens/desk/guarded_field.hpp"
#include "trainer/ui/screens/desk/pages.hpp"
#include "trainer/ui/widgets/overlay.hpp"
#include "trainer/ui/widgets/parts.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>

// The rule book of the office.

namespace jemput::trainer::ui {

namespace {

std::string lowered(std::string_view text) {
    std::string result;
    for (const char c : text)
        result += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return result;
}

bool has_words(const RuleCard& card, const Language& language, const std::string& words) {
    if (words.empty()) return true;
    const std::string text = lowered(card.title.in(language) + " " + card.rule.in(language) + " " + card.id);
    return text.find(lowered(words)) != std::string::npos;
}

void draw_rule_search(Ui& ui, Desk& desk, Rect& rest) {
    const std::string label = ui.language().text("Search the rules");
    const FieldFace face{.label = label};
    std::string& words = desk.typed["rules.search"];
    text_field(ui, "rules.search", rest.cut_top(height_of(ui, face, rest.width()), ui.px(0.4F)), face, words);
    const auto refused = refusal_of(words);
    if (!refused) return;
    wipe_field(desk, "rules.search");
    desk.office().toasts.add(ToastKind::warning, refusal_text(ui.language(), *refused));
}

float draw_rule_rows(Ui& ui, Desk& desk, Rect rest) {
    const Language& language = ui.language();
    const std::string words = desk.typed["rules.search"];
    bool is_empty = true;
    for (const RuleCard& card : desk.material().cards.all()) {
        if (!has_words(card, language, words)) continue;
        is_empty = false;
        const std::string title = card.title.in(language);
        const float height =
            std::max(ui.px(1.5F), ui.height_of(title, ui.body(), rest.width() - ui.px(1)) + ui.px(0.5F));
        const Rect row = rest.cut_top(height, ui.px(0.1F));
        if (list_row(ui, "do.show_rule " + card.id, row, title, card.id == desk.rule)) {
            desk.rule = card.id;
            wish(desk, "show_rule " + card.id);
        }
        Rect inside = row.inner(ui.px(0.5F), ui.px(0.25F));
        inside.bottom += ui.px(0.5F);
        ui.paragraph(inside, title, ui.body());
    }
    if (is_empty)
        rest.cut_top(ui.paragraph(rest, language.text("No rule has these words."), ui.quiet()), ui.px(0.4F));
    return rest.top;
}

float draw_rule(Ui& ui, const Desk& desk, Rect rest) {
    const Language& language = ui.language();
    const RuleCard* card = desk.material().cards.find(desk.rule);
    if (card == nullptr) {
        empty_place(ui, rest.cut_top(ui.px(9)), icon::book, language.text("Choose a rule to read it."));
        return rest.top;
    }
    rest.cut_top(ui.paragraph(rest, card->title.in(language), {ui.fonts().title, ui.theme().text}),
                 ui.px(0.5F));
    const std::pair<std::string, std::string> parts[]{{language.text("What to do"), card->rule.in(language)},
                                                      {language.text("Why"), card->reason.in(language)}};
    for (const auto& [heading, words] : parts) {
        rest.cut_top(ui.paragraph(rest, heading, {ui.fonts().small_bold, ui.theme().text2}), ui.px(0.1F));
        rest.cut_top(ui.paragraph(rest, words, ui.body()), ui.px(0.6F));
    }
    const std::string source =
        language.text("Source: {source}", fmt::arg("source", source_words(language, card->source)));
    rest.cut_top(ui.paragraph(rest, source, ui.quiet()), ui.px(0.4F));
    return rest.top;
}

}  // namespace

void draw_rules_tab(Ui& ui, Desk& desk, const Rect& rect) {
    Rect rest = rect.inner(ui.px(0.6F), ui.px(0.6F));
    if (rest.width() >= ui.px(27)) {
        Rect left = rest.cut_left(std::min(ui.px(14), rest.width() * 0.44F), ui.px(0.8F));
        ui.list().AddLine({left.right + ui.px(0.4F), rect.top}, {left.right + ui.px(0.4F), rect.bottom},
                          ui.theme().line, ui.stroke());
        draw_rule_search(ui, desk, left);
        {
            ScrollArea rows(ui, "rules.list", left);
            rows.end_at(draw_rule_rows(ui, desk, rows.content()));
        }
        ScrollArea reading(ui, "rules.card." + desk.rule, rest);
        reading.end_at(draw_rule(ui, desk, reading.content()));
        return;
    }
    draw_rule_search(ui, desk, rest);
    ScrollArea area(ui, "rules", rest);
    Rect content = area.content();
    if (!desk.rule.empty()) content.top = draw_rule(ui, desk, content) + ui.px(0.5F);
    area.end_at(draw_rule_rows(ui, desk, content));
}

}  // namespace jemput::trainer::ui
