#pragma once

#include <cstdint>
#include <optional>
#include <span>

// Sequential procedures stop as soon as a sum leaves a triangle, the continuation region of Fabian (1974).
// All of them here use the triangle with c = 1, which ends latest where nothing is known in advance (Kim &
// Nelson 2001, ACM TOMACS 11:251).

namespace jemput {

/// η of a triangle that is left on the wrong side with probability `error` at most, 0 < error < 1/2, where
/// the variance was estimated with `df` ≥ 1 degrees of freedom: η = ((2·error)^(−2/df) − 1)/2 (Kim & Nelson
/// 2001; Andradóttir & Kim 2010, Nav. Res. Logist. 57:403).
[[nodiscard]] double triangle_eta(std::int64_t df, double error);

/// Half the height of the triangle after r observations, R = max(0, h²s²/2δ − δr/2), where h² = 2·η·df: the
/// procedure goes on while |sum| < R. It ends at the latest after h²s²/δ² observations.
struct Triangle {
    double eta;
    std::int64_t df;
    double indifference;  ///< δ > 0

    [[nodiscard]] double height(double variance, std::int64_t observations) const;
};

/// How a limit on a mean is judged.
struct FeasibilityPlan {
    std::int64_t first_stage = 30;  ///< observations from which the variance is estimated, at least 2
    double tolerance = 0;           ///< ε > 0: means nearer to the limit than this may be judged either way
    double error = 0.05;            ///< probability of a wrong judgement of a mean that is not so near
};

struct FeasibilityJudgement {
    bool is_kept = false;
    std::int64_t observations = 0;  ///< after which it was clear
};

/// Whether the mean of independent, about normal observations Z is at most 0: procedure F of Andradóttir &
/// Kim (2010), of which Batur & Kim (2010, ACM TOMACS 20:13) show that several limits and plans may share the
/// error by Bonferroni's inequality, under any dependence. With probability 1 − error a mean ≤ −ε is judged
/// to keep the limit, and a mean ≥ ε to break it. Nothing where the observations do not suffice yet; more of
/// them never change a judgement. O(observations).
[[nodiscard]] std::optional<FeasibilityJudgement> judge_mean(std::span<const double> z,
                                                             const FeasibilityPlan& plan);

}  // namespace jemput
