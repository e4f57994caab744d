#include "sim/report/trace_facts.hpp"
#include "sim/report/trace_report.hpp"
#include "tests/support/calendar.hpp"
#include "tests/support/languages.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace jemput::tests {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr int first_fact = 1;
constexpr int last_fact = 50;

Instant at(int hours, int minutes = 0) {
    return Instant{std::chrono::hours{hours} + std::chrono::minutes{minutes}};
}

/// Two visits, the second at an office without internet; one step, a partner desk, a break.
Scenario service() {
    Scenario scenario = calendar_of(2);
    scenario.flow[0].name = "papers";
    scenario.flow.push_back(scenario.flow[0]);
    scenario.flow[1].id = "B";
    scenario.flow[1].name = "";
    scenario.flow[1].desk = "TAX";
    scenario.desks = {{"TAX", "tax office", 1}};
    scenario.internet.hotspots = 2;
    scenario.visits[0].site.name = "Kanigoro";
    scenario.visits[0].staff.breaks = {{"Maghrib", std::chrono::hours{9}, std::chrono::minutes{10}, false}};
    scenario.visits[1].site.kind = SiteKind::office;
    scenario.visits[1].site.has_internet = false;
    scenario.visits[1].staff.officers = 3;
    return scenario;
}

std::string sentence_of(Fact fact, int place = -1, int officer = 0, int visit = 0, int step = 0) {
    TraceEntry entry;
    entry.fact = fact;
    entry.visit = static_cast<std::int16_t>(visit);
    entry.ticket = 7;
    entry.officer = static_cast<std::int16_t>(officer);
    entry.step = static_cast<std::int16_t>(step);
    entry.place = static_cast<std::int16_t>(place);
    return fact_sentence(english, entry, Plan(service()));
}

TEST(TraceFacts, HaveEachASentenceAndANameOfTheirOwn) {
    std::set<std::string_view> names;
    std::set<std::string> sentences;
    for (int number = first_fact; number <= last_fact; ++number) {
        const auto fact = static_cast<Fact>(number);
        EXPECT_THAT(sentence_of(fact, 0), Not(IsEmpty())) << number;
        EXPECT_THAT(std::string(fact_name(fact)), Not(IsEmpty())) << number;
        sentences.insert(sentence_of(fact, 0));
        names.insert(fact_name(fact));
    }
    EXPECT_EQ(names.size(), std::size_t{last_fact});
    EXPECT_EQ(sentences.size(), std::size_t{last_fact});
    EXPECT_EQ(fact_name(Fact::step_begins), "step_begins");
}

TEST(TraceFacts, NameDesksBreaksAndHotspots) {
    EXPECT_EQ(sentence_of(Fact::queues_at_desk, 0), "applicant 7 queues at the desk tax office");
    EXPECT_EQ(sentence_of(Fact::desk_begins, 0, -1, 0, 1), "the desk tax office begins B with applicant 7");
    EXPECT_EQ(sentence_of(Fact::break_begins, 0, 1), "officer 2 takes a break (Maghrib)");
    EXPECT_EQ(sentence_of(Fact::hotspot_drops, 1, -1), "hotspot 2 drops out");
    EXPECT_EQ(sentence_of(Fact::alone_begins, -1, -1), "applicant 7 begins A (papers) by herself");
}

TEST(TraceFacts, SayForWhatABlockedOfficerWaits) {
    EXPECT_EQ(sentence_of(Fact::blocked), "officer 1 waits for OSS with applicant 7");
    EXPECT_EQ(sentence_of(Fact::blocked, 1), "officer 1 waits for hotspot 2 with applicant 7");
    EXPECT_EQ(sentence_of(Fact::blocked, -1, 0, 1), "officer 1 waits for a signal with applicant 7");
}

TEST(TraceFacts, CountClerksAfterTheLargestCrew) {
    EXPECT_EQ(sentence_of(Fact::entry_begins, -1, 2), "officer 3 types the form of applicant 7");
    EXPECT_EQ(sentence_of(Fact::entry_begins, -1, 3), "office clerk 1 types the form of applicant 7");
}

TEST(TraceFacts, KnowTheCounterOfAnOfficeFromAVan) {
    EXPECT_EQ(sentence_of(Fact::van_opens), "the van opens");
    EXPECT_EQ(sentence_of(Fact::van_opens, -1, -1, 1), "the counter opens");
}

TEST(TraceFacts, LetSomebodyLeaveWithHerLicenceWithoutAnOfficer) {
    EXPECT_EQ(sentence_of(Fact::licensed, -1, 0), "officer 1 hands the licence to applicant 7, who leaves");
    EXPECT_EQ(sentence_of(Fact::licensed, -1, -1), "applicant 7 leaves with the licence");
}

TEST(TraceLog, OfSeveralVisitsBeginsEachDayWithItsDate) {
    const Plan plan(service());
    const Trace trace{{at(8), Fact::visit_begins, 0},
                      {at(8), Fact::van_opens, 0},
                      {at(10), Fact::visit_ends, 0},
                      {at(32), Fact::visit_begins, 1},
                      {at(32), Fact::van_opens, 1}};
    EXPECT_EQ(to_log(english, trace, plan),
              "Wednesday 18 September 2019\n"
              "08:00:00  visit 1, Wednesday 18 September 2019, 08:00–10:00, Kanigoro\n"
              "08:00:00  the van opens\n"
              "10:00:00  the visit ends: everybody has left\n"
              "\n"
              "Thursday 19 September 2019\n"
              "08:00:00  visit 2, Thursday 19 September 2019, 08:00–10:00\n"
              "08:00:00  the counter opens\n");
}

TEST(TraceLog, OfOneVisitCountsTheDaysAfterIt) {
    const Plan plan(calendar_of(1));
    const Trace trace{{at(8), Fact::visit_begins, 0}, {at(32), Fact::office_opens}};
    EXPECT_EQ(to_log(english, trace, plan), "08:00:00  a visit begins\n+1 08:00:00  the office opens\n");
}

TEST(TraceCsv, KnowsTheOutcomesAndStepsBesideTheQueue) {
    const Plan plan(service());
    const Trace trace{
        {at(8), Fact::arrives, 0, 1},
        {at(8), Fact::balks, 0, 1},
        {at(8), Fact::comes_again, 1, 1},
        {at(8, 1), Fact::refused, 1, 1},
        {at(8), Fact::arrives, 1, 2},
        {at(8, 2), Fact::referred, 1, 2, 0},
        {at(8), Fact::arrives, 1, 3},
        {at(8, 3), Fact::sent_for_papers, 1, 3, 0},
        {at(8), Fact::arrives, 1, 4},
        {at(8), Fact::alone_begins, 1, 4, -1, 0},
        {at(8, 5), Fact::alone_ends, 1, 4, -1, 0},
        {at(8, 5), Fact::gets_licence, 1, 4},
        {at(8, 6), Fact::desk_begins, 1, 4, -1, 1, 0},
        {at(8, 9), Fact::desk_ends, 1, 4, -1, 1, 0},
        {at(8, 9), Fact::licensed, 1, 4},
    };
    EXPECT_EQ(to_applicant_csv(trace, plan),
              "visit,ticket,came_again,outcome,officer,arrived,called,A.begin,A.end,B.begin,B.end,left,"
              "licensed\n"
              "1,1,no,balked,,480.000000,,,,,,480.000000,\n"
              "2,1,yes,turned_away,,480.000000,,,,,,481.000000,\n"
              "2,2,no,referred,,480.000000,,,,,,482.000000,\n"
              "2,3,no,returned_incomplete,,480.000000,,,,,,483.000000,\n"
              "2,4,no,licensed_on_the_spot,,480.000000,,480.000000,485.000000,486.000000,489.000000,"
              "489.000000,485.000000\n");
}

TEST(TraceCsv, HasTheTimesOfPaperAndOfItsEntryAfterTheDay) {
    Scenario scenario = calendar_of(1);
    scenario.oss.when_down = WhenDown::paper;
    const Trace trace{
        {at(8), Fact::arrives, 0, 1},
        {at(8), Fact::called, 0, 1, 0},
        {at(8, 1), Fact::paper_begins, 0, 1, 0},
        {at(8, 5), Fact::leaves_on_paper, 0, 1},
        {at(32), Fact::entry_begins, 0, 1},
        {at(32, 4), Fact::entry_ends, 0, 1},
        {at(56), Fact::licence_delivered, 0, 1},
    };
    EXPECT_EQ(to_applicant_csv(trace, Plan(scenario)),
              "visit,ticket,outcome,officer,arrived,called,A.begin,A.end,paper.begin,paper.end,"
              "entry.begin,entry.end,left,licensed\n"
              "1,1,on_paper,1,480.000000,480.000000,,,481.000000,485.000000,1920.000000,1924.000000,"
              "485.000000,3360.000000\n");
}

TEST(TraceJson, HoldsWhatTheNumbersOfItsEntriesPointTo) {
    const Plan plan(service());
    const Trace trace{{at(8), Fact::van_opens, 0},
                      {at(8, 1) + Duration{500'000}, Fact::step_begins, 0, 1, 0, 1},
                      {at(33), Fact::break_begins, 1, -1, 2, -1, 0}};
    const auto json = nlohmann::json::parse(to_trace_json(trace, plan));
    EXPECT_EQ(json["scenario"], "plain day");
    EXPECT_EQ(json["officers"], 3);
    EXPECT_EQ(json["hotspots"], 2);
    EXPECT_EQ(json["steps"][1]["id"], "B");
    EXPECT_EQ(json["steps"][1]["desk"], "TAX");
    EXPECT_EQ(json["desks"][0]["name"], "tax office");
    ASSERT_EQ(json["visits"].size(), 2U);
    EXPECT_EQ(json["visits"][0]["breaks"][0], "Maghrib");
    EXPECT_EQ(json["visits"][1]["kind"], "office");
    EXPECT_EQ(json["visits"][1]["date"], "2019-09-19");
    EXPECT_EQ(json["visits"][1]["opens"], 32 * 3600.0);
    ASSERT_EQ(json["entries"].size(), 3U);
    EXPECT_EQ(json["entries"][0].dump(), R"({"fact":"van_opens","t":28800.0,"visit":0})");
    EXPECT_EQ(json["entries"][1].dump(),
              R"({"fact":"step_begins","officer":0,"step":1,"t":28860.5,"ticket":1,"visit":0})");
    EXPECT_EQ(json["entries"][2]["place"], 0);
}

TEST(TraceJson, OfNothingIsStillADocument) {
    EXPECT_TRUE(nlohmann::json::parse(to_trace_json({}, Plan(service())))["entries"].empty());
}

TEST(TraceJson, HoldsEveryEntryOfARun) {
    const Plan plan(calendar_of(2));
    const Trace trace = trace_of(plan);
    const auto json = nlohmann::json::parse(to_trace_json(trace, plan));
    EXPECT_EQ(json["entries"].size(), trace.size());
}

}  // namespace
}  // namespace jemput::tests
