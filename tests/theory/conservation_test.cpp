#include "sim/model/van_model.hpp"
#include "tests/golden/shipped_scenarios.hpp"
#include "tests/theory/recount.hpp"
#include "tests/theory/theory_support.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <numeric>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>

// Nobody appears or disappears, and no time does: on every replication, without tolerance.

namespace jemput {
namespace {

struct Case {
    std::string name;
    std::function<Plan()> plan;
};

void PrintTo(const Case& test, std::ostream* out) {
    *out << test.name;
}

/// A visit with whatever makes people's ways awkward, in `blocks`.
Case awkward(std::string name, std::string blocks) {
    return {std::move(name),
            [text = "jemput: 1\nname: awkward\n" + std::move(blocks)] { return plan_of(text); }};
}

std::vector<Case> cases() {
    std::vector<Case> all;
    for (const std::string& name : shipped_scenarios())
        all.push_back({name.substr(0, name.find('.')), [name] { return shipped_plan(name); }});

    all.push_back(awkward("paper_and_hard_stop_at_closing", R"(
time: {date: 2019-09-20, opens: "08:00", closes: "11:00", hard_stop: "11:00"}
arrivals: {rate: 20/h, day_cv: 0.5, groups: {1: 0.5, 3: 0.5}}
applicants: {email: 0.5, patience: {exponential: {mean: 20 min}}, patience_in_outage: 0.5}
staff: {officers: 2}
flow:
  - {step: S06, when: no_email, time: {exponential: {mean: 4 min}}}
  - {step: S07, needs: [officer, oss], time: {exponential: {mean: 6 min}}}
oss:
  up: {exponential: {mean: 25 min}}
  down: {exponential: {mean: 20 min}}
  interrupted: repeat_same
  when_down: paper
  paper_after: 5 min
backlog: {officers: 2}
)"));
    all.push_back(awkward("who_queues_is_sent_home", R"(
time: {date: 2019-09-18, opens: "08:00", closes: "11:00", at_closing: send_home}
arrivals: {rate: 30/h}
applicants: {patience: {lognormal: {mean: 40 min, cv: 1}}, patience_in_outage: 3}
staff: {officers: 3, assign: listed}
flow:
  - {step: S07, needs: [officer, oss], time: {lognormal: {mean: 8 min, cv: 1}}}
oss: {up: {exponential: {mean: 30 min}}, down: {exponential: {mean: 15 min}}, interrupted: repeat_new}
)"));
    all.push_back(awkward("oss_nearly_always_down", R"(
time: {date: 2019-09-20, opens: "08:00", closes: "10:00"}
arrivals: {rate: 12/h}
staff: {officers: 2}
flow:
  - {step: S07, needs: [officer, oss], time: {exponential: {mean: 5 min}}}
oss:
  up: {exponential: {mean: 3 min}}
  down: {exponential: {mean: 10 h}}
  interrupted: repeat_new
  when_down: paper
backlog: {give_up_days: 2}
)"));
    all.push_back(awkward("early_and_late_people_without_paper", R"(
time: {date: 2019-09-18, opens: "08:00", closes: "10:00", hard_stop: "10:20"}
arrivals: {profile: [{from: "07:00", to: "11:00", rate: 15/h}]}
applicants: {email: 0.2, patience: {exponential: {mean: 1 h}}}
staff: {officers: 1}
flow:
  - {step: S04, time: 1 min}
  - {step: S06, when: no_email, time: 3 min}
  - {step: S07, needs: [officer, oss], time: {uniform: {low: 1 min, high: 4 min}}}
  - {step: S11, needs: [officer, oss], time: {exponential: {mean: 3 min}}}
oss:
  up: {exponential: {mean: 15 min}}
  down: {exponential: {mean: 5 min}}
  interrupted: restart
  restart_from: S06
)"));
    all.push_back(awkward("everything_at_one_instant", R"(
time: {date: 2019-09-18, opens: "08:00", closes: "08:10", hard_stop: "08:20"}
arrivals: {times: ["08:00", "08:00", "08:00", "08:05", "08:05", "08:10", "08:10", "08:15"]}
applicants: {patience: 5 min}
staff: {officers: 1}
flow:
  - {step: S07, needs: [officer, oss], time: 5 min}
oss: {up: 5 min, down: 5 min, at_opening: up, when_down: paper, paper_time: 5 min}
)"));
    return all;
}

class People : public testing::TestWithParam<Case> {
  protected:
    /// Calls `check` with the record and the recount of each visit in each of 300 replications.
    static void for_each_replication(const std::function<void(const VisitRecord&, const Recount&)>& check) {
        const Plan plan = GetParam().plan();
        VanModel model(plan);
        for (std::uint64_t replication = 0; replication < 300; ++replication) {
            const testing::ScopedTrace which(__FILE__, __LINE__,
                                             "replication " + std::to_string(replication));
            Trace trace;
            model.write_to(&trace);
            model.start(Chance(7, replication));
            model.run();
            const std::vector<Recount> visits = recount(trace, plan);
            for (std::size_t visit = 0; visit < visits.size(); ++visit) {
                const testing::ScopedTrace of_visit(__FILE__, __LINE__, "visit " + std::to_string(visit));
                check(model.results()[visit].record, visits[visit]);
                if (HasFailure()) return;
            }
        }
    }
};

TEST_P(People, HaveExactlyOneOutcomeEach) {
    for_each_replication([](const VisitRecord& record, const Recount& count) {
        EXPECT_THAT(count.faults, testing::IsEmpty());
        EXPECT_EQ(record.arrivals, count.arrivals);
        EXPECT_EQ(record.outcomes, count.outcomes);
        EXPECT_EQ(std::accumulate(record.outcomes.begin(), record.outcomes.end(), 0U), record.arrivals);
        EXPECT_EQ(record.count(Outcome::on_paper), record.licensed_later);
        EXPECT_LE(record.licensed_later, count.forms);
        EXPECT_EQ(record.began, count.began);
    });
}

// The integral of a number of people over time is the sum of their times there (Little 1961; on a path that
// begins and ends empty it is an identity).
TEST_P(People, ObeyLittlesLawExactly) {
    for_each_replication([](const VisitRecord& record, const Recount& count) {
        EXPECT_EQ(count.areas.in_system, count.time_in_system);
        EXPECT_EQ(count.areas.queue, count.queue_time);
        EXPECT_EQ(record.queue_time, count.queue_time);
        EXPECT_EQ(record.wait, count.wait);
        EXPECT_EQ(record.time_in_system, count.time_in_system_of_served);
    });
}

TEST_P(People, AreCountedOverTheOpeningHoursAsTheTraceShows) {
    for_each_replication([](const VisitRecord& record, const Recount& count) {
        EXPECT_EQ(record.areas.in_system, count.opening_areas.in_system);
        EXPECT_EQ(record.areas.queue, count.opening_areas.queue);
        EXPECT_EQ(record.areas.occupied, count.opening_areas.occupied);
        EXPECT_EQ(record.areas.blocked, count.opening_areas.blocked);
        EXPECT_EQ(record.areas.down, count.opening_areas.down);
    });
}

INSTANTIATE_TEST_SUITE_P(InEveryScenario, People, testing::ValuesIn(cases()),
                         [](const auto& test) { return test.param.name; });

TEST(AwkwardScenarios, ReachEveryOutcomeThatTheyAreThereFor) {
    std::array<std::uint32_t, outcome_count> people{};
    for (const Case& c : cases()) {
        const Experiment runs(c.plan(), 100);
        for (const VisitRecord& record : runs.records())
            for (std::size_t i = 0; i < outcome_count; ++i)
                people[i] += record.outcomes[i];
    }
    for (const Outcome outcome : {Outcome::licensed_on_the_spot, Outcome::on_paper, Outcome::gave_up,
                                  Outcome::turned_away, Outcome::open_at_end}) {
        EXPECT_GT(people[static_cast<std::size_t>(outcome)], 0U) << static_cast<int>(outcome);
    }
}

}  // namespace
}  // namespace jemput
