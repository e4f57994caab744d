#pragma once

#include "trainer/core/judge/judge.hpp"

#include <cstdint>
#include <map>
#include <string>

namespace jemput::trainer {

/// Bayesian knowledge tracing (Corbett & Anderson 1995, equations 1 to 3): the probability that a skill is
/// mastered.
struct SkillModel {
    double initial = 0.30;
    double learns = 0.15;
    double slips = 0.08;
    double guesses = 0.20;  ///< at choices; guesses_when_typing where one types freely
};

inline constexpr double guesses_when_typing = 0.05;

/// The numbers for a step of the procedure; all assumed.
[[nodiscard]] SkillModel model_of(const ProcedureStep& step);

/// After one answer; `hinted`: it counts as wrong, and learning still applies.
[[nodiscard]] double after_answer(const SkillModel& model, double mastery, bool right, bool hinted = false);

/// The probability that the next answer is right.
[[nodiscard]] double probability_right(const SkillModel& model, double mastery);

inline constexpr double mastered = 0.95;
inline constexpr double guidance_shown_below = 0.6;
inline constexpr double guidance_on_request_below = 0.85;

enum class Guidance : std::uint8_t { shown, on_request, none };
[[nodiscard]] Guidance guidance_at(double mastery);

/// By skill (step id); skills that are missing stand at `initial`.
using Mastery = std::map<std::string, double>;

/// After a case: one answer for each step with an expectation that was needed, in the order of the procedure;
/// right where each of them was done in its turn and no finding of the step was made.
[[nodiscard]] Mastery after_case(Mastery before, const Judge& judge, const Procedure& procedure);

/// Whether the case says something about the skill: an expectation of the step was needed.
[[nodiscard]] bool is_seen(const Judge& judge, const std::string& skill);

}  // namespace jemput::trainer
