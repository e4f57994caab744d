#include "tests/cli/jemput.hpp"

#include <csignal>
#include <stop_token>
#include <thread>

#include <gmock/gmock.h>
#include <unistd.h>

namespace jemput {
namespace {

bool is_watched(int signal) {
    struct sigaction current {};
    sigaction(signal, nullptr, &current);
    return current.sa_handler != SIG_DFL;
}

/// Presses Ctrl-C as soon as the program listens to it.
void press_ctrl_c(const std::stop_token& stop) {
    while (!is_watched(SIGINT))
        if (stop.stop_requested()) return;
    kill(getpid(), SIGINT);
}

TEST(Interrupt, EndsARunThatPrintsWhatIsComplete) {
    const std::jthread finger(press_ctrl_c);
    const Answer answer =
        jemput({"run", van_day.c_str(), "--replications", "500000", "--threads", "1", "--quiet"});
    EXPECT_EQ(answer.exit_code, 130);
    EXPECT_THAT(answer.out, testing::StartsWith("INTERRUPTED: "));
    EXPECT_THAT(answer.out, testing::HasSubstr("wait.mean"));
    EXPECT_THAT(answer.err,
                testing::MatchesRegex("interrupted: [0-9,]+ of 500,000 replications are complete\n"));
    EXPECT_FALSE(is_watched(SIGINT)) << "afterwards Ctrl-C ends the program as usual";
}

}  // namespace
}  // namespace jemput
