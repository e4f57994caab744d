#include "trainer/core/judge/mastery.hpp"

#include <algorithm>
#include <cassert>
#include <optional>

namespace jemput::trainer {

namespace {

/// What a case says about a skill.
struct SkillAnswer {
    bool is_right = true;
    bool is_hinted = false;
};

/// Nothing where no expectation of the step was needed.
std::optional<SkillAnswer> answer_in(const Judge& judge, const std::string& step) {
    std::optional<SkillAnswer> answer;
    for (std::size_t i = 0; i < judge.states().size(); ++i) {
        const ExpectationState& state = judge.states()[i];
        if (judge.expectations()[i].step != step || state.standing == Standing::not_needed) continue;
        if (!answer) answer.emplace();
        answer->is_right &= state.standing == Standing::done;
        answer->is_hinted |= state.after_hint;
    }
    const bool is_found = std::any_of(judge.findings().begin(), judge.findings().end(),
                                      [&step](const Finding& finding) { return finding.step == step; });
    if (answer && is_found) answer->is_right = false;
    return answer;
}

}  // namespace

double after_answer(const SkillModel& model, double mastery, bool right, bool hinted) {
    assert(mastery >= 0 && mastery <= 1 && "a probability");
    const bool counts_as_right = right && !hinted;
    const double with_skill = mastery * (counts_as_right ? 1 - model.slips : model.slips);
    const double without = (1 - mastery) * (counts_as_right ? model.guesses : 1 - model.guesses);
    const double sum = with_skill + without;
    const double learned = sum > 0 ? with_skill / sum : mastery;
    return learned + (1 - learned) * model.learns;
}

double probability_right(const SkillModel& model, double mastery) {
    return mastery * (1 - model.slips) + (1 - mastery) * model.guesses;
}

Guidance guidance_at(double mastery) {
    if (mastery < guidance_shown_below) return Guidance::shown;
    return mastery < guidance_on_request_below ? Guidance::on_request : Guidance::none;
}

SkillModel model_of(const ProcedureStep& step) {
    SkillModel model;
    if (step.is_typing) model.guesses = guesses_when_typing;
    return model;
}

Mastery after_case(Mastery before, const Judge& judge, const Procedure& procedure) {
    for (const ProcedureStep& step : procedure.steps) {
        const auto answer = answer_in(judge, step.id);
        if (!answer) continue;
        const SkillModel model = model_of(step);
        const auto skill = before.try_emplace(step.id, model.initial).first;
        skill->second = after_answer(model, skill->second, answer->is_right, answer->is_hinted);
    }
    return before;
}

bool is_seen(const Judge& judge, const std::string& skill) {
    return answer_in(judge, skill).has_value();
}

}  // namespace jemput::trainer
