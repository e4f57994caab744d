#include "sim/statistics/comparison.hpp"

#include "sim/statistics/student.hpp"

#include <cmath>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace jemput {
namespace {

// Monthly costs of two inventory policies, Law, Simulation Modeling and Analysis, 10.2; he prints 4.98
// ± 3.33.
const std::vector<double> policy_1{126.97, 124.31, 126.68, 122.66, 127.23};
const std::vector<double> policy_2{118.21, 120.22, 122.45, 122.68, 119.40};

TEST(PairedDifference, ReproducesLawsInventory) {
    const auto paired = paired_difference(policy_1, policy_2, 0.90);
    ASSERT_TRUE(paired);
    EXPECT_NEAR(paired->difference.estimate, 4.978, 1e-12);
    EXPECT_NEAR(paired->difference.half_width(), 3.32887312516451, 1e-12);
    EXPECT_NEAR(paired->gain, 0.63668972396, 1e-10);
    EXPECT_EQ(paired->difference.n, 5);
}

TEST(PairedDifference, HasAPValueThatFallsWithTheIntervalsDistanceFromZero) {
    const auto paired = paired_difference(policy_1, policy_2, 0.90);
    ASSERT_TRUE(paired);
    EXPECT_LT(paired->p_value, 0.10);
    const auto at_p = paired_difference(policy_1, policy_2, 1 - paired->p_value);
    EXPECT_NEAR(at_p->difference.low, 0, 1e-9);
}

TEST(PairedDifference, WithTheSameDifferenceEveryTimeIsCertain) {
    const auto paired = paired_difference(std::vector<double>{5, 6, 9}, std::vector<double>{3, 4, 7}, 0.95);
    ASSERT_TRUE(paired);
    EXPECT_EQ(paired->difference.low, 2);
    EXPECT_EQ(paired->difference.high, 2);
    EXPECT_TRUE(std::isinf(paired->gain));
    EXPECT_EQ(paired->p_value, 0);
}

TEST(PairedDifference, OfAPlanFromItselfIsZeroAndDoesNotTell) {
    const auto paired = paired_difference(policy_1, policy_1, 0.95);
    ASSERT_TRUE(paired);
    EXPECT_EQ(paired->difference.estimate, 0);
    EXPECT_EQ(paired->p_value, 1);
    EXPECT_EQ(judge(paired->difference, Direction::lower_is_better), Verdict::not_enough_runs);

    const std::vector<double> constant{1, 1};
    EXPECT_EQ(paired_difference(constant, constant, 0.95)->gain, 1);
}

TEST(PairedDifference, NeedsTwoPairs) {
    EXPECT_FALSE(paired_difference({}, {}, 0.95));
    EXPECT_FALSE(paired_difference(std::vector<double>{1}, std::vector<double>{2}, 0.95));
}

TEST(RatioDifference, WithOnePersonEachIsThePairedDifference) {
    const std::vector<double> ones(5, 1.0);
    const auto ratio = ratio_difference({policy_1, ones}, {policy_2, ones}, 0.90);
    ASSERT_TRUE(ratio);
    EXPECT_NEAR(ratio->difference.estimate, 4.978, 1e-12);
    EXPECT_NEAR(ratio->difference.half_width(), 3.32887312516451, 1e-12);
    EXPECT_NEAR(ratio->gain, 0.63668972396, 1e-10);
}

TEST(RatioDifference, FromAPlanWithoutWaitsIsTheRatioItself) {
    const std::vector<double> y{10, 0, 24, 26};
    const std::vector<double> n{2, 0, 3, 5};
    const std::vector<double> none(4, 0.0);
    const auto difference = ratio_difference({y, n}, {none, n}, 0.95);
    const auto ratio = ratio_interval(y, n, 0.95);
    ASSERT_TRUE(difference && ratio);
    EXPECT_NEAR(difference->difference.low, ratio->low, 1e-12);
    EXPECT_NEAR(difference->difference.high, ratio->high, 1e-12);
    EXPECT_EQ(difference->difference.n, 4);
    EXPECT_NEAR(difference->gain, 1, 1e-12);
}

TEST(RatioDifference, ReproducesAnExampleByHand) {
    // A: θ 6, residuals −2, 6, −4, N̄ 10/3. B: θ 3, Y − θN = −1, 2, −1, N̄ 4.
    // D_A = −0.6, 1.8, −1.2; D_B = −0.25, 0.5, −0.25; D = −0.35, 1.3, −0.95; s_D² = 2.715/2.
    const std::vector<double> ya{10, 24, 26};
    const std::vector<double> na{2, 3, 5};
    const std::vector<double> yb{5, 17, 14};
    const std::vector<double> nb{2, 5, 5};
    const auto difference = ratio_difference({ya, na}, {yb, nb}, 0.95);
    ASSERT_TRUE(difference);
    EXPECT_NEAR(difference->difference.estimate, 3, 1e-12);
    EXPECT_NEAR(difference->difference.half_width(), student_quantile(2, 0.975) * std::sqrt(2.715 / 2 / 3),
                1e-12);
    EXPECT_NEAR(difference->gain, (5.04 + 0.375) / 2.715, 1e-12);
}

TEST(RatioDifference, IsNothingWhereNobodyCameToOneOfThePlans) {
    const std::vector<double> some{1, 2};
    const std::vector<double> none{0, 0};
    EXPECT_FALSE(ratio_difference({some, some}, {none, none}, 0.95));
    EXPECT_FALSE(ratio_difference({none, none}, {some, some}, 0.95));
    EXPECT_FALSE(ratio_difference({{}, {}}, {{}, {}}, 0.95));
    const std::vector<double> one{1};
    EXPECT_FALSE(ratio_difference({one, one}, {one, one}, 0.95));
}

RC_GTEST_PROP(RatioDifference, ChangesOnlyItsSignWhenThePlansChangePlaces, ()) {
    const auto some = [] {
        const auto whole = *rc::gen::container<std::vector<int>>(12, rc::gen::inRange(1, 100));
        return std::vector<double>(whole.begin(), whole.end());
    };
    const auto ya = some();
    const auto na = some();
    const auto yb = some();
    const auto nb = some();
    const auto there = ratio_difference({ya, na}, {yb, nb}, 0.95);
    const auto back = ratio_difference({yb, nb}, {ya, na}, 0.95);
    RC_ASSERT(there && back);
    RC_ASSERT(std::abs(there->difference.low + back->difference.high) < 1e-9);
    RC_ASSERT(std::abs(there->difference.high + back->difference.low) < 1e-9);
    RC_ASSERT(std::abs(there->p_value - back->p_value) < 1e-9);
}

TEST(WelchInterval, ReproducesLawsInventory) {
    // Squares of the standard errors 4.00325/5 and 3.76517/5 with 4 degrees of freedom each.
    const auto welch = welch_interval(policy_1, policy_2, 0.90);
    ASSERT_TRUE(welch);
    const double a = mean_interval(policy_1, 0.9)->half_width() / student_quantile(4, 0.95);
    const double b = mean_interval(policy_2, 0.9)->half_width() / student_quantile(4, 0.95);
    const double square = a * a + b * b;
    const double df = square * square / (std::pow(a, 4) / 4 + std::pow(b, 4) / 4);
    EXPECT_NEAR(welch->estimate, 4.978, 1e-12);
    EXPECT_NEAR(welch->half_width(), student_quantile(df, 0.95) * std::sqrt(square), 1e-12);
    EXPECT_EQ(welch->n, 10);
    EXPECT_GT(df, 7.9);
    EXPECT_LE(df, 8);
}

TEST(WelchInterval, AgainstAConstantIsTheIntervalOfTheMean) {
    const std::vector<double> zeros(50, 0.0);
    const auto welch = welch_interval(policy_1, zeros, 0.95);
    const auto mean = mean_interval(policy_1, 0.95);
    ASSERT_TRUE(welch && mean);
    EXPECT_NEAR(welch->low, mean->low, 1e-10);
    EXPECT_NEAR(welch->high, mean->high, 1e-10);
}

TEST(WelchInterval, OfTwoConstantsIsCertain) {
    const auto welch = welch_interval(std::vector<double>{3, 3}, std::vector<double>{1, 1, 1}, 0.95);
    ASSERT_TRUE(welch);
    EXPECT_EQ(welch->low, 2);
    EXPECT_EQ(welch->high, 2);
}

TEST(WelchInterval, NeedsTwoValuesOfEach) {
    EXPECT_FALSE(welch_interval(std::vector<double>{1}, policy_2, 0.95));
    EXPECT_FALSE(welch_interval(policy_1, std::vector<double>{1}, 0.95));
}

TEST(SeparateDifference, ReproducesNewcombesExample) {
    // 56 of 70 against 48 of 80, method 10: 0.0524 to 0.3339 (Newcombe 1998, Stat. Med. 17:873, table II).
    // There the estimates are the shares.
    const auto share = [](std::int64_t successes, std::int64_t trials) {
        Interval wilson = wilson_interval(successes, trials, 0.95);
        wilson.estimate = static_cast<double>(successes) / static_cast<double>(trials);
        return wilson;
    };
    const Interval difference = separate_difference(share(56, 70), share(48, 80));
    EXPECT_NEAR(difference.estimate, 0.2, 1e-12);
    EXPECT_NEAR(difference.low, 0.0524, 5e-5);
    EXPECT_NEAR(difference.high, 0.3339, 5e-5);
    EXPECT_EQ(difference.n, 70);
}

TEST(SeparateDifference, KeepsToTheSideOnWhichAnIntervalReachesOut) {
    const Interval difference = separate_difference({6, 5, 6, 100}, {5, 5, 5, 100});
    EXPECT_EQ(difference.low, 0);
    EXPECT_EQ(difference.high, 1);
}

TEST(Judge, DependsOnWhichWayTheMeasureImproves) {
    const Interval below{-2, -3, -1, 10};
    const Interval above{2, 1, 3, 10};
    EXPECT_EQ(judge(below, Direction::lower_is_better), Verdict::better);
    EXPECT_EQ(judge(below, Direction::higher_is_better), Verdict::worse);
    EXPECT_EQ(judge(above, Direction::lower_is_better), Verdict::worse);
    EXPECT_EQ(judge(above, Direction::higher_is_better), Verdict::better);
}

TEST(Judge, DoesNotTellFromAnIntervalThatHoldsZero) {
    for (const Interval& interval :
         {Interval{1, -1, 3, 10}, Interval{1, 0, 2, 10}, Interval{-1, -2, 0, 10}}) {
        EXPECT_EQ(judge(interval, Direction::lower_is_better), Verdict::not_enough_runs);
        EXPECT_EQ(judge(interval, Direction::higher_is_better), Verdict::not_enough_runs);
    }
}

TEST(Holm, AdjustsInTheOrderGiven) {
    const std::vector<double> adjusted = holm_adjusted(std::vector<double>{0.01, 0.04, 0.03, 0.005});
    EXPECT_NEAR(adjusted[0], 0.03, 1e-15);
    EXPECT_NEAR(adjusted[1], 0.06, 1e-15);
    EXPECT_NEAR(adjusted[2], 0.06, 1e-15);
    EXPECT_NEAR(adjusted[3], 0.02, 1e-15);
}

TEST(Holm, StopsAtTheFirstThatStands) {
    // 0.04 stands at 2·0.04 > 0.05, so 0.045 stands too, though alone it would fall.
    EXPECT_EQ(holm_rejects(std::vector<double>{0.045, 0.01, 0.04}, 0.05),
              (std::vector<bool>{false, true, false}));
}

TEST(Holm, OfOneIsThePlainTest) {
    EXPECT_EQ(holm_rejects(std::vector<double>{0.05}, 0.05), std::vector<bool>{true});
    EXPECT_EQ(holm_rejects(std::vector<double>{0.051}, 0.05), std::vector<bool>{false});
    EXPECT_TRUE(holm_adjusted({}).empty());
}

RC_GTEST_PROP(Holm, LiesBetweenThePlainTestAndBonferroni, ()) {
    const auto thousandths = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 1001));
    std::vector<double> p_values(thousandths.begin(), thousandths.end());
    for (double& p : p_values)
        p /= 1000;
    const std::vector<double> adjusted = holm_adjusted(p_values);
    for (std::size_t i = 0; i < p_values.size(); ++i) {
        RC_ASSERT(adjusted[i] >= p_values[i]);
        RC_ASSERT(adjusted[i] <= std::min(1.0, static_cast<double>(p_values.size()) * p_values[i]));
    }
}

}  // namespace
}  // namespace jemput
