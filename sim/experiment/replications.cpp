#include "sim/experiment/replications.hpp"

#include "sim/model/van_model.hpp"

#include <algorithm>
#include <atomic>
#include <cassert>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>

namespace jemput {

namespace {

/// Replications that a thread takes at a time: few enough to share the work evenly, many enough not to
/// contend.
constexpr std::int64_t chunk = 16;

/// Batches of Woodruff's interval: enough for a Student's t near the normal, few enough for memory.
constexpr std::int64_t most_batches = 40;

constexpr double second_in_minutes = 1.0 / 60;
constexpr std::int64_t microseconds_a_second = 1'000'000;

void add_level(std::vector<LevelCounts>& levels, std::size_t at, std::uint32_t level) {
    if (levels.size() <= at) levels.resize(at + 1);
    levels[at].add(level);
}

void merge_levels(std::vector<LevelCounts>& levels, const std::vector<LevelCounts>& others) {
    if (levels.size() < others.size()) levels.resize(others.size());
    for (std::size_t i = 0; i < others.size(); ++i)
        levels[i].merge(others[i]);
}

/// Hands out replications in order, so that those begun are always the first ones.
class Dispenser {
  public:
    Dispenser(std::int64_t first, std::int64_t wanted) : wanted_(wanted), next_(first) {}

    struct Range {
        std::int64_t begin;
        std::int64_t end;
    };

    Range take() {
        const std::int64_t begin = next_.fetch_add(chunk);
        return {std::min(begin, wanted_), std::min(begin + chunk, wanted_)};
    }

    [[nodiscard]] std::int64_t handed_out() const { return std::min(next_.load(), wanted_); }

  private:
    std::int64_t wanted_;
    std::atomic<std::int64_t> next_;
};

}  // namespace

Replications::Replications(const Plan& plan)
    : visits_(plan.visits().size()),
      waits_{BatchedHistogram(most_batches, second_in_minutes),
             BatchedHistogram(most_batches, second_in_minutes)},
      delays_{BatchedHistogram(most_batches, 1), BatchedHistogram(most_batches, 1)},
      in_system_(visits_),
      queue_(visits_) {}

std::int64_t Replications::batches() const {
    return std::clamp<std::int64_t>(completed_, 1, most_batches);
}

std::vector<std::int64_t> Replications::fan(std::span<const LevelCounts> levels, double p) const {
    std::vector<std::int64_t> quantiles;
    quantiles.reserve(levels.size());
    for (const LevelCounts& level : levels)
        quantiles.push_back(level.quantile(p, completed_));
    return quantiles;
}

void Replications::add(std::int64_t index, std::span<const VisitResult> results) {
    const std::int64_t batch = index % most_batches;
    for (const VisitResult& result : results) {
        BatchedHistogram& waits = waits_[result.record.had_outage];
        BatchedHistogram& delays = delays_[result.record.had_outage];
        for (const std::int64_t wait : result.waits)
            waits.add(batch, wait / microseconds_a_second);
        for (const std::int64_t delay : result.delays)
            delays.add(batch, delay / (60 * microseconds_a_second));
    }
    for (std::size_t visit = 0; visit < visits_; ++visit) {
        const std::vector<Sample>& samples = results[visit].samples;
        for (std::size_t i = 0; i < samples.size(); ++i) {
            add_level(in_system_[visit], i, samples[i].in_system);
            add_level(queue_[visit], i, samples[i].queue);
        }
    }
}

void Replications::want(std::int64_t wanted) {
    wanted_ = wanted;
    records_.resize(static_cast<std::size_t>(wanted) * visits_);
}

void Replications::keep(std::int64_t index, std::span<const VisitResult> results) {
    const std::size_t first = static_cast<std::size_t>(index) * visits_;
    for (std::size_t visit = 0; visit < visits_; ++visit)
        records_[first + visit] = results[visit].record;
}

void Replications::merge(const Replications& other) {
    for (const std::size_t outage : {0U, 1U}) {
        waits_[outage].merge(other.waits_[outage]);
        delays_[outage].merge(other.delays_[outage]);
    }
    for (std::size_t visit = 0; visit < visits_; ++visit) {
        merge_levels(in_system_[visit], other.in_system_[visit]);
        merge_levels(queue_[visit], other.queue_[visit]);
    }
}

Replications Replications::first(std::int64_t n) const {
    assert(0 <= n && n <= completed_);
    Replications some = *this;
    if (n == completed_) return some;
    some.completed_ = n;
    some.records_.resize(static_cast<std::size_t>(n) * visits_);
    for (const std::size_t outage : {0U, 1U}) {
        some.waits_[outage] = BatchedHistogram(waits_[outage].batches(), waits_[outage].bin_width());
        some.delays_[outage] = BatchedHistogram(delays_[outage].batches(), delays_[outage].bin_width());
    }
    some.in_system_.assign(visits_, {});
    some.queue_.assign(visits_, {});
    return some;
}

Replications collect(const Plan& plan, std::span<const std::vector<VisitResult>> replications) {
    Replications all(plan);
    all.want(static_cast<std::int64_t>(replications.size()));
    for (const std::vector<VisitResult>& results : replications) {
        assert(results.size() == all.visits_);
        all.add(all.completed_, results);
        all.keep(all.completed_, results);
        ++all.completed_;
    }
    return all;
}

unsigned threads_of(const RunOptions& options) {
    return options.threads == 0 ? std::max(1U, std::thread::hardware_concurrency()) : options.threads;
}

Replications run_replications(const Plan& plan, const RunOptions& options, std::stop_token stop,
                              const Progress& progress) {
    Replications all(plan);
    extend(all, plan, options, std::move(stop), progress);
    return all;
}

void extend(Replications& all, const Plan& plan, const RunOptions& options, std::stop_token stop,
            const Progress& progress) {
    using namespace std::chrono_literals;
    const std::int64_t first = all.completed_;
    const std::int64_t wanted = options.replications;
    assert(wanted >= first);
    all.want(wanted);
    Dispenser dispenser(first, wanted);
    std::mutex mutex;
    std::condition_variable changed;
    std::atomic<std::int64_t> done{first};
    unsigned running = 0;
    std::exception_ptr failure;
    std::atomic<bool> has_failed{false};

    const auto work = [&] {
        VanModel model(plan);
        Replications mine(plan);
        while (!stop.stop_requested() && !has_failed) {
            const auto [begin, end] = dispenser.take();
            if (begin == end) break;
            for (std::int64_t replication = begin; replication < end; ++replication) {
                model.start(Chance(options.seed, static_cast<std::uint64_t>(replication)));
                model.run();
                mine.add(replication, model.results());
                all.keep(replication, model.results());  // no other thread writes there
            }
            done += end - begin;
        }
        const std::scoped_lock lock(mutex);
        all.merge(mine);
    };

    const auto guarded_work = [&] {
        std::exception_ptr mine;
        try {
            work();
        } catch (...) {
            mine = std::current_exception();
            has_failed = true;  // the others need not go on
        }
        const std::scoped_lock lock(mutex);
        if (mine) failure = mine;
        --running;
        changed.notify_all();
    };

    const auto chunks =
        static_cast<unsigned>(std::min<std::int64_t>((wanted - first + chunk - 1) / chunk, 1024));
    running = std::max(1U, std::min(threads_of(options), chunks));
    {
        std::vector<std::jthread> threads;
        for (unsigned i = running; i > 0; --i)
            threads.emplace_back(guarded_work);
        std::unique_lock lock(mutex);
        while (running > 0) {
            changed.wait_for(lock, 100ms);
            if (progress) progress(done, wanted);
        }
    }
    if (failure) std::rethrow_exception(failure);
    if (progress) progress(done, wanted);  // the threads may end before the first look at them
    all.completed_ = stop.stop_requested() ? dispenser.handed_out() : wanted;
}

}  // namespace jemput
