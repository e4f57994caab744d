#include "sim/kernel/agenda.hpp"

#include <cmath>
#include <cstdint>

#include <benchmark/benchmark.h>

// The agenda alone: the hold model (take the next event, schedule it again a random time later), and a queue
// M/M/1 whose arrivals and completions are both events, beside the same queue written by hand.

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
    for (std::int64_t i = 0; i < state.range(0); ++i)
        agenda.schedule(Instant{random.exponential(1)}, static_cast<std::uint64_t>(i));
    for (auto _ : state) {
        const std::uint64_t event = agenda.take_next();
        agenda.schedule(agenda.now() + random.exponential(1), event);
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(hold)->Arg(2)->Arg(10)->Arg(32)->Arg(1000)->Arg(100'000);

constexpr double minutes_between_arrivals = 6;
constexpr double minutes_of_service = 5;

/// Who is there, and for how long: the part of the queue that is the same however its events are kept.
struct Occupancy {
    std::int64_t present = 0;
    std::int64_t area = 0;  ///< people × microseconds
    Instant since{};

    void change(std::int64_t by, Instant now) {
        area += present * (now - since).count();
        since = now;
        present += by;
    }
};

class QueueOnAgenda {
  public:
    QueueOnAgenda() { agenda_.schedule(Instant{random_.exponential(minutes_between_arrivals)}, arrival); }

    void step() {
        const Kind kind = agenda_.take_next();
        const Instant now = agenda_.now();
        if (kind == arrival) {
            occupancy_.change(+1, now);
            agenda_.schedule(now + random_.exponential(minutes_between_arrivals), arrival);
            if (occupancy_.present == 1) serve(now);
        } else {
            occupancy_.change(-1, now);
            if (occupancy_.present > 0) serve(now);
        }
    }

    [[nodiscard]] const Occupancy& occupancy() const { return occupancy_; }

  private:
    enum Kind : std::uint64_t { arrival, completion };

    void serve(Instant now) { agenda_.schedule(now + random_.exponential(minutes_of_service), completion); }

    Weyl random_;
    Agenda<Kind> agenda_;
    Occupancy occupancy_;
};

/// The floor: what is left when two variables take the place of the agenda.
class QueueByHand {
  public:
    void step() {
        if (next_arrival_ < next_completion_) {
            const Instant now = next_arrival_;
            occupancy_.change(+1, now);
            next_arrival_ = now + random_.exponential(minutes_between_arrivals);
            if (occupancy_.present == 1) serve(now);
        } else {
            const Instant now = next_completion_;
            occupancy_.change(-1, now);
            next_completion_ = never;
            if (occupancy_.present > 0) serve(now);
        }
    }

    [[nodiscard]] const Occupancy& occupancy() const { return occupancy_; }

  private:
    void serve(Instant now) { next_completion_ = now + random_.exponential(minutes_of_service); }

    Weyl random_;
    Instant next_arrival_{random_.exponential(minutes_between_arrivals)};
    Instant next_completion_ = never;
    Occupancy occupancy_;
};

bool both_queues_agree() {
    QueueOnAgenda on_agenda;
    QueueByHand by_hand;
    for (int i = 0; i < 1'000'000; ++i) {
        on_agenda.step();
        by_hand.step();
    }
    return on_agenda.occupancy().area == by_hand.occupancy().area &&
           on_agenda.occupancy().since == by_hand.occupancy().since;
}

template <class Queue>
void mm1(benchmark::State& state) {
    static const bool agree = both_queues_agree();
    if (!agree) state.SkipWithError("the queue on the agenda is not the queue by hand");
    Queue queue;
    for (auto _ : state)
        queue.step();
    benchmark::DoNotOptimize(queue.occupancy().area);
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK_TEMPLATE(mm1, QueueOnAgenda);
BENCHMARK_TEMPLATE(mm1, QueueByHand);

}  // namespace
}  // namespace jemput
