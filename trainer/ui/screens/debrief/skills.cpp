#include "trainer/ui/screens/debrief/skills.hpp"

#include <algorithm>
#include <cmath>

namespace jemput::trainer::ui {

double before_answer(const SkillModel& model, double after, bool right) {
    const double learned = (after - model.learns) / (1 - model.learns);
    const double with_skill = right ? 1 - model.slips : model.slips;
    const double without = right ? model.guesses : 1 - model.guesses;
    const double sum = with_skill * (1 - learned) + without * learned;
    return sum > 0 ? std::clamp(without * learned / sum, 0.0, 1.0) : after;
}

std::vector<SkillChange> skill_changes(const Session& session, const std::map<std::string, MasteryRecord>* kept,
                                       bool holds_this) {
    const Procedure& procedure = session.material().procedure;
    // From nothing, one answer a skill: what it came to tells which answer it was.
    const Mastery tested = after_case({}, session.judge(), procedure);
    std::vector<SkillChange> changes;
    for (const ProcedureStep& step : procedure.steps) {
        const auto found = tested.find(step.id);
        if (found == tested.end()) continue;
        const SkillModel model = model_of(step);
        const double if_right = after_answer(model, model.initial, true);
        SkillChange change{step.id, std::abs(found->second - if_right) < 1e-9, {}, {}};
        if (kept != nullptr) {
            const auto known = kept->find(step.id);
            const double value = known != kept->end() ? known->second.value : model.initial;
            change.before = holds_this ? before_answer(model, value, change.is_right) : value;
            change.after = holds_this ? value : after_answer(model, value, change.is_right);
        }
        changes.push_back(change);
    }
    return changes;
}

}  // namespace jemput::trainer::ui
