#include "trainer/core/vocabulary/command.hpp"

#include <set>

#include <gtest/gtest.h>

namespace jemput::trainer::tests {
namespace {

TEST(Conditions, HoldNothingAtFirst) {
    for (const ConditionKind& kind : conditions())
        EXPECT_FALSE(Conditions{}.has(kind.name)) << kind.name;
}

TEST(Conditions, AreSetAndTakenBackOneByOne) {
    for (const ConditionKind& kind : conditions()) {
        Conditions now;
        EXPECT_TRUE(now.set(kind.name));
        for (const ConditionKind& other : conditions())
            EXPECT_EQ(now.has(other.name), other.name == kind.name) << kind.name << ", " << other.name;
        EXPECT_TRUE(now.set(kind.name, false));
        EXPECT_EQ(now, Conditions{});
    }
}

TEST(Conditions, FitIntoOneWordOfTheMachine) {
    EXPECT_LE(conditions().size(), 64U);
}

TEST(Conditions, AreEachThereOnceAndExplained) {
    std::set<std::string_view> names;
    for (const ConditionKind& kind : conditions()) {
        EXPECT_TRUE(names.insert(kind.name).second) << kind.name;
        EXPECT_TRUE(kind.doc.ends_with('.')) << kind.name;
    }
}

TEST(Conditions, ThatNobodyKnowsDoNotHold) {
    EXPECT_FALSE(Conditions{}.has("raining"));
}

TEST(ParseCondition, ReadsEveryConditionAndItsContrary) {
    for (const ConditionKind& kind : conditions()) {
        const std::string name(kind.name);
        Conditions now;
        now.set(name);
        const auto wanted = parse_condition(name);
        const auto unwanted = parse_condition("not " + name);
        ASSERT_TRUE(wanted && unwanted) << name;
        EXPECT_TRUE(wanted->holds(now));
        EXPECT_FALSE(wanted->holds({}));
        EXPECT_FALSE(unwanted->holds(now));
        EXPECT_TRUE(unwanted->holds({}));
    }
}

TEST(ParseCondition, DoesNotMindBlanks) {
    const auto test = parse_condition("  not   oss_down ");
    ASSERT_TRUE(test);
    EXPECT_EQ(test->name, "oss_down");
    EXPECT_FALSE(test->wanted);
}

TEST(ParseCondition, SaysWhichConditionWasProbablyMeant) {
    const auto test = parse_condition("not oss_dwon", {"case.yaml", 3, 9});
    ASSERT_FALSE(test);
    EXPECT_EQ(test.error().front().found, "unknown condition 'oss_dwon'");
    EXPECT_EQ(test.error().front().cure, "did you mean 'oss_down'?");
    EXPECT_EQ(test.error().front().place.column, 9);
}

TEST(ParseCondition, RefusesNothingAndCommands) {
    EXPECT_FALSE(parse_condition(""));
    EXPECT_FALSE(parse_condition("not "));
    EXPECT_FALSE(parse_condition("greet"));
    EXPECT_FALSE(parse_condition("not not oss_down"));
}

}  // namespace
}  // namespace jemput::trainer::tests
