#include "sim/random/keyed_stream.hpp"
#include "tests/random/chance_checks.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

// Numbers that stand beside each other in the space of addresses are tested as if one generator had drawn
// them one after the other: along a line of addresses. The tests are those of Knuth, The Art of Computer
// Programming, volume 2, 3.3.2, and birthday spacings.
//
// Of the 91 checks of this file and keyed_stream_neighbours_test.cpp numbers of true chance would fail one in
// 1.8 % of all seeds (chance_checks.hpp says when). The seeds are fixed, so a test that has passed goes on
// passing.

namespace jemput {
namespace {

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

}  // namespace
}  // namespace jemput
