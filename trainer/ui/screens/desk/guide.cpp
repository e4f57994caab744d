#include "trainer/core/judge/mastery.hpp"
#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/screens/desk/guide_target.hpp"
#include "trainer/ui/screens/desk/desk_words.hpp"
#include "trainer/ui/screens/desk/pages.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include <fmt/format.h>

// The callout of guided mode: what comes next, beside where it is done.

namespace jemput::trainer::ui {

namespace {

enum class Side : std::uint8_t { right, below, left, above };

struct Callout {
    std::string about;  ///< what it is closed for
    std::string title;
    std::string words;
    const Widget* target = nullptr;
};

/// The trainee's mastery as it was when the attempt began; read once.
double mastery_of_step(Desk& desk, const std::string& step) {
    auto& known = desk.middle.mastery;
    if (!known) {
        known.emplace();
        const auto recorded = desk.office().records.mastery_of(desk.office().trainee);
        if (recorded)
            for (const auto& [skill, record] : *recorded)
                (*known)[skill] = record.value;
    }
    if (const auto found = known->find(step); found != known->end()) return found->second;
    const ProcedureStep* model = desk.material().procedure.find_step(step);
    return model == nullptr ? SkillModel{}.initial : model_of(*model).initial;
}

/// The command that was given last, as a widget.
const Widget* last_widget(const Ui& ui, const Desk& desk) {
    const auto parsed = parse_command(desk.last_result().kept);
    return parsed ? ui.shown().find(widget_of(*parsed)) : nullptr;
}

/// What was wrong with the last command, by its rule.
std::optional<Callout> about_mistake(const Ui& ui, const Desk& desk) {
    const Language& language = ui.language();
    if (!desk.new_findings().empty()) {
        const Finding& finding = desk.new_findings().front();
        const RuleCard* card = desk.material().cards.find(finding.card);
        if (card == nullptr) return std::nullopt;
        return Callout{fmt::format("finding.{}", finding.observation), card->title.in(language), card->rule.in(language), last_widget(ui, desk)};
    }
    if (desk.last_result().judgement != Judgement::early) return std::nullopt;
    return Callout{fmt::format("early.{}", desk.session().given().size()), language.text("A little too early"),
                   language.text("Something else comes before it. Look at the procedure."), last_widget(ui, desk)};
}

/// What the one line below the title says: the field that is empty, else the step.
std::string why_words(const Ui& ui, const Desk& desk, const Expectation& next, const std::vector<Command>& commands) {
    const Language& language = ui.language();
    if (!commands.empty() && (commands.front().name == "type" || commands.front().name == "let_applicant_type")) {
        const FieldRule* field = commands.front().arguments.empty() ? nullptr : desk.workplace().oss().page_kind().find_field(commands.front().arguments[0]);
        if (field != nullptr) {
            const std::string label = field->label.in(language);
            return field->help ? fmt::format("{}. {}", label, field->help->in(language)) : label;
        }
    }
    if (!commands.empty() && commands.front().name == "to_next_event") return language.text("The mail is on its way. Wait for it, or go on asking.");
    const ProcedureStep* step = desk.material().procedure.find_step(next.step);
    return step == nullptr ? std::string() : step->title.in(language);
}

std::optional<Callout> about_next(Ui& ui, Desk& desk) {
    const Expectation* next = desk.session().judge().next(desk.session().conditions());
    if (next == nullptr) return std::nullopt;
    const Guidance guidance = guidance_at(mastery_of_step(desk, next->step));
    if (guidance == Guidance::none) return std::nullopt;
    if (guidance == Guidance::on_request && desk.middle.callout_wanted != next->id) return std::nullopt;
    std::vector<Command> commands = commands_towards(desk, *next);
    if (!was_done(desk, "call_next")) commands = {{"call_next", {}}};
    Callout callout{next->id, next->what.in(ui.language()), why_words(ui, desk, *next, commands), widget_towards(ui.shown(), commands)};
    if (!was_done(desk, "call_next")) {
        callout.title = ui.language().text("Call the next number");
        callout.words = ui.language().text("The applicant sits down at your desk.");
    }
    if (callout.target != nullptr) callout.about += "@" + callout.target->id;
    return callout;
}

Rect place_at(const Ui& ui, const Rect& target, ImVec2 size, Side side) {
    const float gap = ui.px(0.65F);
    const float y = std::clamp(target.top - ui.px(0.2F), ui.px(0.4F), std::max(ui.px(0.4F), ui.size().y - size.y - ui.px(0.4F)));
    const float x = std::clamp(target.left, ui.px(0.4F), std::max(ui.px(0.4F), ui.size().x - size.x - ui.px(0.4F)));
    switch (side) {
        case Side::right: return Rect::at({target.right + gap, y}, size);
        case Side::below: return Rect::at({x, target.bottom + gap}, size);
        case Side::left: return Rect::at({target.left - gap - size.x, y}, size);
        case Side::above: break;
    }
    return Rect::at({x, target.top - gap - size.y}, size);
}

/// How much of what can be used lies below the callout; the target itself must stay free.
float covered(const Ui& ui, const Rect& rect, const Widget& target) {
    if (rect.left < 0 || rect.top < 0 || rect.right > ui.size().x || rect.bottom > ui.size().y) return std::numeric_limits<float>::max();
    float area = 0;
    for (const Widget& widget : ui.shown().widgets()) {
        const Rect& other = widget.visible;
        if (widget.kind == WidgetKind::area || !rect.overlaps(other)) continue;
        if (widget.id == target.id) return std::numeric_limits<float>::max();
        const float width = std::min(rect.right, other.right) - std::max(rect.left, other.left);
        const float height = std::min(rect.bottom, other.bottom) - std::max(rect.top, other.top);
        const bool is_field = widget.kind == WidgetKind::field || widget.kind == WidgetKind::choice;
        area += std::max(0.0F, width) * std::max(0.0F, height) * (is_field ? 4.0F : 1.0F);
    }
    return area;
}

/// Right, below, left, above: the first that covers nothing, else the one that covers least.
std::pair<Rect, Side> best_place(const Ui& ui, const Widget& target, ImVec2 size) {
    std::pair<Rect, Side> best{place_at(ui, target.visible, size, Side::below), Side::below};
    float least = std::numeric_limits<float>::max();
    for (const Side side : {Side::right, Side::below, Side::left, Side::above}) {
        const Rect rect = place_at(ui, target.visible, size, side);
        const float area = covered(ui, rect, target);
        if (area >= least) continue;
        least = area;
        best = {rect, side};
        if (area <= 0) break;
    }
    return best;
}

void draw_arrow(Ui& ui, const Rect& rect, const Rect& target, Side side) {
    const float half = ui.px(0.45F);
    const ImU32 colour = ui.theme().accent;
    ImDrawList& list = ui.list();
    const float y = std::clamp(target.centre().y, rect.top + 2 * half, std::max(rect.top + 2 * half, rect.bottom - 2 * half));
    const float x = std::clamp(target.centre().x, rect.left + 2 * half, std::max(rect.left + 2 * half, std::min(rect.right - 2 * half, rect.left + ui.px(3))));
    switch (side) {
        case Side::right: list.AddTriangleFilled({rect.left - half, y}, {rect.left + 1, y - half}, {rect.left + 1, y + half}, colour); break;
        case Side::left: list.AddTriangleFilled({rect.right + half, y}, {rect.right - 1, y + half}, {rect.right - 1, y - half}, colour); break;
        case Side::below: list.AddTriangleFilled({x, rect.top - half}, {x + half, rect.top + 1}, {x - half, rect.top + 1}, colour); break;
        case Side::above: list.AddTriangleFilled({x, rect.bottom + half}, {x - half, rect.bottom - 1}, {x + half, rect.bottom - 1}, colour); break;
    }
}

ImVec2 callout_size(const Ui& ui, const Callout& callout) {
    const TextStyle title{ui.fonts().bold, ui.theme().on_accent};
    const TextStyle words{ui.fonts().body, ui.theme().on_accent};
    const float widest = std::min(ui.px(15.5F), ui.size().x - ui.px(2));
    const TextLayout first(callout.title, title, widest);
    const TextLayout second(callout.words, words, widest);
    const float width = std::max(first.width(), second.width());
    return {std::ceil(width) + ui.px(1.2F), first.height() + second.height() + ui.px(0.9F)};
}

/// A window of its own over the page, so that what scrolls does not run over it; a click on it closes it.
void draw_callout(Ui& ui, Desk& desk, const Callout& callout) {
    const ImVec2 size = callout_size(ui, callout);
    const auto [rect, side] = best_place(ui, *callout.target, size);
    const Rect window = rect.inner(-ui.px(0.7F));
    ImGui::SetNextWindowPos(window.min());
    ImGui::SetNextWindowSize(window.size());
    // What lies below its shadow can be clicked, what lies below itself cannot.
    const bool is_touched = rect.contains(ui.input().mouse);
    ImGui::Begin("##guide", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav |
                     ImGuiWindowFlags_NoFocusOnAppearing |
                     (is_touched ? 0 : ImGuiWindowFlags_NoInputs));
    const Theme& theme = ui.theme();
    drop_shadow(ui.list(), rect, faded(theme.shadow, 2), ui.px(0.5F), 1.5F * ui.F());
    fill_box(ui.list(), rect, theme.accent, ui.px(0.5F));
    draw_arrow(ui, rect, callout.target->visible, side);
    Rect inside = rect.inner(ui.px(0.6F), ui.px(0.45F));
    inside.cut_top(ui.paragraph(inside, callout.title, {ui.fonts().bold, theme.on_accent}));
    ui.paragraph(inside, callout.words, {ui.fonts().body, theme.on_accent});
    ui.mark("guide.callout", rect, callout.title + " " + callout.words);
    ImGui::End();
    if (ui.input().buttons[0] && is_touched) desk.middle.callout_closed = callout.about;
}

}  // namespace

void draw_guide(Ui& ui, Desk& desk) {
    if (!desk.is_guided() || desk.session().is_over() || ui.shown().top_layer() > 0) return;
    std::optional<Callout> callout = about_mistake(ui, desk);
    const bool is_mistake = callout && callout->about != desk.middle.callout_closed;
    if (!is_mistake) callout = about_next(ui, desk);
    if (callout && callout->target == nullptr && is_mistake) callout->target = ui.shown().find("tab.rules");
    if (!callout || callout->target == nullptr || callout->about == desk.middle.callout_closed) return;
    if (ui.takes_key(Key::escape)) {
        desk.middle.callout_closed = callout->about;
        return;
    }
    draw_callout(ui, desk, *callout);
}

}  // namespace jemput::trainer::ui
