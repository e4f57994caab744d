#include "sim/model/van_model.hpp"
#include "sim/scenario/read_scenario.hpp"

#include <cstdint>
#include <stdexcept>
#include <string>

#include <benchmark/benchmark.h>

// Whole days of the van, one after the other on one core; items are days.

namespace jemput {
namespace {

void days(benchmark::State& state, const std::string& name) {
    const auto reading = load_scenario(JEMPUT_SOURCE_DIR "/scenarios/" + name);
    if (!reading) throw std::runtime_error(to_string(reading.error()));
    const Plan plan(reading->value);
    VanModel model(plan);
    std::uint64_t replication = 0;
    for (auto _ : state) {
        model.start(Chance(1, replication++));
        model.run();
        benchmark::DoNotOptimize(model.results().front().record.wait);
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK_CAPTURE(days, simple_van_day, "simple_van_day.yaml");
BENCHMARK_CAPTURE(days, day_market, "day_market.yaml");
BENCHMARK_CAPTURE(days, night_market, "night_market.yaml");

}  // namespace
}  // namespace jemput
