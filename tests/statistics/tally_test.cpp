#include "sim/statistics/tally.hpp"

#include "tests/statistics/samples.hpp"

#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace jemput {
namespace {

Instant at(std::int64_t microseconds) {
    return Instant{Duration{microseconds}};
}

/// Numbers of a size that minutes and rupiah have, all of them exact in binary.
rc::Gen<std::vector<double>> some_values() {
    return rc::gen::container<std::vector<double>>(
        rc::gen::map(rc::gen::inRange(-1000000, 1000000), [](int x) { return x / 64.0; }));
}

TEST(Tally, TellsMeanVarianceAndRangeOfLawsTenDelays) {
    const Tally tally = tally_of(delays);
    EXPECT_EQ(tally.count(), 10);
    EXPECT_NEAR(tally.mean(), 2.031, 1e-12);
    EXPECT_NEAR(tally.variance(), 0.309098888889, 1e-12);
    EXPECT_EQ(tally.min(), 1.24);
    EXPECT_EQ(tally.max(), 2.86);
}

TEST(Tally, KeepsTheVarianceOfSmallDifferencesAboutALargeMean) {
    const Tally tally = tally_of({1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16});
    EXPECT_NEAR(tally.mean(), 1e9 + 10, 1e-6);
    EXPECT_NEAR(tally.variance(), 30, 1e-9);
}

TEST(Tally, OfOneNumberHasThatNumberAsMeanAndRange) {
    const Tally tally = tally_of({-3.5});
    EXPECT_EQ(tally.mean(), -3.5);
    EXPECT_EQ(tally.min(), -3.5);
    EXPECT_EQ(tally.max(), -3.5);
    EXPECT_EQ(tally.sum_of_squares(), 0);
}

TEST(Tally, MergedWithAnEmptyOneDoesNotChange) {
    Tally tally = tally_of({1, 5});
    tally.merge(Tally());
    EXPECT_EQ(tally.count(), 2);
    EXPECT_EQ(tally.variance(), 8);
    Tally empty;
    empty.merge(tally);
    EXPECT_EQ(empty.count(), 2);
    EXPECT_EQ(empty.min(), 1);
    EXPECT_EQ(empty.variance(), 8);
}

RC_GTEST_PROP(Tally, MergeOfTwoEqualsOneThatSawAll, ()) {
    const auto first = *some_values();
    const auto second = *some_values();
    std::vector<double> all = first;
    all.insert(all.end(), second.begin(), second.end());
    RC_PRE(all.size() >= 2);

    Tally merged = tally_of(first);
    merged.merge(tally_of(second));
    const Tally one = tally_of(all);
    RC_ASSERT(merged.count() == one.count());
    RC_ASSERT(merged.min() == one.min());
    RC_ASSERT(merged.max() == one.max());
    RC_ASSERT(std::abs(merged.mean() - one.mean()) <= 1e-9);
    RC_ASSERT(std::abs(merged.variance() - one.variance()) <= 1e-12 * (1 + one.variance()));
}

RC_GTEST_PROP(Tally, ShiftMovesTheMeanAndScaleSquaresIntoTheVariance, ()) {
    const auto values = *some_values();
    RC_PRE(values.size() >= 2);
    std::vector<double> moved = values;
    for (double& value : moved)
        value = 3 * value + 50;
    const Tally before = tally_of(values);
    const Tally after = tally_of(moved);
    RC_ASSERT(std::abs(after.mean() - (3 * before.mean() + 50)) <= 1e-9);
    RC_ASSERT(std::abs(after.variance() - 9 * before.variance()) <= 1e-11 * (1 + after.variance()));
}

TEST(TimeAverage, WeighsEachLevelByHowLongItLasted) {
    TimeAverage queue(at(100));
    queue.set(at(110), 2);
    queue.set(at(140), 1);
    EXPECT_EQ(queue.area(at(200)), 0 * 10 + 2 * 30 + 1 * 60);
    EXPECT_DOUBLE_EQ(queue.mean(at(200)), 1.2);
    EXPECT_EQ(queue.maximum(at(200)), 2);
    EXPECT_EQ(queue.level(), 1);
}

TEST(TimeAverage, ChangesAreRelativeToTheLevelBefore) {
    TimeAverage queue(at(0), 5);
    queue.change(at(10), +3);
    queue.change(at(20), -7);
    EXPECT_EQ(queue.level(), 1);
    EXPECT_EQ(queue.area(at(30)), 50 + 80 + 10);
    EXPECT_EQ(queue.maximum(at(30)), 8);
}

TEST(TimeAverage, IgnoresALevelThatLastedNoTime) {
    TimeAverage queue(at(0));
    queue.change(at(10), +1);
    queue.change(at(10), -1);
    EXPECT_EQ(queue.maximum(at(10)), 0);
    EXPECT_EQ(queue.maximum(at(20)), 0);
    EXPECT_EQ(queue.area(at(20)), 0);
}

TEST(TimeAverage, OverNoTimeIsTheLevel) {
    TimeAverage level(at(7), 4);
    EXPECT_EQ(level.mean(at(7)), 4);
    EXPECT_EQ(level.maximum(at(7)), 4);
    level.set(at(7), 6);
    EXPECT_EQ(level.mean(at(7)), 6);
    EXPECT_EQ(level.maximum(at(7)), 6);
}

TEST(TimeAverage, FindsTheMaximumOfNegativeLevels) {
    TimeAverage level(at(0), -5);
    level.set(at(1), -2);
    level.set(at(2), -9);
    EXPECT_EQ(level.maximum(at(3)), -2);
}

TEST(TimeAverage, AsksDoNotDisturb) {
    TimeAverage queue(at(0), 3);
    EXPECT_EQ(queue.area(at(10)), 30);
    EXPECT_EQ(queue.area(at(10)), 30);
    queue.set(at(20), 1);
    EXPECT_EQ(queue.area(at(21)), 61);
}

RC_GTEST_PROP(TimeAverage, AreaIsTheSumOfTheSegmentsToTheLastUnit, ()) {
    const auto steps = *rc::gen::container<std::vector<std::pair<int, int>>>(
        rc::gen::pair(rc::gen::inRange(0, 1'000'000'000), rc::gen::inRange(-1000, 1000)));
    TimeAverage average;
    std::int64_t now = 0;
    std::int64_t area = 0;
    std::int64_t level = 0;
    for (const auto& [length, next] : steps) {
        area += level * length;
        now += length;
        level = next;
        average.set(at(now), level);
    }
    RC_ASSERT(average.area(at(now)) == area);
    RC_ASSERT(average.area(at(now + 17)) == area + 17 * level);
}

}  // namespace
}  // namespace jemput
