#pragma once

#include "sim/core/time.hpp"
#include "trainer/core/judge/judge.hpp"

#include <optional>
#include <span>
#include <vector>

namespace jemput::trainer {

/// Weights and deductions, all of them assumed: docs/trainer-scoring.md explains them to people.
struct ScoreRules {
    double correctness = 0.5;
    double process = 0.2;
    double communication = 0.15;
    double time = 0.15;
    double major = 0.10;
    double minor = 0.02;
    double hints[3] = {0.01, 0.02, 0.05};  ///< question, rule, answer
    int like_minors_to_major = 3;
    double pass_mark = 0.8;
    int most_majors = 2;
};

struct Score {
    double correctness = 0;  ///< 0 … 1, each
    double process = 0;
    double communication = 0;
    double time = 0;
    int criticals = 0;
    int majors = 0;    ///< with those that three like minors became
    int minors = 0;    ///< that remain
    double hints = 0;  ///< deducted
    double total = 0;  ///< 0 … 1
    bool passed = false;

    friend bool operator==(const Score&, const Score&) = default;
};

/// What a score is made of.
struct JudgedCase {
    std::span<const Expectation> expectations;
    std::span<const ExpectationState> states;
    std::span<const Finding> findings;
};

/// score = Σ weight · component − 0.10 · majors − 0.02 · minors − hints, cut to 0 … 1. A component is the
/// mean of its expectations, those not needed left out (1 where none is left): 1 where it was done in its
/// turn, or where a finding counts that it was not (a counted error does not also lower its component); 1/2
/// where it was done early or late without a finding; 0 where it was omitted or is open. Time: 1 up to `par`,
/// linear to 0 at twice `par`. Passed: at least the pass mark, no critical error, at most two majors.
/// `hint_levels`: 1 to 3 for each hint taken; `par` is positive.
[[nodiscard]] Score score_of(const JudgedCase& judged, Duration at_desk, Duration par,
                             const std::vector<int>& hint_levels, const ScoreRules& rules = {});
[[nodiscard]] Score score_of(const Judge& judge, Duration at_desk, Duration par,
                             const std::vector<int>& hint_levels, const ScoreRules& rules = {});

/// What one expectation adds to its component: 0, 1/2 or 1; nothing where it was not needed.
[[nodiscard]] std::optional<double> worth(const Expectation& expectation, const ExpectationState& state);

}  // namespace jemput::trainer
