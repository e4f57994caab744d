#include "sim/core/format.hpp"
#include "sim/report/trace_facts.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace jemput {

namespace {

/// The visit of the entry; nullptr for an endless queue, and for facts between visits.
const Visit* visit_of(const TraceEntry& entry, const Plan& plan) {
    const std::vector<Visit>& visits = plan.scenario().visits;
    const auto index = static_cast<std::size_t>(entry.visit);
    return entry.visit >= 0 && index < visits.size() ? &visits[index] : nullptr;
}

bool is_office(const TraceEntry& entry, const Plan& plan) {
    const Visit* visit = visit_of(entry, plan);
    return visit != nullptr && visit->site.kind == SiteKind::office;
}

/// The thing of that index, or nothing: what an index points to depends on the fact.
template <class Thing>
const Thing* at(const std::vector<Thing>& things, int index) {
    return index >= 0 && static_cast<std::size_t>(index) < things.size()
               ? &things[static_cast<std::size_t>(index)]
               : nullptr;
}

std::string step_name(const Language& language, const TraceEntry& entry, const Plan& plan) {
    const Step* step = at(plan.scenario().flow, entry.step);
    if (step == nullptr) return "";
    return step->name.empty() ? step->id : fmt::format("{} ({})", step->id, language.of_scenario(step->name));
}

std::string officer_name(const Language& language, const TraceEntry& entry, const Plan& plan) {
    const int crew = largest_crew(plan.scenario());
    if (entry.officer < crew) return language.text("officer {number}", fmt::arg("number", entry.officer + 1));
    return language.text("office clerk {number}", fmt::arg("number", entry.officer - crew + 1));
}

std::string desk_name(const Language& language, const TraceEntry& entry, const Plan& plan) {
    const Desk* desk = at(plan.scenario().desks, entry.place);
    if (desk == nullptr) return language.text("the desk");
    const std::string name = desk->name.empty() ? desk->id : language.of_scenario(desk->name);
    return language.text("the desk {name}", fmt::arg("name", name));
}

std::string hotspot_name(const Language& language, const TraceEntry& entry) {
    return language.text("hotspot {number}", fmt::arg("number", entry.place + 1));
}

/// Empty where the break has none.
std::string break_name(const Language& language, const TraceEntry& entry, const Plan& plan) {
    const Visit* visit = visit_of(entry, plan);
    const Break* time_off = visit == nullptr ? nullptr : at(visit->staff.breaks, entry.place);
    return time_off == nullptr ? "" : language.of_scenario(time_off->name);
}

std::string_view blocked_sentence(const TraceEntry& entry, const Plan& plan) {
    const Visit* visit = visit_of(entry, plan);
    if (visit != nullptr && !visit->site.has_internet)
        return translatable("{officer} waits for a signal with {who}");
    return entry.place >= 0 ? translatable("{officer} waits for {hotspot} with {who}")
                            : translatable("{officer} waits for OSS with {who}");
}

/// Of several visits it is said which one, when and where.
std::string visit_sentence(const Language& language, const TraceEntry& entry, const Plan& plan) {
    const Visit* visit = visit_of(entry, plan);
    if (visit == nullptr || plan.visits().size() == 1) return language.text("a visit begins");
    const std::string when = as_date(language, visit->opening.date) + ", " +
                             as_hours(language, visit->opening.opens, visit->opening.closes);
    std::string text =
        language.text("visit {number}, {when}", fmt::arg("number", entry.visit + 1), fmt::arg("when", when));
    if (!visit->site.name.empty()) text += ", " + language.of_scenario(visit->site.name);
    return text;
}

/// The sentence of a fact, with the names of those who take part in braces.
std::string_view sentence_of(const TraceEntry& entry, const Plan& plan, bool has_break_name) {
    switch (entry.fact) {
        case Fact::van_opens:
            return is_office(entry, plan) ? translatable("the counter opens") : translatable("the van opens");
        case Fact::van_closes:
            return is_office(entry, plan) ? translatable("the counter closes")
                                          : translatable("the gate closes");
        case Fact::visit_ends:
            return translatable("the visit ends: everybody has left");
        case Fact::arrives:
            return translatable("{who} arrives");
        case Fact::joins_queue:
            return translatable("{who} queues");
        case Fact::called:
            return translatable("{officer} calls {who}");
        case Fact::gives_up:
            return translatable("{who} loses patience and leaves");
        case Fact::turned_away:
            return translatable("{who} is sent away");
        case Fact::step_begins:
            return translatable("{officer} begins {step} with {who}");
        case Fact::step_ends:
            return translatable("{officer} has done {step} with {who}");
        case Fact::step_interrupted:
            return translatable("{officer} is interrupted in {step} with {who}");
        case Fact::step_resumes:
            return translatable("{officer} goes on with {step} with {who}");
        case Fact::blocked:
            return blocked_sentence(entry, plan);
        case Fact::paper_begins:
            return translatable("{officer} fills in the paper form with {who}");
        case Fact::leaves_on_paper:
            return translatable("{who} leaves with a receipt; the form waits for OSS");
        case Fact::licensed:
            if (entry.officer < 0) return translatable("{who} leaves with the licence");
            return translatable("{officer} hands the licence to {who}, who leaves");
        case Fact::left_open:
            return translatable("the case of {who} stays open");
        case Fact::outage_begins:
            return translatable("OSS goes down");
        case Fact::outage_ends:
            return translatable("OSS is back");
        case Fact::paper_due:
            return entry.place < 0 ? translatable("OSS has been down long enough: paper from now on")
                                   : translatable("{hotspot} has been down long enough: paper from now on");
        case Fact::hard_stop:
            return translatable("hard stop: everything ends");
        case Fact::office_opens:
            return translatable("the office opens");
        case Fact::office_closes:
            return translatable("the office closes");
        case Fact::entry_begins:
            return translatable("{officer} types the form of {who}");
        case Fact::entry_interrupted:
            return translatable("{officer} puts the form of {who} back");
        case Fact::entry_ends:
            return translatable("{officer} has typed the form of {who}");
        case Fact::licence_delivered:
            return plan.scenario().sends_all_by_whatsapp()
                       ? translatable("{who} gets the licence by WhatsApp")
                       : translatable("{who} gets the licence");
        case Fact::balks:
            return translatable("{who} sees how many are there, and goes");
        case Fact::refused:
            return translatable("{who} is sent away: the place is full");
        case Fact::referred:
            return translatable("{who} is referred to the self-service of the office");
        case Fact::sent_for_papers:
            return translatable("{who} is sent home for missing papers");
        case Fact::gets_licence:
            if (entry.officer < 0) return translatable("{who} has the licence, and goes on to the partners");
            return translatable("{officer} hands the licence to {who}, who goes on to the partners");
        case Fact::parked:
            return translatable("{officer} puts the case of {who} aside until OSS is back");
        case Fact::unparked:
            return translatable("{officer} takes up the case of {who} again");
        case Fact::session_expired:
            return translatable("the session of {who} has expired: the case begins anew");
        case Fact::alone_begins:
            return translatable("{who} begins {step} by herself");
        case Fact::alone_ends:
            return translatable("{who} has done {step} by herself");
        case Fact::alone_fails:
            return translatable("{who} does not manage {step} by herself");
        case Fact::queues_at_desk:
            return translatable("{who} queues at {desk}");
        case Fact::desk_begins:
            return translatable("{desk} begins {step} with {who}");
        case Fact::desk_ends:
            return translatable("{desk} has done {step} with {who}");
        case Fact::goes_online:
            return translatable("{officer} goes online for {step} with {who}");
        case Fact::hotspot_drops:
            return translatable("{hotspot} drops out");
        case Fact::hotspot_back:
            return translatable("{hotspot} is back");
        case Fact::break_begins:
            return has_break_name ? translatable("{officer} takes a break ({break})")
                                  : translatable("{officer} takes a break");
        case Fact::break_ends:
            return has_break_name ? translatable("{officer} is back from the break ({break})")
                                  : translatable("{officer} is back from the break");
        case Fact::shift_begins:
            return translatable("{officer} begins the shift");
        case Fact::shift_ends:
            return translatable("{officer} ends the shift");
        case Fact::comes_again:
            return translatable("{who} arrives again, after a visit without service");
        case Fact::visit_begins:
            break;
    }
    return "";
}

}  // namespace

std::string fact_sentence(const Language& language, const TraceEntry& entry, const Plan& plan) {
    if (entry.fact == Fact::visit_begins) return visit_sentence(language, entry, plan);
    const std::string applicant = language.text("applicant {number}", fmt::arg("number", entry.ticket));
    const std::string officer = officer_name(language, entry, plan);
    const std::string step = step_name(language, entry, plan);
    const std::string desk = desk_name(language, entry, plan);
    const std::string hotspot = hotspot_name(language, entry);
    const std::string time_off = break_name(language, entry, plan);
    return language.text(sentence_of(entry, plan, !time_off.empty()), fmt::arg("who", applicant),
                         fmt::arg("officer", officer), fmt::arg("step", step), fmt::arg("desk", desk),
                         fmt::arg("hotspot", hotspot), fmt::arg("break", time_off));
}

}  // namespace jemput
