#include "sim/scenario/read_scenario.hpp"
#include "tests/trainer/session/material.hpp"
#include "trainer/core/session/replay.hpp"
#include "trainer/core/session/transcript.hpp"
#include "trainer/core/words/both.hpp"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace jemput::trainer::tests {
namespace {

namespace fs = std::filesystem;
using std::chrono::minutes;
using std::chrono::seconds;

Session session_of(const std::string& case_id, Mode mode = Mode::practice, std::uint64_t seed = 1) {
    return {shipped_material(), case_id, {mode, seed, "oss11"}};
}

Command command_of(const std::string& line) {
    return parse_command(line).value();
}

std::string text_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

bool saw(const Session& session, const std::string& fact) {
    for (const Observation& seen : session.judge().observations())
        if (to_string(seen.command) == fact) return true;
    return false;
}

TEST(TrainingSession, BeginsWhenSomebodyIsCalledAndEndsWhenTheNextIs) {
    Session session = session_of("K02");
    EXPECT_FALSE(give_all(session, {"greet"})[0].reply.done) << "nobody sits there";
    EXPECT_TRUE(give_all(session, {"call_next"})[0].reply.done);
    EXPECT_TRUE(session.workplace().applicant_is_present());
    EXPECT_FALSE(session.is_over());
    EXPECT_TRUE(give_all(session, {"call_next"})[0].reply.done);
    EXPECT_TRUE(session.is_over());
    EXPECT_EQ(how_she_left(session), "nothing");
    EXPECT_FALSE(give_all(session, {"greet"})[0].reply.done) << "it is over";
}

TEST(TrainingSession, TellsWhatHoldsSoThatTheNextStepCanBeShown) {
    Session session = session_of("K01", Mode::guided);
    EXPECT_FALSE(session.conditions().has("applicant_present"));
    EXPECT_TRUE(session.is_oss_reachable());
    (void)give_all(session, {"call_next"});
    EXPECT_TRUE(session.conditions().has("applicant_present"));
    ASSERT_NE(session.judge().next(session.conditions()), nullptr);
    EXPECT_EQ(session.judge().next(session.conditions())->id, "greet");
    (void)give_all(session, {"greet"});
    EXPECT_NE(session.judge().next(session.conditions())->id, "greet");
    (void)session.give(Actor::instructor, command_of("outage 5min"), session.ready_at());
    EXPECT_FALSE(session.is_oss_reachable());
    EXPECT_TRUE(session.conditions().has("oss_down"));
}

TEST(TrainingSession, HasNoQueueWhenGuided) {
    EXPECT_FALSE(session_of("K01", Mode::guided).outside());
    EXPECT_TRUE(session_of("K01", Mode::practice).outside());
    EXPECT_TRUE(session_of("K01", Mode::exam).outside());
}

TEST(TrainingSession, HasNeitherHintsNorPauseInAnExam) {
    Session exam = session_of("K01", Mode::exam);
    Session practice = session_of("K01", Mode::practice);
    for (Session* session : {&exam, &practice})
        give_all(*session, {"call_next", "request_hint", "request_hint", "request_hint", "request_hint"});
    EXPECT_TRUE(exam.hints().empty());
    EXPECT_EQ(practice.hints(), (std::vector<int>{1, 2, 3})) << "there are three";
    EXPECT_FALSE(exam.give(Actor::instructor, command_of("pause"), exam.now()).reply.done);
    EXPECT_FALSE(exam.is_paused());
}

TEST(TrainingSession, StandsStillWhilePaused) {
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

TEST(TrainingSession, GoesWithTheWallClockWhileAnApplicantSitsThere) {
    Session session = session_of("K09", Mode::practice);
    EXPECT_TRUE(session.give(Actor::instructor, command_of("speed 8"), session.now()).reply.done);
    EXPECT_EQ(session.speed(), 8);
    EXPECT_FALSE(session.give(Actor::instructor, command_of("speed 9"), session.now()).reply.done);
    give_all(session, {"call_next"});
    EXPECT_EQ(session.speed(), 1);
}

TEST(TrainingSession, RefusesCommandsOfSomebodyElse) {
    Session session = session_of("K01");
    EXPECT_FALSE(session.give(Actor::trainee, command_of("outage 5min"), session.now()).reply.done);
    EXPECT_FALSE(session.give(Actor::instructor, command_of("call_next"), session.now()).reply.done);
    EXPECT_FALSE(saw(session, "oss_goes_down"));
}

TEST(TrainingSession, WaitsForTheMailAndNotLonger) {
    Session session = session_of("K01");
    give_all(session, script_until("K01_right", "to_next_event"));
    const auto next = session.next_event();
    ASSERT_TRUE(next);
    give_all(session, {"to_next_event"});
    EXPECT_TRUE(saw(session, "mail_arrives inbox"));
    EXPECT_LE(session.now() - *next, Duration{seconds{5}});
}

TEST(TrainingSession, HasNothingToWaitForWhileSheSitsThereAndNothingIsOnItsWay) {
    Session session = session_of("K02");
    give_all(session, {"call_next"});
    EXPECT_FALSE(give_all(session, {"to_next_event"})[0].reply.done);
}

TEST(TrainingSession, DoesNotLetAnythingThroughWhileOssIsDown) {
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

TEST(TrainingSession, TellsOfAnOutageWhenItBeginsAndWhenItEnds) {
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

TEST(TrainingSession, ComparesSixteenLettersWithADateAndNotAsANik) {
    Session session = session_of("K01", Mode::guided);
    const auto results =
        give_all(session, {"call_next", "take ktp", "look_at ktp", "open register",
                           "type name Sulastri Sulastri", "compare page.name ktp.born differ"});
    EXPECT_TRUE(results.back().reply.done);
}

TEST(TrainingSession, EndsInjectsThatWakeEachOtherForEver) {
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

TEST(TrainingSession, SharesItsOutageWithTheOtherOfficers) {
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

TEST(TrainingSession, FeelsTheSlowHoursOfTheDayOutside) {
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

TEST(TrainingSession, AddsWhatTheInstructorSlowsToTheSlowHours) {
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

TEST(TrainingSession, IsPlayedAgainWithItsSlowHours) {
    const auto slow = with_slow_hours("[{from: '09:05', to: '09:30', factor: 4}]");
    Session session(slow, "K02", {Mode::practice, 1, "oss11"});
    for (const ScriptLine& line : shipped_script("K02_right").lines)
        session.give(line.actor, line.command, session.ready_at() + seconds{4});
    const Session again = replayed(slow, "K02", session.options(), session.given());
    EXPECT_EQ(again.given(), session.given());
    EXPECT_EQ(again.score(), session.score());
    EXPECT_NE(session.at_desk(), play(shipped_script("K02_right"), shipped_material()).session.at_desk());
}

TEST(TrainingSession, LetsMorePeopleQueueWhenTheInstructorSaysSo) {
    Session session = session_of("K02");
    give_all(session, {"call_next"});
    const std::size_t before = session.outside()->waiting().size();
    give_all(session, {"surge 5"});
    EXPECT_GE(session.outside()->waiting().size(), before + 4) << "the colleague may have called one";
}

TEST(TrainingSession, LosesAnApplicantWhoHasWaitedTwiceAsLongAsSheCan) {
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

TEST(TrainingSession, LosesHerAtTheSameMomentInHoweverManyStepsTimePasses) {
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

TEST(TrainingSession, TellsOfAnOutageOfTheDayOutsideAtItsMoment) {
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

TEST(TrainingSession, KeepsNothingOfWhatLooksReal) {
    Session session = session_of("K01");
    const std::vector<std::string> real{"3505055207740001", "0812 3456 7890", "sulastri@gmail.com",
                                        "02.183.241.5-654.000"};
    give_all(session, {"call_next"});
    for (const std::string& text : real)
        give_all(session, {"say " + text, "type nik " + text, "note_incident " + text, "note " + text});
    EXPECT_EQ(session.refused_inputs(), 16);
    std::string everything;
    for (const GivenCommand& given : session.given())
        everything += given.text + "\n";
    for (const Observation& seen : session.judge().observations())
        everything += to_string(seen.command) + "\n";
    for (const Line& line : session.said())
        everything += line.words.indonesian + line.words.english + "\n";
    for (const std::string& text : real)
        EXPECT_EQ(everything.find(text), std::string::npos) << text;
    EXPECT_NE(everything.find("Ini pelatihan."), std::string::npos);
    EXPECT_TRUE(saw(session, "input_refused nik"));
}

TEST(TrainingSession, IsAValueWhoseCopiesHaveTheSameFuture) {
    Session session = session_of("K09", Mode::exam, 7);
    give_all(session, script_until("K09_right", "take_form"));
    Session copy = session;
    const std::vector<std::string> rest{"take_form", "fill_form name Lestari", "wait 3min", "call_next",
                                        "end_session"};
    give_all(session, rest);
    EXPECT_FALSE(copy.is_over()) << "it did not follow";
    give_all(copy, rest);
    EXPECT_EQ(copy.given(), session.given());
    EXPECT_EQ(copy.said(), session.said());
    EXPECT_EQ(copy.judge().findings(), session.judge().findings());
}

TEST(TrainingSession, ShowsWhatItDidToTheQueueBesideAReferenceOfficer) {
    Session slow = session_of("K02");
    give_all(slow, {"call_next", "wait 16min", "call_next"});
    Session quick = session_of("K02");
    give_all(quick, {"call_next", "wait 1min", "call_next"});
    const PairedDays after_slow = slow.outside()->to_the_end();
    const PairedDays after_quick = quick.outside()->to_the_end();
    EXPECT_EQ(after_slow.with_reference, after_quick.with_reference) << "the same people, the same officer";
    EXPECT_EQ(after_slow.with_trainee.came, after_quick.with_trainee.came);
    EXPECT_GT(after_slow.with_trainee.mean_wait_minutes, after_quick.with_trainee.mean_wait_minutes);
}

TEST(TrainingSession, HasABacklogRoundInWhichTheFormIsEnteredAndSent) {
    Session session = session_of("K09", Mode::exam);
    give_all(session, script_until("K09_right", "take_form_from_box 1"));
    EXPECT_FALSE(session.is_over());
    EXPECT_TRUE(saw(session, "backlog_begins"));
    EXPECT_EQ(how_she_left(session), "on_paper");
    EXPECT_FALSE(session.workplace().applicant_is_present());
    EXPECT_FALSE(give_all(session, {"greet"})[0].reply.done) << "she is at home";
    EXPECT_TRUE(give_all(session, {"take_form_from_box 1"})[0].reply.done);
    EXPECT_TRUE(session.workplace().oss().is_logged_in());
}

TEST(TrainingSession, AnswersOnlyWhatTheCaseKnows) {
    Session session = session_of("K01");
    give_all(session, {"call_next"});
    EXPECT_FALSE(give_all(session, {"ask football"})[0].reply.done);
    EXPECT_FALSE(session.workplace().fact("said.email"));
    EXPECT_TRUE(give_all(session, {"ask email"})[0].reply.done);
    EXPECT_EQ(session.workplace().fact("said.email"), "none");
    EXPECT_FALSE(session.workplace().fact("ktp.nik")) << "nobody looked at it";
    give_all(session, {"take ktp", "look_at ktp"});
    EXPECT_EQ(session.workplace().fact("ktp.nik"), "3505055207740000");
}

TEST(TrainingSession, LetsTwoFactsBeComparedAndNoticesAWrongVerdict) {
    Session session = session_of("K01");
    give_all(session, {"call_next", "take ktp", "look_at ktp", "ask identity"});
    EXPECT_TRUE(give_all(session, {"compare ktp.nik ktp.born match"})[0].reply.done);
    EXPECT_FALSE(give_all(session, {"compare ktp.nik ktp.born differ"})[0].reply.done);
    EXPECT_TRUE(give_all(session, {"compare ktp.born said.identity match"})[0].reply.done);
    EXPECT_FALSE(give_all(session, {"compare ktp.born said.capital match"})[0].reply.done) << "not asked yet";
}

TEST(TrainingSession, NoticesWordsOfTheOfficeThatAreNotExplained) {
    Session session = session_of("K01");
    give_all(session, {"call_next", "say Nanti NIB dan komitmen terbit"});
    EXPECT_TRUE(saw(session, "jargon nib"));
    const double before = session.workplace().manner().clarity();
    give_all(session, {"say KBLI apa"});
    EXPECT_LT(session.workplace().manner().clarity(), before);
    give_all(session, {"explain kswp"});
    const std::size_t seen = session.judge().observations().size();
    give_all(session, {"say KSWP sudah"});
    for (std::size_t i = seen; i < session.judge().observations().size(); ++i)
        EXPECT_NE(to_string(session.judge().observations()[i].command), "jargon kswp") << "it was explained";
}

TEST(TrainingSession, PrintsTheCodeWithItsTitleInTheLanguageOfTheDocument) {
    const Session session = play(shipped_script("K02_right"), shipped_material()).session;
    for (const char* name : {"nib", "iumk"}) {
        const PrintedDocument& document = session.workplace().documents().at(name);
        EXPECT_THAT(as_text(document, in_indonesian()), ::testing::HasSubstr("47112 Perdagangan Eceran"));
        EXPECT_THAT(as_text(document, in_english()), ::testing::HasSubstr("47112 Retail of various"));
    }
}

TEST(TrainingSession, TellsTheNotesOfTheInstructorAtItsEnd) {
    Session session = session_of("K02");
    give_all(session, {"call_next", "wait 2min", "note Menyapa dengan ramah", "note 3505055207740001"});
    for (const Language& language : {in_english(), in_indonesian()})
        EXPECT_THAT(summary_text(language, session), ::testing::HasSubstr("  02:12 Menyapa dengan ramah\n"));
    EXPECT_THAT(summary_text(in_english(), session), ::testing::HasSubstr("Notes of the instructor:"));
    EXPECT_THAT(summary_text(in_indonesian(), session), ::testing::HasSubstr("Catatan instruktur:"));
    const auto notes = summary_of(session)["debrief"]["notes"];
    ASSERT_EQ(notes.size(), 1U) << "what looked real is no note";
    EXPECT_EQ(notes[0]["at_seconds"], 132);
    EXPECT_EQ(notes[0]["words"], "Menyapa dengan ramah");
    EXPECT_THAT(summary_text(in_english(), session_of("K02")), ::testing::Not(::testing::HasSubstr("Notes")));
}

TEST(TrainingSession, ShowsTheInstructorWhatAPageRestsOn) {
    Session session = session_of("K02");
    const Result marked = give_all(session, {"show_mark owner"})[0];
    EXPECT_TRUE(marked.reply.done);
    EXPECT_EQ(marked.reply.lines.front().words,
              *session.workplace().oss().rules().find_page("owner")->unverified);
    EXPECT_TRUE(give_all(session, {"show_mark home"})[0].reply.done) << "it rests on nothing doubtful";
    EXPECT_FALSE(give_all(session, {"show_mark nowhere"})[0].reply.done);
}

TEST(TrainingSession, FindsThatTheTaxMessageWasHidden) {
    const fs::path file = fs::temp_directory_path() / ("jemput-kswp-" + std::to_string(getpid()) + ".yaml");
    std::string text = text_of(repository() / "assets/cases/K02.yaml");
    const std::string number = "  npwp: '999000029000000'\n";
    text.insert(text.find(number), "  kswp: '02'\n");
    std::ofstream(file) << text;
    const auto material = with_case(*shipped_material(), file);
    fs::remove(file);
    ASSERT_TRUE(material) << to_string(material.error());
    const auto cards_after = [&](const std::vector<std::string>& commands) {
        Session session(*material, "K02", {Mode::guided, 1, "oss11"});
        give_all(session, script_until("K02_right", "search_kbli sembako"));
        EXPECT_TRUE(saw(session, "oss_answers npwp_returns"));
        give_all(session, commands);
        give_all(session,
                 {"return_document ktp", "return_document npwp", "log_out", "offer_slot", "dismiss"});
        std::vector<std::string> cards;
        for (const Finding& finding : session.judge().findings())
            cards.push_back(finding.card);
        return cards;
    };
    EXPECT_THAT(cards_after({}), ::testing::Contains("M4"));
    EXPECT_THAT(cards_after({"explain kswp"}), ::testing::Not(::testing::Contains("M4")));
    EXPECT_THAT(cards_after({"refer kpp"}), ::testing::Not(::testing::Contains("M4")));
}

TEST(TrainingSession, KeepsMoneyOnTheDeskUntilItIsRefused) {
    Session session = session_of("K02");
    give_all(session, {"call_next"});
    EXPECT_FALSE(give_all(session, {"refuse_gift"})[0].reply.done) << "nothing was offered";
    give_all(session, {"offer_money 50000"});
    EXPECT_EQ(session.workplace().gift(), 50'000);
    EXPECT_TRUE(give_all(session, {"refuse_gift"})[0].reply.done);
    EXPECT_EQ(session.workplace().gift(), 0);
}

}  // namespace
}  // namespace jemput::trainer::tests
