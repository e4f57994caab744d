#include "tests/model/minute.hpp"
#include "tests/support/scenario_text.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

// Who of the crew is there, who does what, and how fast: days that can be followed by hand.

namespace jemput::tests {
namespace {

/// The lines of the log that tell of something, without the clock's seconds: "08:07 officer 1 …".
std::vector<std::string> lines_about(const Scenario& scenario, std::string_view what) {
    std::istringstream log(log_of(scenario));
    std::vector<std::string> lines;
    for (std::string line; std::getline(log, line);) {
        if (line.find(what) != std::string::npos) lines.push_back(line.substr(0, 5) + line.substr(9));
    }
    return lines;
}

using Lines = std::vector<std::string>;

TEST(Roles, SendWhoHasBeenLookedAtBackToTheQueueWithHerTicket) {
    const Scenario day = plain_day_with({{"arrivals.times", "['08:00', '08:01', '08:02']"},
                                         {"flow", "[{step: T, time: 2 min}, {step: A, time: 5 min}]"},
                                         {"staff", "{officers: 2, crew: [{does: [T]}, {does: [A]}]}"}});
    EXPECT_EQ(lines_about(day, "calls"),
              (Lines{"08:00 officer 1 calls applicant 1", "08:02 officer 2 calls applicant 1",
                     "08:02 officer 1 calls applicant 2", "08:04 officer 1 calls applicant 3",
                     "08:07 officer 2 calls applicant 2", "08:12 officer 2 calls applicant 3"}));
    const VisitRecord record = record_of(day);
    EXPECT_EQ(record.wait, (1 + 3 + 2 + 6) * minute) << "also what they queue for the second officer";
    EXPECT_EQ(record.first_wait, (1 + 2) * minute) << "but not in the first wait";
    EXPECT_EQ(record.count(Outcome::licensed_on_the_spot), 3U);
}

TEST(Roles, LetAnOfficerPassOverThoseWhomSheDoesNotServe) {
    const Scenario day = plain_day_with(
        {{"arrivals.times", "['08:00', '08:00', '08:00']"},
         {"applicants", "{email: 0}"},
         {"flow",
          "[{step: T, time: 1 min}, {step: M, when: no_email, time: 10 min}, {step: A, time: 1 min}]"},
         {"staff", "{officers: 2, crew: [{does: [T, A]}, {does: [M]}]}"}});
    EXPECT_EQ(lines_about(day, "begins M"),
              (Lines{"08:01 officer 2 begins M with applicant 1", "08:11 officer 2 begins M with applicant 2",
                     "08:21 officer 2 begins M with applicant 3"}));
    EXPECT_EQ(lines_about(day, "begins A"),
              (Lines{"08:11 officer 1 begins A with applicant 1", "08:21 officer 1 begins A with applicant 2",
                     "08:31 officer 1 begins A with applicant 3"}));
}

TEST(Shift, BeginsLateAndEndsWithTheCaseInHand) {
    const Scenario day =
        plain_day_with({{"arrivals.times", "['08:00', '08:02', '08:21', '08:24', '08:26']"},
                        {"staff", "{officers: 2, crew: [{}, {from: '08:03', to: '08:25'}]}"}});
    EXPECT_EQ(lines_about(day, "shift"),
              (Lines{"08:03 officer 2 begins the shift", "08:29 officer 2 ends the shift"}));
    EXPECT_EQ(lines_about(day, "officer 2 calls"),
              (Lines{"08:03 officer 2 calls applicant 2", "08:24 officer 2 calls applicant 4"}));
    EXPECT_EQ(record_of(day).areas.on_duty, (120 + 26) * minute);
}

TEST(Shift, KeepsEverybodyUntilAllAreServedOnceTheGateHasClosed) {
    const Scenario day = plain_day_with({{"arrivals.times", "['09:58', '09:58', '09:59']"},
                                         {"staff", "{officers: 1, crew: [{to: '10:00'}]}"}});
    EXPECT_EQ(record_of(day).count(Outcome::licensed_on_the_spot), 3U);
}

TEST(Break, ComesInTurnAfterTheCaseInHandAndKeepsItsLength) {
    const Scenario day = plain_day_with(
        {{"arrivals.times", "['08:00', '08:01', '08:02', '08:03']"},
         {"flow", "[{step: A, time: 7 min}]"},
         {"staff", "{officers: 2, breaks: [{name: Maghrib, from: '08:05', length: 10 min}]}"}});
    EXPECT_EQ(lines_about(day, "Maghrib"), (Lines{"08:07 officer 1 takes a break (Maghrib)",
                                                  "08:17 officer 1 is back from the break (Maghrib)",
                                                  "08:22 officer 2 takes a break (Maghrib)",
                                                  "08:32 officer 2 is back from the break (Maghrib)"}));
    EXPECT_EQ(record_of(day).areas.on_duty, (2 * 120 - 20) * minute);
}

TEST(Break, IsTakenByAllAtOnceWhereItIsTogether) {
    const Scenario day = plain_day_with(
        {{"arrivals.times", "['08:06']"},
         {"staff", "{officers: 2, breaks: [{from: '08:05', length: 10 min, together: true}]}"}});
    EXPECT_EQ(lines_about(day, "takes a break"),
              (Lines{"08:05 officer 1 takes a break", "08:05 officer 2 takes a break"}));
    EXPECT_EQ(lines_about(day, "calls"), Lines{"08:15 officer 1 calls applicant 1"});
}

TEST(Break, PassesToTheNextWhoeverGoesHomeMeanwhile) {
    const Scenario day = plain_day_with(
        {{"arrivals.times", "['09:50']"},
         {"staff", "{officers: 3, crew: [{to: '08:10'}], breaks: [{from: '08:00', length: 20 min}]}"}});
    EXPECT_EQ(lines_about(day, "takes a break"),
              (Lines{"08:00 officer 1 takes a break", "08:20 officer 2 takes a break",
                     "08:40 officer 3 takes a break"}));
    EXPECT_EQ(lines_about(day, "shift"), Lines{"08:20 officer 1 ends the shift"}) << "after her break";
}

TEST(LateVan, LetsPeopleWaitWhileNobodyIsOnDuty) {
    const Scenario day = plain_day_with({{"time.late", "20 min"}});
    const VisitRecord record = record_of(day);
    EXPECT_EQ(record.wait, (20 + 21) * minute);
    EXPECT_EQ(record.areas.on_duty, 100 * minute);
    EXPECT_EQ(record.areas.queue, (20 + 21) * minute) << "measured from the planned opening";
}

TEST(LateVan, IsThereAtClosingAtTheLatest) {
    const VisitRecord record = record_of(plain_day_with({{"time.late", "9 h"}}));
    EXPECT_EQ(record.count(Outcome::licensed_on_the_spot), 2U) << "who is inside is served";
    EXPECT_EQ(record.overtime, 10 * minute);
}

TEST(Pace, DividesTheTimeOfAStepByTheSpeedOfTheOfficer) {
    const Scenario day = plain_day_with({{"staff", "{officers: 1, crew: [{speed: 0.5}]}"}});
    EXPECT_EQ(record_of(day).time_in_system, (10 + 16) * minute);
}

TEST(Pace, TakesTheFastestIdleOfficerWhereTheScenarioSaysSo) {
    const auto first_call = [](const std::string& rule) {
        const std::string crew = "{officers: 2, crew: [{speed: 1}, {speed: 2}], assign: " + rule + "}";
        return lines_about(plain_day_with({{"arrivals.times", "['08:30']"}, {"staff", crew}}), "calls")
            .front();
    };
    EXPECT_EQ(first_call("fastest"), "08:30 officer 2 calls applicant 1");
    EXPECT_EQ(first_call("listed"), "08:30 officer 1 calls applicant 1");
}

TEST(Pace, FallsWithTheHoursOfTheNight) {
    const Scenario day =
        plain_day_with({{"arrivals.times", "['08:30', '09:30']"},
                        {"staff", "{officers: 1, fatigue: {after: '08:30', per_hour: 0.2}}"}});
    EXPECT_EQ(record_of(day).time_in_system, (5 + 6) * minute) << "an hour later a fifth longer";
}

TEST(Pace, RisesWithPracticeDownToTheFloor) {
    const auto minutes_of = [](const std::string& learning) {
        const Scenario day = plain_day_with({{"arrivals.times", "['08:00', '08:20', '08:40', '09:00']"},
                                             {"flow", "[{step: A, time: 10 min}]"},
                                             {"staff", "{officers: 1, learning: " + learning + "}"}});
        return in_minutes(Duration{record_of(day).time_in_system});
    };
    const double third = 10 * std::pow(3, std::log2(0.8));
    EXPECT_NEAR(minutes_of("{rate: 0.8}"), 10 + 8 + third + 6.4, 1e-6) << "each doubling: four fifths";
    EXPECT_NEAR(minutes_of("{rate: 0.8, floor: 0.75}"), 10 + 8 + 7.5 + 7.5, 1e-6);
    EXPECT_NEAR(minutes_of("{rate: 0.8, cases_before: 3}"),
                6.4 + 10 * std::pow(5, std::log2(0.8)) + 10 * std::pow(6, std::log2(0.8)) +
                    10 * std::pow(7, std::log2(0.8)),
                1e-6);
}

TEST(Pace, CountsACaseOnceThoughItLeavesTheOfficerAndComesBack) {
    const Scenario day =
        plain_day_with({{"arrivals.times", "['08:00']"},
                        {"applicants", "{email: 0, phone_skill: 1}"},
                        {"flow",
                         "[{step: T, time: 10 min}, {step: M, when: no_email, time: 5 min, alone: {time: 5 "
                         "min}}, {step: A, time: 10 min}]"},
                        {"staff", "{officers: 1, learning: {rate: 0.5}}"}});
    EXPECT_EQ(record_of(day).time_in_system, 25 * minute);
}

TEST(Roster, AddsAnOfficerToTheSameOthers) {
    const auto speeds = [](int officers, std::uint64_t replication) {
        const Plan plan(plain_day_with({{"staff", "{officers: " + std::to_string(officers) +
                                                      ", roster: {speeds: [0.8, 0.9, 1, 1.1, 1.2]}}"}}));
        VanModel model(plan);
        model.start(Chance(1, replication));
        std::vector<double> all;
        for (const Officer& officer : model.officers())
            all.push_back(officer.speed);
        return all;
    };
    std::vector<double> first_of_all;
    for (std::uint64_t replication = 0; replication < 20; ++replication) {
        std::vector<double> four = speeds(4, replication);
        first_of_all.push_back(four.front());
        four.pop_back();
        EXPECT_EQ(speeds(3, replication), four);
    }
    EXPECT_NE(std::count(first_of_all.begin(), first_of_all.end(), first_of_all.front()), 20)
        << "picked at random";
}

TEST(Roster, SendsTheFirstOfTheListWhereThePickIsFixed) {
    const Plan plan(
        plain_day_with({{"staff", "{officers: 2, roster: {speeds: [0.8, 0.9, 1], pick: fixed}}"}}));
    VanModel model(plan);
    model.start(Chance(1, 0));
    EXPECT_EQ(model.officers()[0].speed, 0.8);
    EXPECT_EQ(model.officers()[1].speed, 0.9);
}

}  // namespace
}  // namespace jemput::tests
