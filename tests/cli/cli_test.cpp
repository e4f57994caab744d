#include "tests/cli/jemput.hpp"

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace jemput {
namespace {

TEST(CommandLine, RunsAScenarioAndGivesTheVerdictFirst) {
    const Answer answer = jemput({"run", van_day.c_str(), "--replications", "50", "--quiet"});
    EXPECT_EQ(answer.exit_code, 0);
    EXPECT_EQ(answer.out.find("Simple van day"), 0U);
    EXPECT_EQ(answer.err, "");
}

TEST(CommandLine, GivesJsonWithItsManifest) {
    const Answer answer =
        jemput({"run", van_day.c_str(), "--replications", "50", "--seed", "9", "--threads", "2",
                "--confidence", "0.9", "--set", "staff.officers=3", "--format", "json"});
    ASSERT_EQ(answer.exit_code, 0);
    const auto json = nlohmann::json::parse(answer.out);
    EXPECT_EQ(json["replications"], 50);
    EXPECT_EQ(json["seed"], 9);
    EXPECT_EQ(json["confidence"], 0.9);
    EXPECT_EQ(json["manifest"]["threads"], 2);
    EXPECT_EQ(json["manifest"]["command"][1], "run");
    EXPECT_EQ(json["manifest"]["files"][0]["sha256"].get<std::string>().size(), 64U);
    EXPECT_LT(json["measures"]["wait.mean"]["estimate"].get<double>(), 5) << "three officers, not two";
}

TEST(CommandLine, TellsAFaultInAFileWithExitCode1) {
    const std::string file = source + "/tests/scenarios/invalid/many_faults.yaml";
    const Answer answer = jemput({"run", file.c_str()});
    EXPECT_EQ(answer.exit_code, 1);
    EXPECT_EQ(answer.out, "");
    EXPECT_NE(answer.err.find("many_faults.yaml:4:"), std::string::npos) << answer.err;
    EXPECT_NE(answer.err.find(" faults\n"), std::string::npos) << answer.err;
}

TEST(CommandLine, TellsAWrongChangeWithExitCode1) {
    const Answer answer = jemput({"run", van_day.c_str(), "--set", "staff.oficers=3"});
    EXPECT_EQ(answer.exit_code, 1);
    EXPECT_NE(answer.err.find("did you mean 'officers'?"), std::string::npos) << answer.err;
}

TEST(CommandLine, TellsAWrongCommandLineWithExitCode2) {
    EXPECT_EQ(jemput({"run"}).exit_code, 2);
    EXPECT_EQ(jemput({"run", van_day.c_str(), "--replications", "0"}).exit_code, 2);
    EXPECT_EQ(jemput({"run", van_day.c_str(), "--set", "officers"}).exit_code, 2);
    EXPECT_EQ(jemput({"rn"}).exit_code, 2);
    EXPECT_EQ(jemput({}).exit_code, 2);
}

TEST(CommandLine, TakesNoOtherNumberThanTheOneThatIsWritten) {
    for (const char* number : {"-1", "1.5", "0x10", "18446744073709551616", "x", ""}) {
        EXPECT_EQ(jemput({"run", van_day.c_str(), "--seed", number}).exit_code, 2) << number;
        EXPECT_EQ(jemput({"trace", van_day.c_str(), "--replication", number}).exit_code, 2) << number;
    }
    EXPECT_EQ(jemput({"trace", van_day.c_str(), "--seed", "18446744073709551615"}).exit_code, 0);
    EXPECT_EQ(jemput({"run", van_day.c_str(), "--threads", "-1"}).exit_code, 2);
    for (const char* number : {"nan", "0.4", "1", "95"})
        EXPECT_EQ(jemput({"run", van_day.c_str(), "--confidence", number}).exit_code, 2) << number;
    EXPECT_EQ(jemput({"run", van_day.c_str(), "--seed", "-1"}).err.find("--seed: expected a whole number"),
              0U);
}

TEST(CommandLine, DescribesAScenarioInTheLanguageThatIsAskedFor) {
    const Answer answer = jemput({"describe", van_day.c_str(), "--lang", "id", "--set", "staff.officers=3"});
    EXPECT_EQ(answer.exit_code, 0);
    EXPECT_EQ(answer.err, "");
    EXPECT_NE(answer.out.find("- 3 petugas, masing-masing mengerjakan setiap langkah.\n"), std::string::npos);
    EXPECT_NE(jemput({"describe", van_day.c_str(), "--lang", "en"}).out.find("## 1 Objectives\n"),
              std::string::npos);
    EXPECT_EQ(jemput({"describe", van_day.c_str(), "--lang", "fr"}).exit_code, 2);
    EXPECT_EQ(jemput({"describe", "no_such_file.yaml"}).exit_code, 1);
}

TEST(CommandLine, NamesAnUnknownCommandAndTheNearestKnownOne) {
    const std::string allowed =
        "; allowed: run, compare, sweep, staff, reproduce, check, trace, describe, schema, validate, --help, "
        "--version";
    const std::string hint = "\nRun with --help for more information.\n";
    const Answer misspelt = jemput({"rn", van_day.c_str()});
    EXPECT_EQ(misspelt.exit_code, 2);
    EXPECT_EQ(misspelt.err, "unknown command 'rn'" + allowed + "; did you mean 'run'?" + hint);
    EXPECT_EQ(jemput({"--verson"}).err,
              "unknown command '--verson'" + allowed + "; did you mean '--version'?" + hint);
    EXPECT_EQ(jemput({"simulate"}).err, "unknown command 'simulate'" + allowed + hint);
    EXPECT_EQ(jemput({}).err, "no command" + allowed + hint);
}

TEST(CommandLine, HelpAndVersionAreNoFaults) {
    EXPECT_EQ(jemput({"--help"}).exit_code, 0);
    const Answer version = jemput({"--version"});
    EXPECT_EQ(version.exit_code, 0);
    EXPECT_EQ(version.out.find("jemput "), 0U);
}

TEST(CommandLine, ChecksSeveralFilesAndReportsEveryFault) {
    const std::string bad = source + "/tests/scenarios/invalid/no_unit.yaml";
    EXPECT_EQ(jemput({"check", van_day.c_str()}).exit_code, 0);
    const Answer answer = jemput({"check", van_day.c_str(), bad.c_str(), "nowhere.yaml"});
    EXPECT_EQ(answer.exit_code, 1);
    EXPECT_NE(answer.out.find("simple_van_day.yaml: good."), std::string::npos);
    EXPECT_NE(answer.err.find("2 faults"), std::string::npos) << answer.err;
}

TEST(CommandLine, TracesOneReplicationAsLogAndAsTable) {
    const Answer log = jemput({"trace", van_day.c_str(), "--replication", "3"});
    EXPECT_EQ(log.exit_code, 0);
    EXPECT_NE(log.out.find("08:00:00  the van opens\n"), std::string::npos);
    EXPECT_NE(jemput({"trace", van_day.c_str(), "--replication", "4"}).out, log.out);
    EXPECT_EQ(jemput({"trace", van_day.c_str(), "--format", "csv"}).out.find("visit,ticket,outcome"), 0U);
}

TEST(CommandLine, WritesForPeopleInTheLanguageThatTheyAskFor) {
    const std::vector<const char*> trace{"trace", van_day.c_str(), "--lang", "id"};
    EXPECT_NE(jemput(trace).out.find("08.00.00  mobil layanan dibuka\n"), std::string::npos);
    const Answer run = jemput({"run", van_day.c_str(), "--replications", "50", "--quiet", "--lang", "id"});
    EXPECT_NE(run.out.find("\nDengan 2 petugas, "), std::string::npos) << run.out;
    EXPECT_EQ(jemput({"run", van_day.c_str(), "--lang", "xx"}).exit_code, 2);
}

TEST(CommandLine, WritesForProgramsInOneWayWhateverTheLanguage) {
    for (const char* format : {"csv", "json"}) {
        const std::vector<const char*> english{"trace", van_day.c_str(), "--format", format};
        std::vector<const char*> indonesian = english;
        indonesian.insert(indonesian.end(), {"--lang", "id"});
        EXPECT_EQ(jemput(indonesian).out, jemput(english).out) << format;
    }
    const auto csv = [](const char* language) {
        const std::string out =
            jemput({"run", van_day.c_str(), "--replications", "20", "--format", "csv", "--lang", language})
                .out;
        return out.substr(0, out.find("\nmanifest,"));  // which has the command with its --lang
    };
    EXPECT_EQ(csv("id"), csv("en"));
}

TEST(CommandLine, TheReferencePageIsTheOneThatTheProgramPrints) {
    std::ifstream file(source + "/docs/scenario-format.md");
    std::stringstream page;
    page << file.rdbuf();
    EXPECT_EQ(page.str(), jemput({"schema", "--format", "markdown"}).out)
        << "renew it: build/release/bin/jemput schema --format markdown > docs/scenario-format.md";
}

TEST(CommandLine, TheSchemaIsJsonAndClosed) {
    const Answer answer = jemput({"schema"});
    ASSERT_EQ(answer.exit_code, 0);
    const auto schema = nlohmann::json::parse(answer.out);
    EXPECT_EQ(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    EXPECT_NE(answer.out.find("\"additionalProperties\": false"), std::string::npos);
}

}  // namespace
}  // namespace jemput
