#include "bench/child.hpp"
#include "sim/model/visit_record.hpp"

#include <string>
#include <vector>

#include <benchmark/benchmark.h>

// The program as people start it: what a command takes from start to end, and the memory of a long run.

namespace jemput {
namespace {

const std::string scenarios = JEMPUT_SOURCE_DIR "/scenarios/";
const std::string simple_van_day = scenarios + "simple_van_day.yaml";
const std::string day_market = scenarios + "day_market.yaml";
const std::string night_market = scenarios + "night_market.yaml";
const std::string two_officers_to_five = scenarios + "two_officers_to_five.yaml";

using Arguments = std::vector<std::string>;

Usage run_program(const Arguments& arguments) {
    Arguments command{JEMPUT_PROGRAM};
    command.insert(command.end(), arguments.begin(), arguments.end());
    return run_to_end(command);
}

void command(benchmark::State& state, const Arguments& arguments) {
    for (auto _ : state) {
        if (run_program(arguments).exit_code != 0) return state.SkipWithError("the command failed");
    }
}

/// The last argument is the number of threads.
void command_on_threads(benchmark::State& state, Arguments arguments) {
    arguments.insert(arguments.end(), {"--quiet", "--threads", std::to_string(state.range(0))});
    command(state, arguments);
}

void memory_of_100000_days(benchmark::State& state) {
    Usage usage;
    for (auto _ : state)
        usage = run_program({"run", simple_van_day, "--replications", "100000", "--quiet"});
    if (usage.exit_code != 0) return state.SkipWithError("the command failed");
    state.counters["record_bytes"] = sizeof(VisitRecord);
    state.counters["peak_bytes"] = static_cast<double>(usage.peak_bytes);
}
BENCHMARK(memory_of_100000_days)->UseRealTime()->Iterations(1)->Unit(benchmark::kMillisecond);

const bool commands_are_registered = [] {
    const auto add = [](const char* name, const Arguments& arguments) {
        return benchmark::RegisterBenchmark(name, command, arguments)
            ->UseRealTime()
            ->Unit(benchmark::kMillisecond);
    };
    const auto add_on_threads = [](const char* name, const Arguments& arguments) {
        benchmark::RegisterBenchmark(name, command_on_threads, arguments)
            ->Arg(1)
            ->Arg(2)
            ->UseRealTime()
            ->Unit(benchmark::kMillisecond);
    };
    add("command/version", {"--version"});
    add("command/check", {"check", simple_van_day});
    add_on_threads("command/run", {"run", night_market, "--replications", "1000"});
    add_on_threads("command/compare", {"compare", day_market, night_market, "--replications", "1000"});
    add_on_threads("command/staff", {"staff", two_officers_to_five, "--over", "staff.officers=2..5",
                                     "--limit", "not_served_within_30_min <= 5%"});
    // 200 combinations of 1,000 days each.
    add_on_threads("command/sweep", {"sweep", day_market, "--over", "staff.officers=1..5", "--over",
                                     "arrivals.pool.publicity=0.1..0.49:0.01", "--replications", "1000"});
    return true;
}();

}  // namespace
}  // namespace jemput
