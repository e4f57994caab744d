#include "tests/trainer/records/child.hpp"
#include "tests/trainer/records/filled_record.hpp"
#include "tests/trainer/records/older_record.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace jemput::trainer::tests {
namespace {

using ::testing::HasSubstr;

/// The files of the folder in which the bytes stand anywhere.
std::vector<std::string> files_with(const std::filesystem::path& folder, const std::string& bytes) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (bytes_of(entry.path()).find(bytes) != std::string::npos)
            names.push_back(entry.path().filename().string());
    return names;
}

TEST(ErasedTrainee, LeavesNoByteInAnyFile) {
    const RecordFolder folder;
    Records records = open_to_write(folder.file());
    const std::string running = fill(records);
    value_of(records.back_up());
    value_of(records.append_command(running, a_command("say kalimat PTG-017 terakhir")));
    ASSERT_EQ(files_with(folder.path(), "kalimat PTG-017 17").size(), 2U);
    ASSERT_FALSE(files_with(folder.path(), "kalimat PTG-017 terakhir").empty());
    const std::string id = value_of(records.trainees()).back().id;

    value_of(records.erase_trainee("PTG-017"));

    for (const std::string& trace : {std::string("PTG-017"), id, running, std::string("terakhir")})
        EXPECT_THAT(files_with(folder.path(), trace), ::testing::IsEmpty()) << trace;
    EXPECT_EQ(value_of(records.trainees()).size(), 1U);
}

TEST(ErasedTrainee, LeavesTheOthersAsTheyWere) {
    const RecordFolder folder;
    Records records = open_to_write(folder.file());
    fill(records);
    const auto before = value_of(records.history("AND-2"));
    value_of(records.erase_trainee("ptg-017"));
    const auto after = value_of(records.history("AND-2"));
    ASSERT_EQ(after.size(), 1U);
    EXPECT_EQ(after[0].session, before[0].session);
    EXPECT_EQ(after[0].result, before[0].result);
    EXPECT_EQ(value_of(records.commands_of(after[0].session.id)).size(), 40U);
    EXPECT_EQ(value_of(records.mastery_of("AND-2")).size(), 2U);
    EXPECT_TRUE(records.begin_session(a_setup("AND-2")));
}

TEST(ErasedTrainee, IsReplacedInBackupsByANewOneWithTheOthers) {
    const RecordFolder folder;
    {
        Records records = open_to_write(folder.file());
        value_of(records.add_trainee("AND-2", moment(0)));
        value_of(records.back_up());
        value_of(records.add_trainee("PTG-017", moment(0)));
        value_of(records.back_up());
        value_of(records.back_up());
        value_of(records.erase_trainee("PTG-017"));
    }
    EXPECT_THAT(files_with(folder.path(), "AND-2"),
                ::testing::UnorderedElementsAre("latihan.jemput", "latihan.jemput.1.backup",
                                                "latihan.jemput.2.backup"));
    const Records backup = value_of(Records::open(folder.file().string() + ".2.backup", Access::read));
    EXPECT_EQ(value_of(backup.trainees()).size(), 1U);
}

TEST(ErasedTrainee, IsErasedFromABackupOfAnOlderVersionToo) {
    const RecordFolder folder;
    make_older_record(folder.file());
    Records records = open_to_write(folder.file());
    ASSERT_TRUE(std::filesystem::exists(folder.file().string() + ".1.backup"));
    value_of(records.erase_trainee("PTG-017"));
    EXPECT_THAT(files_with(folder.path(), "PTG-017"), ::testing::IsEmpty());
}

TEST(ErasedTrainee, IsErasedFromBackupsAlsoWhereTheRecordHasHerNoMore) {
    const RecordFolder folder;
    std::string backup;
    {
        Records records = open_to_write(folder.file());
        fill(records);
        backup = value_of(records.back_up()).string();
    }
    const std::string bytes = bytes_of(backup);
    Records records = open_to_write(folder.file());
    value_of(records.erase_trainee("PTG-017"));
    write_bytes(backup, bytes);
    value_of(records.erase_trainee("PTG-017"));
    EXPECT_THAT(files_with(folder.path(), "PTG-017"), ::testing::IsEmpty());
}

TEST(ErasedTrainee, MustBeThere) {
    const RecordFolder folder;
    Records records = open_to_write(folder.file());
    fill(records);
    const std::filesystem::path backup = value_of(records.back_up());
    EXPECT_THAT(faults_of(records.erase_trainee("PTG-071")), HasSubstr("no trainee with this code"));
    EXPECT_TRUE(std::filesystem::exists(backup));
    EXPECT_EQ(value_of(records.trainees()).size(), 2U);
}

TEST(ErasedTrainee, StaysWholeWhereABackupCannotBeRead) {
    const RecordFolder folder;
    Records records = open_to_write(folder.file());
    fill(records);
    write_bytes(folder.file().string() + ".1.backup", "damaged");
    EXPECT_THAT(faults_of(records.erase_trainee("PTG-017")), HasSubstr("a backup that cannot be read"));
    EXPECT_EQ(value_of(records.history("PTG-017")).size(), 2U);
}

TEST(ErasedTrainee, StaysWholeWhileAnotherProgramReads) {
    const RecordFolder folder;
    Records records = open_to_write(folder.file());
    fill(records);
    {
        const Records reader = value_of(Records::open(folder.file(), Access::read));
        EXPECT_THAT(faults_of(records.erase_trainee("PTG-017")), HasSubstr("another program is"));
        EXPECT_EQ(value_of(reader.history("PTG-017")).size(), 2U);
        EXPECT_EQ(value_of(records.history("PTG-017")).size(), 2U);
    }
    EXPECT_TRUE(records.erase_trainee("PTG-017"));
}

TEST(Backup, IsARecordOfItsOwn) {
    const RecordFolder folder;
    std::filesystem::path backup;
    std::string running;
    {
        Records records = open_to_write(folder.file());
        running = fill(records);
        backup = value_of(records.back_up());
        EXPECT_EQ(backup, folder.file().string() + ".1.backup");
        EXPECT_EQ(value_of(records.back_up()), folder.file().string() + ".2.backup");
    }
    std::filesystem::rename(backup, folder.file());
    Records restored = open_to_write(folder.file());
    EXPECT_EQ(value_of(restored.commands_of(running)).size(), 1U);
    EXPECT_TRUE(restored.append_command(running, a_command("turn_screen")));
}

}  // namespace
}  // namespace jemput::trainer::tests
