#pragma once

#include "sim/statistics/comparison.hpp"
#include "sim/statistics/intervals.hpp"

#include <span>
#include <vector>

namespace jemput {

/// One of several plans against the best of the others.
struct AgainstBest {
    /// This plan minus the best of the others: simultaneous for all plans, and never on the wrong side of 0
    /// for a plan that is, or is not, the best.
    Interval difference;
    bool may_be_best = false;  ///< if no other may be, it is the best
};

/// Multiple comparisons with the best (MCB) of k ≥ 2 plans, where unit i of each saw the same applicants.
/// With the confidence given all k intervals hold at once.
///
/// Of plans i and j, w_ij = t(1 − α/(k − 1); n − 1)·s_ij/√n with s_ij² the variance of the differences of
/// pairs: Bonferroni's inequality holds under any dependence, so under common random numbers (Nelson &
/// Matejcik 1995, Management Science 41:1935). Where higher is better:
///
///     high_i = max(0, min over j ≠ i of (Ȳ_i − Ȳ_j + w_ij))
///     i may be the best where that minimum is not below 0
///     low_i  = min(0, min over j ≠ i that may be the best of (Ȳ_i − Ȳ_j − w_ij)); 0 if no other may be
///
/// (constrained intervals: Edwards & Hsu 1983, JASA 78:965; Hsu 1996, Multiple Comparisons, 4.1). The
/// k − 1 one-sided bounds of the true best against the others suffice for all of it.
///
/// `plans` are of equal length n; nothing with n < 2. O(k²n).
[[nodiscard]] std::vector<AgainstBest> against_best(std::span<const std::vector<double>> plans,
                                                    Direction direction, double confidence);

}  // namespace jemput
