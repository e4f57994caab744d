#include "tests/trainer/records/older_record.hpp"
#include "tests/trainer/records/record_samples.hpp"

#include <SQLiteCpp/Database.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace jemput::trainer::tests {
namespace {

using ::testing::HasSubstr;

int version_of(const std::filesystem::path& file) {
    SQLite::Database database(file.string());
    return database.execAndGet("PRAGMA user_version").getInt();
}

TEST(OlderRecord, IsBroughtUpToDateWithEverythingInIt) {
    const RecordFolder folder;
    make_older_record(folder.file());
    Records records = open_to_write(folder.file());
    const auto history = value_of(records.history("PTG-017"));
    ASSERT_EQ(history.size(), 1U);
    ASSERT_TRUE(history[0].result);
    EXPECT_EQ(history[0].result->hints, 2);
    EXPECT_EQ(history[0].result->score.total, 0.95);
    EXPECT_EQ(value_of(records.commands_of(history[0].session.id)).size(), 3U);
    EXPECT_TRUE(records.finish_session(value_of(records.begin_session(a_setup())), an_outcome()));
    EXPECT_EQ(version_of(folder.file()), 2);
}

TEST(OlderRecord, IsKeptBesideAsItWas) {
    const RecordFolder folder;
    make_older_record(folder.file());
    static_cast<void>(open_to_write(folder.file()));
    const std::filesystem::path backup = folder.file().string() + ".1.backup";
    EXPECT_EQ(version_of(backup), 1);
    EXPECT_EQ(SQLite::Database(backup.string()).execAndGet("SELECT count(*) FROM commands").getInt(), 3);
    static_cast<void>(open_to_write(folder.file()));
    EXPECT_FALSE(std::filesystem::exists(folder.file().string() + ".2.backup"));
}

TEST(OlderRecord, IsNotChangedByReading) {
    const RecordFolder folder;
    make_older_record(folder.file());
    const std::string before = bytes_of(folder.file());
    EXPECT_THAT(faults_of(Records::open(folder.file(), Access::read)), HasSubstr("older version 1"));
    EXPECT_EQ(bytes_of(folder.file()), before);
    EXPECT_FALSE(std::filesystem::exists(folder.file().string() + ".1.backup"));
}

TEST(OlderRecord, HasTheTablesOfANewOneAfterwards) {
    const RecordFolder folder;
    const std::filesystem::path made_new = folder.path() / "new.jemput";
    make_older_record(folder.file());
    static_cast<void>(open_to_write(folder.file()));
    static_cast<void>(open_to_write(made_new));
    const auto schema_of = [](const std::filesystem::path& file) {
        SQLite::Database database(file.string());
        return database
            .execAndGet("SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_schema ORDER BY name)")
            .getString();
    };
    EXPECT_EQ(schema_of(folder.file()), schema_of(made_new));
}

}  // namespace
}  // namespace jemput::trainer::tests
