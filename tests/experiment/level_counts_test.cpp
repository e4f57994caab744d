#include "sim/experiment/level_counts.hpp"

#include <gtest/gtest.h>

namespace jemput {
namespace {

LevelCounts levels(std::initializer_list<std::uint32_t> all) {
    LevelCounts counts;
    for (const std::uint32_t level : all)
        counts.add(level);
    return counts;
}

TEST(LevelCounts, SumAndSquaresAreThoseOfTheLevels) {
    EXPECT_EQ(levels({3, 0, 5}).sum(), 8);
    EXPECT_EQ(levels({3, 0, 5}).squares(), 34);
    EXPECT_EQ(LevelCounts().sum(), 0);
}

TEST(LevelCounts, MergedAreAsIfAddedInOnePlace) {
    LevelCounts merged = levels({1, 7});
    merged.merge(levels({2}));
    EXPECT_EQ(merged, levels({7, 2, 1}));
    LevelCounts other = levels({2});
    other.merge(levels({1, 7}));
    EXPECT_EQ(other, merged);
}

TEST(LevelCounts, AQuantileIsTheSmallestLevelThatTheShareDoesNotExceed) {
    const LevelCounts four = levels({1, 2, 2, 9});
    EXPECT_EQ(four.quantile(0.25, 4), 1);
    EXPECT_EQ(four.quantile(0.26, 4), 2);
    EXPECT_EQ(four.quantile(0.75, 4), 2);
    EXPECT_EQ(four.quantile(0.76, 4), 9);
}

TEST(LevelCounts, AReplicationThatWasOverByThenHasLevelZero) {
    EXPECT_EQ(levels({5}).quantile(0.5, 2), 0);
    EXPECT_EQ(levels({5}).quantile(0.51, 2), 5);
    EXPECT_EQ(LevelCounts().quantile(0.5, 10), 0);
}

}  // namespace
}  // namespace jemput
