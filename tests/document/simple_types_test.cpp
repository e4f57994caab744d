#include "sim/document/simple_types.hpp"

#include "tests/document/faults.hpp"

#include <gtest/gtest.h>

namespace jemput {
namespace {

using namespace std::chrono_literals;

TEST(YesNo, IsTrueOrFalseAndNothingElse) {
    EXPECT_TRUE(value_of("true", yes_no()));
    EXPECT_FALSE(value_of("false", yes_no()));
    EXPECT_EQ(faults_of("yes", yes_no()), "f:1:1: found 'yes'; allowed: true or false\n");
    EXPECT_EQ(faults_of("\"true\"", yes_no()), "f:1:1: found 'true' in quotes; allowed: true or false\n");
    for (const char* text : {"on", "1", "True", "[true]"})
        EXPECT_NE(faults_of(text, yes_no()), "none") << text;
}

TEST(Text, IsAnyScalarThatIsNotEmpty) {
    EXPECT_EQ(value_of("Night market, Kanigoro", text()), "Night market, Kanigoro");
    EXPECT_EQ(value_of("\"7\"", text()), "7");
    EXPECT_EQ(value_of("7", text()), "7");
    EXPECT_EQ(faults_of("\"\"", text()), "f:1:1: found an empty text; allowed: a text\n");
    EXPECT_EQ(faults_of("[a]", text()), "f:1:1: found a list; allowed: a text\n");
}

TEST(Text, IsPrintedSoThatItStaysAText) {
    EXPECT_EQ(text().print("market"), "market");
    EXPECT_EQ(text().print("7"), "\"7\"");
    EXPECT_EQ(text().print("true"), "\"true\"");
    EXPECT_EQ(text().print("a: b"), "\"a: b\"");
}

TEST(ClockTime, IsTheTimeSinceMidnight) {
    EXPECT_EQ(value_of("\"18:30\"", clock_time()), 18h + 30min);
    EXPECT_EQ(value_of("18:30", clock_time()), 18h + 30min);
    EXPECT_EQ(value_of("18:30:15", clock_time()), 18h + 30min + 15s);
    EXPECT_EQ(value_of("00:00", clock_time()), 0h);
    EXPECT_EQ(value_of("24:00", clock_time()), 24h);
    EXPECT_EQ(clock_time().print(18h + 30min), "\"18:30\"");
    EXPECT_EQ(clock_time().print(9h + 5s), "\"09:00:05\"");
}

TEST(ClockTime, SaysHowToWriteIt) {
    const std::string allowed = "allowed: a time of day such as \"18:30\", up to 24:00";
    EXPECT_EQ(faults_of("18.30", clock_time()), "f:1:1: found '18.30'; " + allowed + "; write \"18:30\"\n");
    EXPECT_EQ(faults_of("1830", clock_time()), "f:1:1: found '1830'; " + allowed + "; write \"18:30\"\n");
    EXPECT_EQ(faults_of("8:30", clock_time()), "f:1:1: found '8:30'; " + allowed + "; write \"08:30\"\n");
    for (const char* text : {"25:00", "24:01", "18:60", "18:30:60", "18:3", "ab:cd", "18-30", "[1]"})
        EXPECT_EQ(faults_of(text, clock_time()).find("write"), std::string::npos)
            << faults_of(text, clock_time());
}

TEST(Date, MustExist) {
    using namespace std::chrono;
    EXPECT_EQ(value_of("2019-09-18", date()), year{2019} / September / 18);
    EXPECT_EQ(value_of("2020-02-29", date()), year{2020} / February / 29);
    EXPECT_EQ(faults_of("2019-02-29", date()),
              "f:1:1: found '2019-02-29'; allowed: a date such as 2019-09-18 that exists\n");
    for (const char* text : {"2019-9-18", "18-09-2019", "2019/09/18", "2019-13-01", "2019-00-10", "20190918"})
        EXPECT_NE(faults_of(text, date()), "none") << text;
    EXPECT_EQ(date().print(year{2019} / September / 8), "2019-09-08");
}

}  // namespace
}  // namespace jemput
