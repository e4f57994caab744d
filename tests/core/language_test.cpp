#include "sim/core/language.hpp"

#include "sim/core/format.hpp"
#include "tests/support/languages.hpp"

#include <chrono>

#include <gtest/gtest.h>

namespace jemput::tests {
namespace {

using namespace std::chrono_literals;

const std::chrono::year_month_day a_wednesday{std::chrono::year{2019}, std::chrono::September,
                                              std::chrono::day{18}};

TEST(Language, IsThatOfTheLocaleAndEnglishElsewhere) {
    EXPECT_EQ(Language::of_locale("id_ID.UTF-8").code(), LanguageCode::indonesian);
    EXPECT_EQ(Language::of_locale("id").code(), LanguageCode::indonesian);
    for (const char* other : {"", "C", "en_GB.UTF-8", "idx_ID"})
        EXPECT_EQ(Language::of_locale(other).code(), LanguageCode::english) << other;
}

TEST(Language, TranslatesWhatTheCatalogueHasAndLeavesTheRest) {
    EXPECT_EQ(indonesian.text("Wednesday"), "Rabu");
    EXPECT_EQ(english.text("Wednesday"), "Wednesday");
    EXPECT_EQ(indonesian.of_scenario("a name that nobody translated {"), "a name that nobody translated {");
}

TEST(Language, CountsThingsItsOwnWay) {
    EXPECT_EQ(english.plural(1, "{n} visit", "{n} visits"), "1 visit");
    EXPECT_EQ(english.plural(1200, "{n} visit", "{n} visits"), "1,200 visits");
    EXPECT_EQ(indonesian.plural(1200, "{n} visit", "{n} visits"), "1.200 kunjungan");
}

TEST(Language, WritesNumbersMoneyDatesAndClockTimesAsItsReadersDo) {
    EXPECT_EQ(english.decimal(1234.56, 1), "1,234.6");
    EXPECT_EQ(indonesian.decimal(1234.56, 1), "1.234,6");
    EXPECT_EQ(english.decimal(-0.04, 1), "0.0");
    EXPECT_EQ(english.decimal(-3.2, 1), "−3.2");
    EXPECT_EQ(indonesian.whole(-75000), "−75.000");
    EXPECT_EQ(as_rupiah(english, 75000), "Rp 75,000");
    EXPECT_EQ(as_rupiah(indonesian, 75000), "Rp75.000");
    EXPECT_EQ(as_clock(english, 18h + 30min), "18:30");
    EXPECT_EQ(as_clock(indonesian, 18h + 30min), "18.30");
    EXPECT_EQ(as_date(english, a_wednesday), "Wednesday 18 September 2019");
    EXPECT_EQ(as_date(indonesian, a_wednesday), "Rabu, 18 September 2019");
}

}  // namespace
}  // namespace jemput::tests
