#include "trainer/core/records/skill_standing.hpp"

#include "tests/trainer/records/record_samples.hpp"
#include "tests/trainer/session/material.hpp"

#include <gtest/gtest.h>

namespace jemput::trainer::tests {
namespace {

using std::chrono::days;
using std::chrono::milliseconds;

TEST(DueSkill, RestsTheLongerTheBetterItIsMastered) {
    const Moment seen = moment(0);
    for (const auto& [mastery, rest] :
         {std::pair{0.3, days{2}}, std::pair{0.6, days{4}}, std::pair{0.85, days{8}},
          std::pair{0.95, days{16}}, std::pair{1.0, days{16}}}) {
        EXPECT_FALSE(is_due({mastery, seen}, seen + rest - milliseconds{1})) << mastery;
        EXPECT_TRUE(is_due({mastery, seen}, seen + rest)) << mastery;
    }
}

TEST(DueSkill, IsNotDueWhereTheClockWasSetBack) {
    EXPECT_FALSE(is_due({0.3, moment(1000)}, moment(0)));
}

TEST(SkillStandings, AreThoseOfTheProcedureInItsOrder) {
    const Procedure& procedure = shipped_material()->procedure;
    const auto standings = standings_of(procedure, {}, moment(0));
    ASSERT_EQ(standings.size(), procedure.steps.size());
    for (std::size_t i = 0; i < standings.size(); ++i) {
        EXPECT_EQ(standings[i].skill, procedure.steps[i].id);
        EXPECT_EQ(standings[i].state, SkillState::untried);
        EXPECT_FALSE(standings[i].is_due) << "what was never tried cannot be repeated";
    }
}

TEST(SkillStandings, TellWhatIsPractisedMasteredAndDue) {
    const std::map<std::string, MasteryRecord> mastery{{"S01", {0.9499, moment(0)}},
                                                       {"S02", {0.95, moment(0)}}};
    const auto standings = standings_of(shipped_material()->procedure, mastery, moment(0) + days{8});
    EXPECT_EQ(standings[0].state, SkillState::practised);
    EXPECT_TRUE(standings[0].is_due);
    EXPECT_DOUBLE_EQ(standings[0].mastery, 0.9499);
    EXPECT_EQ(standings[1].state, SkillState::fully_mastered);
    EXPECT_FALSE(standings[1].is_due);
}

}  // namespace
}  // namespace jemput::trainer::tests
