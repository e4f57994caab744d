#include "tests/cli/folder.hpp"
#include "tests/cli/shell.hpp"
#include "tests/support/places.hpp"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

// What becomes of the program in an environment that lacks something, which only a process of its own can
// try.

namespace jemput {
namespace {

using testing::AnyOf;
using testing::HasSubstr;
using testing::MatchesRegex;
using testing::StartsWith;

const std::string run_van_day = "jemput run scenarios/simple_van_day.yaml --replications 20 --quiet ";
const std::string compare_markets =
    "jemput compare scenarios/day_market.yaml scenarios/night_market.yaml --replications 30 --quiet ";
const std::string trace_van_day = "jemput trace scenarios/simple_van_day.yaml ";

/// The command as somebody without rights.
std::string as_nobody(const std::string& command) {
    return geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups " + command : command;
}

TEST(Environment, ReaderThatReadsOneLineEndsNothingBadly) {
    for (const std::string& command : {run_van_day, compare_markets, trace_van_day,
                                       std::string("jemput describe scenarios/night_market.yaml")}) {
        const ShellOutcome outcome = shell("{ " + command + "; echo exit $? >&2; } | head -1");
        EXPECT_THAT(outcome.output, HasSubstr("exit 0\n")) << command;
    }
}

TEST(Environment, WithoutMemoryIsToldWithExitCode3) {
    if (shell("ulimit -v 400000; jemput --version").exit_code != 0)
        GTEST_SKIP() << "a sanitizer needs more room";
    const std::string message = "jemput: there is not enough memory; fewer replications need less\n";
    int told = 0;
    for (const int kilobytes : {60'000, 80'000, 100'000, 120'000, 150'000, 200'000}) {
        for (const std::string& command :
             {run_van_day, compare_markets, trace_van_day,
              std::string("jemput run scenarios/night_market.yaml --replications 9000000 --quiet")}) {
            const ShellOutcome outcome =
                shell("ulimit -c 0; ulimit -v " + std::to_string(kilobytes) + "; " + command + " >/dev/null");
            if (outcome.exit_code == 0 || outcome.exit_code == 127) continue;  // enough; not loaded at all
            EXPECT_EQ(outcome.exit_code, 3) << kilobytes << " KB: " << command << ": " << outcome.output;
            EXPECT_THAT(
                outcome.output,
                AnyOf(message, "jemput: Resource temporarily unavailable; fewer --threads need less\n"))
                << kilobytes << " KB: " << command;
            ++told;
        }
    }
    EXPECT_GT(told, 0);
}

TEST(Environment, WithoutStandardStreamsIsToldWhereItMatters) {
    EXPECT_EQ(shell(run_van_day + "<&- >/dev/null").exit_code, 0);
    const ShellOutcome closed = shell(run_van_day + ">&-");
    EXPECT_EQ(closed.exit_code, 3);
    EXPECT_EQ(closed.output, "jemput: the output cannot be written: Bad file descriptor\n");
    const Folder folder;
    const std::string file = folder / "result.csv";
    EXPECT_EQ(shell(run_van_day + "--format csv --output " + quoted(file) + " <&- >&- 2>&-").exit_code, 0);
    EXPECT_THAT(content_of(file), StartsWith("measure,"));
}

TEST(Environment, WithoutVariablesOrWithAnOddLocaleIsLikeAnyOther) {
    const std::string plain = shell(run_van_day + "--format csv --lang en").output;
    ASSERT_THAT(plain, StartsWith("measure,"));
    for (const char* environment :
         {"env -i ", "env -u HOME ", "env LC_ALL=tr_TR.UTF-8 ", "env LC_ALL=xx_YY.nonsense ", "env LC_ALL=C ",
          "env LANG='; rm' LC_NUMERIC=de_DE.UTF-8 ", "env TMPDIR=/nowhere HOME=/nowhere "}) {
        const std::string with_path = run_van_day.substr(std::string("jemput ").size());
        const ShellOutcome outcome = shell(std::string(environment) + quoted(places::program()) + " " +
                                           with_path + "--format csv --lang en");
        EXPECT_EQ(outcome.exit_code, 0) << environment;
        EXPECT_EQ(outcome.output.substr(0, outcome.output.find("manifest,")),
                  plain.substr(0, plain.find("manifest,")))
            << environment;
    }
}

TEST(Environment, ThatMayOnlyBeReadIsEnoughToRun) {
    const std::string scenario = quoted(places::source_dir() + "/scenarios/simple_van_day.yaml");
    const ShellOutcome outcome =
        shell("cd / && " + as_nobody("jemput run " + scenario + " --replications 20 --quiet --format csv"));
    EXPECT_EQ(outcome.exit_code, 0) << outcome.output;
    EXPECT_THAT(outcome.output, StartsWith("measure,"));
}

TEST(Environment, ThatMayNotBeWrittenIsToldBeforeTheWork) {
    const std::string long_run =
        as_nobody("jemput run scenarios/simple_van_day.yaml --replications 10000000 --quiet");
    for (const char* where : {"--output /result.csv", "--report /page.html"}) {
        const ShellOutcome outcome = shell(long_run + " " + where);
        EXPECT_EQ(outcome.exit_code, 3) << where;
        EXPECT_THAT(
            outcome.output,
            MatchesRegex(
                "jemput: '/[a-z.]+' cannot be written: .*; what was there before is as it was; name a "
                "file that you may write\n"));
    }
    const ShellOutcome pictures = shell(long_run + " --pictures /pictures");
    EXPECT_EQ(pictures.exit_code, 3);
    EXPECT_THAT(pictures.output,
                MatchesRegex("jemput: the folder '/pictures' cannot be made: .*; name another folder\n"));
}

TEST(Environment, WithAFullDiskKeepsTheOldFile) {
    const Folder folder;
    const std::string disk = quoted(folder / "disk");
    const std::string on_small_disk =
        "unshare --mount sh -c 'mkdir " + disk + " && mount -t tmpfs -o size=16k none " + disk + " && ";
    if (shell(on_small_disk + "true'").exit_code != 0) GTEST_SKIP() << "only root can make a disk";
    const ShellOutcome outcome =
        shell("rmdir " + disk + "; " + on_small_disk + "echo old >" + disk + "/page.html && { " +
              run_van_day + "--report " + disk + "/page.html --format csv >" + disk +
              "/../out; echo exit $?; cat " + disk + "/page.html; ls -A " + disk + "; }'");
    EXPECT_THAT(
        outcome.output,
        MatchesRegex("jemput: '.*/disk/page.html' cannot be written: No space left on device; what was there "
                     "before is as it was; free some space, or name a file on another disk\n"
                     "exit 3\nold\npage.html\n"));
}

TEST(Environment, WithAFileThatMayNotBeReadIsToldAtItsName) {
    const Folder folder;
    const std::string file = folder / "secret.yaml";
    write_content(file, "jemput: 1\n");
    std::filesystem::permissions(file, std::filesystem::perms::none);
    const ShellOutcome outcome = shell(as_nobody("jemput check " + quoted(file)));
    EXPECT_EQ(outcome.exit_code, 1);
    EXPECT_EQ(outcome.output, file + ": found '" + file +
                                  "', which cannot be opened; allowed: a file that may be read\n1 fault\n");
}

}  // namespace
}  // namespace jemput
