#include "sim/random/distribution_fault.hpp"

#include <limits>

#include <gtest/gtest.h>

namespace jemput {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

TEST(FaultOf, FitParametersIsNone) {
    EXPECT_FALSE(fault_of::constant(0));
    EXPECT_FALSE(fault_of::uniform(0, 0));
    EXPECT_FALSE(fault_of::triangular(1, 1, 2));
    EXPECT_FALSE(fault_of::exponential(5));
    EXPECT_FALSE(fault_of::erlang(1, 5));
    EXPECT_FALSE(fault_of::gamma(5, 0));
    EXPECT_FALSE(fault_of::lognormal(5, 100));
    EXPECT_FALSE(fault_of::weibull(0.1, 3));
    EXPECT_FALSE(fault_of::normal(0, 2));
    EXPECT_FALSE(fault_of::pert(0, 2, 2));
    EXPECT_FALSE(fault_of::empirical({0}));
    EXPECT_FALSE(fault_of::empirical({4, 5}, {0, 1}));
    EXPECT_FALSE(fault_of::mixture({{0.5, Distribution::constant(1)}}));
}

TEST(FaultOf, NamesTheParameterAndWhatItMayBe) {
    EXPECT_EQ(fault_of::constant(-1), "value must not be negative");
    EXPECT_EQ(fault_of::uniform(-1, 2), "low must not be negative");
    EXPECT_EQ(fault_of::uniform(3, 2), "high must not be less than low");
    EXPECT_EQ(fault_of::triangular(1, 5, 2), "mode must lie between low and high");
    EXPECT_EQ(fault_of::pert(2, 1, 4), "mode must lie between low and high");
    EXPECT_EQ(fault_of::exponential(0), "mean must be greater than 0");
    EXPECT_EQ(fault_of::erlang(0, 5), "k must be between 1 and 100000000");
    EXPECT_EQ(fault_of::gamma(5, -0.5), "cv must be 0 or between 0.0001 and 100");
    EXPECT_EQ(fault_of::lognormal(0, 0.5), "mean must be greater than 0");
    EXPECT_EQ(fault_of::weibull(0, 5), "shape must be between 0.1 and 10000");
    EXPECT_EQ(fault_of::weibull(2, 0), "scale must be greater than 0");
    EXPECT_EQ(fault_of::normal(-1, 2), "mean must not be negative");
    EXPECT_EQ(fault_of::normal(1, -2), "sd must not be negative");
    EXPECT_EQ(fault_of::empirical({}), "at least one value is needed");
    EXPECT_EQ(fault_of::empirical({1, -2}), "value must not be negative");
    EXPECT_EQ(fault_of::empirical({1, 2}, {1}), "2 values need as many weights, or none");
    EXPECT_EQ(fault_of::empirical({1, 2}, {0, 0}), "sum of the weights must be greater than 0");
    EXPECT_EQ(fault_of::mixture({}), "at least one part is needed");
    EXPECT_EQ(fault_of::mixture({{-1, Distribution::constant(1)}}), "weight must not be negative");
}

TEST(FaultOf, FindsWhatIsNotAFiniteNumber) {
    for (const double x : {infinity, not_a_number}) {
        EXPECT_TRUE(fault_of::constant(x));
        EXPECT_TRUE(fault_of::uniform(0, x));
        EXPECT_TRUE(fault_of::triangular(0, x, 2));
        EXPECT_TRUE(fault_of::exponential(x));
        EXPECT_TRUE(fault_of::erlang(2, x));
        EXPECT_TRUE(fault_of::gamma(x, 1));
        EXPECT_TRUE(fault_of::lognormal(1, x));
        EXPECT_TRUE(fault_of::weibull(x, 1));
        EXPECT_TRUE(fault_of::normal(1, x));
        EXPECT_TRUE(fault_of::empirical({x}));
        EXPECT_TRUE(fault_of::empirical({1}, {x}));
    }
}

TEST(Factory, AssertsThatThereIsNoFault) {
    EXPECT_DEBUG_DEATH(static_cast<void>(Distribution::exponential(-1)), "fault_of::exponential");
    EXPECT_DEBUG_DEATH(static_cast<void>(Distribution::lognormal(5, -1)), "fault_of::lognormal");
}

}  // namespace
}  // namespace jemput
