#pragma once

#include "sim/random/keyed_stream.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <boost/math/distributions/chi_squared.hpp>
#include <gtest/gtest.h>

// Checks that end in one chi-square. They fail where its p-value is below 1e-4 or above 1 - 1e-4: where the
// numbers are too uneven or too even.

namespace jemput {

/// The probability that a chi-square of so many degrees of freedom is at least so great.
inline double p_value(double chi_square, double freedom) {
    return boost::math::cdf(
        boost::math::complement(boost::math::chi_squared_distribution<>{freedom}, chi_square));
}

inline void expect_chance(double chi_square, double freedom) {
    const double p = p_value(chi_square, freedom);
    EXPECT_GT(p, 1e-4) << "chi-square " << chi_square << " of " << freedom << " degrees of freedom";
    EXPECT_LT(p, 1 - 1e-4) << "chi-square " << chi_square << " of " << freedom << " degrees of freedom";
}

/// Pearson's statistic of counts beside the probabilities of the cells.
inline double pearson(const std::vector<double>& counts, const std::vector<double>& probabilities) {
    double n = 0;
    for (const double count : counts)
        n += count;
    double chi_square = 0;
    for (std::size_t cell = 0; cell < counts.size(); ++cell) {
        const double expected = n * probabilities.at(cell);
        chi_square += (counts[cell] - expected) * (counts[cell] - expected) / expected;
    }
    return chi_square;
}

inline void expect_even(const std::vector<double>& counts) {
    const auto cells = static_cast<double>(counts.size());
    expect_chance(pearson(counts, std::vector<double>(counts.size(), 1 / cells)), cells - 1);
}

/// Which of so many equal parts of [0, 1) a number lies in.
inline std::size_t part(double number, std::size_t parts) {
    return static_cast<std::size_t>(number * static_cast<double>(parts));
}

inline std::vector<double> counts_of(const std::vector<double>& numbers, std::size_t cells) {
    std::vector<double> counts(cells);
    for (const double number : numbers)
        ++counts[part(number, cells)];
    return counts;
}

/// How many kinds of chance there are.
inline constexpr std::size_t purposes = 37;

inline Purpose purpose_at(std::size_t i) {
    return static_cast<Purpose>(1 + i % purposes);
}

/// Steps as a procedure names them.
inline std::uint32_t step_at(std::size_t i) {
    static const std::array<std::uint32_t, 40> hashes = [] {
        std::array<std::uint32_t, 40> of_steps{};
        for (std::size_t k = 0; k < of_steps.size(); ++k)
            of_steps.at(k) = step_hash((k < 10 ? "S0" : "S") + std::to_string(k));
        return of_steps;
    }();
    return hashes.at(i % hashes.size());
}

}  // namespace jemput
