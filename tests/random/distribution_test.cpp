#include "sim/random/distribution.hpp"

#include "tests/random/examples.hpp"

#include <cmath>
#include <numbers>
#include <type_traits>
#include <utility>

#include <gtest/gtest.h>

namespace jemput {
namespace {

static_assert(std::is_nothrow_move_constructible_v<Distribution>);
static_assert(sizeof(Distribution) <= 64, "a distribution fits a cache line");

// Exact values by an independent computation, to the digits given.

constexpr double digits = 1e-9;

void expect_close(double actual, double expected) {
    EXPECT_NEAR(actual, expected, digits * expected);
}

TEST(Lognormal, TakesMeanAndCvOfTheQuantityItself) {
    const Distribution d = Distribution::lognormal(12, 0.8);
    expect_close(d.mean(), 12);
    expect_close(d.variance(), 92.16);
    expect_close(d.quantile(0.9), 23.0792347558);
}

TEST(Gamma, HasTheKnownMomentsAndQuantile) {
    const Distribution d = Distribution::gamma(9, 0.5);
    expect_close(d.mean(), 9);
    expect_close(d.variance(), 20.25);
    expect_close(d.quantile(0.9), 15.0317619036);
}

TEST(Triangular, HasTheKnownMomentsAndQuantile) {
    const Distribution d = Distribution::triangular(2, 4, 9);
    expect_close(d.mean(), 5);
    expect_close(d.variance(), 2.16666666667);
    expect_close(d.quantile(0.9), 7.12917130661);
}

TEST(Weibull, HasTheKnownMomentsAndQuantile) {
    const Distribution d = Distribution::weibull(1.5, 10);
    expect_close(d.mean(), 9.02745292951);
    expect_close(d.variance(), 37.5690284814);
    expect_close(d.quantile(0.9), 17.437215136);
}

TEST(Pert, HasTheKnownMomentsAndQuantile) {
    const Distribution d = Distribution::pert(3, 6, 15);
    expect_close(d.mean(), 7);
    expect_close(d.variance(), 4.0 * 8 / 7);
    expect_close(d.quantile(0.9), 10.0066844954);
}

TEST(Uniform, HasTheMomentsOfItsFormula) {
    const Distribution d = Distribution::uniform(2, 7);
    expect_close(d.mean(), 4.5);
    expect_close(d.variance(), 25.0 / 12);
    expect_close(d.quantile(0.9), 6.5);
}

TEST(Exponential, HasTheMomentsOfItsFormula) {
    const Distribution d = Distribution::exponential(4);
    expect_close(d.mean(), 4);
    expect_close(d.variance(), 16);
    expect_close(d.quantile(0.9), 4 * std::log(10));
}

TEST(Erlang, IsTheGammaDistributionOfThatManyStages) {
    const Distribution d = Distribution::erlang(4, 9);
    const Distribution gamma = Distribution::gamma(9, 0.5);
    expect_close(d.mean(), gamma.mean());
    expect_close(d.variance(), gamma.variance());
    expect_close(d.quantile(0.3), gamma.quantile(0.3));
    expect_close(Distribution::erlang(1, 9).quantile(0.3), Distribution::exponential(9).quantile(0.3));
}

TEST(Normal, CutInHalfIsTheHalfNormal) {
    const Distribution d = Distribution::normal(0, 3);
    expect_close(d.mean(), 3 * std::sqrt(2 / std::numbers::pi));
    expect_close(d.variance(), 9 * (1 - 2 / std::numbers::pi));
    expect_close(d.quantile(0.5), 3 * 0.674489750196);  // the upper quartile of the standard normal
}

TEST(Normal, IsTheUncutOneFarFromZero) {
    const Distribution d = Distribution::normal(50, 2);
    expect_close(d.mean(), 50);
    expect_close(d.variance(), 4);
    expect_close(d.quantile(0.975), 50 + 2 * 1.95996398454);
}

TEST(Empirical, HasTheMomentsOfItsValues) {
    const Distribution d = Distribution::empirical({5, 1, 2, 8});
    expect_close(d.mean(), 4);
    expect_close(d.variance(), 7.5);  // that of the distribution, not an estimate: divided by n
    EXPECT_EQ(d.quantile(0.25), 1);
    EXPECT_EQ(d.quantile(0.2500001), 2);
    EXPECT_EQ(d.quantile(0.9), 8);
    EXPECT_EQ(d.cdf(4.9), 0.5);
    EXPECT_EQ(d.cdf(5), 0.75);
}

TEST(Empirical, CountsAValueByItsWeight) {
    EXPECT_EQ(Distribution::empirical({1, 2, 3}, {2, 0, 1}), Distribution::empirical({3, 1}, {1, 2}));
    expect_close(Distribution::empirical({1, 2, 3}, {2, 0, 1}).mean(), 5.0 / 3);
}

TEST(Mixture, AddsTheVarianceBetweenItsPartsToThatWithin) {
    const Distribution d =
        Distribution::mixture({{1, Distribution::constant(2)}, {3, Distribution::exponential(10)}});
    expect_close(d.mean(), 8);
    expect_close(d.variance(), 0.25 * 36 + 0.75 * (100 + 4));
    EXPECT_EQ(d.quantile(0.25), 2);  // the atom covers the shares from 0.136 to 0.386
    expect_close(d.cdf(2), 0.25 - 0.75 * std::expm1(-0.2));
}

TEST(Mixture, LeavesOutAPartWithoutWeight) {
    EXPECT_EQ(Distribution::mixture({{0, Distribution::constant(1)}, {2, Distribution::exponential(3)}}),
              Distribution::mixture({{1, Distribution::exponential(3)}}));
}

TEST(Mixture, OfOnePartHasItsQuantiles) {
    const Distribution part = Distribution::weibull(1.5, 10);
    expect_close(Distribution::mixture({{5, part}}).quantile(0.9), part.quantile(0.9));
}

TEST(Distribution, WithoutRoomForChanceIsTheConstant) {
    EXPECT_EQ(Distribution::uniform(5, 5), Distribution::constant(5));
    EXPECT_EQ(Distribution::triangular(5, 5, 5), Distribution::constant(5));
    EXPECT_EQ(Distribution::pert(5, 5, 5), Distribution::constant(5));
    EXPECT_EQ(Distribution::gamma(5, 0), Distribution::constant(5));
    EXPECT_EQ(Distribution::lognormal(5, 0), Distribution::constant(5));
    EXPECT_EQ(Distribution::normal(5, 0), Distribution::constant(5));
    EXPECT_EQ(Distribution{}, Distribution::constant(0));
}

TEST(Distribution, DiffersFromAnotherFamilyAndFromOtherParameters) {
    EXPECT_NE(Distribution::exponential(5), Distribution::constant(5));
    EXPECT_NE(Distribution::exponential(5), Distribution::exponential(6));
    EXPECT_NE(Distribution::mixture({{1, Distribution::constant(1)}, {1, Distribution::constant(2)}}),
              Distribution::mixture({{1, Distribution::constant(1)}, {1, Distribution::constant(3)}}));
}

TEST(Distribution, TellsItsFactoryAndParameters) {
    EXPECT_EQ(Distribution::lognormal(6, 0.5).to_string(), "lognormal mean 6 cv 0.5");
    EXPECT_EQ(Distribution::erlang(3, 9).to_string(), "erlang k 3 mean 9");
    EXPECT_EQ(Distribution::pert(3, 6, 15).to_string(), "pert low 3 mode 6 high 15");
    EXPECT_EQ(Distribution::empirical({4, 1, 2.5}).to_string(), "empirical of 3 values from 1 to 4");
    EXPECT_EQ(Distribution::mixture({{1, Distribution::constant(2)}, {2, Distribution::exponential(5)}})
                  .to_string(),
              "mixture of 0.333 (constant 2) 0.667 (exponential mean 5)");
}

TEST_P(EveryDistribution, IsEqualToItsCopy) {
    Distribution copy = distribution();
    EXPECT_EQ(copy, distribution());
    const Distribution moved = std::move(copy);
    EXPECT_EQ(moved, distribution());
}

TEST_P(EveryDistribution, HasAsQuantileTheLeastValueThatCoversTheShare) {
    for (const double p : {0.001, 0.1, 0.5, 0.9, 0.99, 0.999}) {
        const double quantile = distribution().quantile(p);
        EXPECT_GE(quantile, 0);
        EXPECT_GE(distribution().cdf(quantile * (1 + 1e-12)), p * (1 - 1e-12)) << "p " << p;
        EXPECT_LE(distribution().cdf(quantile * (1 - 1e-12)) - p, quantile > 0 ? 1e-12 : 1) << "p " << p;
    }
}

TEST_P(EveryDistribution, HasNothingBelowZero) {
    EXPECT_EQ(distribution().cdf(-1e-9), 0);
    EXPECT_EQ(distribution().cdf(1e9), 1);
}

INSTANTIATE_TEST_SUITE_P(Named, EveryDistribution, testing::ValuesIn(examples()),
                         [](const auto& example) { return example.param.name; });

}  // namespace
}  // namespace jemput
