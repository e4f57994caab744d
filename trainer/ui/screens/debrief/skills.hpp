#pragma once

#include "trainer/core/judge/mastery.hpp"
#include "trainer/core/records/record_types.hpp"
#include "trainer/core/session/session.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace jemput::trainer::ui {

/// What an attempt said about a skill, and what it did to it.
struct SkillChange {
    std::string step;
    bool is_right = false;  ///< all of it done in its turn, without a hint and without a finding
    std::optional<double> before;  ///< the probability that it is mastered; nothing where it is not known
    std::optional<double> after;
};

/// The skills that the attempt tested, in the order of the procedure. `kept`: mastery as it stands in the
/// records; `holds_this`: with this attempt already, as the last one; nullptr: not known.
[[nodiscard]] std::vector<SkillChange> skill_changes(const Session& session,
                                                     const std::map<std::string, MasteryRecord>* kept,
                                                     bool holds_this);

/// What stood before one answer, where `after` stands now: the inverse of after_answer().
[[nodiscard]] double before_answer(const SkillModel& model, double after, bool right);

}  // namespace jemput::trainer::ui
