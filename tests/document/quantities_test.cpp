#include "sim/document/quantities.hpp"

#include "sim/document/decimal.hpp"
#include "tests/document/faults.hpp"

#include <limits>

#include <gtest/gtest.h>

namespace jemput {
namespace {

using namespace std::chrono_literals;

constexpr double infinity = std::numeric_limits<double>::infinity();

TEST(Decimal, IsWrittenOutInFull) {
    EXPECT_EQ(parse_decimal("0.25"), 0.25);
    EXPECT_EQ(parse_decimal("-3"), -3);
    EXPECT_EQ(parse_decimal("0"), 0);
    for (const char* text : {"", "-", "+1", ".5", "5.", "1e3", "0x10", "nan", ".nan", "inf", ".inf", "01",
                             "-01", "1_000", "1,5", " 1", "1 ", "1.2.3"})
        EXPECT_EQ(parse_decimal(text), std::nullopt) << text;
    EXPECT_EQ(parse_decimal(std::string(400, '9')), std::nullopt);
}

TEST(Decimal, IsPrintedWithoutExponentAndReadBackTheSame) {
    for (const double x : {0.0, -0.5, 0.1, 1e-9, 1e22, 5e-324, 1.7976931348623157e308, 1.0 / 3}) {
        const std::string text = print_decimal(x);
        EXPECT_EQ(text.find('e'), std::string::npos);
        EXPECT_EQ(parse_decimal(text), x) << text;
    }
    EXPECT_EQ(print_decimal(0.35), "0.35");
}

TEST(Whole, FitsIntoSixtyFourBits) {
    EXPECT_EQ(parse_whole("9223372036854775807"), std::numeric_limits<std::int64_t>::max());
    EXPECT_EQ(parse_whole("9223372036854775808"), std::nullopt);
    EXPECT_EQ(parse_whole("1.0"), std::nullopt);
    EXPECT_EQ(parse_whole("007"), std::nullopt);
}

TEST(DurationType, ReadsNumbersWithUnits) {
    EXPECT_EQ(value_of("5 min", duration()), 5min);
    EXPECT_EQ(value_of("90 s", duration()), 90s);
    EXPECT_EQ(value_of("1.5 h", duration()), 90min);
    EXPECT_EQ(value_of("1 h 30 min", duration()), 90min);
    EXPECT_EQ(value_of("1h30min", duration()), 90min);
    EXPECT_EQ(value_of("\"2 d\"", duration()), 48h);
    EXPECT_EQ(value_of("0.1 s", duration()), 100ms);
    EXPECT_EQ(value_of("0 s", duration()), 0s);
}

TEST(DurationType, RequiresAUnit) {
    EXPECT_EQ(faults_of("5", duration()),
              "f:1:1: found '5'; allowed: a duration such as 5 min; add the unit: d, h, min or s\n");
}

TEST(DurationType, SaysWhichUnitWasMeant) {
    EXPECT_EQ(faults_of("5 minutes", duration()),
              "f:1:1: found '5 minutes'; allowed: a duration such as 5 min; write '5 min'\n");
    EXPECT_EQ(faults_of("2 jam", duration()),
              "f:1:1: found '2 jam'; allowed: a duration such as 5 min; write '2 h'\n");
    EXPECT_EQ(faults_of("1,5 h", duration()),
              "f:1:1: found '1,5 h'; allowed: a duration such as 5 min; write the decimal point as '.'\n");
}

TEST(DurationType, RefusesEverythingElse) {
    for (const char* text : {"-5 min", "min", "5 min 1 h", "5 min 5 min", "5 parsecs", "1e3 s", "5 min,",
                             ".5 h", "99999999 d", "[5 min]", "{}", "~x"})
        EXPECT_NE(faults_of(text, duration()).find("allowed: a duration such as 5 min"), std::string::npos)
            << text;
}

TEST(DurationType, KeepsItsRange) {
    const auto type = duration(1min, 2h);
    EXPECT_EQ(value_of("2 h", type), 2h);
    EXPECT_EQ(faults_of("3 h", type),
              "f:1:1: found '3 h'; allowed: a duration such as 5 min, from 1 min to 2 h\n");
    EXPECT_EQ(duration(1min).name, "a duration such as 5 min, of at least 1 min");
}

TEST(DurationType, PrintsWhatItReads) {
    for (const Duration d : {Duration{0s}, Duration{90min}, Duration{45s}, Duration{1500ms}, Duration{36h},
                             Duration{1h + 1s}, Duration{1us}})
        EXPECT_EQ(value_of(print_duration(d), duration()), d) << print_duration(d);
    EXPECT_EQ(print_duration(90min), "1 h 30 min");
    EXPECT_EQ(print_duration(1500ms), "1.5 s");
    EXPECT_EQ(print_duration(0s), "0 min");
}

TEST(Minutes, AreADurationAsANumber) {
    EXPECT_EQ(value_of("90 s", minutes()), 1.5);
    EXPECT_EQ(minutes().print(1.5), "1 min 30 s");
    EXPECT_EQ(minutes().name, "a duration such as 5 min");
}

TEST(Rate, IsPerMinute) {
    EXPECT_EQ(value_of("9/h", rate_per_minute()), 0.15);
    EXPECT_EQ(value_of("0.35/min", rate_per_minute()), 0.35);
    EXPECT_EQ(value_of("36 / d", rate_per_minute()), 0.025);
    EXPECT_EQ(value_of("1/s", rate_per_minute()), 60);
    EXPECT_EQ(
        faults_of("9", rate_per_minute()),
        "f:1:1: found '9'; allowed: a rate such as 9/h or 0.35/min; add the unit: /d, /h, /min or /s\n");
    for (const char* text : {"-1/h", "9 per h", "9/", "9/hour", "/h", "9/h 3"})
        EXPECT_NE(faults_of(text, rate_per_minute()), "none") << text;
}

TEST(Rate, PrintsWhatItReads) {
    EXPECT_EQ(rate_per_minute().print(0.15), "9/h");
    EXPECT_EQ(rate_per_minute().print(0.35), "21/h");
    EXPECT_EQ(rate_per_minute().print(2), "2/min");
    for (const double rate : {0.1, 1.0 / 3, 0.7, 12.34})
        EXPECT_EQ(value_of(rate_per_minute().print(rate), rate_per_minute()), rate);
}

TEST(Number, IsPlainFiniteAndInRange) {
    EXPECT_EQ(value_of("0.5", number(0, 1)), 0.5);
    EXPECT_EQ(faults_of("1.5", number(0, 1)), "f:1:1: found '1.5'; allowed: a number from 0 to 1\n");
    EXPECT_EQ(faults_of("-1", number(0, infinity)), "f:1:1: found '-1'; allowed: a number of at least 0\n");
    for (const char* text : {".nan", ".inf", "1e3", "0x1F", "abc"})
        EXPECT_NE(faults_of(text, number(-infinity, infinity)), "none") << text;
    EXPECT_EQ(faults_of("\"3\"", number(0, 9)),
              "f:1:1: found '3' in quotes; allowed: a number from 0 to 9; leave the quotes out\n");
    EXPECT_EQ(faults_of("0", positive_number()), "f:1:1: found '0'; allowed: a number above 0\n");
    EXPECT_EQ(value_of("0.001", positive_number()), 0.001);
}

TEST(Share, IsANumberOrAPercentage) {
    EXPECT_EQ(value_of("0.6", share()), 0.6);
    EXPECT_EQ(value_of("60 %", share()), 0.6);
    EXPECT_EQ(value_of("100%", share()), 1);
    EXPECT_EQ(faults_of("60", share()),
              "f:1:1: found '60'; allowed: a share from 0 to 1, or from 0 % to 100 %; write '60 %' or 0.6\n");
    EXPECT_EQ(faults_of("\"0.6\"", share()),
              "f:1:1: found '0.6' in quotes; allowed: a share from 0 to 1, or from 0 % to 100 %; leave the "
              "quotes out\n");
    for (const char* text : {"101 %", "-0.1", "%", "a %"})
        EXPECT_NE(faults_of(text, share()), "none") << text;
}

TEST(Count, IsWholeAndInRange) {
    EXPECT_EQ(value_of("3", count(1, 20)), 3);
    EXPECT_EQ(faults_of("2", count(1, 1)), "f:1:1: found '2'; allowed: 1\n");
    EXPECT_EQ(value_of("-3", whole(-5, 5)), -3);
    for (const char* text : {"0", "21", "2.5", "\"3\"", "99999999999999999999", "0x3", "03"})
        EXPECT_NE(faults_of(text, count(1, 20)).find("allowed: a whole number from 1 to 20"),
                  std::string::npos)
            << text;
}

TEST(RupiahType, ReadsTheUsualWays) {
    for (const char* text : {"Rp 75000", "Rp 75,000", "Rp 75.000", "Rp75000", "\"Rp 75.000\""})
        EXPECT_EQ(value_of(text, rupiah()), Rupiah{75'000}) << text;
    EXPECT_EQ(value_of("Rp 78,020,000", rupiah()), Rupiah{78'020'000});
    EXPECT_EQ(value_of("Rp 0", rupiah()), Rupiah{0});
    EXPECT_EQ(rupiah().print(Rupiah{78'020'000}), "Rp 78,020,000");
    EXPECT_EQ(rupiah().print(Rupiah{500}), "Rp 500");
}

TEST(RupiahType, RefusesEverythingElse) {
    EXPECT_EQ(faults_of("75000", rupiah()),
              "f:1:1: found '75000'; allowed: an amount such as Rp 75,000; write 'Rp 75000'\n");
    for (const char* text : {"Rp", "Rp -5", "Rp 75.00", "Rp 1.000,000", "Rp 7500,000", "Rp 75,000.50",
                             "IDR 5", "Rp 9999999999999999999", "Rp ,000", "Rp 1,"})
        EXPECT_NE(faults_of(text, rupiah()), "none") << text;
}

}  // namespace
}  // namespace jemput
