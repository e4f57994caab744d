#include "trainer/core/judge/mastery.hpp"

#include "tests/trainer/judge/story.hpp"

#include <gtest/gtest.h>

namespace jemput::trainer::tests {
namespace {

struct TestVector {
    SkillModel model;
    double first_probability;
    std::vector<double> after;
};

TEST(Mastery, FollowsTheTestVectors) {
    const std::vector<TestVector> vectors{
        {{0.30, 0.15, 0.08, 0.20}, 0.416, {0.7139, 0.9319, 0.6411, 0.9078, 0.9816, 0.9966}},
        {{0.20, 0.10, 0.10, 0.05}, 0.220, {0.8364, 0.9903, 0.9235, 0.9959, 0.9998, 1.0000}},
        {{0.40, 0.20, 0.10, 0.30}, 0.540, {0.7333, 0.9135, 0.6811, 0.8920, 0.9690, 0.9916}},
    };
    const std::vector<bool> answers{true, true, false, true, true, true};
    for (const TestVector& vector : vectors) {
        EXPECT_NEAR(probability_right(vector.model, vector.model.initial), vector.first_probability, 5e-5);
        double mastery = vector.model.initial;
        for (std::size_t i = 0; i < answers.size(); ++i) {
            mastery = after_answer(vector.model, mastery, answers[i]);
            EXPECT_NEAR(mastery, vector.after[i], 5e-5) << i;
        }
    }
}

TEST(Mastery, CountsAHintedAnswerAsWrong) {
    const SkillModel model;
    EXPECT_DOUBLE_EQ(after_answer(model, 0.5, true, true), after_answer(model, 0.5, false));
}

TEST(Mastery, StaysAProbability) {
    const SkillModel sure{0.3, 0, 0, 0};
    for (const double mastery : {0.0, 1.0})
        for (const bool right : {true, false}) {
            const double after = after_answer(sure, mastery, right);
            EXPECT_GE(after, 0);
            EXPECT_LE(after, 1);
        }
}

TEST(Guidance, FadesAsTheSkillGrows) {
    EXPECT_EQ(guidance_at(0.59), Guidance::shown);
    EXPECT_EQ(guidance_at(0.6), Guidance::on_request);
    EXPECT_EQ(guidance_at(0.84), Guidance::on_request);
    EXPECT_EQ(guidance_at(0.85), Guidance::none);
    EXPECT_LT(guidance_on_request_below, mastered);
}

TEST(AfterCase, AnswersOnceForEachStepThatWasNeeded) {
    const Judge judge = judged(shipped_procedure(), right_way());
    const Mastery mastery = after_case({}, judge, shipped_procedure());
    EXPECT_NEAR(mastery.at("S11"), 0.7139, 5e-5);
    EXPECT_FALSE(mastery.contains("S18"));
    EXPECT_FALSE(mastery.contains("E02"));
}

TEST(AfterCase, GuessesLessWhereOneTypes) {
    const Judge judge = judged(shipped_procedure(), right_way());
    const Mastery mastery = after_case({}, judge, shipped_procedure());
    EXPECT_GT(mastery.at("S12"), mastery.at("S11"));
}

TEST(AfterCase, TakesAFindingOfTheStepAsAWrongAnswer) {
    const Judge judge = judged(shipped_procedure(), without(right_way(), "ask activities"));
    const Mastery mastery = after_case({{"S11", 0.7139}}, judge, shipped_procedure());
    EXPECT_NEAR(mastery.at("S11"), after_answer({}, 0.7139, false), 1e-12);
}

TEST(AfterCase, TakesAHintAsAWrongAnswer) {
    Judge judge(shipped_procedure(), shipped_cards(), {}, {});
    judge.note_hint("S11");
    tell(judge, right_way());
    const Mastery mastery = after_case({}, judge, shipped_procedure());
    EXPECT_NEAR(mastery.at("S11"), after_answer({}, 0.30, false), 1e-12);
    EXPECT_NEAR(mastery.at("S14"), 0.7139, 5e-5);
}

}  // namespace
}  // namespace jemput::trainer::tests
