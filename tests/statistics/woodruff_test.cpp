#include "sim/statistics/woodruff.hpp"

#include <algorithm>
#include <random>
#include <utility>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace jemput {
namespace {

TEST(BatchedHistogram, OfItsFirstBatchesIsAsIfThereHadNeverBeenOthers) {
    BatchedHistogram all(40, 1);
    BatchedHistogram three(3, 1);
    for (std::int64_t person = 0; person < 30; ++person) {
        all.add(person % 3, person);
        three.add(person % 3, person);
    }
    EXPECT_EQ(all.first(3), three);
}

TEST(BatchedHistogram, CountsByBinAndBatch) {
    BatchedHistogram histogram(2, 1.0);
    histogram.add(0, 0);
    histogram.add(0, 3);
    histogram.add(1, 1);
    EXPECT_EQ(histogram.people(), 3);
    EXPECT_EQ(histogram.people(0), 2);
    EXPECT_EQ(histogram.people_below(0, 3), 1);
    EXPECT_EQ(histogram.people_below(0, 4), 2);
    EXPECT_EQ(histogram.people_below(1, 1000), 1);
    EXPECT_EQ(histogram.cumulated(), (std::vector<std::int64_t>{0, 1, 2, 2, 3}));
}

TEST(BatchedHistogram, CountsAValueBeyondTheLastBinWithoutGrowing) {
    BatchedHistogram histogram(1, 1.0, 10);
    histogram.add(0, 9);
    histogram.add(0, 10);
    histogram.add(0, std::int64_t{1} << 60);
    EXPECT_EQ(histogram.people(), 3);
    EXPECT_EQ(histogram.cumulated().back(), 1);
    EXPECT_EQ(histogram.cumulated().size(), 11U);
}

RC_GTEST_PROP(BatchedHistogram, IsTheSameWhateverTheOrderOfAddingAndMerging, ()) {
    auto people = *rc::gen::container<std::vector<std::pair<int, int>>>(
        rc::gen::pair(rc::gen::inRange(0, 5), rc::gen::inRange(0, 120)));
    const auto cut = *rc::gen::inRange(std::size_t{0}, people.size() + 1);
    BatchedHistogram one(5, 0.5, 100);
    for (const auto& [batch, value] : people)
        one.add(batch, value);

    std::reverse(people.begin(), people.end());
    BatchedHistogram left(5, 0.5, 100);
    BatchedHistogram right(5, 0.5, 100);
    for (std::size_t i = 0; i < people.size(); ++i)
        (i < cut ? left : right).add(people[i].first, people[i].second);
    right.merge(left);
    RC_ASSERT(right == one);
    const auto a = pooled_quantile(one, 0.5, 0.9);
    const auto b = pooled_quantile(right, 0.5, 0.9);
    RC_ASSERT(a.has_value() == b.has_value());
    if (!a) return;
    RC_ASSERT(a->low == b->low && a->estimate == b->estimate && a->high == b->high);
}

/// `batches` batches that each have one person in every bin from 0 to bins − 1.
BatchedHistogram uniform(std::int64_t batches, std::int64_t bins, double bin_width) {
    BatchedHistogram histogram(batches, bin_width);
    for (std::int64_t batch = 0; batch < batches; ++batch)
        for (std::int64_t bin = 0; bin < bins; ++bin)
            histogram.add(batch, bin);
    return histogram;
}

TEST(PooledQuantile, OfAUniformDistributionIsThatShareOfItsRange) {
    const BatchedHistogram histogram = uniform(4, 100, 0.5);
    EXPECT_NEAR(*pooled_quantile(histogram, 0.9), 45, 1e-9);
    EXPECT_NEAR(*pooled_quantile(histogram, 0.07), 3.5, 1e-9);
    EXPECT_NEAR(*pooled_quantile(histogram, 0.123), 6.15, 1e-9);
}

TEST(PooledQuantile, OfBatchesThatAgreeIsCertainToABin) {
    const auto interval = pooled_quantile(uniform(4, 100, 0.5), 0.905, 0.95);
    ASSERT_TRUE(interval);
    EXPECT_NEAR(interval->estimate, 45.25, 1e-9);
    EXPECT_EQ(interval->low, 45);
    EXPECT_EQ(interval->high, 45.5);
    EXPECT_EQ(interval->n, 4);
}

TEST(PooledQuantile, ReproducesAnExampleByHand) {
    // Three batches of 10; below the edge 5: 8, 5 and 2 people. So the median is 5, and the share there has
    // the residuals 3, 0, −3: s_D² = 9, h = t·3/(√3·10) = 0.7452 at 95 % (t 4.3027), 0.1414 at 50 % (t
    // 0.8165).
    BatchedHistogram histogram(3, 1.0);
    const std::int64_t below[]{8, 5, 2};
    for (std::int64_t batch = 0; batch < 3; ++batch)
        for (std::int64_t person = 0; person < 10; ++person)
            histogram.add(batch, person < below[batch] ? person % 5 : 5 + person % 5);
    EXPECT_FALSE(pooled_quantile(histogram, 0.5, 0.95));
    const auto interval = pooled_quantile(histogram, 0.5, 0.5);
    ASSERT_TRUE(interval);
    EXPECT_NEAR(interval->estimate, 5, 1e-9);
    EXPECT_EQ(interval->n, 3);
    const std::vector<std::int64_t> cumulated = histogram.cumulated();
    const auto low = static_cast<std::size_t>(interval->low);
    const auto high = static_cast<std::size_t>(interval->high);
    EXPECT_LT(static_cast<double>(cumulated[low]), 30 * (0.5 - 0.1414));
    EXPECT_GE(static_cast<double>(cumulated[low + 1]), 30 * (0.5 - 0.1414));
    EXPECT_LT(static_cast<double>(cumulated[high - 1]), 30 * (0.5 + 0.1414));
    EXPECT_GE(static_cast<double>(cumulated[high]), 30 * (0.5 + 0.1414));
}

TEST(PooledQuantile, KeepsAnAtomInsideTheInterval) {
    // Where most people do not wait at all the median is exactly 0.
    BatchedHistogram histogram(10, 1.0);
    for (std::int64_t batch = 0; batch < 10; ++batch)
        for (std::int64_t person = 0; person < 20; ++person)
            histogram.add(batch, person < 14 + batch % 3 ? 0 : person);
    const auto interval = pooled_quantile(histogram, 0.5, 0.95);
    ASSERT_TRUE(interval);
    EXPECT_EQ(interval->low, 0);
    EXPECT_EQ(interval->high, 1);
}

TEST(PooledQuantile, IsNotSureOfAShareThatIsMetJustPastAnAtom) {
    // 89 to 91 of 100 people a batch do not wait, all others wait 50: the p90 may be either.
    BatchedHistogram histogram(12, 1.0);
    for (std::int64_t batch = 0; batch < 12; ++batch)
        for (std::int64_t person = 0; person < 100; ++person)
            histogram.add(batch, person < 89 + batch % 3 ? 0 : 50 + person % 2);
    const auto interval = pooled_quantile(histogram, 0.9, 0.95);
    ASSERT_TRUE(interval);
    EXPECT_EQ(interval->low, 0);
    EXPECT_GE(interval->high, 51);
}

TEST(PooledQuantile, IsNothingWithoutPeopleOrBatches) {
    EXPECT_FALSE(pooled_quantile(BatchedHistogram(5, 1.0), 0.9));
    EXPECT_FALSE(pooled_quantile(BatchedHistogram(5, 1.0), 0.9, 0.95));
    EXPECT_TRUE(pooled_quantile(uniform(1, 100, 1.0), 0.9));
    EXPECT_FALSE(pooled_quantile(uniform(1, 100, 1.0), 0.9, 0.95));
}

TEST(PooledQuantile, IsNothingBeyondTheLastBin) {
    BatchedHistogram histogram(2, 1.0, 10);
    for (std::int64_t value = 0; value < 20; ++value) {
        histogram.add(0, value);
        histogram.add(1, value);
    }
    EXPECT_NEAR(*pooled_quantile(histogram, 0.4), 8, 1e-9);
    EXPECT_TRUE(pooled_quantile(histogram, 0.4, 0.95));
    EXPECT_FALSE(pooled_quantile(histogram, 0.6));
    EXPECT_FALSE(pooled_quantile(histogram, 0.6, 0.95));
}

TEST(PooledQuantile, FollowsAShiftByWholeBinsAndAChangeOfUnit) {
    std::mt19937_64 random(7);
    BatchedHistogram seconds(20, 1.0);
    BatchedHistogram later(20, 1.0);
    BatchedHistogram minutes(20, 1.0 / 60);
    for (int person = 0; person < 4000; ++person) {
        const auto batch = static_cast<std::int64_t>(random() % 20);
        const auto value = static_cast<std::int64_t>(random() % 600) + 10 * batch;
        seconds.add(batch, value);
        later.add(batch, value + 1000);
        minutes.add(batch, value);
    }
    const auto before = pooled_quantile(seconds, 0.8, 0.9);
    const auto shifted = pooled_quantile(later, 0.8, 0.9);
    const auto scaled = pooled_quantile(minutes, 0.8, 0.9);
    ASSERT_TRUE(before && shifted && scaled);
    EXPECT_NEAR(shifted->estimate, before->estimate + 1000, 1e-9);
    EXPECT_EQ(shifted->low, before->low + 1000);
    EXPECT_EQ(shifted->high, before->high + 1000);
    EXPECT_NEAR(scaled->low, before->low / 60, 1e-12);
    EXPECT_NEAR(scaled->estimate, before->estimate / 60, 1e-12);
    EXPECT_NEAR(scaled->high, before->high / 60, 1e-12);
}

}  // namespace
}  // namespace jemput
