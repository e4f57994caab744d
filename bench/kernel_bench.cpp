#include "sim/kernel/agenda.hpp"

#include <cmath>
#include <cstdint>

#include <benchmark/benchmark.h>

// The agenda alone: the hold model (take the next event, schedule it again a random time later) and M/M/1
// with both arrival and completion as events.

namespace jemput {
namespace {

/// A fast generator of no great quality: the benchmark is about the agenda.
class Weyl {
  public:
    double uniform() {
        state_ += 0x9E3779B97F4A7C15;
        std::uint64_t x = state_;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        return static_cast<double>((x ^ (x >> 27)) >> 11) * 0x1p-53;
    }
    Duration exponential(double mean_minutes) { return from_minutes(-mean_minutes * std::log1p(-uniform())); }

  private:
    std::uint64_t state_ = 1;
};

void hold(benchmark::State& state) {
    Weyl random;
    Agenda<std::uint64_t> agenda;
    for (std::int64_t i = 0; i < state.range(0); ++i) {
        agenda.schedule(Instant{random.exponential(1)}, static_cast<std::uint64_t>(i));
    }
    for (auto _ : state) {
        const std::uint64_t event = agenda.take_next();
        agenda.schedule(agenda.now() + random.exponential(1), event);
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(hold)->Arg(2)->Arg(10)->Arg(32)->Arg(1000)->Arg(100000);

void mm1(benchmark::State& state) {
    enum class Kind : std::uint64_t { arrival, completion };
    Weyl random;
    Agenda<Kind> agenda;
    std::int64_t present = 0;
    agenda.schedule(Instant{}, Kind::arrival);
    for (auto _ : state) {
        if (agenda.take_next() == Kind::arrival) {
            agenda.schedule(agenda.now() + random.exponential(6), Kind::arrival);
            if (present++ == 0) agenda.schedule(agenda.now() + random.exponential(5), Kind::completion);
        } else if (--present > 0) {
            agenda.schedule(agenda.now() + random.exponential(5), Kind::completion);
        }
    }
    benchmark::DoNotOptimize(present);
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(mm1);

}  // namespace
}  // namespace jemput
