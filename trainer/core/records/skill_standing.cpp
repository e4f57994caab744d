#include "trainer/core/records/skill_standing.hpp"

#include "trainer/core/judge/mastery.hpp"

namespace jemput::trainer {

std::chrono::days rest_of(double mastery) {
    using std::chrono::days;
    if (mastery >= mastered) return days{16};
    switch (guidance_at(mastery)) {
        case Guidance::shown:
            return days{2};
        case Guidance::on_request:
            return days{4};
        case Guidance::none:
            break;
    }
    return days{8};
}

bool is_due(const MasteryRecord& skill, Moment now) {
    return now - skill.last_seen >= rest_of(skill.value);
}

std::vector<SkillStanding> standings_of(const Procedure& procedure,
                                        const std::map<std::string, MasteryRecord>& mastery, Moment now) {
    std::vector<SkillStanding> standings;
    for (const ProcedureStep& step : procedure.steps) {
        SkillStanding standing{step.id, SkillState::untried, 0, false};
        if (const auto found = mastery.find(step.id); found != mastery.end()) {
            const MasteryRecord& record = found->second;
            standing.state = record.value >= mastered ? SkillState::fully_mastered : SkillState::practised;
            standing.mastery = record.value;
            standing.is_due = is_due(record, now);
        }
        standings.push_back(std::move(standing));
    }
    return standings;
}

}  // namespace jemput::trainer
