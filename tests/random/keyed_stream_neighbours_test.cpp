#include "sim/random/keyed_stream.hpp"
#include "tests/random/chance_checks.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

// Numbers at addresses that differ in one part are tested against each other, for many applicants.

namespace jemput {
namespace {

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
