#include "trainer/core/vocabulary/command.hpp"

#include <string>

#include <gtest/gtest.h>

namespace jemput::trainer::tests {
namespace {

using Arguments = std::vector<std::string>;

Command read(std::string_view line) {
    const auto command = parse_command(line);
    EXPECT_TRUE(command) << line;
    return command.value_or(Command{});
}

/// The one fault of a line; fails where it has none.
Diagnostic fault_in(std::string_view line) {
    const auto command = parse_command(line, {"script.yaml", 7, 3});
    EXPECT_FALSE(command) << line;
    if (command) return {};
    EXPECT_EQ(command.error().size(), 1U);
    return command.error().front();
}

TEST(ParseCommand, ReadsAWordAlone) {
    EXPECT_EQ(read("greet"), (Command{"greet", {}}));
}

TEST(ParseCommand, ReadsArgumentsInTheirOrder) {
    EXPECT_EQ(read("compare ktp.nik said.nik differ"),
              (Command{"compare", {"ktp.nik", "said.nik", "differ"}}));
}

TEST(ParseCommand, LetsAValueTakeTheRestOfTheLine) {
    EXPECT_EQ(read("type name SITI  AMINAH"), (Command{"type", {"name", "SITI  AMINAH"}}));
    EXPECT_EQ(read("say Selamat malam, Bu"), (Command{"say", {"Selamat malam, Bu"}}));
}

TEST(ParseCommand, DoesNotMindBlanksAround) {
    EXPECT_EQ(read("  type \t nik   3505055207740000\t "), (Command{"type", {"nik", "3505055207740000"}}));
}

TEST(ParseCommand, ReadsWhatAnInstructorDoes) {
    EXPECT_EQ(read("outage 12min"), (Command{"outage", {"12min"}}));
}

TEST(ParseCommand, SaysWhichWordWasProbablyMeant) {
    const Diagnostic fault = fault_in("chose_kbli 14120");
    EXPECT_EQ(fault.found, "unknown command 'chose_kbli'");
    EXPECT_EQ(fault.cure, "did you mean 'choose_kbli'?");
    EXPECT_EQ(fault.place.file, "script.yaml");
    EXPECT_EQ(fault.place.line, 7);
    EXPECT_EQ(fault.place.column, 3);
}

TEST(ParseCommand, SuggestsNothingWhereNothingIsNear) {
    EXPECT_EQ(fault_in("photosynthesise").cure, "");
}

TEST(ParseCommand, SuggestsNoFactWhereACommandIsWanted) {
    EXPECT_EQ(fault_in("nib_issue").cure, "");
}

TEST(ParseCommand, RefusesAnEmptyLine) {
    EXPECT_EQ(fault_in("").found, "unknown command ''");
    EXPECT_EQ(fault_in(" \t ").found, "unknown command ''");
}

TEST(ParseCommand, RefusesEveryFact) {
    for (const CommandKind& kind : vocabulary()) {
        if (kind.actor != Actor::world) continue;
        const Diagnostic fault = fault_in(kind.name);
        EXPECT_EQ(fault.found, "'" + std::string(kind.name) + "', which is a fact");
    }
}

TEST(ParseCommand, RefusesTooFewAndTooManyArguments) {
    EXPECT_EQ(fault_in("ask").found, "0 of 1 arguments of 'ask'");
    EXPECT_EQ(fault_in("ask").allowed, "ask TOPIC");
    EXPECT_EQ(fault_in("greet loudly").found, "1 of 0 arguments of 'greet'");
    EXPECT_EQ(fault_in("type nik").allowed, "type FIELD VALUE");
    EXPECT_EQ(fault_in("say").found, "0 of 1 arguments of 'say'");
}

struct Shape {
    std::string good;
    std::string bad;
    std::string allowed;
};

class Shapes : public testing::TestWithParam<Shape> {};

TEST_P(Shapes, OfArgumentsAreChecked) {
    EXPECT_TRUE(parse_command(GetParam().good));
    EXPECT_EQ(fault_in(GetParam().bad).allowed, GetParam().allowed);
}

const Shape shapes[] = {
    {"compare a.b c.d match", "compare a.b c.d same", "match or differ"},
    {"open_folder spam", "open_folder junk", "inbox or spam"},
    {"read_mail 1", "read_mail one", "a whole number"},
    {"read_mail 999999999", "read_mail 1000000000", "a whole number"},
    {"offer_money 50000", "offer_money 50.000", "a whole number"},
    {"surge 5", "surge -5", "a whole number up to 100"},
    {"surge 100", "surge 101", "a whole number up to 100"},
    {"surge 0", "surge 999999999", "a whole number up to 100"},
    {"choose_kbli 14120", "choose_kbli 1412", "a KBLI code of five digits"},
    {"compare_kbli 14120 95291", "compare_kbli 14120 9529a", "a KBLI code of five digits"},
    {"promise today", "promise soon", "after_oss_is_back, today or tomorrow"},
    {"wait 2min", "wait 2", "a duration such as 90s or 2min"},
};

INSTANTIATE_TEST_SUITE_P(AsWritten, Shapes, testing::ValuesIn(shapes));

TEST(ToString, WritesACommandAsItIsRead) {
    EXPECT_EQ(to_string(Command{"type", {"name", "SITI AMINAH"}}), "type name SITI AMINAH");
    EXPECT_EQ(to_string(Command{"greet", {}}), "greet");
}

}  // namespace
}  // namespace jemput::trainer::tests
