#include "sim/experiment/precision.hpp"

#include "sim/statistics/intervals.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <variant>

namespace jemput {

namespace {

/// As in is_share_supported.
constexpr std::int64_t enough_runs = 30;
constexpr std::int64_t enough_seen = 10;

/// A number of runs that nobody waits for stands for "cannot be told".
constexpr double most_more_runs = 1e12;

/// What StoppingRule bounds: the half-width, or its share of the level.
double bounded(const PrecisionTarget& target, const Observation& seen) {
    if (!seen.half_width) return std::numeric_limits<double>::infinity();
    if (target.precision == Precision::absolute) return *seen.half_width;
    return relative_half_width({seen.level, seen.level - *seen.half_width, seen.level + *seen.half_width, 0});
}

double bound(const PrecisionTarget& target) {
    return target.precision == Precision::absolute ? target.wanted : adjusted_relative_target(target.wanted);
}

bool is_supported(const PrecisionTarget& target, const Observation& seen, double confidence) {
    return std::all_of(seen.shares.begin(), seen.shares.end(), [&](const ShareSeen& share) {
        return is_share_supported(share.n, share.least_seen, target.wanted, confidence);
    });
}

/// About how many runs there must be until is_share_supported.
double runs_for_share(const ShareSeen& share, double target, double confidence) {
    if (share.least_seen == 0) return std::log(1 - confidence) / std::log1p(-std::min(target, 0.999999));
    const double runs_for_one = static_cast<double>(share.n) / static_cast<double>(share.least_seen);
    return std::max<double>(enough_runs, enough_seen * runs_for_one);
}

std::optional<std::int64_t> more_runs(const PrecisionTarget& target, const Observation& seen, std::int64_t n,
                                      double confidence) {
    if (n == 0) return std::nullopt;
    auto more = static_cast<double>(runs_needed(bounded(target, seen), n, bound(target)));
    if (!is_supported(target, seen, confidence)) {
        for (const ShareSeen& share : seen.shares) {
            const double runs = runs_for_share(share, target.wanted, confidence);
            more = std::max(more, std::ceil(runs - static_cast<double>(n)));
        }
        more = std::max(more, 1.0);
    }
    if (!(more < most_more_runs)) return std::nullopt;
    return static_cast<std::int64_t>(more);
}

PrecisionReached reached(const PrecisionTarget& target, const Observation& seen, std::int64_t n,
                         double confidence) {
    const bool holds = bounded(target, seen) <= bound(target) && is_supported(target, seen, confidence);
    return {target, seen.half_width, seen.level, holds, holds ? 0 : more_runs(target, seen, n, confidence)};
}

/// The targets of a run with the watch of each.
class Watches {
  public:
    Watches(const std::vector<PrecisionTarget>& targets, double confidence) : confidence_(confidence) {
        for (const PrecisionTarget& target : targets)
            watches_.push_back({target, StoppingWatch({bound(target)})});
    }

    /// What is reached after n replications.
    [[nodiscard]] std::vector<PrecisionReached> look(std::int64_t n, const Observe& observe) const {
        std::vector<PrecisionReached> all;
        for (const Watched& watched : watches_)
            all.push_back(reached(watched.target, observe(watched.target), n, confidence_));
        return all;
    }

    /// Takes note of it; whether the run may stop.
    bool may_stop(std::int64_t n, const std::vector<PrecisionReached>& now) {
        bool all_may_stop = true;
        for (std::size_t i = 0; i < watches_.size(); ++i) {
            watches_[i].watch.observe(n, now[i].is_reached ? 0 : std::numeric_limits<double>::infinity());
            all_may_stop = all_may_stop && watches_[i].watch.may_stop() && now[i].is_reached;
        }
        return all_may_stop;
    }

  private:
    struct Watched {
        PrecisionTarget target;
        StoppingWatch watch;
    };

    std::vector<Watched> watches_;
    double confidence_;
};

/// About how many replications there will be in all.
std::int64_t expected_runs(std::int64_t n, const std::vector<PrecisionReached>& now) {
    std::int64_t more = 0;
    for (const PrecisionReached& target : now)
        more = std::max(more, target.more_runs.value_or(std::numeric_limits<std::int64_t>::max() / 2));
    return n + more;
}

}  // namespace

std::int64_t next_look(std::int64_t n) {
    const std::int64_t more = std::max<std::int64_t>(10, (n + 19) / 20);
    return (n + more + 9) / 10 * 10;
}

std::vector<PrecisionReached> run_until_precise(const std::vector<PrecisionTarget>& targets,
                                                std::int64_t first, std::int64_t most, double confidence,
                                                const RunTo& run_to, const Observe& observe) {
    assert(1 <= first && first <= most);
    Watches watches(targets, confidence);
    std::int64_t n = first;
    std::int64_t expected = first;
    while (true) {
        const std::int64_t completed = run_to(n, expected);
        std::vector<PrecisionReached> now = watches.look(completed, observe);
        const bool is_interrupted = completed < n;
        if (is_interrupted || watches.may_stop(n, now) || n == most) return now;
        n = std::min(next_look(n), most);
        expected = std::clamp(expected_runs(completed, now), n, most);
    }
}

std::optional<ShareSeen> share_seen(const Measure& measure, const Replications& replications) {
    const auto* share = std::get_if<Ratio>(&measure.how);
    if (share == nullptr || !share->is_share) return std::nullopt;
    std::int64_t above_zero = 0;
    std::int64_t below_one = 0;
    const std::span<const VisitRecord> records = replications.records();
    for (std::size_t first = 0; first < records.size(); first += replications.visits()) {
        double sum = 0;
        double over = 0;
        for (const VisitRecord& record : records.subspan(first, replications.visits())) {
            sum += share->sum(record);
            over += share->over(record);
        }
        above_zero += sum > 0 ? 1 : 0;
        below_one += sum < over ? 1 : 0;
    }
    return ShareSeen{replications.completed(), std::min(above_zero, below_one)};
}

Observation observe(const Measure& measure, const Replications& replications, double confidence) {
    const Estimate now = estimate(measure, replications, Visits::all, confidence);
    Observation seen{now.half_width(), now.estimate.value_or(0), {}};
    if (const auto share = share_seen(measure, replications)) seen.shares.push_back(*share);
    return seen;
}

PreciseRun run_until_precise(const Plan& plan, const std::vector<PrecisionTarget>& targets,
                             const RunOptions& options, std::int64_t most, double confidence,
                             const std::stop_token& stop, const Progress& progress) {
    const std::vector<Measure> measures = measures_of(plan);
    Replications replications(plan);
    const auto run_to = [&](std::int64_t n, std::int64_t expected) {
        const RunOptions to_n{n, options.seed, options.threads};
        extend(replications, plan, to_n, stop, [&](std::int64_t done, std::int64_t) {
            if (progress) progress(done, expected);
        });
        return replications.completed();
    };
    const auto observe_target = [&](const PrecisionTarget& target) {
        const auto measure = std::find_if(measures.begin(), measures.end(),
                                          [&](const Measure& m) { return m.name == target.measure; });
        assert(measure != measures.end());
        return observe(*measure, replications, confidence);
    };
    std::vector<PrecisionReached> precision =
        run_until_precise(targets, options.replications, most, confidence, run_to, observe_target);
    return {std::move(replications), std::move(precision)};
}

}  // namespace jemput
