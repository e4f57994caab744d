#include "tests/cli/process.hpp"

#include <chrono>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

// What a signal does to the program, which only a process of its own can try.

namespace jemput {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

const std::string day = "scenarios/day_market.yaml";
const std::string night = "scenarios/night_market.yaml";

struct Ended {
    int code = 0;
    std::string out;
    std::string err;
};

/// How the program ends that is sent the signal in the middle of its work. What the middle is the machine
/// decides: the longer we wait, until the message is that of the part that is meant.
Ended interrupted(const std::vector<std::string>& arguments, int signal, const std::string& message) {
    const Folder folder;
    Ended ended;
    for (auto delay = std::chrono::milliseconds(100); delay.count() < 20'000; delay *= 2) {
        Process process(arguments, folder / "out", folder / "err");
        std::this_thread::sleep_for(delay);
        process.signal(signal);
        const int code = process.wait();
        ended = {code, process.out(), process.err()};
        if (ended.err.find(message) != std::string::npos) break;
    }
    return ended;
}

TEST(Signals, EndARunThatTellsWhatIsComplete) {
    for (const int signal : {SIGINT, SIGTERM}) {
        const Ended run =
            interrupted({"run", day, "--replications", "200000"}, signal, "replications are complete");
        EXPECT_EQ(run.code, 130);
        EXPECT_THAT(run.out, StartsWith("INTERRUPTED: "));
        EXPECT_THAT(run.err,
                    testing::MatchesRegex("interrupted: [0-9,]+ of 200,000 replications are complete\n"));
    }
}

TEST(Signals, EndAComparisonOfWhatAllScenariosHave) {
    const Ended compare =
        interrupted({"compare", day, night, "--replications", "200000"}, SIGINT, "complete in all scenarios");
    EXPECT_EQ(compare.code, 130);
    EXPECT_THAT(compare.out, HasSubstr("licences"));
}

constexpr const char* not_ranked =
    "interrupted: all replications are complete, but it is left out which numbers matter most\n";

TEST(Signals, EndTheRankingOfTheNumbersOfARunWhoseResultIsTold) {
    const Ended run =
        interrupted({"run", "scenarios/campaign_month.yaml", "--replications", "2", "--threads", "1"}, SIGINT,
                    not_ranked);
    EXPECT_EQ(run.code, 130);
    EXPECT_EQ(run.err, not_ranked);
    EXPECT_THAT(run.out, HasSubstr("2 replications, seed 1."));
    EXPECT_THAT(run.out, Not(StartsWith("INTERRUPTED")));
}

TEST(Signals, EndTheRankingOfTheNumbersOfAComparisonWhoseResultIsTold) {
    const Ended compare =
        interrupted({"compare", day, night, "--replications", "40", "--threads", "1"}, SIGINT, not_ranked);
    EXPECT_EQ(compare.code, 130);
    EXPECT_EQ(compare.err, not_ranked);
    EXPECT_THAT(compare.out, HasSubstr("licences"));
}

TEST(Signals, EndATraceWithoutAWord) {
    const Folder folder;
    const std::string file = folder / "long.yaml";
    write_content(file,
                  "jemput: 1\nname: long\nhorizon: {warm_up: 1 d, length: 50 d}\narrivals: {rate: 100/h}\n"
                  "staff: {officers: 20}\nflow: [{step: S07, time: 5 min}]\n");
    Process process({"trace", file, "--format", "json"}, folder / "out", folder / "err");
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    process.signal(SIGINT);
    EXPECT_EQ(process.wait(), -SIGINT);
    EXPECT_EQ(process.out(), "");
    EXPECT_EQ(process.err(), "");
}

/// A sweep of 8 combinations; `file` keeps those that are finished.
std::vector<std::string> kept_sweep(const std::string& file) {
    return {"sweep",
            day,
            "--over",
            "staff.officers=1..2",
            "--over",
            "arrivals.pool.publicity=0.1..0.4:0.1",
            "--replications",
            "300",
            "--quiet",
            "--format",
            "json",
            "--resume",
            file};
}

nlohmann::ordered_json cells_of(const std::string& result) {
    return nlohmann::ordered_json::parse(result)["cells"];
}

TEST(Signals, LetASweepGoOnWhereItWasEndedOrKilledToTheSameResult) {
    const Folder folder;
    Process whole(kept_sweep(folder / "whole"), folder / "out", folder / "err");
    EXPECT_EQ(whole.wait(), 0) << whole.err();
    const nlohmann::ordered_json cells = cells_of(whole.out());
    for (const int signal : {SIGINT, SIGKILL}) {
        const std::string file = folder / ("kept-" + std::to_string(signal));
        bool is_over = false;
        for (int attempt = 0; attempt < 1000 && !is_over; ++attempt) {
            Process process(kept_sweep(file), folder / "out", folder / "err");
            const std::string before = content_of(file);
            while (process.is_running() && content_of(file) == before)
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            process.signal(signal);
            is_over = process.wait() == 0;
            if (!is_over) continue;
            EXPECT_EQ(cells_of(process.out()), cells);
        }
        EXPECT_TRUE(is_over) << "each attempt finishes a combination at least";
    }
}

TEST(Signals, EndAChoiceOfPlansThatChoosesNothing) {
    const Ended staff =
        interrupted({"staff", day, "--limit", "not_served_within_30_min <= 0.4%", "--tolerance", "0.00001",
                     "--max-replications", "10000000", "--over", "staff.officers=1,3"},
                    SIGINT, "interrupted");
    EXPECT_EQ(staff.code, 130);
    EXPECT_THAT(staff.out + staff.err,
                testing::AnyOf(HasSubstr("INTERRUPTED: 1 of 2 plans are judged"),
                               HasSubstr("interrupted before the first plan was judged")));
}

/// True where a draft in the folder has got some of its text.
bool is_being_written(const std::string& folder) {
    std::error_code gone;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (name.rfind(".jemput-", 0) == 0 && entry.file_size(gone) > 0 && !gone) return true;
    }
    return false;
}

TEST(Signals, ThatKillWhileAFileIsWrittenLeaveTheOldOneOrTheNewOneWhole) {
    const std::string old = "old";
    for (int attempt = 0; attempt < 4; ++attempt) {
        const Folder folder;
        std::filesystem::create_directory(folder / "written");
        write_content(folder / "written/page.html", old);
        write_content(folder / "written/result.json", old);
        Process process({"run", day, "--replications", "30", "--quiet", "--format", "json", "--report",
                         folder / "written/page.html", "--output", folder / "written/result.json"},
                        folder / "out", folder / "err");
        while (process.is_running() && !is_being_written(folder / "written")) {
        }
        process.signal(SIGKILL);
        process.wait();
        const std::string page = content_of(folder / "written/page.html");
        EXPECT_TRUE(page == old || page.find("</html>") != std::string::npos) << page.size() << " bytes";
        const std::string result = content_of(folder / "written/result.json");
        EXPECT_TRUE(result == old || nlohmann::json::accept(result)) << result.size() << " bytes";
    }
}

}  // namespace
}  // namespace jemput
