#include "sim/report/manifest.hpp"

#include "sim/report/precision_report.hpp"
#include "sim/report/recorded_result.hpp"
#include "sim/report/result_csv.hpp"
#include "tests/support/languages.hpp"
#include "tests/support/scenario_text.hpp"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace jemput::tests {
namespace {

using ::testing::HasSubstr;

Manifest a_manifest() {
    Manifest manifest;
    manifest.version = "1.2.3";
    manifest.commit = "abc";
    manifest.command = {"jemput", "run", "a.yaml", "--set", "name=Pak O'Neil"};
    manifest.files = {{"a.yaml", std::string(64, '1')}, {"b.yaml", std::string(64, '2')}};
    manifest.request.scenarios = {{"a.yaml", {{"name", "Pak O'Neil"}}}};
    manifest.request.seed = 7;
    manifest.replications = 1000;
    return manifest;
}

TEST(ManifestLine, TellsAllThatItTakesToRunItAgain) {
    EXPECT_EQ(
        manifest_line(english, a_manifest()),
        "jemput 1.2.3 (commit abc); seed 7, 1,000 replications, confidence 95 %; files with SHA-256: a.yaml "
        "11111111, b.yaml 22222222; to run it again: jemput run a.yaml --set 'name=Pak O'\\''Neil'");
    EXPECT_THAT(manifest_line(indonesian, a_manifest()), HasSubstr("1.000 ulangan"));
}

TEST(ResultCsv, EndsWithItsManifestAndKeepsItsColumns) {
    const Plan plan(plain_day_with({}));
    const RunResult result = evaluate(plan, run_replications(plan, {10, 1, 1}), 1, 0.95);
    const std::string csv = to_csv(result, a_manifest());
    const std::string row = csv.substr(csv.rfind('\n', csv.size() - 2) + 1);
    EXPECT_EQ(row.find("manifest,,,\"jemput 1.2.3 "), 0U) << row;
    EXPECT_EQ(row.substr(row.rfind('"')), "\",,,,,\n") << "nine columns as in each row";
}

TEST(Request, IsReadFromTheManifestThatItStandsIn) {
    Request request = a_manifest().request;
    request.precision = "wait.mean=1min";
    request.max_replications = 5000;
    request.seed = 18'446'744'073'709'551'615U;
    const auto read = read_request({{"request", request_json(request)}}, "r.json", {"run"});
    ASSERT_TRUE(read);
    EXPECT_EQ(request_json(*read), request_json(request));
    EXPECT_EQ(read->scenarios.at(0).changes.at(0).second, "Pak O'Neil");
}

PrecisionReached reached(Precision precision, double wanted, std::optional<double> half_width,
                         bool is_reached, std::optional<std::int64_t> more_runs) {
    const bool is_relative = precision == Precision::relative;
    return {{is_relative ? "cost.per_licence" : "wait.mean", is_relative ? "Rp" : "min", precision, wanted},
            half_width,
            1000,
            is_reached,
            more_runs};
}

TEST(PrecisionText, SaysWhatWasWantedAndWhatIsMissing) {
    const std::vector<PrecisionReached> all{
        reached(Precision::absolute, 0.5, 0.43, true, 0), reached(Precision::relative, 0.05, 70, false, 1200),
        reached(Precision::absolute, 0.5, 0.9, false, std::nullopt),
        reached(Precision::absolute, 0.5, std::nullopt, false, std::nullopt)};
    EXPECT_EQ(
        precision_text(english, all),
        "Precision of the simulation that was asked for:\n"
        "  wait.mean                     ± 0.50 min; reached: ± 0.43 min\n"
        "  cost.per_licence              ± 5.0 %; ± 7.0 %: not enough runs to be sure, about 1,200 more are "
        "missing\n"
        "  wait.mean                     ± 0.50 min; ± 0.90 min: not enough runs to be sure, and how many "
        "are "
        "missing cannot be told\n"
        "  wait.mean                     ± 0.50 min; not enough runs to be sure, not even for an interval\n");
    EXPECT_THAT(precision_text(indonesian, all),
                HasSubstr("belum cukup ulangan untuk memastikan, masih kurang sekitar 1.200 ulangan"));
    EXPECT_EQ(precision_text(english, {}), "");
}

TEST(PrecisionJson, SaysNullForWhatCannotBeTold) {
    const auto json = precision_json({reached(Precision::relative, 0.05, std::nullopt, false, std::nullopt)});
    EXPECT_EQ(json.dump(),
              R"([{"measure":"cost.per_licence","target":0.05,"kind":"relative","half_width":null,)"
              R"("reached":false,"more_runs":null}])");
}

TEST(CompareResults, LeavesOutTheManifestAndTheInterruption) {
    const nlohmann::ordered_json now{{"a", 1}, {"manifest", 1}};
    const ResultComparison comparison =
        compare_results({{"a", 1.0}, {"manifest", 2}, {"interrupted", {{"wanted", 5}}}}, now);
    EXPECT_TRUE(comparison.differences.empty());
    EXPECT_EQ(comparison.values, 1U);
}

TEST(CompareResults, DoesNotTakeNumbersForTheSameThatDifferInTheLastBit) {
    const ResultComparison comparison =
        compare_results({{"a", {1, {{"b", 0.1}}}}}, {{"a", {1, {{"b", 0.1 + 1e-17 * 2}}}}});
    ASSERT_EQ(comparison.differences.size(), 1U);
    EXPECT_EQ(comparison.differences[0].path, "a[1].b");
}

TEST(CompareResults, LeavesOutWhatAnInterruptedComparisonCouldNotTell) {
    const nlohmann::ordered_json estimate{{"estimate", 1.5}, {"n", 4}};
    const nlohmann::ordered_json untold{{"estimate", nullptr}, {"n", 0}};
    const nlohmann::ordered_json now{
        {"comparison", {{"a", estimate}, {"b", estimate}}}, {"series", {1, 2}}, {"exchange", {{"c", 3}}}};
    nlohmann::ordered_json recorded{{"interrupted", {{"wanted", 9}}},
                                    {"comparison", {{"a", untold}, {"b", estimate}}},
                                    {"series", nlohmann::ordered_json::array()}};
    EXPECT_TRUE(compare_results(recorded, now).differences.empty());
    EXPECT_EQ(compare_results(recorded, now).values, 2U);
    recorded["comparison"]["b"]["n"] = 5;
    ASSERT_EQ(compare_results(recorded, now).differences.size(), 1U);
    EXPECT_EQ(compare_results(recorded, now).differences.front().path, "comparison.b.n");
    recorded.erase("interrupted");
    EXPECT_EQ(compare_results(recorded, now).differences.size(), 5U) << "a whole result has to tell all";
}

}  // namespace
}  // namespace jemput::tests
