#include "sim/random/keyed_stream.hpp"
#include "sim/statistics/intervals.hpp"
#include "sim/statistics/tally.hpp"
#include "sim/validation/by_model.hpp"
#include "sim/validation/known_experiments.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>

#include <fmt/format.h>

// How often an interval holds the true value where the observations are skewed: the mean wait of the first 25
// customers of an M/M/1 queue that opens empty, with an interval from n such runs.

namespace jemput {

namespace {

constexpr auto source = "own simulation of the model of Law 2015, Simulation Modeling and Analysis, 9.4.1";
constexpr double mean_of_first_25 = 2.124489;  ///< services take 0.9, gaps 1 on average

struct CoverageSpec {
    std::uint64_t runs;  ///< behind one interval
};

/// Whether an interval holds the true mean; one replication is one interval.
struct Held {
    bool is_held;
};

class FirstCustomers {
  public:
    explicit FirstCustomers(CoverageSpec spec) : spec_(spec) {}

    [[nodiscard]] Held run(const Chance& chance) const {
        Tally means;
        for (std::uint64_t run = 0; run < spec_.runs; ++run)
            means.add(mean_wait(chance, run));
        return {mean_interval(means, 0.9)->holds(mean_of_first_25)};
    }

  private:
    /// By Lindley's recursion: the next customer waits for what is left of the one before.
    static double mean_wait(const Chance& chance, std::uint64_t run) {
        constexpr int customers = 25;
        KeyedStream services = chance.stream({.purpose = Purpose::step_time, .visit = 0, .entity = run});
        KeyedStream gaps = chance.stream({.purpose = Purpose::arrival_gap, .visit = 0, .entity = run});
        double wait = 0;
        double sum = 0;
        for (int customer = 0; customer < customers; ++customer) {
            sum += wait;
            wait = std::max(0.0, wait - 0.9 * std::log1p(-services.uniform()) + std::log1p(-gaps.uniform()));
        }
        return sum / customers;
    }

    CoverageSpec spec_;
};

/// `half_width` is that of the source's 95 % interval of the coverage.
KnownExperiment coverage(std::uint64_t runs, double expected, double half_width, std::int64_t intervals) {
    const KnownCase known{fmt::format("COVER.n{}", runs),
                          fmt::format("coverage of 90 % intervals of {} runs", runs),
                          "-",
                          expected,
                          "",
                          half_width / 1.96};
    const auto held = [](const Held& interval) { return Part{static_cast<double>(interval.is_held)}; };
    return by_model<FirstCustomers, Held>(fmt::format("First 25 waits, {} runs", runs), source,
                                          CoverageSpec{runs}, intervals, {{known, held}});
}

}  // namespace

std::vector<KnownExperiment> known_coverage() {
    return {coverage(5, 0.836, 0.0014, 40'000), coverage(10, 0.8585, 0.002, 20'000),
            coverage(20, 0.8763, 0.0028, 10'000), coverage(40, 0.8865, 0.0039, 5'000)};
}

}  // namespace jemput
