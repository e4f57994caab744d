#include "sim/model/van_model.hpp"

#include "tests/model/allocations.hpp"
#include "tests/support/scenario_text.hpp"

#include <algorithm>
#include <vector>

#include <gtest/gtest.h>

namespace jemput::tests {
namespace {

using std::chrono::minutes;

bool same(const TraceEntry& a, const TraceEntry& b) {
    return a.at == b.at && a.fact == b.fact && a.visit == b.visit && a.ticket == b.ticket &&
           a.officer == b.officer && a.step == b.step;
}

TEST(VanModel, ACopyInMidDayHasTheSameFuture) {
    const Plan plan(shipped_scenario("simple_van_day"));
    VanModel original(plan);
    Trace first;
    original.write_to(&first);
    original.start(Chance(1, 3));
    original.run_until(Instant{minutes{8 * 60 + 95}});
    const std::size_t before = first.size();

    VanModel copy = original;
    Trace second;
    copy.write_to(&second);
    copy.run();
    original.run();

    const std::vector<TraceEntry> rest(first.begin() + static_cast<std::ptrdiff_t>(before), first.end());
    ASSERT_GT(rest.size(), 100U);
    EXPECT_TRUE(std::equal(rest.begin(), rest.end(), second.begin(), second.end(), same));
    EXPECT_EQ(copy.results()[0].record.wait, original.results()[0].record.wait);
}

TEST(VanModel, AReplicationDoesNotDependOnThoseBefore) {
    const Plan plan(shipped_scenario("night_market"));
    VanModel used(plan);
    for (std::uint64_t replication = 0; replication < 20; ++replication) {
        used.start(Chance(1, replication));
        used.run();
    }
    VanModel fresh(plan);
    fresh.start(Chance(1, 19));
    fresh.run();
    EXPECT_EQ(used.results()[0].waits, fresh.results()[0].waits);
    EXPECT_EQ(used.results()[0].delays, fresh.results()[0].delays);
}

TEST(VanModel, AllocatesNothingOnceItHasMetItsLargestReplication) {
    for (const std::string name : {"simple_van_day", "night_market"}) {
        const Plan plan(shipped_scenario(name));
        VanModel model(plan);
        const auto replicate = [&model](std::uint64_t replications) {
            for (std::uint64_t replication = 0; replication < replications; ++replication) {
                model.start(Chance(1, replication));
                model.run();
            }
        };
        replicate(200);
        const std::size_t before = allocations();
        replicate(200);
        EXPECT_EQ(allocations(), before) << name;
        EXPECT_GT(before, 0U) << "the count works";
    }
}

TEST(VanModel, ServesTheSamePeopleWhateverTheNumberOfOfficers) {
    const auto people = [](int officers) {
        Scenario scenario = shipped_scenario("simple_van_day");
        scenario.visits.front().staff.officers = officers;
        std::vector<std::pair<std::int32_t, Instant>> arrivals;
        const Plan plan(scenario);
        for (const TraceEntry& entry : trace_of(plan, 1, 5)) {
            if (entry.fact == Fact::arrives) arrivals.emplace_back(entry.ticket, entry.at);
        }
        return arrivals;
    };
    EXPECT_GT(people(2).size(), 30U);
    EXPECT_EQ(people(2), people(3));
}

/// A theorem, path by path: FIFO, equal officers, nobody leaves, service tied to the person.
TEST(VanModel, OneOfficerMoreNeverLengthensAnybodysWait) {
    Scenario scenario = shipped_scenario("simple_van_day");
    scenario.applicants.patience.reset();
    scenario.visits.front().opening.hard_stop.reset();
    scenario.oss = {};
    for (std::uint64_t replication = 0; replication < 50; ++replication) {
        const auto waits = [&](int officers) {
            scenario.visits.front().staff.officers = officers;
            const Plan plan(scenario);
            std::vector<Instant> called(200, Instant{});
            for (const TraceEntry& entry : trace_of(plan, 1, replication)) {
                if (entry.fact == Fact::called) called.at(static_cast<std::size_t>(entry.ticket)) = entry.at;
            }
            return called;
        };
        const std::vector<Instant> few = waits(2);
        const std::vector<Instant> more = waits(3);
        for (std::size_t ticket = 0; ticket < few.size(); ++ticket)
            EXPECT_LE(more[ticket], few[ticket]) << ticket;
    }
}

TEST(ToldOfficer, HasNothingDrawnAndEndsHerWorkWhenTold) {
    const Plan plan(plain_day_with({{"arrivals.times", "['08:00', '08:01']"}}));
    VanModel model(plan);
    model.start(Chance(1, 0), 0);
    model.run_until(Instant{minutes{8 * 60 + 30}});
    EXPECT_EQ(model.now(), Instant{minutes{8 * 60 + 30}});
    EXPECT_EQ(model.officers()[0].activity, Activity::serving)
        << "nobody told her that five minutes are over";
    EXPECT_EQ(model.waiting(), 1U);

    EXPECT_TRUE(model.finish_told_work());
    EXPECT_EQ(model.waiting(), 0U) << "the next applicant sits down at once";
    model.run_until(Instant{minutes{8 * 60 + 40}});
    EXPECT_TRUE(model.finish_told_work());
    EXPECT_FALSE(model.finish_told_work()) << "she is idle";
    model.run();
    const VisitRecord& record = model.results()[0].record;
    EXPECT_EQ(record.count(Outcome::licensed_on_the_spot), 2U);
    EXPECT_EQ(record.wait, Duration(minutes{29}).count());
}

TEST(ToldOfficer, CannotFinishWhileOssIsDown) {
    const Plan plan(plain_day_with(
        {{"arrivals.times", "['08:00']"}, {"oss", "{up: 10 min, down: 10 min, at_opening: up}"}}));
    VanModel model(plan);
    model.start(Chance(1, 0), 0);
    model.run_until(Instant{minutes{8 * 60 + 15}});
    EXPECT_EQ(model.officers()[0].activity, Activity::blocked);
    EXPECT_FALSE(model.finish_told_work());
    model.run_until(Instant{minutes{8 * 60 + 21}});
    EXPECT_TRUE(model.finish_told_work()) << "OSS is back since 08:20";
    EXPECT_EQ(model.applicant(0).blocked, Duration{minutes{10}});
}

TEST(ToldOfficer, WorksBesideSimulatedColleagues) {
    Scenario scenario = shipped_scenario("simple_van_day");
    const Plan plan(scenario);
    VanModel model(plan);
    model.start(Chance(1, 0), 1);
    for (int since_midnight = 8 * 60; since_midnight < 13 * 60; ++since_midnight) {
        model.run_until(Instant{minutes{since_midnight}});
        if (since_midnight % 6 == 0) model.finish_told_work();
    }
    model.run();
    EXPECT_TRUE(model.is_over());
    const VisitRecord& record = model.results()[0].record;
    std::uint32_t ended = 0;
    for (const std::uint32_t outcome : record.outcomes)
        ended += outcome;
    EXPECT_EQ(record.arrivals, ended);
    EXPECT_GT(record.served(), 20U);
}

TEST(Calendar, RunsSeveralVisitsWithTheBacklogInBetween) {
    Scenario scenario = plain_day_with({{"arrivals.times", "['09:00']"},
                                        {"oss",
                                         "{up: {empirical: {values: [30 min]}}, down: 4 h, at_opening: up, "
                                         "when_down: paper, paper_after: 0 min, "
                                         "paper_time: 2 min}"},
                                        {"backlog", "{entry: 1 min}"}});
    scenario.visits.push_back(scenario.visits.front());
    scenario.visits.back().opening.date = {std::chrono::year{2019}, std::chrono::month{9},
                                           std::chrono::day{20}};
    const Plan plan(scenario);
    VanModel model(plan);
    model.start(Chance(1, 0));
    model.run();
    ASSERT_EQ(model.results().size(), 2U);
    for (const VisitResult& result : model.results()) {
        EXPECT_EQ(result.record.arrivals, 1U);
        EXPECT_EQ(result.record.served(), 1U);
    }
    EXPECT_TRUE(model.results()[0].record.had_outage);
    EXPECT_EQ(model.results()[0].record.licensed_later, 1U);
}

}  // namespace
}  // namespace jemput::tests
