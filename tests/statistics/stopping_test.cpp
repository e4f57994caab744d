#include "sim/statistics/stopping.hpp"

#include "tests/statistics/samples.hpp"

#include <limits>
#include <vector>

#include <gtest/gtest.h>

namespace jemput {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

// Sixty results on which the 95 % interval first comes within 10 % of the mean at 16, but does not stay
// there.
const std::vector<double> restless{
    28.82, 22.00, 24.89, 31.20, 29.34, 15.11, 24.75, 19.24, 19.48, 22.05, 20.72, 27.27, 23.81, 20.61, 22.22,
    21.67, 27.47, 18.97, 21.57, 15.73, 7.24,  23.27, 24.32, 16.29, 31.35, 12.73, 20.23, 19.06, 27.66, 27.35,
    20.77, 21.89, 15.56, 10.10, 18.26, 20.78, 26.15, 26.01, 18.06, 18.49, 14.76, 12.90, 11.47, 29.75, 17.45,
    17.81, 13.74, 23.89, 11.93, 18.94, 15.52, 21.93, 17.45, 14.10, 19.86, 22.14, 20.33, 21.51, 16.83, 18.19};

TEST(RunsForHalfWidth, ReproducesLawsSixteen) {
    EXPECT_EQ(runs_for_half_width(tally_of(delays), 0.25, 0.90), 16);
}

TEST(RunsForRelativeError, ReproducesLawsTwentySeven) {
    EXPECT_EQ(runs_for_relative_error(tally_of(delays), 0.10, 0.90), 27);
}

TEST(RunsForHalfWidth, IsNeverLessThanThePilot) {
    EXPECT_EQ(runs_for_half_width(tally_of(delays), 100, 0.90), 10);
    EXPECT_EQ(runs_for_half_width(tally_of({2, 2, 2}), 1e-9, 0.95), 3);
}

TEST(RunsForHalfWidth, GrowsWithTheSquareOfThePrecision) {
    const auto coarse = runs_for_half_width(tally_of(delays), 0.01, 0.95);
    const auto fine = runs_for_half_width(tally_of(delays), 0.001, 0.95);
    ASSERT_TRUE(coarse && fine);
    EXPECT_NEAR(static_cast<double>(*fine) / static_cast<double>(*coarse), 100, 0.1);
}

TEST(RunsForHalfWidth, IsNothingWithoutAVarianceOrAMean) {
    EXPECT_FALSE(runs_for_half_width(tally_of({1}), 0.1, 0.95));
    EXPECT_FALSE(runs_for_relative_error(tally_of({1}), 0.1, 0.95));
    EXPECT_FALSE(runs_for_relative_error(tally_of({-1, 1}), 0.1, 0.95));
}

TEST(RelativeHalfWidth, IsAShareOfTheEstimateWhateverItsSign) {
    EXPECT_DOUBLE_EQ(relative_half_width({10, 9, 11, 5}), 0.1);
    EXPECT_DOUBLE_EQ(relative_half_width({-10, -11, -9, 5}), 0.1);
    EXPECT_EQ(relative_half_width({0, -1, 1, 5}), infinity);
    EXPECT_EQ(relative_half_width({0, 0, 0, 5}), 0);
}

TEST(RunsNeeded, FollowsTheSquareRootLaw) {
    EXPECT_EQ(runs_needed(2, 100, 1), 300);
    EXPECT_EQ(runs_needed(1, 100, 1), 0);
    EXPECT_EQ(runs_needed(0.5, 100, 1), 0);
    EXPECT_EQ(runs_needed(1.001, 100, 1), 1);
}

TEST(RunsNeeded, HasACeilingForWhatCannotBeTold) {
    EXPECT_EQ(runs_needed(infinity, 10, 0.1), 1'000'000'000'000'000'000);
    EXPECT_EQ(runs_needed(1e300, 10, 1e-300), 1'000'000'000'000'000'000);
}

TEST(SufficientRuns, AreSixteenOnTheFirstCrossing) {
    const StoppingRule no_look_ahead{0.1, 3, 0};
    EXPECT_EQ(sufficient_runs(restless, no_look_ahead, Precision::relative, 0.95), 16);
}

TEST(SufficientRuns, AreTwentyEightWithTheLookAhead) {
    const StoppingRule rule{0.1, 3, 5};
    EXPECT_EQ(sufficient_runs(restless, rule, Precision::relative, 0.95), 28);
}

TEST(SufficientRuns, AreUnknownUntilTheLookAheadIsOver) {
    const StoppingRule rule{0.1, 3, 5};
    const std::span<const double> all(restless);
    EXPECT_FALSE(sufficient_runs(all.first(32), rule, Precision::relative, 0.95));
    EXPECT_EQ(sufficient_runs(all.first(33), rule, Precision::relative, 0.95), 28);
}

TEST(SufficientRuns, AreNeverFewerThanTheFirstRuns) {
    const std::vector<double> constant(50, 7.0);
    EXPECT_EQ(sufficient_runs(constant, {1.0}, Precision::absolute, 0.95), 30);
}

TEST(StoppingWatch, StopsOnlyAfterTheTargetHeldForTheLookAhead) {
    StoppingWatch watch({1.0});
    watch.observe(30, 0.9);
    watch.observe(34, 0.9);
    EXPECT_FALSE(watch.may_stop());
    watch.observe(35, 0.9);
    EXPECT_TRUE(watch.may_stop());
    EXPECT_EQ(watch.sufficient_runs(), 30);
}

TEST(StoppingWatch, BeginsAnewAfterARelapse) {
    StoppingWatch watch({1.0});
    watch.observe(30, 0.9);
    watch.observe(40, infinity);
    EXPECT_FALSE(watch.may_stop());
    watch.observe(50, 0.9);
    watch.observe(60, 0.8);
    EXPECT_EQ(watch.sufficient_runs(), 50);
}

TEST(StoppingWatch, DoesNotCountRunsBeforeTheFirst) {
    StoppingWatch watch({1.0, 30, 5});
    watch.observe(20, 0.1);
    watch.observe(29, 0.1);
    watch.observe(31, 0.1);
    EXPECT_FALSE(watch.may_stop());
    watch.observe(36, 0.1);
    EXPECT_EQ(watch.sufficient_runs(), 31);
}

TEST(StoppingWatch, StaysStopped) {
    StoppingWatch watch({1.0, 30, 0});
    watch.observe(30, 1.0);
    watch.observe(40, 9.0);
    EXPECT_EQ(watch.sufficient_runs(), 30);
}

TEST(StoppingRule, LooksAheadFivePerCentAboveAHundredRuns) {
    const StoppingRule rule{1.0};
    EXPECT_EQ(rule.runs_beyond(30), 5);
    EXPECT_EQ(rule.runs_beyond(100), 5);
    EXPECT_EQ(rule.runs_beyond(101), 6);
    EXPECT_EQ(rule.runs_beyond(1000), 50);
    StoppingWatch watch(rule);
    watch.observe(1000, 0.5);
    watch.observe(1049, 0.5);
    EXPECT_FALSE(watch.may_stop());
    watch.observe(1050, 0.5);
    EXPECT_TRUE(watch.may_stop());
}

TEST(Share, IsSupportedByThirtyVisitsAndTenAboveZero) {
    EXPECT_TRUE(is_share_supported(30, 10, 0.01, 0.95));
    EXPECT_FALSE(is_share_supported(29, 29, 0.01, 0.95));
    EXPECT_FALSE(is_share_supported(5000, 9, 0.01, 0.95));
}

TEST(Share, ThatWasNeverAboveZeroIsSupportedByTheRuleOfThree) {
    EXPECT_FALSE(is_share_supported(0, 0, 0.05, 0.95));
    EXPECT_FALSE(is_share_supported(100, 0, 0.0295, 0.95));
    EXPECT_TRUE(is_share_supported(100, 0, 0.0296, 0.95));
}

}  // namespace
}  // namespace jemput
