#include "sim/report/trace_facts.hpp"

#include <algorithm>

namespace jemput {

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

}  // namespace jemput
