#include "tests/support/scenario_text.hpp"

#include <string>

#include <gtest/gtest.h>

namespace jemput::tests {
namespace {

/// One applicant at 08:00 with steps A (4 minutes, no OSS) and B (6 minutes, OSS); OSS is up for 7 minutes,
/// then down for 5, and so on, so that the first outage comes three minutes into B.
Scenario interrupted_day(const std::string& rule) {
    return plain_day_with(
        {{"arrivals.times", "['08:00']"},
         {"flow", "[{step: A, time: 4 min}, {step: B, needs: [officer, oss], time: 6 min}]"},
         {"oss", "{up: 7 min, down: 5 min, at_opening: up, interrupted: " + rule + "}"}});
}

std::string end_of_service(const std::string& log) {
    const std::size_t line = log.rfind('\n', log.find("hands the licence")) + 1;
    return log.substr(line, 8);
}

TEST(Interruption, ResumesWhereItWas) {
    const std::string log = log_of(interrupted_day("resume"));
    EXPECT_NE(log.find("08:07:00  officer 1 is interrupted in B with applicant 1\n"
                       "08:07:00  officer 1 waits for OSS with applicant 1\n"
                       "08:12:00  OSS is back\n"
                       "08:12:00  officer 1 goes on with B with applicant 1\n"
                       "08:15:00  officer 1 has done B with applicant 1\n"),
              std::string::npos)
        << log;
}

TEST(Interruption, RepeatsTheSameTime) {
    EXPECT_EQ(end_of_service(log_of(interrupted_day("repeat_same"))), "08:18:00");
}

TEST(Interruption, RepeatsWithANewTime) {
    EXPECT_EQ(end_of_service(log_of(interrupted_day("repeat_new"))), "08:18:00")
        << "a constant is the same anew";
    const Scenario random = [] {
        Scenario scenario = interrupted_day("repeat_new");
        scenario.flow[1].time = Distribution::uniform(5.5, 6.5);
        return scenario;
    }();
    const Plan plan(random);
    std::vector<Duration> begun;
    for (const TraceEntry& entry : trace_of(plan)) {
        if (entry.fact == Fact::step_begins && entry.step == 1) begun.push_back(entry.at.time_since_epoch());
    }
    EXPECT_EQ(begun.size(), 2U) << "B begins twice";
}

TEST(Interruption, RepeatsTheVeryTimeThatWasDrawnOrANewOne) {
    const auto length_of_last = [](const std::string& rule) {
        Scenario scenario = interrupted_day(rule);
        scenario.flow[1].time = Distribution::uniform(4, 7);
        const Plan plan(scenario);
        Instant begun{};
        Duration length{};
        for (const TraceEntry& entry : trace_of(plan)) {
            if (entry.step != 1) continue;
            if (entry.fact == Fact::step_begins || entry.fact == Fact::step_resumes) begun = entry.at;
            if (entry.fact == Fact::step_ends) length = entry.at - begun;
        }
        return length;
    };
    Scenario without_outage = interrupted_day("repeat_same");
    without_outage.oss = {};
    without_outage.flow[1].time = Distribution::uniform(4, 7);
    const Plan plan(without_outage);
    Duration drawn{};
    Instant begun{};
    for (const TraceEntry& entry : trace_of(plan)) {
        if (entry.step == 1 && entry.fact == Fact::step_begins) begun = entry.at;
        if (entry.step == 1 && entry.fact == Fact::step_ends) drawn = entry.at - begun;
    }
    EXPECT_EQ(length_of_last("repeat_same"), drawn);
    EXPECT_NE(length_of_last("repeat_new"), drawn);
}

TEST(Interruption, RestartsFromTheLoginStep) {
    // A again from 08:12 (4 minutes), then B: up until 08:19, so B is interrupted again at 08:19, three
    // minutes into it.
    const std::string log = log_of(interrupted_day("restart, restart_from: A"));
    EXPECT_NE(log.find("08:12:00  officer 1 begins A with applicant 1\n"), std::string::npos) << log;
    EXPECT_NE(log.find("08:16:00  officer 1 begins B with applicant 1\n"), std::string::npos) << log;
    EXPECT_NE(log.find("08:19:00  officer 1 is interrupted in B with applicant 1\n"), std::string::npos)
        << log;
}

TEST(Outage, BlocksAStepThatWouldBeginAndIsNoWait) {
    const VisitRecord record = record_of(plain_day_with(
        {{"arrivals.times", "['08:10']"}, {"oss", "{up: 8 min, down: 7 min, at_opening: up}"}}));
    EXPECT_EQ(record.wait, 0);
    EXPECT_EQ(record.blocked_time, Duration(std::chrono::minutes{5}).count());
    EXPECT_EQ(record.time_in_system, Duration(std::chrono::minutes{10}).count());
    EXPECT_TRUE(record.had_outage);
}

TEST(Outage, DoesNotTouchStepsWithoutOss) {
    const VisitRecord record =
        record_of(plain_day_with({{"arrivals.times", "['08:00']"},
                                  {"flow", "[{step: A, time: 20 min}]"},
                                  {"oss", "{up: 8 min, down: 7 min, at_opening: up}"}}));
    EXPECT_EQ(record.time_in_system, Duration(std::chrono::minutes{20}).count());
    EXPECT_EQ(record.blocked_time, 0);
}

TEST(Outage, IsMeasuredInOpeningHours) {
    const VisitRecord record = record_of(plain_day_with(
        {{"arrivals.times", "['08:00']"}, {"oss", "{up: 60 min, down: 30 min, at_opening: up}"}}));
    EXPECT_EQ(record.areas.down, Duration(std::chrono::minutes{30}).count());
    EXPECT_EQ(record.measured, Duration(std::chrono::hours{2}).count());
}

/// OSS goes down at 08:02 for two hours; paper from ten minutes into the outage on. Wednesday.
const std::vector<Assignment> paper_day{
    {"arrivals.times", "['08:00', '08:20']"},
    {"oss",
     "{up: {empirical: {values: [2 min]}}, down: 120 min, at_opening: up, when_down: paper, paper_after: 10 "
     "min, "
     "paper_time: 3 min}"},
    {"backlog", "{entry: 1 min, delivery: 9 min}"},
};

TEST(Paper, IsTakenSoLongAfterTheOutageBegan) {
    const std::string log = log_of(plain_day_with(paper_day));
    EXPECT_NE(log.find("08:02:00  officer 1 waits for OSS with applicant 1\n"
                       "08:12:00  OSS has been down long enough: paper from now on\n"
                       "08:12:00  officer 1 fills in the paper form with applicant 1\n"
                       "08:15:00  applicant 1 leaves with a receipt; the form waits for OSS\n"
                       "08:20:00  applicant 2 arrives\n"
                       "08:20:00  officer 1 calls applicant 2\n"
                       "08:20:00  officer 1 fills in the paper form with applicant 2\n"),
              std::string::npos)
        << log;
}

TEST(Backlog, IsTypedAtTheOfficeOnTheNextOfficeDayWhenTheVisitIsOver) {
    // The visit ends at 10:00 with OSS down until 10:02; from Thursday 08:00 on it is up for 2 minutes every
    // 122.
    const std::string log = log_of(plain_day_with(paper_day));
    EXPECT_NE(log.find("+1 08:00:00  the office opens\n"), std::string::npos) << log;
    EXPECT_NE(log.find("office clerk 1 types the form of applicant 1\n"), std::string::npos) << log;
    EXPECT_NE(log.find("applicant 2 gets the licence by WhatsApp\n"), std::string::npos) << log;
    const VisitRecord record = record_of(plain_day_with(paper_day));
    EXPECT_EQ(record.count(Outcome::on_paper), 2U);
    EXPECT_EQ(record.licensed_later, 2U);
    EXPECT_GT(record.delay_later, Duration(std::chrono::hours{2 * 23}).count());
}

TEST(Backlog, SkipsTheWeekend) {
    std::vector<Assignment> friday = paper_day;
    friday.emplace_back("time.date", "2019-09-20");
    EXPECT_NE(log_of(plain_day_with(friday)).find("+3 08:00:00  the office opens\n"), std::string::npos);
}

TEST(Backlog, IsTypedInTheVanWhileNobodyQueuesAndOssIsUp) {
    std::vector<Assignment> short_outage = paper_day;
    short_outage[1].second =
        "{up: {empirical: {values: [2 min, 100 d], weights: [1, 0]}}, down: 20 min, at_opening: up, "
        "when_down: paper, "
        "paper_after: 0 min, paper_time: 3 min}";
    short_outage[0].second = "['08:00']";
    const std::string log = log_of(plain_day_with(short_outage));
    EXPECT_NE(log.find("08:22:00  OSS is back\n"
                       "08:22:00  officer 1 types the form of applicant 1\n"
                       "08:23:00  officer 1 has typed the form of applicant 1\n"),
              std::string::npos)
        << log;
    EXPECT_NE(log.find("08:32:00  applicant 1 gets the licence by WhatsApp\n"), std::string::npos) << log;
}

TEST(Backlog, GivesUpAFormAfterSoManyOfficeDays) {
    std::vector<Assignment> never_back = paper_day;
    never_back[1].second =
        "{up: {empirical: {values: [2 min]}}, down: 300 d, at_opening: up, when_down: paper, paper_after: 0 "
        "min}";
    never_back.emplace_back("backlog.give_up_days", "3");
    const VisitRecord record = record_of(plain_day_with(never_back));
    EXPECT_EQ(record.count(Outcome::open_at_end), 2U);
    EXPECT_EQ(record.count(Outcome::on_paper), 0U);
    EXPECT_EQ(record.licensed_later, 0U);
    EXPECT_EQ(record.served(), 0U);
}

}  // namespace
}  // namespace jemput::tests
