#include "tests/cli/process.hpp"
#include "tests/cli/shell.hpp"
#include "tests/trainer/records/record_samples.hpp"

#include <algorithm>
#include <csignal>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

// What kill -9 does to an attempt, which only the program itself can show.

namespace jemput::trainer::tests {
namespace {

using ::testing::HasSubstr;

/// An exam of some thousand commands, so that the program can be killed among them: K09 as it should be, and
/// after each line notes of the instructor, which take no time.
std::string long_exam() {
    constexpr int notes = 15;
    std::ifstream shipped(places::source_dir() + "/tests/replays/K09_right.yaml");
    std::string script;
    int count = 0;
    for (std::string line; std::getline(shipped, line);) {
        script += line + "\n";
        if (!line.starts_with("  - ")) continue;
        for (int i = 0; i < notes; ++i)
            script += "  - {instructor: note Catatan " + std::to_string(++count) + "}\n";
    }
    return script;
}

/// A trainee who sits this exam, with the records of it.
class ExamPlace {
  public:
    ExamPlace() {
        write_bytes(file("exam.yaml"), long_exam());
        value_of(open_to_write(records_file()).add_trainee("PTG-017", moment(0)));
    }

    /// What the program says when nobody disturbs it.
    [[nodiscard]] ShellOutcome says(const std::string& command) const {
        return shell("jemput-trainer " + command + " --records " + quoted(records_file()));
    }
    [[nodiscard]] ShellOutcome play() const {
        return says("play --trainee PTG-017 " + quoted(file("exam.yaml")));
    }

    /// Plays until so many commands are on the disk, and is killed. The exit code, or minus the signal.
    [[nodiscard]] int play_until_killed(std::size_t commands) const {
        Process process({"play", "--trainee", "PTG-017", file("exam.yaml"), "--records", records_file()},
                        file("out"), file("err"), places::trainer_program());
        const Records records = open_to_read();
        while (process.is_running() && commands_of_attempt(records).size() < commands)
            usleep(200);
        process.signal(SIGKILL);
        return process.wait();
    }

    [[nodiscard]] Records open_to_read() const {
        return value_of(Records::open(records_file(), Access::read));
    }
    [[nodiscard]] std::vector<CommandRecord> commands() const { return commands_of_attempt(open_to_read()); }
    [[nodiscard]] HistoryEntry attempt() const { return value_of(open_to_read().history("PTG-017")).front(); }

  private:
    [[nodiscard]] std::string file(const std::string& name) const { return (folder_.path() / name).string(); }
    [[nodiscard]] std::string records_file() const { return folder_.file().string(); }

    static std::vector<CommandRecord> commands_of_attempt(const Records& records) {
        const auto history = value_of(records.history("PTG-017"));
        if (history.empty()) return {};
        return value_of(records.commands_of(history.front().session.id));
    }

    RecordFolder folder_;
};

/// Without the time of day, which is another each time.
std::vector<CommandRecord> as_simulated(std::vector<CommandRecord> commands) {
    for (CommandRecord& command : commands)
        command.wall = {};
    return commands;
}

std::string replay_of(const ExamPlace& place) {
    const ShellOutcome outcome = place.says("replay --format json " + place.attempt().session.id);
    EXPECT_EQ(outcome.exit_code, 0) << "it comes out as it was recorded";
    return outcome.output;
}

std::map<std::string, double> mastery_of(const ExamPlace& place) {
    std::map<std::string, double> mastery;
    for (const auto& [skill, record] : value_of(place.open_to_read().mastery_of("PTG-017")))
        mastery[skill] = record.value;
    return mastery;
}

TEST(KilledProgram, GoesOnWithTheSameCommandsToTheSameEnd) {
    std::vector<CommandRecord> whole;
    HistoryEntry undisturbed;
    std::string replay;
    std::map<std::string, double> mastery;
    {
        const ExamPlace place;
        const ShellOutcome played = place.play();
        ASSERT_EQ(played.exit_code, 0) << played.output;
        whole = as_simulated(place.commands());
        undisturbed = place.attempt();
        replay = replay_of(place);
        mastery = mastery_of(place);
    }
    ASSERT_GT(whole.size(), 1500U);
    const ExamPlace place;
    std::size_t kept = 0;
    for (const std::size_t least : {1U, 2U, 90U, 91U, 400U, 800U, 1200U}) {
        SCOPED_TRACE(least);
        ASSERT_EQ(place.play_until_killed(std::max<std::size_t>(least, kept + 1)), -SIGKILL);
        const std::vector<CommandRecord> now = as_simulated(place.commands());
        ASSERT_GT(now.size(), kept) << "it went on";
        ASSERT_LT(now.size(), whole.size()) << "it was killed before its end";
        ASSERT_TRUE(std::equal(now.begin(), now.end(), whole.begin()));
        EXPECT_EQ(place.attempt().session.state, RecordState::running);
        kept = now.size();
    }
    const ShellOutcome rest = place.play();
    EXPECT_EQ(rest.exit_code, 0) << rest.output;
    EXPECT_EQ(as_simulated(place.commands()), whole);
    EXPECT_EQ(place.attempt().session.state, RecordState::finished);
    EXPECT_EQ(place.attempt().result, undisturbed.result);
    EXPECT_EQ(mastery_of(place), mastery);
    EXPECT_EQ(replay_of(place), replay);
}

TEST(KilledProgram, LeavesAnExamThatCountsWhenItIsGivenUp) {
    const ExamPlace place;
    ASSERT_EQ(place.play_until_killed(100), -SIGKILL);
    EXPECT_EQ(place.says("trainees --abandon PTG-017").exit_code, 0);
    EXPECT_EQ(place.attempt().session.state, RecordState::abandoned);
    EXPECT_FALSE(place.attempt().result);
    EXPECT_GE(place.commands().size(), 100U) << "they are kept";
    EXPECT_EQ(place.play().exit_code, 1) << "an exam has one attempt";
    EXPECT_EQ(value_of(place.open_to_read().history("PTG-017")).size(), 1U);
    EXPECT_THAT(place.says("export --as xapi").output, HasSubstr("verbs/abandoned"));
    EXPECT_THAT(place.says("export --as csv").output, HasSubstr("PTG-017"));
}

}  // namespace
}  // namespace jemput::trainer::tests
