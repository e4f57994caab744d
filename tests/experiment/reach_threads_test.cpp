#include "sim/experiment/reach.hpp"
#include "sim/model/van_model.hpp"
#include "tests/support/scenario_text.hpp"

#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace jemput::tests {
namespace {

Reach day_against_night(unsigned threads = 2) {
    const RunOptions options{2000, 3, threads};
    return compare_reach(Plan(shipped_scenario("day_market")), Plan(shipped_scenario("night_market")),
                         options, 0.95)
        .value();
}

double sum_of(const Overlap& overlap) {
    return *overlap.both.estimate + *overlap.only_first.estimate + *overlap.only_other.estimate +
           *overlap.neither.estimate;
}

/// How far the estimate is from the truth, in its standard errors: the interval at 95 % is ± 1.96 of them.
double z_of(const Estimate& e, double truth) {
    return (*e.estimate - truth) / (*e.half_width() / 1.96);
}

TEST(Reach, CountsEveryOwnerOnce) {
    const Reach reach = day_against_night();
    EXPECT_EQ(reach.owners, 600U);
    EXPECT_EQ(reach.replications, 2000);
    EXPECT_NEAR(sum_of(reach.all.came), 600, 1e-9);
    EXPECT_NEAR(sum_of(reach.all.licensed), 600, 1e-9);
    double by_free_time = 0;
    for (const FreeTime when : {FreeTime::day, FreeTime::night, FreeTime::either})
        by_free_time += sum_of(reach.of(when).came);
    EXPECT_NEAR(by_free_time, 600, 1e-9);
}

// Of 600 owners 15 % are free by day, 45 % by night, 40 % at either time; word reaches a quarter, of whom 30
// % come, on average over days. n = 2000 replications. (The level of a day hardly ever cuts the share at 1.)
TEST(Reach, OfTheDayAndTheNightAgreesWithWhenOwnersAreFree) {
    const Reach reach = day_against_night();
    const double comes = 0.25 * 0.3;
    EXPECT_LT(std::abs(z_of(reach.of(FreeTime::day).came.only_first, 90 * comes)), 3.5);
    EXPECT_LT(std::abs(z_of(reach.of(FreeTime::night).came.only_other, 270 * comes)), 3.5);
    EXPECT_LT(std::abs(z_of(reach.of(FreeTime::either).came.both, 240 * comes)), 3.5);
    EXPECT_LT(std::abs(z_of(reach.all.came.neither, 600 * (1 - comes))), 3.5);
}

TEST(Reach, IsOnlyByDayOfThoseFreeByDayAndAtBothOfThoseFreeAtEitherTime) {
    const Reach reach = day_against_night();
    EXPECT_EQ(reach.of(FreeTime::day).came.both.estimate, 0.0);
    EXPECT_EQ(reach.of(FreeTime::day).came.only_other.estimate, 0.0);
    EXPECT_EQ(reach.of(FreeTime::night).came.both.estimate, 0.0);
    EXPECT_EQ(reach.of(FreeTime::night).came.only_first.estimate, 0.0);
    EXPECT_EQ(reach.of(FreeTime::either).came.only_first.estimate, 0.0);
    EXPECT_EQ(reach.of(FreeTime::either).came.only_other.estimate, 0.0);
    EXPECT_GT(*reach.of(FreeTime::either).licensed.both.estimate, 5);
}

TEST(Reach, HasAsManyLicencesAsTheRun) {
    const Plan day(shipped_scenario("day_market"));
    const Plan night(shipped_scenario("night_market"));
    const RunOptions options{200, 3, 2};
    const Reach reach = compare_reach(day, night, options, 0.95).value();
    const auto licences = [&](const Plan& plan) {
        const Replications replications = run_replications(plan, options);
        double sum = 0;
        for (const VisitRecord& record : replications.records())
            sum += record.licensed();
        return sum / 200;
    };
    const Overlap& licensed = reach.all.licensed;
    EXPECT_NEAR(*licensed.both.estimate + *licensed.only_first.estimate, licences(day), 1e-9);
    EXPECT_NEAR(*licensed.both.estimate + *licensed.only_other.estimate, licences(night), 1e-9);
}

TEST(Reach, DoesNotDependOnTheThreads) {
    const Reach one = day_against_night(1);
    const Reach three = day_against_night(3);
    for (const FreeTime when : {FreeTime::day, FreeTime::night, FreeTime::either}) {
        EXPECT_EQ(one.of(when).licensed.both.estimate, three.of(when).licensed.both.estimate);
        EXPECT_EQ(one.of(when).licensed.only_other.high, three.of(when).licensed.only_other.high);
    }
}

TEST(Reach, IsOfWhatWasRunBeforeARequestToStop) {
    std::stop_source stop;
    stop.request_stop();
    const Plan day(shipped_scenario("day_market"));
    const Reach reach = compare_reach(day, day, {100, 1, 2}, 0.95, stop.get_token()).value();
    EXPECT_EQ(reach.replications, 0);
    EXPECT_EQ(reach.all.came.both.estimate, std::nullopt);
}

/// Two days at one place, then one at another.
constexpr std::string_view tour = R"(
jemput: 1
name: tour
place: {name: Garum}
arrivals:
  profile: [{from: "08:00", to: "10:00", rate: 20/h}]
  pool: {owners: 100, free: {day: 1, night: 0, either: 0}, publicity: 0.8, comes: 0.6}
visits:
  - time: {date: 2019-09-18, part: day, opens: "08:00", closes: "10:00"}
  - time: {date: 2019-09-19, part: day, opens: "08:00", closes: "10:00"}
  - {time: {date: 2019-09-20, part: day, opens: "08:00", closes: "10:00"}, place: {name: Wlingi}}
staff: {officers: 3}
flow: [{step: A, needs: [officer, oss], time: 4 min}]
)";

TEST(Reach, OfACalendarCountsAnOwnerOnceHoweverOftenSheComes) {
    const Plan plan(scenario_from(tour));
    VanModel model(plan);
    std::vector<OwnerRecord> owners;
    model.record_owners(&owners);
    for (std::uint64_t replication = 0; replication < 20; ++replication) {
        model.start(Chance(1, replication));
        model.run();
        ASSERT_EQ(owners.size(), 200U);
        std::uint32_t came = 0;
        std::uint32_t licensed = 0;
        for (const OwnerRecord& owner : owners) {
            came += owner.came;
            licensed += owner.licensed;
            EXPECT_LE(owner.licensed, owner.came);
        }
        std::uint32_t arrivals = 0;
        std::uint32_t licences = 0;
        for (const VisitResult& visit : model.results()) {
            arrivals += visit.record.arrivals;
            licences += visit.record.licensed();
        }
        EXPECT_LE(came, arrivals);
        EXPECT_EQ(licensed, licences) << "nobody gets a second one";
    }
}

TEST(Reach, IsTheSameInBothWhereAScenarioIsComparedWithItself) {
    const Plan plan(scenario_from(tour));
    const Reach reach = compare_reach(plan, plan, {50, 1, 2}, 0.95).value();
    EXPECT_EQ(reach.owners, 200U);
    EXPECT_EQ(reach.all.licensed.only_first.estimate, 0.0);
    EXPECT_EQ(reach.all.licensed.only_other.estimate, 0.0);
    EXPECT_GT(*reach.all.licensed.both.estimate, 50);
}

TEST(Reach, IsOfNobodyWhereThePoolsHoldOtherPeople) {
    const auto why = [](const Scenario& other) {
        return why_no_reach(Plan(shipped_scenario("day_market")), Plan(other));
    };
    EXPECT_EQ(why(shipped_scenario("night_market")), std::nullopt);
    EXPECT_EQ(why(scenario_from(plain_day)), NoReach::no_pool);
    EXPECT_EQ(why(shipped_scenario("night_market", {{"place.name", "Wlingi"}})), NoReach::other_places);
    EXPECT_EQ(why(shipped_scenario("night_market", {{"arrivals.pool.owners", "700"}})), NoReach::other_sizes);
    EXPECT_EQ(why(shipped_scenario("night_market",
                                   {{"arrivals.pool.free", "{day: 0.2, night: 0.4, either: 0.4}"}})),
              NoReach::other_free_times);
    const Plan day(shipped_scenario("day_market"));
    EXPECT_EQ(compare_reach(day, Plan(scenario_from(plain_day)), {10, 1, 1}, 0.95).error(), NoReach::no_pool);
}

}  // namespace
}  // namespace jemput::tests
