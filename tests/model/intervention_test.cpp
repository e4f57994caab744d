#include "sim/model/van_model.hpp"
#include "tests/support/scenario_text.hpp"

#include <chrono>
#include <numeric>

#include <gtest/gtest.h>

namespace jemput::tests {
namespace {

using std::chrono::minutes;

constexpr auto with_paper =
    "{up: 10000 min, down: 1 min, at_opening: up, when_down: paper, paper_after: 5 min, "
    "paper_time: 10 min}";

Instant clock_at(int hour, int minute) {
    return Instant{minutes{hour * 60 + minute}};
}

std::uint32_t all_outcomes(const VisitRecord& record) {
    return std::accumulate(record.outcomes.begin(), record.outcomes.end(), 0U);
}

TEST(ToldCase, EndsWithTheOutcomeThatTheTraineeMade) {
    const Plan plan(plain_day_with(
        {{"arrivals.times", "['08:00', '08:01', '08:02', '08:03', '08:04']"}, {"oss", with_paper}}));
    VanModel model(plan);
    model.start(Chance(1, 0), 0);
    EXPECT_FALSE(model.end_told_case(Outcome::licensed_on_the_spot)) << "nobody sits at her desk";
    model.run_until(clock_at(8, 10));
    for (const Outcome outcome : {Outcome::licensed_on_the_spot, Outcome::on_paper, Outcome::referred,
                                  Outcome::returned_incomplete, Outcome::gave_up})
        EXPECT_TRUE(model.end_told_case(outcome));
    EXPECT_FALSE(model.end_told_case(Outcome::licensed_on_the_spot)) << "nobody is left";
    model.run();
    const VisitRecord& record = model.results()[0].record;
    for (const Outcome outcome : {Outcome::licensed_on_the_spot, Outcome::on_paper, Outcome::referred,
                                  Outcome::returned_incomplete, Outcome::gave_up})
        EXPECT_EQ(record.count(outcome), 1U) << static_cast<int>(outcome);
}

TEST(ToldCase, CannotGoOnPaperWhereThereIsNone) {
    const Plan plan(plain_day_with({{"arrivals.times", "['08:00']"}}));
    VanModel model(plan);
    model.start(Chance(1, 0), 0);
    model.run_until(clock_at(8, 10));
    EXPECT_FALSE(model.end_told_case(Outcome::on_paper));
    EXPECT_TRUE(model.end_told_case(Outcome::referred));
}

TEST(ToldCase, EndsWhileOssIsDownToo) {
    const Plan plan(plain_day_with({{"arrivals.times", "['08:00', '08:01']"}, {"oss", with_paper}}));
    VanModel model(plan);
    model.start(Chance(1, 0), 0);
    model.run_until(clock_at(8, 2));
    model.interrupt_oss(minutes{90});
    model.run_until(clock_at(8, 3));
    EXPECT_EQ(model.officers()[0].activity, Activity::blocked);
    EXPECT_TRUE(model.end_told_case(Outcome::on_paper));
    EXPECT_EQ(model.applicant(0).blocked, Duration(minutes{1}));
    EXPECT_EQ(model.backlog(), 1U);
    model.run_until(clock_at(8, 20));
    EXPECT_TRUE(model.end_told_case(Outcome::on_paper)) << "while the model has her fill in the form";
    model.run();
    EXPECT_EQ(model.results()[0].record.count(Outcome::on_paper), 2U);
}

TEST(ToldOfficer, WorksAsDrawnOnceSheIsToldNoMore) {
    const Plan plan(plain_day_with({{"arrivals.times", "['08:00', '08:01', '08:02']"}}));
    VanModel model(plan);
    model.start(Chance(1, 0), 0);
    model.run_until(clock_at(8, 10));
    model.release_told();
    EXPECT_FALSE(model.end_told_case(Outcome::licensed_on_the_spot)) << "nobody is told any more";
    model.run();
    EXPECT_TRUE(model.is_over());
    EXPECT_EQ(model.results()[0].record.count(Outcome::licensed_on_the_spot), 3U);
}

TEST(InterruptedOss, IsDownForAllSoLongAndNoLonger) {
    const Plan plan(plain_day_with({{"arrivals.times", "['08:00']"}, {"oss", with_paper}}));
    VanModel model(plan);
    model.start(Chance(1, 0), 0);
    model.run_until(clock_at(8, 10));
    EXPECT_TRUE(model.oss_is_up());
    model.interrupt_oss(minutes{20});
    EXPECT_FALSE(model.oss_is_up());
    model.run_until(clock_at(8, 20));
    model.interrupt_oss(minutes{20});
    model.run_until(clock_at(8, 39));
    EXPECT_FALSE(model.oss_is_up()) << "the second took the place of the first";
    model.run_until(clock_at(8, 40));
    EXPECT_TRUE(model.oss_is_up());
    model.interrupt_oss(minutes{60});
    model.end_interruption();
    EXPECT_TRUE(model.oss_is_up());
    model.end_interruption();
    EXPECT_TRUE(model.oss_is_up()) << "there is none to end";
}

TEST(InterruptedOss, DisturbsNoDrawOfTheOthers) {
    const Scenario scenario = shipped_scenario("simple_van_day");
    const Plan plan(scenario);
    VanModel calm(plan);
    VanModel interrupted(plan);
    calm.start(Chance(3, 0));
    interrupted.start(Chance(3, 0));
    interrupted.run_until(clock_at(8, 30));
    interrupted.interrupt_oss(minutes{1});
    calm.run();
    interrupted.run();
    EXPECT_EQ(calm.results()[0].record.arrivals, interrupted.results()[0].record.arrivals);
    EXPECT_TRUE(interrupted.is_over());
    EXPECT_EQ(all_outcomes(interrupted.results()[0].record), interrupted.results()[0].record.arrivals);
}

TEST(OrderedPeople, JoinTheQueueAtOnceAndNobodyOfThemIsLost) {
    const Plan plan(plain_day_with({{"arrivals.times", "['08:00']"}}));
    VanModel model(plan);
    model.start(Chance(1, 0), 0);
    model.run_until(clock_at(8, 10));
    model.let_come(5);
    EXPECT_EQ(model.waiting(), 5U);
    const std::vector<ApplicantId> queue = model.queue();
    ASSERT_EQ(queue.size(), 5U);
    EXPECT_EQ(model.applicant(queue.front()).ticket, 2U) << "in the order of their tickets";
    EXPECT_EQ(model.applicant(queue.back()).ticket, 6U);
    VanModel copy = model;
    for (int i = 0; i < 6; ++i)
        EXPECT_TRUE(model.end_told_case(Outcome::licensed_on_the_spot));
    model.run();
    EXPECT_EQ(model.results()[0].record.arrivals, 6U);
    EXPECT_EQ(model.results()[0].record.count(Outcome::licensed_on_the_spot), 6U);
    EXPECT_EQ(copy.waiting(), 5U) << "a copy goes on by itself";
}

}  // namespace
}  // namespace jemput::tests
