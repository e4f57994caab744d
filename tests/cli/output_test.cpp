#include "sim/cli/output.hpp"

#include "tests/cli/folder.hpp"
#include "tests/cli/jemput.hpp"
#include "tests/cli/shell.hpp"

#include <filesystem>
#include <stdexcept>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace jemput {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

std::string failure_of(const std::string& file) {
    try {
        write_file(file, "new");
    } catch (const std::runtime_error& error) {
        return error.what();
    }
    return "";
}

TEST(WriteFile, WritesAllOfItAndLeavesNothingElse) {
    const Folder folder;
    write_file(folder / "a", std::string(1'000'000, 'x'));
    EXPECT_EQ(content_of(folder / "a").size(), 1'000'000U);
    write_file(folder / "a", "second");
    EXPECT_EQ(content_of(folder / "a"), "second");
    EXPECT_EQ(folder.size(), 1);
}

TEST(WriteFile, TakesTheFolderOfMemoryForAFolderAndNotForADevice) {
    if (!std::filesystem::is_directory("/dev/shm")) GTEST_SKIP() << "there is no /dev/shm here";
    const std::string file = "/dev/shm/jemput-written-" + std::to_string(getpid());
    write_file(file, "all of it");
    EXPECT_EQ(content_of(file), "all of it");
    std::filesystem::remove(file);
}

TEST(WriteFile, KeepsLinksAndPermissions) {
    const Folder folder;
    write_content(folder / "a", "old");
    fs::permissions(folder / "a", fs::perms::owner_read | fs::perms::owner_write);
    fs::create_symlink("a", folder / "link");
    write_file(folder / "link", "new");
    EXPECT_TRUE(fs::is_symlink(folder / "link"));
    EXPECT_EQ(content_of(folder / "a"), "new");
    EXPECT_EQ(fs::status(folder / "a").permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST(WriteFile, SaysWhatHappenedWhatIsSafeAndWhatToDo) {
    const Folder folder;
    EXPECT_EQ(
        failure_of(folder / "none/a"),
        "'" + folder / "none/a" +
            "' cannot be written: No such file or directory; what was there before is as it was; make the "
            "folder first, or name another file");
    fs::create_directory(folder / "sub");
    EXPECT_THAT(failure_of(folder / "sub"), HasSubstr("Is a directory"));
    EXPECT_THAT(failure_of(folder / "sub/"), HasSubstr("cannot be written"));
    write_content(folder / "file", "old");
    EXPECT_THAT(failure_of(folder / "file/a"), HasSubstr("Not a directory"));
    EXPECT_THAT(failure_of("/dev/full"), HasSubstr("No space left on device; free some space"));
    EXPECT_THAT(failure_of("/proc/none"), HasSubstr("cannot be written"));
    EXPECT_EQ(folder.size(), 2);
}

TEST(WriteFile, IsTriedBeforeWithoutATrace) {
    const Folder folder;
    write_content(folder / "a", "old");
    expect_writable(folder / "a");
    expect_writable(folder / "b");
    expect_writable("/dev/full");
    EXPECT_EQ(content_of(folder / "a"), "old");
    EXPECT_EQ(folder.size(), 1);
    EXPECT_THROW(expect_writable(folder / "none/a"), std::runtime_error);
}

TEST(Output, OfARunIsTheFileWithNothingOnStdout) {
    const Folder folder;
    const std::string file = folder / "result.csv";
    const Answer answer = jemput({"run", van_day.c_str(), "--replications", "20", "--quiet", "--format",
                                  "csv", "--output", file.c_str()});
    EXPECT_EQ(answer.exit_code, 0);
    EXPECT_EQ(answer.out, "");
    EXPECT_EQ(content_of(file).find("measure,"), 0U);
}

TEST(Output, ThatCannotBeWrittenIsToldBeforeTheRun) {
    const Answer answer = jemput({"run", van_day.c_str(), "--replications", "10000000", "--quiet", "--output",
                                  "/nowhere/result.json"});
    EXPECT_EQ(answer.exit_code, 3);
    EXPECT_THAT(answer.err, HasSubstr("make the folder first"));
}

TEST(Output, OfAFullDiskLeavesWhatWasThere) {
    const Folder folder;
    write_content(folder / "result.json", "old");
    // A limit on the size of files is what a full disk is to the one who writes.
    const ShellOutcome outcome = shell(
        "trap '' XFSZ; ulimit -f 1; jemput run scenarios/simple_van_day.yaml --replications 20 --format json "
        "--output " +
        quoted(folder / "result.json"));
    EXPECT_EQ(outcome.exit_code, 3);
    EXPECT_THAT(outcome.output,
                HasSubstr("cannot be written: File too large; what was there before is as it was"));
    EXPECT_EQ(content_of(folder / "result.json"), "old");
    EXPECT_EQ(folder.size(), 1);
}

TEST(Output, ToADeviceIsWrittenAsItIs) {
    const std::string run =
        "jemput run scenarios/simple_van_day.yaml --replications 20 --format csv --output ";
    EXPECT_EQ(shell(run + "/dev/full").exit_code, 3);
    EXPECT_THAT(shell(run + "/dev/stdout").output, testing::StartsWith("measure,"));
    EXPECT_EQ(shell("{ " + run + "/dev/stdout; echo exit $? >&2; } | :").output, "exit 0\n");
}

}  // namespace
}  // namespace jemput
