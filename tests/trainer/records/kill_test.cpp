#include "tests/trainer/records/child.hpp"
#include "tests/trainer/records/filled_record.hpp"
#include "tests/trainer/records/older_record.hpp"

#include <csignal>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

namespace jemput::trainer::tests {
namespace {

using ::testing::HasSubstr;

/// Different moments, so that kills fall into every part of the work.
std::chrono::microseconds round_time(int round, int most_microseconds = 40'000) {
    return std::chrono::microseconds{(round * 7919) % most_microseconds};
}

std::string numbered_text(int number) {
    return "say kalimat nomor " + std::to_string(number);
}

TEST(KilledRecords, KeepEveryCommandThatWasAcknowledged) {
    const RecordFolder folder;
    std::string session;
    {
        Records records = open_to_write(folder.file());
        value_of(records.add_trainee("PTG-017", moment(0)));
        session = value_of(records.begin_session(a_setup()));
    }
    int kept = 0;
    for (int round = 0; round < 20; ++round) {
        SCOPED_TRACE(round);
        const int acknowledged = acknowledged_until_killed(
            round % 4 + 1, round_time(round, 6000), [&](const std::function<void()>& acknowledge) {
                Records records = value_of(Records::open(folder.file(), Access::write, counting()));
                for (int number = kept + 1;; ++number) {
                    value_of(records.append_command(session, a_command(numbered_text(number), number)));
                    acknowledge();
                }
            });
        const Records records = value_of(Records::open(folder.file(), Access::write, counting()));
        const auto commands = value_of(records.commands_of(session));
        const int now = static_cast<int>(commands.size());
        EXPECT_GE(now, kept + acknowledged);
        EXPECT_LE(now, kept + acknowledged + 1);
        for (int i = 0; i < now; ++i) {
            CommandRecord given = a_command(numbered_text(i + 1), i + 1);
            given.number = i + 1;
            ASSERT_EQ(commands[static_cast<std::size_t>(i)], given);
        }
        ASSERT_TRUE(value_of(records.unfinished_session("PTG-017")));
        kept = now;
    }
    EXPECT_GE(kept, 20);
}

TEST(KilledRecords, HaveAFinishedSessionWholeOrNotAtAll) {
    const RecordFolder folder;
    {
        Records records = open_to_write(folder.file());
        value_of(records.add_trainee("PTG-017", moment(0)));
    }
    int finished = 0;
    for (int round = 0; round < 12; ++round) {
        const int acknowledged = acknowledged_until_killed(
            round % 3, round_time(round, 9000), [&](const std::function<void()>& acknowledge) {
                Records records = value_of(Records::open(folder.file(), Access::write,
                                                         counting(static_cast<std::uint8_t>(round + 1))));
                if (const auto left = value_of(records.unfinished_session("PTG-017")))
                    value_of(records.finish_session(left->id, an_outcome()));
                for (;;) {
                    const std::string session = value_of(records.begin_session(a_setup()));
                    value_of(records.finish_session(session, an_outcome()));
                    acknowledge();
                }
            });
        const Records records = value_of(Records::open(folder.file(), Access::write, counting()));
        int whole = 0;
        for (const HistoryEntry& entry : value_of(records.history("PTG-017"))) {
            const bool is_whole = entry.result && entry.result->findings == an_outcome().findings;
            EXPECT_EQ(is_whole, entry.session.state == RecordState::finished);
            if (is_whole) ++whole;
        }
        EXPECT_GE(whole, finished + acknowledged);
        finished = whole;
    }
    EXPECT_GT(finished, 0);
}

TEST(KilledRecords, AreThereWholeOrNotAtAllWhenKilledWhileTheyAreMade) {
    const RecordFolder folder;
    for (int round = 0; round < 12; ++round) {
        static_cast<void>(acknowledged_until_killed(0, round_time(round), [&](const std::function<void()>&) {
            for (;;) {
                std::filesystem::remove(folder.file());
                static_cast<void>(open_to_write(folder.file()));
            }
        }));
        EXPECT_EQ(faults_of(Records::open(folder.file(), Access::create, counting())), "");
        EXPECT_FALSE(std::filesystem::exists(folder.file().string() + "-draft"));
    }
}

TEST(KilledRecords, AreOldOrNewWhenKilledWhileTheyAreBroughtUpToDate) {
    const RecordFolder folder;
    for (int round = 0; round < 12; ++round) {
        std::filesystem::remove(folder.file());
        make_older_record(folder.file());
        static_cast<void>(acknowledged_until_killed(
            0, round_time(round) / 2,
            [&](const std::function<void()>&) { static_cast<void>(open_to_write(folder.file())); }));
        const Records records = open_to_write(folder.file());
        ASSERT_EQ(value_of(records.history("PTG-017")).size(), 1U);
    }
}

TEST(KilledRecords, EndAnEraseWithTheNextOne) {
    const RecordFolder folder;
    for (int round = 0; round < 10; ++round) {
        SCOPED_TRACE(round);
        std::filesystem::remove_all(folder.path());
        std::filesystem::create_directory(folder.path());
        make_filled_record(folder.file());
        static_cast<void>(
            acknowledged_until_killed(0, round_time(round) / 2, [&](const std::function<void()>&) {
                Records records = open_to_write(folder.file());
                value_of(records.back_up());
                value_of(records.erase_trainee("PTG-017"));
            }));
        Records records = open_to_write(folder.file());
        static_cast<void>(records.erase_trainee("PTG-017"));  // there may be nothing left to erase
        EXPECT_EQ(value_of(records.trainees()).size(), 1U);
        for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
            EXPECT_EQ(bytes_of(entry.path()).find("kalimat PTG-017"), std::string::npos) << entry.path();
    }
}

TEST(FullDisk, IsToldAndLosesNothing) {
    const RecordFolder folder;
    std::string session;
    int kept = 0;
    {
        Records records = open_to_write(folder.file(), 30);
        value_of(records.add_trainee("PTG-017", moment(0)));
        session = value_of(records.begin_session(a_setup()));
        std::string faults;
        for (; faults.empty() && kept < 10'000; ++kept)
            faults = faults_of(records.append_command(session, a_command("say " + std::string(500, 'a'))));
        --kept;
        EXPECT_THAT(faults, HasSubstr("a disk that is full"));
        EXPECT_THAT(faults, HasSubstr("recorded before is safe; free some space"));
        Outcome long_outcome = an_outcome();
        long_outcome.findings.resize(2000, long_outcome.findings.front());
        EXPECT_THAT(faults_of(records.finish_session(session, long_outcome)), HasSubstr("disk that is full"));
        EXPECT_EQ(value_of(records.commands_of(session)).size(), static_cast<std::size_t>(kept));
    }
    Records records = open_to_write(folder.file());
    EXPECT_EQ(value_of(records.commands_of(session)).size(), static_cast<std::size_t>(kept));
    EXPECT_EQ(value_of(records.append_command(session, a_command("greet"))), kept + 1);
    EXPECT_TRUE(records.finish_session(session, an_outcome()));
}

/// A limit of the system on the size of files stands for a disk that takes no more: the write itself fails.
TEST(FullDisk, ThatRefusesAWriteIsToldAndLosesNothing) {
    const RecordFolder folder;
    const std::string session = make_filled_record(folder.file());
    const std::string said = in_a_child([&] {
        std::signal(SIGXFSZ, SIG_IGN);
        Records records = open_to_write(folder.file());
        const rlimit limit{200'000, 200'000};
        setrlimit(RLIMIT_FSIZE, &limit);
        int kept = 1;
        for (; kept < 10'000; ++kept) {
            const auto number = records.append_command(session, a_command("say " + std::string(500, 'a')));
            if (!number) return std::to_string(kept) + " " + to_string(number.error());
        }
        return std::string("never refused");
    });
    EXPECT_THAT(said, HasSubstr("recorded before is safe"));
    const int kept = std::atoi(said.c_str());
    EXPECT_GT(kept, 10);
    const Records records = open_to_write(folder.file());
    EXPECT_EQ(value_of(records.commands_of(session)).size(), static_cast<std::size_t>(kept));
}

TEST(FullDisk, LeavesAnOlderRecordAsItWas) {
    const RecordFolder folder;
    make_older_record(folder.file());
    const std::string before = bytes_of(folder.file());
    const std::string said = in_a_child([&] {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{8192, 8192};
        setrlimit(RLIMIT_FSIZE, &limit);
        return faults_of(Records::open(folder.file(), Access::write, counting()));
    });
    EXPECT_THAT(said, HasSubstr("is safe"));
    EXPECT_EQ(bytes_of(folder.file()), before);
    EXPECT_EQ(value_of(open_to_write(folder.file()).history("PTG-017")).size(), 1U);
}

}  // namespace
}  // namespace jemput::trainer::tests
