#include "sim/report/important_numbers.hpp"
#include "sim/report/measure_table.hpp"
#include "sim/report/result_csv.hpp"
#include "sim/report/result_json.hpp"
#include "sim/report/result_text.hpp"
#include "tests/report/results.hpp"
#include "tests/support/languages.hpp"
#include "tests/support/scenario_text.hpp"

#include <cmath>
#include <string>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace jemput::tests {
namespace {

Scenario busy_day() {
    return plain_day_with({{"arrivals", "{rate: 12/h}"},
                           {"applicants.patience", "20 min"},
                           {"flow[0].time", "{exponential: {mean: 5 min}}"},
                           {"money", "{per_officer: Rp 75000}"}});
}

/// Of the number of officers, and of a number whose bounds could not be tried.
Influences known_influences() {
    SourcedNumber officers;
    officers.path = "staff.officers";
    officers.low = "1";
    officers.high = "2";
    SourcedNumber up;
    up.path = "oss.up";
    return {{{officers, 0.31, 0.02}}, {up}, {}, 200};
}

TEST(ResultJson, HasTheKeysOfTheContract) {
    const auto json = to_json(result_of(busy_day(), 100), {});
    for (const char* key :
         {"scenario", "replications", "seed", "confidence", "measures", "series", "manifest"}) {
        EXPECT_TRUE(json.contains(key)) << key;
    }
    const auto& wait = json["measures"]["wait.mean"];
    for (const char* key :
         {"unit", "population", "estimate", "low", "high", "half_width", "n", "better", "given"}) {
        EXPECT_TRUE(wait.contains(key)) << key;
    }
    EXPECT_EQ(wait["better"], "lower");
    EXPECT_EQ(wait["unit"], "min");
    EXPECT_NEAR(wait["half_width"].get<double>(),
                (wait["high"].get<double>() - wait["low"].get<double>()) / 2, 1e-12);
    EXPECT_TRUE(wait["given"].contains("outage"));
    EXPECT_EQ(wait["given"]["no_outage"]["n"], 100);
    EXPECT_EQ(wait["given"]["outage"]["n"], 0);
    EXPECT_TRUE(wait["given"]["outage"]["estimate"].is_null());
}

TEST(ResultJson, HasEveryMeasureOfTheContract) {
    const auto json = to_json(result_of(busy_day(), 100), {});
    for (const char* name : {"arrivals",
                             "licensed_on_the_spot",
                             "on_paper",
                             "referred",
                             "returned_incomplete",
                             "gave_up",
                             "balked",
                             "turned_away",
                             "open_at_end",
                             "served",
                             "licensed_later",
                             "emails_made",
                             "wait.mean",
                             "wait.p50",
                             "wait.p90",
                             "wait.p95",
                             "wait.over_15_min",
                             "wait.over_30_min",
                             "first_wait.mean",
                             "event_p90(wait.max)",
                             "event_p90(queue.max)",
                             "not_served_within_30_min",
                             "queue_time.mean",
                             "time_in_system.mean",
                             "time_in_system.over_60_min",
                             "service.under_5_min",
                             "blocked.mean",
                             "licence_delay.mean",
                             "licence_delay.p95",
                             "licence_delay.later.mean",
                             "queue.mean",
                             "queue.max",
                             "in_system.mean",
                             "officers.utilisation",
                             "officers.blocked_share",
                             "officers.overtime",
                             "oss.down_share",
                             "cost.total",
                             "cost.per_licence"}) {
        EXPECT_TRUE(json["measures"].contains(name)) << name;
    }
    EXPECT_FALSE(json["measures"].contains("budget.share")) << "no budget is given";
}

TEST(ResultJson, SeriesGoEveryFiveMinutesFromTheOpening) {
    const auto json = to_json(result_of(busy_day(), 100), {});
    const auto& series = json["series"]["in_system"];
    ASSERT_GE(series.size(), 24U);
    EXPECT_EQ(series[0]["t"], 480.0);
    EXPECT_EQ(series[1]["t"], 485.0);
    EXPECT_EQ(series[0]["estimate"], 0.0) << "a visit opens empty";
    EXPECT_GT(series[6]["estimate"].get<double>(), 0.0);
}

TEST(Measures, AgreeWithADayThatIsFollowedByHand) {
    // Waits 0, 4 and 8 minutes; five minutes at the desk each; one officer; two hours.
    const RunResult result =
        result_of(plain_day_with({{"arrivals.times", "['08:00', '08:01', '08:02']"}}), 4);
    const auto estimate = [&](const std::string& name) {
        return result.measure(name).all.estimate.value_or(std::nan(""));
    };
    EXPECT_DOUBLE_EQ(estimate("wait.mean"), 4);
    EXPECT_DOUBLE_EQ(estimate("queue_time.mean"), 4);
    EXPECT_DOUBLE_EQ(estimate("time_in_system.mean"), 9);
    EXPECT_DOUBLE_EQ(estimate("licence_delay.mean"), 9);
    EXPECT_DOUBLE_EQ(estimate("queue.mean"), 12.0 / 120);
    EXPECT_DOUBLE_EQ(estimate("in_system.mean"), 27.0 / 120);
    EXPECT_DOUBLE_EQ(estimate("officers.utilisation"), 15.0 / 120);
    EXPECT_DOUBLE_EQ(estimate("queue.max"), 2);
    EXPECT_DOUBLE_EQ(estimate("service.under_5_min"), 0) << "five minutes are not under five minutes";
    EXPECT_DOUBLE_EQ(estimate("event_p90(wait.max)"), 8);
    EXPECT_FALSE(result.measure("event_p90(wait.max)").all.low) << "four runs do not bound a 90 % percentile";
}

TEST(Measures, AShareOfNothingSaysWhatCouldBeHidden) {
    const RunResult result = result_of(plain_day_with({}), 100);
    const Estimate& share = result.measure("not_served_within_30_min").all;
    EXPECT_EQ(share.estimate, 0.0);
    EXPECT_EQ(share.low, 0.0);
    EXPECT_NEAR(share.high.value(), 0.0295130496, 1e-9) << "1 - 0.05^(1/100)";
}

TEST(ResultText, BeginsWithTheVerdictAndWhatItRestsOn) {
    const Scenario scenario = busy_day();
    const std::string text =
        to_text(english, result_of(scenario, 100), scenario, {3, 4, 0, 0}, known_influences());
    EXPECT_EQ(
        text.find("plain day · Wednesday 18 September 2019, 08:00–10:00 · 1 officer\n\nWith 1 officer, "), 0U)
        << text;
    EXPECT_NE(text.find("\nRests on 7 numbers: 3 from a source, 4 assumed.\n"
                        "What matters most for how many are not served within 30 minutes (200 replications "
                        "for each bound):\n"
                        "  officers (staff.officers) from 1 to 2: 31 to 2 of 100\n"
                        "Not tried, since a bound does not fit the rest: time up of OSS (oss.up).\n\n"),
              std::string::npos)
        << text;
}

TEST(ResultText, NamesTheGuessesThatWereNotTried) {
    Influences influences;
    const auto add = [&](const std::string& path, const std::string& source, int line) {
        SourcedNumber number;
        number.path = path;
        number.source = source;
        number.place.line = line;
        influences.without_bounds.push_back(number);
    };
    add("arrivals.pool.free", "assumed", 1);
    add("money.per_officer", "paper", 2);
    add("staff.officers", "", 0);
    EXPECT_EQ(important_numbers(english, influences, busy_day()),
              "Not tried, since the file gives no bounds: when the owners are free (arrivals.pool.free).\n")
        << "neither what a source says nor what was set on the command line is a guess";
    for (const char* path : {"arrivals.pool.free", "a", "b", "c", "d", "e", "f"})
        add(path, "", 3);
    EXPECT_EQ(
        important_numbers(english, influences, busy_day()),
        "Not tried, since the file gives no bounds: when the owners are free (arrivals.pool.free), a, b, "
        "c, d and 2 more.\n");
}

TEST(ResultText, LeavesOutWhatMattersLessThanChance) {
    Influences influences = known_influences();
    influences.not_varied.clear();
    influences.error = 0.3;
    EXPECT_EQ(important_numbers(english, influences, busy_day()), "");
}

TEST(ResultText, SaysOf1000PeopleWhatWouldBeHardlyOneOf100) {
    Influences influences = known_influences();
    influences.not_varied.clear();
    influences.ranked[0].at_low = 0.0061;
    influences.ranked[0].at_high = 0.0004;
    EXPECT_EQ(
        important_numbers(english, influences, busy_day()),
        "What matters most for how many are not served within 30 minutes (200 replications for each bound):\n"
        "  officers (staff.officers) from 1 to 2: 6 to 0 of 1,000\n");
}

TEST(ResultText, CountsOfEquallyManyPeopleWithinOneList) {
    Influences influences = known_influences();
    influences.not_varied.clear();
    influences.ranked.push_back(influences.ranked.front());
    influences.ranked[1].at_low = 0.012;
    influences.ranked[1].at_high = 0.003;
    const std::string text = important_numbers(english, influences, busy_day());
    EXPECT_NE(text.find(" from 1 to 2: 310 to 20 of 1,000\n"), std::string::npos) << text;
    EXPECT_NE(text.find(" from 1 to 2: 12 to 3 of 1,000\n"), std::string::npos) << text;
}

TEST(ResultText, NamesEveryMeasureByTitleAndKeyUnderThoseWhoCount) {
    const Scenario scenario = busy_day();
    const RunResult result = result_of(scenario, 100);
    const std::string table = measure_table(english, result);
    std::size_t began = table.find("\n  whose service began\n");
    ASSERT_NE(began, std::string::npos) << table;
    EXPECT_LT(began, table.find("\n    mean wait  "));
    for (const MeasureResult& m : result.measures) {
        EXPECT_NE(table.find("\n    " + m.measure.title + " "), std::string::npos) << m.measure.name;
        EXPECT_NE(table.find("  " + m.measure.name + "\n"), std::string::npos) << m.measure.name;
    }
}

TEST(ResultText, SaysPlainlyWhatTooFewRunsCannotTell) {
    const Scenario scenario = busy_day();
    const std::string text = to_text(english, result_of(scenario, 1), scenario, {}, {});
    EXPECT_NE(
        text.find("\n\nWith 1 officer: not enough runs to tell how many people are not served within 30 "
                  "minutes.\nNot enough runs to tell how many licences this brings.\n"),
        std::string::npos)
        << text;
    EXPECT_EQ(text.find("in 10 somebody waits"), std::string::npos);
}

TEST(ResultText, SaysWhatTheScenarioIsAboutBeforeItsVerdict) {
    Scenario scenario = busy_day();
    scenario.about = "A day to be tested; its numbers are no advice.";
    const std::string text = to_text(english, result_of(scenario, 100), scenario, {}, {});
    EXPECT_NE(text.find(" · 1 officer\nA day to be tested; its numbers are no advice.\n\nWith 1 officer"),
              std::string::npos)
        << text;
}

TEST(ResultText, SaysWhenItRestsOnAnInterruptedRun) {
    const Scenario scenario = busy_day();
    RunResult result = result_of(scenario, 100);
    result.wanted = 1000;
    EXPECT_EQ(to_text(english, result, scenario, {}, {})
                  .find("INTERRUPTED: 100 of 1,000 replications are complete"),
              0U);
    EXPECT_EQ(to_json(result, {}).at("interrupted").at("wanted"), 1000);
    EXPECT_FALSE(to_json(result_of(scenario, 100), {}).contains("interrupted"));
}

TEST(ResultCsv, HasARowForEachMeasureAndGroupOfVisits) {
    const std::string csv = to_csv(result_of(busy_day(), 100), {});
    EXPECT_EQ(csv.find("measure,visits,unit,population,estimate,low,high,half_width,n\n"), 0U);
    EXPECT_NE(csv.find("\nqueue_time.mean,all,min,\"who queued, also those who gave up\","),
              std::string::npos)
        << csv;
    EXPECT_NE(csv.find("\nwait.mean,outage,min,whose service began,,,,,0\n"), std::string::npos) << csv;
}

TEST(TraceCsv, HasARowForEachApplicantWithBeginAndEndOfEachStep) {
    const Plan plan(plain_day_with({}));
    EXPECT_EQ(
        to_applicant_csv(trace_of(plan), plan),
        "visit,ticket,outcome,officer,arrived,called,A.begin,A.end,left,licensed\n"
        "1,1,licensed_on_the_spot,1,480.000000,480.000000,480.000000,485.000000,485.000000,485.000000\n"
        "1,2,licensed_on_the_spot,1,484.000000,485.000000,485.000000,490.000000,490.000000,490.000000\n");
}

}  // namespace
}  // namespace jemput::tests
