#include "tests/support/languages.hpp"
#include "trainer/core/vocabulary/command.hpp"

#include <algorithm>
#include <set>
#include <string>

#include <gtest/gtest.h>

namespace jemput::trainer::tests {
namespace {

bool is_word(std::string_view name) {
    return !name.empty() && name.front() >= 'a' && name.front() <= 'z' &&
           std::all_of(name.begin(), name.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

std::ptrdiff_t words_of(Actor actor) {
    const auto all = vocabulary();
    return std::count_if(all.begin(), all.end(),
                         [actor](const CommandKind& kind) { return kind.actor == actor; });
}

TEST(Vocabulary, HasEveryWordOnce) {
    std::set<std::string_view> names;
    for (const CommandKind& kind : vocabulary())
        EXPECT_TRUE(names.insert(kind.name).second) << kind.name;
}

TEST(Vocabulary, ConsistsOfWordsThatNeedNoQuotes) {
    for (const CommandKind& kind : vocabulary())
        EXPECT_TRUE(is_word(kind.name)) << kind.name;
}

TEST(Vocabulary, HasWordsOfTraineeInstructorAndWorld) {
    EXPECT_GE(words_of(Actor::trainee), 60);
    EXPECT_GE(words_of(Actor::instructor), 13);
    EXPECT_GE(words_of(Actor::world), 20);
}

TEST(Vocabulary, FindsEachOfItsWordsAndNoOther) {
    for (const CommandKind& kind : vocabulary())
        EXPECT_EQ(find_command(kind.name), &kind);
    EXPECT_EQ(find_command("fly"), nullptr);
    EXPECT_EQ(find_command(""), nullptr);
}

TEST(Vocabulary, ExplainsEveryWord) {
    for (const CommandKind& kind : vocabulary()) {
        EXPECT_FALSE(kind.label.empty()) << kind.name;
        EXPECT_TRUE(kind.doc.ends_with('.')) << kind.name;
    }
}

TEST(Vocabulary, HasAnIndonesianLabelForEveryWord) {
    for (const CommandKind& kind : vocabulary())
        EXPECT_NE(jemput::tests::indonesian.text(kind.label), kind.label) << kind.name;
}

TEST(Vocabulary, KeepsEachGroupTogether) {
    std::set<std::string_view> begun;
    std::string_view group;
    for (const CommandKind& kind : vocabulary()) {
        if (kind.group == group) continue;
        group = kind.group;
        EXPECT_TRUE(begun.insert(group).second) << group;
    }
}

TEST(Vocabulary, PutsWhatTakesTheRestOfTheLineLast) {
    for (const CommandKind& kind : vocabulary())
        for (std::size_t i = 0; i + 1 < kind.arguments.size(); ++i) {
            EXPECT_NE(kind.arguments[i].kind, ArgumentKind::value) << kind.name;
            EXPECT_NE(kind.arguments[i].kind, ArgumentKind::words) << kind.name;
        }
}

TEST(Vocabulary, WantsEveryArgument) {
    for (const CommandKind& kind : vocabulary())
        for (const Argument& argument : kind.arguments)
            EXPECT_FALSE(argument.is_optional) << kind.name;
}

}  // namespace
}  // namespace jemput::trainer::tests
