#include "sim/experiment/reach.hpp"

#include "sim/model/van_model.hpp"
#include "sim/statistics/intervals.hpp"

#include <algorithm>
#include <atomic>
#include <future>
#include <span>
#include <string>
#include <vector>

namespace jemput {

namespace {

/// The owners of a place, as the plan counts them.
struct PoolOfPlace {
    std::string place;
    std::uint16_t origin = 0;
    std::size_t owners = 0;
    Pool::Free free;
};

std::vector<PoolOfPlace> pools_of(const Plan& plan) {
    std::vector<PoolOfPlace> pools;
    for (std::size_t visit = 0; visit < plan.visits().size(); ++visit) {
        const ArrivalPlan& arrivals = plan.visits()[visit].arrivals;
        if (!arrivals.given.pool) continue;
        const bool is_new = std::none_of(pools.begin(), pools.end(), [&](const PoolOfPlace& pool) {
            return pool.origin == arrivals.origin_of_pool;
        });
        if (!is_new) continue;
        pools.push_back({plan.scenario().visits[visit].site.name, arrivals.origin_of_pool, arrivals.owners,
                         arrivals.given.pool->free});
    }
    return pools;
}

bool are_free_alike(const PoolOfPlace& a, const PoolOfPlace& b) {
    return a.free.day == b.free.day && a.free.night == b.free.night;
}

/// Owners of one replication, by what happened to them in the two scenarios: [first + 2 · other].
using Overlaps = std::array<std::uint32_t, 4>;

/// [FreeTime][0: came, 1: licensed]
using Counts = std::array<std::array<Overlaps, 2>, 3>;

void count(Overlaps& overlaps, bool in_first, bool in_other) {
    ++overlaps[std::size_t{in_first} + 2 * std::size_t{in_other}];
}

/// The two scenarios side by side, one replication after the other.
class Pair {
  public:
    Pair(const Plan& first, const Plan& other) : pools_(pools_of(first)), first_(first), other_(other) {
        first_.record_owners(&in_first_);
        other_.record_owners(&in_other_);
    }
    Pair(const Pair&) = delete;
    Pair& operator=(const Pair&) = delete;

    Counts run(const Chance& chance) {
        first_.start(chance);
        first_.run();
        other_.start(chance);
        other_.run();
        Counts counts{};
        std::size_t record = 0;
        for (const PoolOfPlace& pool : pools_) {
            for (std::uint64_t owner = 0; owner < pool.owners; ++owner, ++record) {
                const FreeTime when = free_time(pool.free, chance, owner, pool.origin);
                auto& [came, licensed] = counts[static_cast<std::size_t>(when)];
                count(came, in_first_[record].came, in_other_[record].came);
                count(licensed, in_first_[record].licensed, in_other_[record].licensed);
            }
        }
        return counts;
    }

  private:
    std::vector<PoolOfPlace> pools_;
    VanModel first_;
    VanModel other_;
    std::vector<OwnerRecord> in_first_;
    std::vector<OwnerRecord> in_other_;
};

/// The counts of every completed replication, in order.
std::vector<Counts> run_pairs(const Plan& first, const Plan& other, const RunOptions& options,
                              const std::stop_token& stop) {
    std::vector<Counts> counts(static_cast<std::size_t>(options.replications));
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        Pair pair(first, other);
        while (!stop.stop_requested()) {
            const std::size_t replication = next++;
            if (replication >= counts.size()) return;
            counts[replication] = pair.run(Chance(options.seed, replication));
        }
    };
    std::vector<std::future<void>> threads;
    for (unsigned i = 0; i < threads_of(options); ++i)
        threads.push_back(std::async(std::launch::async, work));
    for (std::future<void>& thread : threads)
        thread.get();
    counts.resize(std::min(counts.size(), next.load()));
    return counts;
}

/// Means of the whole numbers that `number` finds in the counts of a replication.
template <class Number>
Estimate mean(const std::vector<Counts>& all, double confidence, Number number) {
    std::vector<double> values;
    values.reserve(all.size());
    for (const Counts& counts : all)
        values.push_back(static_cast<double>(number(counts)));
    if (const auto interval = mean_interval(values, confidence))
        return {interval->estimate, std::max(0.0, interval->low), interval->high, interval->n};
    if (values.empty()) return {};
    return {values.front(), std::nullopt, std::nullopt, 1};
}

/// Of the owners who are free at one of these times.
ReachedOwners reached(const std::vector<Counts>& all, std::span<const FreeTime> times, double confidence) {
    const auto overlap = [&](std::size_t what) {
        const auto of = [&](std::size_t where) {
            return mean(all, confidence, [&](const Counts& counts) {
                std::uint32_t sum = 0;
                for (const FreeTime when : times)
                    sum += counts[static_cast<std::size_t>(when)][what][where];
                return sum;
            });
        };
        return Overlap{of(3), of(1), of(2), of(0)};
    };
    return {overlap(0), overlap(1)};
}

constexpr std::array free_times{FreeTime::day, FreeTime::night, FreeTime::either};

}  // namespace

std::optional<NoReach> why_no_reach(const Plan& first, const Plan& other) {
    const std::vector<PoolOfPlace> mine = pools_of(first);
    const std::vector<PoolOfPlace> theirs = pools_of(other);
    if (mine.empty() || theirs.empty()) return NoReach::no_pool;
    const auto agree = [&](auto is_alike) {
        return std::equal(mine.begin(), mine.end(), theirs.begin(), theirs.end(), is_alike);
    };
    if (!agree([](const PoolOfPlace& a, const PoolOfPlace& b) { return a.place == b.place; }))
        return NoReach::other_places;
    if (!agree([](const PoolOfPlace& a, const PoolOfPlace& b) { return a.owners == b.owners; }))
        return NoReach::other_sizes;
    if (!agree(are_free_alike)) return NoReach::other_free_times;
    return std::nullopt;
}

tl::expected<Reach, NoReach> compare_reach(const Plan& first, const Plan& other, const RunOptions& options,
                                           double confidence, std::stop_token stop) {
    if (const auto why = why_no_reach(first, other)) return tl::unexpected(*why);
    const std::vector<Counts> counts = run_pairs(first, other, options, stop);
    Reach reach;
    reach.owners = first.owners();
    reach.replications = static_cast<std::int64_t>(counts.size());
    reach.all = reached(counts, free_times, confidence);
    for (const FreeTime when : free_times)
        reach.by_free_time[static_cast<std::size_t>(when)] = reached(counts, std::span(&when, 1), confidence);
    return reach;
}

}  // namespace jemput
