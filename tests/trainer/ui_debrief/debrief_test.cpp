#include "tests/trainer/session/material.hpp"
#include "tests/trainer/ui_debrief/debrief_stage.hpp"
#include "trainer/ui/screens/debrief/command_words.hpp"
#include "trainer/ui/screens/debrief/queue_history.hpp"
#include "trainer/ui/screens/debrief/rule_source.hpp"
#include "trainer/ui/screens/debrief/skills.hpp"

#include <array>
#include <set>
#include <string>
#include <tuple>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace jemput::trainer::ui::tests {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using trainer::tests::shipped_material;

using Look = std::tuple<const char*, LanguageCode, int>;

class DebriefOf : public ::testing::TestWithParam<Look> {};

std::size_t count_of(const Registry& registry, const std::string& beginning) {
    std::size_t count = 0;
    for (const Widget& widget : registry.widgets())
        if (widget.id.starts_with(beginning)) ++count;
    return count;
}

TEST_P(DebriefOf, ShowsEveryPhaseByKeyboardAloneWithoutFaults) {
    const auto& [script, code, scale] = GetParam();
    DebriefStage stage(script, code, scale);
    stage.settle();
    EXPECT_TRUE(stage.is_on("phase.reactions"));
    EXPECT_THAT(stage.faults(), IsEmpty());
    EXPECT_EQ(stage.registry().find("debrief.score"), nullptr) << "reactions come before the score";
    EXPECT_FALSE(stage.registry().find("phase.summary")->is_enabled);
    ASSERT_TRUE(stage.choose("feeling.surprised"));

    EXPECT_TRUE(stage.is_on("phase.description"));
    EXPECT_THAT(stage.faults(), IsEmpty());
    const auto& findings = stage.session().judge().findings();
    EXPECT_EQ(count_of(stage.registry(), "entry."), findings.size());
    EXPECT_EQ(count_of(stage.registry(), "jump."), findings.size());
    ASSERT_TRUE(stage.choose("debrief.next"));

    EXPECT_TRUE(stage.is_on("phase.analysis"));
    EXPECT_THAT(stage.faults(), IsEmpty());
    EXPECT_EQ(count_of(stage.registry(), "finding."), findings.size());
    std::multiset<std::string> cards;
    for (const Widget& widget : stage.registry().widgets())
        if (widget.id.starts_with("finding.")) cards.insert(widget.label);
    for (const Finding& finding : findings)
        EXPECT_TRUE(cards.contains(finding.card)) << finding.card;
    ASSERT_TRUE(stage.choose("debrief.next"));

    EXPECT_TRUE(stage.is_on("phase.summary"));
    EXPECT_THAT(stage.faults(), IsEmpty());
    const Widget* score = stage.registry().find("debrief.score");
    const bool is_guided = stage.session().options().mode == Mode::guided;
    ASSERT_EQ(score == nullptr, is_guided);
    if (score != nullptr) {
        EXPECT_EQ(score->label, Language(code).decimal(100 * stage.session().score().total, 0));
    }
    ASSERT_TRUE(stage.choose("debrief.home"));
    EXPECT_EQ(stage.screen().name(), "home");
}

TEST_P(DebriefOf, ShowsTheMomentOfEachFinding) {
    const auto& [script, code, scale] = GetParam();
    DebriefStage stage(script, code, scale);
    stage.settle();
    ASSERT_TRUE(stage.choose("feeling.hard"));
    ASSERT_TRUE(stage.choose("debrief.next"));
    for (std::size_t number = 1; number <= stage.session().judge().findings().size(); ++number) {
        ASSERT_TRUE(stage.choose(fmt::format("show.{}", number)));
        EXPECT_NE(stage.registry().find("moment.bar"), nullptr);
        EXPECT_TRUE(stage.is_on(fmt::format("moment.finding.{}", number)));
        EXPECT_THAT(stage.faults(), IsEmpty());
        const Widget* back = stage.registry().find("moment.back");
        if (back != nullptr && back->is_enabled) {
            EXPECT_TRUE(stage.choose("moment.back"));
        }
        EXPECT_THAT(stage.faults(), IsEmpty());
        stage.press({.key = Key::escape});
        stage.settle();
        EXPECT_EQ(stage.registry().find("moment.bar"), nullptr);
    }
}

constexpr std::array scripts{"K01_right",         "K01_guided", "K01_spam_overlooked", "K01_password_noted",
                             "K01_wrong_entries", "K02_right",  "K02_gift_kept",       "K02_left_open",
                             "K02_jargon",        "K09_right",  "K09_sends_again",     "K09_sent_home"};

INSTANTIATE_TEST_SUITE_P(Scripts, DebriefOf,
                         ::testing::Combine(::testing::ValuesIn(scripts),
                                            ::testing::Values(LanguageCode::indonesian,
                                                              LanguageCode::english),
                                            ::testing::Values(100, 200)),
                         [](const auto& look) {
                             return fmt::format(
                                 "{}_{}_{}", std::get<0>(look.param),
                                 std::get<1>(look.param) == LanguageCode::english ? "en" : "id",
                                 std::get<2>(look.param));
                         });

TEST(Debrief, OfTheSmallestWindowHasNoFaults) {
    for (const int scale : {100, 200}) {
        DebriefStage stage("K02_gift_kept", LanguageCode::indonesian, scale, {1024, 768});
        stage.settle();
        EXPECT_THAT(stage.faults(), IsEmpty());
        for (const char* phase : {"description", "analysis", "summary"}) {
            ASSERT_TRUE(stage.choose("debrief.next"));
            EXPECT_TRUE(stage.is_on(fmt::format("phase.{}", phase)));
            EXPECT_THAT(stage.faults(), IsEmpty()) << phase;
        }
    }
}

TEST(Debrief, OfAPastSessionTellsSkillsInWords) {
    DebriefStage stage("K01_spam_overlooked", LanguageCode::english, 100);
    stage.show_as_past();
    stage.settle();
    for (int i = 0; i < 3; ++i)
        ASSERT_TRUE(stage.choose("debrief.next"));
    EXPECT_THAT(stage.faults(), IsEmpty());
    ASSERT_TRUE(stage.choose("debrief.home"));
    EXPECT_FALSE(stage.office().shown) << "the next debrief is that of the desk again";
}

TEST(Debrief, LeadsToTheCaseAgain) {
    DebriefStage stage("K01_right", LanguageCode::indonesian, 100);
    stage.settle();
    for (int i = 0; i < 3; ++i)
        ASSERT_TRUE(stage.choose("debrief.next"));
    ASSERT_TRUE(stage.choose("debrief.again"));
    EXPECT_EQ(stage.screen().name(), "briefing");
}

TEST(Debrief, OfAGuidedSessionHasNoScoreAndLeadsToPractice) {
    DebriefStage stage("K01_guided", LanguageCode::indonesian, 100);
    stage.settle();
    for (int i = 0; i < 3; ++i)
        ASSERT_TRUE(stage.choose("debrief.next"));
    EXPECT_NE(stage.registry().find("debrief.learned"), nullptr);
    EXPECT_EQ(stage.registry().find("debrief.score"), nullptr);
    EXPECT_FALSE(stage.says("Lulus"));
    EXPECT_FALSE(stage.says("Belum lulus"));
    ASSERT_TRUE(stage.choose("debrief.practise"));
    EXPECT_EQ(stage.screen().name(), "briefing");
}

TEST(AboutWords, TellTheFieldAndWhatWasWritten) {
    Script script = trainer::tests::shipped_script("K01_right");
    for (ScriptLine& line : script.lines)
        if (line.command.name == "type" && line.command.arguments.front() == "business_name")
            line.command.arguments[1] = "Warung Kopi";
    const Session session = play(script, shipped_material()).session;
    const Language language(LanguageCode::english);
    std::size_t entries = 0;
    for (const Finding& finding : session.judge().findings()) {
        const Command& cause = session.judge().observations()[finding.observation].command;
        if (cause.name != "entered_wrong") continue;
        ++entries;
        EXPECT_THAT(about_words(language, session, finding), HasSubstr("you wrote “Warung Kopi”"));
    }
    EXPECT_GT(entries, 0U);
}

TEST(AboutWords, HaveNoWordOfTheProgram) {
    for (const std::string& name : trainer::tests::shipped_scripts()) {
        const Session session = play(trainer::tests::shipped_script(name), shipped_material()).session;
        for (const Finding& finding : session.judge().findings())
            for (const LanguageCode code : {LanguageCode::indonesian, LanguageCode::english})
                EXPECT_THAT(about_words(Language(code), session, finding), Not(HasSubstr("_"))) << name;
    }
}

TEST(BeforeAnswer, IsTheInverseOfAfterAnswer) {
    for (const double mastery : {0.05, 0.3, 0.6, 0.95})
        for (const bool right : {true, false})
            for (const double guesses : {0.20, guesses_when_typing}) {
                SkillModel model;
                model.guesses = guesses;
                EXPECT_NEAR(before_answer(model, after_answer(model, mastery, right), right), mastery, 1e-9);
            }
}

TEST(QueueHistory, EndsAsTheSessionSawIt) {
    const Script script = trainer::tests::shipped_script("K02_right");
    const Session session = play(script, shipped_material()).session;
    const auto history = queue_history(shipped_material(), session);
    ASSERT_TRUE(history);
    EXPECT_EQ(history->counts.back().with_trainee, session.outside()->model().queue().size());
    EXPECT_EQ(history->counts.back().with_reference, session.outside()->reference().queue().size());
    for (std::size_t i = 1; i < history->counts.size(); ++i)
        EXPECT_LE(history->counts[i - 1].at, history->counts[i].at);
}

TEST(QueueHistory, IsNothingForAGuidedSession) {
    const Script script = trainer::tests::shipped_script("K01_guided");
    EXPECT_FALSE(queue_history(shipped_material(), play(script, shipped_material()).session));
}

TEST(CommandWords, HaveNoWordOfTheProgram) {
    for (const std::string& name : trainer::tests::shipped_scripts()) {
        const Session session = play(trainer::tests::shipped_script(name), shipped_material()).session;
        for (const LanguageCode code : {LanguageCode::indonesian, LanguageCode::english})
            for (const Observation& seen : session.judge().observations())
                EXPECT_THAT(words_of(Language(code), session, seen.command), Not(HasSubstr("_")))
                    << to_string(seen.command);
    }
}

TEST(CommandWords, KeepPasswordsToThemselves) {
    const Session session(shipped_material(), "K01", {});
    const std::string words =
        words_of(Language(LanguageCode::english), session, {"type", {"password", "Rahasia1"}});
    EXPECT_THAT(words, Not(HasSubstr("Rahasia1")));
}

TEST(RuleSource, IsKnownOfEveryShippedCard) {
    for (const RuleCard& card : shipped_material()->cards.all())
        EXPECT_TRUE(is_known_source(card.source)) << card.id << ": " << card.source;
}

}  // namespace
}  // namespace jemput::trainer::ui::tests
