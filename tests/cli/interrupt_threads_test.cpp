#include "tests/cli/folder.hpp"
#include "tests/cli/jemput.hpp"

#include <chrono>
#include <csignal>
#include <ctime>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace jemput {
namespace {

bool is_watched(int signal) {
    struct sigaction current {};
    sigaction(signal, nullptr, &current);
    return current.sa_handler != SIG_DFL;
}

/// Seconds that the processors have worked for this process: on a busy machine less than has passed.
double seconds_worked() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// Presses Ctrl-C once the program listens to it and has worked for a while.
void press_ctrl_c(const std::stop_token& stop) {
    const auto pause = [] { std::this_thread::sleep_for(std::chrono::milliseconds(5)); };
    while (!is_watched(SIGINT)) {
        if (stop.stop_requested()) return;
        pause();
    }
    // Sanitizers make it slow, and memory for all replications takes its time too.
    constexpr double enough = 2;
    for (const double end = seconds_worked() + enough; seconds_worked() < end; pause())
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

TEST(Interrupt, LeavesAResultThatCanBeMadeAgain) {
    const Folder folder;
    const std::string file = folder / "result.json";
    for (const char* precision : {"", "wait.mean=1 s"}) {
        std::vector<const char*> arguments{"run",      van_day.c_str(), "--quiet",   "--format", "json",
                                           "--output", file.c_str(),    "--threads", "1"};
        if (*precision == '\0') arguments.insert(arguments.end(), {"--replications", "500000"});
        if (*precision != '\0') {
            arguments.insert(arguments.end(), {"--replications", "100000", "--max-replications", "500000",
                                               "--precision", precision});
        }
        {
            const std::jthread finger(press_ctrl_c);
            EXPECT_EQ(jemput(arguments).exit_code, 130);
        }
        const auto json = nlohmann::json::parse(content_of(file));
        EXPECT_EQ(json["interrupted"]["wanted"], 500'000);
        EXPECT_EQ(json["manifest"]["request"]["replications"], json["replications"]);
        const Answer again = jemput({"reproduce", file.c_str(), "--quiet"});
        EXPECT_EQ(again.exit_code, 0) << again.out << again.err;
    }
}

TEST(Interrupt, OfReproduceComparesNothing) {
    const Folder folder;
    const std::string file = folder / "result.json";
    jemput({"run", van_day.c_str(), "--quiet", "--format", "json", "--output", file.c_str()});
    auto json = nlohmann::ordered_json::parse(content_of(file));
    json["manifest"]["request"]["replications"] = 500'000;
    write_content(file, json.dump());
    const std::jthread finger(press_ctrl_c);
    const Answer answer = jemput({"reproduce", file.c_str(), "--quiet", "--lang", "en"});
    EXPECT_EQ(answer.exit_code, 130);
    EXPECT_EQ(answer.err, "interrupted: nothing has been compared\n");
}

TEST(Interrupt, LeavesAComparisonOfWhatAllScenariosHaveThatCanBeMadeAgain) {
    const Folder folder;
    const std::string file = folder / "result.json";
    const std::vector<const char*> compare{"compare",
                                           day_market.c_str(),
                                           night_market.c_str(),
                                           "--quiet",
                                           "--lang",
                                           "en",
                                           "--format",
                                           "json",
                                           "--output",
                                           file.c_str(),
                                           "--threads",
                                           "1",
                                           "--set",
                                           "staff.officers=2",
                                           "--replications",
                                           "500000"};
    // Too early an interruption leaves nothing, and how early that is the machine decides.
    for (auto delay = std::chrono::milliseconds(150); delay.count() < 20'000; delay *= 2) {
        const std::jthread finger([delay](const std::stop_token& stop) {
            std::this_thread::sleep_for(delay);
            press_ctrl_c(stop);
        });
        const Answer answer = jemput(compare);
        ASSERT_EQ(answer.exit_code, 130);
        if (answer.err == "interrupted before the first replication was complete\n") continue;
        EXPECT_THAT(answer.err, testing::MatchesRegex("interrupted: [0-9,]+ replications are complete in all "
                                                      "scenarios\n"));
        break;
    }
    const auto json = nlohmann::json::parse(content_of(file));
    EXPECT_EQ(json["interrupted"]["wanted"], 500'000);
    for (const auto& scenario : json["scenarios"])
        EXPECT_EQ(scenario["replications"], json["replications"]);
    EXPECT_EQ(json["manifest"]["request"]["replications"], json["replications"]);
    const Answer again = jemput({"reproduce", file.c_str(), "--quiet"});
    EXPECT_EQ(again.exit_code, 0) << again.out << again.err;
}

}  // namespace
}  // namespace jemput
