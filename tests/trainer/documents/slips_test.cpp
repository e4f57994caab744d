#include "trainer/core/documents/slips.hpp"

#include "tests/support/languages.hpp"
#include "trainer/core/documents/as_pdf.hpp"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace jemput::trainer::tests {
namespace {

using jemput::tests::english;
using jemput::tests::indonesian;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const Bilingual id_card{"KTP asli", "the original KTP"};
const Bilingual family_card{"Kartu keluarga", "the family card"};

PasswordCard some_card() {
    return {"SITI AMINAH", "siti.aminah@latihan.example", "14-03-2020"};
}

FormReceipt some_receipt() {
    return {"F-0012",     "SITI AMINAH",  "Penjahit Siti", "Pasar Srengat",
            "14-03-2020", "080000000012", "080000000001"};
}

ReferralSlip some_referral() {
    return {"SITI AMINAH",
            {"Dukcapil", "Dukcapil"},
            {"Data NIK tidak cocok", "The NIK does not match"},
            {id_card, family_card},
            "14-03-2020"};
}

ReturnSlip some_appointment() {
    return {"SITI AMINAH", "21-03-2020, 19.00", "Pasar Srengat", {"OSS terganggu", "OSS is down"},
            {id_card},     "14-03-2020"};
}

TEST(PasswordCard, HasTheAddressAndRoomForThePassword) {
    const PrintedDocument card = printed(some_card());
    EXPECT_EQ(card.name, "password_card");
    EXPECT_THAT(as_text(card, indonesian),
                AllOf(HasSubstr("siti.aminah@latihan.example"), HasSubstr("SITI AMINAH"),
                      HasSubstr("Kata sandi               : ____"), HasSubstr("14-03-2020")));
}

TEST(Receipt, HasTheNumberOfTheFormAndWhereTheLicenceGoes) {
    const PrintedDocument receipt = printed(some_receipt());
    EXPECT_EQ(receipt.name, "receipt");
    EXPECT_THAT(as_text(receipt, english),
                AllOf(HasSubstr("F-0012"), HasSubstr("SITI AMINAH"), HasSubstr("Penjahit Siti"),
                      HasSubstr("Pasar Srengat"), HasSubstr("080000000012"), HasSubstr("080000000001")));
}

TEST(Receipt, SaysWhereToAskWithoutAWhatsAppNumber) {
    FormReceipt receipt = some_receipt();
    receipt.whatsapp.clear();
    EXPECT_THAT(as_text(printed(receipt), english),
                AllOf(HasSubstr("ask for your licence at the office"), Not(HasSubstr("WhatsApp"))));
}

TEST(ReferralSlip, ListsWhatToBring) {
    const PrintedDocument slip = printed(some_referral());
    EXPECT_EQ(slip.name, "referral_slip");
    EXPECT_THAT(as_text(slip, indonesian), AllOf(HasSubstr("Dukcapil"), HasSubstr("Data NIK tidak cocok"),
                                                 HasSubstr("1. KTP asli"), HasSubstr("2. Kartu keluarga")));
    EXPECT_THAT(as_text(slip, english), HasSubstr("1. the original KTP"));
}

TEST(ReferralSlip, HasNoHeadingWhereNothingIsToBeBrought) {
    ReferralSlip slip = some_referral();
    slip.documents.clear();
    EXPECT_THAT(as_text(printed(slip), english), Not(HasSubstr("Please bring")));
}

TEST(ReturnSlip, HasTheAppointment) {
    const PrintedDocument slip = printed(some_appointment());
    EXPECT_EQ(slip.name, "return_slip");
    EXPECT_THAT(as_text(slip, indonesian), AllOf(HasSubstr("21-03-2020, 19.00"), HasSubstr("Pasar Srengat"),
                                                 HasSubstr("OSS terganggu"), HasSubstr("1. KTP asli")));
}

TEST(Slips, SayInBothLanguagesThatTheServiceIsFree) {
    for (const PrintedDocument& slip :
         {printed(some_receipt()), printed(some_referral()), printed(some_appointment())}) {
        EXPECT_THAT(as_text(slip, indonesian), HasSubstr("Layanan ini gratis."));
        EXPECT_THAT(as_text(slip, english), HasSubstr("This service is free."));
    }
}

TEST(Slips, AreTranslatedWordForWord) {
    for (const PrintedDocument& slip : {printed(some_card()), printed(some_receipt()),
                                        printed(some_referral()), printed(some_appointment())}) {
        EXPECT_NE(slip.title.indonesian, slip.title.english);
        for (const PrintedLine& line : slip.lines)
            for (const Bilingual& words : {line.label, line.text})
                EXPECT_TRUE(words.english.empty() || words.indonesian != words.english ||
                            words.english == "Dukcapil")
                    << words.english;
    }
}

TEST(Slips, CanBePrinted) {
    const std::chrono::local_seconds day = std::chrono::local_days{std::chrono::year{2020} / 3 / 14};
    for (const PrintedDocument& slip : {printed(some_card()), printed(some_receipt()),
                                        printed(some_referral()), printed(some_appointment())})
        EXPECT_TRUE(as_pdf(slip, indonesian, day).starts_with("%PDF"));
}

}  // namespace
}  // namespace jemput::trainer::tests
