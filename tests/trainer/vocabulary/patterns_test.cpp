#include "trainer/core/vocabulary/command.hpp"

#include <string>

#include <gtest/gtest.h>

namespace jemput::trainer::tests {
namespace {

Pattern pattern(std::string_view line) {
    const auto read = Pattern::parse(line);
    EXPECT_TRUE(read) << line;
    return read.value_or(Pattern{});
}

Diagnostic fault_of_pattern(std::string_view line) {
    const auto read = Pattern::parse(line, {"case.yaml", 12, 5});
    EXPECT_FALSE(read) << line;
    return read ? Diagnostic{} : read.error().front();
}

TEST(Pattern, MatchesItsWordAlone) {
    EXPECT_TRUE(pattern("greet").matches({"greet", {}}));
    EXPECT_FALSE(pattern("greet").matches({"apologise", {}}));
}

TEST(Pattern, MatchesAnythingWhereArgumentsAreLeftOut) {
    EXPECT_TRUE(pattern("choose_kbli").matches({"choose_kbli", {"14120"}}));
    EXPECT_TRUE(pattern("type nik").matches({"type", {"nik", "3505055207740000"}}));
    EXPECT_FALSE(pattern("type nik").matches({"type", {"name", "SITI"}}));
}

TEST(Pattern, MatchesAnyArgumentWithAStar) {
    EXPECT_TRUE(pattern("nib_issued * trap").matches({"nib_issued", {"14111", "trap"}}));
    EXPECT_FALSE(pattern("nib_issued * trap").matches({"nib_issued", {"14120", "right"}}));
    EXPECT_TRUE(pattern("type nik *").matches({"type", {"nik", "3505055207740000"}}));
}

TEST(Pattern, ComparesAValueToTheEndOfTheLine) {
    EXPECT_TRUE(pattern("type name SITI AMINAH").matches({"type", {"name", "SITI AMINAH"}}));
    EXPECT_FALSE(pattern("type name SITI").matches({"type", {"name", "SITI AMINAH"}}));
}

TEST(Pattern, StandsForTheArgumentsOfTheCommandThatWokeIt) {
    const Command woken_by{"choose_kbli", {"14120"}};
    EXPECT_TRUE(pattern("read_kbli $1").matches({"read_kbli", {"14120"}}, &woken_by));
    EXPECT_FALSE(pattern("read_kbli $1").matches({"read_kbli", {"14111"}}, &woken_by));
}

TEST(Pattern, CountsTheArgumentsThatItStandsForFromOne) {
    const Command woken_by{"send_whatsapp", {"080000000012", "nib"}};
    EXPECT_TRUE(pattern("print $2").matches({"print", {"nib"}}, &woken_by));
    EXPECT_FALSE(pattern("print $1").matches({"print", {"nib"}}, &woken_by));
}

TEST(Pattern, MatchesAnythingForAnArgumentWhereNothingWokeIt) {
    EXPECT_TRUE(pattern("read_kbli $1").matches({"read_kbli", {"14120"}}));
}

TEST(Pattern, MatchesNothingWhereTheWakingCommandHasNoSuchArgument) {
    const Command woken_by{"greet", {}};
    EXPECT_FALSE(pattern("read_kbli $1").matches({"read_kbli", {"14120"}}, &woken_by));
}

TEST(Pattern, WithoutWordMatchesNothing) {
    EXPECT_FALSE(Pattern{}.matches({"greet", {}}));
    EXPECT_FALSE(Pattern{}.matches({}));
}

TEST(Pattern, MatchesNoCommandThatLacksTheArgumentItNames) {
    EXPECT_FALSE(pattern("ask order").matches({"ask", {}}));
}

TEST(Pattern, MayNameFacts) {
    EXPECT_TRUE(pattern("oss_goes_down").matches({"oss_goes_down", {}}));
    EXPECT_EQ(pattern("oss_goes_down").kind()->actor, Actor::world);
}

TEST(Pattern, KeepsItsTextWithoutBlanksAround) {
    EXPECT_EQ(pattern("  ask order ").text(), "ask order");
}

TEST(Pattern, SaysWhichWordWasProbablyMeant) {
    const Diagnostic fault = fault_of_pattern("nib_isued");
    EXPECT_EQ(fault.cure, "did you mean 'nib_issued'?");
    EXPECT_EQ(fault.place.line, 12);
}

TEST(Pattern, RefusesMoreArgumentsThanTheWordHas) {
    EXPECT_EQ(fault_of_pattern("ask order order").found, "2 arguments of 'ask'");
    EXPECT_EQ(fault_of_pattern("greet *").allowed, "greet");
}

TEST(Pattern, RefusesArgumentsOfTheWrongShape) {
    EXPECT_EQ(fault_of_pattern("choose_kbli tailor").allowed, "a KBLI code of five digits or *");
    EXPECT_EQ(fault_of_pattern("mail_arrives outbox").allowed, "inbox or spam or *");
}

TEST(Pattern, RefusesADollarWithoutTheNumberOfAnArgument) {
    for (const std::string line : {"read_kbli $", "read_kbli $0", "read_kbli $12", "ask $topic"})
        EXPECT_EQ(fault_of_pattern(line).allowed,
                  "$1 to $9, the arguments of the command that woke the rule");
}

}  // namespace
}  // namespace jemput::trainer::tests
