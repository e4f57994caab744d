#include "sim/random/distribution.hpp"
#include "tests/random/examples.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

#include <gtest/gtest.h>

namespace jemput {
namespace {

class EveryResidual : public EveryDistribution {
  protected:
    /// The integral of P(X > x) from `low` to `high`, by Gauss and Legendre's rule of 3 points on 8 pieces.
    static double integrated_survival(double low, double high) {
        constexpr int pieces = 8;
        constexpr std::array<double, 3> nodes{-0.774596669241483, 0, 0.774596669241483};
        constexpr std::array<double, 3> weights{5.0 / 9, 8.0 / 9, 5.0 / 9};
        const double half = (high - low) / pieces / 2;
        double sum = 0;
        for (int piece = 0; piece < pieces; ++piece) {
            const double middle = low + half * (2 * piece + 1);
            for (std::size_t i = 0; i < nodes.size(); ++i)
                sum += weights[i] * (1 - distribution().cdf(middle + half * nodes[i]));
        }
        return sum * half;
    }
};

TEST_P(EveryResidual, HasTheMeanOfTheEquilibrium) {
    constexpr std::uint64_t n = 50'000;
    const std::vector<double> values = sample(n, &Distribution::draw_residual);
    const double mean = distribution().mean();
    const double expected = (distribution().variance() + mean * mean) / (2 * mean);
    double sum = 0;
    double squares = 0;
    for (const double x : values) {
        sum += x - expected;
        squares += (x - expected) * (x - expected);
    }
    EXPECT_LE(std::abs(sum / n), 3.5 * std::sqrt(squares / n / n));
}

TEST_P(EveryResidual, IsDistributedAsTheIntegratedSurvival) {
    // Kolmogorov and Smirnov: P(sqrt(n) D > 2.045) = 2 exp(-2 · 2.045²) = 0.00047, that of |z| > 3.5.
    constexpr std::uint64_t n = 4'000;
    std::vector<double> values = sample(n, &Distribution::draw_residual);
    std::sort(values.begin(), values.end());
    double cdf = 0;
    double distance = 0;
    double previous = 0;
    for (std::size_t i = 0; i < n; ++i) {
        cdf += integrated_survival(previous, values[i]) / distribution().mean();
        previous = values[i];
        distance = std::max({distance, std::abs(cdf - static_cast<double>(i) / n),
                             std::abs(cdf - static_cast<double>(i + 1) / n)});
    }
    EXPECT_LE(distance * std::sqrt(static_cast<double>(n)), 2.045);
}

INSTANTIATE_TEST_SUITE_P(Of, EveryResidual, testing::ValuesIn(examples()),
                         [](const auto& example) { return example.param.name; });

TEST(Residual, OfNothingIsNothing) {
    const Distribution zero = Distribution::constant(0);
    KeyedStream stream = Chance{42, 7}.stream({.purpose = Purpose::oss_at_opening});
    EXPECT_EQ(zero.draw_residual(stream), 0);
    EXPECT_EQ(Distribution::empirical({0, 0}).draw_residual(stream), 0);
    EXPECT_EQ(Distribution::mixture({{1, zero}, {2, zero}}).draw_residual(stream), 0);
}

TEST(Residual, OfAMemorylessTimeIsATimeLikeIt) {
    const Distribution memoryless = Distribution::exponential(4);
    KeyedStream stream = Chance{42, 7}.stream({.purpose = Purpose::oss_at_opening});
    KeyedStream same = stream;
    EXPECT_EQ(memoryless.draw_residual(stream), memoryless.draw(same));
}

}  // namespace
}  // namespace jemput
