#include "trainer/core/vocabulary/command.hpp"
#include "trainer/core/vocabulary/duration_words.hpp"

#include <chrono>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace jemput::trainer::tests {
namespace {

using Strings = std::vector<std::string>;

std::string digits(int count) {
    return *rc::gen::container<std::string>(static_cast<std::size_t>(count), rc::gen::inRange('0', ':'));
}

/// A word without blanks, of ASCII and beyond.
std::string any_word() {
    static const Strings pieces{"a", "Z", "0", "_", ".", "@", "-", "é", "ñ", "*", "$1", "\"", ":", "#"};
    const auto parts = *rc::gen::nonEmpty(rc::gen::container<Strings>(rc::gen::elementOf(pieces)));
    std::string word;
    for (const std::string& part : parts)
        word += part;
    return word;
}

/// Words with one or more blanks between them.
std::string any_words() {
    std::string line = any_word();
    const int more = *rc::gen::inRange(0, 4);
    for (int i = 0; i < more; ++i)
        line += *rc::gen::element<std::string>(" ", "  ", "\t") + any_word();
    return line;
}

std::string plausible(const Argument& argument) {
    switch (argument.kind) {
        case ArgumentKind::verdict:
            return *rc::gen::element<std::string>("match", "differ");
        case ArgumentKind::folder:
            return *rc::gen::element<std::string>("inbox", "spam");
        case ArgumentKind::number:
            return argument.most < Argument{}.most
                       ? std::to_string(*rc::gen::inRange<std::int64_t>(0, argument.most + 1))
                       : digits(*rc::gen::inRange(1, 10));
        case ArgumentKind::code:
            return digits(5);
        case ArgumentKind::phone:
            return "0800000000" + digits(2);
        case ArgumentKind::promise:
            return *rc::gen::element<std::string>("after_oss_is_back", "today", "tomorrow");
        case ArgumentKind::duration:
            return to_duration_word(std::chrono::seconds(*rc::gen::inRange(1, 86'401)));
        case ArgumentKind::value:
        case ArgumentKind::words:
            return any_words();
        default:
            return any_word();
    }
}

/// With arguments that its kind can have.
Command any_command_of(const CommandKind& kind) {
    Command command{std::string(kind.name), {}};
    for (const Argument& argument : kind.arguments)
        command.arguments.push_back(plausible(argument));
    return command;
}

std::vector<const CommandKind*> all_commands() {
    std::vector<const CommandKind*> commands;
    for (const CommandKind& kind : vocabulary())
        if (kind.actor != Actor::world) commands.push_back(&kind);
    return commands;
}

Command any_command() {
    return any_command_of(**rc::gen::elementOf(all_commands()));
}

RC_GTEST_PROP(RoundTrip, ReadsEveryCommandAsItWasWritten, ()) {
    const Command command = any_command();
    const auto again = parse_command(to_string(command));
    RC_ASSERT(again.has_value());
    RC_ASSERT(*again == command);
}

RC_GTEST_PROP(RoundTrip, MatchesEveryCommandByAPatternOfStars, ()) {
    const Command command = any_command();
    Command stars = command;
    for (std::string& argument : stars.arguments)
        if (*rc::gen::arbitrary<bool>()) argument = "*";
    stars.arguments.resize(*rc::gen::inRange<std::size_t>(0, stars.arguments.size() + 1));
    // An argument that begins with a dollar means something else in a pattern.
    for (const std::string& argument : stars.arguments)
        RC_PRE(!argument.starts_with('$'));
    const auto pattern = Pattern::parse(to_string(stars));
    RC_ASSERT(pattern.has_value());
    RC_ASSERT(pattern->matches(command));
}

TEST(RoundTrip, HoldsForEveryWordOfTheVocabularyAtLeastOnce) {
    for (const CommandKind* kind : all_commands())
        EXPECT_TRUE(rc::check([kind] {
            const Command command = any_command_of(*kind);
            RC_ASSERT(parse_command(to_string(command)) == command);
        })) << kind->name;
}

}  // namespace
}  // namespace jemput::trainer::tests
