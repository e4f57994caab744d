#include "trainer/core/judge/mastery.hpp"
#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/screens/desk/desk_words.hpp"
#include "trainer/ui/screens/desk/guide_words.hpp"
#include "trainer/ui/screens/desk/pages.hpp"

#include <algorithm>

#include <fmt/format.h>

// Guided mode: what comes next. Where it says so is guide_band.cpp, where it points is guide_ring.cpp.

namespace jemput::trainer::ui {

namespace {

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

/// It says only what is to be reached: it was folded, or she can do it by herself.
bool is_folded(Desk& desk, const Expectation& next) {
    if (desk.middle.callout_closed == next.id) return true;
    return guidance_at(mastery_of_step(desk, next.step)) != Guidance::shown &&
           desk.middle.callout_wanted != next.id;
}

/// Every step is done: the next number closes the case.
GuideStep closing_step(const Ui& ui, const Desk& desk) {
    const Lead lead = lead_to(ui.shown_now(), desk, {{"call_next", {}}});
    return {"closing", deed_words(ui, desk, lead, ui.shown_now().find(lead.widget)),
            ui.language().text("Everything is done. The next number closes this case."), lead.widget, false};
}

GuideStep step_now(const Ui& ui, Desk& desk) {
    const Expectation* next = desk.session().judge().next(desk.session().conditions());
    if (next == nullptr) return closing_step(ui, desk);
    const std::string goal = next->what.in(ui.language());
    if (is_folded(desk, *next)) return {next->id, goal, {}, {}, true};
    std::vector<Command> commands = commands_towards(desk, *next);
    if (!was_done(desk, "call_next")) commands = {{"call_next", {}}};
    const Lead lead = lead_to(ui.shown_now(), desk, commands);
    GuideStep step{next->id, deed_words(ui, desk, lead, ui.shown_now().find(lead.widget)),
                   lead.is_deed ? why_words(ui, desk, lead, goal) : goal, lead.widget, false};
    if (step.title.empty()) step.title = goal;
    if (step.why == step.title) step.why.clear();
    return step;
}

/// Brings the widget into view when it is pointed at for the first time, when its list opens, or when that
/// is asked for.
void follow(Ui& ui, Desk& desk, const GuideStep& step) {
    const bool is_other = step.target != desk.middle.guide.target;
    const bool has_come = ui.shown().find(step.target) == nullptr;
    const bool is_asked = std::exchange(desk.middle.shows_way, false);
    ui.watch(step.target);
    if (step.target.empty()) return;
    if (is_other || is_asked) desk.middle.guide_since = ui.seconds();
    if (is_other || has_come || is_asked) ui.show_watched();
}

}  // namespace

void draw_guide(Ui& ui, Desk& desk) {
    if (!desk.is_guided() || desk.session().is_over()) return;
    desk.middle.focus = ui.focus();
    GuideStep step = step_now(ui, desk);
    follow(ui, desk, step);
    if (step != desk.middle.guide) ui.keep_moving();  // its words follow in the next frame
    desk.middle.guide = std::move(step);
    point_at_next(ui, desk);
    const bool has_words = desk.held() || !desk.middle.guide.is_folded;
    if (!has_words || ui.shown().top_layer() > 0 || !ui.takes_key(Key::escape)) return;
    if (desk.held())
        desk.middle.goes_back = true;
    else
        desk.middle.callout_closed = desk.middle.guide.about;
}

}  // namespace jemput::trainer::ui
