#include "trainer/core/vocabulary/duration_words.hpp"

#include <chrono>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace jemput::trainer::tests {
namespace {

using namespace std::chrono_literals;

TEST(DurationWord, HasSecondsMinutesAndHours) {
    EXPECT_EQ(parse_duration_word("90s"), Duration(90s));
    EXPECT_EQ(parse_duration_word("2min"), Duration(2min));
    EXPECT_EQ(parse_duration_word("1h"), Duration(1h));
    EXPECT_EQ(parse_duration_word("1h30min15s"), Duration(1h + 30min + 15s));
    EXPECT_EQ(parse_duration_word("1h5s"), Duration(1h + 5s));
}

TEST(DurationWord, IsAtLeastASecondAndAtMostADay) {
    EXPECT_EQ(parse_duration_word("1s"), Duration(1s));
    EXPECT_EQ(parse_duration_word("24h"), Duration(24h));
    EXPECT_EQ(parse_duration_word("86400s"), Duration(24h));
    for (const std::string_view word : {"0s", "0min0s", "24h1s", "25h", "86401s", "99999999999999999999s"})
        EXPECT_EQ(parse_duration_word(word), std::nullopt) << word;
}

TEST(DurationWord, GoesFromLargePartsToSmallAndHasEachOnce) {
    for (const std::string_view word : {"30s1h", "5min1h", "1h1h", "5s5s"})
        EXPECT_EQ(parse_duration_word(word), std::nullopt) << word;
}

TEST(DurationWord, IsNothingElse) {
    for (const std::string_view word :
         {"", "s", "min", "5", "-5s", "1h-5s", "+5s", "1.5h", "5 s", "5m", "5sec", "5S", "five", "1h 5s"})
        EXPECT_EQ(parse_duration_word(word), std::nullopt) << word;
}

TEST(DurationWord, IsWrittenInItsLargestParts) {
    EXPECT_EQ(to_duration_word(90s), "1min30s");
    EXPECT_EQ(to_duration_word(1h + 30min), "1h30min");
    EXPECT_EQ(to_duration_word(24h), "24h");
    EXPECT_EQ(to_duration_word(0s), "0s");
    EXPECT_EQ(to_duration_word(1999ms), "1s");
}

RC_GTEST_PROP(DurationWord, IsReadAsItWasWritten, ()) {
    const Duration length = std::chrono::seconds(*rc::gen::inRange(1, 86'401));
    RC_ASSERT(parse_duration_word(to_duration_word(length)) == length);
}

}  // namespace
}  // namespace jemput::trainer::tests
