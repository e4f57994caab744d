#pragma once

#include "sim/experiment/level_counts.hpp"
#include "sim/model/plan.hpp"
#include "sim/model/visit_record.hpp"
#include "sim/statistics/woodruff.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace jemput {

/// More than anybody waits for.
inline constexpr std::int64_t most_replications = 10'000'000;

/// How often, and with which chance, a scenario is run.
struct RunOptions {
    std::int64_t replications = 1000;
    std::uint64_t seed = 1;
    unsigned threads = 0;  ///< 0: one for each processor
};

/// The number of threads that the options ask for.
[[nodiscard]] unsigned threads_of(const RunOptions& options);

/// Called now and then, by the calling thread, with the replications done and wanted.
using Progress = std::function<void(std::int64_t done, std::int64_t wanted)>;

/// What is kept of many replications of a plan: a record of fixed size for each visit, and whole counts over
/// people. Whole numbers, so that all of it is the same whatever the number of threads, and however often a
/// run was extended until it had so many.
class Replications {
  public:
    explicit Replications(const Plan& plan);

    /// Adds what the visits of replication `index` gave.
    void add(std::int64_t index, std::span<const VisitResult> results);

    /// As if everything that `other` saw had been added here; the replications of the two are different ones.
    void merge(const Replications& other);

    /// As if only the first n ≤ completed() replications had been completed. Of fewer than all, counts over
    /// people and levels are not there: they cannot be parted.
    [[nodiscard]] Replications first(std::int64_t n) const;

    [[nodiscard]] std::size_t visits() const { return visits_; }
    [[nodiscard]] std::int64_t wanted() const { return wanted_; }

    /// Replications 0 … completed − 1 are complete.
    [[nodiscard]] std::int64_t completed() const { return completed_; }

    /// Record of visit v in replication r: [r · visits + v].
    [[nodiscard]] std::span<const VisitRecord> records() const {
        return std::span(records_).first(static_cast<std::size_t>(completed_) * visits_);
    }

    /// Waits in bins of a second, and delays from arrival to licence in bins of a minute, in minutes. Apart
    /// for visits without [0] and with [1] an outage. Batch b holds the replications r with r mod 40 = b;
    /// with fewer than 40 replications, only the first batches() are in use.
    [[nodiscard]] const BatchedHistogram& waits(bool with_outage) const { return waits_[with_outage]; }
    [[nodiscard]] const BatchedHistogram& delays(bool with_outage) const { return delays_[with_outage]; }

    [[nodiscard]] std::int64_t batches() const;

    /// Of one visit, every sample_step from its sampled_from in the plan.
    [[nodiscard]] std::span<const LevelCounts> in_system(std::size_t visit) const {
        return in_system_[visit];
    }
    [[nodiscard]] std::span<const LevelCounts> queue(std::size_t visit) const { return queue_[visit]; }

    /// The p-quantile over the completed replications of in_system() or queue() at each of its samples.
    [[nodiscard]] std::vector<std::int64_t> fan(std::span<const LevelCounts> levels, double p) const;

  private:
    friend Replications collect(const Plan&, std::span<const std::vector<VisitResult>>);
    friend void extend(Replications&, const Plan&, const RunOptions&, std::stop_token, const Progress&);

    void want(std::int64_t wanted);
    void keep(std::int64_t index, std::span<const VisitResult> results);

    std::size_t visits_;
    std::int64_t wanted_ = 0;
    std::int64_t completed_ = 0;
    std::vector<VisitRecord> records_;  ///< of all replications; only where a run comes together
    std::array<BatchedHistogram, 2> waits_;
    std::array<BatchedHistogram, 2> delays_;
    std::vector<std::vector<LevelCounts>> in_system_;  ///< one a visit
    std::vector<std::vector<LevelCounts>> queue_;      ///< one a visit
};

/// What replications gave that were run one after the other elsewhere, the visits of each in order.
[[nodiscard]] Replications collect(const Plan& plan, std::span<const std::vector<VisitResult>> replications);

/// Runs the replications on several threads. After a request to stop, those in hand are finished: what comes
/// back is complete for the replications 0 … completed() − 1 and knows nothing of others.
[[nodiscard]] Replications run_replications(const Plan& plan, const RunOptions& options,
                                            std::stop_token stop = {}, const Progress& progress = {});

/// Goes on to `options.replications` in all, of the plan and with the seed as before: what is there then is,
/// bit for bit, what a run of so many at once gives. A request to stop is met as by run_replications.
void extend(Replications& replications, const Plan& plan, const RunOptions& options,
            std::stop_token stop = {}, const Progress& progress = {});

}  // namespace jemput
