#include "trainer/core/judge/debrief.hpp"

#include "tests/trainer/judge/story.hpp"

#include <numeric>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace jemput::trainer::tests {
namespace {

using ::testing::HasSubstr;

const Language english(LanguageCode::english);
const Language indonesian(LanguageCode::indonesian);
const DebriefOfCase of_case{{{"Siapa pemilik surel?", "Whose is the mailbox?"}},
                            {"Surel milik pemohon.", "It is hers."}};

Debrief debrief(const Judge& judge, const Language& language = english) {
    const Score score = score_of(judge, std::chrono::minutes{8}, std::chrono::minutes{8}, {});
    return debrief_of(judge, shipped_procedure(), shipped_cards(), score, of_case, language);
}

Judge with_errors() {
    Lines lines = without(without(right_way(), "greet"), "give_password_card");
    lines.insert(lines.end() - 4, "note_password");
    return judged(shipped_procedure(), lines);
}

std::vector<DebriefPrompt> in_phase(const Debrief& debrief, DebriefPhase phase) {
    std::vector<DebriefPrompt> prompts;
    for (const DebriefPrompt& prompt : debrief.prompts)
        if (prompt.phase == phase) prompts.push_back(prompt);
    return prompts;
}

TEST(Debrief, PutsTheHeaviestFindingFirst) {
    const Debrief talk = debrief(with_errors());
    ASSERT_EQ(talk.findings.size(), 3U);
    EXPECT_EQ(talk.findings[0].card, "C2");
    EXPECT_EQ(talk.findings[1].card, "M7");
    EXPECT_EQ(talk.findings[2].card, "m1");
}

TEST(Debrief, HasEveryCommandWithItsJudgementOnTheTimeLine) {
    const Judge judge = with_errors();
    const Debrief talk = debrief(judge);
    ASSERT_EQ(talk.time_line.size(), judge.observations().size());
    std::size_t found = 0;
    for (std::size_t i = 0; i < talk.time_line.size(); ++i) {
        EXPECT_EQ(talk.time_line[i].command, judge.observations()[i].command);
        for (const std::size_t finding : talk.time_line[i].findings) {
            EXPECT_EQ(talk.findings[finding].observation, i);
            ++found;
        }
    }
    EXPECT_EQ(found, 3U);
}

TEST(Debrief, HasTheNotesOfTheInstructorWithTheirMoments) {
    Lines lines = right_way();
    lines.insert(lines.begin() + 2, "note Menjelaskan dengan sabar");
    lines.insert(lines.begin() + 3, "!note <nik>");
    const Judge judge = judged(shipped_procedure(), lines);
    const Debrief talk = debrief(judge);
    const std::vector<DebriefNote> notes{{judge.observations()[2].at, "Menjelaskan dengan sabar"}};
    EXPECT_EQ(talk.notes, notes) << "what was refused is none";
    EXPECT_EQ(talk.time_line[2].command, (Command{"note", {"Menjelaskan dengan sabar"}}));
    EXPECT_TRUE(debrief(judged(shipped_procedure(), right_way())).notes.empty());
}

TEST(Debrief, SharesTheWholeTimeAmongTheSteps) {
    const Judge judge = judged(shipped_procedure(), right_way());
    const Debrief talk = debrief(judge);
    const Duration sum =
        std::accumulate(talk.times.begin(), talk.times.end(), Duration{},
                        [](Duration total, const StepTime& time) { return total + time.length; });
    EXPECT_EQ(sum, judge.observations().back().at - judge.observations().front().at);
    EXPECT_EQ(talk.times.front().step, "S01");
}

TEST(Debrief, GivesTheTimeToTheStepThatWasMatchedLast) {
    const Judge judge = judged(shipped_procedure(), {"greet", "@5min", "ask legal_form", "@2min", "greet"});
    const Debrief talk = debrief(judge);
    ASSERT_EQ(talk.times.size(), 2U);
    EXPECT_EQ(talk.times[0].step, "S01");
    EXPECT_EQ(talk.times[0].length, Duration{std::chrono::seconds{310}});
    EXPECT_EQ(talk.times[1].step, "S03");
    EXPECT_EQ(talk.times[1].length, Duration{std::chrono::seconds{130}});
}

TEST(Debrief, GoesThroughTheFourPhases) {
    const Debrief talk = debrief(with_errors());
    EXPECT_EQ(in_phase(talk, DebriefPhase::reactions).size(), 1U);
    EXPECT_EQ(in_phase(talk, DebriefPhase::description).size(), 1U);
    EXPECT_EQ(in_phase(talk, DebriefPhase::analysis).size(), 4U);
    EXPECT_EQ(in_phase(talk, DebriefPhase::summary).size(), 1U);
    EXPECT_EQ(talk.prompts.front().phase, DebriefPhase::reactions);
    EXPECT_EQ(talk.prompts.back().phase, DebriefPhase::summary);
}

TEST(Debrief, ChoosesTheApproachByWeightAndKind) {
    const auto analysis = in_phase(debrief(with_errors()), DebriefPhase::analysis);
    EXPECT_EQ(analysis[0].card, "C2");
    EXPECT_EQ(analysis[0].approach, DebriefApproach::focused_discussion);
    EXPECT_EQ(analysis[1].card, "M7");
    EXPECT_EQ(analysis[1].approach, DebriefApproach::directive_teaching);
    EXPECT_THAT(analysis[1].words, HasSubstr(shipped_cards().find("M7")->rule.english));
    EXPECT_EQ(analysis[2].card, "m1");
    EXPECT_EQ(analysis[2].approach, DebriefApproach::self_assessment);
    EXPECT_EQ(analysis[3].words, "Whose is the mailbox?");
}

TEST(Debrief, PraisesWhereNothingWasFound) {
    const auto analysis = in_phase(debrief(judged(shipped_procedure(), right_way())), DebriefPhase::analysis);
    EXPECT_THAT(analysis.front().words, HasSubstr("Nothing had to be corrected"));
}

TEST(Debrief, TakesTheLineOfTheCaseHomeWhereItWasPassed) {
    EXPECT_EQ(debrief(judged(shipped_procedure(), right_way())).take_home, "It is hers.");
    EXPECT_EQ(debrief(judged(shipped_procedure(), right_way()), indonesian).take_home,
              "Surel milik pemohon.");
}

TEST(Debrief, TakesTheRuleOfTheHeaviestFindingHomeWhereItWasNot) {
    EXPECT_EQ(debrief(with_errors()).take_home, shipped_cards().find("C2")->rule.english);
}

TEST(Debrief, SpeaksIndonesianToo) {
    const Debrief talk = debrief(with_errors(), indonesian);
    EXPECT_EQ(talk.prompts.front().words, "Bagaimana perasaan Anda setelah kasus ini?");
    EXPECT_THAT(in_phase(talk, DebriefPhase::analysis)[1].words, HasSubstr("Aturannya begini."));
}

TEST(ByWeight, PutsWhatWasMadeGoodAfterWhatWasNot) {
    Finding good;
    good.severity = Severity::minor;
    good.made_good = true;
    Finding bad = good;
    bad.made_good = false;
    bad.at = std::chrono::minutes{5};
    EXPECT_EQ(by_weight({good, bad}), (std::vector<Finding>{bad, good}));
}

}  // namespace
}  // namespace jemput::trainer::tests
