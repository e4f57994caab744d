#include "sim/random/keyed_stream.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include <boost/math/distributions/chi_squared.hpp>
#include <gtest/gtest.h>

// Numbers that stand beside each other in the space of addresses are tested as if one generator had drawn
// them one after the other: along a line of addresses, and between two addresses for many applicants. The
// tests are those of Knuth, The Art of Computer Programming, volume 2, 3.3.2, and birthday spacings.
//
// Each ends in one chi-square. It fails where its p-value is below 1e-4 or above 1 - 1e-4: where the numbers
// are too uneven or too even. Of the 91 checks of this file numbers of true chance would fail one in 1.8 % of
// all seeds. The seeds are fixed, so a test that has passed goes on passing.

namespace jemput {
namespace {

/// The probability that a chi-square of so many degrees of freedom is at least so great.
double p_value(double chi_square, double freedom) {
    return boost::math::cdf(
        boost::math::complement(boost::math::chi_squared_distribution<>{freedom}, chi_square));
}

void expect_chance(double chi_square, double freedom) {
    const double p = p_value(chi_square, freedom);
    EXPECT_GT(p, 1e-4) << "chi-square " << chi_square << " of " << freedom << " degrees of freedom";
    EXPECT_LT(p, 1 - 1e-4) << "chi-square " << chi_square << " of " << freedom << " degrees of freedom";
}

/// Pearson's statistic of counts beside the probabilities of the cells.
double pearson(const std::vector<double>& counts, const std::vector<double>& probabilities) {
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

void expect_even(const std::vector<double>& counts) {
    const auto cells = static_cast<double>(counts.size());
    expect_chance(pearson(counts, std::vector<double>(counts.size(), 1 / cells)), cells - 1);
}

/// Which of so many equal parts of [0, 1) a number lies in.
std::size_t part(double number, std::size_t parts) {
    return static_cast<std::size_t>(number * static_cast<double>(parts));
}

std::vector<double> counts_of(const std::vector<double>& numbers, std::size_t cells) {
    std::vector<double> counts(cells);
    for (const double number : numbers)
        ++counts[part(number, cells)];
    return counts;
}

/// The streams of neighbouring addresses in their order, of which the first number each is taken.
struct Line {
    std::string name;
    std::function<KeyedStream(std::size_t)> stream;
    std::size_t numbers_of_each = 1;

    [[nodiscard]] std::vector<double> numbers(std::size_t count) const {
        std::vector<double> drawn;
        drawn.reserve(count + numbers_of_each);
        for (std::size_t i = 0; drawn.size() < count; ++i) {
            KeyedStream next = stream(i);
            for (std::size_t k = 0; k < numbers_of_each; ++k)
                drawn.push_back(next.uniform());
        }
        drawn.resize(count);
        return drawn;
    }
};

void PrintTo(const Line& line, std::ostream* out) {
    *out << line.name;
}

constexpr std::size_t purposes = 37;

Purpose purpose_at(std::size_t i) {
    return static_cast<Purpose>(1 + i % purposes);
}

/// Steps as a procedure names them.
std::uint32_t step_at(std::size_t i) {
    static const std::array<std::uint32_t, 40> hashes = [] {
        std::array<std::uint32_t, 40> of_steps{};
        for (std::size_t k = 0; k < of_steps.size(); ++k)
            of_steps.at(k) = step_hash((k < 10 ? "S0" : "S") + std::to_string(k));
        return of_steps;
    }();
    return hashes.at(i % hashes.size());
}

class StreamsInALine : public testing::TestWithParam<Line> {
  protected:
    static constexpr std::size_t n = 1 << 19;

    static const std::vector<double>& numbers() {
        static std::string name;
        static std::vector<double> drawn;
        if (name != GetParam().name) {
            drawn = GetParam().numbers(n);
            name = GetParam().name;
        }
        return drawn;
    }
};

TEST_P(StreamsInALine, FillTheCellsEvenly) {
    expect_even(counts_of(numbers(), 4096));
}

TEST_P(StreamsInALine, FillTheCellsOfTheirLowestBitsEvenly) {
    std::vector<double> lowest = numbers();
    for (double& number : lowest)
        number = std::fmod(std::ldexp(number, 41), 1);  // of 53 bits the last 12
    expect_even(counts_of(lowest, 4096));
}

TEST_P(StreamsInALine, FillTheGridOfPairsEvenly) {
    std::vector<double> counts(64 * 64);
    for (std::size_t i = 0; i + 1 < n; i += 2)
        ++counts[part(numbers()[i], 64) * 64 + part(numbers()[i + 1], 64)];
    expect_even(counts);
}

TEST_P(StreamsInALine, FillTheCubeOfTriplesEvenly) {
    std::vector<double> counts(16 * 16 * 16);
    for (std::size_t i = 0; i + 2 < n; i += 3)
        ++counts[(part(numbers()[i], 16) * 16 + part(numbers()[i + 1], 16)) * 16 +
                 part(numbers()[i + 2], 16)];
    expect_even(counts);
}

TEST_P(StreamsInALine, ComeBackAfterGapsOfTheRightLengths) {
    // Of numbers below 1/8: a gap of g others has probability 1/8 (7/8)^g.
    constexpr std::size_t longest = 40;
    std::vector<double> counts(longest + 1);
    std::vector<double> probabilities;
    for (std::size_t gap = 0; gap < longest; ++gap)
        probabilities.push_back(std::pow(0.875, static_cast<double>(gap)) / 8);
    probabilities.push_back(std::pow(0.875, static_cast<double>(longest)));

    std::size_t gap = 0;
    for (const double number : numbers()) {
        if (number >= 0.125) {
            ++gap;
            continue;
        }
        ++counts[std::min(gap, longest)];
        gap = 0;
    }
    expect_chance(pearson(counts, probabilities), longest);
}

TEST_P(StreamsInALine, RiseInRunsOfTheRightLengths) {
    // With the number that ends a run thrown away, runs are independent: a run of length r has probability
    // 1/r! - 1/(r + 1)!, one of at least 7 has 1/7! (Knuth, exercise 14).
    std::vector<double> probabilities;
    double one_over_factorial = 1;
    for (int r = 1; r < 7; ++r) {
        probabilities.push_back(one_over_factorial - one_over_factorial / (r + 1));
        one_over_factorial /= r + 1;
    }
    probabilities.push_back(one_over_factorial);

    std::vector<double> counts(7);
    std::size_t length = 1;
    for (std::size_t i = 1; i < n; ++i) {
        if (numbers()[i] > numbers()[i - 1]) {
            ++length;
            continue;
        }
        ++counts[std::min<std::size_t>(length, 7) - 1];
        length = 1;
        ++i;  // numbers()[i - 1] has ended the run
    }
    expect_chance(pearson(counts, probabilities), 6);
}

TEST_P(StreamsInALine, SpaceBirthdaysAsChanceDoes) {
    // 4096 birthdays in a year of 2^34 days: equal spacings are of Poisson's distribution with mean 4096^3 /
    // (4 2^34) = 1 (Marsaglia and Tsang, Some difficult-to-pass tests of randomness, 2002). Such a year 128
    // times: the sum is Poisson too.
    constexpr std::size_t birthdays = 4096;
    constexpr double mean = n / birthdays;
    std::size_t equal = 0;
    for (std::size_t begin = 0; begin < n; begin += birthdays) {
        std::vector<std::uint64_t> days;
        for (std::size_t i = begin; i < begin + birthdays; ++i)
            days.push_back(static_cast<std::uint64_t>(std::ldexp(numbers()[i], 34)));
        std::sort(days.begin(), days.end());
        for (std::size_t i = days.size() - 1; i > 0; --i)
            days[i] -= days[i - 1];
        std::sort(days.begin() + 1, days.end());
        for (std::size_t i = 2; i < days.size(); ++i)
            if (days[i] == days[i - 1]) ++equal;
    }
    // P(Poisson(m) <= k) = P(chi-square of 2 (k + 1) degrees of freedom > 2 m).
    const double k = static_cast<double>(equal);
    EXPECT_GT(p_value(2 * mean, 2 * (k + 1)), 1e-4) << equal << " equal spacings, expected " << mean;
    EXPECT_LT(p_value(2 * mean, 2 * k), 1 - 1e-4) << equal << " equal spacings, expected " << mean;
}

TEST_P(StreamsInALine, AreAsUnevenInEveryPart) {
    // The p-values of 512 parts are themselves uniform.
    constexpr std::size_t parts = 512;
    constexpr std::size_t length = n / parts;
    std::vector<double> p_values;
    for (std::size_t begin = 0; begin < n; begin += length) {
        const auto first = numbers().begin() + static_cast<std::ptrdiff_t>(begin);
        const std::vector<double> counts = counts_of({first, first + length}, 32);
        const double p = p_value(pearson(counts, std::vector<double>(32, 1.0 / 32)), 31);
        p_values.push_back(std::min(p, 1 - 1e-9));
    }
    expect_even(counts_of(p_values, 16));
}

INSTANTIATE_TEST_SUITE_P(
    Of, StreamsInALine,
    testing::Values(Line{"applicants",
                         [](auto i) {
                             return Chance{1, 0}.stream({.purpose = Purpose::step_time, .entity = i});
                         }},
                    Line{"purposes",
                         [](auto i) {
                             return Chance{1, 0}.stream({.purpose = purpose_at(i), .entity = i / purposes});
                         }},
                    Line{"replications",
                         [](auto i) {
                             return Chance{1, i}.stream({.purpose = Purpose::email, .entity = 5});
                         }},
                    Line{"attempts",
                         [](auto i) {
                             return Chance{1, 0}.stream({.purpose = Purpose::step_time,
                                                         .entity = i / 256,
                                                         .step = step_at(3),
                                                         .attempt = static_cast<std::uint8_t>(i % 256)});
                         }},
                    Line{"steps",
                         [](auto i) {
                             return Chance{1, 0}.stream(
                                 {.purpose = Purpose::step_time, .entity = i / 40, .step = step_at(i)});
                         }},
                    Line{"visits",
                         [](auto i) {
                             return Chance{1, 0}.stream({.purpose = Purpose::oss_up,
                                                         .visit = static_cast<std::uint16_t>(i % 1000),
                                                         .entity = i / 1000});
                         }},
                    Line{"origins",
                         [](auto i) {
                             return Chance{1, 0}.stream({.purpose = Purpose::arrival_gap,
                                                         .entity = i / 8,
                                                         .origin = static_cast<std::uint16_t>(i % 8)});
                         }},
                    Line{"seeds",
                         [](auto i) {
                             return Chance{i, 0}.stream({.purpose = Purpose::email, .entity = 5});
                         }},
                    Line{"draws",
                         [](auto i) {
                             return Chance{1, 0}.stream({.purpose = Purpose::arrival_gap, .entity = i});
                         },
                         1024}),
    [](const auto& line) { return line.param.name; });

/// Two streams of the i-th applicant whose addresses are neighbours.
struct Neighbours {
    std::string name;
    std::function<std::pair<double, double>(std::size_t)> numbers;
};

void PrintTo(const Neighbours& neighbours, std::ostream* out) {
    *out << neighbours.name;
}

class NeighbouringStreams : public testing::TestWithParam<Neighbours> {
  protected:
    static constexpr std::size_t n = 1 << 18;
};

TEST_P(NeighbouringStreams, FillTheGridOfPairsEvenly) {
    std::vector<double> counts(64 * 64);
    for (std::size_t i = 0; i < n; ++i) {
        const auto [one, other] = GetParam().numbers(i);
        ++counts[part(one, 64) * 64 + part(other, 64)];
    }
    expect_even(counts);
}

/// The square of the z of a correlation: the product of two independent centred numbers has variance 1/144.
double correlation_z_squared(double sum_of_products, std::size_t count) {
    return 144 * sum_of_products * sum_of_products / static_cast<double>(count);
}

TEST_P(NeighbouringStreams, AreNotCorrelated) {
    double sum = 0;
    for (std::size_t i = 0; i < n; ++i) {
        const auto [one, other] = GetParam().numbers(i);
        sum += (one - 0.5) * (other - 0.5);
    }
    expect_chance(correlation_z_squared(sum, n), 1);
}

double number_at(const StreamAddress& address, std::uint64_t replication = 0, std::uint64_t seed = 1) {
    return Chance{seed, replication}.stream(address).uniform();
}

INSTANTIATE_TEST_SUITE_P(
    OfTwo, NeighbouringStreams,
    testing::Values(
        Neighbours{"applicants",
                   [](auto i) {
                       return std::pair{number_at({.purpose = Purpose::email, .entity = 2 * i}),
                                        number_at({.purpose = Purpose::email, .entity = 2 * i + 1})};
                   }},
        Neighbours{"purposes",
                   [](auto i) {
                       const std::size_t p = i % (purposes - 1);
                       return std::pair{number_at({.purpose = purpose_at(p), .entity = i}),
                                        number_at({.purpose = purpose_at(p + 1), .entity = i})};
                   }},
        Neighbours{"replications",
                   [](auto i) {
                       const StreamAddress same{.purpose = Purpose::email, .entity = i};
                       return std::pair{number_at(same, 7), number_at(same, 8)};
                   }},
        Neighbours{"seeds",
                   [](auto i) {
                       const StreamAddress same{.purpose = Purpose::email, .entity = i};
                       return std::pair{number_at(same, 0, 1), number_at(same, 0, 2)};
                   }},
        Neighbours{"attempts",
                   [](auto i) {
                       return std::pair{
                           number_at({.purpose = Purpose::step_time, .entity = i, .attempt = 0}),
                           number_at({.purpose = Purpose::step_time, .entity = i, .attempt = 1})};
                   }},
        Neighbours{"steps",
                   [](auto i) {
                       return std::pair{
                           number_at({.purpose = Purpose::step_time, .entity = i, .step = step_at(4)}),
                           number_at({.purpose = Purpose::step_time, .entity = i, .step = step_at(5)})};
                   }},
        Neighbours{"visits",
                   [](auto i) {
                       return std::pair{
                           number_at({.purpose = Purpose::owner_comes, .visit = 0, .entity = i}),
                           number_at({.purpose = Purpose::owner_comes, .visit = 1, .entity = i})};
                   }},
        Neighbours{
            "draws",
            [](auto i) {
                KeyedStream stream = Chance{1, 0}.stream({.purpose = Purpose::arrival_gap, .entity = i});
                const double first = stream.uniform();
                return std::pair{first, stream.uniform()};
            }}),
    [](const auto& neighbours) { return neighbours.param.name; });

/// Sum of the squared z of the correlations of every two of the series: nearly a chi-square, since numbers
/// that are independent have correlations that are uncorrelated and, of so many, normal.
void expect_no_correlation(const std::vector<std::vector<double>>& series) {
    double chi_square = 0;
    double pairs = 0;
    for (std::size_t i = 0; i < series.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            double sum = 0;
            for (std::size_t k = 0; k < series[i].size(); ++k)
                sum += (series[i][k] - 0.5) * (series[j][k] - 0.5);
            chi_square += correlation_z_squared(sum, series[i].size());
            ++pairs;
        }
    expect_chance(chi_square, pairs);
}

TEST(Streams, OfAnyTwoPurposesAreNotCorrelatedOverApplicants) {
    std::vector<std::vector<double>> series(purposes, std::vector<double>(8192));
    for (std::size_t p = 0; p < series.size(); ++p)
        for (std::size_t i = 0; i < series[p].size(); ++i)
            series[p][i] = number_at({.purpose = purpose_at(p), .entity = i});
    expect_no_correlation(series);
}

TEST(Streams, OfAnyTwoReplicationsAreNotCorrelatedOverApplicants) {
    std::vector<std::vector<double>> series(40, std::vector<double>(8192));
    for (std::size_t r = 0; r < series.size(); ++r)
        for (std::size_t i = 0; i < series[r].size(); ++i)
            series[r][i] = number_at({.purpose = Purpose::step_time, .entity = i}, r);
    expect_no_correlation(series);
}

TEST(Streams, OfAnyTwoApplicantsAreNotCorrelatedOverReplications) {
    std::vector<std::vector<double>> series(40, std::vector<double>(8192));
    for (std::size_t i = 0; i < series.size(); ++i)
        for (std::size_t r = 0; r < series[i].size(); ++r)
            series[i][r] = number_at({.purpose = Purpose::step_time, .entity = i}, r);
    expect_no_correlation(series);
}

}  // namespace
}  // namespace jemput
