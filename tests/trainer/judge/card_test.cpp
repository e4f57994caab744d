#include "tests/trainer/judge/story.hpp"

#include <map>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace jemput::trainer::tests {
namespace {

using ::testing::HasSubstr;

/// Cards that no rule of the procedure names, and why they are there all the same.
const std::map<std::string, std::string>& cards_for_cases() {
    static const std::map<std::string, std::string> reasons{
        {"M18", "only a case has a NIK of another area"},
        {"M19", "how something is said is seen only in the words of a case"},
    };
    return reasons;
}

std::set<std::string> cards_of_rules() {
    std::set<std::string> cards;
    for (const Expectation& expectation : shipped_procedure().expectations) {
        cards.insert(expectation.finding);
        cards.insert(expectation.early_finding);
    }
    for (const Trap& trap : shipped_procedure().traps)
        cards.insert(trap.finding);
    return cards;
}

TEST(RuleCards, AreEachUsedByARuleOrKeptForCases) {
    const std::set<std::string> used = cards_of_rules();
    for (const RuleCard& card : shipped_cards().all())
        EXPECT_NE(used.contains(card.id), cards_for_cases().contains(card.id)) << card.id;
}

TEST(RuleCards, SpeakBothLanguagesAndNameASource) {
    for (const RuleCard& card : shipped_cards().all()) {
        for (const Bilingual& text : {card.title, card.rule, card.reason}) {
            EXPECT_NE(text.indonesian, text.english) << card.id;
            EXPECT_EQ(text.indonesian.find('!'), std::string::npos) << card.id;
        }
        EXPECT_FALSE(card.source.empty()) << card.id;
    }
}

TEST(RuleCards, HaveEveryCriticalAndMajorErrorOfTheTraining) {
    for (int i = 1; i <= 10; ++i)
        EXPECT_NE(shipped_cards().find("C" + std::to_string(i)), nullptr) << i;
    for (int i = 1; i <= 20; ++i)
        EXPECT_NE(shipped_cards().find("M" + std::to_string(i)), nullptr) << i;
    EXPECT_EQ(shipped_cards().find("C6")->severity, Severity::critical);
    EXPECT_EQ(shipped_cards().find("c6"), nullptr);
}

TEST(ReadRuleCards, FindsEveryFaultWithItsPlace) {
    const auto document = parse_document(R"(jemput: 1
cards:
  - {id: M1, severity: minor, kind: slipp, title: {id: a, en: b}, rule: {id: a, en: b}, reason: {id: a}, source: s}
  - {id: M2, severity: minor, kind: slip, title: {id: a, en: b}, rule: {id: a, en: b}, reason: {id: a, en: b}, source: s}
)",
                                         "cards.yaml");
    ASSERT_TRUE(document);
    const auto cards = RuleCards::read(*document);
    ASSERT_FALSE(cards);
    const std::string faults = to_string(cards.error());
    EXPECT_THAT(faults, HasSubstr("did you mean 'slip'?"));
    EXPECT_THAT(faults, HasSubstr("cards[0].reason"));
}

TEST(ReadRuleCards, WantsOwnIdsThatTellTheSeverity) {
    const auto document = parse_document(R"(jemput: 1
cards:
  - {id: m1, severity: minor, kind: slip, title: {id: a, en: b}, rule: {id: a, en: b}, reason: {id: a, en: b}, source: s}
  - {id: m1, severity: major, kind: slip, title: {id: a, en: b}, rule: {id: a, en: b}, reason: {id: a, en: b}, source: s}
)",
                                         "cards.yaml");
    const auto cards = RuleCards::read(*document);
    ASSERT_FALSE(cards);
    EXPECT_THAT(to_string(cards.error()),
                HasSubstr("cards.yaml:4:10: cards[1].id: found 'm1' for the second time"));
    EXPECT_THAT(to_string(cards.error()), HasSubstr("an id that begins with M"));
}

}  // namespace
}  // namespace jemput::trainer::tests
