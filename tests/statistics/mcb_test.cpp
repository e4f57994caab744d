#include "sim/statistics/mcb.hpp"

#include <algorithm>
#include <vector>

#include <gtest/gtest.h>

namespace jemput {
namespace {

using Plans = std::vector<std::vector<double>>;

constexpr auto higher = Direction::higher_is_better;
constexpr auto lower = Direction::lower_is_better;

// By hand: B − A has the mean 1 and s² = 2/3, C − A 0.5 and 3, B − C 0.5 and 17/3. With t(1 − 0.05/2; 3) =
// 3.182446 the allowances t·√(s²/4) are w_AB = 1.299228, w_AC = 2.756079, w_BC = 3.787868.
const std::vector<double> plan_a{1, 2, 3, 4};
const std::vector<double> plan_b{2, 4, 3, 5};
const std::vector<double> plan_c{0, 1, 5, 6};
const Plans close{plan_a, plan_b, plan_c};

/// B is ten better.
const Plans far{plan_a, {12, 14, 13, 15}, plan_c};

Plans negative(Plans plans) {
    for (std::vector<double>& plan : plans)
        std::transform(plan.begin(), plan.end(), plan.begin(), [](double x) { return -x; });
    return plans;
}

void expect_interval(const AgainstBest& plan, double estimate, double low, double high) {
    EXPECT_NEAR(plan.difference.estimate, estimate, 1e-12);
    EXPECT_NEAR(plan.difference.low, low, 1e-5);
    EXPECT_NEAR(plan.difference.high, high, 1e-5);
    EXPECT_EQ(plan.difference.n, 4);
}

TEST(AgainstBest, ReproducesAnExampleByHand) {
    const auto all = against_best(close, higher, 0.95);
    ASSERT_EQ(all.size(), 3U);
    expect_interval(all[0], -1, -0.5 - 2.756079, -1 + 1.299228);
    expect_interval(all[1], 0.5, 0.5 - 3.787868, 1 + 1.299228);
    expect_interval(all[2], -0.5, -0.5 - 3.787868, 0.5 + 2.756079);
    EXPECT_TRUE(all[0].may_be_best && all[1].may_be_best && all[2].may_be_best);
}

TEST(AgainstBest, TellsTheBestWhereNoOtherMayBeIt) {
    const auto all = against_best(far, higher, 0.95);
    expect_interval(all[0], -11, -11 - 1.299228, 0);
    expect_interval(all[1], 10.5, 0, 11 + 1.299228);
    expect_interval(all[2], -10.5, -10.5 - 3.787868, 0);
    EXPECT_FALSE(all[0].may_be_best || all[2].may_be_best);
    EXPECT_TRUE(all[1].may_be_best);
}

TEST(AgainstBest, TurnsAroundWhereLowerIsBetter) {
    const auto all = against_best(negative(far), lower, 0.95);
    expect_interval(all[0], 11, 0, 11 + 1.299228);
    expect_interval(all[1], -10.5, -11 - 1.299228, 0);
    EXPECT_TRUE(all[1].may_be_best);
    EXPECT_FALSE(all[0].may_be_best || all[2].may_be_best);
}

TEST(AgainstBest, LetsEqualPlansBeBestTogether) {
    const auto all = against_best(Plans{plan_b, plan_b, {-10, -10, -10, -10}}, higher, 0.95);
    expect_interval(all[0], 0, 0, 0);
    expect_interval(all[1], 0, 0, 0);
    EXPECT_TRUE(all[0].may_be_best && all[1].may_be_best);
    EXPECT_FALSE(all[2].may_be_best);
}

TEST(AgainstBest, NeedsTwoPairs) {
    EXPECT_TRUE(against_best(Plans{{1}, {2}}, higher, 0.95).empty());
}

}  // namespace
}  // namespace jemput
