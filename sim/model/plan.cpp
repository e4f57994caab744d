#include "sim/model/plan.hpp"

#include "sim/random/keyed_stream.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <string>
#include <tuple>
#include <utility>

namespace jemput {

namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;
using std::chrono::sys_days;
using std::chrono::weekday;

/// Without a hard stop a visit is broken off this long after closing, so that a replication always ends.
constexpr Duration longest_overtime = hours{24};

/// An endless queue is broken off when the people of its window take this many times the length of the run to
/// leave.
constexpr int longest_drain = 10;

/// The opening, or the first arrival that is possible if it comes before, on a whole sample step.
Instant sampling_start(const PlannedVisit& visit, const Arrivals& arrivals) {
    Instant from = visit.opens;
    const auto may_come_at = [&](Duration time) { from = std::min(from, visit.midnight + time); };
    if (!arrivals.profile.empty()) may_come_at(arrivals.profile.front().from);
    if (!arrivals.times.empty()) may_come_at(arrivals.times.front());
    if (arrivals.carik) may_come_at(arrivals.carik->times.front());
    if (arrivals.appointments) may_come_at(arrivals.appointments->times.front());
    return from - (from.time_since_epoch() % sample_step);
}

}  // namespace

Plan::Plan(Scenario scenario) : scenario_(std::move(scenario)) {
    plan_steps();
    if (scenario_.horizon) {
        visits_.push_back(planned(*scenario_.horizon));
    } else {
        assert(!scenario_.visits.empty() && "a scenario has visits or a horizon");
        plan_calendar();
        plan_pools();
    }
    for (PlannedVisit& visit : visits_) {
        plan_crew(visit);
        largest_crew_ = std::max(largest_crew_, visit.crew.size());
        members_ = std::max({members_, largest_crew_, visit.staff.roster.speeds.size()});
    }
    for (const KnownOutage& known : scenario_.oss.known) {
        const Instant midnight{Duration{sys_days{known.date} - first_date_}};
        known_outages_.push_back({midnight + known.from, midnight + known.to});
    }
    std::sort(known_outages_.begin(), known_outages_.end(),
              [](const PlannedOutage& a, const PlannedOutage& b) {
                  return std::tie(a.begins, a.ends) < std::tie(b.begins, b.ends);
              });
    find_mechanisms();
}

void Plan::plan_steps() {
    assert(scenario_.flow.size() <= most_steps);
    for (const Step& step : scenario_.flow) {
        if (step.id == scenario_.oss.restart_from) restart_step_ = steps_.size();
        PlannedStep planned;
        planned.hash = step_hash(step.id);
        planned.when = step.when;
        planned.needs_officer = step.needs_officer();
        planned.needs_oss = step.needs_oss();
        planned.needs_internet = step.needs_internet();
        planned.is_per_kbli = step.is_per_kbli;
        planned.online = step.online;
        planned.time = step.time;
        planned.alone = step.alone;
        const auto desk = std::find_if(scenario_.desks.begin(), scenario_.desks.end(),
                                       [&](const Desk& d) { return d.id == step.desk; });
        assert((desk == scenario_.desks.end()) == step.desk.empty() && "a desk of a step is in the list");
        if (!step.desk.empty()) planned.desk = static_cast<std::int16_t>(desk - scenario_.desks.begin());
        steps_.push_back(std::move(planned));
    }
}

PlannedVisit Plan::planned(const Visit& visit) const {
    const Opening& opening = visit.opening;
    PlannedVisit plan;
    plan.midnight = Instant{Duration{sys_days{opening.date} - first_date_}};
    plan.arrivals = ArrivalPlan(visit.arrivals, plan.midnight, opening.part);
    plan.opens = plan.midnight + opening.opens;
    plan.closes = plan.midnight + opening.closes;
    plan.arrivals.opens = plan.opens;
    plan.arrivals.closes = plan.closes;
    plan.hard_stop = opening.hard_stop ? plan.midnight + *opening.hard_stop : plan.closes + longest_overtime;
    plan.last_arrival = never;
    plan.measured_from = plan.opens;
    plan.measured_to = plan.closes;
    plan.sampled_from = sampling_start(plan, visit.arrivals);
    plan.sends_home = opening.at_closing == AtClosing::send_home;
    plan.has_internet = visit.site.has_internet;
    plan.is_at_office = visit.site.kind == SiteKind::office;
    plan.late = opening.late;
    plan.staff = visit.staff;
    plan.tired_from = visit.staff.fatigue.after ? plan.midnight + *visit.staff.fatigue.after : plan.opens;

    const bool is_invited = visit.site.kind == SiteKind::invited;
    plan_people(plan, is_invited ? scenario_.applicants.at_invited_place : AtInvitedPlace{});
    plan.fixed_cost = fixed_cost(visit);
    return plan;
}

PlannedVisit Plan::planned(const Horizon& horizon) const {
    PlannedVisit plan;
    plan.arrivals = ArrivalPlan(horizon.arrivals, Instant{}, DayPart::day);
    plan.closes = never;
    plan.hard_stop = Instant{longest_drain * (horizon.warm_up + horizon.length)};
    plan.last_arrival = never;
    plan.measured_from = Instant{horizon.warm_up};
    plan.measured_to = Instant{horizon.warm_up + horizon.length};
    plan.sampled_from = never;
    plan.staff = horizon.staff;
    plan_people(plan, {});
    return plan;
}

/// The crew of one visit must be done before people come to the next one, at the latest at its opening.
void Plan::plan_calendar() {
    first_date_ = sys_days{scenario_.visits.front().opening.date};
    for (const Visit& visit : scenario_.visits) {
        PlannedVisit next = planned(visit);
        if (!visits_.empty()) {
            PlannedVisit& before = visits_.back();
            assert(before.closes <= next.opens && "visits follow each other");
            const Instant begins = std::clamp(next.sampled_from, before.closes, next.opens);
            while (next.sampled_from < begins)
                next.sampled_from += sample_step;
            before.hard_stop = std::min(before.hard_stop, begins);
            before.last_arrival = begins;
        }
        visits_.push_back(std::move(next));
    }
    for (std::size_t v = 0; v < visits_.size(); ++v) {
        const auto is_chance = [&](bool at_office) {
            return [this, v, at_office](const Visit& later) {
                return at_office ? later.site.kind == SiteKind::office
                                 : later.site.name == scenario_.visits[v].site.name;
            };
        };
        const auto later = scenario_.visits.begin() + static_cast<std::ptrdiff_t>(v) + 1;
        auto chance = std::find_if(later, scenario_.visits.end(), is_chance(false));
        if (chance == scenario_.visits.end())
            chance = std::find_if(later, scenario_.visits.end(), is_chance(true));
        if (chance != scenario_.visits.end())
            visits_[v].next_chance = static_cast<std::uint16_t>(chance - scenario_.visits.begin());
    }
}

/// Visits to one place share its owners.
void Plan::plan_pools() {
    std::map<std::string, std::pair<std::uint16_t, std::size_t>> pools;  // by place: origin, first owner
    for (std::size_t v = 0; v < visits_.size(); ++v) {
        if (!visits_[v].arrivals.given.pool) continue;
        const auto number = static_cast<std::uint16_t>(pools.size());
        const auto [place, is_new] = pools.emplace(scenario_.visits[v].site.name,
                                                   std::pair{std::uint16_t(pool_origin - number), owners_});
        if (is_new) owners_ += visits_[v].arrivals.owners;
        visits_[v].arrivals.origin_of_pool = place->second.first;
        visits_[v].first_owner = place->second.second;
    }
}

/// What is certain is settled here once, and never drawn.
void Plan::plan_people(PlannedVisit& visit, const AtInvitedPlace& there) const {
    const Applicants& people = scenario_.applicants;
    const UncertainAttribute attributes[]{
        {&Applicant::has_email, there.email.value_or(people.email), Purpose::email},
        {&Applicant::has_npwp, people.npwp, Purpose::npwp},
        {&Applicant::has_whatsapp, people.whatsapp, Purpose::whatsapp},
        {&Applicant::has_phone_skill, people.phone_skill, Purpose::phone_skill},
        {&Applicant::is_vulnerable, people.vulnerable, Purpose::vulnerable},
        {&Applicant::is_of_company, people.company, Purpose::company},
    };
    for (const UncertainAttribute& a : attributes) {
        visit.typical.*a.attribute = a.share >= 1;
        if (a.share > 0 && a.share < 1) visit.uncertain.push_back(a);
    }
    visit.complete_papers = there.complete_papers.value_or(people.complete_papers);
    visit.balking = there.balking;
}

void Plan::plan_crew(PlannedVisit& visit) const {
    const auto index_of = [this](const std::string& id) {
        const auto step = std::find_if(scenario_.flow.begin(), scenario_.flow.end(),
                                       [&](const Step& s) { return s.id == id; });
        assert(step != scenario_.flow.end() && "an officer does steps of the flow");
        return static_cast<std::size_t>(step - scenario_.flow.begin());
    };
    visit.crew.resize(static_cast<std::size_t>(visit.staff.officers));
    for (PlannedOfficer& officer : visit.crew)
        officer.does.set();
    for (std::size_t i = 0; i < std::min(visit.crew.size(), visit.staff.crew.size()); ++i) {
        const Member& member = visit.staff.crew[i];
        PlannedOfficer& officer = visit.crew[i];
        officer.speed = member.speed;
        if (member.from && visit.midnight + *member.from > visit.opens)
            officer.from = visit.midnight + *member.from;
        if (member.to && visit.midnight + *member.to < visit.closes) officer.to = visit.midnight + *member.to;
        if (member.does.empty()) continue;
        officer.does.reset();
        for (const std::string& id : member.does)
            officer.does.set(index_of(id));
    }
}

void Plan::find_mechanisms() {
    const Applicants& people = scenario_.applicants;
    const bool may_lack_papers = std::any_of(visits_.begin(), visits_.end(), [](const PlannedVisit& v) {
        return v.complete_papers < 1 ||
               (v.arrivals.given.carik && v.arrivals.given.carik->complete_papers < 1);
    });
    looks_at_papers_ = may_lack_papers || (scenario_.referral.of_companies && people.company > 0) ||
                       (scenario_.referral.above_kbli && !people.kbli.empty());
    leads_beside_ = std::any_of(steps_.begin(), steps_.end(), [&](const PlannedStep& s) {
        return !s.needs_officer || (s.alone && people.phone_skill > 0);
    });
    has_pace_ = !scenario_.oss.slow.empty() ||
                std::any_of(steps_.begin(), steps_.end(), [](const PlannedStep& s) { return s.is_per_kbli; });
    for (const PlannedVisit& visit : visits_) {
        const Staff& staff = visit.staff;
        has_pace_ = has_pace_ || !staff.roster.speeds.empty() || staff.learning.rate < 1 ||
                    staff.fatigue.per_hour > 0;
        for (const PlannedOfficer& officer : visit.crew) {
            has_pace_ = has_pace_ || officer.speed != 1;
            has_roles_ = has_roles_ || !officer.does.all();
        }
    }
}

Instant Plan::next_office_opening(Instant now) const {
    const auto today = floor<days>(now.time_since_epoch());
    for (days day = today + days{1};; ++day) {
        const unsigned iso_day = weekday{first_date_ + day}.iso_encoding();
        if (iso_day <= 5) return Instant{day + scenario_.backlog.office_opens};
    }
}

double Plan::slowness(Instant now) const {
    const Duration time = now.time_since_epoch() - floor<days>(now.time_since_epoch());
    double factor = 1;
    for (const SlowHours& hours : scenario_.oss.slow) {
        if (hours.from <= time && time < hours.to) factor *= hours.factor;
    }
    return factor;
}

/// At the office nobody is paid for the meeting, and there is nowhere to drive.
Rupiah Plan::fixed_cost(const Visit& visit) const {
    if (visit.site.kind == SiteKind::office) return {};
    const Money& money = scenario_.money;
    const double there_and_back = 2 * visit.site.distance_km.value_or(money.distance_km);
    const auto transport = std::llround(there_and_back * static_cast<double>(money.transport_per_km.amount));
    return money.per_officer * visit.staff.officers + Rupiah{transport} + money.connection;
}

}  // namespace jemput
