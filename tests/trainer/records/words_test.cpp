#include "tests/trainer/records/record_samples.hpp"
#include "trainer/core/records/enum_words.hpp"
#include "trainer/core/records/record_time.hpp"
#include "trainer/core/records/staff_code.hpp"
#include "trainer/core/records/uuid.hpp"
#include "trainer/core/records/written_score.hpp"

#include <gtest/gtest.h>

namespace jemput::trainer::tests {
namespace {

TEST(StaffCode, IsLettersDigitsAndDashes) {
    for (const char* code : {"PTG-017", "INS-02", "a1b", "X-2026-11", "PETUGAS7"})
        EXPECT_FALSE(staff_code_fault(code)) << code;
}

TEST(StaffCode, IsNeitherANameNorANumberOfAPerson) {
    for (const char* code : {"Siti Aminah", "SITI", "Siti-Aminah", "3505055207740000", "N3505-0552-0774-0000",
                             "A198503152010012003", "P-0800-0000", "", "A1", "7PTG", "PTG-", "P--1",
                             "PTG_017", "PTG-017@latihan.example", "A12345678901234567890", "Ä-17"})
        EXPECT_TRUE(staff_code_fault(code)) << code;
}

TEST(Uuid, OfBytesIsOfVersion4) {
    std::array<std::uint8_t, 16> bytes{};
    EXPECT_EQ(uuid_of(bytes), "00000000-0000-4000-8000-000000000000");
    bytes.fill(0xff);
    EXPECT_EQ(uuid_of(bytes), "ffffffff-ffff-4fff-bfff-ffffffffffff");
}

TEST(Uuid, OfAnAddressIsOfVersion5AndAlwaysTheSame) {
    // `uuidgen --sha1 --namespace @url --name https://latihan.example/case/K09`
    EXPECT_EQ(uuid_of_address("https://latihan.example/case/K09"), "708d1041-5420-5b96-8219-ee2972024e5c");
}

TEST(RecordTime, IsTheClockOfWesternIndonesia) {
    EXPECT_EQ(iso_timestamp(moment(0)), "2026-11-24T09:34:04.050+07:00");
    EXPECT_EQ(iso_timestamp(Moment{std::chrono::milliseconds{-1}}), "1970-01-01T06:59:59.999+07:00");
    EXPECT_EQ(iso_date(Moment{std::chrono::hours{17}}), "1970-01-02");
    EXPECT_EQ(iso_date(Moment{std::chrono::hours{17} - std::chrono::milliseconds{1}}), "1970-01-01");
}

TEST(RecordTime, WritesLengthsInHundredthsOfASecond) {
    using std::chrono::milliseconds;
    EXPECT_EQ(iso_duration(milliseconds{0}), "PT0.00S");
    EXPECT_EQ(iso_duration(milliseconds{-5}), "PT0.00S");
    EXPECT_EQ(iso_duration(milliseconds{12'359}), "PT12.35S");
    EXPECT_EQ(iso_duration(milliseconds{423'200}), "PT7M3.20S");
    EXPECT_EQ(iso_duration(milliseconds{3'612'000}), "PT1H0M12.00S");
}

TEST(WrittenScore, NeverReachesThePassMarkByRounding) {
    EXPECT_EQ(in_ten_thousandths(0.72), 7200);
    EXPECT_EQ(in_ten_thousandths(0.79999), 7999);
    EXPECT_EQ(in_ten_thousandths(0.8), 8000);
    EXPECT_EQ(in_ten_thousandths(0.1 + 0.7), 8000);
    EXPECT_EQ(in_ten_thousandths(0), 0);
    EXPECT_EQ(in_ten_thousandths(1), 10'000);
}

TEST(EnumWords, AreReadBackAsWhatTheyWere) {
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(actor_of(word_of(static_cast<Actor>(i))), static_cast<Actor>(i));
        EXPECT_EQ(severity_of(word_of(static_cast<Severity>(i))), static_cast<Severity>(i));
        EXPECT_EQ(record_state_of(word_of(static_cast<RecordState>(i))), static_cast<RecordState>(i));
    }
    for (int i = 0; i < 8; ++i)
        EXPECT_EQ(error_kind_of(word_of(static_cast<ErrorKind>(i))), static_cast<ErrorKind>(i));
    EXPECT_EQ(word_of(ErrorKind::privacy), "privacy");
    EXPECT_FALSE(actor_of("nobody"));
}

}  // namespace
}  // namespace jemput::trainer::tests
