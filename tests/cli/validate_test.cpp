#include "tests/cli/jemput.hpp"

#include <algorithm>
#include <string>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace jemput {
namespace {

TEST(Validate, SaysOfEachValueWhetherItComesOut) {
    const Answer answer = jemput({"validate", "DD1", "--quiet"});
    EXPECT_EQ(answer.exit_code, 0);
    EXPECT_NE(answer.out.find("Through scenario files"), std::string::npos) << answer.out;
    EXPECT_NE(answer.out.find("DD1.Wq"), std::string::npos);
    EXPECT_NE(answer.out.find("2 of 2 values that are known exactly come out"), std::string::npos);
    EXPECT_NE(answer.out.find("\n2 of 2 values agree, in "), std::string::npos);
    EXPECT_EQ(answer.err, "");
}

TEST(Validate, ReportsToManagersInTheirLanguage) {
    const Answer answer = jemput({"validate", "CI.mean", "--lang", "id"});
    EXPECT_NE(answer.out.find("1 dari 1 nilai"), std::string::npos) << answer.out;
}

TEST(Validate, WritesTablesForPrograms) {
    const Answer csv = jemput({"validate", "QCI.n50", "--format", "csv"});
    EXPECT_EQ(csv.exit_code, 0);
    EXPECT_EQ(csv.out.find("case,way,experiment,what,unit,expected,found,"), 0U);
    EXPECT_NE(csv.out.find("\nQCI.n50.p0.5.l,procedure,"), std::string::npos) << csv.out;
    EXPECT_EQ(std::count(csv.out.begin(), csv.out.end(), '\n'), 4);

    const auto json = nlohmann::json::parse(jemput({"validate", "COST", "--quiet", "--format", "json"}).out);
    EXPECT_EQ(json["agreeing"], 1);
    EXPECT_EQ(json["cases"][0]["case"], "COST.simple");
    EXPECT_EQ(json["cases"][0]["found"], 450000.0);
    EXPECT_EQ(json["cases"][0]["agrees"], true);
}

TEST(Validate, WritesMarkdownForThePageOfTheValidation) {
    const Answer answer = jemput({"validate", "WILSON", "--format", "markdown"});
    EXPECT_NE(answer.out.find("\n| `WILSON.lo` |"), std::string::npos) << answer.out;
}

TEST(Validate, ListsAllThreeListsWithoutComputing) {
    const Answer answer = jemput({"validate", "--list"});
    EXPECT_EQ(answer.exit_code, 0);
    for (const char* text : {"Through scenario files", "By small models", "By the procedures", "Out of scope",
                             "MM1.Wq", "REPAIR.down", "HOAD.n", "OCBA.p1"})
        EXPECT_NE(answer.out.find(text), std::string::npos) << text;
    EXPECT_NE(answer.out.find("188 values are reproduced, 26 are out of scope."), std::string::npos);
    const auto json = nlohmann::json::parse(jemput({"validate", "--list", "--format", "json"}).out);
    EXPECT_EQ(json["cases"].size() + json["out_of_scope"].size(), 214U);
    EXPECT_FALSE(json["cases"][0].contains("found"));
}

TEST(Validate, SaysWhereAFilterPicksNothing) {
    const Answer answer = jemput({"validate", "MM1.Wz"});
    EXPECT_EQ(answer.exit_code, 2);
    EXPECT_EQ(answer.out, "");
    EXPECT_NE(answer.err.find("no case to validate has 'MM1.Wz' in its name; did you mean 'MM1."),
              std::string::npos)
        << answer.err;
    EXPECT_EQ(jemput({"validate", "OCBA"}).exit_code, 2) << "out of scope: there is nothing to compute";
    EXPECT_EQ(jemput({"validate", "OCBA", "--list"}).exit_code, 0);
}

}  // namespace
}  // namespace jemput
