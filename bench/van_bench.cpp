#include "bench/shipped_plan.hpp"
#include "sim/experiment/replications.hpp"
#include "sim/model/van_model.hpp"

#include <cstdint>
#include <string>

#include <benchmark/benchmark.h>

// Days of the van: the model alone, and runs as they are made for people, on one and on two threads. Items
// are days.

namespace jemput {
namespace {

void model(benchmark::State& state, const std::string& name) {
    const Plan plan = shipped_plan(name);
    VanModel model(plan);
    std::uint64_t replication = 0;
    for (auto _ : state) {
        model.start(Chance(1, replication++));
        model.run();
        benchmark::DoNotOptimize(model.results().front().record.wait);
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK_CAPTURE(model, simple_van_day, "simple_van_day");
BENCHMARK_CAPTURE(model, day_market, "day_market");
BENCHMARK_CAPTURE(model, night_market, "night_market");

/// The argument is the number of threads.
void run_of_1000(benchmark::State& state, const std::string& name) {
    const Plan plan = shipped_plan(name);
    const RunOptions options{.replications = 1000, .threads = static_cast<unsigned>(state.range(0))};
    for (auto _ : state)
        benchmark::DoNotOptimize(run_replications(plan, options).completed());
    state.SetItemsProcessed(state.iterations() * options.replications);
}
BENCHMARK_CAPTURE(run_of_1000, simple_van_day, "simple_van_day")
    ->Arg(1)
    ->Arg(2)
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(run_of_1000, night_market, "night_market")
    ->Arg(1)
    ->Arg(2)
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace jemput
