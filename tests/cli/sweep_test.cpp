#include "tests/cli/folder.hpp"
#include "tests/cli/json.hpp"

#include <filesystem>
#include <iterator>
#include <string>
#include <vector>

#include <fcntl.h>
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/file.h>
#include <unistd.h>

namespace jemput {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* officers = "staff.officers=2..3";
constexpr const char* publicity = "arrivals.pool.publicity=0.15,0.3";

Answer sweep(std::vector<const char*> more) {
    std::vector<const char*> arguments{"sweep", day_market.c_str(), "--quiet", "--replications", "20"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return jemput(arguments);
}

Json without_manifest(Json json) {
    json.erase("manifest");
    return json;
}

TEST(Sweep, RunsEveryCombinationAsARunOfItWould) {
    const Json swept = json_of(sweep({"--over", officers, "--over", publicity, "--format", "json"}));
    ASSERT_EQ(swept["cells"].size(), 4U);
    EXPECT_EQ(swept["cells"][1]["at"], Json({{"staff.officers", "2"}, {"arrivals.pool.publicity", "0.3"}}));
    const Answer run = jemput({"run", day_market.c_str(), "--quiet", "--replications", "20", "--format",
                               "json", "--set", "staff.officers=2", "--set", "arrivals.pool.publicity=0.3"});
    const Json one = json_of(run);
    for (const auto& [name, measure] : swept["cells"][1]["measures"].items())
        for (const char* key : {"estimate", "low", "high", "n", "unit", "population", "better"})
            EXPECT_EQ(measure[key], one["measures"][name][key]) << name;
}

TEST(Sweep, IsTheSameForAnyNumberOfThreads) {
    const auto with = [](const char* threads) {
        return without_manifest(json_of(
            sweep({"--over", officers, "--over", publicity, "--format", "json", "--threads", threads})));
    };
    EXPECT_EQ(with("1"), with("3"));
}

TEST(Sweep, SaysWhichCombinationsKeepToTheLimits) {
    const Answer answer = sweep({"--over", "staff.officers=1,4", "--limit", "wait.mean <= 10 min"});
    EXPECT_EQ(answer.exit_code, 0);
    EXPECT_THAT(answer.out, HasSubstr("Limit: wait.mean <= 10 min. Of 2 combinations 1 keep to it, 1 do not; "
                                      "of 0 the runs do not tell.\n"));
    EXPECT_THAT(answer.out, HasSubstr("  not kept\n"));
    EXPECT_THAT(answer.out, HasSubstr("      kept\n"));
    const Json json = json_of(
        sweep({"--over", "staff.officers=1,4", "--limit", "wait.mean <= 10 min", "--format", "json"}));
    EXPECT_EQ(json["cells"][0]["keeps"], "no");
    EXPECT_EQ(json["cells"][1]["keeps"], "yes");
}

TEST(Sweep, WritesARowForEachCellAndMeasure) {
    const Answer answer = sweep({"--over", officers, "--over", publicity, "--format", "csv"});
    EXPECT_THAT(answer.out, testing::StartsWith("staff.officers,arrivals.pool.publicity,measure,unit,"));
    EXPECT_THAT(answer.out, HasSubstr("\n3,0.15,wait.mean,min,"));
    EXPECT_THAT(answer.out, HasSubstr("\n,,manifest,,"));
}

TEST(Sweep, SpeaksIndonesian) {
    const Answer answer = sweep({"--over", officers, "--lang", "id", "--limit", "wait.mean <= 10 min"});
    EXPECT_THAT(answer.out, HasSubstr("Yang diubah: petugas (staff.officers).\n"));
    EXPECT_THAT(answer.out, HasSubstr("Batas: wait.mean <= 10 min."));
}

TEST(Sweep, ShowsTheMeasuresThatWereAskedFor) {
    const Answer answer = sweep({"--over", officers, "--show", "officers.utilisation"});
    EXPECT_THAT(answer.out, HasSubstr("officers' time that is occupied, %"));
    EXPECT_THAT(answer.out, Not(HasSubstr("mean wait")));
    const Answer wrong = sweep({"--over", officers, "--show", "officers.utilization"});
    EXPECT_EQ(wrong.exit_code, 2);
    EXPECT_THAT(wrong.err, HasSubstr("did you mean 'officers.utilisation'?"));
}

TEST(Sweep, DrawsAHeatMapOverTwoAxesAndIntervalsAlongOne) {
    const Folder folder;
    const std::string pictures = folder / "pictures";
    const std::string page = folder / "page.html";
    EXPECT_EQ(sweep({"--over", officers, "--over", publicity, "--pictures", pictures.c_str(), "--report",
                     page.c_str()})
                  .exit_code,
              0);
    EXPECT_THAT(content_of(pictures + "/wait-mean.svg"), HasSubstr("data-role=\"cell\""));
    EXPECT_THAT(content_of(page), HasSubstr("<h1>Day market, Kanigoro: what if?</h1>"));
    EXPECT_EQ(sweep({"--over", officers, "--pictures", pictures.c_str()}).exit_code, 0);
    EXPECT_THAT(content_of(pictures + "/wait-mean.svg"), Not(HasSubstr("data-role=\"cell\"")));
}

TEST(Sweep, TellsTheFaultsOfAllCellsAtOnce) {
    const Answer answer = sweep({"--over", "staff.officers=0..1", "--over", "arivals.level=1,2"});
    EXPECT_EQ(answer.exit_code, 1);
    EXPECT_THAT(answer.err, HasSubstr("--over staff.officers=0: staff.officers: found '0'"));
    EXPECT_THAT(answer.err, HasSubstr("--over arivals.level=2"));
    EXPECT_THAT(answer.err, HasSubstr("did you mean 'arrivals'?"));
}

TEST(Sweep, AsksBeforeItRunsAMillionCells) {
    const std::vector<const char*> million{"--over", "arrivals.level=0.001..10:0.001", "--over",
                                           "staff.officers=1..100"};
    const Answer answer = sweep(million);
    EXPECT_EQ(answer.exit_code, 2);
    EXPECT_THAT(answer.err, HasSubstr("1000000 combinations of 20 replications each; say --yes"));
}

TEST(Sweep, RefusesAWrongCommandLine) {
    EXPECT_EQ(sweep({}).exit_code, 2) << "nothing to sweep over";
    EXPECT_EQ(sweep({"--over", "staff.officers=3..1"}).exit_code, 2);
    EXPECT_EQ(sweep({"--over", officers, "--limit", "wait.mean is short"}).exit_code, 2);
}

TEST(Sweep, CanBeReproduced) {
    const Folder folder;
    const std::string file = folder / "result.json";
    ASSERT_EQ(sweep({"--over", officers, "--limit", "lost.share <= 5%", "--format", "json", "--output",
                     file.c_str()})
                  .exit_code,
              0);
    const Answer answer = jemput({"reproduce", file.c_str()});
    EXPECT_EQ(answer.exit_code, 0) << answer.out << answer.err;
    EXPECT_THAT(answer.out, HasSubstr("agrees: all"));
}

class KeptSweep : public testing::Test {
  protected:
    /// A sweep with a file that keeps its cells.
    Answer run(std::vector<const char*> more = {"--over", officers, "--over", publicity}) {
        more.insert(more.end(), {"--format", "json", "--resume", file.c_str()});
        return sweep(more);
    }

    /// Keeps only the first lines, as if the program had been ended then.
    void keep(std::size_t lines, const std::string& more = "") {
        const std::string all = content_of(file);
        std::size_t end = 0;
        for (std::size_t i = 0; i < lines; ++i)
            end = all.find('\n', end) + 1;
        write_content(file, all.substr(0, end) + more);
    }

    Folder folder;
    std::string file = folder / "cells.jsonl";
};

TEST_F(KeptSweep, GoesOnToTheSameResultBitForBit) {
    const Json whole = without_manifest(json_of(run()));
    const std::string all = content_of(file);
    for (const std::size_t lines : {0U, 1U, 3U, 5U}) {
        write_content(file, all);
        keep(lines);
        EXPECT_EQ(without_manifest(json_of(run())), whole) << lines << " lines were kept";
        EXPECT_EQ(content_of(file), all) << "the file is whole again";
    }
}

TEST_F(KeptSweep, RunsACellAgainWhoseLineWasCutOff) {
    const Json whole = without_manifest(json_of(run()));
    const std::string all = content_of(file);
    keep(2, R"({"cell":1,"estimates":{"wait.m)");
    EXPECT_EQ(without_manifest(json_of(run())), whole);
    EXPECT_EQ(content_of(file), all);
}

TEST_F(KeptSweep, DoesNotRunAFinishedCellTwice) {
    ASSERT_EQ(run().exit_code, 0);
    std::string changed = content_of(file);
    const std::size_t number = changed.find("\"arrivals\":[") + 12;
    changed.replace(number, changed.find(',', number) - number, "12345.5");
    write_content(file, changed);
    EXPECT_EQ(json_of(run())["cells"][0]["measures"]["arrivals"]["estimate"], 12345.5)
        << "what the file holds is believed";
}

TEST_F(KeptSweep, RefusesTheFileOfAnotherSweepAndLeavesItAlone) {
    ASSERT_EQ(run().exit_code, 0);
    const std::string before = content_of(file);
    const Answer answer = run({"--over", "staff.officers=2..4", "--over", publicity});
    EXPECT_EQ(answer.exit_code, 1);
    EXPECT_THAT(answer.err, HasSubstr("request.over"));
    EXPECT_THAT(answer.err, HasSubstr("this file belongs to another sweep and stays as it is"));
    EXPECT_EQ(run({"--over", officers, "--over", publicity, "--seed", "2"}).exit_code, 1);
    EXPECT_EQ(content_of(file), before);
}

TEST_F(KeptSweep, MayBeJudgedByOtherLimits) {
    ASSERT_EQ(run().exit_code, 0);
    const Json json =
        json_of(run({"--over", officers, "--over", publicity, "--limit", "wait.mean <= 10 min"}));
    EXPECT_TRUE(json["cells"][0].contains("keeps"));
}

TEST_F(KeptSweep, RefusesFilesThatAreDamagedOrNoneOfIts) {
    write_content(file, "a letter\nof mine\n");
    const Answer letter = run();
    EXPECT_EQ(letter.exit_code, 1);
    EXPECT_THAT(letter.err, HasSubstr("a file that keeps no sweep"));
    EXPECT_EQ(content_of(file), "a letter\nof mine\n");
    write_content(file, "a letter");
    EXPECT_EQ(run().exit_code, 1);
    EXPECT_EQ(content_of(file), "a letter") << "not even without an end of line";

    write_content(file, "");
    ASSERT_EQ(run().exit_code, 0) << "an empty file is a new one";
    keep(2, "{\"cell\":99,\"estimates\":{}}\n{\"cell\":\n");
    const Answer damaged = run();
    EXPECT_EQ(damaged.exit_code, 1);
    EXPECT_THAT(damaged.err, HasSubstr("cells.jsonl:3:1: found a line that is damaged"));
    EXPECT_THAT(damaged.err, HasSubstr("cells.jsonl:4:1: "));
}

TEST_F(KeptSweep, IsNotOverwhelmedByADeepValue) {
    ASSERT_EQ(run().exit_code, 0);
    const std::string head = content_of(file).substr(0, content_of(file).find('\n'));
    const auto keys = nlohmann::ordered_json::parse(head);
    const std::string key = std::next(keys.begin()).key();
    const std::string deep = std::string(200'000, '[') + std::string(200'000, ']');
    write_content(file, fmt::format(R"({{"jemput_sweep": 1, "{}": {}}})", key, deep) + "\n");
    const Answer answer = run();
    EXPECT_EQ(answer.exit_code, 1);
    EXPECT_THAT(answer.err, HasSubstr("this file belongs to another sweep"));
}

TEST_F(KeptSweep, WaitsForNoOtherProgramThatWritesTheFile) {
    const int other = open(file.c_str(), O_RDWR | O_CREAT, 0666);
    ASSERT_EQ(flock(other, LOCK_EX), 0);
    const Answer answer = run();
    EXPECT_EQ(answer.exit_code, 3);
    EXPECT_THAT(answer.err,
                HasSubstr("is being written by another program; wait for its end, or name another file"));
    EXPECT_EQ(content_of(file), "");
    close(other);
    EXPECT_EQ(run().exit_code, 0);
}

TEST_F(KeptSweep, IsKeptInAFileThatStays) {
    file = "/dev/null";
    const Answer answer = run();
    EXPECT_EQ(answer.exit_code, 3);
    EXPECT_THAT(answer.err, HasSubstr("'/dev/null' cannot be used to go on from"));
}

TEST_F(KeptSweep, SaysWhereTheFileCannotBeWritten) {
    file = folder / "no/such/folder";
    const Answer answer = run();
    EXPECT_EQ(answer.exit_code, 3);
    EXPECT_THAT(answer.err, HasSubstr("cannot be opened: No such file or directory"));
}

}  // namespace
}  // namespace jemput
