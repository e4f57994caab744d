#include "sim/core/format.hpp"
#include "sim/report/result_csv.hpp"
#include "sim/report/result_json.hpp"
#include "sim/report/result_text.hpp"
#include "sim/report/visit_table.hpp"
#include "tests/report/results.hpp"
#include "tests/support/calendar.hpp"

#include <sstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace jemput::tests {
namespace {

using ::testing::ContainsRegex;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(VisitsInJson, AreListedWithTheirMeasuresAndSeries) {
    const auto json = to_json(result_of(tour()), {});
    ASSERT_EQ(json["visits"].size(), 3U);
    const auto& second = json["visits"][1];
    EXPECT_EQ(second["date"], "2019-09-19");
    EXPECT_EQ(second["place"], "Wlingi");
    EXPECT_EQ(second["opens"], "08:00");
    EXPECT_EQ(second["closes"], "10:00");
    EXPECT_EQ(second["measures"]["arrivals"]["estimate"], 2.0);
    EXPECT_EQ(second["measures"]["arrivals"]["n"], 50);
    EXPECT_FALSE(second["measures"].contains("wait.p90"));
    EXPECT_EQ(second["series"]["queue"][0]["t"], 24 * 60 + 480.0);
    EXPECT_EQ(json["measures"]["arrivals"]["estimate"], 6.0);
    EXPECT_EQ(json["series"]["in_system"].size(), 3 * second["series"]["in_system"].size());
}

TEST(VisitsInJson, AreNotThereForOneVisit) {
    EXPECT_FALSE(to_json(result_of(plain_day_with({})), {}).contains("visits"));
}

TEST(VisitsInCsv, AreRowsNamedByTheirOpening) {
    const std::string csv = to_csv(result_of(tour()), {});
    EXPECT_THAT(csv, HasSubstr("\narrivals,all,people,who came,6,6,6,0,50\n"));
    EXPECT_THAT(csv, HasSubstr("\narrivals,2019-09-19 08:00,people,who came,2,2,2,0,50\n"));
    EXPECT_THAT(to_csv(result_of(plain_day_with({})), {}), Not(HasSubstr("2019-09-18")));
}

TEST(VisitsInText, HaveALineEachAfterTheVerdict) {
    const Scenario scenario = tour();
    const std::string text = to_text(english, result_of(scenario), scenario, {}, {});
    EXPECT_THAT(text,
                HasSubstr("\n  date             place     clock        came  licences  wait min  lost %  "
                          "not in 30 min %\n"
                          "  Wed 18 Sep 2019  Kanigoro  08:00–10:00   2.0       2.0       0.5       0  "
                          "              0\n"
                          "  Thu 19 Sep 2019  Wlingi"));
    EXPECT_LT(text.find("Rests on"), text.find("  date "));
    EXPECT_LT(text.find("  date "), text.find("  measure "));
    EXPECT_THAT(to_text(english, result_of(calendar_of(1)), calendar_of(1), {}, {}),
                Not(HasSubstr("  date ")));
}

TEST(VisitsInText, FitInto110ColumnsWhateverTheNameOfThePlace) {
    Scenario scenario = tour();
    scenario.visits[1].site.name = "Pasar Malam di depan Kantor Kecamatan Kanigoro – sebelah timur";
    const std::string table = visit_table(english, result_of(scenario), scenario);
    for (const std::string& line : lines_of(table))
        EXPECT_LE(width_of(line), 110U) << line;
    EXPECT_THAT(table, HasSubstr("  Pasar Malam di depan …  08:00–10:00"));
}

TEST(ResultText, GivesNoIntervalToACountThatWasZeroInEveryRun) {
    const Scenario scenario = plain_day_with({});
    const RunResult result = result_of(scenario);
    const std::string text = to_text(english, result, scenario, {}, {});
    EXPECT_THAT(text, ContainsRegex("lost patience and left +0  none in 50 runs  people +gave_up\n"));
    EXPECT_THAT(text, ContainsRegex("lost, without service +0 +0 … 6  % +lost.share\n"))
        << "a share has the bound of what could be hidden";
    const auto json = to_json(result, {});
    EXPECT_EQ(json["measures"]["gave_up"]["low"], 0.0);
    EXPECT_EQ(json["measures"]["gave_up"]["high"], 0.0);
}

TEST(ResultText, SaysWhatIsLostBesideEveryWait) {
    Scenario scenario = plain_day_with({});
    scenario.queue.priority = {Priority::vulnerable};
    scenario.desks = {{"TAX", "", 1}};
    const std::string text = to_text(english, result_of(scenario), scenario, {}, {});
    for (const char* name : {"wait.mean", "wait.priority.mean", "wait.others.mean", "desk_wait.mean"}) {
        const std::size_t end = text.find(std::string("  ") + name + "\n");
        ASSERT_NE(end, std::string::npos) << name;
        const std::size_t begin = text.rfind('\n', end);
        EXPECT_THAT(text.substr(begin, end - begin), EndsWith("  min      0.0 %"));
    }
}

}  // namespace
}  // namespace jemput::tests
