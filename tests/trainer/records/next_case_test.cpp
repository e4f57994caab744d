#include "trainer/core/records/next_case.hpp"

#include "tests/trainer/records/past.hpp"
#include "tests/trainer/session/material.hpp"

#include <set>

#include <gtest/gtest.h>

namespace jemput::trainer::tests {
namespace {

using std::chrono::days;
using Skills = std::map<std::string, MasteryRecord>;

/// The shipped procedure with cases of our own.
const Material& few_cases() {
    static const Material material = [] {
        Material copy = *shipped_material();
        copy.cases = {a_case("A", "exam", {"S18"}), a_case("B", "practice", {"S11"}),
                      a_case("C", "guided", {"S01", "S11"}), a_case("D", "guided", {"S02"})};
        return copy;
    }();
    return material;
}

NextCase next_of(const std::vector<HistoryEntry>& history, const Skills& mastery = {},
                 Moment now = moment(0)) {
    return next_case(few_cases(), history, mastery, now).value();
}

const std::vector<HistoryEntry> all_played{finished("C", "guided", true), finished("D", "guided", true),
                                           finished("B", "practice", false)};

TEST(NextCase, BeginsWithGuidedCasesThenPractice) {
    EXPECT_EQ(next_of({}), (NextCase{"C", Mode::guided, NextReason::fresh, ""}));
    EXPECT_EQ(next_of({finished("C", "guided", false)}).case_id, "D");
    EXPECT_EQ(next_of({finished("C", "guided", true), finished("D", "practice", true)}),
              (NextCase{"B", Mode::practice, NextReason::fresh, ""}));
}

TEST(NextCase, TakesAnAbandonedCaseForNotFinished) {
    EXPECT_EQ(next_of({abandoned("C", "guided")}).case_id, "C");
}

TEST(NextCase, ComesToTheExamAfterAPassInPractice) {
    const Skills mastery{{"S01", {0.9, moment(0)}}, {"S11", {0.7, moment(0)}}};
    const NextCase before = next_of(all_played, mastery);
    EXPECT_EQ(before, (NextCase{"C", Mode::practice, NextReason::before_exam, "S11"}));
    auto history = all_played;
    history.push_back(finished("C", "practice", true));
    EXPECT_EQ(next_of(history, mastery), (NextCase{"A", Mode::exam, NextReason::exam, ""}));
    history.push_back(finished("A", "exam", false));
    EXPECT_EQ(next_of(history, mastery).reason, NextReason::before_exam) << "practise before another attempt";
    history.push_back(abandoned("A", "exam"));
    history.push_back(finished("B", "practice", true));
    EXPECT_EQ(next_of(history, mastery).reason, NextReason::exam);
}

TEST(NextCase, PractisesTheWeakestSkillWhenNothingElseIsLeft) {
    auto history = all_played;
    history.push_back(finished("B", "practice", true));
    history.push_back(finished("A", "exam", true));
    const Skills mastery{{"S01", {0.9, moment(0)}}, {"S11", {0.5, moment(0)}}};
    EXPECT_EQ(next_of(history, mastery), (NextCase{"C", Mode::guided, NextReason::weakest, "S11"}));
}

TEST(NextCase, PutsTheWeakestSkillThatIsDueFirst) {
    const Skills mastery{
        {"S01", {0.9, moment(0)}}, {"S02", {0.7, moment(0)}}, {"S11", {0.1, moment(0) + days{9}}}};
    const NextCase next =
        next_of({finished("C", "guided", true), finished("D", "guided", true)}, mastery, moment(0) + days{9});
    EXPECT_EQ(next, (NextCase{"D", Mode::practice, NextReason::due, "S02"}))
        << "S11 is weaker and was seen today; B was never played and can wait";
}

TEST(NextCase, PassesOverASkillThatNoCasePractises) {
    const Skills mastery{{"S03", {0.1, moment(0)}}, {"S02", {0.7, moment(0)}}};
    EXPECT_EQ(next_of({}, mastery, moment(0) + days{9}).skill, "S02");
    EXPECT_EQ(next_of({}, {{"S03", {0.1, moment(0)}}}, moment(0) + days{9}).reason, NextReason::fresh);
}

TEST(NextCase, PractisesACaseForExamsOnlyWhereItWasFinishedBefore) {
    const Skills mastery{{"S18", {0.1, moment(0)}}};
    EXPECT_NE(next_of({}, mastery, moment(0) + days{9}).case_id, "A");
    const NextCase next = next_of({finished("A", "exam", true)}, mastery, moment(0) + days{9});
    EXPECT_EQ(next, (NextCase{"A", Mode::guided, NextReason::due, "S18"}));
}

TEST(NextCase, TakesTheCaseThatWasPlayedLongestAgo) {
    const Skills mastery{{"S11", {0.7, moment(0)}}};
    const auto after = [&](const std::vector<HistoryEntry>& history) {
        return next_of(history, mastery, moment(0) + days{9}).case_id;
    };
    EXPECT_EQ(after({finished("C", "guided", true), finished("B", "practice", true)}), "C");
    EXPECT_EQ(after({finished("B", "practice", true), finished("C", "guided", true)}), "B");
    EXPECT_EQ(after({finished("C", "guided", true)}), "B") << "never played";
}

TEST(NextCase, IsNothingWhereThereAreNoCases) {
    Material empty = few_cases();
    empty.cases.clear();
    EXPECT_FALSE(next_case(empty, {}, {}, moment(0)));
}

TEST(NextCase, IsACaseOfTheShippedOnesAtFirst) {
    const NextCase next = next_case(*shipped_material(), {}, {}, moment(0)).value();
    EXPECT_EQ(next, (NextCase{"K01", Mode::guided, NextReason::fresh, ""}));
}

TEST(NextCase, NamesItsReasonInBothLanguages) {
    const NextCase next{"D", Mode::practice, NextReason::due, "S02"};
    const Procedure& procedure = shipped_material()->procedure;
    const std::string english = words_of(next, procedure, Language(LanguageCode::english));
    const std::string indonesian = words_of(next, procedure, Language(LanguageCode::indonesian));
    EXPECT_NE(english.find(procedure.find_step("S02")->title.english), std::string::npos) << english;
    EXPECT_NE(indonesian.find(procedure.find_step("S02")->title.indonesian), std::string::npos) << indonesian;
}

TEST(ExamNumber, NamesEachExamOnceAndForEachTraineeInAnOrderOfItsOwn) {
    Material material = few_cases();
    material.cases = {a_case("A", "exam", {}), a_case("B", "guided", {}), a_case("C", "exam", {}),
                      a_case("D", "exam", {}), a_case("E", "exam", {})};
    EXPECT_EQ(exam_number(material, "B", "PTG-017"), ExamNumber{});
    std::set<std::vector<int>> orders;
    for (const std::string trainee : {"PTG-001", "PTG-002", "PTG-003", "PTG-004", "PTG-005"}) {
        std::vector<int> numbers;
        for (const std::string id : {"A", "C", "D", "E"}) {
            const ExamNumber number = exam_number(material, id, trainee);
            EXPECT_EQ(number.of, 4);
            EXPECT_EQ(exam_cases(material, trainee)[static_cast<std::size_t>(number.number - 1)]->id, id);
            numbers.push_back(number.number);
        }
        orders.insert(numbers);
        std::sort(numbers.begin(), numbers.end());
        EXPECT_EQ(numbers, (std::vector{1, 2, 3, 4}));
    }
    EXPECT_GT(orders.size(), 1U);
}

}  // namespace
}  // namespace jemput::trainer::tests
