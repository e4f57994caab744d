#include "tests/cli/shell.hpp"

#include <gtest/gtest.h>

// What happens to the program where it cannot write, which only a process of its own can try.

namespace jemput {
namespace {

const std::string scenario = "scenarios/simple_van_day.yaml";

TEST(Program, EndsQuietlyWhenItsReaderGoesAway) {
    ASSERT_GT(shell("jemput schema").output.size(), 65'536U) << "a pipe would hold all of it";
    const ShellOutcome outcome = shell("{ jemput schema; echo exit $? >&2; } | :");
    EXPECT_EQ(outcome.output, "exit 0\n");
}

TEST(Program, TakesItsLanguageFromTheFirstVariableOfTheLocaleThatIsSet) {
    const auto is_indonesian = [](const std::string& environment) {
        const ShellOutcome outcome =
            shell("env -u LC_ALL -u LC_MESSAGES -u LANG " + environment + " jemput trace " + scenario);
        return outcome.output.find("08.00.00  mobil layanan dibuka\n") != std::string::npos;
    };
    EXPECT_TRUE(is_indonesian("LANG=id_ID.UTF-8"));
    EXPECT_TRUE(is_indonesian("LC_ALL= LC_MESSAGES=id_ID.UTF-8 LANG=en_GB.UTF-8"));
    EXPECT_FALSE(is_indonesian("LC_ALL=C.UTF-8 LC_MESSAGES=id_ID.UTF-8 LANG=id_ID.UTF-8"));
    EXPECT_FALSE(is_indonesian(""));
}

TEST(Program, TellsWithExitCode3ThatTheDiskIsFull) {
    for (const std::string& arguments :
         {"run --replications 20 " + scenario, "run --replications 20 --format json " + scenario,
          "check " + scenario, "trace " + scenario, std::string{"schema"}, std::string{"--help"},
          std::string{"--version"}}) {
        const ShellOutcome outcome = shell("jemput " + arguments + " >/dev/full");
        EXPECT_EQ(outcome.exit_code, 3) << arguments;
        EXPECT_EQ(outcome.output, "jemput: the output cannot be written: No space left on device\n")
            << arguments;
    }
}

TEST(Program, KeepsItsExitCodeWhereItsMessagesCannotBeWritten) {
    for (const char* errors : {"2>/dev/full", "2>&-"}) {
        EXPECT_EQ(shell(std::string{"jemput rn "} + errors).exit_code, 2) << errors;
        EXPECT_EQ(shell(std::string{"jemput check nowhere.yaml "} + errors).exit_code, 1) << errors;
        EXPECT_EQ(shell(std::string{"jemput schema >/dev/full "} + errors).exit_code, 3) << errors;
    }
}

}  // namespace
}  // namespace jemput
