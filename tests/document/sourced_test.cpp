#include "tests/document/faults.hpp"
#include "tests/document/sample.hpp"

#include <gtest/gtest.h>

namespace jemput {
namespace {

using namespace std::chrono_literals;

std::vector<SourcedNumber> numbers_of(std::string_view text) {
    return read_document(parse_document(text, "f").value(), sample::event()).value().numbers;
}

TEST(SourcedValue, IsReadThroughForEveryType) {
    EXPECT_EQ(value_of("{value: 5 min, source: s}", duration()), 5min);
    EXPECT_EQ(value_of("{value: true, source: s}", yes_no()), true);
    EXPECT_EQ(value_of("{value: x, source: s}", text()), "x");
    EXPECT_EQ(value_of("{value: [1, {value: 2, source: t}], source: s}", list(count(1, 9))),
              (std::vector<int>{1, 2}));
    EXPECT_EQ(value_of("{value: {lognormal: {mean: 6 min, cv: 0.5}}, source: s}", sample::service()).cv, 0.5);
    EXPECT_EQ(value_of("{value: {opens: \"18:30\", closes: \"19:30\"}, source: s}", sample::time()).closes,
              19h + 30min);
}

TEST(SourcedValue, IsListedWithAllThatIsKnownOfIt) {
    const auto numbers = numbers_of(
        sample::least +
        "service: {value: {lognormal: {mean: 6 min, cv: 0.5}}, source: stopwatch, low: 4 min, high: 9 min, "
        "n: 41, date: 2019-09}\n");
    ASSERT_EQ(numbers.size(), 1U);
    EXPECT_EQ(numbers[0].path, "service");
    EXPECT_EQ(numbers[0].value, "{lognormal: {mean: 6 min, cv: 0.5}}");
    EXPECT_EQ(numbers[0].source, "stopwatch");
    EXPECT_EQ(numbers[0].low, "4 min");
    EXPECT_EQ(numbers[0].high, "9 min");
    EXPECT_EQ(numbers[0].n, 41);
    EXPECT_EQ(numbers[0].date, "2019-09");
    EXPECT_EQ(numbers[0].place.line, 3);
    EXPECT_EQ(numbers[0].place.column, 10);
}

TEST(BareNumbers, AreListedWithoutASourceAndOtherValuesAreNot) {
    const auto numbers = numbers_of(sample::least +
                                    "officers: 4\nhas_paper: true\npaper_after: 15 min\nservice: 6 min\n"
                                    "profile: [{from: \"18:30\", rate: 9/h}]\ngroups: {1: 0.8, 2: 0.2}\n"
                                    "pay: Rp 75000\n");
    std::string listed;
    for (const SourcedNumber& number : numbers) {
        listed += number.path + "=" + number.value + "\n";
        EXPECT_EQ(number.source, "");
    }
    EXPECT_EQ(
        listed,
        "officers=4\npaper_after=15 min\nservice=6 min\nprofile[0].rate=9/h\ngroups.1=0.8\ngroups.2=0.2\n"
        "pay=Rp 75000\n");
}

TEST(BareNumbers, InheritTheSourceAroundThem) {
    const auto numbers = numbers_of(
        sample::least +
        "profile: {value: [{from: \"18:30\", rate: 9/h}, {from: \"19:30\", rate: {value: 3/h, source: b}}], "
        "source: a}\n");
    ASSERT_EQ(numbers.size(), 2U);
    EXPECT_EQ(numbers[0].path, "profile.value[1].rate");
    EXPECT_EQ(numbers[0].source, "b");
    EXPECT_EQ(numbers[1].path, "profile");
    EXPECT_EQ(numbers[1].source, "a");
}

TEST(SourcedValue, NeedsASourceAndKnowsItsKeys) {
    EXPECT_EQ(
        faults_of("officers: {value: 3, soure: x}\n" + sample::least, sample::event()),
        "f:1:11: officers: found a value without 'source'; allowed: value, source, low, high, n, date; say "
        "where it comes from, or write 'source: assumed'\n"
        "f:1:22: officers: found unknown key 'soure' beside 'value'; allowed: value, source, low, high, n, "
        "date; did you mean 'source'?\n");
}

TEST(SourcedValue, ReportsFaultsOfTheValueAndAroundItTogether) {
    EXPECT_EQ(faults_of("{value: 30, source: '', n: 0, date: 2019-13}", count(1, 20)),
              "f:1:9: value: found '30'; allowed: a whole number from 1 to 20\n"
              "f:1:21: source: found an empty text; allowed: a text\n"
              "f:1:28: n: found '0'; allowed: a number of observations, at least 1\n"
              "f:1:37: date: found '2019-13'; allowed: YYYY, YYYY-MM or YYYY-MM-DD\n");
}

TEST(SourcedValue, LiesBetweenItsBounds) {
    EXPECT_EQ(faults_of("{value: 6 min, source: s, low: 4 min, high: 6 min}", duration()), "none");
    EXPECT_EQ(faults_of("{value: 6 min, source: s, low: 7 min}", duration()),
              "f:1:32: low: found '7 min'; allowed: at most value (6 min)\n");
    EXPECT_EQ(faults_of("{value: 6 min, source: s, high: 5 min}", duration()),
              "f:1:33: high: found '5 min'; allowed: at least value (6 min)\n");
    EXPECT_EQ(faults_of("{value: 6 min, source: s, low: 9 min, high: 5 min}", duration()),
              "f:1:32: low: found '9 min'; allowed: at most high (5 min)\n");
    EXPECT_EQ(faults_of("{value: 6 min, source: s, low: 4}", duration()),
              "f:1:32: low: found '4'; allowed: a duration such as 5 min; add the unit: d, h, min or s\n");
}

TEST(SourcedValue, ComparesTheSizeOfAMappingWithItsBounds) {
    EXPECT_EQ(faults_of("{value: {exponential: {mean: 10 min}}, source: s, low: 4 min, high: 9 min}",
                        sample::service()),
              "f:1:69: high: found '9 min'; allowed: at least value ({exponential: {mean: 10 min}})\n");
}

TEST(SourcedValue, HasNoBoundsWhereThereIsNoOrder) {
    EXPECT_EQ(
        faults_of("{value: x, source: s, low: a}", text()),
        "f:1:28: low: found the key 'low' for a value that is no quantity; allowed: value, source, n, date; "
        "leave it out\n");
}

TEST(SourcedValue, HoldsOneValueOnly) {
    EXPECT_EQ(faults_of("{value: {value: 3, source: a}, source: b}", count(1, 9)),
              "f:1:9: value: found a value inside a value; one source for one value\n");
}

TEST(Mapped, KeepsSizeBoundsAndListing) {
    struct Officers {
        int number;
    };
    const auto type = mapped<Officers, int>(
        count(1, 9), [](const int& n) { return Officers{n}; }, [](const Officers& o) { return o.number; });
    EXPECT_EQ(type.print(Officers{3}), "3");
    EXPECT_EQ(faults_of("{value: 3, source: s, low: 4}", type),
              "f:1:28: low: found '4'; allowed: at most value (3)\n");
    const auto one_way = mapped<Officers, int>(count(1, 9), [](const int& n) { return Officers{n}; });
    EXPECT_FALSE(one_way.print);
    EXPECT_EQ(faults_of("{value: 3, source: s, low: 5, high: 4}", one_way),
              "f:1:28: low: found '5'; allowed: at most high (4)\n");
    EXPECT_EQ(read_document(parse_document("3", "f").value(), one_way)->numbers.size(), 1U);
}

}  // namespace
}  // namespace jemput
