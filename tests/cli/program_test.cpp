#include "tests/cli/shell.hpp"

#include <gtest/gtest.h>

// What happens to the program where it cannot write, which only a process of its own can try.

namespace jemput {
namespace {

TEST(Program, EndsQuietlyWhenItsReaderGoesAway) {
    ASSERT_GT(shell("jemput schema").output.size(), 65'536U) << "a pipe would hold all of it";
    const Outcome outcome = shell("{ jemput schema; echo exit $? >&2; } | :");
    EXPECT_EQ(outcome.output, "exit 0\n");
}

}  // namespace
}  // namespace jemput
