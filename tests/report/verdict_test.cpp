#include "sim/report/verdict.hpp"

#include "sim/core/format.hpp"
#include "sim/report/visit_table.hpp"
#include "tests/report/results.hpp"
#include "tests/support/calendar.hpp"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace jemput::tests {
namespace {

using ::testing::HasSubstr;
using ::testing::MatchesRegex;
using ::testing::Not;
using ::testing::StartsWith;

/// The text of a result whose people all came and were licensed at once, so that the verdict is short.
std::string verdict_of(const Scenario& scenario) {
    return verdict(english, result_of(scenario), scenario);
}

TEST(Verdict, SpeaksOfTheDatesAndCrewsOfAllVisits) {
    const Scenario scenario = tour();
    EXPECT_EQ(heading(english, result_of(scenario), scenario),
              "plain day · 3 visits, Wed 18 Sep 2019 – Fri 20 Sep 2019 · 1 to 2 officers\n");
    EXPECT_THAT(verdict_of(scenario),
                StartsWith("With 1 to 2 officers, 0 of 100 people (at most 6) are not served within 30 "
                           "minutes; those called wait 0.3 minutes on average.\n"));
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
                HasSubstr("\nA visit brings 2.0 licences, for Rp 75,000 or Rp 37,500 each; on 1 visit"));
}

TEST(Verdict, OfADayToWhichNobodyComesSaysSo) {
    const Scenario scenario = plain_day_with({});
    const Plan plan(scenario);
    const std::vector<std::vector<VisitResult>> empty(1000, std::vector<VisitResult>(1));
    EXPECT_EQ(verdict(english, evaluate(plan, collect(plan, empty), 1, 0.95), scenario),
              "Nobody comes, in 1,000 runs.\nA visit brings no licences in 1,000 runs.\n");
}

TEST(Verdict, OfADayOnWhichNobodysTurnComesSaysSo) {
    EXPECT_EQ(verdict_of(plain_day_with({{"arrivals.times", "['11:00']"}})),
              "With 1 officer, 100 of 100 people (± 3) are not served within 30 minutes, nor later; nobody's "
              "turn comes.\nA visit brings no licences in 50 runs.\n");
}

/// One officer for many impatient people.
Scenario day_of_impatient_people() {
    return plain_day_with({{"arrivals", "{rate: 12/h}"},
                           {"applicants.patience", "40 min"},
                           {"flow[0].time", "{exponential: {mean: 5 min}}"},
                           {"money", "{per_officer: Rp 75000}"}});
}

TEST(Verdict, IsTwoSentencesThatCanBeReadAloud) {
    const Scenario scenario = day_of_impatient_people();
    const std::string text = verdict(english, result_of(scenario, 200), scenario);
    const std::vector<std::string> lines = lines_of(text);
    ASSERT_EQ(lines.size(), 2U) << text;
    EXPECT_THAT(lines[0],
                MatchesRegex("With 1 officer, [0-9]+ of 100 people \\(± [0-9]\\) are not served within "
                             "30 minutes, [0-9]+ of them not at all; those called wait [0-9.]+ minutes "
                             "\\(± [0-9.]+\\) on average\\."));
    EXPECT_THAT(lines[1],
                MatchesRegex("A visit brings [0-9.]+ licences \\(± [0-9.]+\\), for Rp 75,000 or Rp [0-9,]+ "
                             "each; on 1 visit in 10 somebody waits [0-9]+ minutes or longer\\."));
    for (const std::string& line : lines)
        EXPECT_LE(width_of(line), 200U) << line;
}

TEST(Verdict, TellsOfThoseWhoAreSentHomeOrReferred) {
    const Scenario scenario = plain_day_with({{"arrivals", "{rate: 12/h}"},
                                              {"applicants.complete_papers", "0.8"},
                                              {"applicants.company", "0.1"},
                                              {"referral", "{companies: true}"}});
    EXPECT_THAT(lines_of(verdict(english, result_of(scenario, 200), scenario)).back(),
                MatchesRegex("Of [0-9.]+ people who come, [0-9.]+ get a licence; [0-9.]+ are sent home for "
                             "missing papers, [0-9.]+ are referred to the office\\."));
    EXPECT_THAT(lines_of(verdict(indonesian, result_of(scenario, 200), scenario)).back(),
                MatchesRegex("Dari [0-9,]+ orang yang datang, [0-9,]+ mendapat izin; [0-9,]+ disuruh pulang "
                             "untuk melengkapi berkas, [0-9,]+ dirujuk ke kantor\\."));
}

TEST(Verdict, GivesNoNumberWhoseErrorLeavesNothingToSay) {
    const Scenario scenario = day_of_impatient_people();
    for (const std::int64_t too_few : {1, 2}) {
        EXPECT_EQ(
            verdict(english, result_of(scenario, too_few), scenario),
            "With 1 officer: not enough runs to tell how many people are not served within 30 minutes.\n"
            "Not enough runs to tell how many licences this brings.\n");
    }
    EXPECT_THAT(verdict(english, result_of(scenario, 15), scenario), Not(HasSubstr("in 10 somebody")))
        << "15 visits do not bound the longest wait of one visit in ten";
}

}  // namespace
}  // namespace jemput::tests
