#include "trainer/core/records/records.hpp"

#include "tests/trainer/records/record_samples.hpp"

#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace jemput::trainer::tests {
namespace {

using ::testing::HasSubstr;

/// With the trainee PTG-017.
Records begun(const RecordFolder& folder) {
    Records records = open_to_write(folder.file());
    value_of(records.add_trainee("PTG-017", moment(-1000)));
    return records;
}

TEST(Records, KeepTraineesByCodeWithUuids) {
    const RecordFolder folder;
    {
        Records records = begun(folder);
        value_of(records.add_trainee("AND-2", moment(5)));
    }
    const auto trainees = value_of(value_of(Records::open(folder.file(), Access::read)).trainees());
    ASSERT_EQ(trainees.size(), 2U);
    EXPECT_EQ(trainees[0].code, "AND-2");
    EXPECT_EQ(trainees[0].added, moment(5));
    EXPECT_EQ(trainees[1].code, "PTG-017");
    EXPECT_THAT(trainees[1].id, ::testing::MatchesRegex(
                                    "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
    EXPECT_NE(trainees[0].id, trainees[1].id);
}

TEST(Records, AreForTheirOwnerOnly) {
    const RecordFolder folder;
    const Records records = begun(folder);
    using std::filesystem::perms;
    EXPECT_EQ(std::filesystem::status(folder.file()).permissions(), perms::owner_read | perms::owner_write);
}

TEST(Records, RefuseACodeTwiceInWhateverCase) {
    const RecordFolder folder;
    Records records = begun(folder);
    EXPECT_THAT(faults_of(records.add_trainee("ptg-017", moment(0))), HasSubstr("a second time"));
    EXPECT_EQ(value_of(records.trainees()).size(), 1U);
}

TEST(Records, RefuseANameAndDoNotRepeatIt) {
    const RecordFolder folder;
    Records records = begun(folder);
    const std::string faults = faults_of(records.add_trainee("Siti Aminah", moment(0)));
    EXPECT_THAT(faults, HasSubstr("a name, perhaps"));
    EXPECT_THAT(faults, HasSubstr("PTG-017"));
    EXPECT_EQ(faults.find("Siti"), faults.npos);
}

TEST(Records, ReturnASessionAsItWasBegun) {
    const RecordFolder folder;
    std::string id;
    SessionSetup setup = a_setup();
    setup.seed = 18'446'744'073'709'551'615U;
    {
        Records records = begun(folder);
        id = value_of(records.begin_session(setup));
    }
    const Records records = open_to_write(folder.file());
    const auto session = value_of(records.unfinished_session("PTG-017"));
    ASSERT_TRUE(session);
    EXPECT_EQ(*session, (SessionRecord{id, setup, RecordState::running, std::nullopt}));
}

TEST(Records, ReturnCommandsInTheirOrderAsTheyWereGiven) {
    const RecordFolder folder;
    std::string id;
    std::vector<CommandRecord> given{a_command("greet", 100), a_command("outage 2min", 90, Actor::instructor),
                                     a_command("say Nama \"usaha\"; 'jahit' – Blitar", 5000)};
    {
        Records records = begun(folder);
        id = value_of(records.begin_session(a_setup()));
        for (std::size_t i = 0; i < given.size(); ++i) {
            given[i].number = static_cast<int>(i) + 1;
            EXPECT_EQ(value_of(records.append_command(id, given[i])), given[i].number);
        }
    }
    const Records records = value_of(Records::open(folder.file(), Access::read));
    EXPECT_EQ(value_of(records.commands_of(id)), given);
}

TEST(Records, KeepScoreFindingsAndMasteryOfAFinishedSession) {
    const RecordFolder folder;
    const Outcome outcome = an_outcome();
    {
        Records records = begun(folder);
        value_of(records.finish_session(value_of(records.begin_session(a_setup())), outcome));
        EXPECT_FALSE(value_of(records.unfinished_session("PTG-017")));
    }
    const Records records = value_of(Records::open(folder.file(), Access::read));
    const auto history = value_of(records.history("PTG-017"));
    ASSERT_EQ(history.size(), 1U);
    EXPECT_EQ(history[0].session.state, RecordState::finished);
    EXPECT_EQ(history[0].session.ended, outcome.ended);
    ASSERT_TRUE(history[0].result);
    EXPECT_EQ(*history[0].result, (ResultRecord{outcome.score, outcome.findings, 1, outcome.at_desk}));
    const auto mastery = value_of(records.mastery_of("PTG-017"));
    EXPECT_EQ(mastery, (std::map<std::string, MasteryRecord>{{"S04", {0.64, outcome.ended}},
                                                             {"S18", {0.3125, outcome.ended}}}));
}

TEST(Records, UpdateTheMasteryOfASkillThatComesAgain) {
    const RecordFolder folder;
    Records records = begun(folder);
    value_of(records.finish_session(value_of(records.begin_session(a_setup())), an_outcome()));
    Outcome second = an_outcome();
    second.ended = moment(900'000);
    second.mastery = {{"S04", 0.97}, {"S05", 0.4}};
    value_of(records.finish_session(value_of(records.begin_session(a_setup())), second));
    EXPECT_EQ(value_of(records.mastery_of("PTG-017")),
              (std::map<std::string, MasteryRecord>{{"S04", {0.97, second.ended}},
                                                    {"S05", {0.4, second.ended}},
                                                    {"S18", {0.3125, an_outcome().ended}}}));
}

TEST(Records, FinishASessionWholeOrNotAtAll) {
    const RecordFolder folder;
    Records records = begun(folder);
    const std::string id = value_of(records.begin_session(a_setup()));
    Outcome impossible = an_outcome();
    impossible.mastery["S19"] = 1.5;
    EXPECT_FALSE(records.finish_session(id, impossible));
    const HistoryEntry entry = value_of(records.session(id));
    EXPECT_EQ(entry.session.state, RecordState::running);
    EXPECT_FALSE(entry.result);
    EXPECT_TRUE(value_of(records.mastery_of("PTG-017")).empty());
}

TEST(Records, TakeNoCommandAndNoSecondEndAfterTheEnd) {
    const RecordFolder folder;
    Records records = begun(folder);
    const std::string id = value_of(records.begin_session(a_setup()));
    value_of(records.finish_session(id, an_outcome()));
    EXPECT_THAT(faults_of(records.append_command(id, a_command("greet"))), HasSubstr("does not run"));
    EXPECT_FALSE(records.finish_session(id, an_outcome()));
    EXPECT_FALSE(records.abandon_session(id, moment(1)));
    EXPECT_EQ(value_of(records.session(id)).session.state, RecordState::finished);
}

TEST(Records, RefuseTextThatIsNone) {
    const RecordFolder folder;
    Records records = begun(folder);
    const std::string id = value_of(records.begin_session(a_setup()));
    EXPECT_FALSE(records.append_command(id, a_command("say \xff")));
    EXPECT_FALSE(records.append_command(id, a_command(std::string("say \0", 5))));
    EXPECT_FALSE(records.append_command(id, a_command(std::string(5000, 'a'))));
    EXPECT_TRUE(value_of(records.commands_of(id)).empty());
}

TEST(Records, LetATraineeHaveOneSessionAtATime) {
    const RecordFolder folder;
    Records records = begun(folder);
    value_of(records.add_trainee("PTG-018", moment(0)));
    const std::string first = value_of(records.begin_session(a_setup()));
    EXPECT_THAT(faults_of(records.begin_session(a_setup())), HasSubstr("go on with it, or abandon it"));
    EXPECT_TRUE(records.begin_session(a_setup("PTG-018")));
    value_of(records.abandon_session(first, moment(10)));
    EXPECT_TRUE(records.begin_session(a_setup()));
}

TEST(Records, AllowOneAttemptAtAnExamHoweverItEnded) {
    const RecordFolder folder;
    Records records = begun(folder);
    SessionSetup exam = a_setup();
    exam.mode = "exam";
    EXPECT_FALSE(value_of(records.has_attempted("PTG-017", "K09", 4711)));
    value_of(records.abandon_session(value_of(records.begin_session(exam)), moment(10)));
    EXPECT_TRUE(value_of(records.has_attempted("PTG-017", "K09", 4711)));
    EXPECT_THAT(faults_of(records.begin_session(exam)), HasSubstr("a second attempt"));
    exam.seed = 4712;
    const std::string other_seed = value_of(records.begin_session(exam));
    value_of(records.finish_session(other_seed, an_outcome()));
    EXPECT_FALSE(records.begin_session(exam));
    exam.case_id = "K01";
    EXPECT_TRUE(records.begin_session(exam));
}

TEST(Records, AllowPracticeWithTheSameSeedAgain) {
    const RecordFolder folder;
    Records records = begun(folder);
    for (int attempt = 0; attempt < 3; ++attempt)
        value_of(records.abandon_session(value_of(records.begin_session(a_setup())), moment(attempt)));
    EXPECT_EQ(value_of(records.history("PTG-017")).size(), 3U);
}

TEST(Records, TellUnknownTraineesModesAndInstructors) {
    const RecordFolder folder;
    Records records = begun(folder);
    EXPECT_THAT(faults_of(records.begin_session(a_setup("PTG-099"))), HasSubstr("no trainee with this code"));
    SessionSetup setup = a_setup();
    setup.mode = "test";
    EXPECT_THAT(faults_of(records.begin_session(setup)), HasSubstr("guided, practice or exam"));
    setup = a_setup();
    setup.instructor = "Ibu Sri";
    EXPECT_THAT(faults_of(records.begin_session(setup)), HasSubstr("as code of the instructor"));
    EXPECT_FALSE(records.history("PTG-099"));
    EXPECT_FALSE(records.mastery_of("PTG-099"));
    EXPECT_FALSE(records.unfinished_session("PTG-099"));
    EXPECT_FALSE(records.session("nothing"));
}

TEST(Records, ListTheWholeHistoryByCodeAndTime) {
    const RecordFolder folder;
    Records records = begun(folder);
    value_of(records.add_trainee("AND-2", moment(0)));
    for (const auto& [code, at] : {std::pair{"PTG-017", 50}, {"PTG-017", 20}, {"AND-2", 40}}) {
        SessionSetup setup = a_setup(code);
        setup.started = moment(at);
        value_of(records.abandon_session(value_of(records.begin_session(setup)), moment(60)));
    }
    std::vector<Moment> started;
    for (const HistoryEntry& entry : value_of(records.whole_history()))
        started.push_back(entry.session.setup.started);
    EXPECT_EQ(started, (std::vector<Moment>{moment(40), moment(20), moment(50)}));
}

}  // namespace
}  // namespace jemput::trainer::tests
