#include "tests/docs/console.hpp"

#include <gtest/gtest.h>

namespace jemput {
namespace {

std::string faults_in(const std::string& page) {
    const auto commands = console_commands(page, "a.md");
    return commands ? "" : to_string(commands.error());
}

TEST(ConsoleCommands, AreFoundWithPlaceOutputAndExitCode) {
    const auto commands = console_commands(
        "# Title\n\n```console\n$ jemput one\nfirst\n\nsecond\n$ jemput two\n```\n"
        "```cpp\n$ not a command\n```\n```console\n$ jemput three\nfault\n[exit 1]\n```\n",
        "a.md");
    ASSERT_TRUE(commands);
    ASSERT_EQ(commands->size(), 3U);
    EXPECT_EQ((*commands)[0].command, "jemput one");
    EXPECT_EQ((*commands)[0].place.line, 4);
    EXPECT_EQ((*commands)[0].output, (std::vector<std::string>{"first", "", "second"}));
    EXPECT_EQ((*commands)[0].exit_code, 0);
    EXPECT_EQ((*commands)[1].command, "jemput two");
    EXPECT_TRUE((*commands)[1].output.empty());
    EXPECT_EQ((*commands)[2].output, std::vector<std::string>{"fault"});
    EXPECT_EQ((*commands)[2].exit_code, 1);
}

TEST(ConsoleCommands, AreFoundInAList) {
    const auto commands = console_commands("1. First:\n\n   ```console\n   $ a\n     b\n   ```\n", "a.md");
    ASSERT_TRUE(commands);
    ASSERT_EQ(commands->size(), 1U);
    EXPECT_EQ((*commands)[0].command, "a");
    EXPECT_EQ((*commands)[0].output, std::vector<std::string>{"  b"});
}

TEST(ConsoleCommands, DoNotTakeOutputForAnExitCode) {
    const auto commands = console_commands("```console\n$ a\n[exit now]\n$ b\n[exit 1]\nmore\n```\n", "a.md");
    ASSERT_TRUE(commands);
    EXPECT_EQ((*commands)[0].output, std::vector<std::string>{"[exit now]"});
    EXPECT_EQ((*commands)[1].output, (std::vector<std::string>{"[exit 1]", "more"}));
    EXPECT_EQ((*commands)[1].exit_code, 0);
}

TEST(ConsoleCommands, RejectABlockThatNobodyWouldRun) {
    EXPECT_EQ(faults_in("\n```console no-run\n$ a\n```\n"),
              "a.md:2:1: found ```console no-run; allowed: ```console, whose commands are run\n");
    EXPECT_EQ(faults_in("```bash\n$ a\n```\n"),
              "a.md:1:1: found ```bash; allowed: ```console, whose commands are run\n");
    EXPECT_EQ(faults_in("```yaml\na: b\n```\n"), "");
}

TEST(ConsoleCommands, RejectOutputBeforeTheFirstCommandOfABlock) {
    EXPECT_EQ(faults_in("```console\n$ a\n```\n```console\nlost\n```\n"),
              "a.md:5:1: found output without a command; allowed: $ COMMAND\n");
}

TEST(ConsoleCommands, RejectABlockThatIsNotClosed) {
    EXPECT_EQ(faults_in("```console\n$ a\n"), "a.md:2:1: found a block that is not closed; allowed: ```\n");
}

TEST(PrintsAsShown, ComparesLineByLine) {
    EXPECT_TRUE(prints_as_shown({"a", "", "b"}, "a\n\nb\n"));
    EXPECT_FALSE(prints_as_shown({"a", "b"}, "a\n\nb\n"));
    EXPECT_FALSE(prints_as_shown({"a"}, "a \n"));
    EXPECT_FALSE(prints_as_shown({"a"}, "a\nb\n"));
    EXPECT_FALSE(prints_as_shown({}, "a\n"));
}

TEST(PrintsAsShown, IgnoresBlankLinesAtTheEnd) {
    EXPECT_TRUE(prints_as_shown({"a", ""}, "a"));
    EXPECT_TRUE(prints_as_shown({"a"}, "a\n\n\n"));
    EXPECT_TRUE(prints_as_shown({}, ""));
}

TEST(PrintsAsShown, LetsALineOfDotsStandForAnyLines) {
    EXPECT_TRUE(prints_as_shown({"a", "…", "d"}, "a\nb\nc\nd\n"));
    EXPECT_TRUE(prints_as_shown({"a", "…", "d"}, "a\nd\n"));
    EXPECT_TRUE(prints_as_shown({"…", "b", "…"}, "a\nb\nb\n"));
    EXPECT_FALSE(prints_as_shown({"a", "…", "d"}, "a\nd\ne\n"));
    EXPECT_FALSE(prints_as_shown({"…", "x", "…"}, "a\nb\n"));
}

TEST(PrintsAsShown, LetsDotsInALineStandForAnyCharacters) {
    EXPECT_TRUE(prints_as_shown({"took … s"}, "took 1.25 s\n"));
    EXPECT_TRUE(prints_as_shown({"… of …, done"}, "3 of 4, done, done\n"));
    EXPECT_FALSE(prints_as_shown({"took … s"}, "took 1.25 min\n"));
    EXPECT_FALSE(prints_as_shown({"took … s"}, "took 1\n2 s\n"));
}

}  // namespace
}  // namespace jemput
