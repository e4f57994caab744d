#include "sim/statistics/intervals.hpp"
#include "sim/validation/known_experiments.hpp"
#include "sim/validation/station.hpp"

#include <array>
#include <cmath>
#include <cstddef>
#include <span>

#include <fmt/format.h>

// The mean of the first 25 waits of M/M/1 with ρ = 0.9 is skewed, so that Student's interval of few of them
// holds the true mean less often than it says (Law 2015, Simulation Modeling and Analysis, 9.4.1). How often
// is known only from a simulation by others, with its own error.

namespace jemput {

namespace {

constexpr double true_mean = 2.124489;  // minutes
constexpr double confidence = 0.9;

/// How often the interval of `n` means holds the true one, told as of others: share ± half-width at 95 %.
struct Coverage {
    std::size_t n;
    double share;
    double half_width;
};
constexpr std::array<Coverage, 4> coverages{
    {{5, 0.836, 0.0014}, {10, 0.8585, 0.002}, {20, 0.8763, 0.0028}, {40, 0.8865, 0.0039}}};

std::vector<KnownCase> cases() {
    constexpr double half_width_in_errors = 1.959964;
    std::vector<KnownCase> all;
    for (const Coverage& c : coverages) {
        all.push_back({fmt::format("COVER.n{}", c.n),
                       fmt::format("share of 90 % intervals of {} runs that hold the mean", c.n), "-",
                       c.share, "a simulation by others; Law 2015, Simulation Modeling and Analysis, 9.4.1",
                       c.half_width / half_width_in_errors, "known with an error of its own"});
    }
    return all;
}

/// Of the intervals of n successive means each.
Finding coverage_of(std::span<const double> means, std::size_t n) {
    std::int64_t intervals = 0;
    double hits = 0;
    for (std::size_t first = 0; first + n <= means.size(); first += n) {
        hits += mean_interval(means.subspan(first, n), confidence)->holds(true_mean) ? 1 : 0;
        ++intervals;
    }
    const auto all = static_cast<double>(intervals);
    const double share = hits / all;
    return {share, std::sqrt(share * (1 - share) / all), intervals, {}};
}

std::vector<Finding> measure_coverage(const Effort& effort) {
    constexpr double people = 25;
    Station station({.classes = {{0.9 * 60, Distribution::exponential(1)}},
                     .customers = static_cast<std::int64_t>(people)});
    std::vector<double> means;
    for (std::int64_t i = 0; i < effort.replications; ++i) {
        if (effort.stop.stop_requested()) return {};
        const StationRecord record = station.run(Chance(validation_seed, static_cast<std::uint64_t>(i)));
        means.push_back(record.classes.front().waits / people);
        if (effort.progress) effort.progress(i + 1, effort.replications);
    }
    std::vector<Finding> findings;
    for (const Coverage& c : coverages)
        findings.push_back(coverage_of(means, c.n));
    return findings;
}

}  // namespace

std::vector<KnownExperiment> known_coverage() {
    return {{"Coverage of Student's interval", Way::model, cases(), 80'000, measure_coverage}};
}

}  // namespace jemput
