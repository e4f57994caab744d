#include "trainer/core/records/recorded_session.hpp"

#include "tests/trainer/records/record_samples.hpp"
#include "tests/trainer/session/material.hpp"
#include "trainer/core/records/replay_recorded.hpp"

#include <chrono>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace jemput::trainer::tests {
namespace {

using std::chrono::seconds;
using ::testing::HasSubstr;

/// A second later each time it is asked.
WallClock ticking() {
    return [n = std::int64_t{0}]() mutable { return moment(1000 * n++); };
}

/// With the trainee PTG-017.
Records with_trainee(const RecordFolder& folder, int most_pages = 0) {
    Records records = open_to_write(folder.file(), most_pages);
    if (value_of(records.trainees()).empty()) value_of(records.add_trainee("PTG-017", moment(-1000)));
    return records;
}

RecordedSession begun_with(Records& records, const Script& script) {
    return value_of(RecordedSession::begin(shipped_material(), records, "PTG-017", script.case_id,
                                           options_of(script), ticking()));
}

/// The lines of a script that have not been given yet, at most so many.
void give_lines(RecordedSession& recorded, const Script& script, std::size_t most = 10'000) {
    for (std::size_t i = recorded.session().given().size(); i < script.lines.size() && most-- > 0; ++i) {
        const ScriptLine& line = script.lines[i];
        value_of(recorded.give(line.actor, line.command, when_given(script, line, recorded.session())));
    }
}

std::vector<GivenCommand> kept_of(const Records& records, const RecordedSession& recorded) {
    return given_of(value_of(records.commands_of(recorded.id())));
}

std::vector<GivenCommand> given_without_outcome(const Session& session) {
    std::vector<GivenCommand> given = session.given();
    for (GivenCommand& command : given)
        command.done = false;
    return given;
}

TEST(RecordedSession, KeepsEachCommandBeforeItReturns) {
    const RecordFolder folder;
    Records records = with_trainee(folder);
    const Script script = shipped_script("K02_right");
    RecordedSession recorded = begun_with(records, script);
    for (std::size_t i = 0; i < script.lines.size(); ++i) {
        give_lines(recorded, script, 1);
        ASSERT_EQ(kept_of(records, recorded), given_without_outcome(recorded.session()));
    }
    EXPECT_TRUE(recorded.session().is_over());
}

TEST(RecordedSession, KeepsScoreFindingsAndMasteryWhenTheSessionIsOver) {
    const RecordFolder folder;
    Records records = with_trainee(folder);
    const Script script = shipped_script("K02_right");
    RecordedSession recorded = begun_with(records, script);
    give_lines(recorded, script, 5);
    EXPECT_FALSE(recorded.is_finished());
    EXPECT_TRUE(recorded.finish()) << "nothing happens while it is not over";
    EXPECT_TRUE(value_of(records.unfinished_session("PTG-017")));
    give_lines(recorded, script);
    EXPECT_TRUE(recorded.is_finished());
    EXPECT_TRUE(recorded.finish()) << "a second time nothing happens";
    const HistoryEntry entry = value_of(records.session(recorded.id()));
    ASSERT_TRUE(entry.result);
    EXPECT_EQ(entry.session.state, RecordState::finished);
    EXPECT_EQ(entry.result->score, recorded.session().score());
    EXPECT_EQ(entry.result->findings, recorded.session().judge().findings());
    EXPECT_EQ(entry.result->at_desk, recorded.session().at_desk());
    EXPECT_FALSE(value_of(records.mastery_of("PTG-017")).empty());
}

TEST(RecordedSession, IsTakenUpAfterEachOfItsCommands) {
    const Script script = shipped_script("K02_right");
    const Played whole = play(script, shipped_material());
    const RecordFolder folder;
    Records records = with_trainee(folder);
    std::string id = begun_with(records, script).id();
    for (std::size_t i = 0; i < script.lines.size(); ++i) {
        const auto unfinished = value_of(records.unfinished_session("PTG-017"));
        ASSERT_TRUE(unfinished) << i;
        EXPECT_EQ(unfinished->id, id);
        RecordedSession again =
            value_of(RecordedSession::resume(shipped_material(), records, *unfinished, ticking()));
        EXPECT_EQ(again.session().given().size(), i);
        give_lines(again, script, 1);
        if (!again.session().is_over()) continue;
        EXPECT_EQ(again.session().given(), whole.session.given());
        EXPECT_EQ(again.session().said(), whole.session.said());
        EXPECT_EQ(again.session().score(), whole.session.score());
    }
    EXPECT_FALSE(value_of(records.unfinished_session("PTG-017")));
}

TEST(RecordedSession, DoesNotGoOnWithWhatCannotBeKept) {
    const RecordFolder folder;
    Records records = with_trainee(folder);
    const Script script = shipped_script("K01_right");
    RecordedSession recorded = begun_with(records, script);
    give_lines(recorded, script, 3);
    const std::vector<GivenCommand> before = recorded.session().given();
    const Duration now = recorded.session().now();
    const Command endless{"say", {std::string(1'000'000, 'a')}};
    EXPECT_THAT(faults_of(recorded.give(Actor::trainee, endless, now + seconds{60})),
                HasSubstr("one line of UTF-8"));
    EXPECT_EQ(recorded.session().given(), before);
    EXPECT_EQ(recorded.session().now(), now) << "the clock neither";
    EXPECT_TRUE(recorded.give(Actor::trainee, {"greet", {}}, now + seconds{4})) << "something else can be";
}

TEST(RecordedSession, LosesNothingWhenTheDiskIsFull) {
    const RecordFolder folder;
    const Script script = shipped_script("K01_right");
    std::vector<GivenCommand> given;
    {
        Records records = with_trainee(folder, 30);
        RecordedSession recorded = begun_with(records, script);
        give_lines(recorded, script, 2);
        std::string faults;
        const Command long_words{"say", {std::string(500, 'a')}};
        for (int i = 0; i < 1000 && faults.empty(); ++i)
            faults = faults_of(recorded.give(Actor::trainee, long_words, recorded.session().ready_at()));
        EXPECT_THAT(faults, HasSubstr("a disk that is full"));
        given = recorded.session().given();
    }
    Records records = with_trainee(folder);
    const auto unfinished = value_of(records.unfinished_session("PTG-017"));
    ASSERT_TRUE(unfinished);
    RecordedSession again =
        value_of(RecordedSession::resume(shipped_material(), records, *unfinished, ticking()));
    EXPECT_EQ(again.session().given(), given);
}

TEST(RecordedSession, IsFinishedWhenItIsTakenUpAfterItsLastCommand) {
    const RecordFolder folder;
    Records records = with_trainee(folder);
    const Script script = shipped_script("K01_right");
    const Played whole = play(script, shipped_material());
    const std::string id = begun_with(records, script).id();
    for (const GivenCommand& given : whole.session.given())
        value_of(records.append_command(id, {0, given.at, moment(0), given.actor, given.text}));
    const auto unfinished = value_of(records.unfinished_session("PTG-017"));
    const RecordedSession again =
        value_of(RecordedSession::resume(shipped_material(), records, *unfinished, ticking()));
    EXPECT_TRUE(again.is_finished());
    EXPECT_EQ(value_of(records.session(id)).result->score, whole.session.score());
}

TEST(RecordedSession, IsFinishedAndPlayedAgainWhenTheApplicantLeavesByHerself) {
    const RecordFolder folder;
    Records records = with_trainee(folder);
    const Script script = shipped_script("K01_right");
    RecordedSession recorded = begun_with(records, script);
    give_lines(recorded, script, 5);
    while (!recorded.session().is_over())
        value_of(recorded.advance(recorded.session().now() + std::chrono::milliseconds{1700}));
    EXPECT_TRUE(recorded.is_finished());
    const Session again = value_of(replay_recorded(shipped_material(), records, recorded.id()));
    EXPECT_EQ(again.said(), recorded.session().said());
    EXPECT_EQ(again.at_desk(), recorded.session().at_desk());
    EXPECT_EQ(again.score(), value_of(records.session(recorded.id())).result->score);
}

TEST(RecordedSession, IsNotTakenUpWithOtherAssets) {
    const RecordFolder folder;
    Records records = with_trainee(folder);
    static_cast<void>(begun_with(records, shipped_script("K01_right")));
    auto unfinished = value_of(records.unfinished_session("PTG-017"));
    unfinished->setup.asset_hash = std::string(64, 'f');
    EXPECT_THAT(faults_of(RecordedSession::resume(shipped_material(), records, *unfinished, ticking())),
                HasSubstr("begun with other cases, rules or queues"));
}

TEST(RecordedSession, IsOneAttemptInAnExam) {
    const RecordFolder folder;
    Records records = with_trainee(folder);
    Script script = shipped_script("K01_right");
    script.mode = Mode::exam;
    {
        RecordedSession recorded = begun_with(records, script);
        give_lines(recorded, script);
        EXPECT_TRUE(recorded.is_finished());
    }
    EXPECT_NE(faults_of(RecordedSession::begin(shipped_material(), records, "PTG-017", script.case_id,
                                               options_of(script), ticking())),
              "");
}

}  // namespace
}  // namespace jemput::trainer::tests
