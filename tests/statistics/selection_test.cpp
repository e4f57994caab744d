#include "sim/statistics/selection.hpp"

#include "sim/random/keyed_stream.hpp"

#include <cmath>
#include <cstdint>
#include <vector>

#include <boost/math/distributions/binomial.hpp>
#include <boost/random/normal_distribution.hpp>
#include <gtest/gtest.h>

namespace jemput {
namespace {

using Observations = std::vector<std::vector<double>>;

constexpr SelectionPlan of_three{.first_stage = 3, .indifference = 1, .error = 0.05};

TEST(SelectSmallest, HasNothingToChooseOfOnePlan) {
    const SelectionState state = select_smallest(Observations{{5, 6, 7}}, of_three);
    EXPECT_TRUE(state.is_decided);
    EXPECT_EQ(state.left, std::vector<std::size_t>{0});
}

TEST(SelectSmallest, DecidesNothingBeforeTheFirstStageIsOver) {
    const SelectionState state = select_smallest(Observations{{1, 1}, {9, 9}}, of_three);
    EXPECT_FALSE(state.is_decided);
    EXPECT_EQ(state.left.size(), 2U);
}

TEST(SelectSmallest, IsClearAtOnceWhereDifferencesDoNotVary) {
    const SelectionState state = select_smallest(Observations{{3, 4, 5}, {1, 2, 3}, {2, 3, 4}}, of_three);
    EXPECT_TRUE(state.is_decided);
    EXPECT_EQ(state.left, std::vector<std::size_t>{1});
    EXPECT_EQ(state.observations, 3);
}

TEST(SelectSmallest, LeavesPlansThatAreTheSameInEveryObservation) {
    const SelectionState state = select_smallest(Observations{{3, 4, 5}, {1, 9, 3}, {1, 9, 3}}, of_three);
    EXPECT_FALSE(state.left.empty());
    const SelectionState same = select_smallest(Observations{{1, 9, 3}, {1, 9, 3}}, of_three);
    EXPECT_TRUE(same.is_decided);
    EXPECT_EQ(same.left, (std::vector<std::size_t>{0, 1}));
}

TEST(SelectSmallest, KeepsPlansInsideTheTriangle) {
    // Differences −2, 0, 2: s² = 4, η = 4.5, h² = 18; after 3 observations half a height of 36 − 1.5.
    Observations plans{{-2, 0, 2}, {0, 0, 0}};
    EXPECT_FALSE(select_smallest(plans, of_three).is_decided);
    plans[0].push_back(34);
    plans[1].push_back(0);
    EXPECT_FALSE(select_smallest(plans, of_three).is_decided) << "exactly on the line of 34";
    plans[0].push_back(0.1);
    plans[1].push_back(0);
    const SelectionState state = select_smallest(plans, of_three);
    EXPECT_TRUE(state.is_decided);
    EXPECT_EQ(state.left, std::vector<std::size_t>{1});
    EXPECT_EQ(state.observations, 5);
}

// Slippage: one plan is better than each of the four others by exactly the difference that matters. Unequal
// variances, and chance that plans share.
TEST(SelectSmallest, ChoosesTheBestAsOftenAsItSaysInASlippageConfiguration) {
    constexpr int experiments = 300;
    constexpr std::size_t best = 3;
    constexpr SelectionPlan selection{.first_stage = 30, .indifference = 0.5, .error = 0.05};
    int right = 0;
    for (std::uint64_t experiment = 0; experiment < experiments; ++experiment) {
        KeyedStream stream(1147, experiment, {.purpose = Purpose::patience});
        boost::random::normal_distribution<> normal;
        Observations plans(5);
        for (int i = 0; i < 1500; ++i) {
            const double shared = normal(stream);
            for (std::size_t plan = 0; plan < plans.size(); ++plan) {
                const double spread = 0.5 + 0.25 * static_cast<double>(plan);
                plans[plan].push_back(shared + spread * normal(stream) +
                                      (plan == best ? 0 : selection.indifference));
            }
        }
        const SelectionState state = select_smallest(plans, selection);
        ASSERT_TRUE(state.is_decided) << "1,500 observations are more than the triangles can need";
        right += state.left == std::vector<std::size_t>{best};
    }
    const boost::math::binomial_distribution<> right_of_all(experiments, 0.95);
    RecordProperty("right", right);
    EXPECT_GE(right, static_cast<int>(boost::math::quantile(right_of_all, 0.001))) << "of " << experiments;
}

}  // namespace
}  // namespace jemput
