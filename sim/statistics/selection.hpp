#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace jemput {

/// How the plan with the smallest mean is looked for.
struct SelectionPlan {
    std::int64_t first_stage = 30;  ///< observations from which variances are estimated, at least 2
    double indifference = 0;        ///< δ > 0: a difference that does not matter
    double error = 0.05;  ///< probability of choosing wrongly where the best is better by δ or more
};

/// What is left of the plans after a number of observations.
struct SelectionState {
    std::vector<std::size_t> left;  ///< indexes of the plans that may still be the best; never empty
    std::int64_t observations = 0;  ///< after which no more was needed, else all that there were
    bool is_decided = false;        ///< one plan is left, or those that are left have the same sum to the end
};

/// Procedure KN (Kim & Nelson 2001, ACM TOMACS 11:251) for the smallest mean of plans whose observation i is
/// of the same applicants: a plan goes out when the sum of its differences to another leaves the triangle.
/// Variances are those of differences of pairs, so they may be unequal and the plans dependent. Each of the
/// k − 1 others has its share of the error. With one plan nothing is to be chosen. `plans` are of equal
/// length; nothing is decided with fewer than `first_stage`. More observations never bring a plan back.
/// O(k²n).
[[nodiscard]] SelectionState select_smallest(std::span<const std::vector<double>> plans,
                                             const SelectionPlan& selection);

}  // namespace jemput
