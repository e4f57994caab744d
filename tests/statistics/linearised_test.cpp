#include "sim/statistics/linearised.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include <gtest/gtest.h>

namespace jemput {
namespace {

double mean_of(const Linearised& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// 0, 37, 74, … modulo 101: 101 different values in no order.
std::vector<double> shuffled() {
    std::vector<double> values;
    for (int i = 0; i < 101; ++i)
        values.push_back(i * 37 % 101);
    return values;
}

BatchedHistogram shuffled_people() {
    BatchedHistogram people(20, 0.5);
    for (std::int64_t batch = 0; batch < 20; ++batch) {
        for (std::int64_t person = 0; person < 10 + batch % 3; ++person)
            people.add(batch, (batch * 13 + person * 29) % 97);
    }
    return people;
}

TEST(LinearisedRatio, GivesTheIntervalOfTheRatioAndOfADifferenceOfTwo) {
    const std::vector<double> ya{10, 24, 26};
    const std::vector<double> na{2, 3, 5};
    const std::vector<double> yb{5, 17, 14};
    const std::vector<double> nb{2, 5, 5};
    const auto a = linearised_ratio({ya, na});
    const auto b = linearised_ratio({yb, nb});
    ASSERT_TRUE(a && b);
    EXPECT_NEAR(mean_of(*a), 6, 1e-12);
    EXPECT_NEAR(mean_interval(*a, 0.95)->low, ratio_interval(ya, na, 0.95)->low, 1e-12);

    const auto paired = paired_difference(*a, *b, 0.95);
    const auto difference = ratio_difference({ya, na}, {yb, nb}, 0.95);
    EXPECT_NEAR(paired->difference.low, difference->difference.low, 1e-12);
    EXPECT_NEAR(paired->difference.high, difference->difference.high, 1e-12);
    EXPECT_NEAR(paired->gain, difference->gain, 1e-9);
    EXPECT_NEAR(paired->p_value, difference->p_value, 1e-12);
}

TEST(LinearisedRatio, IsNothingOverNobody) {
    const std::vector<double> none{0, 0};
    EXPECT_FALSE(linearised_ratio({none, none}));
    EXPECT_FALSE(linearised_ratio({{}, {}}));
}

TEST(LinearisedQuantile, OverPeopleHasWoodruffsIntervalMadeSymmetric) {
    const BatchedHistogram people = shuffled_people();
    const auto values = linearised_quantile(people, 0.7, 0.95);
    const auto alone = pooled_quantile(people, 0.7, 0.95);
    ASSERT_TRUE(values && alone);
    EXPECT_EQ(values->size(), 20U);
    EXPECT_NEAR(mean_of(*values), alone->estimate, 1e-9);
    EXPECT_NEAR(mean_interval(*values, 0.95)->half_width(), alone->half_width(), 1e-9);
}

TEST(LinearisedQuantile, OverPeopleIsNothingWhereTheIntervalIs) {
    const BatchedHistogram people = shuffled_people();
    EXPECT_FALSE(pooled_quantile(people, 0.999, 0.95));
    EXPECT_FALSE(linearised_quantile(people, 0.999, 0.95));
    EXPECT_FALSE(linearised_quantile(BatchedHistogram(20, 1), 0.5, 0.95));
}

TEST(LinearisedQuantile, OfVisitsIsHighWhereAVisitLiesAboveIt) {
    const std::vector<double> values = shuffled();
    const auto numbers = linearised_quantile(values, 1, 0.5, 0.95);
    ASSERT_TRUE(numbers);
    EXPECT_NEAR(mean_of(*numbers), 50, 1e-9);
    for (std::size_t i = 0; i < values.size(); ++i)
        EXPECT_EQ((*numbers)[i] > 50, values[i] > 50);
    // The share up to the median is 51/101 with s² = 51·50/101/100, so h = t(0.975; 100)·√(s²/101) = 0.09919;
    // the quantiles at 0.5 ± h are the 61st and the 41st value, 60 and 40.
    EXPECT_NEAR(mean_interval(*numbers, 0.95)->half_width(), 10, 1e-9);
}

TEST(LinearisedQuantile, OfVisitsKeepsThoseOfAReplicationTogether) {
    std::vector<double> values = shuffled();
    values.pop_back();
    const auto numbers = linearised_quantile(values, 4, 0.5, 0.95);
    ASSERT_TRUE(numbers);
    EXPECT_EQ(numbers->size(), 25U);
}

TEST(LinearisedQuantile, OfVisitsIsNothingWhereSeveralVisitsShareIt) {
    const std::vector<double> whole{1, 2, 3, 3, 3, 3, 3, 3, 4, 5, 6, 7};
    EXPECT_FALSE(linearised_quantile(whole, 1, 0.5, 0.5));
    EXPECT_FALSE(linearised_quantile(std::vector<double>(100, 7.0), 1, 0.5, 0.95));
}

TEST(LinearisedQuantile, OfVisitsNeedsEnoughOfThem) {
    const std::vector<double> values = shuffled();
    EXPECT_FALSE(linearised_quantile(values, 1, 0.99, 0.95)) << "p + h is beyond 1";
    EXPECT_FALSE(linearised_quantile(values, 101, 0.5, 0.95)) << "one replication has no error";
    EXPECT_FALSE(linearised_quantile({}, 1, 0.5, 0.95));
}

}  // namespace
}  // namespace jemput
