#include "tests/theory/any_scenario.hpp"

#include "sim/model/van_model.hpp"
#include "sim/report/trace_facts.hpp"
#include "tests/theory/recount.hpp"
#include "tests/theory/theory_support.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <numeric>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <rapidcheck.h>

// What holds of every scenario whatever its keys, on random ones.

namespace jemput {
namespace {

/// The same scenarios in every run, unless the environment asks for others.
[[maybe_unused]] const int fixed_seed = setenv("RC_PARAMS", "seed=20190918 max_success=1500", 0);

/// A replication of a few hours has a few thousand events at most.
constexpr std::int64_t most_events = 1'000'000;

std::vector<std::int64_t> numbers_of(const Levels& l) {
    return {l.queue, l.in_system, l.occupied, l.blocked, l.down, l.on_duty, l.paper, l.entry, l.on_break};
}

/// All that a result holds.
std::vector<std::int64_t> numbers_of(const VisitResult& result) {
    const VisitRecord& r = result.record;
    std::vector<std::int64_t> all{r.arrivals,       r.licensed_later,
                                  r.emails_made,    r.emails_made_alone,
                                  r.came_again,     r.queued,
                                  r.began,          r.waited_over_15,
                                  r.waited_over_30, r.in_system_over_60,
                                  r.served_under_5, r.queue_max,
                                  r.at_desks,       r.began_with_priority,
                                  r.parked,         r.wait,
                                  r.wait_max,       r.wait_with_priority,
                                  r.first_wait,     r.desk_wait,
                                  r.queue_time,     r.time_in_system,
                                  r.blocked_time,   r.delay_on_the_spot,
                                  r.delay_later,    r.measured,
                                  r.overtime,       r.cost,
                                  r.had_outage};
    const auto add = [&all](const auto& more) { all.insert(all.end(), more.begin(), more.end()); };
    add(r.outcomes);
    add(numbers_of(r.areas));
    add(result.waits);
    add(result.delays);
    for (const Sample& sample : result.samples)
        add(std::vector<std::int64_t>{sample.in_system, sample.queue});
    return all;
}

std::vector<std::vector<std::int64_t>> numbers_of(const VanModel& model) {
    std::vector<std::vector<std::int64_t>> all;
    for (const VisitResult& result : model.results())
        all.push_back(numbers_of(result));
    return all;
}

using ComparableEntry = std::tuple<Instant, Fact, int, int, int, int, int>;

std::vector<ComparableEntry> entries_of(const Trace& trace) {
    std::vector<ComparableEntry> all;
    for (const TraceEntry& e : trace)
        all.emplace_back(e.at, e.fact, e.visit, e.ticket, e.officer, e.step, e.place);
    return all;
}

/// Faults of the trace: time that runs backwards, or a visit that ends after its closing and the last who
/// left.
std::vector<std::string> faults_of(const Trace& trace, bool is_endless) {
    static const std::set<Fact> ways_out{Fact::gives_up,        Fact::turned_away, Fact::refused,
                                         Fact::balks,           Fact::referred,    Fact::sent_for_papers,
                                         Fact::leaves_on_paper, Fact::licensed,    Fact::left_open};
    std::vector<std::string> faults;
    Instant now{};
    Instant last{};  // that the visit was needed for
    int visit = 0;
    for (const TraceEntry& e : trace) {
        if (e.at < now) faults.push_back(fmt::format("{} before the fact before it", fact_name(e.fact)));
        now = e.at;
        if (e.fact == Fact::visit_begins) visit = e.visit;
        if (e.fact == Fact::van_closes || (e.visit == visit && ways_out.contains(e.fact))) last = now;
        if (e.fact == Fact::visit_ends && now != last && !is_endless)
            faults.push_back(fmt::format("visit {} ends after the last who left", e.visit));
    }
    return faults;
}

/// What an officer may not do: be idle while somebody queues, or stay blocked when she can go on.
std::vector<std::string> idlers(const VanModel& model, const Plan& plan) {
    std::vector<std::string> faults;
    const bool next_case = plan.prepares_next_case();
    for (std::size_t i = 0; i < plan.largest_crew(); ++i) {
        const Officer& o = model.officers()[i];
        const auto fault = [&](const char* what) {
            faults.push_back(
                fmt::format("{} min: officer {} {}", in_minutes(model.now().time_since_epoch()), i, what));
        };
        if (!plan.has_roles() && model.waiting() > 0) {
            if (o.activity == Activity::idle) fault("is idle while people queue");
            const bool can_park = o.parked == nobody && !o.goes_home && o.breaks_due == 0;
            if (next_case && o.activity == Activity::blocked && can_park)
                fault("waits with a blocked case while people queue");
        }
        if (o.activity != Activity::blocked) continue;
        const Applicant& a = model.applicant(o.applicant);
        const bool has_signal = std::all_of(plan.visits().begin(), plan.visits().end(),
                                            [](const PlannedVisit& v) { return v.has_internet; });
        const bool is_up = plan.hotspots() == 0 || model.hotspots()[i % plan.hotspots()].is_up;
        if (!a.is_blocked) fault("is blocked with a case that is not");
        if (has_signal && is_up && (!a.lacks_oss || model.oss_is_up())) fault("is blocked without a reason");
    }
    return faults;
}

/// What one replication gave, and what is wrong with it.
struct Course {
    std::vector<std::vector<std::int64_t>> numbers;
    std::vector<ComparableEntry> entries;
    std::int64_t events = 0;
    std::vector<std::string> faults;
};

/// The record of a visit against what must be.
void check_record(const VisitResult& result, std::int64_t crew, std::vector<std::string>& faults) {
    const VisitRecord& r = result.record;
    const auto claim = [&faults](bool holds, const char* what) {
        if (!holds) faults.emplace_back(what);
    };
    claim(std::accumulate(r.outcomes.begin(), r.outcomes.end(), 0U) == r.arrivals, "arrivals = outcomes");
    claim(r.count(Outcome::on_paper) == r.licensed_later, "on paper = licensed later");
    claim(r.emails_made_alone <= r.emails_made, "e-mails made alone are e-mails made");
    claim(r.came_again <= r.arrivals, "who came again came");
    claim(r.began == result.waits.size(), "a wait for each who was called");
    claim(std::all_of(result.waits.begin(), result.waits.end(), [](auto w) { return w >= 0; }), "waits ≥ 0");
    claim(std::all_of(result.delays.begin(), result.delays.end(), [](auto d) { return d >= 0; }),
          "delays ≥ 0");
    claim(0 <= r.first_wait && r.first_wait <= r.wait && r.wait <= r.queue_time, "first wait ≤ wait ≤ queue");
    claim(0 <= r.wait_with_priority && r.wait_with_priority <= r.wait, "wait with priority ≤ wait");
    claim(r.blocked_time >= 0 && r.desk_wait >= 0 && r.overtime >= 0 && r.cost >= 0, "nothing below 0");
    const Levels& a = r.areas;
    claim(0 <= a.queue && a.queue <= a.in_system, "who queues is in the system");
    claim(0 <= a.blocked && a.blocked <= a.occupied && a.occupied <= a.on_duty, "blocked ≤ busy ≤ on duty");
    claim(a.on_duty <= crew * r.measured && a.down <= r.measured, "on duty and down ≤ measured");
}

/// The record of a visit against its trace.
void check_recount(const VisitRecord& r, const Recount& count, std::vector<std::string>& faults) {
    const auto claim = [&faults](bool holds, const char* what) {
        if (!holds) faults.emplace_back(what);
    };
    faults.insert(faults.end(), count.faults.begin(), count.faults.end());
    claim(r.arrivals == count.arrivals && r.outcomes == count.outcomes, "the people of the trace");
    claim(r.queue_time == count.queue_time && count.queue_time == count.areas.queue,
          "time in the queue, as Little says");
    claim(r.time_in_system == count.time_in_system_of_served, "time in the system of those served");
    claim(count.time_in_system == count.areas.in_system, "time in the system, as Little says");
    claim(r.wait + r.blocked_time <= count.time_in_system, "who waits or is blocked is in the system");
    const auto levels = [](const Levels& l) {
        return std::array{l.queue, l.in_system, l.occupied, l.blocked, l.down, l.paper, l.entry, l.on_break};
    };
    claim(levels(r.areas) == levels(count.opening_areas), "the integrals of the trace");
}

Course run(const Plan& plan, std::uint64_t replication) {
    Course course;
    VanModel model(plan);
    Trace trace;
    model.write_to(&trace);
    model.start(Chance(1, replication));
    while (model.step()) {
        if (course.faults.empty()) course.faults = idlers(model, plan);
        if (++course.events < most_events) continue;
        course.faults.emplace_back("it does not end");
        return course;
    }
    for (const std::string& fault : faults_of(trace, plan.is_endless()))
        course.faults.push_back(fault);
    // Of an endless queue the record has only those who came in the measured time.
    const std::vector<Recount> counts = plan.is_endless() ? std::vector<Recount>{} : recount(trace, plan);
    for (std::size_t v = 0; v < plan.visits().size(); ++v) {
        const VisitResult& result = model.results()[v];
        check_record(result, static_cast<std::int64_t>(plan.visits()[v].crew.size()), course.faults);
        if (!plan.is_endless()) check_recount(result.record, counts[v], course.faults);
    }
    course.numbers = numbers_of(model);
    course.entries = entries_of(trace);
    return course;
}

/// From the event in the middle on, a copy of the model goes its own way.
Course run_of_copy(const Plan& plan, std::uint64_t replication, std::int64_t events) {
    Course course;
    VanModel model(plan);
    Trace trace;
    model.write_to(&trace);
    model.start(Chance(1, replication));
    for (std::int64_t i = 0; i < events / 2; ++i)
        model.step();
    VanModel copy = model;
    copy.run();
    course.numbers = numbers_of(copy);
    course.entries = entries_of(trace);
    return course;
}

/// Its faults include that a copy went another way.
Course checked_run(const Plan& plan, std::uint64_t replication) {
    Course first = run(plan, replication);
    if (!first.faults.empty()) return first;
    const Course again = run_of_copy(plan, replication, first.events);
    if (again.numbers != first.numbers || again.entries != first.entries)
        first.faults.emplace_back("a copy went another way");
    return first;
}

std::vector<std::string> faults_of(const std::string& text) {
    try {
        const Plan plan = plan_of(text);
        for (std::uint64_t replication = 0; replication < 2; ++replication) {
            const Course course = checked_run(plan, replication);
            if (!course.faults.empty()) return course.faults;
        }
        return {};
    } catch (const std::invalid_argument& faults) {
        return {faults.what()};
    }
}

TEST(AnyScenario, IsReadEndsLosesNobodyAndHasOneFuture) {
    EXPECT_TRUE(rc::check("random scenarios", [] {
        const std::string text = *any_scenario();
        const std::vector<std::string> faults = faults_of(text);
        if (faults.empty()) return;
        RC_LOG() << fmt::format("{}\n{}", fmt::join(faults, "\n"), text);
        RC_FAIL("it is not as it must be");
    }));
}

/// Every mechanism at once.
constexpr auto everything = R"(
jemput: 1
name: everything at once
visits:
  - time: {date: 2019-09-18, opens: "08:00", closes: "11:00", late: {uniform: {low: 0 min, high: 9 min}}}
    place: {name: Garum, kind: invited, distance_km: 12}
  - time: {date: 2019-09-18, opens: "13:00", closes: "15:00", at_closing: send_home, hard_stop: "15:30"}
    place: {name: Wlingi, internet: none}
    level: 0.7
    arrivals: {rate: 20/h, day_cv: 0.4, publicity: 1.2, groups: {1: 0.6, 3: 0.4}}
    staff: {officers: 2}
  - time: {date: 2019-09-19, opens: "08:00", closes: "10:00", hard_stop: "10:30", part: night}
    place: {name: Garum, kind: invited}
    repeat: {on: [monday], until: 2019-09-30}
  - time: {date: 2019-09-20, opens: "08:00", closes: "11:00"}
    place: {name: office, kind: office}
    arrivals: {times: ["08:00", "08:00", "09:00", "11:30"]}
    staff: {officers: 3, assign: listed}
arrivals:
  profile: [{from: "07:40", to: "09:00", rate: 20/h, rate_at_end: 40/h}, {from: "09:00", to: "11:30", rate: 9/h}]
  pool: {owners: 70, free: {day: 0.5, night: 0.2, either: 0.3}, publicity: 0.9, comes: 0.8}
  population: 1200
  reference_population: 1000
  appointments: {every: {from: "08:00", to: "10:00", each: 15 min}, shows_up: 0.8, early: 5 min, late: 3 min}
  carik: {times: ["08:30"], late: {exponential: {mean: 10 min}}, brings: {2: 0.5, 6: 0.5}, complete_papers: 0.9}
staff:
  officers: 4
  assign: fastest
  crew:
    - {does: [S04], speed: 1.2, to: "10:00"}
    - {does: [S06, S07], from: "08:20"}
    - {speed: 0.8, to: "09:40"}
  roster: {speeds: [1, 0.7, 1.5, 1, 1.1]}
  breaks: [{name: snack, from: "09:30", length: 10 min}, {name: prayer, from: "09:50", length: 5 min, together: true}]
  learning: {rate: 0.9, cases_before: 5, floor: 0.5}
  fatigue: {after: "09:00", per_hour: 0.1}
applicants:
  email: 0.4
  npwp: 0.5
  complete_papers: 0.8
  whatsapp: 0.6
  phone_skill: 0.5
  vulnerable: 0.2
  company: 0.1
  kbli: {1: 0.7, 2: 0.2, 4: 0.1}
  patience: {lognormal: {mean: 40 min, cv: 1}}
  patience_in_outage: 0.5
  at_invited_place: {email: 0.6, complete_papers: 0.9, balking: 0.5}
  comes_back: {incomplete: 0.9, gave_up: 0.5, balked: 0.5, turned_away: 0.7}
referral: {companies: true, above_kbli: 3}
queue: {priority: [vulnerable, appointment], capacity: 20, balking: {stays: {8: 0.8, 15: 0.3}}}
flow:
  - {step: form, when: no_whatsapp, needs: [], time: 3 min}
  - {step: tax, when: no_npwp, desk: tax, time: {exponential: {mean: 6 min}}}
  - {step: S04, time: {uniform: {low: 1 min, high: 3 min}}}
  - {step: S06, when: no_email, needs: [officer, internet], time: {erlang: {mean: 6 min, stages: 2}},
     alone: {time: {exponential: {mean: 10 min}}, fails: 0.3}}
  - {step: S07, needs: [officer, oss], time: {lognormal: {mean: 6 min, cv: 0.8}}, online: 0.6, per_kbli: true}
  - {step: health, when: several_kbli, desk: health, time: 10 min}
desks: [{desk: tax}, {desk: health, officers: 2}]
internet: {hotspots: 2, steps_at_full_speed: 1, up: {exponential: {mean: 50 min}}, down: {exponential: {mean: 4 min}}}
oss:
  up: {exponential: {mean: 60 min}}
  down: {exponential: {mean: 15 min}}
  planned: [{date: 2019-09-18, from: "09:20", to: "09:45"}]
  slow: [{from: "10:00", to: "10:30", factor: 2}]
  interrupted: restart
  restart_from: S04
  session_expires: 8 min
  meanwhile: next_case
  when_down: paper
  paper_after: 10 min
  paper_time: {exponential: {mean: 4 min}}
backlog: {entry: 15 min, delivery: 5 min, without_whatsapp: 2 h, officers: 1, give_up_days: 1}
money: {per_officer: Rp 75000, overtime_per_hour: Rp 10000, transport_per_km: Rp 3000, connection: Rp 5000, budget: Rp 9000000}
)";

TEST(EverythingAtOnce, KeepsPeopleAndTimeTogether) {
    const Plan plan = plan_of(everything);
    std::set<Fact> facts;
    for (std::uint64_t replication = 0; replication < 100; ++replication) {
        const Course course = checked_run(plan, replication);
        ASSERT_THAT(course.faults, testing::IsEmpty()) << "replication " << replication;
        for (const ComparableEntry& entry : course.entries)
            facts.insert(std::get<Fact>(entry));
    }
    for (auto fact = static_cast<int>(Fact::van_opens); fact <= static_cast<int>(Fact::visit_begins); ++fact)
        EXPECT_TRUE(facts.contains(static_cast<Fact>(fact))) << fact_name(static_cast<Fact>(fact));
}

}  // namespace
}  // namespace jemput
