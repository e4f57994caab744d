#include "sim/random/distribution.hpp"
#include "tests/random/examples.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <vector>

#include <gtest/gtest.h>

namespace jemput {
namespace {

constexpr std::uint64_t draws = 50'000;

class EveryDraw : public EveryDistribution {};

TEST_P(EveryDraw, HasTheMeanAndTheVarianceOfTheDistribution) {
    const std::vector<double> values = sample(draws, &Distribution::draw);
    const double mean = distribution().mean();
    const double variance = distribution().variance();
    double sum = 0;
    double squares = 0;
    double fourths = 0;
    for (const double x : values) {
        const double square = (x - mean) * (x - mean);
        sum += x - mean;
        squares += square;
        fourths += square * square;
    }
    // Of the mean: sqrt(variance / draws). Of the mean square around it: sqrt((mu4 - variance²) / draws), mu4
    // as found.
    const double mean_error = std::sqrt(variance / draws);
    const double variance_error = std::sqrt(std::max(0.0, fourths / draws - variance * variance) / draws);
    EXPECT_LE(std::abs(sum / draws), 3.5 * mean_error);
    EXPECT_LE(std::abs(squares / draws - variance), 3.5 * variance_error);
}

TEST_P(EveryDraw, IsNotAboveAQuantileWithItsShare) {
    const std::vector<double> values = sample(draws, &Distribution::draw);
    for (const double p : {0.1, 0.5, 0.9, 0.99}) {
        const double quantile = distribution().quantile(p) * (1 + 1e-12);
        const double share = distribution().cdf(quantile);  // p, or more where a single value has weight
        const auto below = static_cast<double>(
            std::count_if(values.begin(), values.end(), [quantile](double x) { return x <= quantile; }));
        EXPECT_LE(std::abs(below - draws * share), 3.5 * std::sqrt(draws * share * (1 - share))) << "p " << p;
    }
}

TEST_P(EveryDraw, IsNeverNegative) {
    const std::vector<double> values = sample(draws, &Distribution::draw);
    EXPECT_GE(*std::min_element(values.begin(), values.end()), 0);
}

TEST_P(EveryDraw, DependsOnItsAddressAlone) {
    const Chance chance{42, 7};
    const StreamAddress address{.purpose = Purpose::patience, .entity = 7};
    KeyedStream stream = chance.stream(address);
    const double first = distribution().draw(stream);
    const double second = distribution().draw(stream);

    KeyedStream again = chance.stream(address);
    KeyedStream other = chance.stream({.purpose = Purpose::email});
    for (const Example& example : examples())
        static_cast<void>(example.distribution.draw(other));
    EXPECT_EQ(distribution().draw(again), first);
    for (const Example& example : examples())
        static_cast<void>(example.distribution.draw(other));
    EXPECT_EQ(distribution().draw(again), second);
}

INSTANTIATE_TEST_SUITE_P(Of, EveryDraw, testing::ValuesIn(examples()),
                         [](const auto& example) { return example.param.name; });

// A change of library, compiler or flags that changes a draw shows here: the bits of the first draws of
// entities 1, 2 and 3. If they are meant to change, results change.

std::vector<std::uint64_t> bits_of_first_draws(const Distribution& distribution) {
    std::vector<std::uint64_t> bits;
    for (const std::uint64_t entity : {1U, 2U, 3U}) {
        KeyedStream stream = Chance{42, 7}.stream({.purpose = Purpose::step_time, .entity = entity});
        bits.push_back(std::bit_cast<std::uint64_t>(distribution.draw(stream)));
    }
    return bits;
}

using Bits = std::vector<std::uint64_t>;

TEST(GoldenDraws, OfTheExponentialDistribution) {
    EXPECT_EQ(bits_of_first_draws(Distribution::exponential(4)),
              (Bits{0x3ffdaed73fd19c32, 0x40061ff2fff5f1db, 0x40198cdc7bb8bf04}));
}

TEST(GoldenDraws, OfTheLognormalDistribution) {
    EXPECT_EQ(bits_of_first_draws(Distribution::lognormal(12, 0.8)),
              (Bits{0x40197e2df942801c, 0x4019dc8daefe5df9, 0x4034b6d856303b36}));
}

TEST(GoldenDraws, OfTheGammaDistribution) {
    EXPECT_EQ(bits_of_first_draws(Distribution::gamma(9, 0.5)),
              (Bits{0x40186d852836db51, 0x4018b7811b7af86c, 0x402c40577042f6d9}));
}

TEST(GoldenDraws, OfTheNormalDistribution) {
    EXPECT_EQ(bits_of_first_draws(Distribution::normal(5, 2)),
              (Bits{0x400f3b474f9c86c0, 0x400f8ee3a844f8ef, 0x401d05d15cdb8b81}));
}

}  // namespace
}  // namespace jemput
