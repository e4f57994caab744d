#include "tests/trainer/judge/story.hpp"

#include <random>
#include <set>
#include <utility>

#include <gtest/gtest.h>

namespace jemput::trainer::tests {
namespace {

const char* const two_steps = R"(
- {id: ask_first, step: S11, what: {id: Tanya, en: Ask}, done_by: [ask order], before: [choose_kbli *], finding: M5}
- id: choose
  step: S11
  what: {id: Pilih, en: Choose}
  done_by: [choose_kbli *]
  after: [ask_first]
  applies: [not oss_down]
  early_finding: m17
)";

Judge two_step_judge(const Lines& lines) {
    return judged(procedure_with(expectations_of(two_steps)), lines);
}

TEST(Judge, CallsWhatIsDoneInItsTurnRight) {
    const Judge judge = two_step_judge({"ask order", "choose_kbli 14120"});
    EXPECT_EQ(judge.appraisals()[0], (Appraisal{Judgement::right, "S11"}));
    EXPECT_EQ(judge.appraisals()[1], (Appraisal{Judgement::right, "S11"}));
    EXPECT_EQ(state_of(judge, "choose").standing, Standing::done);
    EXPECT_EQ(state_of(judge, "choose").at, Duration{std::chrono::seconds{20}});
    EXPECT_TRUE(judge.findings().empty());
}

TEST(Judge, LeavesAloneWhatNobodyExpects) {
    const Judge judge = two_step_judge({"ask weather"});
    EXPECT_EQ(judge.appraisals()[0], Appraisal{});
}

TEST(Judge, FindsAnOmissionWhenItIsDue) {
    const Judge judge = two_step_judge({"greet", "choose_kbli 14120"});
    ASSERT_EQ(judge.findings().size(), 1U);
    const Finding expected{
        "M5", Severity::major, ErrorKind::wrong_choice, "S11", "ask_first", std::chrono::seconds{20}, 1,
        false};
    EXPECT_EQ(judge.findings().front(), expected);
    EXPECT_EQ(judge.appraisals()[1].judgement, Judgement::wrong);
    EXPECT_EQ(state_of(judge, "ask_first").standing, Standing::omitted);
    EXPECT_EQ(state_of(judge, "choose").standing, Standing::done);
}

TEST(Judge, DoesNotNeedAtTheEndWhatIsDueAtSomethingThatNeverCame) {
    const auto expectations = expectations_of(
        "[{id: e, step: S11, what: {id: a, en: b}, done_by: [ask order], before: [choose_kbli "
        "*], due_at_end: false, finding: M5}]");
    const Judge without_a_code = judged(procedure_with(expectations), {"greet", "case_ends"});
    EXPECT_TRUE(without_a_code.findings().empty());
    EXPECT_EQ(state_of(without_a_code, "e").standing, Standing::not_needed);
    EXPECT_EQ(cards_of(judged(procedure_with(expectations), {"choose_kbli 14120", "case_ends"})),
              std::vector<std::string>{"M5"});
}

TEST(Judge, AccusesNobodyOfWhatWasNotPossible) {
    const auto traps = traps_of("[{id: t, step: S13, on: tick *, times: 2, finding: C6}]");
    Judge judge(procedure_with({}, traps), shipped_cards(), {}, {});
    for (Observation observation : observations_of({"!tick sppl", "!tick sppl", "tick sppl"})) {
        observation.was_impossible = observation.was_refused;
        judge.observe(observation);
    }
    EXPECT_TRUE(judge.findings().empty()) << "only one tick could have been";
}

TEST(Judge, MakesAnOmissionThatIsMadeGoodMinor) {
    const Judge judge = two_step_judge({"choose_kbli 14120", "ask order"});
    EXPECT_EQ(judge.appraisals()[1].judgement, Judgement::late);
    EXPECT_EQ(state_of(judge, "ask_first").standing, Standing::late);
    ASSERT_EQ(judge.findings().size(), 1U);
    EXPECT_TRUE(judge.findings().front().made_good);
    EXPECT_EQ(judge.findings().front().severity, Severity::minor);
}

TEST(Judge, KeepsACriticalOmissionCriticalThoughItIsMadeGood) {
    const Judge judge =
        judged(procedure_with(expectations_of("[{id: e, step: S18, what: {id: a, en: b}, done_by: "
                                              "[take_form], before: [dismiss], finding: C7}]")),
               {"dismiss", "take_form"});
    EXPECT_EQ(judge.findings().front().severity, Severity::critical);
    EXPECT_FALSE(judge.findings().front().made_good);
}

TEST(Judge, KeepsWhatCameEarlyEarly) {
    const Judge judge = judged(procedure_with(expectations_of(R"(
- {id: first, step: S01, what: {id: a, en: b}, done_by: [greet]}
- {id: second, step: S01, what: {id: a, en: b}, done_by: [explain_purpose], after: [first], early_finding: m17}
)")),
                               {"explain_purpose", "greet", "explain_purpose"});
    EXPECT_EQ(judge.appraisals()[0].judgement, Judgement::early);
    EXPECT_EQ(state_of(judge, "second").standing, Standing::early);
    EXPECT_EQ(state_of(judge, "first").standing, Standing::done);
    EXPECT_EQ(judge.appraisals()[2].judgement, Judgement::neutral);
    EXPECT_EQ(cards_of(judge), std::vector<std::string>{"m17"});
}

TEST(Judge, CallsNothingEarlyThatComesAfterWhatIsNotNeeded) {
    const Judge judge = judged(procedure_with(expectations_of(R"(
- {id: first, step: S01, what: {id: a, en: b}, done_by: [greet], applies: [oss_down]}
- {id: second, step: S01, what: {id: a, en: b}, done_by: [explain_purpose], after: [first, dropped_by_the_case]}
)")),
                               {"explain_purpose", "case_ends"});
    EXPECT_EQ(state_of(judge, "second").standing, Standing::done);
    EXPECT_EQ(state_of(judge, "first").standing, Standing::not_needed);
}

TEST(Judge, FindsWhatIsStillOpenWhenTheCaseEnds) {
    const Judge judge = two_step_judge({"case_ends"});
    EXPECT_EQ(state_of(judge, "ask_first").standing, Standing::omitted);
    EXPECT_EQ(state_of(judge, "choose").standing, Standing::omitted);
    EXPECT_EQ(cards_of(judge), std::vector<std::string>{"M5"});
    EXPECT_TRUE(judge.has_ended());
}

TEST(Judge, DoesNotNeedWhatDoesNotApplyAtTheEnd) {
    const Judge judge = two_step_judge({"+oss_down", "case_ends"});
    EXPECT_EQ(state_of(judge, "choose").standing, Standing::not_needed);
}

TEST(Judge, DoesNotCountWhatIsDoneWhileItDoesNotApply) {
    const Judge judge = judged(
        procedure_with(expectations_of(
            "[{id: e, step: S18, what: {id: a, en: b}, done_by: [explain_outage], applies: [oss_down]}]")),
        {"explain_outage", "+oss_down", "case_ends"});
    EXPECT_EQ(judge.appraisals()[0].judgement, Judgement::neutral);
    EXPECT_EQ(state_of(judge, "e").standing, Standing::omitted);
}

TEST(Judge, MakesDueAtTheFirstBeforeAtWhichItApplies) {
    const Judge judge = judged(procedure_with(expectations_of(R"(
- {id: e, step: S19, what: {id: a, en: b}, done_by: [log_out], applies: [logged_in], before: [call_next], finding: M8}
)")),
                               {"call_next", "+logged_in", "greet", "call_next"});
    ASSERT_EQ(judge.findings().size(), 1U);
    EXPECT_EQ(judge.findings().front().observation, 2U);
}

TEST(Judge, NeedsWhatIsWokenOnlyAfterItsCause) {
    const Procedure procedure =
        procedure_with(expectations_of("[{id: e, step: E01, what: {id: a, en: b}, done_by: [note_incident "
                                       "*], woken_by: [offer_money *], finding: M15}]"));
    EXPECT_TRUE(judged(procedure, {"note_incident hujan", "case_ends"}).findings().empty());
    EXPECT_EQ(cards_of(judged(procedure, {"note_incident hujan", "offer_money 50000", "case_ends"})),
              std::vector<std::string>{"M15"});
    EXPECT_TRUE(
        judged(procedure, {"offer_money 50000", "note_incident uang", "case_ends"}).findings().empty());
}

TEST(Judge, DoesNotCountWhatWasRefused) {
    const Judge judge = two_step_judge({"!ask order", "!choose_kbli 14120"});
    EXPECT_EQ(state_of(judge, "ask_first").standing, Standing::open);
    EXPECT_TRUE(judge.findings().empty());
}

TEST(Judge, JudgesNothingAfterTheCase) {
    const Judge judge = two_step_judge({"case_ends", "ask order"});
    EXPECT_EQ(state_of(judge, "ask_first").standing, Standing::omitted);
    EXPECT_EQ(judge.appraisals()[1].judgement, Judgement::neutral);
    EXPECT_EQ(judge.observations().size(), 2U);
}

TEST(Judge, ShowsWhatComesNext) {
    Judge judge(procedure_with(expectations_of(two_steps)), shipped_cards(), {}, {});
    const Conditions now;
    ASSERT_NE(judge.next(now), nullptr);
    EXPECT_EQ(judge.next(now)->id, "ask_first");
    tell(judge, {"ask order"});
    EXPECT_EQ(judge.next(now)->id, "choose");
    Conditions down;
    down.set("oss_down");
    EXPECT_EQ(judge.next(down), nullptr);
    tell(judge, {"choose_kbli 14120"});
    EXPECT_EQ(judge.next(now), nullptr);
}

TEST(Judge, RemembersWhatWasDoneAfterAHint) {
    Judge judge(procedure_with(expectations_of(two_steps)), shipped_cards(), {}, {});
    tell(judge, {"ask order"});
    judge.note_hint("S11");
    tell(judge, {"choose_kbli 14120"});
    EXPECT_FALSE(state_of(judge, "ask_first").after_hint);
    EXPECT_TRUE(state_of(judge, "choose").after_hint);
}

TEST(Judge, TakesExpectationsOfTheCaseInPlaceOfThoseWithTheSameId) {
    const Judge judge(procedure_with(expectations_of(two_steps)), shipped_cards(), expectations_of(R"(
- {id: ask_first, step: S11, what: {id: a, en: other}, done_by: [ask sells]}
- {id: village, step: S04, what: {id: a, en: b}, done_by: [ask place]}
- {id: more, step: S11, what: {id: a, en: b}, done_by: [ask more]}
)"),
                      {}, {"choose"});
    std::vector<std::string> ids;
    for (const Expectation& expectation : judge.expectations())
        ids.push_back(expectation.id);
    EXPECT_EQ(ids, (std::vector<std::string>{"village", "ask_first", "more"}));
    EXPECT_EQ(judge.expectations()[1].what.english, "other");
}

/// Commands and facts of the shipped stories in a random order, under random conditions.
std::vector<Observation> jumble(std::uint32_t seed) {
    std::mt19937 random(seed);
    std::vector<Observation> all = observations_of(right_way());
    const std::vector<Observation> more = observations_of(right_way_in_outage());
    all.insert(all.end(), more.begin(), more.end());
    std::vector<Observation> some;
    for (int i = 0; i < 200; ++i) {
        Observation observation = all[random() % all.size()];
        if (observation.command.name == "case_ends" && i < 150) continue;
        observation.at = std::chrono::seconds{i};
        observation.conditions = all[random() % all.size()].conditions;
        observation.was_refused = random() % 8 == 0;
        some.push_back(observation);
    }
    return some;
}

TEST(Judge, GivesEqualFindingsForEqualObservations) {
    for (std::uint32_t seed = 0; seed < 50; ++seed) {
        Judge judge(shipped_procedure(), shipped_cards(), {}, {});
        Judge again = judge;
        const auto observations = jumble(seed);
        for (std::size_t i = 0; i < observations.size(); ++i) {
            judge.observe(observations[i]);
            if (i == observations.size() / 2) again = judge;
            if (i > observations.size() / 2) again.observe(observations[i]);
        }
        EXPECT_EQ(judge.findings(), again.findings());
        EXPECT_EQ(judge.states(), again.states());
        EXPECT_EQ(judge.appraisals(), again.appraisals());
    }
}

TEST(Judge, FindsACardAtMostOnceAtOneMoment) {
    for (std::uint32_t seed = 0; seed < 50; ++seed) {
        Judge judge(shipped_procedure(), shipped_cards(), {}, {});
        std::set<std::pair<std::string, std::size_t>> seen;
        for (const Observation& observation : jumble(seed))
            judge.observe(observation);
        for (const Finding& finding : judge.findings())
            EXPECT_TRUE(seen.emplace(finding.card, finding.observation).second) << finding.card;
    }
}

}  // namespace
}  // namespace jemput::trainer::tests
