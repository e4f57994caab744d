#include "tests/trainer/session/material.hpp"
#include "trainer/core/session/transcript.hpp"
#include "trainer/core/words/both.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

// What the plan of a case does is seen; nobody is accused of what did not happen.

namespace jemput::trainer::tests {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

bool was_said(const Result& result, const std::string& words) {
    return std::any_of(result.reply.lines.begin(), result.reply.lines.end(),
                       [&](const Line& line) { return line.words.english.find(words) != std::string::npos; });
}

TEST(PlanOfTheCase, SaysWhatItDoesAlsoWhenItIsDelayed) {
    const Played played = play(shipped_script("K50_right"), shipped_material());
    EXPECT_THAT(to_text(in_english(), played), HasSubstr("Here is a little something for you."));
}

TEST(PlanOfTheCase, HappensOnce) {
    Session session(shipped_material(), "K50", {Mode::practice, 1, "oss11"});
    give_all(session, {"call_next", "open register", "open home", "open register"});
    int hidden = 0;
    for (const Observation& seen : session.judge().observations())
        hidden += to_string(seen.command) == "mail_to_spam" ? 1 : 0;
    EXPECT_EQ(hidden, 1);
}

TEST(NextEvent, TellsThatAMailHasCome) {
    Session session(shipped_material(), "K02", {Mode::practice, 1, "oss11"});
    const auto commands = script_until("K02_right", "to_next_event");
    give_all(session, commands);
    EXPECT_TRUE(was_said(give_all(session, {"to_next_event"}).back(), "A new mail is in the inbox."));
}

TEST(Accusation, NeedsAGift) {
    Session session(shipped_material(), "K02", {Mode::practice, 1, "oss11"});
    give_all(session, {"call_next", "accept_gift"});
    EXPECT_THAT(cards_found(session), Not(Contains("C1")));
}

TEST(Accusation, NeedsAStatementThatCouldBeTicked) {
    Session session(shipped_material(), "K02", {Mode::practice, 1, "oss11"});
    EXPECT_FALSE(give_all(session, {"call_next", "tick data_true"}).back().reply.done);
    EXPECT_THAT(cards_found(session), Not(Contains("C6")));
}

TEST(Accusation, NeedsAPasswordThatCouldBeNoted) {
    Session session(shipped_material(), "K01", {Mode::practice, 1, "oss11"});
    give_all(session, {"call_next", "note_password"});
    EXPECT_THAT(cards_found(session), IsEmpty());
}

TEST(Accusation, StaysWhereTheOfficerTriesToTypeHerPassword) {
    Session session(shipped_material(), "K01", {Mode::practice, 1, "oss11"});
    give_all(session, {"call_next", "create_mailbox x@latihan.example", "type mail_password Rahasia1"});
    EXPECT_THAT(cards_found(session), Contains("C2"));
}

TEST(Accusation, OfACodeNeedsACode) {
    for (const char* id : {"K01", "K02", "K50"}) {
        Session session(shipped_material(), id, {Mode::practice, 1, "oss11"});
        give_all(session, {"call_next", "greet", "end_session"});
        EXPECT_THAT(cards_found(session), Not(Contains("M5"))) << id;
        EXPECT_THAT(cards_found(session), Not(Contains("C2"))) << id;
    }
}

TEST(Consent, IsAskedForToWhatIsThere) {
    Session session(shipped_material(), "K02", {Mode::practice, 1, "oss11"});
    const auto results = give_all(
        session, {"call_next", "open log_in", "ask_consent reviewed", "confirm_with_applicant review"});
    EXPECT_FALSE(results[2].reply.done);
    EXPECT_FALSE(results[3].reply.done);
}

TEST(Mailbox, SaysThatItsPasswordIsMissing) {
    Session session(shipped_material(), "K01", {Mode::practice, 1, "oss11"});
    give_all(session, {"call_next", "create_mailbox x@latihan.example"});
    EXPECT_TRUE(was_said(give_all(session, {"open_mailbox"}).back(), "no password yet"));
}

TEST(Transcript, SaysWhatAPageAsksForAndWhatAFindingIsAbout) {
    const std::string right = to_text(in_english(), play(shipped_script("K01_right"), shipped_material()));
    EXPECT_THAT(
        right, HasSubstr("OSS: Register an account: nik, name, born, phone, email, captcha, ☐ account_true"));
    EXPECT_THAT(right, HasSubstr("done in their turn: correct "));
    const std::string wrong = to_text(in_english(), play(shipped_script("K01_konveksi"), shipped_material()));
    EXPECT_THAT(wrong, HasSubstr("Right: 14120"));
    EXPECT_THAT(wrong, HasSubstr("not passed (1 critical error"));
    const std::string slips =
        to_text(in_english(), play(shipped_script("K02_typing_slips"), shipped_material()));
    EXPECT_THAT(slips, HasSubstr("The place of business is wrong — "));
    const std::string jargon = to_text(in_english(), play(shipped_script("K02_jargon"), shipped_material()));
    EXPECT_THAT(jargon, HasSubstr("in plain words: "));
}

TEST(Transcript, SaysThatASessionIsNotOver) {
    Script script = shipped_script("K02_right");
    script.lines.resize(5);
    const std::string text = to_text(in_english(), play(script, shipped_material()));
    EXPECT_THAT(text, HasSubstr("The session is not over."));
    EXPECT_THAT(text, Not(HasSubstr("For the talk afterwards")));
}

}  // namespace
}  // namespace jemput::trainer::tests
