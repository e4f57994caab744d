#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/screens/desk/desk_words.hpp"
#include "trainer/ui/screens/desk/left_parts.hpp"
#include "trainer/ui/widgets/button.hpp"
#include "trainer/ui/widgets/overlay.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace jemput::trainer::ui {

namespace {

struct KnownFact {
    std::string name;  ///< "ktp.nik"
    std::string label;
    std::string value;
};

struct FactSource {
    std::string title;
    std::vector<KnownFact> facts;
};

FactSource on_document(const Desk& desk, const Language& language, const ShownDocument& document) {
    FactSource source{document_title(desk, language, document.name), {}};
    for (const auto& [fact, value] : document.facts) {
        std::string name = document.name + "." + fact;
        if (desk.workplace().fact(name))
            source.facts.push_back(
                {std::move(name), fact_word(language, fact), fact_value(language, fact, value)});
    }
    return source;
}

FactSource in_the_talk(const Desk& desk, const Language& language) {
    FactSource source{language.text("What was said"), {}};
    for (const Answer& answer : desk.training_case().answers) {
        std::string name = "said." + answer.topic;
        if (desk.workplace().fact(name))
            source.facts.push_back(
                {std::move(name), answer.question.in(language), answer.words.in(language)});
    }
    return source;
}

FactSource on_the_page(const Desk& desk, const Language& language) {
    FactSource source{language.text("On the OSS page"), {}};
    const MockOss& oss = desk.workplace().oss();
    for (const FieldRule& field : oss.page_kind().fields) {
        if (field.kind == FieldKind::secret || field.kind == FieldKind::captcha) continue;
        const auto value = desk.workplace().fact("page." + field.name);
        if (!value) continue;
        const CodeList* list = field.list.empty() ? nullptr : oss.rules().find_list(field.list);
        const Option* option = list == nullptr ? nullptr : list->find(*value);
        source.facts.push_back(
            {"page." + field.name, field.label.in(language),
             option == nullptr ? fact_value(language, field.name, *value) : option->label.in(language)});
    }
    return source;
}

/// Everything that the trainee can know, by where it stands.
std::vector<FactSource> known_facts(const Desk& desk, const Language& language) {
    std::vector<FactSource> sources;
    for (const ShownDocument& document : desk.training_case().persona.documents)
        sources.push_back(on_document(desk, language, document));
    sources.push_back(in_the_talk(desk, language));
    sources.push_back(on_the_page(desk, language));
    std::erase_if(sources, [](const FactSource& source) { return source.facts.empty(); });
    return sources;
}

void pick(Desk& desk, const std::string& name) {
    const auto found = std::find(desk.facts.begin(), desk.facts.end(), name);
    if (found != desk.facts.end()) {
        desk.facts.erase(found);
        return;
    }
    if (desk.facts.size() == 2) desk.facts.erase(desk.facts.begin());
    desk.facts.push_back(name);
}

bool is_picked(const Desk& desk, const std::string& name) {
    return std::find(desk.facts.begin(), desk.facts.end(), name) != desk.facts.end();
}

/// A fact that can be picked; returns its row.
Rect draw_fact(Ui& ui, Desk& desk, const KnownFact& fact, Rect& rect) {
    const Theme& theme = ui.theme();
    const float margin = ui.px(0.5F);
    const float width = rect.width() - 2 * margin;
    const TextStyle value{ui.fonts().small_bold, theme.text};
    const float label_height = ui.height_of(fact.label, ui.quiet(), width);
    const float height =
        std::max(ui.px(1.5F), label_height + ui.height_of(fact.value, value, width) + ui.px(0.4F));
    const Rect row = rect.cut_top(height, ui.px(0.2F));
    const bool is_on = is_picked(desk, fact.name);
    const Touch touch =
        ui.touch("fact." + fact.name, row, fact.label, WidgetKind::choice, true, is_on ? "on" : "");
    const ImU32 ground = is_on ? theme.soft : touch.is_hovered ? theme.surface2 : theme.surface;
    fill_box(ui.list(), row, ground, ui.px(0.4F), is_on ? theme.accent : theme.line,
             ui.stroke() * (is_on ? 2.0F : 1.0F));
    Rect inside = row.inner(margin, ui.px(0.2F));
    inside.cut_top(ui.paragraph(inside, fact.label, ui.quiet()));
    ui.paragraph(inside, fact.value, value);
    if (touch.shows_focus) focus_ring(ui.list(), row.inner(ui.px(0.15F)), theme.focus, ui.px(0.3F), ui.F());
    if (touch.is_clicked) pick(desk, fact.name);
    return row;
}

/// Joins the two that are picked along the left edge.
void draw_join(Ui& ui, const std::vector<Rect>& picked) {
    if (picked.size() != 2) return;
    const float x = picked[0].left - ui.px(0.3F);
    const float width = ui.stroke() * 2;
    const ImVec2 from{picked[0].left, picked[0].centre().y};
    const ImVec2 to{picked[1].left, picked[1].centre().y};
    for (const auto& [a, b] : {std::pair{from, ImVec2{x, from.y}},
                               std::pair{ImVec2{x, from.y}, ImVec2{x, to.y}}, std::pair{ImVec2{x, to.y}, to}})
        ui.list().AddLine(a, b, ui.theme().accent, width);
    for (const ImVec2 end : {from, to})
        ui.list().AddCircleFilled(end, ui.px(0.2F), ui.theme().accent, 16);
}

float draw_facts(Ui& ui, Desk& desk, Rect rect) {
    rect.left += ui.px(0.6F);
    std::vector<Rect> picked;
    const auto sources = known_facts(desk, ui.language());
    if (sources.empty()) {
        const std::string words = ui.language().text("Nothing is known yet. Read a document, or ask.");
        rect.cut_top(ui.paragraph(rect, words, ui.quiet()));
    }
    for (const FactSource& source : sources) {
        const TextStyle title{ui.fonts().small_bold, ui.theme().text2};
        rect.cut_top(ui.paragraph(rect, source.title, title), ui.px(0.15F));
        for (const KnownFact& fact : source.facts) {
            const bool was_picked = is_picked(desk, fact.name);
            const Rect row = draw_fact(ui, desk, fact, rect);
            if (was_picked) picked.push_back(row);
        }
        rect.cut_top(0, ui.px(0.3F));
    }
    draw_join(ui, picked);
    return rect.top;
}

void stop_comparing(Desk& desk) {
    desk.is_comparing = false;
    desk.facts.clear();
}

void judge_facts(Desk& desk, std::string_view verdict) {
    const std::string command = fmt::format("compare {} {} {}", desk.facts[0], desk.facts[1], verdict);
    // A wrong verdict can be given again at once.
    if (desk.give(command)) stop_comparing(desk);
}

/// The question at the foot: do the two match?
void draw_verdict(Ui& ui, Desk& desk, Rect rect) {
    ui.list().AddLine(rect.min(), {rect.right, rect.top}, ui.theme().line, ui.stroke());
    rect.top += ui.px(0.4F);
    const bool is_ready = desk.facts.size() == 2;
    const float half = (rect.width() - ui.px(0.4F)) / 2;
    Rect row = rect.cut_top(ui.px(1.8F), ui.px(0.3F));
    const std::string match = ui.language().text("They match");
    const std::string differ = ui.language().text("They differ");
    if (button(ui, "compare.match", row.cut_left(half, ui.px(0.4F)),
               {.label = match, .is_enabled = is_ready}))
        judge_facts(desk, "match");
    else if (button(ui, "compare.differ", row, {.label = differ, .is_enabled = is_ready}))
        judge_facts(desk, "differ");
}

}  // namespace

float draw_comparing(Ui& ui, Desk& desk, Rect rect, bool scrolls) {
    Rect row = rect.cut_top(ui.px(1.4F), ui.px(0.3F));
    const std::string stop = ui.language().text("Done comparing");
    if (button_from_right(ui, "desk.compare_end", row,
                          {.label = stop, .icon = icon::cross, .is_small = true}))
        stop_comparing(desk);
    const std::string title = ui.language().text("Compare");
    ui.line({row.left, row.top, row.left + size_of(ui.fonts().bold, title).x + 1, row.bottom}, title,
            ui.fonts().bold, ui.theme().text);
    const std::string help = ui.language().text("Pick two facts. Then say whether they match.");
    rect.cut_top(ui.paragraph(rect, help, ui.quiet()), ui.px(0.4F));
    const float foot = ui.px(2.4F);
    if (!scrolls) {
        rect.top = draw_facts(ui, desk, rect);
        draw_verdict(ui, desk, rect.cut_top(foot));
        return rect.top;
    }
    const Rect verdict = rect.cut_bottom(foot, ui.px(0.2F));
    {
        ScrollArea area(ui, "facts", rect);
        area.end_at(draw_facts(ui, desk, area.content()));
    }
    draw_verdict(ui, desk, verdict);
    return verdict.bottom;
}

}  // namespace jemput::trainer::ui
