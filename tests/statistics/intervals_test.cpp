#include "sim/statistics/intervals.hpp"

#include "tests/statistics/samples.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace jemput {
namespace {

TEST(MeanInterval, ReproducesLawsBank) {
    const auto interval = mean_interval(delays, 0.90);
    ASSERT_TRUE(interval);
    EXPECT_NEAR(interval->estimate, 2.031, 1e-12);
    EXPECT_NEAR(interval->half_width(), 0.322283404941779, 1e-14);
    EXPECT_NEAR(interval->low, 2.031 - 0.322283404941779, 1e-14);
    EXPECT_EQ(interval->n, 10);
}

TEST(MeanInterval, OfATallyIsThatOfItsValues) {
    Tally tally;
    for (const double delay : delays)
        tally.add(delay);
    const auto from_tally = mean_interval(tally, 0.95);
    const auto from_values = mean_interval(delays, 0.95);
    ASSERT_TRUE(from_tally && from_values);
    EXPECT_EQ(from_tally->low, from_values->low);
    EXPECT_EQ(from_tally->high, from_values->high);
}

TEST(MeanInterval, NeedsTwoValues) {
    EXPECT_FALSE(mean_interval(std::vector<double>{}, 0.95));
    EXPECT_FALSE(mean_interval(std::vector<double>{1.0}, 0.95));
    EXPECT_TRUE(mean_interval(std::vector<double>{1.0, 2.0}, 0.95));
}

TEST(MeanInterval, OfEqualValuesHasNoWidth) {
    const auto interval = mean_interval(std::vector<double>{4, 4, 4}, 0.95);
    ASSERT_TRUE(interval);
    EXPECT_EQ(interval->low, 4);
    EXPECT_EQ(interval->high, 4);
}

RC_GTEST_PROP(MeanInterval, FollowsAShiftAndAChangeOfUnit, ()) {
    const auto whole = *rc::gen::container<std::vector<int>>(rc::gen::inRange(-10000, 10000));
    RC_PRE(whole.size() >= 2U);
    std::vector<double> minutes(whole.begin(), whole.end());
    std::vector<double> moved = minutes;
    for (double& value : moved)
        value = 60 * value - 7;
    const Interval before = *mean_interval(minutes, 0.95);
    const Interval after = *mean_interval(moved, 0.95);
    const double slack = 1e-9 * (1 + std::abs(after.low) + std::abs(after.high));
    RC_ASSERT(std::abs(after.estimate - (60 * before.estimate - 7)) <= slack);
    RC_ASSERT(std::abs(after.low - (60 * before.low - 7)) <= slack);
    RC_ASSERT(std::abs(after.high - (60 * before.high - 7)) <= slack);
}

TEST(RatioInterval, ReproducesAnExampleByHand) {
    // θ = 60/10 = 6; residuals 10 − 12, 24 − 18, 26 − 30 = −2, 6, −4; s_D² = 56/2 = 28; N̄ = 10/3;
    // standard error √28/(√3·10/3); t with 2 degrees of freedom.
    const std::vector<double> y{10, 24, 26};
    const std::vector<double> n{2, 3, 5};
    const auto interval = ratio_interval(y, n, 0.95);
    ASSERT_TRUE(interval);
    EXPECT_DOUBLE_EQ(interval->estimate, 6);
    EXPECT_NEAR(interval->half_width(), 4.30265272974946 * std::sqrt(28.0) / (std::sqrt(3.0) * 10 / 3),
                1e-12);
    EXPECT_EQ(interval->n, 3);
}

TEST(RatioInterval, WithOnePersonEachIsTheIntervalOfTheMean) {
    const std::vector<double> ones(delays.size(), 1.0);
    const auto ratio = ratio_interval(delays, ones, 0.90);
    ASSERT_TRUE(ratio);
    EXPECT_NEAR(ratio->estimate, 2.031, 1e-12);
    EXPECT_NEAR(ratio->half_width(), 0.322283404941779, 1e-14);
}

TEST(RatioInterval, CountsAReplicationInWhichNobodyCame) {
    const std::vector<double> y{10, 0, 24, 26};
    const std::vector<double> n{2, 0, 3, 5};
    const auto interval = ratio_interval(y, n, 0.95);
    ASSERT_TRUE(interval);
    EXPECT_EQ(interval->n, 4);
    EXPECT_DOUBLE_EQ(interval->estimate, 6);
    EXPECT_NEAR(interval->half_width(), 3.18244630528371 * std::sqrt(56.0 / 3) / (2 * 2.5), 1e-12);
}

TEST(RatioInterval, IsNothingWhereNobodyCameOrWithOneReplication) {
    const std::vector<double> zeros{0, 0, 0};
    EXPECT_FALSE(ratio_interval(zeros, zeros, 0.95));
    const std::vector<double> one{3};
    EXPECT_FALSE(ratio_interval(one, one, 0.95));
    EXPECT_FALSE(ratio_interval(std::vector<double>{}, std::vector<double>{}, 0.95));

    RatioTally tally;
    EXPECT_FALSE(ratio_interval(tally, 0.95));
    tally.add(0, 0);
    tally.add(0, 0);
    EXPECT_FALSE(tally.ratio());
    EXPECT_FALSE(ratio_interval(tally, 0.95));
}

TEST(RatioInterval, OfATallyLosesNoDigitsThatMatter) {
    // Y nearly proportional to N, both large: plain sums of squares would have lost the residuals of ± 1e-3.
    std::vector<double> y;
    std::vector<double> n;
    RatioTally tally;
    for (int i = 0; i < 1000; ++i) {
        n.push_back(1000 + i % 7);
        y.push_back(30 * n.back() + (i % 2 == 0 ? 1e-3 : -1e-3));
        tally.add(y.back(), n.back());
    }
    const auto exact = ratio_interval(y, n, 0.95);
    const auto streamed = ratio_interval(tally, 0.95);
    ASSERT_TRUE(exact && streamed);
    EXPECT_NEAR(streamed->estimate, exact->estimate, 1e-13);
    EXPECT_NEAR(streamed->half_width() / exact->half_width(), 1, 1e-5);
    EXPECT_NEAR(streamed->half_width(), 1.96234146113345 * 1e-3 / (std::sqrt(999.0) * tally.mean_n()), 1e-12);
}

RC_GTEST_PROP(RatioTally, MergeOfTwoEqualsOneThatSawAll, ()) {
    using Pairs = std::vector<std::pair<int, int>>;
    const auto some_pairs =
        rc::gen::container<Pairs>(rc::gen::pair(rc::gen::inRange(0, 5000), rc::gen::inRange(0, 60)));
    const auto first = *some_pairs;
    const auto second = *some_pairs;
    RatioTally one;
    RatioTally left;
    RatioTally right;
    for (const auto& [y, n] : first) {
        one.add(y, n);
        left.add(y, n);
    }
    for (const auto& [y, n] : second) {
        one.add(y, n);
        right.add(y, n);
    }
    left.merge(right);
    RC_ASSERT(left.count() == one.count());
    RC_ASSERT(left.ratio().has_value() == one.ratio().has_value());
    if (!one.standard_error()) return;
    RC_ASSERT(std::abs(*left.ratio() - *one.ratio()) <= 1e-9 * (1 + *one.ratio()));
    RC_ASSERT(std::abs(*left.standard_error() - *one.standard_error()) <= 1e-5 * (1 + *one.ratio()));
}

TEST(WilsonInterval, ReproducesSevenOfFifty) {
    const Interval interval = wilson_interval(7, 50, 0.95);
    EXPECT_DOUBLE_EQ(interval.estimate, 0.14);
    EXPECT_NEAR(interval.low, 0.0695083342702, 1e-12);
    EXPECT_NEAR(interval.high, 0.261861937106, 1e-12);
    EXPECT_EQ(interval.n, 50);
}

TEST(WilsonInterval, OfNoSuccessIsBoundedByTheRuleOfThree) {
    const Interval interval = wilson_interval(0, 100, 0.95);
    EXPECT_EQ(interval.estimate, 0);
    EXPECT_EQ(interval.low, 0);
    EXPECT_NEAR(interval.high, 0.029513049607, 1e-12);
    EXPECT_NEAR(std::pow(1 - interval.high, 100), 0.05, 1e-12);
}

TEST(WilsonInterval, OfSuccessesMirrorsThatOfFailures) {
    for (const std::int64_t n : {1, 2, 10, 57})
        for (std::int64_t x = 0; x <= n; ++x) {
            const Interval successes = wilson_interval(x, n, 0.9);
            const Interval failures = wilson_interval(n - x, n, 0.9);
            EXPECT_NEAR(successes.low, 1 - failures.high, 1e-12);
            EXPECT_NEAR(successes.high, 1 - failures.low, 1e-12);
            EXPECT_TRUE(successes.holds(successes.estimate)) << x << " of " << n;
            EXPECT_GE(successes.low, 0);
            EXPECT_LE(successes.high, 1);
        }
}

TEST(WilsonInterval, WithoutTrialsKnowsNothing) {
    const Interval interval = wilson_interval(0, 0, 0.95);
    EXPECT_EQ(interval.low, 0);
    EXPECT_EQ(interval.high, 1);
    EXPECT_EQ(interval.n, 0);
}

TEST(QuantileIndices, ReproduceTheTables) {
    const auto p90 = quantile_indices(100, 0.9, 0.95);
    ASSERT_TRUE(p90);
    EXPECT_EQ(p90->low, 84);
    EXPECT_EQ(p90->high, 96);
    EXPECT_NEAR(p90->coverage, 0.955690107191, 1e-12);

    const auto median = quantile_indices(50, 0.5, 0.95);
    ASSERT_TRUE(median);
    EXPECT_EQ(median->low, 18);
    EXPECT_EQ(median->high, 33);
    EXPECT_NEAR(median->coverage, 0.967160862436, 1e-12);

    const auto p95 = quantile_indices(200, 0.95, 0.95);
    ASSERT_TRUE(p95);
    EXPECT_EQ(p95->low, 184);
    EXPECT_EQ(p95->high, 197);
    EXPECT_NEAR(p95->coverage, 0.967152163857, 1e-12);
}

/// P(B ≤ b) for B ~ Binomial(n, p), term by term.
double binomial_cdf(std::int64_t n, double p, std::int64_t b) {
    double sum = 0;
    for (std::int64_t i = 0; i <= b; ++i) {
        const double ways = std::lgamma(static_cast<double>(n + 1)) -
                            std::lgamma(static_cast<double>(i + 1)) -
                            std::lgamma(static_cast<double>(n - i + 1));
        sum += std::exp(ways + static_cast<double>(i) * std::log(p) +
                        static_cast<double>(n - i) * std::log1p(-p));
    }
    return sum;
}

TEST(QuantileIndices, CoverAtLeastAsOftenAsPromised) {
    int found = 0;
    for (const std::int64_t n : {5, 8, 20, 30, 59, 100, 365, 1000})
        for (const double p : {0.05, 0.1, 0.25, 0.5, 0.9, 0.95, 0.99})
            for (const double confidence : {0.8, 0.9, 0.95, 0.99}) {
                const auto indices = quantile_indices(n, p, confidence);
                if (!indices) continue;
                ++found;
                EXPECT_GE(indices->coverage, confidence) << n << ' ' << p;
                EXPECT_NEAR(indices->coverage,
                            binomial_cdf(n, p, indices->high - 1) - binomial_cdf(n, p, indices->low - 1),
                            1e-10)
                    << n << ' ' << p;
                EXPECT_LE(1, indices->low);
                EXPECT_LT(indices->low, indices->high);
                EXPECT_LE(indices->high, n);
            }
    EXPECT_GT(found, 100);
}

TEST(QuantileIndices, AreTheInnermostWithHalfOfTheRiskOnEitherSide) {
    for (const std::int64_t n : {40, 100, 333}) {
        const auto indices = quantile_indices(n, 0.9, 0.95);
        ASSERT_TRUE(indices);
        EXPECT_LT(binomial_cdf(n, 0.9, indices->low - 1), 0.025);
        EXPECT_GE(binomial_cdf(n, 0.9, indices->low), 0.025);
        EXPECT_LT(binomial_cdf(n, 0.9, indices->high - 2), 0.975);
        EXPECT_GE(binomial_cdf(n, 0.9, indices->high - 1), 0.975);
    }
}

TEST(QuantileIndices, SayThatThereAreNotEnoughRuns) {
    // The maximum of n lies above the p90 with probability 1 − 0.9^n, and n = 36 is the first that leaves 2.5
    // %.
    EXPECT_FALSE(quantile_indices(10, 0.9, 0.95));
    EXPECT_FALSE(quantile_indices(35, 0.9, 0.95));
    EXPECT_TRUE(quantile_indices(36, 0.9, 0.95));
    EXPECT_FALSE(quantile_indices(35, 0.1, 0.95));
    EXPECT_FALSE(quantile_indices(1, 0.5, 0.5));
}

std::vector<double> hundred_downwards() {
    std::vector<double> values;
    for (int i = 100; i >= 1; --i)
        values.push_back(i);
    return values;
}

TEST(SampleQuantile, IsTheSmallestValueWithThatShareAtOrBelow) {
    std::vector<double> values = hundred_downwards();
    // 0.07·100 is 7.000000000000001 in floating point, yet 7 of the 100 values suffice.
    EXPECT_EQ(sample_quantile(values, 0.07), 7);
    EXPECT_EQ(sample_quantile(values, 0.9), 90);
    EXPECT_EQ(sample_quantile(values, 0.901), 91);
    EXPECT_EQ(sample_quantile(values, 0.001), 1);
    EXPECT_EQ(sample_quantile(values, 0.999), 100);
    EXPECT_FALSE(sample_quantile({}, 0.5));
}

TEST(QuantileInterval, TakesTheOrderStatisticsOfItsIndices) {
    std::vector<double> values = hundred_downwards();
    const auto interval = quantile_interval(values, 0.9, 0.95);
    ASSERT_TRUE(interval);
    EXPECT_EQ(interval->estimate, 90);
    EXPECT_EQ(interval->low, 84);
    EXPECT_EQ(interval->high, 96);
    EXPECT_EQ(interval->n, 100);
}

TEST(QuantileInterval, IsNothingWithTooFewRuns) {
    std::vector<double> values{1, 2, 3};
    EXPECT_FALSE(quantile_interval(values, 0.9, 0.95));
    EXPECT_FALSE(quantile_interval({}, 0.9, 0.95));
}

RC_GTEST_PROP(QuantileInterval, EnclosesItsEstimateAndFollowsAnyRisingChangeOfScale, ()) {
    auto whole = *rc::gen::container<std::vector<int>>(60, rc::gen::inRange(-1000, 1000));
    std::vector<double> values(whole.begin(), whole.end());
    std::vector<double> cubes = values;
    for (double& value : cubes)
        value = value * value * value;
    const auto interval = quantile_interval(values, 0.75, 0.95);
    const auto cubed = quantile_interval(cubes, 0.75, 0.95);
    RC_ASSERT(interval && cubed);
    RC_ASSERT(interval->holds(interval->estimate));
    RC_ASSERT(cubed->low == std::pow(interval->low, 3));
    RC_ASSERT(cubed->high == std::pow(interval->high, 3));
    RC_ASSERT(cubed->estimate == std::pow(interval->estimate, 3));
}

}  // namespace
}  // namespace jemput
