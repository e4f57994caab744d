#include "tests/trainer/session/material.hpp"

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

// The form of K09: what was promised, and what she agreed to, the next morning.

namespace jemput::trainer::tests {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

using Commands = std::vector<std::string>;

Commands right_way_of_k09() {
    return script_until("K09_right", "end_session");
}

Commands with_line(Commands commands, const std::string& line, const std::string& instead) {
    std::replace(commands.begin(), commands.end(), line, instead);
    return commands;
}

Commands until(Commands commands, const std::string& line) {
    commands.erase(std::find(commands.begin(), commands.end(), line), commands.end());
    return commands;
}

Session k09_after(const Commands& commands) {
    Session session(shipped_material(), "K09", {Mode::exam, 1, "oss11"});
    for (const std::string& line : commands)
        session.give(find_command(line.substr(0, line.find(' ')))->actor, parse_command(line).value(),
                     session.ready_at() + std::chrono::seconds{2});
    return session;
}

/// The last of them alone.
Result last_of(Session& session, const Commands& commands) {
    return give_all(session, commands).back();
}

TEST(NextMorning, IsRightAsTheShippedScriptDoesIt) {
    Commands commands = right_way_of_k09();
    commands.emplace_back("end_session");
    EXPECT_THAT(cards_found(k09_after(commands)), IsEmpty());
}

TEST(NextMorning, IsNotPassedWhereTheFormIsNeverEntered) {
    Commands commands = until(right_way_of_k09(), "take_form_from_box 1");
    commands.emplace_back("end_session");
    const Session session = k09_after(commands);
    EXPECT_THAT(cards_found(session), ElementsAre("C11"));
    EXPECT_FALSE(session.score().passed);
}

TEST(NextMorning, IsNotPassedWhereNothingIsSent) {
    Commands commands = until(right_way_of_k09(), "send_whatsapp 080000000009 nib");
    commands.emplace_back("log_out");
    commands.emplace_back("end_session");
    const Session session = k09_after(commands);
    EXPECT_THAT(cards_found(session), Contains("C11"));
    EXPECT_FALSE(session.score().passed);
}

TEST(NextMorning, SendsNothingToWhomDidNotAgree) {
    Commands commands =
        with_line(right_way_of_k09(), "fill_form whatsapp_consent ya", "fill_form whatsapp_consent no");
    commands.emplace_back("end_session");
    const Session session = k09_after(commands);
    EXPECT_THAT(cards_found(session), Contains("m12")) << "she said yes, so the form is wrong too";
    EXPECT_THAT(cards_found(session), Contains("C2"));
    EXPECT_FALSE(session.score().passed);
}

TEST(NextMorning, TicksOnlyStatementsThatWereReadToHer) {
    Commands commands = right_way_of_k09();
    std::erase(commands, "read_aloud statements");
    commands.emplace_back("end_session");
    EXPECT_THAT(cards_found(k09_after(commands)), ElementsAre("C6"));
}

TEST(NextMorning, HasADateOnTheForm) {
    Session session = k09_after(until(right_way_of_k09(), "fill_form date 2026-11-24"));
    const Result wrong = last_of(session, {"fill_form date besok"});
    EXPECT_FALSE(wrong.reply.done);
    EXPECT_THAT(wrong.reply.lines.back().words.english, HasSubstr("Write a date"));
    EXPECT_TRUE(last_of(session, {"fill_form date 24-11-2026"}).reply.done);
}

TEST(NextMorning, FindsOssUpWhateverThePlanOfTheCaseDidYesterday) {
    Session session = k09_after(until(right_way_of_k09(), "open commitments"));
    EXPECT_TRUE(last_of(session, {"open business", "submit"}).reply.done);
    EXPECT_TRUE(last_of(session, {"open commitments"}).reply.done);
}

TEST(NextMorning, HasNobodyWhoLogsInToHerMailbox) {
    Session session = k09_after(until(right_way_of_k09(), "open commitments"));
    for (const char* line : {"open_mailbox", "open_folder inbox", "read_mail 1", "follow_link"})
        EXPECT_FALSE(last_of(session, {line}).reply.done) << line;
}

TEST(NextMorning, FindsNobodyLoggedInBeforeAFormIsTaken) {
    Session session = k09_after(until(right_way_of_k09(), "take_form_from_box 1"));
    EXPECT_FALSE(last_of(session, {"open commitments"}).reply.done);
    const Result taken = last_of(session, {"take_form_from_box 1"});
    EXPECT_THAT(taken.reply.lines.back().words.english, HasSubstr("access of the office"));
    EXPECT_TRUE(last_of(session, {"open commitments"}).reply.done);
    EXPECT_FALSE(last_of(session, {"wait 2h", "open commitments"}).reply.done) << "it expires as by day";
}

TEST(NextMorning, SaysThatAFormWithoutNikFindsNoAccount) {
    Commands commands = right_way_of_k09();
    std::erase(commands, "fill_form nik 3505124812880000");
    Session session = k09_after(until(commands, "open commitments"));
    EXPECT_THAT(session.said().back().words.english, HasSubstr("No NIK stands on the form"));
}

TEST(Outage, LetsTheBrowserForgetWhoIsLoggedInWithoutAnAnswerOfOss) {
    Session session = k09_after(until(right_way_of_k09(), "explain_outage"));
    const Result out = last_of(session, {"log_out"});
    EXPECT_TRUE(out.reply.done);
    for (const Line& line : out.reply.lines)
        EXPECT_NE(line.speaker, Speaker::oss) << line.words.english;
}

}  // namespace
}  // namespace jemput::trainer::tests
