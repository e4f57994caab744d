#include "tests/cli/folder.hpp"
#include "tests/cli/json.hpp"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace jemput {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* risk = "not_served_within_30_min <= 5%";
constexpr const char* two_or_three = "staff.officers=2..3";

Answer staff(std::vector<const char*> more) {
    std::vector<const char*> arguments{
        "staff", van_day.c_str(), "--quiet", "--replications", "300", "--set", "money.per_officer=Rp 75000"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return jemput(arguments);
}

Json staff_without_manifest(std::vector<const char*> more) {
    more.insert(more.end(), {"--format", "json"});
    Json json = json_of(staff(std::move(more)));
    json.erase("manifest");
    return json;
}

// With 2 officers 12 people give up, with 3 fewer than 6.
TEST(Staff, SendsTheCheapestCrewThatKeepsToTheLimitAndSaysWhyTheNeighboursLose) {
    const Answer answer = staff({"--limit", "gave_up <= 6"});
    EXPECT_EQ(answer.exit_code, 0) << answer.err;
    EXPECT_THAT(answer.out,
                HasSubstr("Send 3 officers: of 6 plans that were tried it is the cheapest that keeps to "
                          "the limit (gave_up <=\n6); it costs Rp 225,000.\n"));
    EXPECT_THAT(answer.out, HasSubstr("\n2 officers: Rp 75,000 less, but the limit is not kept: "));
    EXPECT_THAT(answer.out, HasSubstr("\n4 officers: Rp 75,000 more; then "));
    EXPECT_THAT(answer.out, HasSubstr("\n  * 3 officers  kept "));
    EXPECT_THAT(answer.out, HasSubstr("The choice is right with a confidence of 95 %"));
    EXPECT_THAT(answer.out, HasSubstr("Rests on "));
}

TEST(Staff, SendsTheFewestWhereOfficersCostNothing) {
    const Json json =
        json_of(jemput({"staff", van_day.c_str(), "--quiet", "--limit", "gave_up <= 6", "--format", "json"}));
    EXPECT_EQ(json["minimise"], "officers.sent");
    EXPECT_EQ(json["chosen"], "3 officers");
}

TEST(Staff, IsTheSameForAnyNumberOfThreads) {
    const auto with = [](const char* threads) {
        return staff_without_manifest({"--limit", risk, "--over", two_or_three, "--threads", threads});
    };
    const Json one = with("1");
    EXPECT_EQ(one, with("2"));
    EXPECT_EQ(one, with("4"));
    EXPECT_EQ(one["plans"].size(), 2U);
}

TEST(Staff, ToldPlansHaveTheMeasuresOfARunOfTheirOwn) {
    const Json chosen =
        staff_without_manifest({"--limit", "wait.mean <= 60 min", "--over", two_or_three})["plans"][1];
    const std::string replications = std::to_string(chosen["replications"].get<int>());
    const Json run =
        json_of(jemput({"run", van_day.c_str(), "--quiet", "--replications", replications.c_str(), "--set",
                        "staff.officers=3", "--set", "money.per_officer=Rp 75000", "--format", "json"}));
    for (const auto& [name, measure] : run["measures"].items())
        EXPECT_EQ(chosen["measures"][name]["estimate"], measure["estimate"]) << name;
    EXPECT_EQ(chosen["name"], "3 officers");
    EXPECT_EQ(chosen["keeps"], "yes");
}

TEST(Staff, SaysWhatComesNearestWhereNoPlanKeepsToTheLimit) {
    const Answer answer = staff({"--limit", risk, "--over", "staff.officers=1..2"});
    EXPECT_EQ(answer.exit_code, 0);
    EXPECT_THAT(answer.out, HasSubstr("None of the 2 plans that were tried keeps to the limit"));
    EXPECT_THAT(answer.out, HasSubstr("The one that comes nearest is 2 officers: "));
    EXPECT_THAT(answer.out, Not(HasSubstr("Send ")));
    const Json json = staff_without_manifest({"--limit", risk, "--over", "staff.officers=1..2"});
    EXPECT_TRUE(json["chosen"].is_null());
    EXPECT_EQ(json["nearest"], "2 officers");
}

TEST(Staff, LeavesOpenWhatIsNotClearAfterAllReplications) {
    const Answer answer = staff({"--limit", "gave_up <= 11.9", "--tolerance", "gave_up=0.001", "--over",
                                 "staff.officers=3", "--max-replications", "400"});
    EXPECT_THAT(answer.out, HasSubstr("keep to the limit (gave_up <= 11.9) for sure."));
    EXPECT_THAT(answer.out,
                HasSubstr("After 400 replications it is not clear whether these keep to the limit"));
    EXPECT_THAT(answer.out, HasSubstr("not enough runs to tell"));
}

TEST(Staff, MinimisesARandomObjectiveWithItsShareOfTheError) {
    const Json json =
        staff_without_manifest({"--limit", "wait.mean <= 60 min", "--over", "staff.officers=2..4",
                                "--minimise", "gave_up", "--tolerance", "gave_up=1"});
    EXPECT_EQ(json["chosen"], "4 officers");
    EXPECT_FALSE(json["guarantee"]["is_objective_certain"]);
    EXPECT_NEAR(json["guarantee"]["error_of_choice"].get<double>(), 0.025, 1e-12);
    EXPECT_NEAR(json["guarantee"]["error_of_a_limit"].get<double>(), 0.025 / 3, 1e-12);
    EXPECT_DOUBLE_EQ(json["guarantee"]["objective_tolerance"], 1);
}

TEST(Staff, SpendsAllOfTheErrorOnLimitsWhereTheCostIsCertain) {
    const Json json = staff_without_manifest(
        {"--limit", risk, "--limit", "wait.mean <= 60 min", "--over", "staff.officers=2..4"});
    EXPECT_TRUE(json["guarantee"]["is_objective_certain"]);
    EXPECT_NEAR(json["guarantee"]["error_of_a_limit"].get<double>(), 0.05 / 6, 1e-12);
}

TEST(Staff, ChoosesAmongPlansWithNames) {
    const Folder folder;
    const std::string file = folder / "plans.yaml";
    write_content(file,
                  "jemput: 1\nplans:\n"
                  "  - {name: Two quick ones, set: [\"staff.officers=2\"]}\n"
                  "  - {name: As many as there are, set: [\"staff.officers=6\"]}\n");
    const Json json = staff_without_manifest({"--limit", "gave_up <= 6", "--plans", file.c_str()});
    EXPECT_EQ(json["chosen"], "As many as there are");
    EXPECT_EQ(json["plans"][0]["set"], Json({{"staff.officers", "2"}}));
}

TEST(Staff, TellsTheFaultsOfAFileOfPlansWithTheirPlaces) {
    const Folder folder;
    const std::string file = folder / "plans.yaml";
    const auto faults = [&](const std::string& plans) {
        write_content(file, "jemput: 1\nplans:\n" + plans);
        const Answer answer = staff({"--limit", risk, "--plans", file.c_str()});
        EXPECT_EQ(answer.exit_code, 1);
        return answer.err;
    };
    EXPECT_THAT(faults("  - {name: a, sett: []}\n"),
                HasSubstr("plans.yaml:3:15: plans[0].sett: found unknown key 'sett'; allowed: name, set"));
    EXPECT_THAT(faults("  - {name: a, set: [\"staff.officers\"]}\n"),
                HasSubstr("plans.yaml:3:5: plans[0].set: found 'staff.officers'; allowed: PATH=VALUE"));
    EXPECT_THAT(faults("  - {name: a, set: []}\n  - {name: a, set: []}\n"), HasSubstr("'a' twice"));
    EXPECT_THAT(
        faults("  - {name: a, set: [\"staff.oficers=2\"]}\n"),
        HasSubstr("--plans staff.oficers=2: staff.oficers: found unknown key 'oficers' in the plan 'a'"));
}

TEST(Staff, RefusesAQuestionThatHasNoAnswer) {
    const auto refused = [](std::vector<const char*> more) {
        const Answer answer = staff(std::move(more));
        EXPECT_EQ(answer.exit_code, 2);
        EXPECT_EQ(answer.out, "");
        return answer.err;
    };
    EXPECT_THAT(refused({}), HasSubstr("found none; allowed: at least one limit"));
    EXPECT_THAT(refused({"--limit", "wait.p90 <= 10 min"}), HasSubstr("limit a share instead"));
    EXPECT_THAT(refused({"--limit", "wait.men <= 10 min"}), HasSubstr("did you mean 'wait.mean'?"));
    EXPECT_THAT(refused({"--limit", risk, "--minimise", "served"}), HasSubstr("of which more is better"));
    EXPECT_THAT(refused({"--limit", risk, "--minimise", "cost.per_licence"}), HasSubstr("no plain mean"));
    EXPECT_THAT(refused({"--limit", risk, "--tolerance", "0"}), HasSubstr("a value above 0"));
    EXPECT_THAT(refused({"--limit", "gave_up <= 0"}), HasSubstr("a tolerance for a limit of 0"));
    EXPECT_THAT(refused({"--limit", "not_served_within_30_min <= 0.3%"}),
                HasSubstr("such as --tolerance 0.03%"));
    EXPECT_THAT(refused({"--limit", risk, "--max-replications", "200"}), HasSubstr("at least 300"));
    EXPECT_THAT(refused({"--limit", "wait.mean <= 5 min", "--limit", "wait.mean >= 10 min"}),
                HasSubstr("limits that a value can keep together"));
    EXPECT_THAT(refused({"--limit", risk, "--over", two_or_three, "--plans", "plans.yaml"}),
                HasSubstr("one of the two"));
    EXPECT_THAT(refused({"--limit", risk, "--over", "arrivals.level=0.001..10:0.001", "--over",
                         "staff.officers=1..100"}),
                HasSubstr("1000000 plans of 300 replications each at least; say --yes"));
}

TEST(Staff, KeepsToLimitsOnVisits) {
    const Json json = staff_without_manifest(
        {"--limit", "share_of_events(wait.max > 60min) <= 10%", "--over", "staff.officers=2..5"});
    const std::string name = "share_of_events(wait.max > 60min)";
    EXPECT_EQ(json["limits"][0]["measure"], name);
    for (const Json& plan : json["plans"]) {
        const bool is_kept = plan["measures"][name]["estimate"].get<double>() <= 0.1;
        EXPECT_EQ(plan["keeps"], is_kept ? "yes" : "no") << plan["name"];
    }
}

TEST(Staff, WritesARowForEachPlanAndMeasure) {
    const Answer answer = staff({"--limit", risk, "--over", two_or_three, "--format", "csv"});
    EXPECT_THAT(answer.out, ::testing::StartsWith("plan,chosen,keeps,measure,unit,"));
    EXPECT_THAT(answer.out, HasSubstr("\n2 officers,no,no,wait.mean,min,"));
    EXPECT_THAT(answer.out, HasSubstr("\n,,,manifest,,"));
}

TEST(Staff, WritesAPageWithItsPictures) {
    const Folder folder;
    const std::string page = folder / "page.html";
    const std::string pictures = folder / "pictures";
    const Answer answer = staff(
        {"--limit", risk, "--over", two_or_three, "--report", page.c_str(), "--pictures", pictures.c_str()});
    EXPECT_EQ(answer.exit_code, 0) << answer.err;
    EXPECT_THAT(content_of(page), HasSubstr(": which plan?</h1>"));
    for (const char* picture : {"cost-and-risk", "limit-1", "risk-1", "risk-2", "risk-3"})
        EXPECT_THAT(content_of(pictures + "/" + picture + ".svg"), HasSubstr("<svg")) << picture;
}

TEST(Staff, DrawsAHeatMapOfPlansThatAreAGrid) {
    const Folder folder;
    const std::string pictures = folder / "pictures";
    EXPECT_EQ(staff({"--limit", risk, "--over", two_or_three, "--over", "staff.assign=longest_idle,listed",
                     "--pictures", pictures.c_str()})
                  .exit_code,
              0);
    EXPECT_THAT(content_of(pictures + "/not_served_within_30_min.svg"), HasSubstr("data-role=\"cell\""));
}

TEST(Staff, IsMadeAgainBitForBit) {
    const Folder folder;
    const std::string result = folder / "result.json";
    EXPECT_EQ(staff({"--limit", risk, "--over", two_or_three, "--format", "json", "--output", result.c_str()})
                  .exit_code,
              0);
    const Answer again = jemput({"reproduce", result.c_str(), "--quiet"});
    EXPECT_EQ(again.exit_code, 0) << again.err;
    EXPECT_THAT(again.out, HasSubstr("agrees"));
}

}  // namespace
}  // namespace jemput
