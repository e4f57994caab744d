#include "tests/model/minute.hpp"
#include "tests/support/scenario_text.hpp"

#include <chrono>
#include <cstdint>
#include <string>

#include <gtest/gtest.h>

// A person's way through the service: who gets in, what she does by herself and at the desks of partners, and
// what is found out about her.

namespace jemput::tests {
namespace {

bool tells(const Scenario& scenario, const std::string& line) {
    const std::string log = log_of(scenario);
    return log.find(line + "\n") != std::string::npos || (ADD_FAILURE() << log, false);
}

TEST(Capacity, TurnsAwayWhoComesWhenThePlaceIsFull) {
    const VisitRecord record = record_of(plain_day_with(
        {{"arrivals.times", "['08:00', '08:01', '08:02', '08:06']"}, {"queue", "{capacity: 2}"}}));
    EXPECT_EQ(record.count(Outcome::turned_away), 1U) << "the third; at 08:06 there is room again";
    EXPECT_EQ(record.count(Outcome::licensed_on_the_spot), 3U);
}

TEST(Balking, BeginsAtANumberOfPeoplePresent) {
    const VisitRecord record =
        record_of(plain_day_with({{"arrivals.times", "['08:00', '08:01', '08:02', '08:03']"},
                                  {"queue", "{balking: {stays: {2: 0}}}"}}));
    EXPECT_EQ(record.count(Outcome::balked), 2U);
    EXPECT_EQ(record.not_served_within_30, 2U);
}

TEST(Balking, IsRarerAtAnInvitedPlaceAndNotForAppointments) {
    const std::string many = "['08:00', '08:01', '08:02', '08:03']";
    const VisitRecord invited =
        record_of(plain_day_with({{"arrivals.times", many},
                                  {"queue", "{balking: {stays: {2: 0}}}"},
                                  {"place", "{name: hall, kind: invited}"},
                                  {"applicants", "{at_invited_place: {balking: 0}}"}}));
    EXPECT_EQ(invited.count(Outcome::balked), 0U);
    const VisitRecord appointed = record_of(plain_day_with(
        {{"arrivals", "{appointments: {times: " + many + "}}"}, {"queue", "{balking: {stays: {2: 0}}}"}}));
    EXPECT_EQ(appointed.count(Outcome::balked), 0U);
}

TEST(Priority, CallsAnAppointmentBeforeEverybodyElse) {
    const Scenario day = plain_day_with({{"arrivals",
                                          "{times: ['08:00', '08:01', '08:02'], appointments: {times: "
                                          "['08:03']}}"},
                                         {"queue", "{priority: [appointment]}"}});
    EXPECT_TRUE(tells(day, "08:05:00  officer 1 calls applicant 4"));
    const VisitRecord record = record_of(day);
    EXPECT_EQ(record.began_with_priority, 1U);
    EXPECT_EQ(record.wait_with_priority, 2 * minute);
    EXPECT_EQ(record.wait, (0 + 9 + 13 + 2) * minute);
}

TEST(Priority, CallsTheVulnerableFirstInTheirOwnOrder) {
    const Scenario day = plain_day_with({{"arrivals.times", "['08:00', '08:01', '08:02']"},
                                         {"applicants", "{vulnerable: 1}"},
                                         {"queue", "{priority: [vulnerable, appointment]}"}});
    EXPECT_TRUE(tells(day, "08:05:00  officer 1 calls applicant 2"));
    EXPECT_EQ(record_of(day).began_with_priority, 3U);
}

TEST(Appointments, ComeEarlierOrLaterOrNotAtAll) {
    const Scenario day = plain_day_with(
        {{"arrivals",
          "{appointments: {every: {from: '08:10', to: '08:40', each: 10 min}, early: 5 min, late: 2 min}}"}});
    EXPECT_TRUE(tells(day, "08:07:00  applicant 1 arrives"));
    EXPECT_EQ(record_of(day).arrivals, 3U) << "08:10, 08:20, 08:30";
    EXPECT_EQ(
        record_of(plain_day_with({{"arrivals", "{appointments: {times: ['08:10'], shows_up: 0}}"}})).arrivals,
        0U);
}

TEST(Carik, BringsPeopleOfHisVillageWithTheirPapers) {
    const VisitRecord record = record_of(
        plain_day_with({{"place", "{name: hall, kind: invited}"},
                        {"applicants", "{complete_papers: 0}"},
                        {"arrivals", "{times: ['08:30'], carik: {times: ['08:00'], brings: {4: 1}}}"}}));
    EXPECT_EQ(record.arrivals, 5U);
    EXPECT_EQ(record.count(Outcome::licensed_on_the_spot), 4U);
    EXPECT_EQ(record.count(Outcome::returned_incomplete), 1U);
}

TEST(Papers, AreFoundIncompleteAtTheEndOfTheFirstStep) {
    const Scenario day = plain_day_with({{"arrivals.times", "['08:00']"},
                                         {"applicants", "{complete_papers: 0}"},
                                         {"flow", "[{step: T, time: 1 min}, {step: A, time: 5 min}]"}});
    EXPECT_TRUE(tells(day, "08:01:00  applicant 1 is sent home for missing papers"));
    EXPECT_EQ(record_of(day).count(Outcome::returned_incomplete), 1U);
}

TEST(Referral, SendsCompaniesAndManyActivitiesToTheOffice) {
    const auto referred = [](const std::string& people, const std::string& rule) {
        return record_of(plain_day_with({{"applicants", people}, {"referral", rule}}))
            .count(Outcome::referred);
    };
    EXPECT_EQ(referred("{company: 1}", "{companies: true}"), 2U);
    EXPECT_EQ(referred("{company: 1}", "{companies: false}"), 0U);
    EXPECT_EQ(referred("{kbli: {3: 1}}", "{above_kbli: 2}"), 2U);
    EXPECT_EQ(referred("{kbli: {2: 1}}", "{above_kbli: 2}"), 0U) << "exactly two stays";
    EXPECT_EQ(referred("{company: 1, complete_papers: 0}", "{companies: true}"), 2U) << "before papers";
}

TEST(Kbli, MakesAStepTakeItsTimeOnceForEachActivity) {
    const Scenario day = plain_day_with(
        {{"arrivals.times", "['08:00']"},
         {"applicants", "{kbli: {2: 1}}"},
         {"flow", "[{step: A, time: 5 min, per_kbli: true}, {step: B, when: several_kbli, time: 1 min}]"}});
    EXPECT_EQ(record_of(day).time_in_system, 11 * minute);
}

constexpr const char* email_then_account =
    "[{step: T, time: 1 min}, {step: M, when: no_email, time: 6 min, alone: {time: 8 min, fails: 0}}, {step: "
    "A, time: 5 "
    "min}]";

TEST(Alone, LeavesTheOfficerFreeAndComesBackInTheOrderOfTickets) {
    const Scenario day = plain_day_with({{"arrivals.times", "['08:00', '08:01', '08:08']"},
                                         {"applicants", "{email: 0, phone_skill: 1}"},
                                         {"flow", email_then_account}});
    EXPECT_TRUE(tells(day, "08:01:00  officer 1 calls applicant 2"));
    EXPECT_TRUE(tells(day, "08:09:00  officer 1 calls applicant 1"));
    EXPECT_TRUE(tells(day, "08:14:00  officer 1 calls applicant 2"));
    const VisitRecord record = record_of(day);
    EXPECT_EQ(record.emails_made, 3U);
    EXPECT_EQ(record.emails_made_alone, 3U);
}

TEST(Alone, IsOnlyForThoseWithTheSkill) {
    const VisitRecord record =
        record_of(plain_day_with({{"applicants", "{email: 0}"}, {"flow", email_then_account}}));
    EXPECT_EQ(record.emails_made, 2U);
    EXPECT_EQ(record.emails_made_alone, 0U);
}

TEST(Alone, HasAnOfficerDoTheStepWithWhoeverFails) {
    std::string flow = email_then_account;
    flow.replace(flow.find("fails: 0"), 8, "fails: 1");
    const Scenario day = plain_day_with(
        {{"arrivals.times", "['08:00']"}, {"applicants", "{email: 0, phone_skill: 1}"}, {"flow", flow}});
    EXPECT_TRUE(tells(day, "08:09:00  applicant 1 does not manage M by herself"));
    EXPECT_TRUE(tells(day, "08:09:00  officer 1 begins M with applicant 1"));
    EXPECT_EQ(record_of(day).emails_made_alone, 0U);
}

TEST(Alone, LetsPatienceStandStill) {
    const Scenario day =
        plain_day_with({{"arrivals.times", "['08:00', '08:00']"},
                        {"applicants", "{patience: 10 min}"},
                        {"flow", "[{step: F, needs: [], time: 60 min}, {step: A, time: 9 min}]"}});
    EXPECT_EQ(record_of(day).count(Outcome::licensed_on_the_spot), 2U);
}

TEST(Alone, EndsTheVisitWhenTheLastIsSentHomeWhoComesBackFromIt) {
    const VisitRecord record =
        record_of(plain_day_with({{"arrivals.times", "['09:30']"},
                                  {"time.at_closing", "send_home"},
                                  {"flow", "[{step: F, needs: [], time: 45 min}, {step: A, time: 5 min}]"}}));
    EXPECT_EQ(record.count(Outcome::turned_away), 1U);
    EXPECT_EQ(record.overtime, 15 * minute);
}

TEST(PartnerDesk, HasAQueueOfItsOwnAndDoesNotDelayTheLicence) {
    const Scenario day =
        plain_day_with({{"arrivals.times", "['08:00', '08:00']"},
                        {"staff.officers", "2"},
                        {"flow", "[{step: A, time: 5 min}, {step: B, desk: tax, time: 3 min}]"},
                        {"desks", "[{desk: tax, name: tax office}]"}});
    EXPECT_TRUE(
        tells(day, "08:05:00  officer 1 hands the licence to applicant 1, who goes on to the partners"));
    const VisitRecord record = record_of(day);
    EXPECT_EQ(record.delay_on_the_spot, (5 + 5) * minute);
    EXPECT_EQ(record.time_in_system, (8 + 11) * minute);
    EXPECT_EQ(record.at_desks, 2U);
    EXPECT_EQ(record.desk_wait, 3 * minute);
    EXPECT_EQ(record.wait, 0) << "the wait is for officers";
}

TEST(PartnerDesk, StandsBeforeTheOfficerWhereTheFlowSaysSo) {
    const Scenario day = plain_day_with({{"arrivals.times", "['08:00', '08:00']"},
                                         {"applicants", "{npwp: 0}"},
                                         {"flow",
                                          "[{step: B, desk: tax, when: no_npwp, time: 3 min}, {step: A, "
                                          "when: has_npwp, time: 5 min}, {step: C, "
                                          "time: 1 min}]"},
                                         {"desks", "[{desk: tax, officers: 2}]"}});
    EXPECT_TRUE(tells(day, "08:03:00  officer 1 begins A with applicant 1"))
        << "the desk made the tax number";
    EXPECT_EQ(record_of(day).wait, 6 * minute);
}

TEST(PartnerDesk, CountsHerLicenceThoughTheHardStopFindsHerThere) {
    const VisitRecord record =
        record_of(plain_day_with({{"arrivals.times", "['09:50']"},
                                  {"time.hard_stop", "'10:00'"},
                                  {"flow", "[{step: A, time: 5 min}, {step: B, desk: tax, time: 30 min}]"},
                                  {"desks", "[{desk: tax}]"}}));
    EXPECT_EQ(record.count(Outcome::licensed_on_the_spot), 1U);
}

TEST(Whatsapp, HasTheLicenceFetchedByThoseWithoutIt) {
    const std::vector<Assignment> down{
        {"arrivals.times", "['08:00']"},
        {"oss", "{planned: [{date: 2019-09-18, from: '08:00', to: '08:10'}], when_down: paper}"},
        {"backlog", "{entry: 5 min, delivery: 1 min, without_whatsapp: 60 min}"}};
    const auto delay = [&down](const std::string& share) {
        std::vector<Assignment> changes = down;
        changes.emplace_back("applicants", "{whatsapp: " + share + "}");
        return record_of(plain_day_with(changes)).delay_later;
    };
    EXPECT_EQ(delay("1"), (10 + 5 + 1) * minute);
    EXPECT_EQ(delay("0"), (10 + 5 + 60) * minute);
}

TEST(Risk, CountsEachPersonOnce) {
    const VisitRecord record =
        record_of(plain_day_with({{"arrivals.times", "['08:00', '08:00', '08:00']"},
                                  {"applicants", "{patience: 40 min}"},
                                  {"flow", "[{step: T, time: 1 min}, {step: A, time: 35 min}]"},
                                  {"staff", "{officers: 2, crew: [{does: [T]}, {does: [A]}]}"}}));
    EXPECT_EQ(record.count(Outcome::gave_up), 1U) << "after 2 minutes for T and 38 for A";
    EXPECT_EQ(record.not_served_within_30, 2U) << "who gave up had waited over 30 minutes, but is one person";
}

}  // namespace
}  // namespace jemput::tests
