#include "sim/experiment/run_detail.hpp"

#include "sim/experiment/run_result.hpp"
#include "tests/support/calendar.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace jemput::tests {
namespace {

/// A scenario, its runs and their detail.
struct Detailed {
    explicit Detailed(const Scenario& scenario, std::int64_t runs = 60)
        : plan(scenario),
          replications(run_replications(plan, {runs, 1, 1})),
          detail(jemput::detail(plan, replications, 0.95)) {}

    Plan plan;
    Replications replications;
    RunDetail detail;
};

Scenario busy_day(const std::vector<Assignment>& more = {}) {
    std::vector<Assignment> changes{{"arrivals", "{rate: 14/h}"},
                                    {"flow[0].time", "{exponential: {mean: 6 min}}"}};
    changes.insert(changes.end(), more.begin(), more.end());
    return plain_day_with(changes);
}

double sum_of(const WaitShares& waits) {
    return std::accumulate(waits.share.begin(), waits.share.end(), 0.0);
}

double longest_queue(const Replications& replications) {
    const auto records = replications.records();
    return std::max_element(
               records.begin(), records.end(),
               [](const VisitRecord& a, const VisitRecord& b) { return a.queue_max < b.queue_max; })
        ->queue_max;
}

TEST(FanOfTheQueue, HasNestedBandsFromNobodyToTheLongestQueue) {
    const Detailed day(busy_day());
    ASSERT_EQ(day.detail.queue.size(), 1U);
    const double longest = longest_queue(day.replications);
    for (const FanPoint& point : day.detail.queue.front()) {
        EXPECT_GE(point.low.front(), 0);
        EXPECT_LE(point.high.front(), longest);
        EXPECT_TRUE(std::is_sorted(point.low.begin(), point.low.end()));
        EXPECT_TRUE(std::is_sorted(point.high.rbegin(), point.high.rend()));
        EXPECT_LE(point.low.back(), point.median);
        EXPECT_LE(point.median, point.high.back());
    }
}

TEST(FanOfTheQueue, GoesFromTheOpeningUntilNobodyQueues) {
    const Detailed day(busy_day());
    const std::vector<FanPoint>& points = day.detail.queue.front();
    ASSERT_GE(points.size(), 10U);
    EXPECT_EQ(points.front().at, std::chrono::hours(8));
    for (std::size_t i = 1; i < points.size(); ++i)
        EXPECT_EQ(points[i].at - points[i - 1].at, sample_step);
    EXPECT_GT(points[points.size() - 2].high.front(), 0);
}

TEST(FanOfTheQueue, IsThereForEachVisitOfACalendar) {
    EXPECT_EQ(Detailed(calendar_of(3), 5).detail.queue.size(), 3U);
}

TEST(WaitShares, AgreeWithADayThatIsFollowedByHand) {
    // Waits of 0, 4 and 8 minutes.
    const Detailed day(plain_day_with({{"arrivals.times", "['08:00', '08:01', '08:02']"}}), 4);
    EXPECT_DOUBLE_EQ(day.detail.waits.share[0], 2.0 / 3);
    EXPECT_DOUBLE_EQ(day.detail.waits.share[1], 1.0 / 3);
}

TEST(WaitShares, AddUpToAllWhoseServiceBegan) {
    EXPECT_NEAR(sum_of(Detailed(busy_day()).detail.waits), 1, 1e-12);
    const Detailed outage_days(shipped_scenario("oss_bad_week"), 5);
    EXPECT_NEAR(sum_of(outage_days.detail.waits), 1, 1e-12) << "with and without an outage";
}

TEST(WaitShares, AreOfNobodyWhereNobodyCame) {
    EXPECT_EQ(sum_of(Detailed(plain_day_with({{"arrivals", "{rate: 0.0001/h}"}}), 3).detail.waits), 0);
}

TEST(WaitShares, TellHowManyWaitLongerThanHalfAnHourAsTheMeasureDoes) {
    const Detailed day(busy_day());
    const RunResult result = evaluate(day.plan, day.replications, 1, 0.95);
    const auto& share = day.detail.waits.share;
    EXPECT_NEAR(std::accumulate(share.begin() + 6, share.end(), 0.0),
                result.measure("wait.over_30_min").all.estimate.value(), 0.002)
        << "bins of a second";
}

TEST(OfficerHours, AgreeWithADayThatIsFollowedByHand) {
    // Two people of five minutes each; one officer, two hours.
    const OfficerHours hours = Detailed(plain_day_with({}), 4).detail.hours;
    EXPECT_DOUBLE_EQ(hours.serving, 10.0 / 60);
    EXPECT_DOUBLE_EQ(hours.idle, 110.0 / 60);
    EXPECT_EQ(hours.blocked + hours.paper + hours.entry + hours.on_break, 0);
}

TEST(OfficerHours, CountABreakApart) {
    const OfficerHours hours =
        Detailed(plain_day_with({{"staff.breaks", "[{name: Lunch, from: '09:00', length: 20 min}]"}}), 4)
            .detail.hours;
    EXPECT_DOUBLE_EQ(hours.on_break, 20.0 / 60);
    EXPECT_DOUBLE_EQ(hours.serving + hours.idle, 100.0 / 60);
}

TEST(OfficerHours, AddUpToTheUtilisationOfTheTimeOnDuty) {
    for (const char* name : {"night_market", "oss_bad_week", "two_officers_to_five", "campaign_month"}) {
        const Detailed run(shipped_scenario(name), 10);
        const RunResult result = evaluate(run.plan, run.replications, 1, 0.95);
        const OfficerHours& hours = run.detail.hours;
        const double occupied = hours.serving + hours.blocked + hours.paper + hours.entry;
        const double on_duty = occupied + hours.idle;
        const double utilisation = result.measure("officers.utilisation").all.estimate.value();
        EXPECT_NEAR(occupied, utilisation * on_duty, 1e-9 * on_duty) << name;
        for (const double part : {hours.serving, hours.blocked, hours.paper, hours.entry, hours.idle})
            EXPECT_GE(part, 0) << name;
    }
}

}  // namespace
}  // namespace jemput::tests
