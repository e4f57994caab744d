#pragma once

#include "sim/experiment/precision_target.hpp"
#include "sim/experiment/replications.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string_view>
#include <vector>

namespace jemput {

/// In how many of n replications a share was not 0 and not 1, whichever was seen less often.
struct ShareSeen {
    std::int64_t n = 0;
    std::int64_t least_seen = 0;
};

/// What is known of a target's measure (or difference) after some replications.
struct Observation {
    std::optional<double> half_width;  ///< nothing while the replications do not suffice for an interval
    double level = 0;                  ///< what a relative target is relative to
    std::vector<ShareSeen> shares;     ///< one a scenario where the measure is a share, else none
};

/// What came of a target.
struct PrecisionReached {
    PrecisionTarget target;
    std::optional<double> half_width;  ///< in the measure's unit, at the end
    double level = 0;                  ///< what a relative target is relative to, at the end
    bool is_reached = false;           ///< at the end
    /// About how many more replications it takes; 0 where it is reached, nothing where that cannot be told.
    std::optional<std::int64_t> more_runs;
};

/// Brings everything that is simulated to n replications, and gives the number that is complete: fewer than n
/// only after an interruption. `expected` is about how many there will be in all, for those who watch.
using RunTo = std::function<std::int64_t(std::int64_t n, std::int64_t expected)>;

/// The observation of a target's measure in what is simulated.
using Observe = std::function<Observation(const PrecisionTarget&)>;

/// The count at which a run of n replications is looked at next: 5 % more, at least 10 more, rounded up to
/// tens. So a target that holds at two looks in a row holds as long as StoppingRule wants it to.
[[nodiscard]] std::int64_t next_look(std::int64_t n);

/// Runs `first` replications, then more, until every target has held for as long as StoppingRule says, and
/// all of them hold; at most `most` ≥ first, and not after an interruption. Looks only after next_look() of
/// the last count, so the end depends neither on threads nor on time. What comes back depends only on the
/// replications at the end.
[[nodiscard]] std::vector<PrecisionReached> run_until_precise(const std::vector<PrecisionTarget>& targets,
                                                              std::int64_t first, std::int64_t most,
                                                              double confidence, const RunTo& run_to,
                                                              const Observe& observe);

/// The observation of a measure over all visits of one scenario.
[[nodiscard]] Observation observe(const Measure& measure, const Replications& replications,
                                  double confidence);

/// In how many replications a share of the scenario was not 0 and not 1; nothing where the measure is no
/// share of people or time.
[[nodiscard]] std::optional<ShareSeen> share_seen(const Measure& measure, const Replications& replications);

/// A run that ended by itself.
struct PreciseRun {
    Replications replications;
    std::vector<PrecisionReached> precision;
};

/// run_until_precise for one scenario, beginning with options.replications.
[[nodiscard]] PreciseRun run_until_precise(const Plan& plan, const std::vector<PrecisionTarget>& targets,
                                           const RunOptions& options, std::int64_t most, double confidence,
                                           const std::stop_token& stop = {}, const Progress& progress = {});

}  // namespace jemput
