#include "trainer/core/world/guard.hpp"

#include "tests/support/languages.hpp"

#include <string>

#include <gtest/gtest.h>

namespace jemput::trainer::tests {
namespace {

using jemput::tests::english;
using jemput::tests::indonesian;

std::string kind_in(std::string_view text) {
    return refusal_of(text).value_or("none");
}

/// A number of the training whose serial is made to look real; put together here, so that none stands in a
/// file.
std::string with_serial(std::string nik, std::string_view serial) {
    nik.replace(nik.size() - serial.size(), serial.size(), serial);
    return nik;
}

const std::string sulastri = "3505055207740000";

TEST(Guard, RefusesANikWithASerial) {
    EXPECT_EQ(kind_in(with_serial(sulastri, "0001")), "nik");
    EXPECT_EQ(kind_in("NIK: " + with_serial(sulastri, "0042") + ", atas nama Sulastri"), "nik");
    EXPECT_EQ(kind_in("nik" + with_serial(sulastri, "9999") + "x"), "nik");
}

TEST(Guard, RefusesAHalfTypedNikAsSoonAsItsSerialIsNotZero) {
    const std::string real = with_serial(sulastri, "0120");
    EXPECT_EQ(kind_in(real.substr(0, 12)), "none");
    EXPECT_EQ(kind_in(real.substr(0, 13)), "none");
    EXPECT_EQ(kind_in(real.substr(0, 14)), "nik");
    EXPECT_EQ(kind_in(real.substr(0, 15)), "nik");
}

TEST(Guard, RefusesANikWithOtherDigitsAroundIt) {
    EXPECT_EQ(kind_in("7" + with_serial(sulastri, "0001") + "8"), "nik");
    EXPECT_EQ(kind_in("RT 2 " + with_serial(sulastri, "0001") + " 66171"), "nik");
    EXPECT_EQ(kind_in(sulastri + " " + with_serial(sulastri, "0001")), "nik");
}

TEST(Guard, RefusesSixteenDigitsOfAnyOtherForm) {
    EXPECT_EQ(kind_in("9900112233445566"), "nik");
    EXPECT_EQ(kind_in("9900 1122 3344 5566"), "nik");
    EXPECT_EQ(kind_in("0980000011000001"), "npwp");
}

TEST(Guard, LetsNiksOfTheTrainingPass) {
    EXPECT_EQ(kind_in(sulastri), "none");
    EXPECT_EQ(kind_in("3505 0552 0774 0000"), "none");
    EXPECT_EQ(kind_in("350505-520774-0000 3505.1003.0280.0000"), "none");
    EXPECT_EQ(kind_in("3505 0552 0774 0000 3505 1003 0280 0000"), "none");
}

TEST(Guard, RefusesAnNpwpOutsideTheTraining) {
    EXPECT_EQ(kind_in("98.900.001.1-000.000"), "npwp");
    EXPECT_EQ(kind_in("989000011000000"), "npwp");
    EXPECT_EQ(kind_in("98 900 001 1 000 000"), "npwp");
    EXPECT_EQ(kind_in("98.900.001.1-"), "npwp");
    EXPECT_EQ(kind_in("99.900.001.1-653.000"), "npwp");
}

TEST(Guard, LetsNpwpsOfTheTrainingPass) {
    EXPECT_EQ(kind_in("99.900.001.1-000.000"), "none");
    EXPECT_EQ(kind_in("NPWP 999000045000000"), "none");
    EXPECT_EQ(kind_in("99.900.004.5"), "none");
    EXPECT_EQ(kind_in("0999000011000000"), "none");
}

TEST(Guard, RefusesPhonesOutsideTheTraining) {
    for (const std::string number :
         {"089900000000", "0899-0000-0000", "0899 000 000", "+62 899 0000 0000", "6289900000000",
          "62 899-0000-000", "(0899) 0000.0000", "+62 (0)899 000 000", "0062 899 000 000", "+62 342 800000",
          "62.899.000.000", "0 8 9 9 0 0 0 0 0 0"})
        EXPECT_EQ(kind_in("WA " + number + " ya"), "phone") << number;
    EXPECT_EQ(kind_in("0800000000123"), "phone");
    EXPECT_EQ(kind_in("Jl. Mawar 12 089900000000"), "phone");
    EXPECT_EQ(kind_in("080000000001 atau 089900000000"), "phone");
    EXPECT_EQ(kind_in("080000000001 089900000000"), "phone");
}

TEST(Guard, LetsPhonesOfTheTrainingPass) {
    for (const std::string number : {"080000000009", "0800-0000-0009", "0800 000 000 09", "6280000000009",
                                     "+62 800 0000 0009", "+62800 00000 09", "0800"})
        EXPECT_EQ(kind_in("WA " + number + " ya"), "none") << number;
}

TEST(Guard, RefusesMailOutsideTheTraining) {
    for (const std::string address :
         {"budi@contoh.example", "budi.s+oss@mail.contoh.example", "budi @ contoh.example",
          "<budi@contoh.example>", "budi@mail.latihan.example", "budi@latihan.example.com",
          "budi@xlatihan.example", "budi@contoh", "2 @ surel.example"})
        EXPECT_EQ(kind_in("surat ke " + address + ", ya"), "email") << address;
}

TEST(Guard, LetsMailOfTheTrainingPass) {
    EXPECT_EQ(kind_in("lestari.laundry@latihan.example"), "none");
    EXPECT_EQ(kind_in("Tulis ke Lestari@LATIHAN.example."), "none");
    EXPECT_EQ(kind_in("lestari@lat"), "none") << "it is being typed";
    EXPECT_EQ(kind_in("ikuti @dpmptsp.blitar"), "none") << "no address";
}

TEST(Guard, LetsEverydayNumbersPass) {
    for (const std::string text : {"0000123456789",
                                   "66171",
                                   "14120",
                                   "47112 47192 56102",
                                   "14120 31001 96200",
                                   "Rp 25.000.000",
                                   "Rp2.500.000.000,00",
                                   "6000000",
                                   "12-07-1974",
                                   "12-07-1974 03-02-1980",
                                   "31/12/1945 05/02/1980",
                                   "1974-07-12",
                                   "18:30",
                                   "2019-09-18 19:05",
                                   "Perka BKPM 1/2020",
                                   "PP 24/2018",
                                   "RT 02/RW 05",
                                   "Jl. Raya 12, 66171, 9 m2",
                                   "25.000.000 6.000.000 9.000.000",
                                   "20 kg x 12.000",
                                   "5 x 7 x 9"})
        EXPECT_EQ(kind_in(text), "none") << text;
}

TEST(Guard, FindsNothingInAnEmptyText) {
    EXPECT_EQ(kind_in(""), "none");
    EXPECT_EQ(kind_in("@"), "none");
    EXPECT_EQ(kind_in("+"), "none");
    EXPECT_EQ(kind_in("1.-/"), "none");
}

TEST(Guard, TakesNoLongerForLongTexts) {
    std::string text;
    for (int i = 0; i < 20000; ++i)
        text += "1.2-3 @ ";
    EXPECT_EQ(kind_in(text), "none");
    EXPECT_EQ(kind_in(std::string(200000, '0')), "none");
}

TEST(Guard, KnowsWhichKeyMakesANumberReal) {
    EXPECT_FALSE(might_become_real("", "nik"));
    EXPECT_FALSE(might_become_real("350505520774", "nik"));
    EXPECT_FALSE(might_become_real("3505 0552 0774 0000", "nik"));
    EXPECT_TRUE(might_become_real("3505 0552 0774 1", "nik"));
    EXPECT_TRUE(might_become_real("350505520774001", "nik"));
    EXPECT_FALSE(might_become_real("99.900.001.1-000.000", "npwp"));
    EXPECT_FALSE(might_become_real("9", "npwp"));
    EXPECT_TRUE(might_become_real("98", "npwp"));
    EXPECT_TRUE(might_become_real("99.900.001.1-6", "npwp"));
    EXPECT_FALSE(might_become_real(sulastri, "npwp")) << "a NIK is an NPWP of 16 digits";
    EXPECT_FALSE(might_become_real("080000000009", "phone"));
    EXPECT_FALSE(might_become_real("+6280000", "phone"));
    EXPECT_TRUE(might_become_real("089", "phone"));
    EXPECT_TRUE(might_become_real("+62 89", "phone"));
    EXPECT_FALSE(might_become_real("lestari@latihan.ex", "email"));
    EXPECT_TRUE(might_become_real("lestari@c", "email"));
    EXPECT_FALSE(might_become_real("350505520774001", "capital"));
}

TEST(Guard, SaysWhatMustNotBeEntered) {
    EXPECT_EQ(refusal_text(indonesian, "nik"),
              "Ini pelatihan. Jangan masukkan NIK asli. Bila ini NIK latihan, ada angka yang salah.");
    EXPECT_EQ(
        refusal_text(english, "nik"),
        "This is training. Do not enter a real NIK. If this one was meant to be invented, a digit is wrong.");
    EXPECT_EQ(refusal_text(indonesian, "npwp"), "Ini pelatihan. Jangan masukkan NPWP asli.");
    EXPECT_EQ(refusal_text(indonesian, "phone"), "Ini pelatihan. Jangan masukkan nomor telepon asli.");
    EXPECT_EQ(refusal_text(indonesian, "email"), "Ini pelatihan. Jangan masukkan alamat surel asli.");
    EXPECT_EQ(refusal_text(indonesian, "other"), "Ini pelatihan. Jangan masukkan data pribadi asli.");
}

}  // namespace
}  // namespace jemput::trainer::tests
