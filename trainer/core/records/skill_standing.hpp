#pragma once

#include "trainer/core/judge/procedure.hpp"
#include "trainer/core/records/record_types.hpp"

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace jemput::trainer {

enum class SkillState : std::uint8_t { untried, practised, fully_mastered };

/// Where a trainee stands with one skill.
struct SkillStanding {
    std::string skill;  ///< step id
    SkillState state{};
    double mastery = 0;   ///< 0 … 1; 0 where it is untried
    bool is_due = false;  ///< tried, and not seen for so long that it ought to be repeated
};

/// How long a skill may rest before it is repeated: 2 days while it is shown in guided mode, 4 while it is
/// shown on request, 8 after that, 16 once it is mastered. Assumed: the gap doubles with each level, in the
/// manner of spaced repetition; a forgetting curve of its own needs more records than there are.
[[nodiscard]] std::chrono::days rest_of(double mastery);

[[nodiscard]] bool is_due(const MasteryRecord& skill, Moment now);

/// One for each step of the procedure, in its order.
[[nodiscard]] std::vector<SkillStanding> standings_of(const Procedure& procedure,
                                                      const std::map<std::string, MasteryRecord>& mastery,
                                                      Moment now);

}  // namespace jemput::trainer
