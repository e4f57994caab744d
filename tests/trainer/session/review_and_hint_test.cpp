#include "tests/trainer/session/material.hpp"

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

// What was not right is not confirmed, what is behind needs no hint, and what was begun by mistake is not
// owed.

namespace jemput::trainer::tests {
namespace {

using ::testing::HasSubstr;

Standing standing_of(const Session& session, std::string_view id) {
    const auto all = session.judge().expectations();
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].id == id) return session.judge().states()[i].standing;
    throw std::runtime_error("no such expectation");
}

/// K01 until the applicant looks at the page, with another name of the business than she said.
Session with_wrong_name() {
    Session session = session_of("K01", Mode::guided);
    for (std::string line : script_until("K01_right", "confirm_with_applicant review")) {
        if (line.starts_with("type business_name")) line = "type business_name Sulastri Busana";
        (void)give_all(session, {line});
    }
    return session;
}

TEST(Review, IsNotConfirmedWhereSomethingIsNotWhatSheSaid) {
    Session session = with_wrong_name();
    const Result result = give_all(session, {"confirm_with_applicant review"})[0];
    EXPECT_FALSE(result.reply.done);
    ASSERT_FALSE(result.reply.lines.empty());
    EXPECT_EQ(result.reply.lines[0].words.indonesian, "Bukan itu yang saya katakan: Nama usaha.");
    EXPECT_EQ(result.reply.lines[0].words.english, "That is not what I said: Name of the business.");
    EXPECT_EQ(standing_of(session, "confirm_review"), Standing::open);
    EXPECT_FALSE(give_all(session, {"ask_consent reviewed"})[0].reply.done) << "she agrees to nothing of it";
}

TEST(Review, IsConfirmedOnceItWasPutRight) {
    Session session = with_wrong_name();
    (void)give_all(session, {"confirm_with_applicant review", "open business",
                             "type business_name Sulastri Jahit", "submit", "open review"});
    EXPECT_TRUE(give_all(session, {"confirm_with_applicant review"})[0].reply.done);
    EXPECT_EQ(standing_of(session, "confirm_review"), Standing::done);
    EXPECT_TRUE(give_all(session, {"ask_consent reviewed"})[0].reply.done);
}

TEST(Hint, IsAboutTheStepOfTheCaseWhileItIsOpen) {
    Session session = session_of("K01");
    const auto said = give_all(session, {"call_next", "greet", "request_hint"}).back().reply.lines;
    ASSERT_EQ(said.size(), 1U);
    EXPECT_THAT(said[0].words.english, HasSubstr("e-mail address of her own"));
}

TEST(Hint, SaysWhatComesNextOnceThatStepIsBehind) {
    Session session = session_of("K01");
    (void)give_all(session, script_until("K01_right", "open owner"));
    const auto said = give_all(session, {"request_hint"}).back().reply.lines;
    ASSERT_FALSE(said.empty());
    EXPECT_EQ(said.back().words, session.judge().next(session.conditions())->what);
}

TEST(FormTakenByMistake, IsNotToBeFilledInOnceTheLicenceIsIssued) {
    Session session = session_of("K01", Mode::guided);
    std::vector<std::string> way = script_until("K01_right", "read_aloud nib");
    way.insert(way.begin() + 2, "take_form");
    (void)give_all(session, way);
    ASSERT_TRUE(session.conditions().has("nib_issued"));
    ASSERT_TRUE(session.conditions().has("form_taken"));
    const Expectation* next = session.judge().next(session.conditions());
    ASSERT_NE(next, nullptr);
    EXPECT_NE(next->step, "S18");
}

}  // namespace
}  // namespace jemput::trainer::tests
