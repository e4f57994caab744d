#include "tests/trainer/oss/desk.hpp"
#include "trainer/core/oss/oss_words.hpp"
#include "trainer/core/oss/placeholders.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace jemput::trainer::tests {

namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

struct Raising {
    std::string message;
    std::string script;
};

/// Owner data of another person on the account of the tailor.
std::string owner_with(const std::string& nik, const std::string& name, const std::string& born,
                       const std::string& more) {
    return way::to_applications + way::owner_fields + "type nik " + nik + "\ntype name " + name +
           "\ntype born " + born + "\n" + more + "\nsubmit\n";
}

std::string winarti_with(const std::string& more) {
    return owner_with("3505176111780000", "Winarti", "1978-11-21", more);
}

/// A way to each message of the rule set; the last line raises it.
std::vector<Raising> raisings() {
    const std::string wrong_password =
        "open log_in\ntype username sutrisno.gaprang@latihan.example\napplicant password x\nsubmit\n";
    return {
        {"registered", way::to_activation},
        {"activated", way::to_log_in},
        {"mail_sent", way::to_activation + "wait 3\nresend\n"},
        {"draft_saved", way::to_applications + way::owner_fields + "save\n"},
        {"logged_out", way::to_applications + "log_out\n"},
        {"issued", way::to_nib},
        {"server_down", "down\nopen register\n"},
        {"no_answer", way::account_fields + "fail 504\nsubmit\n"},
        {"process_failed", way::account_fields + "fail 500\nsubmit\n"},
        {"page_unknown", "open tax_office\n"},
        {"account_needed", "open activation\n"},
        {"log_in_needed", "open owner\n"},
        {"session_expired", way::to_business + "wait 31\nsubmit\n"},
        {"draft_needed", way::to_applications + "open business\n"},
        {"page_too_early", way::to_business + "open review\n"},
        {"already_issued", way::to_nib + "open owner\n"},
        {"nothing_to_save", way::account_fields + "save\n"},
        {"nothing_to_send", way::to_activation + "submit\n"},
        {"field_missing", "open register\nsubmit\n"},
        {"field_length", way::account_fields + "type nik 3505\nsubmit\n"},
        {"field_form", way::account_fields + "type born kemarin\nsubmit\n"},
        {"choice_unknown", way::to_applications + way::owner_fields + "type kecamatan Malang\nsubmit\n"},
        {"captcha_wrong", way::account_fields + "type captcha Jakarta\nsubmit\n"},
        {"phone_form", way::account_fields + "type phone 180000000001\nsubmit\n"},
        {"postcode_area", way::to_applications + way::owner_fields + "type postcode 65111\nsubmit\n"},
        {"area_zero", way::to_business + way::business_fields + "type area 0\nsubmit\n"},
        {"nik_real", "open register\ntype nik 3505055207740001\n"},
        {"nik_form", way::account_fields + "type nik 3505053307740000\nsubmit\n"},
        {"nik_born", way::account_fields + "type born 1974-07-13\nsubmit\n"},
        {"nik_sex", way::to_applications + way::owner_fields + "type sex L\nsubmit\n"},
        {"nik_mismatch", way::account_fields + "type name Sulastru\nsubmit\n"},
        {"nik_registered",
         way::account_fields +
             "type nik 3505100302800000\ntype name Sutrisno\ntype born 1980-02-03\nsubmit\n"},
        {"actor_company", way::to_applications + way::owner_fields + "type actor Badan usaha\nsubmit\n"},
        {"email_form", way::account_fields + "type email sulastri\nsubmit\n"},
        {"email_used", way::account_fields + "type email sutrisno.gaprang@latihan.example\nsubmit\n"},
        {"address_needed", "open log_in\nreset\n"},
        {"account_unknown", "open log_in\ntype username sulastri@latihan.example\nreset\n"},
        {"not_active", "open log_in\ntype username winarti.dapur@latihan.example\nreset\n"},
        {"already_active", "open log_in\ntype username sutrisno.gaprang@latihan.example\nresend\n"},
        {"resend_limit",
         way::to_activation + "wait 3\nresend\nwait 3\nresend\nwait 3\nresend\nwait 3\nresend\n"},
        {"resend_too_soon", way::to_activation + "resend\n"},
        {"link_unknown", "follow aktivasi-0\n"},
        {"link_expired", way::to_activation + "wait 1441\nfollow $link\n"},
        {"link_used", way::to_activation + "follow $link\nfollow $first_link\n"},
        {"wrong_log_in", wrong_password},
        {"locked", wrong_password + wrong_password + wrong_password},
        {"npwp_form", way::to_applications + way::owner_fields + "type npwp 99.900.001.2-000.000\nsubmit\n"},
        {"npwp_unknown",
         way::to_applications + way::owner_fields + "type npwp 99.900.004.5-000.000\nsubmit\n"},
        {"npwp_failed",
         way::to_applications + way::owner_fields + "type npwp 99.900.001.1-000.000\nsubmit\n"},
        {"npwp_returns", winarti_with("type npwp 99.900.001.1-000.000")},
        {"npwp_vat",
         owner_with("3505124812880000", "Lestari", "1988-12-08", "type npwp 99.900.003.7-000.000")},
        {"kbli_unknown", way::to_business + "choose 14121\n"},
        {"kbli_not_in_oss", way::to_business + "choose 64190\n"},
        {"kbli_not_micro", way::to_business + "choose 51101\n"},
        {"kbli_not_here", way::to_applications + "choose 14120\n"},
        {"kbli_twice", way::to_business + "choose 14120\nchoose 14120\n"},
        {"kbli_too_many",
         way::to_business +
             "choose 14120\nchoose 47112\nchoose 56210\nchoose 11052\nchoose 96200\nchoose 95291\n"},
        {"kbli_absent", way::to_business + "remove 14120\n"},
        {"capital_not_micro",
         way::to_business + way::business_fields + "type capital Rp 60.000.000\nsubmit\n"},
        {"capital_not_small",
         way::to_business + way::business_fields + "type capital Rp 600.000.000\nsubmit\n"},
        {"zone_rejected", way::to_business + way::business_fields + "type zone 02\nsubmit\n"},
        {"statement_account", way::account_fields + "untick account_true\nsubmit\n"},
        {"statement_data", way::to_commitments + way::commitment_fields + "untick data_true\nsubmit\n"},
        {"statement_location",
         way::to_commitments + way::commitment_fields + "untick location_fits\nsubmit\n"},
        {"statement_review", way::to_review + "submit\n"},
    };
}

TEST(Messages, EachCanBeRaised) {
    for (const auto& [message, script] : raisings()) {
        Desk desk;
        EXPECT_EQ(desk.run(script).message, message) << script;
    }
}

TEST(Messages, NoneIsWithoutAWayToIt) {
    std::set<std::string> raised;
    for (const Raising& raising : raisings())
        raised.insert(raising.message);
    for (const OssMessage& message : oss11()->messages)
        EXPECT_THAT(raised, Contains(message.id));
}

TEST(Messages, AreFilledInCompletelyInBothLanguages) {
    for (const auto& [message, script] : raisings()) {
        Desk desk;
        const OssAnswer answer = desk.run(script);
        for (const LanguageCode code : {LanguageCode::indonesian, LanguageCode::english}) {
            const std::string text = message_text(*oss11(), answer.message, answer.values, Language(code));
            EXPECT_TRUE(placeholders_in(text).empty()) << text;
        }
    }
}

TEST(Messages, OnlyRefusalsAreFacts) {
    for (const auto& [message, script] : raisings()) {
        Desk desk;
        const OssAnswer answer = desk.run(script);
        const bool is_success = oss11()->find_message(message)->code == 200;
        EXPECT_EQ(answer.accepted, is_success) << message;
        const Command fact{"oss_answers", {message}};
        if (is_success)
            EXPECT_THAT(answer.facts, Not(Contains(fact)));
        else
            EXPECT_THAT(answer.facts, Contains(fact));
    }
}

TEST(Messages, EveryFactIsAWordOfTheVocabulary) {
    for (const auto& [message, script] : raisings()) {
        Desk desk;
        for (const Command& fact : desk.run(script).facts) {
            ASSERT_NE(find_command(fact.name), nullptr) << fact.name;
            EXPECT_EQ(find_command(fact.name)->actor, Actor::world);
        }
    }
}

TEST(Messages, NameTheFieldInTheWordsOfThePage) {
    Desk desk;
    const OssAnswer answer = desk.run("open register\nsubmit\n");
    EXPECT_EQ(message_text(*oss11(), answer.message, answer.values, Language(LanguageCode::indonesian)),
              "400 · NIK belum diisi.");
    EXPECT_EQ(message_text(*oss11(), "", {}, Language(LanguageCode::english)), "");
}

TEST(Messages, AllProblemsOfThePageStandThereAtOnce) {
    Desk desk;
    desk.run(way::account_fields + "type nik 12\ntype email x\nuntick account_true\nsubmit\n");
    const auto& problems = desk.oss.problems();
    ASSERT_EQ(problems.size(), 3U);
    EXPECT_EQ(problems[0].field, "nik");
    EXPECT_EQ(problems[1].message, "email_form");
    EXPECT_EQ(problems[2].field, "account_true");
    desk.run("type email sulastri.jahit@latihan.example\ntick account_true");
    EXPECT_EQ(desk.oss.problems().size(), 1U) << "what is typed anew is no problem until it is sent";
}

}  // namespace

}  // namespace jemput::trainer::tests
