#include "sim/statistics/mser.hpp"

#include <vector>

#include <gtest/gtest.h>

namespace jemput {
namespace {

const std::vector<double> rising_then_steady{
    0,  1,  3,  2,  4, 5,  6,  5,  8, 7,  9,  8,  10, 9,  11, 10, 11, 9,  12, 10, 11, 10, 12, 11, 9,
    10, 12, 11, 10, 9, 11, 12, 10, 9, 11, 12, 10, 11, 10, 9,  11, 10, 12, 11, 10, 9,  11, 10, 12, 11};

TEST(Mser5, DeletesTheThreeBatchesOfTheRise) {
    const auto truncation = mser5(rising_then_steady);
    ASSERT_TRUE(truncation);
    EXPECT_EQ(truncation->batches, 3);
    EXPECT_EQ(truncation->observations, 15);
    EXPECT_NEAR(truncation->statistic, 0.00279883381924, 1e-13);
    EXPECT_FALSE(truncation->run_too_short);
}

TEST(Mser5, LeavesOutObservationsThatDoNotFillABatch) {
    std::vector<double> longer = rising_then_steady;
    longer.insert(longer.end(), {1000, 1000, 1000, 1000});
    EXPECT_EQ(mser5(longer)->batches, 3);
}

TEST(Mser5, DeletesNothingFromAConstantRun) {
    const auto truncation = mser5(std::vector<double>(100, 3.0));
    ASSERT_TRUE(truncation);
    EXPECT_EQ(truncation->observations, 0);
    EXPECT_EQ(truncation->statistic, 0);
}

TEST(Mser5, SaysWhenTheRunHasNotSettled) {
    std::vector<double> growing;
    for (int i = 0; i < 100; ++i)
        growing.push_back(i);
    const auto truncation = mser5(growing);
    ASSERT_TRUE(truncation);
    EXPECT_TRUE(truncation->run_too_short);
    EXPECT_EQ(truncation->batches, 10);
}

TEST(Mser5, NeedsTenBatches) {
    EXPECT_FALSE(mser5({}));
    EXPECT_FALSE(mser5(std::vector<double>(49, 1.0)));
    EXPECT_TRUE(mser5(std::vector<double>(50, 1.0)));
}

TEST(Mser5, FollowsAShiftAndAChangeOfUnit) {
    std::vector<double> moved = rising_then_steady;
    for (double& value : moved)
        value = 60 * value + 1000;
    const auto before = mser5(rising_then_steady);
    const auto after = mser5(moved);
    ASSERT_TRUE(before && after);
    EXPECT_EQ(after->batches, before->batches);
    EXPECT_NEAR(after->statistic, 3600 * before->statistic, 1e-9);
}

}  // namespace
}  // namespace jemput
