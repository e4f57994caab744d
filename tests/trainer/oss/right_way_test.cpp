#include "tests/trainer/oss/desk.hpp"
#include "trainer/core/oss/oss_words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace jemput::trainer::tests {

namespace {

using namespace std::chrono_literals;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

const Language in_indonesian(LanguageCode::indonesian);
const Language in_english(LanguageCode::english);

std::string joined_lines(const MockOss& oss, std::string_view document, const Language& language) {
    std::string text;
    for (const std::string& line : oss.document_lines(document, language))
        text += line + "\n";
    return text;
}

TEST(RightWay, LeadsToOneNibWithThirteenDigitsFromFourZeros) {
    Desk desk;
    const OssAnswer answer = desk.run(way::to_nib);
    EXPECT_TRUE(answer.accepted);
    EXPECT_EQ(answer.message, "issued");
    ASSERT_EQ(desk.oss.nibs().size(), 1U);
    EXPECT_EQ(desk.oss.nib().size(), 13U);
    EXPECT_TRUE(desk.oss.nib().starts_with("0000"));
    EXPECT_EQ(desk.oss.nibs().front().nik, "3505055207740000");
    EXPECT_TRUE(desk.has_fact("nib_issued 14120"));
    EXPECT_FALSE(desk.has_fact("second_nib"));
    EXPECT_EQ(desk.oss.page(), "issued");
}

TEST(RightWay, MeetsNoRefusal) {
    Desk desk;
    desk.run(way::to_nib);
    for (const std::string& fact : desk.facts)
        EXPECT_FALSE(fact.starts_with("oss_answers")) << fact;
}

TEST(RightWay, TellsItsFactsInTheirOrder) {
    Desk desk;
    desk.run(way::to_applications);
    const std::vector<std::string> expected{"page_opens register",
                                            "account_registered sulastri.jahit@latihan.example",
                                            "page_accepted register",
                                            "page_opens activation",
                                            "account_activated",
                                            "page_opens log_in",
                                            "logged_in",
                                            "page_accepted log_in",
                                            "page_opens applications"};
    EXPECT_EQ(desk.facts, expected);
}

TEST(RightWay, SendsTheActivationMailFirstAndThePasswordWithTheSecond) {
    Desk desk;
    desk.run(way::to_activation);
    ASSERT_EQ(desk.mails.size(), 1U);
    EXPECT_EQ(desk.mails[0].kind, "activation");
    EXPECT_FALSE(desk.mails[0].link.empty());
    EXPECT_EQ(desk.last_mail("password"), "none");
    desk.run("follow $link");
    ASSERT_EQ(desk.mails.size(), 2U);
    EXPECT_EQ(desk.mails[1].kind, "credentials");
    EXPECT_EQ(desk.last_mail("username"), "sulastri.jahit@latihan.example");
    EXPECT_EQ(desk.last_mail("password").size(), 8U);
    const MailWords words = mail_words(*oss11(), "credentials", desk.mails[1].values, in_english);
    EXPECT_THAT(words.body, HasSubstr(desk.last_mail("password")));
}

TEST(RightWay, FillsInWhatTheAccountKnows) {
    Desk desk;
    desk.run(way::to_applications + "open owner");
    EXPECT_EQ(desk.oss.value("nik"), "3505055207740000");
    EXPECT_EQ(desk.oss.value("name"), "Sulastri");
    EXPECT_EQ(desk.oss.value("phone"), "080000000001");
    EXPECT_EQ(desk.oss.value("address"), "");
}

TEST(RightWay, KeepsValuesAsOssWritesThem) {
    Desk desk;
    desk.run(way::to_business + way::business_fields);
    EXPECT_EQ(desk.oss.value("capital"), "6000000");
    EXPECT_EQ(desk.oss.value("scale"), "01");
    EXPECT_EQ(desk.oss.value("kecamatan"), "350505") << "of a page that was saved before";
    EXPECT_TRUE(desk.oss.is_value("capital", "Rp 6.000.000"));
    EXPECT_TRUE(desk.oss.is_value("kecamatan", "Bakung"));
    EXPECT_TRUE(desk.oss.is_value("name", "SULASTRI"));
    EXPECT_FALSE(desk.oss.is_value("kecamatan", "Kanigoro"));
    EXPECT_EQ(desk.oss.chosen_kbli(), std::vector<std::string>{"14120"});
}

TEST(RightWay, ALicenceWithEveryStatementIsEffective) {
    Desk desk;
    desk.run(way::to_nib);
    EXPECT_TRUE(desk.oss.is_effective());
    EXPECT_THAT(joined_lines(desk.oss, "iumk", in_indonesian), HasSubstr("berlaku efektif selama"));
    EXPECT_THAT(joined_lines(desk.oss, "iumk", in_english), Not(HasSubstr("not yet effective")));
    EXPECT_THAT(desk.oss.document_values("nib"),
                Contains(std::pair<std::string, std::string>("capital", "Rp 6.000.000")));
}

TEST(RightWay, ALicenceWithOpenCommitmentsIsNotYetEffectiveAndSaysSo) {
    Desk desk;
    desk.run(way::to_commitments + way::commitment_fields + "untick sppl\nsubmit\ntick reviewed\nsubmit\n");
    EXPECT_FALSE(desk.oss.nib().empty());
    EXPECT_FALSE(desk.oss.is_effective());
    EXPECT_THAT(joined_lines(desk.oss, "iumk", in_indonesian), HasSubstr("belum berlaku efektif"));
    EXPECT_THAT(joined_lines(desk.oss, "iumk", in_indonesian), HasSubstr("(SPPL)"));
    EXPECT_THAT(joined_lines(desk.oss, "iumk", in_english), HasSubstr("not yet effective"));
}

TEST(RightWay, ARiskyCodeAndANewBuildingLeaveCommitmentsOpen) {
    Desk desk;
    desk.run(way::to_business + way::business_fields + "remove 14120\nchoose 11052\nsubmit\n" +
             way::commitment_fields + "type building Akan dibangun\nsubmit\ntick reviewed\nsubmit\n");
    ASSERT_EQ(desk.oss.nibs().size(), 1U);
    EXPECT_EQ(desk.oss.nibs().front().open_commitments, (std::vector<std::string>{"building", "standard"}));
}

TEST(RightWay, EveryDocumentIsFilledInCompletelyInBothLanguages) {
    Desk desk;
    desk.run(way::to_nib);
    for (const DocumentTemplate& document : oss11()->documents)
        for (const Language& language : {in_indonesian, in_english}) {
            const std::string text = joined_lines(desk.oss, document.name, language);
            EXPECT_THAT(text, Not(HasSubstr("{"))) << document.name;
            EXPECT_THAT(text, HasSubstr(desk.oss.nib()));
        }
    EXPECT_TRUE(desk.oss.document_lines("passport", in_english).empty());
}

TEST(RightWay, DocumentsHaveTheCodesWithTheirTitlesInTheirLanguage) {
    Desk desk;
    desk.run(way::to_business + way::business_fields + "choose 11052\nsubmit\n" + way::commitment_fields +
             "submit\ntick reviewed\nsubmit\n");
    EXPECT_THAT(joined_lines(desk.oss, "nib", in_indonesian),
                HasSubstr("KBLI: 14120 Penjahitan; 11052 Air isi ulang\n"));
    EXPECT_THAT(joined_lines(desk.oss, "nib", in_english),
                HasSubstr("KBLI: 14120 Tailoring; 11052 Water refilling\n"));
    EXPECT_THAT(joined_lines(desk.oss, "iumk", in_english),
                HasSubstr("(KBLI 14120 Tailoring; 11052 Water refilling)\n"));
}

TEST(RightWay, ThereIsNoDocumentBeforeTheNib) {
    Desk desk;
    desk.run(way::to_review);
    EXPECT_TRUE(desk.oss.document_values("nib").empty());
    EXPECT_EQ(desk.oss.nib(), "");
}

TEST(RightWay, WorksForWhoHasAnAccountAlready) {
    Desk desk;
    const std::string password = desk.oss.account("sutrisno.gaprang@latihan.example")->password;
    const OssAnswer answer =
        desk.run("open log_in\ntype username Sutrisno.Gaprang@latihan.example\napplicant password " +
                 password + "\nsubmit\nopen owner\n");
    EXPECT_TRUE(answer.accepted);
    EXPECT_EQ(desk.oss.value("name"), "Sutrisno");
    EXPECT_EQ(desk.oss.value("born"), "1980-02-03");
}

TEST(RightWay, APageTakesItsTimeAndLongerWhenOssIsSlow) {
    Desk desk;
    EXPECT_EQ(desk.run("open register").takes, 2s);
    EXPECT_EQ(desk.run("slow 8\nopen register").takes, 10s);
    EXPECT_EQ(desk.run("type nik 3505").takes, 0s);
}

TEST(RightWay, MailArrivesAfterItsDelay) {
    Desk desk;
    desk.run(way::account_fields);
    desk.s.mail_delay = 5min;
    const Duration sent = desk.s.now;
    desk.run("submit");
    EXPECT_EQ(desk.mails.back().sent_at, sent + 2s + 45s + 5min);
}

TEST(RightWay, ACopyHasTheSameFuture) {
    Desk desk;
    desk.run(way::to_business);
    Desk copy = desk;
    const std::string rest =
        way::business_fields + "submit\n" + way::commitment_fields + "submit\ntick reviewed\nsubmit\n";
    desk.run(rest);
    EXPECT_NE(copy.oss, desk.oss);
    EXPECT_TRUE(copy.oss.nib().empty());
    copy.run(rest);
    EXPECT_EQ(copy.oss, desk.oss);
    EXPECT_EQ(copy.oss.nib(), desk.oss.nib());
    EXPECT_EQ(copy.facts, desk.facts);
}

TEST(RightWay, AnotherSeedGivesOtherNumbers) {
    Desk first(oss11(), 1);
    Desk second(oss11(), 2);
    first.run(way::to_nib);
    second.run(way::to_nib);
    EXPECT_NE(first.oss.nib(), second.oss.nib());
}

}  // namespace

}  // namespace jemput::trainer::tests
