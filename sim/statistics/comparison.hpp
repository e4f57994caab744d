#pragma once

#include "sim/statistics/intervals.hpp"

#include <optional>
#include <span>
#include <vector>

namespace jemput {

/// Plan A minus plan B, where replication i of both saw the same applicants.
struct PairedDifference {
    Interval difference;
    /// How many times more runs would be needed without pairing, (s_A² + s_B²)/s_D²: 1 is no gain, below 1 a
    /// loss. Infinite where the difference is the same in every replication, 1 where both plans are constant.
    double gain;
    /// Two-sided p-value of "there is no difference", for holm_rejects; 0 … 1.
    double p_value;
};

/// Difference of two means by the paired t interval of D_i = a_i − b_i (Law 2015, Simulation Modeling and
/// Analysis, 10.2.1). Spans of equal length; nothing with fewer than 2 pairs. O(n).
[[nodiscard]] std::optional<PairedDifference> paired_difference(std::span<const double> a,
                                                                std::span<const double> b, double confidence);

/// The replications of a plan's ratio ΣY/ΣN; spans of equal length, N ≥ 0.
struct RatioSample {
    std::span<const double> y;
    std::span<const double> n;
};

/// Difference of two ratios θ_A − θ_B, such as mean waits per person, over the same replications: the
/// interval of the linearised differences D_i = (Y_Ai − θ_A N_Ai)/N̄_A − (Y_Bi − θ_B N_Bi)/N̄_B, whose mean is
/// 0, about θ_A − θ_B (Taylor linearisation; Cochran 1977, Sampling Techniques, 6.10). A replication with N =
/// 0 counts. Nothing with fewer than 2 replications or where a ΣN = 0. O(n).
[[nodiscard]] std::optional<PairedDifference> ratio_difference(const RatioSample& a, const RatioSample& b,
                                                               double confidence);

/// Difference of the means of two independent samples, which may differ in length and variance: t with the
/// degrees of freedom of Welch (1938, Biometrika 29:350) and Satterthwaite. Interval::n is the sum of both
/// lengths. Nothing if one has fewer than 2 values.
[[nodiscard]] std::optional<Interval> welch_interval(const Tally& a, const Tally& b, double confidence);
[[nodiscard]] std::optional<Interval> welch_interval(std::span<const double> a, std::span<const double> b,
                                                     double confidence);

/// Difference a − b of two estimates that have intervals of the same confidence each, unlike sides too, and
/// are taken for independent: low = a − b − √((a − low_a)² + (high_b − b)²), high likewise ("square and add":
/// Newcombe 1998, Stat. Med. 17:873; Zou & Donner 2008, Stat. Med. 27:1693). Too wide where the two rise and
/// fall together. Interval::n is the smaller one.
[[nodiscard]] Interval separate_difference(const Interval& a, const Interval& b);

/// Which way a measure improves.
enum class Direction { lower_is_better, higher_is_better };

/// What an interval of "new plan minus today's plan" says about the new plan.
enum class Verdict { better, worse, not_enough_runs };

/// Better or worse if the whole interval lies on one side of 0; an interval that holds 0, even at its end,
/// does not tell.
[[nodiscard]] Verdict judge(const Interval& difference, Direction direction);

/// p-values adjusted for being several (Holm 1979, Scand. J. Stat. 6:65): the smallest times k, the next
/// times k − 1, …, never below the one before nor above 1; in the order given. Holds under any dependence, so
/// under common random numbers too. O(k log k).
[[nodiscard]] std::vector<double> holm_adjusted(std::span<const double> p_values);

/// Which hypotheses fall when the probability of even one false rejection is to be at most alpha: those with
/// an adjusted p-value of at most alpha.
[[nodiscard]] std::vector<bool> holm_rejects(std::span<const double> p_values, double alpha);

}  // namespace jemput
