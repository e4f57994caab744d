#pragma once

#include "sim/random/distribution.hpp"

#include <cstdint>
#include <ostream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace jemput {

/// A distribution with the name that its tests bear.
struct Example {
    std::string name;
    Distribution distribution;
};

inline void PrintTo(const Example& example, std::ostream* out) {
    *out << example.distribution.to_string();
}

/// Every family, at its ordinary and at its extreme shapes.
inline std::vector<Example> examples() {
    return {
        {"constant", Distribution::constant(3)},
        {"uniform", Distribution::uniform(2, 7)},
        {"triangular", Distribution::triangular(2, 4, 9)},
        {"triangular_falling", Distribution::triangular(0, 0, 6)},
        {"triangular_rising", Distribution::triangular(1, 5, 5)},
        {"exponential", Distribution::exponential(4)},
        {"erlang", Distribution::erlang(3, 9)},
        {"gamma", Distribution::gamma(9, 0.5)},
        {"gamma_narrow", Distribution::gamma(9, 0.01)},
        {"gamma_wide", Distribution::gamma(9, 2)},
        {"lognormal", Distribution::lognormal(12, 0.8)},
        {"weibull", Distribution::weibull(1.5, 10)},
        {"weibull_wide", Distribution::weibull(0.7, 10)},
        {"normal", Distribution::normal(10, 2)},
        {"normal_cut_near_its_mean", Distribution::normal(1, 2)},
        {"normal_cut_in_half", Distribution::normal(0, 3)},
        {"pert", Distribution::pert(3, 6, 15)},
        {"pert_falling", Distribution::pert(0, 0, 5)},
        {"empirical", Distribution::empirical({5, 0, 2, 9, 2})},
        {"empirical_weighted", Distribution::empirical({5, 0, 2, 9}, {3, 1, 0, 0.5})},
        {"mixture", Distribution::mixture({{3, Distribution::exponential(4)},
                                           {1, Distribution::constant(2)},
                                           {0, Distribution::constant(1)},
                                           {2, Distribution::lognormal(9, 0.5)}})},
        {"mixture_of_mixtures",
         Distribution::mixture(
             {{1, Distribution::mixture({{1, Distribution::constant(0)}, {1, Distribution::uniform(1, 2)}})},
              {1, Distribution::exponential(3)}})},
    };
}

/// One test for each example.
class EveryDistribution : public testing::TestWithParam<Example> {
  protected:
    [[nodiscard]] static const Distribution& distribution() { return GetParam().distribution; }

    /// `n` values, each the first of its own stream, as the model draws.
    [[nodiscard]] static std::vector<double> sample(std::uint64_t n,
                                                    double (Distribution::*draw)(KeyedStream&) const) {
        const Chance chance{20190918, 1};
        std::vector<double> values(n);
        for (std::uint64_t i = 0; i < n; ++i) {
            KeyedStream stream = chance.stream({.purpose = Purpose::step_time, .entity = i});
            values[i] = (distribution().*draw)(stream);
        }
        return values;
    }
};

}  // namespace jemput
