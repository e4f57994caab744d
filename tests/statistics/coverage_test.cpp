// How often the intervals hold the true value. Each test repeats an experiment whose truth is known in closed
// form; the number of hits is binomial, so the nominal share must lie within 3.5 of its standard deviations.

#include "sim/statistics/comparison.hpp"
#include "sim/statistics/intervals.hpp"
#include "sim/statistics/woodruff.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <random>
#include <vector>

#include <gtest/gtest.h>

namespace jemput {
namespace {

constexpr double confidence = 0.95;

/// Uniform and normal numbers whose values do not depend on the standard library.
class Chance {
  public:
    explicit Chance(std::uint64_t seed) : bits_(seed) {}

    double uniform(double low, double high) {
        return low + (high - low) * static_cast<double>(bits_() >> 11) * 0x1p-53;
    }

    std::int64_t whole(std::int64_t low, std::int64_t high) {
        return low + static_cast<std::int64_t>(bits_() % static_cast<std::uint64_t>(high - low + 1));
    }

    double normal() {
        const double radius = std::sqrt(-2 * std::log1p(-uniform(0, 1)));
        return radius * std::cos(2 * std::acos(-1.0) * uniform(0, 1));
    }

  private:
    std::mt19937_64 bits_;
};

/// The distance of a share of hits from the nominal one, in its standard deviations.
double z_of(int hits, int experiments, double nominal) {
    return (hits - experiments * nominal) / std::sqrt(experiments * nominal * (1 - nominal));
}

TEST(Coverage, OfTheMeanOfFiveNormalValuesIsNominal) {
    Chance chance(1);
    constexpr int experiments = 10000;
    int hits = 0;
    for (int e = 0; e < experiments; ++e) {
        Tally tally;
        for (int i = 0; i < 5; ++i)
            tally.add(3 + 2 * chance.normal());
        hits += mean_interval(tally, confidence)->holds(3);
    }
    EXPECT_LT(std::abs(z_of(hits, experiments, confidence)), 3.5) << hits << " of " << experiments;
}

/// A visit: N people, 1 … 19, and the sum of their waits, longer the more they are and the worse the visit.
/// E[Y]/E[N] = (2·10 + 0.1·130)/10 = 3.3, as E[N] = 10, E[N²] = 130.
struct Visit {
    explicit Visit(Chance& chance)
        : people(static_cast<double>(chance.whole(1, 19))),
          waits(people * (2 + 0.1 * people) * chance.uniform(0, 2)) {}

    double people;
    double waits;
};
constexpr double mean_wait = 3.3;

// n = 200 visits in each of 2,000 experiments, so the band is ± 1.7 %. A ratio of skewed sums covers a little
// less than promised; with 200 visits it is about half a per cent, with 30 more, which the band would not
// forgive.
TEST(Coverage, OfARatioOverVisitsIsNominal) {
    Chance chance(2);
    constexpr int experiments = 2000;
    int hits = 0;
    for (int e = 0; e < experiments; ++e) {
        RatioTally tally;
        for (int i = 0; i < 200; ++i) {
            const Visit visit(chance);
            tally.add(visit.waits, visit.people);
        }
        hits += ratio_interval(tally, confidence)->holds(mean_wait);
    }
    EXPECT_LT(std::abs(z_of(hits, experiments, confidence)), 3.5) << hits << " of " << experiments;
}

TEST(Coverage, OfTheDifferenceOfTwoRatiosUnderCommonVisitsIsNominal) {
    Chance chance(3);
    constexpr int experiments = 2000;
    constexpr std::size_t visits = 200;
    int hits = 0;
    double least_gain = 1e9;
    std::vector<double> ya(visits), na(visits), yb(visits), nb(visits);
    for (int e = 0; e < experiments; ++e) {
        for (std::size_t i = 0; i < visits; ++i) {
            // Plan B halves the waits, give or take a tenth; the visits are the same.
            const Visit visit(chance);
            ya[i] = visit.waits;
            yb[i] = visit.waits * chance.uniform(0.4, 0.6);
            na[i] = nb[i] = visit.people;
        }
        const auto difference = ratio_difference({ya, na}, {yb, nb}, confidence);
        hits += difference->difference.holds(mean_wait / 2);
        least_gain = std::min(least_gain, difference->gain);
    }
    EXPECT_LT(std::abs(z_of(hits, experiments, confidence)), 3.5) << hits << " of " << experiments;
    EXPECT_GT(least_gain, 2);
}

/// Waits of people in 100 visits: a level of the visit, uniform on 0 … 60 min, plus the person's own 0 … 20
/// min. The upper tail of the sum is (80 − x)²/2400 for x ≥ 60, so the p90 is 80 − √240 = 64.508 min.
TEST(Coverage, OfAPooledQuantileIsNominalOnlyIfVisitsAreTheUnit) {
    const double p90 = 80 - std::sqrt(240.0);
    constexpr double bin_width = 0.25;  // minutes; the interval is some 8 minutes wide
    constexpr int experiments = 600;
    Chance chance(4);
    int hits = 0;
    int hits_if_independent = 0;
    std::vector<double> waits;
    for (int e = 0; e < experiments; ++e) {
        BatchedHistogram histogram(100, bin_width);
        waits.clear();
        for (std::int64_t visit = 0; visit < 100; ++visit) {
            const double level = chance.uniform(0, 60);
            const std::int64_t people = chance.whole(5, 35);
            for (std::int64_t person = 0; person < people; ++person) {
                waits.push_back(level + chance.uniform(0, 20));
                histogram.add(visit, static_cast<std::int64_t>(waits.back() / bin_width));
            }
        }
        hits += pooled_quantile(histogram, 0.9, confidence)->holds(p90);
        hits_if_independent += quantile_interval(waits, 0.9, confidence)->holds(p90);
    }
    EXPECT_LT(std::abs(z_of(hits, experiments, confidence)), 3.5) << hits << " of " << experiments;
    // Even a procedure that covers 60 % would be told apart from what the people alone give.
    EXPECT_LT(z_of(hits_if_independent, experiments, 0.6), -3.5) << hits_if_independent;
}

TEST(Coverage, OfAQuantileOfVisitsIsThatOfItsIndices) {
    Chance chance(5);
    const OrderIndices indices = *quantile_indices(100, 0.9, confidence);
    constexpr int experiments = 5000;
    int hits = 0;
    std::vector<double> values(100);
    for (int e = 0; e < experiments; ++e) {
        for (double& value : values)
            value = chance.uniform(0, 1);
        hits += quantile_interval(values, 0.9, confidence)->holds(0.9);
    }
    EXPECT_LT(std::abs(z_of(hits, experiments, indices.coverage)), 3.5) << hits << " of " << experiments;
}

/// Wilson's interval has a coverage that can be summed exactly. On average over p it is nominal to within
/// half a per cent from n = 30 on (Brown, Cai & DasGupta 2001, Stat. Sci. 16:101).
TEST(Coverage, OfWilsonOnAverageOverTheProbabilityIsNearlyNominal) {
    constexpr std::int64_t n = 50;
    constexpr int grid = 999;
    double sum = 0;
    for (int i = 1; i <= grid; ++i) {
        const double p = i / (grid + 1.0);
        double probability = std::pow(1 - p, static_cast<double>(n));
        for (std::int64_t x = 0; x <= n; ++x) {
            if (wilson_interval(x, n, confidence).holds(p)) sum += probability;
            probability *= static_cast<double>(n - x) / static_cast<double>(x + 1) * p / (1 - p);
        }
    }
    EXPECT_NEAR(sum / grid, confidence, 0.005);
}

TEST(Coverage, OfWelchWithUnequalVariancesIsNominal) {
    Chance chance(6);
    constexpr int experiments = 10000;
    int hits = 0;
    for (int e = 0; e < experiments; ++e) {
        Tally a;
        Tally b;
        for (int i = 0; i < 30; ++i)
            a.add(10 + 5 * chance.normal());
        for (int i = 0; i < 15; ++i)
            b.add(7 + chance.normal());
        hits += welch_interval(a, b, confidence)->holds(3);
    }
    EXPECT_LT(std::abs(z_of(hits, experiments, confidence)), 3.5) << hits << " of " << experiments;
}

}  // namespace
}  // namespace jemput
