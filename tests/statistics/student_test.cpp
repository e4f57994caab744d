#include "sim/statistics/student.hpp"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

namespace jemput {
namespace {

TEST(StudentQuantile, AgreesWithTheTables) {
    EXPECT_NEAR(student_quantile(9, 0.975), 2.2621571627982055, 1e-14);
    EXPECT_NEAR(student_quantile(29, 0.975), 2.0452296421327043, 1e-14);
    EXPECT_NEAR(student_quantile(29, 0.995), 2.7563859036706055, 1e-14);
    EXPECT_NEAR(student_quantile(19, 0.995833333333), 2.9438951534306375, 1e-14);
    EXPECT_NEAR(student_quantile(99, 0.975), 1.9842169515864175, 1e-14);
}

TEST(StudentQuantile, IsExactWhereThereIsAClosedForm) {
    // One degree of freedom is Cauchy: tan(π(p − 1/2)). Two: (2p − 1)·√(2/(4p(1 − p))).
    EXPECT_NEAR(student_quantile(1, 0.975), std::tan(std::acos(-1.0) * 0.475), 1e-11);
    EXPECT_NEAR(student_quantile(2, 0.975), 0.95 * std::sqrt(2 / (4 * 0.975 * 0.025)), 1e-12);
}

TEST(StudentQuantile, IsOddAboutTheMedian) {
    for (const double df : {1.0, 2.5, 9.0, 1000.0}) {
        EXPECT_NEAR(student_quantile(df, 0.5), 0, 1e-15);
        EXPECT_NEAR(student_quantile(df, 0.9), -student_quantile(df, 0.1), 1e-12);
    }
}

TEST(StudentQuantile, FallsTowardsTheNormalAsTheDegreesOfFreedomGrow) {
    double before = student_quantile(1, 0.975);
    for (const double df : {1.5, 2.0, 5.0, 30.0, 1e3, 1e6}) {
        const double now = student_quantile(df, 0.975);
        EXPECT_LT(now, before) << df;
        EXPECT_GT(now, normal_quantile(0.975)) << df;
        before = now;
    }
    EXPECT_NEAR(student_quantile(1e12, 0.975), normal_quantile(0.975), 1e-9);
}

TEST(NormalQuantile, AgreesWithTheTables) {
    EXPECT_NEAR(normal_quantile(0.975), 1.959963984540054, 1e-14);
    EXPECT_NEAR(normal_quantile(0.05), -1.6448536269514722, 1e-14);
    EXPECT_NEAR(normal_quantile(0.5), 0, 1e-15);
}

TEST(StudentPValue, InvertsTheQuantileOnBothSides) {
    for (const double df : {1.0, 4.0, 29.0, 499.5}) {
        const double t = student_quantile(df, 0.975);
        EXPECT_NEAR(student_p_value(df, t), 0.05, 1e-12) << df;
        EXPECT_NEAR(student_p_value(df, -t), 0.05, 1e-12) << df;
    }
}

TEST(StudentPValue, IsOneAtZeroAndZeroAtInfinity) {
    EXPECT_NEAR(student_p_value(5, 0), 1, 1e-15);
    EXPECT_EQ(student_p_value(5, std::numeric_limits<double>::infinity()), 0);
    EXPECT_EQ(student_p_value(5, -std::numeric_limits<double>::infinity()), 0);
}

}  // namespace
}  // namespace jemput
