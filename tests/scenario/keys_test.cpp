#include "sim/scenario/keys.hpp"

#include "tests/support/csv_file.hpp"
#include "tests/support/scenario_text.hpp"

#include <chrono>
#include <string>

#include <gtest/gtest.h>

namespace jemput {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using tests::CsvFile;
using tests::plain_day_with;

/// The plain day with one block.
Scenario with(const std::string& block, const std::string& text) {
    return plain_day_with({{block, text}});
}

Step step(const std::string& text) {
    return with("flow", "[{step: A, time: 5 min}, " + text + "]").flow.at(1);
}

constexpr std::chrono::year_month_day first_day = std::chrono::year{2019} / 9 / 18;

TEST(ApplicantKeys, AreNeutralWhenLeftOut) {
    const Applicants a = tests::plain_day_with({}).applicants;
    EXPECT_EQ(a.npwp, 1);
    EXPECT_EQ(a.complete_papers, 1);
    EXPECT_EQ(a.whatsapp, 1);
    EXPECT_EQ(a.phone_skill, 0);
    EXPECT_TRUE(a.kbli.empty());
    EXPECT_EQ(a.at_invited_place.balking, 1);
    EXPECT_EQ(a.comes_back.balked, 0);
}

TEST(ApplicantKeys, AreReadIntoShares) {
    const Applicants a =
        with("applicants",
             "{email: 0.6, npwp: 0.5, complete_papers: 0.8, whatsapp: 0.9, phone_skill: 0.3, "
             "vulnerable: 10 %, company: 0.05, kbli: {1: 0.8, 3: 0.2}, "
             "at_invited_place: {email: 0.7, complete_papers: 0.95, balking: 0.5}, "
             "comes_back: {incomplete: 0.5, gave_up: 0.4, balked: 0.3, turned_away: 0.2}}")
            .applicants;
    EXPECT_EQ(a.email, 0.6);
    EXPECT_EQ(a.npwp, 0.5);
    EXPECT_EQ(a.complete_papers, 0.8);
    EXPECT_EQ(a.whatsapp, 0.9);
    EXPECT_EQ(a.phone_skill, 0.3);
    EXPECT_EQ(a.vulnerable, 0.1);
    EXPECT_EQ(a.company, 0.05);
    EXPECT_EQ(a.kbli, (Shares{{1, 0.8}, {3, 0.2}}));
    EXPECT_EQ(a.at_invited_place.email, 0.7);
    EXPECT_EQ(a.at_invited_place.complete_papers, 0.95);
    EXPECT_EQ(a.at_invited_place.balking, 0.5);
    EXPECT_EQ(a.comes_back.incomplete, 0.5);
    EXPECT_EQ(a.comes_back.gave_up, 0.4);
    EXPECT_EQ(a.comes_back.balked, 0.3);
    EXPECT_EQ(a.comes_back.turned_away, 0.2);
}

TEST(ReferralKeys, TellWhoIsSentToTheOffice) {
    EXPECT_FALSE(plain_day_with({}).referral.of_companies);
    const Referral r = with("referral", "{companies: true, above_kbli: 3}").referral;
    EXPECT_TRUE(r.of_companies);
    EXPECT_EQ(r.above_kbli, 3);
}

TEST(QueueKeys, KeepTheOrderOfPriorities) {
    const QueueRules q = with("queue", "{priority: [appointment, vulnerable], capacity: 1}").queue;
    EXPECT_EQ(q.priority, (std::vector<Priority>{Priority::appointment, Priority::vulnerable}));
    EXPECT_EQ(q.capacity, 1);
    EXPECT_FALSE(q.balking);
}

TEST(QueueKeys, SortTheNumbersFromWhichFewerStay) {
    const Balking b = with("queue", "{balking: {stays: {10: 0.6, 5: 90 %}}}").queue.balking.value();
    EXPECT_EQ(b.stays, (Shares{{5, 0.9}, {10, 0.6}}));
    EXPECT_FALSE(b.harmonic);
    EXPECT_EQ(with("queue", "{balking: {harmonic: 0.5}}").queue.balking.value().harmonic, 0.5);
}

TEST(StaffKeys, TellWhatEachOfTheCrewDoesAndWhen) {
    const Staff s = with("staff",
                         "{officers: 3, assign: fastest, crew: [{does: [A], from: \"08:30\", to: \"10:00\", "
                         "speed: 1.2}, {}]}")
                        .staff();
    EXPECT_EQ(s.assign, Assign::fastest);
    ASSERT_EQ(s.crew.size(), 2U);
    EXPECT_EQ(s.crew[0].does, std::vector<std::string>{"A"});
    EXPECT_EQ(s.crew[0].from, hours{8} + minutes{30});
    EXPECT_EQ(s.crew[0].to, hours{10});
    EXPECT_EQ(s.crew[0].speed, 1.2);
    EXPECT_TRUE(s.crew[1].does.empty());
    EXPECT_FALSE(s.crew[1].from || s.crew[1].to);
    EXPECT_EQ(s.crew[1].speed, 1);
}

TEST(StaffKeys, TellOfRosterBreaksPracticeAndFatigue) {
    const Staff s = with("staff",
                         "{officers: 2, roster: {speeds: [1, 0.8, 1.2], pick: fixed}, "
                         "breaks: [{name: Dhuha, from: \"08:30\", length: 15 min}, "
                         "{from: \"09:00\", length: 5 min, together: true}], "
                         "learning: {rate: 0.9, cases_before: 100, floor: 0.7}, "
                         "fatigue: {after: \"09:00\", per_hour: 0.05}}")
                        .staff();
    EXPECT_EQ(s.roster.speeds, (std::vector<double>{1, 0.8, 1.2}));
    EXPECT_FALSE(s.roster.is_random);
    ASSERT_EQ(s.breaks.size(), 2U);
    EXPECT_EQ(s.breaks[0].name, "Dhuha");
    EXPECT_EQ(s.breaks[0].from, hours{8} + minutes{30});
    EXPECT_EQ(s.breaks[0].length, minutes{15});
    EXPECT_FALSE(s.breaks[0].is_together);
    EXPECT_TRUE(s.breaks[1].is_together);
    EXPECT_EQ(s.learning.rate, 0.9);
    EXPECT_EQ(s.learning.cases_before, 100);
    EXPECT_EQ(s.learning.floor, 0.7);
    EXPECT_EQ(s.fatigue.after, hours{9});
    EXPECT_EQ(s.fatigue.per_hour, 0.05);
    EXPECT_TRUE(with("staff", "{officers: 1, roster: {speeds: [1]}}").staff().roster.is_random);
}

TEST(StaffKeys, LetAShiftEndAtClosingButNotBeforeWhereNobodyElseDoesTheStep) {
    EXPECT_NO_THROW(with("staff", "{officers: 1, crew: [{to: \"10:00\"}]}"));
    EXPECT_ANY_THROW(with("staff", "{officers: 1, crew: [{to: \"09:59\"}]}"));
    EXPECT_ANY_THROW(with("staff", "{officers: 1, crew: [{from: \"10:00\"}]}"));
    EXPECT_NO_THROW(with("staff", "{officers: 2, crew: [{to: \"09:59\"}]}"))
        << "the officer beyond the list does everything all the time";
}

TEST(FlowKeys, LetAStepNeedNobody) {
    const Step by_herself = step("{step: B, needs: [], time: 2 min}");
    EXPECT_FALSE(by_herself.needs_officer());
    EXPECT_TRUE(step("{step: B, needs: [internet], time: 2 min}").needs_internet());
    EXPECT_TRUE(step("{step: B, time: 2 min}").needs_officer());
}

TEST(FlowKeys, PutAStepAtAPartnersDesk) {
    const Scenario scenario =
        plain_day_with({{"flow", "[{step: A, time: 5 min}, {step: B, desk: tax, time: 3 min}]"},
                        {"desks", "[{desk: tax, name: KPP Pratama, officers: 2}]"}});
    EXPECT_EQ(scenario.flow.at(1).desk, "tax");
    EXPECT_FALSE(scenario.flow.at(1).needs_officer());
    EXPECT_EQ(scenario.desks.at(0).id, "tax");
    EXPECT_EQ(scenario.desks.at(0).name, "KPP Pratama");
    EXPECT_EQ(scenario.desks.at(0).officers, 2);
}

TEST(FlowKeys, TellForWhomAndHowAStepIsDone) {
    const Step s = step(
        "{step: B, when: several_kbli, needs: [officer, internet], time: 4 min, online: 0.5, "
        "per_kbli: true, alone: {time: 9 min, fails: 0.2}}");
    EXPECT_EQ(s.when, When::several_kbli);
    EXPECT_EQ(s.online, 0.5);
    EXPECT_TRUE(s.is_per_kbli);
    ASSERT_TRUE(s.alone);
    EXPECT_EQ(s.alone->time, Distribution::constant(9));
    EXPECT_EQ(s.alone->fails, 0.2);
    EXPECT_EQ(step("{step: B, when: no_npwp, time: 1 min}").when, When::no_npwp);
    EXPECT_EQ(step("{step: B, when: has_npwp, time: 1 min}").when, When::has_npwp);
    EXPECT_EQ(step("{step: B, when: no_whatsapp, time: 1 min}").when, When::no_whatsapp);
}

TEST(InternetKeys, TellOfHotspots) {
    EXPECT_EQ(plain_day_with({}).internet.hotspots, 0);
    const Internet i =
        with("internet", "{hotspots: 2, steps_at_full_speed: 1.5, up: 60 min, down: 2 min}").internet;
    EXPECT_EQ(i.hotspots, 2);
    EXPECT_EQ(i.steps_at_full_speed, 1.5);
    EXPECT_EQ(i.up, Distribution::constant(60));
    EXPECT_EQ(i.down, Distribution::constant(2));
}

TEST(OssKeys, TellOfSlowHoursSessionsAndWhatOfficersDoMeanwhile) {
    const Oss o =
        with("oss",
             "{up: 2 h, down: 10 min, session_expires: 20 min, restart_from: A, meanwhile: next_case, "
             "slow: [{from: \"09:00\", to: \"11:00\", factor: 1.5}]}")
            .oss;
    EXPECT_EQ(o.session_expires, minutes{20});
    EXPECT_EQ(o.restart_from, "A");
    EXPECT_EQ(o.meanwhile, Meanwhile::next_case);
    ASSERT_EQ(o.slow.size(), 1U);
    EXPECT_EQ(o.slow[0].from, hours{9});
    EXPECT_EQ(o.slow[0].to, hours{11});
    EXPECT_EQ(o.slow[0].factor, 1.5);
}

TEST(OssKeys, PutPlannedAndLoggedOutagesInOneListInOrder) {
    const CsvFile file(
        "begin,end,why\n2019-09-18T23:30,2019-09-19 00:30:30,night\n2019-09-17 08:00,2019-09-17 09:00,x\n");
    const Oss o = with("oss",
                       "{when_down: paper, planned: [{date: 2019-09-18, from: \"08:00\", to: \"09:00\"}], "
                       "log: {file: " +
                           file.path() + ", begins: begin, ends: end}}")
                      .oss;
    ASSERT_EQ(o.known.size(), 3U);
    EXPECT_EQ(o.known[0].date, std::chrono::year{2019} / 9 / 17);
    EXPECT_EQ(o.known[1].date, first_day);
    EXPECT_EQ(o.known[1].from, hours{8});
    EXPECT_EQ(o.known[1].to, hours{9});
    EXPECT_EQ(o.known[2].date, first_day);
    EXPECT_EQ(o.known[2].from, hours{23} + minutes{30});
    EXPECT_EQ(o.known[2].to, hours{24} + minutes{30} + std::chrono::seconds{30}) << "after midnight";
}

TEST(OssKeys, LetPaperBeTakenWhereAnythingCanGoDown) {
    const Assignment paper{"oss.when_down", "paper"};
    EXPECT_ANY_THROW(plain_day_with({paper}));
    EXPECT_NO_THROW(plain_day_with({paper, {"oss.up", "1 h"}, {"oss.down", "1 h"}}));
    EXPECT_NO_THROW(plain_day_with({paper, {"place.internet", "none"}}));
    EXPECT_NO_THROW(plain_day_with({paper, {"internet", "{hotspots: 1, up: 1 h, down: 5 min}"}}));
    EXPECT_NO_THROW(
        plain_day_with({paper, {"oss.planned", "[{date: 2019-09-18, from: \"08:00\", to: \"09:00\"}]"}}));
}

TEST(BacklogKeys, TellHowLongItTakesWithoutWhatsApp) {
    EXPECT_FALSE(plain_day_with({}).backlog.without_whatsapp);
    EXPECT_EQ(with("backlog", "{without_whatsapp: 2 d}").backlog.without_whatsapp,
              Distribution::constant(2880));
}

}  // namespace
}  // namespace jemput
