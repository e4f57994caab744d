#include "tests/model/minute.hpp"
#include "tests/support/scenario_text.hpp"

#include <cstdint>
#include <string>
#include <vector>

#include <gtest/gtest.h>

// Cases that cannot go on, because OSS is down or the internet away, and what is done meanwhile.

namespace jemput::tests {
namespace {

/// The lines are in the log, in this order, with others between them.
::testing::AssertionResult tells_in_order(const Scenario& scenario, const std::vector<std::string>& lines) {
    const std::string log = log_of(scenario);
    std::size_t from = 0;
    for (const std::string& line : lines) {
        const std::size_t at = log.find(line + "\n", from);
        if (at == std::string::npos)
            return ::testing::AssertionFailure() << "not there: " << line << "\n" << log;
        from = at + line.size();
    }
    return ::testing::AssertionSuccess();
}

const Assignment paper_then_account{
    "flow", "[{step: E, time: 2 min}, {step: A, needs: [officer, oss], time: 5 min}]"};

std::string down(const std::string& from, const std::string& to, const std::string& more = "") {
    return "{planned: [{date: 2019-09-18, from: '" + from + "', to: '" + to + "'}]" + more + "}";
}

TEST(PlannedOutage, BeginsAndEndsByTheClock) {
    const Scenario day = plain_day_with({{"oss", down("08:02", "08:12")}});
    EXPECT_TRUE(tells_in_order(day, {"08:02:00  OSS goes down", "08:12:00  OSS is back",
                                     "08:15:00  officer 1 has done A with applicant 1"}));
    const VisitRecord record = record_of(day);
    EXPECT_EQ(record.areas.down, 10 * minute);
    EXPECT_EQ(record.blocked_time, 10 * minute);
    EXPECT_TRUE(record.had_outage);
}

TEST(PlannedOutage, MayOverlapAnother) {
    const Scenario day = plain_day_with({{"oss",
                                          "{planned: [{date: 2019-09-18, from: '08:02', to: '08:12'}, {date: "
                                          "2019-09-18, from: '08:10', to: '08:20'}]}"}});
    EXPECT_EQ(record_of(day).areas.down, 18 * minute);
}

TEST(SlowHours, StretchAStepThatBeginsInThem) {
    const Scenario day = plain_day_with({{"arrivals.times", "['08:00', '08:30']"},
                                         {"oss", "{slow: [{from: '08:30', to: '09:00', factor: 2}]}"}});
    EXPECT_EQ(record_of(day).time_in_system, (5 + 10) * minute);
}

TEST(Session, ExpiresAfterALongOutageAndTheCaseBeginsAnew) {
    const auto served_at = [](const std::string& back) {
        const Scenario day =
            plain_day_with({{"arrivals.times", "['08:00']"},
                            paper_then_account,
                            {"oss", down("08:03", back, ", session_expires: 20 min, restart_from: E")}});
        return record_of(day).time_in_system;
    };
    EXPECT_EQ(served_at("08:22"), (22 + 4) * minute) << "goes on where it was";
    EXPECT_EQ(served_at("08:23"), (23 + 2 + 5) * minute) << "from E again";
}

TEST(Meanwhile, PreparesTheNextCaseAndTakesTheParkedOneUpFirst) {
    const Scenario day = plain_day_with({{"arrivals.times", "['08:00', '08:01']"},
                                         paper_then_account,
                                         {"oss", down("08:03", "08:20", ", meanwhile: next_case")}});
    EXPECT_TRUE(
        tells_in_order(day, {"08:03:00  officer 1 puts the case of applicant 1 aside until OSS is back",
                             "08:03:00  officer 1 begins E with applicant 2",
                             "08:05:00  officer 1 waits for OSS with applicant 2",
                             "08:20:00  officer 1 takes up the case of applicant 1 again",
                             "08:20:00  officer 1 goes on with A with applicant 1",
                             "08:24:00  officer 1 takes up the case of applicant 2 again",
                             "08:29:00  officer 1 has done A with applicant 2"}));
    const VisitRecord record = record_of(day);
    EXPECT_EQ(record.parked, 1U);
    EXPECT_EQ(record.blocked_time, (17 + 15) * minute);
    EXPECT_EQ(record.wait, 2 * minute);
}

TEST(Meanwhile, TakesInWhoComesLaterButOneCaseAtMost) {
    const Scenario day = plain_day_with({{"arrivals.times", "['08:00', '08:10', '08:11']"},
                                         paper_then_account,
                                         {"oss", down("08:01", "08:30", ", meanwhile: next_case")}});
    EXPECT_TRUE(tells_in_order(
        day, {"08:02:00  officer 1 waits for OSS with applicant 1", "08:10:00  officer 1 calls applicant 2",
              "08:11:00  applicant 3 queues", "08:12:00  officer 1 waits for OSS with applicant 2",
              "08:30:00  officer 1 takes up the case of applicant 1 again"}));
    EXPECT_EQ(record_of(day).parked, 1U);
}

TEST(Meanwhile, PutsTheParkedCaseOnPaperFirst) {
    const Scenario day = plain_day_with(
        {{"arrivals.times", "['08:00', '08:01']"},
         paper_then_account,
         {"oss", down("08:03", "09:00",
                      ", meanwhile: next_case, when_down: paper, paper_after: 10 min, paper_time: 4 min")}});
    EXPECT_TRUE(tells_in_order(day, {"08:13:00  officer 1 fills in the paper form with applicant 1",
                                     "08:17:00  applicant 1 leaves with a receipt; the form waits for OSS",
                                     "08:17:00  officer 1 fills in the paper form with applicant 2"}));
}

TEST(Meanwhile, FinishesTheParkedCaseBeforeABreak) {
    const Scenario day =
        plain_day_with({{"arrivals.times", "['08:00', '08:01', '08:02']"},
                        paper_then_account,
                        {"staff", "{officers: 1, breaks: [{from: '08:04', length: 10 min}]}"},
                        {"oss", down("08:03", "08:20", ", meanwhile: next_case")}});
    EXPECT_TRUE(
        tells_in_order(day, {"08:20:00  officer 1 takes up the case of applicant 1 again",
                             "08:24:00  officer 1 takes up the case of applicant 2 again",
                             "08:29:00  officer 1 takes a break", "08:39:00  officer 1 calls applicant 3"}));
}

TEST(NoSignal, PutsEverybodyOnPaperAtOnceAndTheOfficeTypesTheForms) {
    const Scenario day =
        plain_day_with({{"arrivals.times", "['08:00']"},
                        {"place", "{name: far village, internet: none}"},
                        paper_then_account,
                        {"oss", "{when_down: paper, paper_after: 30 min, paper_time: 4 min}"},
                        {"backlog", "{entry: 6 min, office_opens: '08:00'}"}});
    EXPECT_TRUE(tells_in_order(day, {"08:02:00  officer 1 fills in the paper form with applicant 1",
                                     "+1 08:00:00  office clerk 1 types the form of applicant 1"}));
    EXPECT_EQ(record_of(day).delay_later, (24 * 60 + 6) * minute);
    EXPECT_FALSE(record_of(day).had_outage);
}

const Assignment online_step{"flow", "[{step: A, needs: [officer, internet], online: 0.5, time: 4 min}]"};

TEST(Hotspot, IsSharedByTheOnlinePartsOfSteps) {
    const auto minutes_in_all = [](const std::string& internet) {
        const Scenario day = plain_day_with({{"arrivals.times", "['08:00', '08:00']"},
                                             {"staff.officers", "2"},
                                             online_step,
                                             {"internet", internet}});
        return in_minutes(Duration{record_of(day).time_in_system});
    };
    EXPECT_EQ(minutes_in_all("{hotspots: 0}"), 4 + 4);
    EXPECT_EQ(minutes_in_all("{hotspots: 1}"), 6 + 6) << "2 minutes offline, 2 minutes of work at half speed";
    EXPECT_EQ(minutes_in_all("{hotspots: 1, steps_at_full_speed: 2}"), 4 + 4);
    EXPECT_EQ(minutes_in_all("{hotspots: 1, steps_at_full_speed: 1.6}"), 4.5 + 4.5);
    EXPECT_EQ(minutes_in_all("{hotspots: 2}"), 4 + 4) << "one for each officer";
}

TEST(Hotspot, GoesFasterAgainWhenAColleagueIsThrough) {
    const Scenario day = plain_day_with({{"arrivals.times", "['08:00', '08:01']"},
                                         {"staff.officers", "2"},
                                         {"flow", "[{step: A, needs: [officer, internet], time: 4 min}]"},
                                         {"internet", "{hotspots: 1}"}});
    // Alone for a minute, then 3 minutes of work at half speed; the other has 1 minute left by then.
    EXPECT_TRUE(tells_in_order(day, {"08:07:00  officer 1 has done A with applicant 1",
                                     "08:08:00  officer 2 has done A with applicant 2"}));
}

TEST(Hotspot, CountsOnlyStepsThatProgressWhileOssIsDown) {
    const Scenario day = plain_day_with({{"arrivals.times", "['08:00', '08:00']"},
                                         {"staff", "{officers: 2, crew: [{does: [A]}, {does: [B]}]}"},
                                         {"applicants", "{email: 1}"},
                                         {"flow",
                                          "[{step: A, needs: [officer, internet], time: 4 min}, {step: B, "
                                          "needs: [officer, oss], time: 4 min}]"},
                                         {"internet", "{hotspots: 1}"},
                                         {"oss", down("08:06", "08:30")}});
    // A of the first: 4 minutes alone. Then B of the first and A of the second share until OSS goes down at
    // 08:06: each has done 1 of 4 minutes. A of the second goes on alone.
    EXPECT_TRUE(tells_in_order(day, {"08:06:00  officer 2 waits for OSS with applicant 1",
                                     "08:09:00  officer 1 has done A with applicant 2",
                                     "08:33:00  officer 2 has done B with applicant 1"}));
}

TEST(Hotspot, DropsOutAndTheStepResumesWhereItWas) {
    const Scenario day = plain_day_with({{"arrivals.times", "['08:00']"},
                                         {"flow", "[{step: A, needs: [officer, internet], time: 25 min}]"},
                                         {"internet", "{hotspots: 1, up: 10 min, down: 3 min}"}});
    EXPECT_TRUE(tells_in_order(
        day, {"08:10:00  hotspot 1 drops out", "08:10:00  officer 1 is interrupted in A with applicant 1",
              "08:10:00  officer 1 waits for hotspot 1 with applicant 1",
              "08:13:00  officer 1 goes on with A with applicant 1",
              "08:31:00  officer 1 has done A with applicant 1"}));
    EXPECT_EQ(record_of(day).blocked_time, 6 * minute);
    EXPECT_FALSE(record_of(day).had_outage) << "OSS was up all the time";
}

TEST(Hotspot, ThatIsAwayTooLongPutsTheCaseOnPaper) {
    const Scenario day =
        plain_day_with({{"arrivals.times", "['08:00']"},
                        {"flow", "[{step: A, needs: [officer, oss], time: 25 min}]"},
                        {"internet", "{hotspots: 1, up: 10 min, down: 60 min}"},
                        {"oss", "{when_down: paper, paper_after: 15 min, paper_time: 4 min}"}});
    EXPECT_TRUE(tells_in_order(day, {"08:25:00  officer 1 fills in the paper form with applicant 1",
                                     "09:10:00  officer 1 types the form of applicant 1"}));
}

TEST(Hotspot, RepeatsTheWholeStepAfterAnOutageAlsoIfItHadDroppedOutBefore) {
    const Scenario day =
        plain_day_with({{"arrivals.times", "['08:00']"},
                        {"flow", "[{step: A, needs: [officer, oss], online: 0.5, time: 12 min}]"},
                        {"internet", "{hotspots: 1, up: 8 min, down: 1 min}"},
                        {"oss", down("08:10", "08:12", ", interrupted: repeat_same")}});
    // Drops at 08:08, goes on at 08:09, OSS away from 08:10 to 08:12; then 6 minutes offline, and 6 online
    // with a drop from 08:17 to 08:18 and one from 08:26 on, that come every 9 minutes.
    EXPECT_TRUE(tells_in_order(day, {"08:12:00  officer 1 goes on with A with applicant 1",
                                     "08:25:00  officer 1 has done A with applicant 1"}));
}

TEST(Backlog, LetsAnOfficerWhoPutsAFormBackCallWhoQueues) {
    const Scenario day = plain_day_with(
        {{"arrivals.times", "['08:00', '09:00']"},
         {"time.closes", "'11:00'"},
         paper_then_account,
         {"oss",
          "{planned: [{date: 2019-09-18, from: '08:00', to: '08:30'}, {date: 2019-09-18, from: '09:10', to: "
          "'10:00'}], when_down: paper}"},
         {"backlog", "{entry: 40 min}"}});
    EXPECT_TRUE(tells_in_order(
        day,
        {"08:30:00  officer 1 types the form of applicant 1", "09:00:00  applicant 2 queues",
         "09:10:00  officer 1 puts the form of applicant 1 back", "09:10:00  officer 1 calls applicant 2"}));
}

}  // namespace
}  // namespace jemput::tests
