#include "sim/core/format.hpp"
#include "sim/report/result_csv.hpp"
#include "sim/report/result_json.hpp"
#include "sim/report/result_text.hpp"
#include "sim/report/verdict.hpp"
#include "sim/report/visit_table.hpp"
#include "tests/support/calendar.hpp"

#include <sstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace jemput::testing {
namespace {

const Language english(LanguageCode::english);

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

RunResult result_of(const Scenario& scenario, std::int64_t replications = 50) {
    const Plan plan(scenario);
    return evaluate(plan, run_replications(plan, {replications, 1, 1}), 1, 0.95);
}

/// Three days at two places, the second with two officers.
Scenario tour() {
    Scenario scenario = calendar_of(3);
    scenario.visits[0].site.name = "Kanigoro";
    scenario.visits[1].site.name = "Wlingi";
    scenario.visits[1].staff.officers = 2;
    scenario.visits[2].site.name = "Kanigoro";
    return scenario;
}

/// The text of a result whose people all came and were licensed at once, so that the verdict is short.
std::string verdict_of(const Scenario& scenario) {
    return verdict(english, result_of(scenario), scenario);
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

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
    const std::string csv = to_csv(result_of(tour()));
    EXPECT_THAT(csv, HasSubstr("\narrivals,all,people,who came,6,6,6,0,50\n"));
    EXPECT_THAT(csv, HasSubstr("\narrivals,2019-09-19 08:00,people,who came,2,2,2,0,50\n"));
    EXPECT_THAT(to_csv(result_of(plain_day_with({}))), Not(HasSubstr("2019-09-18")));
}

TEST(VisitsInText, HaveALineEachAfterTheVerdict) {
    const Scenario scenario = tour();
    const std::string text = to_text(english, result_of(scenario), scenario, {}, {});
    EXPECT_THAT(text, HasSubstr("\n  date             place     clock           came  licences  wait min  "
                                " lost %  not in 30 min %\n"
                                "  Wed 18 Sep 2019  Kanigoro  08:00–10:00      2.0       2.0       0.5       "
                                " 0                0\n"
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

TEST(Verdict, SpeaksOfTheDatesAndCrewsOfAllVisits) {
    const Scenario scenario = tour();
    EXPECT_EQ(heading(english, result_of(scenario), scenario),
              "plain day · 3 visits, Wed 18 Sep 2019 – Fri 20 Sep 2019 · 1 to 2 officers\n");
    EXPECT_THAT(verdict_of(scenario), StartsWith("With 1 to 2 officers, about 0 (at most "));
    EXPECT_THAT(verdict_of(scenario),
                HasSubstr("\nThe 3 visits bring 6.0 licences; on 1 visit in 10 somebody waits "));
}

TEST(Verdict, OfTwoVisitsOnOneDateNamesItOnce) {
    Scenario scenario = calendar_of(2);
    Opening& evening = scenario.visits[1].opening;
    evening = scenario.visits[0].opening;
    evening.opens = std::chrono::hours{18};
    evening.closes = std::chrono::hours{24};
    scenario.visits[1].arrivals.times = {std::chrono::hours{19}};
    EXPECT_THAT(heading(english, result_of(scenario), scenario),
                HasSubstr("2 visits, Wed 18 Sep 2019 · 1 officer\n"));
    EXPECT_THAT(visit_table(english, result_of(scenario), scenario), HasSubstr("  18:00–24:00  "));
}

TEST(Verdict, OfTheOfficeKnowsNeitherVisitNorMoney) {
    Scenario scenario = calendar_of(1);
    scenario.visits[0].site.kind = SiteKind::office;
    EXPECT_THAT(verdict_of(scenario),
                HasSubstr("\nAn office day brings 2.0 licences; on 1 office day in 10 somebody waits"));
    EXPECT_THAT(verdict_of(scenario), Not(HasSubstr("Rp")));
    EXPECT_THAT(verdict_of(scenario), Not(HasSubstr("visit")));
}

TEST(Verdict, CountsVisitsAndOfficeDaysApart) {
    Scenario scenario = calendar_of(3);
    scenario.visits[2].site.kind = SiteKind::office;
    EXPECT_EQ(calendar_words(english, scenario), "2 visits and 1 office day");
    EXPECT_THAT(verdict_of(scenario), HasSubstr("\nThe 2 visits and 1 office day bring 6.0 licences; on 1 "
                                                "visit or office day in 10 somebody waits"));
    EXPECT_THAT(visit_table(english, result_of(scenario), scenario), HasSubstr("Fri 20 Sep 2019  (office)"));
    scenario.visits[0].site.kind = SiteKind::office;
    scenario.visits[1].site.kind = SiteKind::office;
    EXPECT_EQ(calendar_words(english, scenario), "3 office days");
    EXPECT_EQ(calendar_words(english, calendar_of(1)), "1 visit");
}

TEST(Verdict, TellsTheCostWhereThereIsOne) {
    EXPECT_THAT(verdict_of(plain_day_with({{"money", "{per_officer: Rp 75000}"}})),
                HasSubstr("\nA visit brings 2.0 licences for Rp 75,000, that is Rp 37,500 each; on 1 visit"));
}

TEST(Verdict, OfADayToWhichNobodyComesSaysSo) {
    const Scenario scenario = plain_day_with({});
    const Plan plan(scenario);
    const std::vector<std::vector<VisitResult>> empty(1000, std::vector<VisitResult>(1));
    EXPECT_EQ(verdict(english, evaluate(plan, collect(plan, empty), 1, 0.95), scenario),
              "Nobody comes, in 1,000 runs.\nA visit brings 0 licences (in all 1,000 runs).\n");
}

TEST(Verdict, OfADayOnWhichNobodysTurnComesSaysSo) {
    EXPECT_EQ(verdict_of(plain_day_with({{"arrivals.times", "['11:00']"}})),
              "With 1 officer, about 100 (± 3) of 100 people who come are not served within 30 minutes; "
              "nobody's turn comes, and 100 (± 3) of 100 leave or are sent away without service.\n"
              "A visit brings 0 licences (in all 50 runs).\n");
}

TEST(ResultText, GivesNoIntervalToACountThatWasZeroInEveryRun) {
    const Scenario scenario = plain_day_with({});
    const RunResult result = result_of(scenario);
    const std::string text = to_text(english, result, scenario, {}, {});
    EXPECT_THAT(text, HasSubstr("  gave_up                                0        none in 50 runs  people"));
    EXPECT_THAT(text, Not(HasSubstr("  gave_up                             0.00")));
    EXPECT_THAT(text, HasSubstr("  lost.share                             0                  0 … 6  %"))
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
        const std::size_t at = text.find(std::string("  ") + name + " ");
        ASSERT_NE(at, std::string::npos) << name;
        EXPECT_THAT(text.substr(at, text.find('\n', at) - at), HasSubstr("  0.0 % ")) << name;
    }
}

TEST(Format, CutsTextAtCharactersAndNotAtBytes) {
    EXPECT_EQ(shortened("éééé", 4), "éééé");
    EXPECT_EQ(shortened("ééééé", 4), "ééé…");
    EXPECT_EQ(width_of("ééé…"), 4U);
}

TEST(Format, SeparatesThousandsOfWholeAndBrokenNumbers) {
    EXPECT_EQ(english.decimal(9001.26, 1), "9,001.3");
    EXPECT_EQ(english.decimal(-1234567, 0), "−1,234,567");
    EXPECT_EQ(english.decimal(999.9, 1), "999.9");
}

TEST(Format, WritesDatesAndHours) {
    using namespace std::chrono;
    const year_month_day date = 2019y / September / 1d;
    EXPECT_EQ(as_date(english, date), "Sunday 1 September 2019");
    EXPECT_EQ(as_short_date(english, date), "Sun 1 Sep 2019");
    EXPECT_EQ(as_iso_date(date), "2019-09-01");
    EXPECT_EQ(as_hours(english, hours{18} + 30min, hours{24}), "18:30–24:00");
}

}  // namespace
}  // namespace jemput::testing
