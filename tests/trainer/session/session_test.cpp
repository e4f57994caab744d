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
using std::chrono::seconds;

std::string text_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
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

TEST(TrainingSession, JudgesAFactByWhatHeldBeforeIt) {
    Session session = session_of("K01", Mode::guided);
    (void)give_all(session, script_until("K01_right", "open log_in"));
    const auto standing = [&session](std::string_view id) {
        const auto all = session.judge().expectations();
        for (std::size_t i = 0; i < all.size(); ++i)
            if (all[i].id == id) return session.judge().states()[i].standing;
        throw std::runtime_error("no such expectation");
    };
    EXPECT_EQ(standing("register"), Standing::done) << "there was no account before it was registered";
    EXPECT_EQ(standing("activate"), Standing::done) << "it was not active before it was activated";
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

TEST(TrainingSession, RefusesCommandsOfSomebodyElse) {
    Session session = session_of("K01");
    EXPECT_FALSE(session.give(Actor::trainee, command_of("outage 5min"), session.now()).reply.done);
    EXPECT_FALSE(session.give(Actor::instructor, command_of("call_next"), session.now()).reply.done);
    EXPECT_FALSE(saw(session, "oss_goes_down"));
}

TEST(TrainingSession, ComparesSixteenLettersWithADateAndNotAsANik) {
    Session session = session_of("K01", Mode::guided);
    const auto results =
        give_all(session, {"call_next", "take ktp", "look_at ktp", "open register",
                           "type name Sulastri Sulastri", "compare page.name ktp.born differ"});
    EXPECT_TRUE(results.back().reply.done);
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
