#include "trainer/core/words/number_forms.hpp"

#include "trainer/core/oss/placeholders.hpp"

#include <gtest/gtest.h>

namespace jemput::trainer::tests {

namespace {

TEST(NumberForms, ANikHasSixteenDigitsAndADayThatExists) {
    EXPECT_TRUE(is_nik_form("3505055207740000"));
    EXPECT_TRUE(is_nik_form("3505100302800000"));
    EXPECT_TRUE(is_nik_form("9999993112990000")) << "the place is not looked at";
    EXPECT_FALSE(is_nik_form("350505520774000"));
    EXPECT_FALSE(is_nik_form("35050552077400000"));
    EXPECT_FALSE(is_nik_form("3505053207740000")) << "day 32";
    EXPECT_FALSE(is_nik_form("3505057207740000")) << "day 72";
    EXPECT_FALSE(is_nik_form("3505050007740000")) << "day 0";
    EXPECT_FALSE(is_nik_form("3505054007740000")) << "day 40";
    EXPECT_FALSE(is_nik_form("3505055213740000")) << "month 13";
    EXPECT_FALSE(is_nik_form("3505055200740000")) << "month 0";
    EXPECT_FALSE(is_nik_form("35050552O7740000")) << "a letter";
}

TEST(NumberForms, ANikTellsBirthAndSex) {
    EXPECT_TRUE(nik_agrees_with_birth("3505055207740000", "1974-07-12"));
    EXPECT_FALSE(nik_agrees_with_birth("3505055207740000", "1974-07-13"));
    EXPECT_FALSE(nik_agrees_with_birth("3505055207740000", "1975-07-12"));
    EXPECT_FALSE(nik_agrees_with_birth("3505055207740000", "soon"));
    EXPECT_TRUE(nik_agrees_with_birth("3505100302800000", "1980-02-03"));
    EXPECT_EQ(sex_of_nik("3505055207740000"), "P");
    EXPECT_EQ(sex_of_nik("3505100302800000"), "L");
}

TEST(NumberForms, AnNpwpPassesTheLuhnSumOfItsFirstNineDigits) {
    EXPECT_TRUE(is_npwp_form("999000011000000"));
    EXPECT_TRUE(is_npwp_form("021832415000000"));
    EXPECT_FALSE(is_npwp_form("999000012000000"));
    EXPECT_FALSE(is_npwp_form("99900001100000"));
    EXPECT_FALSE(is_npwp_form("9990000110000000"));
}

TEST(NumberForms, AnAddressHasOneAtAndADomain) {
    EXPECT_TRUE(is_email_form("sulastri@latihan.example"));
    EXPECT_FALSE(is_email_form("sulastri"));
    EXPECT_FALSE(is_email_form("@latihan.example"));
    EXPECT_FALSE(is_email_form("a@b@latihan.example"));
    EXPECT_FALSE(is_email_form("a b@latihan.example"));
    EXPECT_FALSE(is_email_form("a@latihan"));
    EXPECT_FALSE(is_email_form("a@"));
    EXPECT_FALSE(is_email_form("a@latihan."));
}

TEST(NumberForms, DatesAreReadInBothOrders) {
    EXPECT_EQ(date_in_order("1974-07-12"), "1974-07-12");
    EXPECT_EQ(date_in_order("12-07-1974"), "1974-07-12");
    EXPECT_EQ(date_in_order("12/07/1974"), "1974-07-12");
    EXPECT_EQ(date_in_order("31-02-1974"), std::nullopt);
    EXPECT_EQ(date_in_order("12-07/1974"), std::nullopt);
    EXPECT_EQ(date_in_order("12-07-74"), std::nullopt);
}

TEST(NumberForms, NamesAreComparedWithoutCaseAndBlanks) {
    EXPECT_EQ(plain_name("  siti  Aminah "), "SITI AMINAH");
    EXPECT_EQ(plain_name(""), "");
    EXPECT_EQ(plain_word("  BliTar "), "blitar");
}

TEST(Placeholders, AreNamesInBraces) {
    EXPECT_EQ(placeholders_in("{a} and {b_1}, not {} or {A} or { c}"), (std::set<std::string>{"a", "b_1"}));
    EXPECT_EQ(filled("{a} and {b}", {{"a", "{b}"}, {"b", "2"}}), "{b} and 2")
        << "values are not filled in again";
    EXPECT_EQ(filled("{a} {x} {", {{"a", "1"}}), "1 {x} {");
}

}  // namespace

}  // namespace jemput::trainer::tests
