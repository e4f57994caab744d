#include "tests/support/scenario_text.hpp"

#include <string>

#include <gtest/gtest.h>

// Days that can be followed by hand: the log says what should happen, line by line.

namespace jemput::tests {
namespace {

TEST(Day, ServesPeopleInTheOrderOfTheirArrival) {
    EXPECT_EQ(log_of(plain_day_with({})),
              "08:00:00  applicant 1 arrives\n"
              "08:00:00  applicant 1 queues\n"
              "08:00:00  the van opens\n"
              "08:00:00  officer 1 calls applicant 1\n"
              "08:00:00  officer 1 begins A with applicant 1\n"
              "08:04:00  applicant 2 arrives\n"
              "08:04:00  applicant 2 queues\n"
              "08:05:00  officer 1 has done A with applicant 1\n"
              "08:05:00  officer 1 hands the licence to applicant 1, who leaves\n"
              "08:05:00  officer 1 calls applicant 2\n"
              "08:05:00  officer 1 begins A with applicant 2\n"
              "08:10:00  officer 1 has done A with applicant 2\n"
              "08:10:00  officer 1 hands the licence to applicant 2, who leaves\n"
              "10:00:00  the gate closes\n"
              "10:00:00  the visit ends: everybody has left\n");
}

TEST(Day, EarlyComersQueueBeforeOpeningAndTheirWaitCounts) {
    const VisitRecord record = record_of(plain_day_with({{"arrivals.times", "['07:50', '07:55']"}}));
    EXPECT_EQ(record.wait, Duration(std::chrono::minutes{10 + 10}).count());
    EXPECT_EQ(record.queue_max, 2U);
    EXPECT_EQ(record.areas.queue, Duration(std::chrono::minutes{5}).count()) << "measured from opening on";
}

TEST(Day, WhoComesAfterClosingIsTurnedAwayAndCounts) {
    const VisitRecord record = record_of(plain_day_with({{"arrivals.times", "['09:58', '10:01', '10:30']"}}));
    EXPECT_EQ(record.arrivals, 3U);
    EXPECT_EQ(record.count(Outcome::licensed_on_the_spot), 1U);
    EXPECT_EQ(record.count(Outcome::turned_away), 2U);
    EXPECT_EQ(record.overtime, Duration(std::chrono::minutes{3}).count());
}

TEST(Day, ServesThoseInsideAfterClosingUnlessItSendsThemHome) {
    const std::vector<Assignment> three_late{{"arrivals.times", "['09:58', '09:58', '09:59']"}};
    const VisitRecord served = record_of(plain_day_with(three_late));
    EXPECT_EQ(served.count(Outcome::licensed_on_the_spot), 3U);
    EXPECT_EQ(served.overtime, Duration(std::chrono::minutes{13}).count());

    std::vector<Assignment> sent_home = three_late;
    sent_home.emplace_back("time.at_closing", "send_home");
    const VisitRecord sent = record_of(plain_day_with(sent_home));
    EXPECT_EQ(sent.count(Outcome::licensed_on_the_spot), 1U) << "the case at the desk is finished";
    EXPECT_EQ(sent.count(Outcome::turned_away), 2U);
    EXPECT_EQ(sent.overtime, Duration(std::chrono::minutes{3}).count());
}

TEST(HardStop, LeavesTheCaseAtTheDeskOpenAndSendsTheQueueHome) {
    const VisitRecord record =
        record_of(plain_day_with({{"arrivals.times", "['09:58', '09:59']"}, {"time.hard_stop", "'10:01'"}}));
    EXPECT_EQ(record.count(Outcome::open_at_end), 1U);
    EXPECT_EQ(record.count(Outcome::turned_away), 1U);
    EXPECT_EQ(record.overtime, Duration(std::chrono::minutes{1}).count());
}

TEST(HardStop, PutsTheCaseAtTheDeskOnPaperWhereThereIsPaper) {
    const VisitRecord record = record_of(plain_day_with(
        {{"arrivals.times", "['09:58']"},
         {"time.hard_stop", "'10:01'"},
         {"oss", "{up: 100 d, down: 1 min, at_opening: up, when_down: paper, paper_after: 0 min}"}}));
    EXPECT_EQ(record.count(Outcome::on_paper), 1U);
    EXPECT_EQ(record.licensed_later, 1U);
}

TEST(Patience, RunsOutWhileQueueingOnly) {
    const VisitRecord record = record_of(plain_day_with(
        {{"arrivals.times", "['08:00', '08:01', '08:02']"}, {"applicants.patience", "6 min"}}));
    EXPECT_EQ(record.count(Outcome::licensed_on_the_spot), 2U)
        << "the second one waits four minutes, is served for five";
    EXPECT_EQ(record.count(Outcome::gave_up), 1U);
    EXPECT_EQ(record.queue_time, Duration(std::chrono::minutes{0 + 4 + 6}).count());
    EXPECT_EQ(record.wait, Duration(std::chrono::minutes{0 + 4}).count())
        << "waits are of those whose service began";
}

TEST(Patience, LastsShorterWhileOssIsDownWhereTheFactorSaysSo) {
    // The second applicant joins at 08:01 with 8 minutes; OSS is down from 08:02 on, so her 7 minutes
    // become 3.5.
    const std::string log = log_of(plain_day_with({{"arrivals.times", "['08:00', '08:01']"},
                                                   {"applicants.patience", "8 min"},
                                                   {"applicants.patience_in_outage", "0.5"},
                                                   {"oss", "{up: 2 min, down: 20 min, at_opening: up}"}}));
    EXPECT_NE(log.find("08:05:30  applicant 2 loses patience and leaves\n"), std::string::npos) << log;
}

TEST(Patience, GoesBackToItsPaceWhenOssIsBack) {
    // Down from 08:02 to 08:04: of her 8 minutes 1 + 2 / 0.5 are gone by then; the rest lasts until 08:07.
    const std::string log = log_of(plain_day_with({{"arrivals.times", "['08:00', '08:01']"},
                                                   {"applicants.patience", "8 min"},
                                                   {"applicants.patience_in_outage", "0.5"},
                                                   {"flow[0].time", "30 min"},
                                                   {"oss",
                                                    "{up: {empirical: {values: [2 min]}}, down: 2 min, "
                                                    "at_opening: up, interrupted: repeat_same}"}}));
    EXPECT_NE(log.find("loses patience"), std::string::npos) << log;
    EXPECT_NE(log.find("08:06:30  applicant 2 loses patience and leaves\n"), std::string::npos) << log;
}

TEST(Email, IsMadeAtTheStepForThoseWithoutOneAndCounted) {
    const auto scenario = plain_day_with(
        {{"applicants.email", "0"},
         {"flow",
          "[{step: A, time: 1 min}, {step: E, when: no_email, time: 3 min}, {step: F, when: no_email, time: "
          "7 min}, {step: G, when: has_email, time: 2 min}]"},
         {"arrivals.times", "['08:00']"}});
    EXPECT_EQ(record_of(scenario).emails_made, 1U);
    const std::string log = log_of(scenario);
    EXPECT_NE(log.find("08:06:00  officer 1 hands the licence"), std::string::npos) << log;
    EXPECT_EQ(log.find("begins F"), std::string::npos) << "after E she has an address";
}

TEST(Email, IsNotMadeForThoseWhoHaveOne) {
    const auto scenario =
        plain_day_with({{"applicants.email", "1"},
                        {"flow", "[{step: A, time: 1 min}, {step: E, when: no_email, time: 3 min}]"}});
    EXPECT_EQ(record_of(scenario).emails_made, 0U);
}

TEST(Assign, LongestIdleTakesTurnsAndListedDoesNot) {
    const std::vector<Assignment> apart{{"staff.officers", "2"},
                                        {"arrivals.times", "['08:10', '08:20', '08:30']"}};
    std::vector<Assignment> listed = apart;
    listed.emplace_back("staff.assign", "listed");
    const auto callers = [](const Scenario& scenario) {
        std::string officers;
        for (const TraceEntry& entry : trace_of(Plan(scenario))) {
            if (entry.fact == Fact::called) officers += std::to_string(entry.officer);
        }
        return officers;
    };
    EXPECT_EQ(callers(plain_day_with(apart)), "010");
    EXPECT_EQ(callers(plain_day_with(listed)), "000");
}

TEST(Cost, CountsOfficersTheWayThereAndBackAndTheConnectionAndOvertime) {
    const VisitRecord record = record_of(plain_day_with(
        {{"staff.officers", "3"},
         {"arrivals.times", "['09:59']"},
         {"flow[0].time", "31 min"},
         {"money",
          "{per_officer: 'Rp 75,000', transport_per_km: Rp 3000, distance_km: 10, connection: Rp 50000, "
          "overtime_per_hour: Rp 20000}"}}));
    EXPECT_EQ(record.overtime, Duration(std::chrono::minutes{30}).count());
    EXPECT_EQ(record.cost, 3 * 75000 + 20 * 3000 + 50000 + 3 * 10000);
}

}  // namespace
}  // namespace jemput::tests
