#include "sim/experiment/risk.hpp"

#include "sim/statistics/intervals.hpp"
#include "tests/support/calendar.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

#include <gtest/gtest.h>

namespace jemput::tests {
namespace {

/// Each replication of one visit with a longest wait of so many minutes.
Replications waits_of(const std::vector<std::uint32_t>& minutes) {
    std::vector<std::vector<VisitResult>> results(minutes.size(), std::vector<VisitResult>(1));
    for (std::size_t r = 0; r < minutes.size(); ++r) {
        VisitRecord& record = results[r].front().record;
        record.wait_max = std::int64_t{60'000'000} * minutes[r];
        record.arrivals = minutes[r] % 2 == 0 ? 0 : 4;
        record.not_served_within_30 = record.arrivals / 4;
    }
    return collect(Plan(calendar_of(1)), results);
}

std::vector<std::uint32_t> up_to(std::uint32_t n) {
    std::vector<std::uint32_t> numbers;
    for (std::uint32_t i = 0; i < n; ++i)
        numbers.push_back(i);
    return numbers;
}

TEST(RiskBox, IsBetweenPercentilesOfVisitsThatHaveTheIntervalsOfOrderStatistics) {
    const RiskBox wait = risk_boxes(waits_of(up_to(200)), 0.95).front();
    std::vector<double> minutes;
    for (int i = 0; i < 200; ++i)
        minutes.push_back(i);
    const auto low = quantile_interval(minutes, 0.05, 0.95);
    const auto high = quantile_interval(minutes, 0.95, 0.95);
    ASSERT_TRUE(low && high);
    EXPECT_EQ(wait.name, "wait.max");
    EXPECT_EQ(wait.low.estimate, 9.0) << "the tenth smallest of 200";
    EXPECT_EQ(wait.high.estimate, 189.0);
    EXPECT_EQ(wait.low.low, low->low);
    EXPECT_EQ(wait.high.high, high->high);
    EXPECT_DOUBLE_EQ(wait.mean.estimate.value(), 99.5);
    EXPECT_TRUE(wait.mean.low);
}

TEST(RiskBox, OfAShareCountsAVisitWithoutPeopleAsNoRisk) {
    const RiskBox share = risk_boxes(waits_of(up_to(200)), 0.95).back();
    EXPECT_EQ(share.name, "not_served_within_30_min");
    EXPECT_EQ(share.low.estimate, 0.0);
    EXPECT_EQ(share.high.estimate, 0.25);
    EXPECT_DOUBLE_EQ(share.mean.estimate.value(), 0.125);
}

TEST(RiskBox, HasNoIntervalsFromAFewVisits) {
    const RiskBox wait = risk_boxes(waits_of(up_to(20)), 0.95).front();
    EXPECT_EQ(wait.high.estimate, 18.0);
    EXPECT_EQ(wait.high.high, std::nullopt);
    EXPECT_EQ(risk_boxes(waits_of({}), 0.95).front().mean.estimate, std::nullopt);
}

}  // namespace
}  // namespace jemput::tests
