#include "sim/report/trace_facts.hpp"

#include "sim/report/format.hpp"

#include <algorithm>
#include <cstddef>

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

std::string step_name(const TraceEntry& entry, const Plan& plan) {
    if (entry.step < 0) return "";
    const Step& step = plan.scenario().flow[static_cast<std::size_t>(entry.step)];
    return step.name.empty() ? step.id : fmt::format("{} ({})", step.id, step.name);
}

std::string officer_name(const TraceEntry& entry, const Plan& plan) {
    const int crew = largest_crew(plan.scenario());
    if (entry.officer < crew) return fmt::format("officer {}", entry.officer + 1);
    return fmt::format("office clerk {}", entry.officer - crew + 1);
}

std::string desk_name(const TraceEntry& entry, const Plan& plan) {
    if (entry.place < 0) return "the desk";
    const Desk& desk = plan.scenario().desks[static_cast<std::size_t>(entry.place)];
    return "the desk " + (desk.name.empty() ? desk.id : desk.name);
}

std::string hotspot_name(const TraceEntry& entry) {
    return fmt::format("hotspot {}", entry.place + 1);
}

/// " (Maghrib)", or nothing where the break has no name.
std::string break_name(const TraceEntry& entry, const Plan& plan) {
    const Visit* visit = visit_of(entry, plan);
    if (visit == nullptr || entry.place < 0) return "";
    const std::string& name = visit->staff.breaks[static_cast<std::size_t>(entry.place)].name;
    return name.empty() ? "" : fmt::format(" ({})", name);
}

std::string blocked_sentence(const TraceEntry& entry, const Plan& plan) {
    const Visit* visit = visit_of(entry, plan);
    std::string cause = "OSS";
    if (entry.place >= 0) cause = hotspot_name(entry);
    if (visit != nullptr && !visit->site.has_internet) cause = "a signal";
    return fmt::format("{} waits for {} with applicant {}", officer_name(entry, plan), cause, entry.ticket);
}

/// Of several visits it is said which one, when and where.
std::string visit_sentence(const TraceEntry& entry, const Plan& plan) {
    const Visit* visit = visit_of(entry, plan);
    if (visit == nullptr || plan.visits().size() == 1) return "a visit begins";
    const std::string& place = visit->site.name;
    return fmt::format("visit {}, {}, {}{}{}", entry.visit + 1, as_date(visit->opening.date),
                       as_hours(visit->opening.opens, visit->opening.closes), place.empty() ? "" : ", ",
                       place);
}

}  // namespace

int largest_crew(const Scenario& scenario) {
    int most = scenario.staff().officers;
    for (const Visit& visit : scenario.visits)
        most = std::max(most, visit.staff.officers);
    return most;
}

std::string_view fact_name(Fact fact) {
    switch (fact) {
        case Fact::van_opens:
            return "van_opens";
        case Fact::van_closes:
            return "van_closes";
        case Fact::visit_ends:
            return "visit_ends";
        case Fact::arrives:
            return "arrives";
        case Fact::joins_queue:
            return "joins_queue";
        case Fact::called:
            return "called";
        case Fact::gives_up:
            return "gives_up";
        case Fact::turned_away:
            return "turned_away";
        case Fact::step_begins:
            return "step_begins";
        case Fact::step_ends:
            return "step_ends";
        case Fact::step_interrupted:
            return "step_interrupted";
        case Fact::step_resumes:
            return "step_resumes";
        case Fact::blocked:
            return "blocked";
        case Fact::paper_begins:
            return "paper_begins";
        case Fact::leaves_on_paper:
            return "leaves_on_paper";
        case Fact::licensed:
            return "licensed";
        case Fact::left_open:
            return "left_open";
        case Fact::outage_begins:
            return "outage_begins";
        case Fact::outage_ends:
            return "outage_ends";
        case Fact::paper_due:
            return "paper_due";
        case Fact::hard_stop:
            return "hard_stop";
        case Fact::office_opens:
            return "office_opens";
        case Fact::office_closes:
            return "office_closes";
        case Fact::entry_begins:
            return "entry_begins";
        case Fact::entry_interrupted:
            return "entry_interrupted";
        case Fact::entry_ends:
            return "entry_ends";
        case Fact::licence_delivered:
            return "licence_delivered";
        case Fact::balks:
            return "balks";
        case Fact::refused:
            return "refused";
        case Fact::referred:
            return "referred";
        case Fact::sent_for_papers:
            return "sent_for_papers";
        case Fact::gets_licence:
            return "gets_licence";
        case Fact::parked:
            return "parked";
        case Fact::unparked:
            return "unparked";
        case Fact::session_expired:
            return "session_expired";
        case Fact::alone_begins:
            return "alone_begins";
        case Fact::alone_ends:
            return "alone_ends";
        case Fact::alone_fails:
            return "alone_fails";
        case Fact::queues_at_desk:
            return "queues_at_desk";
        case Fact::desk_begins:
            return "desk_begins";
        case Fact::desk_ends:
            return "desk_ends";
        case Fact::goes_online:
            return "goes_online";
        case Fact::hotspot_drops:
            return "hotspot_drops";
        case Fact::hotspot_back:
            return "hotspot_back";
        case Fact::break_begins:
            return "break_begins";
        case Fact::break_ends:
            return "break_ends";
        case Fact::shift_begins:
            return "shift_begins";
        case Fact::shift_ends:
            return "shift_ends";
        case Fact::comes_again:
            return "comes_again";
        case Fact::visit_begins:
            return "visit_begins";
    }
    return "";
}

std::string fact_sentence(const TraceEntry& entry, const Plan& plan) {
    const std::string who = fmt::format("applicant {}", entry.ticket);
    const std::string officer = officer_name(entry, plan);
    const std::string step = step_name(entry, plan);
    switch (entry.fact) {
        case Fact::van_opens:
            return is_office(entry, plan) ? "the counter opens" : "the van opens";
        case Fact::van_closes:
            return is_office(entry, plan) ? "the counter closes" : "the gate closes";
        case Fact::visit_ends:
            return "the visit ends: everybody has left";
        case Fact::arrives:
            return who + " arrives";
        case Fact::joins_queue:
            return who + " queues";
        case Fact::called:
            return fmt::format("{} calls {}", officer, who);
        case Fact::gives_up:
            return who + " loses patience and leaves";
        case Fact::turned_away:
            return who + " is sent away";
        case Fact::step_begins:
            return fmt::format("{} begins {} with {}", officer, step, who);
        case Fact::step_ends:
            return fmt::format("{} has done {} with {}", officer, step, who);
        case Fact::step_interrupted:
            return fmt::format("{} is interrupted in {} with {}", officer, step, who);
        case Fact::step_resumes:
            return fmt::format("{} goes on with {} with {}", officer, step, who);
        case Fact::blocked:
            return blocked_sentence(entry, plan);
        case Fact::paper_begins:
            return fmt::format("{} fills in the paper form with {}", officer, who);
        case Fact::leaves_on_paper:
            return who + " leaves with a receipt; the form waits for OSS";
        case Fact::licensed:
            if (entry.officer < 0) return who + " leaves with the licence";
            return fmt::format("{} hands the licence to {}, who leaves", officer, who);
        case Fact::left_open:
            return fmt::format("the case of {} stays open", who);
        case Fact::outage_begins:
            return "OSS goes down";
        case Fact::outage_ends:
            return "OSS is back";
        case Fact::paper_due:
            return fmt::format("{} has been down long enough: paper from now on",
                               entry.place < 0 ? "OSS" : hotspot_name(entry));
        case Fact::hard_stop:
            return "hard stop: everything ends";
        case Fact::office_opens:
            return "the office opens";
        case Fact::office_closes:
            return "the office closes";
        case Fact::entry_begins:
            return fmt::format("{} types the form of {}", officer, who);
        case Fact::entry_interrupted:
            return fmt::format("{} puts the form of {} back", officer, who);
        case Fact::entry_ends:
            return fmt::format("{} has typed the form of {}", officer, who);
        case Fact::licence_delivered:
            return plan.scenario().sends_all_by_whatsapp() ? who + " gets the licence by WhatsApp"
                                                           : who + " gets the licence";
        case Fact::balks:
            return who + " sees how many are there, and goes";
        case Fact::refused:
            return who + " is sent away: the place is full";
        case Fact::referred:
            return who + " is referred to the self-service of the office";
        case Fact::sent_for_papers:
            return who + " is sent home for missing papers";
        case Fact::gets_licence:
            if (entry.officer < 0) return who + " has the licence, and goes on to the partners";
            return fmt::format("{} hands the licence to {}, who goes on to the partners", officer, who);
        case Fact::parked:
            return fmt::format("{} puts the case of {} aside until OSS is back", officer, who);
        case Fact::unparked:
            return fmt::format("{} takes up the case of {} again", officer, who);
        case Fact::session_expired:
            return fmt::format("the session of {} has expired: the case begins anew", who);
        case Fact::alone_begins:
            return fmt::format("{} begins {} by herself", who, step);
        case Fact::alone_ends:
            return fmt::format("{} has done {} by herself", who, step);
        case Fact::alone_fails:
            return fmt::format("{} does not manage {} by herself", who, step);
        case Fact::queues_at_desk:
            return fmt::format("{} queues at {}", who, desk_name(entry, plan));
        case Fact::desk_begins:
            return fmt::format("{} begins {} with {}", desk_name(entry, plan), step, who);
        case Fact::desk_ends:
            return fmt::format("{} has done {} with {}", desk_name(entry, plan), step, who);
        case Fact::goes_online:
            return fmt::format("{} goes online for {} with {}", officer, step, who);
        case Fact::hotspot_drops:
            return hotspot_name(entry) + " drops out";
        case Fact::hotspot_back:
            return hotspot_name(entry) + " is back";
        case Fact::break_begins:
            return fmt::format("{} takes a break{}", officer, break_name(entry, plan));
        case Fact::break_ends:
            return fmt::format("{} is back from the break{}", officer, break_name(entry, plan));
        case Fact::shift_begins:
            return officer + " begins the shift";
        case Fact::shift_ends:
            return officer + " ends the shift";
        case Fact::comes_again:
            return who + " arrives again, after a visit without service";
        case Fact::visit_begins:
            return visit_sentence(entry, plan);
    }
    return "";
}

}  // namespace jemput
