#include "sim/validation/known_case.hpp"

#include <limits>

#include <gtest/gtest.h>

namespace jemput {
namespace {

constexpr std::int64_t sample_size = 100;

KnownCase known_as(double expected) {
    return {"X", "something", "-", expected};
}

TEST(KnownCase, AgreesWithinThreeAndAHalfStandardErrors) {
    EXPECT_TRUE(agrees(known_as(10), {10.34, 0.1, sample_size, {}}));
    EXPECT_TRUE(agrees(known_as(10), {9.66, 0.1, sample_size, {}}));
    EXPECT_FALSE(agrees(known_as(10), {10.36, 0.1, sample_size, {}}));
    EXPECT_FALSE(agrees(known_as(10), {9.64, 0.1, sample_size, {}}));
    EXPECT_NEAR(*z_of(known_as(10), {9.7, 0.1, sample_size, {}}), -3, 1e-12);
}

TEST(KnownCase, WithAnErrorOfItsOwnAllowsForIt) {
    KnownCase known = known_as(10);
    known.uncertainty = 0.3;
    EXPECT_NEAR(*z_of(known, {11, 0.4, sample_size, {}}), 2, 1e-12);
}

TEST(KnownCase, WithoutAnyErrorWantsEquality) {
    EXPECT_TRUE(agrees(known_as(4.5), {4.5, 0, sample_size, {}}));
    EXPECT_FALSE(agrees(known_as(4.5), {4.5000001, 0, sample_size, {}}));
}

TEST(KnownCase, OfAPercentileAgreesWhereItsIntervalHoldsIt) {
    const Finding found{63, 0, sample_size, Interval{63, 61, 64, 40}};
    EXPECT_TRUE(agrees(known_as(61), found));
    EXPECT_TRUE(agrees(known_as(64), found));
    EXPECT_FALSE(agrees(known_as(64.01), found));
    EXPECT_FALSE(z_of(known_as(62), found)) << "it has no standard error";
}

TEST(KnownCase, ThatIsComputedAgreesToABillionth) {
    const auto computed = [](double value) { return Finding{value, 0, 0, {}}; };
    EXPECT_TRUE(agrees(known_as(0.5), computed(0.5 + 0.9e-9)));
    EXPECT_FALSE(agrees(known_as(0.5), computed(0.5 + 1.1e-9)));
    EXPECT_TRUE(agrees(known_as(1000), computed(1000 + 0.9e-6)));
    EXPECT_FALSE(agrees(known_as(1000), computed(1000 + 1.1e-6)));
}

TEST(KnownCase, AgreesWithNothingThatIsNoNumber) {
    constexpr double no_number = std::numeric_limits<double>::quiet_NaN();
    EXPECT_FALSE(agrees(known_as(1), {no_number, 0, sample_size, {}}));
    EXPECT_FALSE(agrees(known_as(1), {no_number, 0, 0, {}}));
}

}  // namespace
}  // namespace jemput
