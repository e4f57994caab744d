#include "tests/support/scenario_text.hpp"

#include <chrono>
#include <string>

#include <fmt/format.h>
#include <gtest/gtest.h>

// Outages and slow hours that are known beforehand: days to be followed by hand.

namespace jemput {
namespace {

using std::chrono::minutes;

VisitRecord day_with(const std::string& oss, const std::string& times, int officers = 2) {
    return tests::record_of(tests::scenario_from(fmt::format(R"(
jemput: 1
name: a day with a known outage
time: {{date: 2019-09-18, opens: "08:00", closes: "12:00"}}
arrivals: {{times: {}}}
staff: {{officers: {}}}
flow:
  - {{step: S04, time: 4 min}}
  - {{step: S07, needs: [officer, oss], time: 10 min}}
oss: {}
)",
                                                             times, officers, oss)));
}

constexpr auto window = R"(planned: [{date: 2019-09-18, from: "08:10", to: "08:40"}])";

TEST(PlannedOutage, BlocksWhomItMeetsForAsLongAsItLasts) {
    // One is interrupted at 08:10 after 6 min of S07, with 4 min left; the other comes at 08:20, does S04,
    // and is blocked from 08:24 on. They leave at 08:44 and 08:50.
    const VisitRecord day = day_with(fmt::format("{{{}}}", window), R"(["08:00", "08:20"])");
    EXPECT_EQ(Duration{day.blocked_time}, minutes{30 + 16});
    EXPECT_EQ(Duration{day.time_in_system}, minutes{44 + 30});
    EXPECT_EQ(Duration{day.areas.blocked}, minutes{46});
    EXPECT_EQ(Duration{day.areas.down}, minutes{30});
    EXPECT_TRUE(day.had_outage);
}

TEST(PlannedOutage, CostsWhatTheRuleSays) {
    // Interrupted after 6 of 10 min at 08:10, back at 08:40: 4 min more, or all 10, or with S04 all 14.
    const auto stay = [](const std::string& rule) {
        return Duration{day_with(fmt::format("{{{}, {}}}", window, rule), R"(["08:00"])").time_in_system};
    };
    EXPECT_EQ(stay("interrupted: resume"), minutes{44});
    EXPECT_EQ(stay("interrupted: repeat_same"), minutes{50});
    EXPECT_EQ(stay("interrupted: repeat_new"), minutes{50});
    EXPECT_EQ(stay("interrupted: restart, restart_from: S04"), minutes{54});
    EXPECT_EQ(stay("session_expires: 31 min, restart_from: S04"), minutes{44});
    EXPECT_EQ(stay("session_expires: 30 min, restart_from: S04"), minutes{54});
}

TEST(PlannedOutage, MakesOneOfThoseThatOverlapOrTouch) {
    // Down from 08:10 to 08:40 and from 08:40 to 08:50, with another one inside.
    const VisitRecord day = day_with(
        R"({planned: [{date: 2019-09-18, from: "08:10", to: "08:40"},)"
        R"( {date: 2019-09-18, from: "08:20", to: "08:30"}, {date: 2019-09-18, from: "08:40", to: "08:50"}]})",
        R"(["08:00"])");
    EXPECT_EQ(Duration{day.areas.down}, minutes{40});
    EXPECT_EQ(Duration{day.time_in_system}, minutes{54});
}

TEST(PlannedOutage, LeavesTimeToPrepareTheNextCases) {
    // The officer prepares the second case (S04, from 08:10 to 08:14) while the first one, interrupted with 4
    // min left, is parked. At 08:40 the first goes on until 08:44, then the second has its S07 until 08:54.
    // The third person, who came at 08:12, is called then: S04 and S07 until 09:08.
    const VisitRecord day =
        day_with(fmt::format("{{{}, meanwhile: next_case}}", window), R"(["08:00", "08:05", "08:12"])", 1);
    EXPECT_EQ(day.parked, 1U);
    EXPECT_EQ(Duration{day.time_in_system}, minutes{44 + 49 + 56});
    EXPECT_EQ(Duration{day.wait}, minutes{5 + 42});
    EXPECT_EQ(Duration{day.wait_max}, minutes{42});
}

TEST(SlowHours, MultiplyStepsThatNeedOssAndBeginInThem) {
    // From 08:10 to 09:00 OSS takes three times as long. The first S07 begins at 08:04 and takes 10 min; the
    // second, after S04 from 08:10 on, begins at 08:14 and takes 30; the third begins at 09:04.
    const VisitRecord day =
        day_with(R"({slow: [{from: "08:10", to: "09:00", factor: 3}]})", R"(["08:00", "08:10", "09:00"])");
    EXPECT_EQ(Duration{day.time_in_system}, minutes{14 + 34 + 14});
    EXPECT_EQ(day.blocked_time, 0);
}

}  // namespace
}  // namespace jemput
