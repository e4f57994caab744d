#include "tests/cli/folder.hpp"
#include "tests/cli/json.hpp"

#include <filesystem>
#include <functional>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace jemput {
namespace {

using testing::HasSubstr;

/// A folder with the shipped scenarios and a result of one.
class Reproduce : public testing::Test {
  protected:
    void SetUp() override {
        std::filesystem::copy(source + "/scenarios", folder_ / "scenarios",
                              std::filesystem::copy_options::recursive);
        const Answer answer = run({});
        ASSERT_EQ(answer.exit_code, 0) << answer.err;
    }

    Answer run(std::vector<const char*> more) const {
        std::vector<const char*> arguments{"run",      file_.c_str(),   "--quiet", "--format",        "json",
                                           "--output", result_.c_str(), "--set",   "staff.officers=2"};
        if (more.empty()) more = {"--replications", "40"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return jemput(arguments);
    }

    [[nodiscard]] Answer reproduce(const char* threads = "0") const {
        return jemput({"reproduce", result_.c_str(), "--quiet", "--lang", "en", "--threads", threads});
    }

    void change_result(const std::function<void(Json&)>& change) const {
        Json json = Json::parse(content_of(result_));
        change(json);
        write_content(result_, json.dump());
    }

    Folder folder_;
    std::string file_ = folder_ / "scenarios/night_market.yaml";
    std::string result_ = folder_ / "result.json";
};

TEST_F(Reproduce, AgreesWhateverTheThreads) {
    const Answer answer = reproduce("3");
    EXPECT_EQ(answer.exit_code, 0) << answer.err;
    EXPECT_THAT(answer.out, HasSubstr("result.json agrees: all "));
    EXPECT_THAT(answer.out, testing::Not(HasSubstr("version")));
}

TEST_F(Reproduce, AgreesWithARunThatEndedByItsPrecision) {
    ASSERT_EQ(run({"--precision", "wait.mean=2min"}).exit_code, 0);
    EXPECT_EQ(reproduce().exit_code, 0);
    change_result([](Json& json) { json["precision"][0]["reached"] = false; });
    EXPECT_THAT(reproduce().out, HasSubstr("  precision[0].reached: 'false' in the file, 'true' now\n"));
}

TEST_F(Reproduce, NamesTheValuesThatDiffer) {
    change_result([](Json& json) {
        json["measures"]["wait.mean"]["estimate"] = 1.25;
        json["series"]["queue"].erase(0);
        json["measures"].erase("arrivals");
        json["note"] = "mine";
    });
    const Answer answer = reproduce();
    EXPECT_EQ(answer.exit_code, 4);
    EXPECT_THAT(answer.out, HasSubstr("result.json does not agree: 4 of "));
    EXPECT_THAT(answer.out, HasSubstr("\n  measures.wait.mean.estimate: '1.25' in the file, '"));
    EXPECT_THAT(answer.out, HasSubstr("\n  measures.arrivals: nothing in the file, "));
    EXPECT_THAT(answer.out, HasSubstr("\n  note: '\"mine\"' in the file, nothing now\n"));
}

TEST_F(Reproduce, ShowsTheFirstOfManyDifferences) {
    change_result([](Json& json) { json["manifest"]["request"]["seed"] = 2; });
    const Answer answer = reproduce();
    EXPECT_EQ(answer.exit_code, 4);
    EXPECT_THAT(answer.out, testing::EndsWith("  …\n"));
}

TEST_F(Reproduce, TellsWhichVersionMadeTheFile) {
    change_result([](Json& json) { json["manifest"]["version"] = "0.0.1"; });
    const Answer answer = reproduce();
    EXPECT_EQ(answer.exit_code, 0);
    EXPECT_THAT(answer.out, HasSubstr("The file was made by version 0.0.1 (commit "));
}

TEST_F(Reproduce, TellsAFileThatHasChangedOrIsGone) {
    write_content(folder_ / "scenarios/shared/kanigoro.yaml", "changed: 1\n");
    std::filesystem::remove(folder_ / "scenarios/shared/people.yaml");
    const Answer answer = reproduce();
    EXPECT_EQ(answer.exit_code, 1);
    EXPECT_EQ(answer.out, "");
    EXPECT_THAT(answer.err, HasSubstr("shared/kanigoro.yaml: found a file that has changed, SHA-256 "));
    EXPECT_THAT(answer.err, HasSubstr("the result cannot agree until the file is again as it was"));
    EXPECT_THAT(answer.err, HasSubstr("shared/people.yaml: found no file "));
    EXPECT_THAT(answer.err, HasSubstr("2 faults"));
}

TEST_F(Reproduce, AgreesWithAComparison) {
    const std::string day = folder_ / "scenarios/day_market.yaml";
    const Answer comparison = jemput({"compare", day.c_str(), file_.c_str(), "--quiet", "--replications",
                                      "40", "--format", "json", "--output", result_.c_str()});
    ASSERT_EQ(comparison.exit_code, 0) << comparison.err;
    const Answer again = reproduce();
    EXPECT_EQ(again.exit_code, 0) << again.err;
    EXPECT_THAT(again.out, HasSubstr("agrees"));
}

TEST_F(Reproduce, FindsFilesBesideTheResult) {
    const std::string here = folder_ / "";
    change_result([&here](Json& json) {
        const auto shorten = [&here](Json& path) { path = path.get<std::string>().substr(here.size()); };
        for (Json& file : json["manifest"]["files"])
            shorten(file["path"]);
        shorten(json["manifest"]["request"]["scenarios"][0]["file"]);
    });
    EXPECT_EQ(reproduce().exit_code, 0) << reproduce().err;
}

TEST_F(Reproduce, TellsARequestThatReadsOtherFiles) {
    change_result([](Json& json) { json["manifest"]["files"].erase(1); });
    EXPECT_THAT(reproduce().err,
                HasSubstr("manifest.files: found other files than those that its request reads"));
}

TEST_F(Reproduce, TellsWhatIsNoResult) {
    const auto error_of = [this](const std::string& content) {
        write_content(result_, content);
        const Answer answer = reproduce();
        EXPECT_EQ(answer.exit_code, 1) << content.substr(0, 80);
        return answer.err;
    };
    const std::string whole = content_of(result_);
    EXPECT_THAT(error_of(whole.substr(0, whole.size() / 2)),
                HasSubstr("was it cut off while it was written?"));
    EXPECT_THAT(error_of(""), HasSubstr("found no JSON from byte 1 of 0 on"));
    EXPECT_THAT(error_of("measure,visits\n"), HasSubstr("found no JSON"));
    EXPECT_THAT(error_of("[1]"), HasSubstr("found JSON that is no result; allowed: a result"));
    EXPECT_THAT(error_of(R"({"measures": {}})"), HasSubstr("manifest: found nothing"));
    EXPECT_THAT(error_of(R"({"measures": {}, "manifest": 5})"), HasSubstr("manifest.version: found nothing"));
    EXPECT_THAT(error_of(std::string(100'000, '[')), HasSubstr("found more than 64 levels"));
    const std::string deep = std::string(200'000, '[') + std::string(200'000, ']');
    EXPECT_THAT(error_of(whole.substr(0, whole.rfind('}')) + R"(, "deep": )" + deep + "}"),
                HasSubstr("found more than 64 levels of nesting; allowed: a result"));
    EXPECT_THAT(error_of(R"({"measures": {"estimate": 46.2e666664}})"),
                HasSubstr("found a number that is too great for 64 bits; allowed: a result"));
    std::filesystem::remove(result_);
    EXPECT_THAT(reproduce().err, HasSubstr("found no file"));
}

TEST_F(Reproduce, TellsAManifestThatAsksForNothingSensible) {
    const std::string whole = content_of(result_);
    const auto error_with = [&](const char* key, const Json& value) {
        write_content(result_, whole);
        change_result([&](Json& json) { json["manifest"]["request"][key] = value; });
        const Answer answer = reproduce();
        EXPECT_EQ(answer.exit_code, 1) << key;
        return answer.err;
    };
    EXPECT_THAT(error_with("replications", 0),
                HasSubstr("manifest.request.replications: found '0'; allowed: "));
    EXPECT_THAT(error_with("replications", 1e18), HasSubstr("a whole number from 1 to 10000000"));
    EXPECT_THAT(error_with("seed", -1), HasSubstr("manifest.request.seed: found '-1'"));
    EXPECT_THAT(error_with("confidence", "much"), HasSubstr("a number from 0.5 to 0.9999"));
    EXPECT_THAT(error_with("scenarios", Json::array()), HasSubstr("manifest.request.scenarios: found none"));
    EXPECT_THAT(error_with("scenarios", {1}), HasSubstr("manifest.request.scenarios[0].file: found nothing"));
    EXPECT_THAT(error_with("command", "optimise"),
                HasSubstr("manifest.request.command: found 'optimise'; allowed: run, compare, sweep, staff; "
                          "this version cannot run it "
                          "again"));
    write_content(result_, whole);
    change_result([](Json& json) { json["manifest"].erase("request"); });
    EXPECT_THAT(reproduce().err, HasSubstr("manifest.request: found nothing"));
}

}  // namespace
}  // namespace jemput
