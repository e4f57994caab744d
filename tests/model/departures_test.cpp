#include "sim/model/van_model.hpp"
#include "tests/support/scenario_text.hpp"

#include <array>
#include <chrono>
#include <cstdint>

#include <gtest/gtest.h>

namespace jemput::tests {
namespace {

using std::chrono::minutes;

TEST(Departures, KeepTheLastInTheOrderInWhichTheyLeft) {
    Departures departures;
    for (std::uint32_t ticket = 1; ticket <= 40; ++ticket)
        departures.add({.ticket = ticket});
    EXPECT_EQ(departures.count(), 40U);
    EXPECT_EQ(departures.first_kept(), 24U);
    for (std::uint64_t number = departures.first_kept(); number < departures.count(); ++number)
        EXPECT_EQ(departures[number].ticket, number + 1);
}

TEST(Departures, TellOfEveryoneHowSheLeft) {
    const Plan plan(
        plain_day_with({{"arrivals.times", "['08:00', '08:01', '08:02', '08:03', '08:04']"},
                        {"applicants.patience", "10000 min"},
                        {"oss",
                         "{up: 10000 min, down: 1 min, at_opening: up, when_down: paper, paper_after: 5 min, "
                         "paper_time: 10 min}"}}));
    VanModel model(plan);
    model.start(Chance(1, 0), 0);
    model.run_until(Instant{minutes{8 * 60 + 10}});
    const std::array outcomes{Outcome::licensed_on_the_spot, Outcome::on_paper, Outcome::referred,
                              Outcome::returned_incomplete, Outcome::gave_up};
    for (const Outcome outcome : outcomes)
        ASSERT_TRUE(model.end_told_case(outcome));
    const Departures& departures = model.departures();
    ASSERT_EQ(departures.count(), outcomes.size());
    for (std::uint32_t i = 0; i < outcomes.size(); ++i) {
        EXPECT_EQ(departures[i], (Departure{model.now(), 0, i + 1, outcomes[i], true, true}));
    }
    EXPECT_EQ(model.backlog(), 1U) << "a form counts as on paper while it waits";
}

TEST(Departures, AreAsManyAsCameAtTheEnd) {
    const Plan plan(plain_day_with({{"arrivals.times", "['08:00', '08:01', '08:02', '08:03']"}}));
    VanModel model(plan);
    for (const std::uint64_t seed : {1U, 2U}) {
        model.start(Chance(seed, 0));
        model.run();
        EXPECT_EQ(model.departures().count(), model.results()[0].record.arrivals);
    }
}

TEST(OssDownSince, IsTheBeginningOfTheOutage) {
    const Plan plan(plain_day_with({{"arrivals.times", "['08:00']"}}));
    VanModel model(plan);
    model.start(Chance(1, 0), 0);
    model.run_until(Instant{minutes{490}});
    EXPECT_FALSE(model.oss_down_since());
    model.interrupt_oss(minutes{5});
    model.run_until(Instant{minutes{493}});
    EXPECT_EQ(model.oss_down_since(), Instant{minutes{490}});
    model.run_until(Instant{minutes{495}});
    EXPECT_FALSE(model.oss_down_since());
}

}  // namespace
}  // namespace jemput::tests
