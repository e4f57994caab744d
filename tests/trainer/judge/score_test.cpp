#include "trainer/core/judge/score.hpp"

#include "tests/trainer/judge/story.hpp"

#include <cstdlib>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace jemput::trainer::tests {
namespace {

using std::chrono::minutes;

/// Before main: the properties are the same in every run.
[[maybe_unused]] const int seed_of_scores = setenv("RC_PARAMS", "seed=20190910 max_success=300", 0);

/// Expectations with what became of them, and findings; nothing else matters for a score.
struct Balance {
    std::vector<Expectation> expectations;
    std::vector<ExpectationState> states;
    std::vector<Finding> findings;

    Balance& with(int number, Component component, Standing standing, const std::string& finding = "") {
        for (int i = 0; i < number; ++i) {
            Expectation expectation;
            expectation.component = component;
            expectation.finding = expectation.early_finding = finding;
            expectations.push_back(expectation);
            states.push_back({standing, {}, true, false});
        }
        return *this;
    }
    Balance& found(int number, const std::string& card, Severity severity) {
        for (int i = 0; i < number; ++i) {
            Finding finding;
            finding.card = card;
            finding.severity = severity;
            findings.push_back(finding);
        }
        return *this;
    }
    [[nodiscard]] Score score(Duration at_desk = minutes{8}, const std::vector<int>& hints = {}) const {
        return score_of(JudgedCase{expectations, states, findings}, at_desk, minutes{8}, hints);
    }
};

TEST(Score, IsThatOfTheWorkedExample) {
    Balance balance;
    balance.with(3, Component::correctness, Standing::done)
        .with(1, Component::correctness, Standing::omitted, "M7")
        .with(1, Component::correctness, Standing::not_needed)
        .with(4, Component::process, Standing::done)
        .with(1, Component::process, Standing::omitted)
        .with(1, Component::communication, Standing::done)
        .with(1, Component::communication, Standing::late)
        .found(1, "M7", Severity::major)
        .found(3, "m5", Severity::minor)
        .found(1, "m8", Severity::minor);
    const Score score = balance.score(minutes{10}, {1, 2});
    EXPECT_DOUBLE_EQ(score.correctness, 1);
    EXPECT_DOUBLE_EQ(score.process, 0.8);
    EXPECT_DOUBLE_EQ(score.communication, 0.75);
    EXPECT_DOUBLE_EQ(score.time, 0.75);
    EXPECT_EQ(score.criticals, 0);
    EXPECT_EQ(score.majors, 2);
    EXPECT_EQ(score.minors, 1);
    EXPECT_DOUBLE_EQ(score.hints, 0.03);
    EXPECT_NEAR(score.total, 0.635, 1e-12);
    EXPECT_FALSE(score.passed);
}

TEST(Score, IsFullWhereAllIsDoneInTime) {
    const Score score = Balance{}.with(2, Component::process, Standing::done).score();
    EXPECT_DOUBLE_EQ(score.total, 1);
    EXPECT_TRUE(score.passed);
}

TEST(Score, HalvesWhatCameEarlyOrLateWithoutAFinding) {
    EXPECT_DOUBLE_EQ(Balance{}.with(1, Component::process, Standing::early).score().process, 0.5);
    EXPECT_DOUBLE_EQ(Balance{}.with(1, Component::process, Standing::late).score().process, 0.5);
    EXPECT_DOUBLE_EQ(Balance{}.with(1, Component::process, Standing::early, "m17").score().process, 1);
    EXPECT_DOUBLE_EQ(Balance{}.with(1, Component::process, Standing::late, "M8").score().process, 1);
}

TEST(Score, GivesNothingForWhatIsStillOpen) {
    EXPECT_DOUBLE_EQ(Balance{}.with(1, Component::process, Standing::open, "M8").score().process, 0);
}

TEST(Score, LosesTimeLinearlyUpToTwicePar) {
    EXPECT_DOUBLE_EQ(Balance{}.score(minutes{2}).time, 1);
    EXPECT_DOUBLE_EQ(Balance{}.score(minutes{8}).time, 1);
    EXPECT_DOUBLE_EQ(Balance{}.score(minutes{12}).time, 0.5);
    EXPECT_DOUBLE_EQ(Balance{}.score(minutes{16}).time, 0);
    EXPECT_DOUBLE_EQ(Balance{}.score(minutes{60}).time, 0);
}

TEST(Score, MakesThreeLikeMinorsAMajor) {
    const Score like = Balance{}.found(4, "m5", Severity::minor).score();
    EXPECT_EQ(like.majors, 1);
    EXPECT_EQ(like.minors, 1);
    EXPECT_NEAR(like.total, 0.88, 1e-12);
    const Score unlike = Balance{}.found(2, "m5", Severity::minor).found(2, "m6", Severity::minor).score();
    EXPECT_EQ(unlike.majors, 0);
    EXPECT_EQ(unlike.minors, 4);
}

TEST(Score, PassesWithTwoMajorsAndNotWithThree) {
    const Score two = Balance{}.found(1, "M1", Severity::major).found(1, "M8", Severity::major).score();
    EXPECT_NEAR(two.total, 0.8, 1e-12);
    EXPECT_TRUE(two.passed);
    EXPECT_FALSE(Balance{}.found(3, "M1", Severity::major).score().passed);
}

TEST(Score, FailsWithACriticalErrorWhateverItIs) {
    const Score score = Balance{}.found(1, "C2", Severity::critical).score();
    EXPECT_DOUBLE_EQ(score.total, 1);
    EXPECT_FALSE(score.passed);
}

TEST(Score, DeductsEachHint) {
    EXPECT_NEAR(Balance{}.score(minutes{8}, {1, 2, 3}).total, 0.92, 1e-12);
}

TEST(Score, CountsAFindingOnceAndNotInItsComponent) {
    const Judge judge = judged(shipped_procedure(), without(right_way(), "explain_duties"));
    const Score score = score_of(judge, minutes{8}, minutes{8}, {});
    EXPECT_DOUBLE_EQ(score.communication, 1);
    EXPECT_NEAR(score.total, 0.98, 1e-12);
}

TEST(Score, LowersOnlyTheComponentWhereNoFindingCounts) {
    const Judge judge = judged(shipped_procedure(), without(right_way(), "read_aloud nib"));
    const Score score = score_of(judge, minutes{8}, minutes{8}, {});
    EXPECT_EQ(score.minors, 0);
    EXPECT_LT(score.communication, 1);
    EXPECT_LT(score.total, 1);
}

Balance any_balance() {
    static const std::vector<std::string> cards{"C1", "M1", "M2", "m1", "m2"};
    Balance balance;
    for (int i = *rc::gen::inRange(0, 12); i > 0; --i)
        balance.with(1, static_cast<Component>(*rc::gen::inRange(0, 3)),
                     static_cast<Standing>(*rc::gen::inRange(0, 6)),
                     *rc::gen::element<std::string>("", "m1"));
    for (int i = *rc::gen::inRange(0, 12); i > 0; --i) {
        const std::string card = *rc::gen::elementOf(cards);
        balance.found(
            1, card,
            card[0] == 'C' ? Severity::critical : (card[0] == 'M' ? Severity::major : Severity::minor));
    }
    return balance;
}

RC_GTEST_PROP(ScoreProperty, IsFromZeroToOneAndNoFindingRaisesIt, ()) {
    Balance balance = any_balance();
    const Duration at_desk = minutes{*rc::gen::inRange(0, 30)};
    const auto hints = *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 4));
    const Score before = balance.score(at_desk, hints);
    RC_ASSERT(before.total >= 0 && before.total <= 1);
    const std::string card = *rc::gen::element<std::string>("C1", "M1", "m1", "m2");
    balance.found(1, card,
                  card[0] == 'C' ? Severity::critical : (card[0] == 'M' ? Severity::major : Severity::minor));
    const Score after = balance.score(at_desk, hints);
    RC_ASSERT(after.total <= before.total);
    RC_ASSERT(before.passed || !after.passed);
}

}  // namespace
}  // namespace jemput::trainer::tests
