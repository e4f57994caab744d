#include "tests/cli/folder.hpp"
#include "tests/cli/json.hpp"
#include "tests/cli/shell.hpp"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace jemput {
namespace {

using testing::HasSubstr;
using testing::Not;

Answer compare(const std::vector<std::string>& files, std::vector<const char*> more = {}) {
    std::vector<const char*> arguments{"compare", "--quiet", "--lang", "en"};
    for (const std::string& file : files)
        arguments.push_back(file.c_str());
    arguments.insert(arguments.end(), more.begin(), more.end());
    const bool says_how_often = std::any_of(more.begin(), more.end(), [](std::string_view word) {
        return word == "--replications" || word == "--precision";
    });
    if (!says_how_often) arguments.insert(arguments.end(), {"--replications", "40"});
    return jemput(arguments);
}

TEST(Compare, PutsTheOtherScenariosAgainstTheFirst) {
    const Json two = json_of(compare({day_market, night_market}, {"--format", "json"}));
    EXPECT_EQ(two["scenarios"].size(), 2U);
    EXPECT_EQ(two["verdicts"], Json({"better"}));
    EXPECT_TRUE(two.contains("exchange"));
    EXPECT_TRUE(two.contains("reach"));
    const Json three = json_of(compare({day_market, night_market, day_market}, {"--format", "json"}));
    EXPECT_EQ(three["scenarios"].size(), 3U);
    EXPECT_EQ(three["verdicts"].size(), 2U);
    EXPECT_EQ(three["comparison"]["licences"]["against_best"].size(), 3U);
    EXPECT_FALSE(three.contains("exchange"));
}

TEST(Compare, BeginsItsTextWithTheScenariosAndTheVerdict) {
    const Answer answer = compare({day_market, night_market});
    EXPECT_EQ(answer.exit_code, 0);
    EXPECT_THAT(answer.out, testing::StartsWith("Day market, Kanigoro"));
    EXPECT_LT(answer.out.find("\nNight market is better than Day market"), answer.out.find("\n  measure "));
}

TEST(Compare, WantsTwoScenariosAtLeast) {
    const Answer one = compare({day_market});
    EXPECT_EQ(one.exit_code, 2);
    EXPECT_THAT(one.err, HasSubstr("two scenarios or more"));
    EXPECT_EQ(one.out, "");
    EXPECT_EQ(compare({}).exit_code, 2);
}

TEST(Compare, TellsEveryFaultOfEveryFile) {
    const Folder folder;
    const auto with_officers = [&](const char* name, const char* officers) {
        write_content(folder / name,
                      std::string("jemput: 1\nname: a\ntime: {date: 2019-09-18, opens: \"08:00\", "
                                  "closes: \"10:00\"}\narrivals: {rate: 6/h}\nstaff: {officers: ") +
                          officers + "}\nflow: [{step: A, time: 5 min}]\n");
        return folder / name;
    };
    const Answer answer = compare(
        {with_officers("a.yaml", "many"), day_market, with_officers("c.yaml", "few"), folder / "none.yaml"});
    EXPECT_EQ(answer.exit_code, 1);
    EXPECT_EQ(answer.out, "");
    EXPECT_THAT(answer.err, HasSubstr("a.yaml:"));
    EXPECT_THAT(answer.err, HasSubstr("'many'"));
    EXPECT_THAT(answer.err, HasSubstr("c.yaml:"));
    EXPECT_THAT(answer.err, HasSubstr("'few'"));
    EXPECT_THAT(answer.err, HasSubstr("none.yaml"));
    EXPECT_THAT(answer.err, HasSubstr("3 faults"));
}

TEST(Compare, TellsOfAJudgeThatIsNoneBeforeItSimulates) {
    const auto error_of = [](const char* judges) {
        const Answer answer =
            compare({day_market, night_market}, {"--replications", "10000000", "--judge-by", judges});
        EXPECT_EQ(answer.exit_code, 2);
        EXPECT_EQ(answer.out, "");
        return answer.err;
    };
    EXPECT_THAT(error_of("licenses"), HasSubstr("did you mean 'licences'?"));
    EXPECT_THAT(error_of("arrivals"), HasSubstr("neither more nor less is better"));
    EXPECT_THAT(error_of("licences,wait.men,cost.pr_licence"), HasSubstr("2 faults"));
}

TEST(Compare, DecidesByTheJudgesThatAreNamed) {
    const Json json = json_of(
        compare({day_market, night_market}, {"--format", "json", "--judge-by", "wait.mean,licences"}));
    for (const auto& [name, measure] : json["comparison"].items())
        EXPECT_EQ(measure["decides"], name == "wait.mean" || name == "licences") << name;
    EXPECT_EQ(json["manifest"]["request"]["judge_by"], Json({"wait.mean", "licences"}));
}

TEST(Compare, ChangesAllScenarios) {
    const Json json =
        json_of(compare({day_market, night_market}, {"--format", "json", "--set", "staff.officers=1"}));
    const Json as_is = json_of(compare({day_market, night_market}, {"--format", "json"}));
    for (const std::size_t i : {0U, 1U}) {
        const auto busy = [i](const Json& result) {
            return result["scenarios"][i]["measures"]["officers.utilisation"]["estimate"].get<double>();
        };
        EXPECT_GT(busy(json), 1.5 * busy(as_is));
        EXPECT_EQ(json["manifest"]["request"]["scenarios"][i]["set"][0]["path"], "staff.officers");
    }
}

TEST(Compare, EndsWhereItsDifferencesArePrecise) {
    const std::vector<std::string> files{day_market, night_market};
    const Json json = json_of(compare(files, {"--precision", "licences=2", "--format", "json"}));
    EXPECT_LT(json["replications"], 1000);
    ASSERT_EQ(json["precision"].size(), 1U);
    EXPECT_EQ(json["precision"][0]["reached"], true);
    EXPECT_EQ(json["precision"][0]["half_width"],
              json["comparison"]["licences"]["differences"][0]["half_width"]);
    const Answer text = compare(files, {"--precision", "licences=0.0001", "--max-replications", "40"});
    EXPECT_EQ(text.exit_code, 0);
    EXPECT_THAT(text.out, HasSubstr("not enough runs to be sure"));
}

TEST(Compare, WritesThePageThePicturesAndTheResult) {
    const Folder folder;
    const std::string page = folder / "page.html";
    const std::string pictures = folder / "new/pictures";
    const std::string result = folder / "result.csv";
    const Answer answer =
        compare({day_market, night_market}, {"--report", page.c_str(), "--pictures", pictures.c_str(),
                                             "--output", result.c_str(), "--format", "csv"});
    EXPECT_EQ(answer.exit_code, 0) << answer.err;
    EXPECT_EQ(answer.out, "");
    EXPECT_THAT(content_of(page), testing::StartsWith("<!DOCTYPE html>"));
    EXPECT_THAT(content_of(result), testing::StartsWith("measure,scenario,"));
    EXPECT_THAT(content_of(pictures + "/queue.svg"), HasSubstr("<svg"));
    std::size_t files = 0;
    for (const auto& picture : std::filesystem::directory_iterator(pictures)) {
        EXPECT_EQ(picture.path().extension(), ".svg");
        EXPECT_THAT(content_of(page), HasSubstr("<figure id=\"" + picture.path().stem().string() + "\""));
        ++files;
    }
    EXPECT_GE(files, 6U);
}

TEST(Compare, TellsBeforeItSimulatesWhatCannotBeWritten) {
    const Folder folder;
    write_content(folder / "file", "");
    const std::string no_folder = folder / "file/pictures";
    for (const auto& [option, place] : std::vector<std::pair<const char*, std::string>>{
             {"--report", "/nowhere/page.html"}, {"--output", "/nowhere/a"}, {"--pictures", no_folder}}) {
        const Answer answer =
            compare({day_market, night_market}, {"--replications", "10000000", option, place.c_str()});
        EXPECT_EQ(answer.exit_code, 3) << option;
        EXPECT_EQ(answer.out, "");
        EXPECT_THAT(answer.err, HasSubstr("; ")) << "what to do";
    }
}

TEST(Compare, OnAFullDiskSaysWhatToDo) {
    const ShellOutcome outcome = shell(
        "jemput compare scenarios/day_market.yaml scenarios/night_market.yaml --replications 10 --quiet "
        "--report /dev/full");
    EXPECT_EQ(outcome.exit_code, 3);
    EXPECT_THAT(outcome.output, HasSubstr("No space left on device; free some space"));
    EXPECT_EQ(shell("jemput compare scenarios/day_market.yaml scenarios/night_market.yaml --replications 10 "
                    "--quiet >/dev/full")
                  .exit_code,
              3);
}

TEST(Compare, GivesTheSameWhateverTheThreads) {
    const auto without_manifest = [](const char* threads) {
        Json json = json_of(compare({day_market, night_market}, {"--format", "json", "--threads", threads}));
        json.erase("manifest");
        return json.dump();
    };
    EXPECT_EQ(without_manifest("1"), without_manifest("3"));
}

TEST(Compare, ComparesACalendarWithAVisitAndAnEndlessQueue) {
    const Folder folder;
    const std::string endless = folder / "endless.yaml";
    write_content(endless,
                  "jemput: 1\nname: endless\nhorizon: {length: 20 h, warm_up: 2 h}\narrivals: {rate: 6/h}\n"
                  "staff: {officers: 1}\nflow:\n  - {step: A, time: {exponential: {mean: 5 min}}}\n");
    const std::string month = source + "/scenarios/campaign_month.yaml";
    for (const char* format : {"text", "json", "csv"}) {
        const std::vector<const char*> few{"--replications", "3", "--format", format};
        EXPECT_EQ(compare({night_market, endless}, few).exit_code, 0) << format;
        EXPECT_EQ(compare({endless, endless}, few).exit_code, 0) << format;
    }
    EXPECT_EQ(compare({month, night_market}, {"--replications", "3", "--format", "json"}).exit_code, 0);
}

TEST(Compare, WantsAPrecisionOfMeasuresThatAllScenariosHave) {
    const Answer answer = compare({night_market, van_day}, {"--precision", "budget.share=1%"});
    EXPECT_EQ(answer.exit_code, 2) << answer.out;
    EXPECT_THAT(answer.err, HasSubstr("unknown measure 'budget.share'"));
}

/// A comparison in a file, with the scenarios beside it.
class ReproduceComparison : public testing::Test {
  protected:
    void SetUp() override {
        const Answer answer =
            compare({day_market, night_market},
                    {"--format", "json", "--output", result_.c_str(), "--judge-by", "licences"});
        ASSERT_EQ(answer.exit_code, 0) << answer.err;
    }

    [[nodiscard]] Answer reproduce() const {
        return jemput({"reproduce", result_.c_str(), "--quiet", "--lang", "en", "--threads", "2"});
    }

    void change_result(const std::function<void(Json&)>& change) const {
        Json json = Json::parse(content_of(result_));
        change(json);
        write_content(result_, json.dump());
    }

    Folder folder_;
    std::string result_ = folder_ / "result.json";
};

TEST_F(ReproduceComparison, AgreesWithWhatWasNotTouched) {
    EXPECT_EQ(reproduce().exit_code, 0) << reproduce().out;
}

TEST_F(ReproduceComparison, NamesEveryValueThatWasTouched) {
    change_result([](Json& json) {
        json["verdicts"][0] = "worse";
        json["comparison"]["licences"]["differences"][0]["estimate"] = 1.25;
        json["exchange"]["blocks"]["staff"]["status"] = "refused";
        json["reach"]["owners"] = 1;
        json["scenarios"][1]["measures"]["wait.mean"]["n"] = 7;
    });
    const Answer answer = reproduce();
    EXPECT_EQ(answer.exit_code, 4);
    EXPECT_THAT(answer.out, HasSubstr("does not agree: 5 of "));
    for (const char* path : {"  verdicts[0]: '\"worse\"' in the file, '\"better\"' now\n",
                             "  comparison.licences.differences[0].estimate: '1.25' in the file, ",
                             "  exchange.blocks.staff.status: ", "  reach.owners: '1' in the file, ",
                             "  scenarios[1].measures.wait.mean.n: '7' in the file, "})
        EXPECT_THAT(answer.out, HasSubstr(path));
}

TEST_F(ReproduceComparison, TellsARequestThatComparesNothing) {
    change_result([](Json& json) { json["manifest"]["request"]["scenarios"].erase(1); });
    const Answer answer = reproduce();
    EXPECT_EQ(answer.exit_code, 1);
    EXPECT_THAT(answer.err, HasSubstr("manifest.request.scenarios"));
}

TEST_F(ReproduceComparison, TellsARequestWhoseJudgeIsNone) {
    change_result([](Json& json) { json["manifest"]["request"]["judge_by"][0] = "licenses"; });
    const Answer answer = reproduce();
    EXPECT_EQ(answer.exit_code, 1);
    EXPECT_THAT(answer.err, HasSubstr("did you mean 'licences'?"));
}

}  // namespace
}  // namespace jemput
