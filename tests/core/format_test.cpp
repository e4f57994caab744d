#include "sim/core/format.hpp"

#include "tests/support/languages.hpp"

#include <chrono>

#include <gtest/gtest.h>

namespace jemput::tests {
namespace {

TEST(Format, WritesNumbersTheWayPeopleReadThem) {
    EXPECT_EQ(as_rupiah(english, 1234567.4), "Rp 1,234,567");
    EXPECT_EQ(english.whole(-1000), "−1,000");
    EXPECT_EQ(english.whole(999), "999");
    EXPECT_EQ(english.decimal(-0.001, 1), "0.0");
    EXPECT_EQ(digits_for(0.3, 2), 1);
    EXPECT_EQ(digits_for(12, 2), 0);
    EXPECT_EQ(as_clock(english, std::chrono::minutes{24 * 60 + 5}), "+1 00:05");
    EXPECT_EQ(right_aligned("é", 3), "  é");
}

TEST(Format, CutsTextAtCharactersAndNotAtBytes) {
    EXPECT_EQ(shortened("éééé", 4), "éééé");
    EXPECT_EQ(shortened("ééééé", 4), "ééé…");
    EXPECT_EQ(width_of("ééé…"), 4U);
}

TEST(Format, SeparatesThousandsOfWholeAndBrokenNumbers) {
    EXPECT_EQ(english.decimal(9001.26, 1), "9,001.3");
    EXPECT_EQ(english.decimal(-1234567, 0), "−1,234,567");
    EXPECT_EQ(english.decimal(999.9, 1), "999.9");
}

TEST(Format, WritesDatesAndHours) {
    using namespace std::chrono;
    const year_month_day date = 2019y / September / 1d;
    EXPECT_EQ(as_date(english, date), "Sunday 1 September 2019");
    EXPECT_EQ(as_short_date(english, date), "Sun 1 Sep 2019");
    EXPECT_EQ(as_iso_date(date), "2019-09-01");
    EXPECT_EQ(as_hours(english, hours{18} + 30min, hours{24}), "18:30–24:00");
}

TEST(Format, WritesClockTimesForProgramsInOneWay) {
    using namespace std::chrono_literals;
    EXPECT_EQ(as_iso_clock(9h + 5min), "09:05");
    EXPECT_EQ(as_iso_clock(24h), "24:00");
    EXPECT_EQ(as_clock_of_day(indonesian, 24h), "24.00");
    EXPECT_EQ(as_clock(indonesian, 33h + 5min + 7s, true), "+1 09.05.07");
}

TEST(Wrapped, BreaksAtSpacesAndKeepsLineBreaksAndIndents) {
    EXPECT_EQ(wrapped("one two three", 7), "one two\nthree");
    EXPECT_EQ(wrapped("é é é", 3), "é é\né") << "characters, not bytes";
    EXPECT_EQ(wrapped("one\n\n  two three\n", 7), "one\n\n  two\n  three\n");
    EXPECT_EQ(wrapped("extraordinary", 5), "extraordinary");
    EXPECT_EQ(wrapped("", 5), "");
}

TEST(Wrapped, LeavesAmountsErrorsAndPerCentWhole) {
    EXPECT_EQ(wrapped("for Rp 75,000", 8), "for\nRp 75,000");
    EXPECT_EQ(wrapped("9 (± 3)", 4), "9\n(± 3)");
    EXPECT_EQ(wrapped("at 95 %", 5), "at\n95 %");
}

}  // namespace
}  // namespace jemput::tests
