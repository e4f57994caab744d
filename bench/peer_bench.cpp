#include "bench/child.hpp"
#include "bench/shipped_plan.hpp"
#include "sim/experiment/replications.hpp"

#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <string>

#include <benchmark/benchmark.h>
#include <fmt/format.h>

// scenarios/simple_van_day.yaml by this program and by SimPy: the same day, counted alike. What both give is
// told with the times, as mean and standard error over the days, since only programs that simulate the same
// can be compared. Start-up is not timed. Items are days.

namespace jemput {
namespace {

/// Other days in each repetition.
std::uint64_t next_seed() {
    static std::uint64_t seed = 0;
    return ++seed;
}

/// Sums over days of what both programs count.
class DaySums {
  public:
    struct Sum {
        double of_values = 0;
        double of_squares = 0;

        void add(double value) {
            of_values += value;
            of_squares += value * value;
        }
    };

    Sum served;
    Sum gave_up;
    Sum waited;  ///< minutes of all people of a day whose service began

    void tell(benchmark::State& state, double days) const {
        const auto tell_one = [&](const char* name, const Sum& sum) {
            const double mean = sum.of_values / days;
            const double variance = (sum.of_squares - days * mean * mean) / (days - 1);
            state.counters[name] = mean;
            state.counters[std::string(name) + "_error"] = std::sqrt(variance / days);
        };
        tell_one("served", served);
        tell_one("gave_up", gave_up);
        tell_one("waited", waited);
        state.SetItemsProcessed(static_cast<std::int64_t>(days));
    }
};

/// The argument is the number of threads.
void day_by_jemput(benchmark::State& state) {
    const Plan plan = shipped_plan("simple_van_day");
    RunOptions options{.replications = 20'000, .threads = static_cast<unsigned>(state.range(0))};
    DaySums sums;
    for (auto _ : state) {
        options.seed = next_seed();
        const auto begun = std::chrono::steady_clock::now();
        const Replications run = run_replications(plan, options);
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
        state.SetIterationTime(took.count());
        for (const VisitRecord& record : run.records()) {
            sums.served.add(record.served());
            sums.gave_up.add(record.count(Outcome::gave_up));
            sums.waited.add(in_minutes(Duration{record.wait}));
        }
    }
    sums.tell(state, static_cast<double>(state.iterations() * options.replications));
}
BENCHMARK(day_by_jemput)->Arg(1)->Arg(2)->UseManualTime()->Iterations(1)->Unit(benchmark::kMillisecond);

/// Debian's own Python, to which the packages of Debian belong.
void day_by_simpy(benchmark::State& state) {
    constexpr int days = 300;
    Child peer({"/usr/bin/python3", JEMPUT_SOURCE_DIR "/bench/peers/simple_van_day.py"});
    const auto version = peer.hear();
    if (!version) return state.SkipWithError("no SimPy here: needs Debian's python3-simpy3 (or SimPy 4)");
    state.SetLabel("SimPy " + *version);
    DaySums sums;
    for (auto _ : state) {
        peer.tell(fmt::format("{} {}", next_seed(), days));
        double seconds = 0;
        DaySums::Sum served;
        DaySums::Sum gave_up;
        DaySums::Sum waited;
        const std::string answer = peer.hear().value_or("");
        if (std::sscanf(answer.c_str(), "%lf %lf %lf %lf %lf %lf %lf", &seconds, &served.of_values,
                        &served.of_squares, &gave_up.of_values, &gave_up.of_squares, &waited.of_values,
                        &waited.of_squares) != 7)
            return state.SkipWithError("the peer broke off");
        state.SetIterationTime(seconds);
        sums = {served, gave_up, waited};
    }
    sums.tell(state, days);
}
BENCHMARK(day_by_simpy)->UseManualTime()->Iterations(1)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace jemput
