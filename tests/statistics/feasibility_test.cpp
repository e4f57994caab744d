#include "sim/statistics/feasibility.hpp"

#include "sim/random/keyed_stream.hpp"

#include <cmath>
#include <cstdint>
#include <limits>
#include <vector>

#include <boost/math/distributions/binomial.hpp>
#include <boost/random/normal_distribution.hpp>
#include <gtest/gtest.h>

namespace jemput {
namespace {

constexpr FeasibilityPlan test_plan{.first_stage = 3, .tolerance = 1, .error = 0.05};

TEST(TriangleEta, IsThatOfKimAndNelson) {
    EXPECT_NEAR(triangle_eta(19, 0.05 / 3), 0.215247670799, 1e-12);
    EXPECT_NEAR(triangle_eta(9, 0.05 / 2), 0.472943858788, 1e-12);
}

TEST(Triangle, FallsInAStraightLineToNothing) {
    // h² = 2·0.5·4 = 4; with s² = 3 and δ = 2 it begins at 4·3/4 = 3 and loses 1 an observation.
    const Triangle triangle{.eta = 0.5, .df = 4, .indifference = 2};
    EXPECT_DOUBLE_EQ(triangle.height(3, 0), 3);
    EXPECT_DOUBLE_EQ(triangle.height(3, 2), 1);
    EXPECT_DOUBLE_EQ(triangle.height(3, 3), 0);
    EXPECT_DOUBLE_EQ(triangle.height(3, 10), 0);
}

TEST(JudgeMean, IsClearAtOnceWhereNothingVaries) {
    const auto kept = judge_mean(std::vector{-0.1, -0.1, -0.1}, test_plan);
    ASSERT_TRUE(kept);
    EXPECT_TRUE(kept->is_kept);
    EXPECT_EQ(kept->observations, 3);
    EXPECT_FALSE(judge_mean(std::vector{0.1, 0.1, 0.1}, test_plan)->is_kept);
    EXPECT_TRUE(judge_mean(std::vector{0.0, 0.0, 0.0}, test_plan)->is_kept) << "on the limit is within it";
}

TEST(JudgeMean, AsksForMoreWhileTheSumIsInsideTheTriangle) {
    // s² = 4; η = (0.1^(−1) − 1)/2 = 4.5, h² = 18: the triangle begins at 36 and loses 0.5 an observation.
    std::vector<double> z{-2, 0, 2};
    EXPECT_FALSE(judge_mean(z, test_plan));
    z.insert(z.end(), 6, -5);
    EXPECT_FALSE(judge_mean(z, test_plan)) << "−30 is inside ±31.5";
    z.push_back(-5);
    const auto judged = judge_mean(z, test_plan);
    ASSERT_TRUE(judged) << "−35 is outside ±31";
    EXPECT_TRUE(judged->is_kept);
    EXPECT_EQ(judged->observations, 10);
}

TEST(JudgeMean, IsNotChangedByWhatComesLater) {
    std::vector<double> z{-2, 0, 2, -40, 100, 100, 100};
    const auto judged = judge_mean(z, test_plan);
    ASSERT_TRUE(judged);
    EXPECT_TRUE(judged->is_kept);
    EXPECT_EQ(judged->observations, 4);
}

TEST(JudgeMean, EndsWhereTheTriangleEnds) {
    // h²s²/δ² = 18·4 = 72 observations.
    std::vector<double> z{-2, 0, 2};
    z.resize(72, 0.0);
    const auto judged = judge_mean(z, test_plan);
    ASSERT_TRUE(judged);
    EXPECT_EQ(judged->observations, 72);
    z.pop_back();
    EXPECT_FALSE(judge_mean(z, test_plan));
}

/// The number of experiments, of 300, in which fewer right answers would speak against 95 % with probability
/// 0.999.
int least_right(int experiments) {
    return static_cast<int>(
        boost::math::quantile(boost::math::binomial_distribution<>(experiments, 0.95), 0.001));
}

// The slippage configuration, the hardest for the guarantee: every plan lies exactly the tolerance away from
// the limit, the two cheapest on the wrong side. Plans share half of their chance, as with the same
// applicants. Right is the third plan only, which needs three judgements to be right; each of the five has a
// fifth of the error.
TEST(JudgeMean, ChoosesTheRightPlanAsOftenAsItSaysInASlippageConfiguration) {
    constexpr int experiments = 300;
    constexpr std::size_t plans = 5;
    constexpr FeasibilityPlan judging{.first_stage = 30, .tolerance = 0.25, .error = 0.05 / plans};
    int right = 0;
    for (std::uint64_t experiment = 0; experiment < experiments; ++experiment) {
        KeyedStream stream(4711, experiment, {.purpose = Purpose::patience});
        boost::random::normal_distribution<> normal;
        std::vector<std::vector<double>> z(plans);
        for (int i = 0; i < 2000; ++i) {
            const double shared = normal(stream);
            for (std::size_t plan = 0; plan < plans; ++plan) {
                const double mean = plan < 2 ? judging.tolerance : -judging.tolerance;
                z[plan].push_back(mean + std::sqrt(0.5) * (shared + normal(stream)));
            }
        }
        std::size_t chosen = plans;
        for (std::size_t plan = plans; plan-- > 0;) {
            const auto judged = judge_mean(z[plan], judging);
            ASSERT_TRUE(judged) << "2,000 observations are more than the triangle can need";
            if (judged->is_kept) chosen = plan;
        }
        right += chosen == 2;
    }
    RecordProperty("right", right);
    EXPECT_GE(right, least_right(experiments)) << "of " << experiments;
}

}  // namespace
}  // namespace jemput
