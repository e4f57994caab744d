#pragma once

#include "sim/experiment/measures.hpp"
#include "sim/experiment/replications.hpp"

#include <cstdint>
#include <optional>

namespace jemput {

/// What the runs tell of a measure in another scenario, against the first.
enum class ComparisonVerdict : std::uint8_t {
    better,
    worse,
    same,  ///< neither a difference nor an error of it: nothing differs in any replication
    not_enough_runs,
};

/// A measure in another scenario minus the measure in the first, replication by replication with the same
/// applicants. A percentile of visits that several visits share (a longest queue is a whole number) cannot be
/// paired: its difference is from the interval of each, and too wide rather than too narrow.
struct PairedComparison {
    Estimate difference;  ///< `n`: replications, or batches of them for a percentile over people
    /// (s_A² + s_B²)/s_D²: times more runs without pairing; may be infinite; absent where nothing is paired.
    std::optional<double> gain;
    std::optional<double> p_value;             ///< of "no difference"
    std::optional<ComparisonVerdict> verdict;  ///< absent where no way of the measure is better
};

/// What the p-value tells, which is below 1 − confidence where the interval does not hold 0; nothing where no
/// way is better.
[[nodiscard]] std::optional<ComparisonVerdict> verdict_of(const PairedComparison& compared, Better better,
                                                          double confidence);

/// Compares one measure in two scenarios, without adjustment for there being more. `first` and `other` are
/// run with the same seed and have completed equally many replications.
[[nodiscard]] PairedComparison compare(const Measure& in_first, const Replications& first,
                                       const Measure& in_other, const Replications& other, double confidence);

}  // namespace jemput
