#pragma once

#include "sim/core/language.hpp"
#include "sim/core/time.hpp"
#include "trainer/core/judge/judge.hpp"
#include "trainer/core/judge/score.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace jemput::trainer {

/// A command or fact on the time line.
struct DebriefEntry {
    Duration at{};
    Actor actor{};
    Command command;
    Judgement judgement{};
    std::string step;                   ///< may be empty
    std::vector<std::size_t> findings;  ///< indices into Debrief::findings
};

/// What the instructor noted while it went on, with its moment.
struct DebriefNote {
    Duration at{};
    std::string words;

    friend bool operator==(const DebriefNote&, const DebriefNote&) = default;
};

struct StepTime {
    std::string step;
    Duration length{};
};

/// The phases of a talk after the case: reactions first, then what happened, why, and what is kept (PEARLS;
/// Eppich & Cheng 2015).
enum class DebriefPhase : std::uint8_t { reactions, description, analysis, summary };

/// How a topic of the analysis is talked about: she judges herself; both look for the reason; the rule is
/// told. (After PEARLS; which finding is talked about how is assumed.)
enum class DebriefApproach : std::uint8_t { self_assessment, focused_discussion, directive_teaching };

/// A sentence with which the instructor may open a part of the talk.
struct DebriefPrompt {
    DebriefPhase phase{};
    DebriefApproach approach{};  ///< of the analysis; else self_assessment
    std::string card;            ///< that it is about; may be empty
    std::string words;
};

/// What is talked about after a case; for people, in one language.
struct Debrief {
    std::vector<DebriefEntry> time_line;
    std::vector<DebriefNote> notes;  ///< in their order; on the time line too
    std::vector<StepTime> times;     ///< in the order of the procedure, without those that took no time
    std::vector<Finding> findings;   ///< the heaviest first
    std::vector<DebriefPrompt> prompts;
    std::string take_home;  ///< one line
};

/// What the case brings to its debrief.
struct DebriefOfCase {
    std::vector<Bilingual> questions;
    Bilingual take_home;  ///< may be empty
};

/// The time between two observations goes to the step that was matched last; before the first one, to the
/// first step of the procedure. Take home: the line of the case where it was passed (or nothing was found),
/// else the rule of the heaviest finding.
[[nodiscard]] Debrief debrief_of(const Judge& judge, const Procedure& procedure, const RuleCards& cards,
                                 const Score& score, const DebriefOfCase& words, const Language& language);

/// The heaviest first: critical, major, minor; what was made good after what was not; then by time.
[[nodiscard]] std::vector<Finding> by_weight(std::vector<Finding> findings);

/// Self-assessment for minor findings; focused discussion where the reason for a choice has to be heard
/// (choice, privacy, integrity, time); directive teaching where a rule was not known or forgotten.
[[nodiscard]] DebriefApproach approach_to(const Finding& finding);

}  // namespace jemput::trainer
