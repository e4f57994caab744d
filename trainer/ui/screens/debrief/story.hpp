#pragma once

#include "trainer/core/judge/debrief.hpp"
#include "trainer/core/records/records.hpp"
#include "trainer/core/session/session.hpp"
#include "trainer/ui/screens/debrief/queue_history.hpp"
#include "trainer/ui/screens/debrief/skills.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace jemput::trainer::ui {

/// A step of the procedure and when she was served in it.
struct StepSpan {
    std::string step;
    Duration from{};
    Duration to{};
};

/// Everything that a debrief says about an attempt. What takes long (the rest of the day outside, the queue)
/// is worked out once.
class Story {
  public:
    Story(std::shared_ptr<const Material> material, Session session, std::vector<SkillChange> skills,
          const Language& language);

    /// Says the sentences in another language.
    void say_in(const Language& language);

    [[nodiscard]] const Session& session() const { return session_; }
    [[nodiscard]] const Case& training_case() const { return session_.training_case(); }
    [[nodiscard]] const Debrief& debrief() const { return debrief_; }
    [[nodiscard]] const Score& score() const { return score_; }
    [[nodiscard]] const std::optional<PairedDays>& days() const { return days_; }        ///< none when guided
    [[nodiscard]] const std::optional<QueueHistory>& queue() const { return queue_; }    ///< none when guided
    [[nodiscard]] const std::vector<SkillChange>& skills() const { return skills_; }
    [[nodiscard]] const std::vector<StepSpan>& spans() const { return spans_; }  ///< while she sat at the desk

    /// The sentence of a phase; "" where there is none.
    [[nodiscard]] std::string prompt(DebriefPhase phase) const;
    /// The sentence about a finding: the first of its card has it; "" for more than three cards.
    [[nodiscard]] std::string prompt_about(std::size_t finding) const;
    /// Questions of the analysis that are about no finding.
    [[nodiscard]] std::vector<std::string> questions() const;

    /// The command or fact at which a finding came to light.
    [[nodiscard]] const Observation& moment_of(std::size_t finding) const;
    /// The number of a finding: they are counted by time, from 1.
    [[nodiscard]] int number_of(std::size_t finding) const;
    /// How many commands had been given when it came to light.
    [[nodiscard]] std::size_t commands_before(std::size_t finding) const;
    /// The session as it was after so many commands. O(commands); one is kept.
    [[nodiscard]] const Session& after_commands(std::size_t count) const;

  private:
    std::shared_ptr<const Material> material_;
    Session session_;
    Debrief debrief_;
    Score score_;
    std::optional<PairedDays> days_;
    std::optional<QueueHistory> queue_;
    std::vector<SkillChange> skills_;
    std::vector<StepSpan> spans_;
    mutable std::optional<std::pair<std::size_t, Session>> then_;
};

/// "9:05", minutes and seconds since the session began.
[[nodiscard]] std::string minutes_and_seconds(Duration at);

}  // namespace jemput::trainer::ui
