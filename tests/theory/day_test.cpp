#include "tests/golden/shipped_scenarios.hpp"
#include "tests/theory/theory_support.hpp"

// Visits that open empty and close: arrivals whose rate changes over the day, against exact numbers.

namespace jemput {
namespace {

/// Nobody leaves before the end, so the number in the system is the number of arrivals so far.
constexpr auto nobody_leaves = R"(
jemput: 1
name: only arrivals
time: {date: 2019-09-18, opens: "08:00", closes: "13:00", hard_stop: "13:00"}
arrivals:
  profile:
    - {from: "08:00", to: "09:00", rate: 10/h}
    - {from: "09:00", to: "10:00", rate: 30/h}
    - {from: "10:00", to: "11:00", rate: 45/h}
    - {from: "11:00", to: "12:00", rate: 30/h}
    - {from: "12:00", to: "13:00", rate: 10/h}
staff: {officers: 1}
flow:
  - {step: S07, time: 100 h}
)";

TEST(Arrivals, FollowTheCumulativeRate) {
    const Experiment visit(nobody_leaves, 20'000);
    EXPECT_TRUE(visit.agrees("their number", "arrivals", 125));
    EXPECT_TRUE(visit.agrees_at("the first quarter of an hour", 8 * 60 + 15, 2.5));
    EXPECT_TRUE(visit.agrees_at("two hours", 10 * 60, 40));
    EXPECT_TRUE(visit.agrees_at("all", 13 * 60, 125));
}

TEST(SimpleVanDay, AgreesWithAProgramWrittenApart) {
    // The ranges are what an independent program for the same benchmark day gave; no formula is known for it.
    // The distance is that to the nearer end of the range, in our own standard errors. n = 20,000.
    const Experiment day(shipped_plan("simple_van_day.yaml"), 20'000);
    EXPECT_TRUE(day.agrees("arrivals, from the rates", "arrivals", 60));
    EXPECT_TRUE(day.agrees_within("served", "served", 47.9, 48.1));
    EXPECT_TRUE(day.agrees_within("gave up", "gave_up", 11.8, 12.1));
    EXPECT_TRUE(day.agrees_within("wait", "wait.mean", 8.56, 8.67));
    EXPECT_TRUE(
        day.agrees_within("end, 240 min after opening", "officers.overtime", 252.7 - 240, 253.1 - 240));
}

}  // namespace
}  // namespace jemput
