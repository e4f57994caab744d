#include "tests/trainer/records/child.hpp"
#include "tests/trainer/records/filled_record.hpp"

#include <SQLiteCpp/Database.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace jemput::trainer::tests {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

std::string fault_of_opening(const std::filesystem::path& file, Access access = Access::create) {
    return faults_of(Records::open(file, access, counting()));
}

/// As a user who is not root, who may write anywhere: root's children give up what they may, others stay.
std::string as_a_plain_user(const std::function<std::string()>& work) {
    return in_a_child([&work]() -> std::string {
        constexpr unsigned nobody = 65534;
        if (geteuid() == 0 && (setgid(nobody) != 0 || setuid(nobody) != 0)) return "still root";
        return work();
    });
}

/// Refused for reading and for writing, and afterwards byte by byte what it was.
void expect_refused_untouched(const std::filesystem::path& file, const std::string& words) {
    const std::string before = bytes_of(file);
    for (const Access access : {Access::read, Access::write, Access::create})
        EXPECT_THAT(fault_of_opening(file, access), AllOf(HasSubstr(words), HasSubstr("stays as it is")));
    EXPECT_EQ(bytes_of(file), before);
}

TEST(OpeningRecords, TellsAFileThatIsNotThere) {
    const RecordFolder folder;
    EXPECT_THAT(fault_of_opening(folder.file(), Access::read), HasSubstr("no such file"));
    EXPECT_THAT(fault_of_opening(folder.file(), Access::write), HasSubstr("no such file"));
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(OpeningRecords, TellsAFolderThatIsNotThere) {
    const RecordFolder folder;
    EXPECT_THAT(fault_of_opening(folder.path() / "missing" / "a.jemput"), HasSubstr("make the folder first"));
}

TEST(OpeningRecords, TellsAPathBelowAFile) {
    const RecordFolder folder;
    write_bytes(folder.path() / "file", "text");
    EXPECT_THAT(fault_of_opening(folder.path() / "file" / "a.jemput"), HasSubstr("make the folder first"));
}

TEST(OpeningRecords, TellsAFolderThatMayNotBeWrittenAndKeepsTheFile) {
    const RecordFolder folder;
    make_filled_record(folder.file());
    std::filesystem::remove(folder.file().string() + "-lock");
    const std::string before = bytes_of(folder.file());
    std::filesystem::permissions(folder.path(), std::filesystem::perms{0555});
    const std::string faults = as_a_plain_user([&folder] { return fault_of_opening(folder.file()); });
    EXPECT_THAT(faults, AllOf(HasSubstr("may not be written"), HasSubstr("nothing was changed")));
    EXPECT_EQ(bytes_of(folder.file()), before);
}

TEST(OpeningRecords, TellsAFileThatMayNotBeWritten) {
    const RecordFolder folder;
    make_filled_record(folder.file());
    std::filesystem::remove(folder.file().string() + "-lock");
    std::filesystem::permissions(folder.path(), std::filesystem::perms{0777});
    std::filesystem::permissions(folder.file(), std::filesystem::perms{0444});
    const std::string faults = as_a_plain_user(
        [&folder] { return faults_of(Records::open(folder.file(), Access::write, counting())); });
    EXPECT_THAT(faults, HasSubstr("cannot be written here"));
}

TEST(OpeningRecords, TellsAFolderWhereAFileShouldBe) {
    const RecordFolder folder;
    std::filesystem::create_directory(folder.file());
    EXPECT_THAT(fault_of_opening(folder.file()), HasSubstr("a folder, not a record of Jemput"));
}

TEST(OpeningRecords, RefusesAnEmptyFile) {
    const RecordFolder folder;
    write_bytes(folder.file(), "");
    expect_refused_untouched(folder.file(), "an empty file");
}

TEST(OpeningRecords, RefusesAFileOfText) {
    const RecordFolder folder;
    write_bytes(folder.file(), "not a database\n");
    expect_refused_untouched(folder.file(), "not a record of Jemput");
    write_bytes(folder.file(), std::string(10'000, 'x'));
    expect_refused_untouched(folder.file(), "not a record of Jemput");
    write_bytes(folder.file(), std::string(10'000, '\0'));
    expect_refused_untouched(folder.file(), "not a record of Jemput");
}

TEST(OpeningRecords, RefusesTheDatabaseOfAnotherProgram) {
    const RecordFolder folder;
    SQLite::Database(folder.file().string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
        .exec("CREATE TABLE songs (title TEXT); INSERT INTO songs VALUES ('one')");
    expect_refused_untouched(folder.file(), "a database of another program, not a record of Jemput");
}

TEST(OpeningRecords, RefusesARecordOfANewerProgram) {
    const RecordFolder folder;
    make_filled_record(folder.file());
    SQLite::Database(folder.file().string(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 3");
    expect_refused_untouched(folder.file(), "version 3, made by a newer Jemput");
}

TEST(OpeningRecords, RefusesLinesThatBelongToNothing) {
    const RecordFolder folder;
    make_filled_record(folder.file());
    SQLite::Database(folder.file().string(), SQLite::OPEN_READWRITE)
        .exec("PRAGMA foreign_keys = OFF; DELETE FROM sessions");
    expect_refused_untouched(folder.file(), "a damaged record: lines in");
}

TEST(OpeningRecords, RefusesAFileThatWasCutOff) {
    const RecordFolder folder;
    make_filled_record(folder.file());
    const std::string whole = bytes_of(folder.file());
    ASSERT_GT(whole.size(), 8 * 4096U);
    for (const std::size_t length :
         {std::size_t{1}, std::size_t{99}, std::size_t{100}, std::size_t{511}, std::size_t{4096},
          std::size_t{5000}, whole.size() / 2, whole.size() - 1}) {
        SCOPED_TRACE(length);
        write_bytes(folder.file(), whole.substr(0, length));
        expect_refused_untouched(folder.file(), "");
    }
}

TEST(OpeningRecords, NamesTheBackupsWhereARecordIsDamaged) {
    const RecordFolder folder;
    make_filled_record(folder.file());
    std::string bytes = bytes_of(folder.file());
    bytes[4096] ^= '\x55';  // the kind of the second page
    write_bytes(folder.file(), bytes);
    expect_refused_untouched(folder.file(), "a damaged record: ");
    EXPECT_THAT(fault_of_opening(folder.file()), HasSubstr("go on with a backup"));
}

/// A flipped byte within a text leaves the structure whole: SQLite has no check sums. Everywhere else it is
/// told; nowhere does it crash.
TEST(OpeningRecords, SurvivesAFlippedByteAnywhere) {
    const RecordFolder folder;
    make_filled_record(folder.file());
    const std::string whole = bytes_of(folder.file());
    int told = 0;
    int read = 0;
    for (std::size_t at = 3; at < whole.size(); at += 331) {
        std::string bytes = whole;
        bytes[at] ^= '\x55';
        write_bytes(folder.file(), bytes);
        const auto records = Records::open(folder.file(), Access::read);
        const auto entries = records ? records->whole_history() : Expected<std::vector<HistoryEntry>>();
        if (records && entries) ++read;
        if (!records || !entries) ++told;
    }
    EXPECT_GT(told, 0);
    EXPECT_GT(read, 0);
}

TEST(OpeningRecords, RefusesToBeginANewRecordBesideTheLogOfALostOne) {
    const RecordFolder folder;
    write_bytes(folder.file().string() + "-wal", "changes");
    EXPECT_THAT(fault_of_opening(folder.file()),
                AllOf(HasSubstr("latest changes in 'latihan.jemput-wal'"), HasSubstr("put the record back")));
    EXPECT_FALSE(std::filesystem::exists(folder.file()));
}

TEST(OpeningRecords, LetsOnlyOneProgramWrite) {
    const RecordFolder folder;
    {
        const Records first = open_to_write(folder.file());
        EXPECT_THAT(fault_of_opening(folder.file(), Access::write),
                    AllOf(HasSubstr("another program is writing"), HasSubstr("nothing was changed")));
        EXPECT_THAT(in_a_child([&folder] { return fault_of_opening(folder.file()); }),
                    HasSubstr("another program is writing"));
    }
    EXPECT_EQ(fault_of_opening(folder.file(), Access::write), "");
}

TEST(OpeningRecords, SharesTheLockAmongAllNamesOfAFile) {
    const RecordFolder folder;
    const Records first = open_to_write(folder.file());
    std::filesystem::create_symlink(folder.file(), folder.path() / "link");
    EXPECT_THAT(fault_of_opening(folder.path() / "link"), HasSubstr("another program is writing"));
}

TEST(OpeningRecords, LetsOthersReadWhileOneWrites) {
    const RecordFolder folder;
    Records writer = open_to_write(folder.file());
    const std::string running = fill(writer);
    const auto commands_seen = [&] {
        return in_a_child([&] {
            const Records reader = value_of(Records::open(folder.file(), Access::read));
            return std::to_string(value_of(reader.commands_of(running)).size());
        });
    };
    EXPECT_EQ(commands_seen(), "1");
    value_of(writer.append_command(running, a_command("turn_screen")));
    EXPECT_EQ(commands_seen(), "2");
}

TEST(OpeningRecords, WritesNothingWithReadAccess) {
    const RecordFolder folder;
    const std::string running = make_filled_record(folder.file());
    Records reader = value_of(Records::open(folder.file(), Access::read));
    EXPECT_THAT(faults_of(reader.append_command(running, a_command("greet"))),
                HasSubstr("cannot be written here"));
}

}  // namespace
}  // namespace jemput::trainer::tests
