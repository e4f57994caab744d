#include "sim/scenario/read_scenario.hpp"
#include "tests/trainer/session/material.hpp"
#include "trainer/core/session/replay.hpp"

#include <chrono>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace jemput::trainer::tests {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;

TEST(ClockOfTheSession, StandsStillWhilePaused) {
    Session session = session_of("K01");
    give_all(session, {"call_next"});
    EXPECT_TRUE(session.give(Actor::instructor, command_of("pause"), session.now()).reply.done);
    const Duration before = session.now();
    session.advance(before + minutes{5});
    EXPECT_EQ(session.now(), before);
    EXPECT_FALSE(give_all(session, {"greet"})[0].reply.done);
    EXPECT_TRUE(session.give(Actor::instructor, command_of("resume"), session.now()).reply.done);
    session.advance(before + minutes{1});
    EXPECT_EQ(session.now(), before + minutes{1});
}

TEST(ClockOfTheSession, GoesWithTheWallClockWhileAnApplicantSitsThere) {
    Session session = session_of("K09", Mode::practice);
    EXPECT_TRUE(session.give(Actor::instructor, command_of("speed 8"), session.now()).reply.done);
    EXPECT_EQ(session.speed(), 8);
    EXPECT_FALSE(session.give(Actor::instructor, command_of("speed 9"), session.now()).reply.done);
    give_all(session, {"call_next"});
    EXPECT_EQ(session.speed(), 1);
}

TEST(ClockOfTheSession, WaitsForTheMailAndNotLonger) {
    Session session = session_of("K01");
    give_all(session, script_until("K01_right", "to_next_event"));
    const auto next = session.next_event();
    ASSERT_TRUE(next);
    give_all(session, {"to_next_event"});
    EXPECT_TRUE(saw(session, "mail_arrives inbox"));
    EXPECT_LE(session.now() - *next, Duration{seconds{5}});
}

TEST(ClockOfTheSession, HasNothingToWaitForWhileSheSitsThereAndNothingIsOnItsWay) {
    Session session = session_of("K02");
    give_all(session, {"call_next"});
    EXPECT_FALSE(give_all(session, {"to_next_event"})[0].reply.done);
}

TEST(ClockOfTheSession, DoesNotLetAnythingThroughWhileOssIsDown) {
    Session session = session_of("K02");
    give_all(session, script_until("K02_right", "submit"));
    session.give(Actor::instructor, command_of("outage 10min"), session.now());
    EXPECT_TRUE(saw(session, "oss_goes_down"));
    EXPECT_FALSE(give_all(session, {"submit"})[0].reply.done);
    EXPECT_TRUE(saw(session, "oss_answers server_down"));
    session.advance(session.now() + minutes{11});
    EXPECT_TRUE(saw(session, "oss_comes_back"));
    EXPECT_TRUE(give_all(session, {"submit"})[0].reply.done) << "what was typed is still there";
}

TEST(ClockOfTheSession, TellsOfAnOutageWhenItBeginsAndWhenItEnds) {
    const auto tells = [](const Result& result, const std::string& words) {
        for (const Line& line : result.reply.lines)
            if (line.words.english == words) return true;
        return false;
    };
    Session session = session_of("K09", Mode::guided);
    const std::vector<Result> way = give_all(session, script_until("K09_right", "explain_outage"));
    EXPECT_TRUE(tells(way.back(), "OSS cannot be reached."));
    EXPECT_TRUE(tells(give_all(session, {"end_outage"})[0], "OSS is back."));
}

TEST(ClockOfTheSession, EndsInjectsThatWakeEachOtherForEver) {
    const auto inject = [](const std::string& on, const std::string& what) {
        return Inject{Pattern::parse(on).value(), std::nullopt, Duration{0}, false, command_of(what)};
    };
    auto material = std::make_shared<Material>(*shipped_material());
    for (Case& c : material->cases)
        c.injects = {inject("oss_goes_down", "end_outage"), inject("oss_comes_back", "outage 5min")};
    Session session(material, "K01", {Mode::guided, 1, "oss11"});
    give_all(session, {"call_next", "outage 5min"});
    EXPECT_TRUE(give_all(session, {"greet"})[0].reply.done);
    EXPECT_TRUE(saw(session, "oss_comes_back"));
}

TEST(ClockOfTheSession, SharesItsOutageWithTheOtherOfficers) {
    Session session = session_of("K02");
    give_all(session, {"call_next", "outage 10min"});
    EXPECT_FALSE(session.outside()->oss_is_up());
    give_all(session, {"end_outage"});
    EXPECT_TRUE(session.outside()->oss_is_up());
}

/// The material with other hours of OSS in the queue of K02.
std::shared_ptr<const Material> with_slow_hours(const std::string& slow) {
    auto material = std::make_shared<Material>(*shipped_material());
    const std::string& scenario = material->find_case("K02")->scenario;
    const auto reading = load_scenario(material->folder / scenario, {{"oss.slow", slow}});
    if (!reading) throw std::runtime_error(to_string(reading.error()));
    material->queues[scenario] = std::make_shared<const Plan>(reading->value);
    return material;
}

TEST(ClockOfTheSession, FeelsTheSlowHoursOfTheDayOutside) {
    const auto slow = with_slow_hours(
        "[{from: '08:00', to: '10:00', factor: 3}, {from: '11:00', to: '12:00', factor: 0.5}]");
    const auto takes = [&](const std::shared_ptr<const Material>& material, Mode mode, seconds at) {
        Session session(material, "K02", {mode, 1, "oss11"});
        give_all(session, {"call_next"});
        return session.give(Actor::trainee, command_of("open register"), at).reply.takes;
    };
    const Duration usual = takes(shipped_material(), Mode::practice, seconds{60});
    ASSERT_GT(usual, Duration{});
    EXPECT_EQ(takes(slow, Mode::practice, seconds{60}), 3 * usual) << "shortly after 9";
    EXPECT_EQ(takes(slow, Mode::guided, seconds{60}), usual) << "no day outside";
    EXPECT_EQ(takes(slow, Mode::exam, seconds{60}), 3 * usual);
}

TEST(ClockOfTheSession, AddsWhatTheInstructorSlowsToTheSlowHours) {
    Session session(with_slow_hours("[{from: '08:00', to: '23:00', factor: 3}]"), "K02",
                    {Mode::practice, 1, "oss11"});
    Session usual = session_of("K02");
    for (Session* each : {&session, &usual})
        give_all(*each, {"call_next", "slow 20s"});
    const Duration page = session.workplace().oss().rules().limits.page_time;
    const Duration takes = give_all(session, {"open register"})[0].reply.takes;
    EXPECT_EQ(takes, 3 * page + seconds{20});
    EXPECT_EQ(give_all(usual, {"open register"})[0].reply.takes, page + seconds{20});
}

TEST(ClockOfTheSession, IsPlayedAgainWithItsSlowHours) {
    const auto slow = with_slow_hours("[{from: '09:05', to: '09:30', factor: 4}]");
    Session session(slow, "K02", {Mode::practice, 1, "oss11"});
    for (const ScriptLine& line : shipped_script("K02_right").lines)
        session.give(line.actor, line.command, session.ready_at() + seconds{4});
    const Session again = replayed(slow, "K02", session.options(), session.given());
    EXPECT_EQ(again.given(), session.given());
    EXPECT_EQ(again.score(), session.score());
    EXPECT_NE(session.at_desk(), play(shipped_script("K02_right"), shipped_material()).session.at_desk());
}

TEST(ClockOfTheSession, LetsMorePeopleQueueWhenTheInstructorSaysSo) {
    Session session = session_of("K02");
    give_all(session, {"call_next"});
    const std::size_t before = session.outside()->waiting().size();
    give_all(session, {"surge 5"});
    EXPECT_GE(session.outside()->waiting().size(), before + 4) << "the colleague may have called one";
}

TEST(ClockOfTheSession, LosesAnApplicantWhoHasWaitedTwiceAsLongAsSheCan) {
    Session session = session_of("K02");
    give_all(session, {"call_next"});
    session.advance(minutes{19});
    EXPECT_TRUE(saw(session, "loses_patience"));
    EXPECT_TRUE(session.workplace().applicant_is_present());
    session.advance(minutes{120});
    EXPECT_FALSE(session.workplace().applicant_is_present());
    EXPECT_EQ(how_she_left(session), "nothing");
    EXPECT_TRUE(session.is_over());
    EXPECT_FALSE(session.score().passed);
}

TEST(ClockOfTheSession, LosesHerAtTheSameMomentInHoweverManyStepsTimePasses) {
    Session at_once = session_of("K02");
    give_all(at_once, {"call_next"});
    Session slowly = at_once;
    at_once.advance(minutes{120});
    while (!slowly.is_over())
        slowly.advance(slowly.now() + seconds{7});
    EXPECT_EQ(slowly.now(), at_once.now());
    EXPECT_EQ(slowly.at_desk(), at_once.at_desk());
    EXPECT_EQ(slowly.said(), at_once.said());
    EXPECT_EQ(slowly.outside()->to_the_end().with_trainee, at_once.outside()->to_the_end().with_trainee);
}

TEST(ClockOfTheSession, TellsOfAnOutageOfTheDayOutsideAtItsMoment) {
    Session waiting = session_of("K09", Mode::practice, 18);
    Session stepping = waiting;
    waiting.advance(minutes{600});
    for (int step = 1; step <= 600 * 4; ++step)
        stepping.advance(seconds{15} * step);
    EXPECT_TRUE(saw(waiting, "oss_goes_down"));
    EXPECT_EQ(stepping.said(), waiting.said());
    ASSERT_EQ(stepping.judge().observations().size(), waiting.judge().observations().size());
    for (std::size_t i = 0; i < waiting.judge().observations().size(); ++i)
        EXPECT_EQ(stepping.judge().observations()[i].at, waiting.judge().observations()[i].at) << i;
}

}  // namespace
}  // namespace jemput::trainer::tests
