#include "trainer/core/records/next_case.hpp"

#include "trainer/core/judge/mastery.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include <fmt/format.h>

namespace jemput::trainer {

namespace {

constexpr std::string_view level_exam = "exam";

bool is_for_exams(const Case& c) {
    return c.level == level_exam;
}

/// Guided cases come before those for practice.
int rank_of(const Case& c) {
    return c.level == "guided" ? 0 : is_for_exams(c) ? 2 : 1;
}

bool passed(const HistoryEntry& entry) {
    return entry.result && entry.result->score.passed;
}

/// What has been played, as far as a choice needs it.
class Past {
  public:
    explicit Past(const std::vector<HistoryEntry>& history) : history_(history) {}

    /// 0: never finished; else the later, the greater.
    [[nodiscard]] std::size_t last_finished(const Case& c) const {
        return last_where([&](const HistoryEntry& e) { return e.session.setup.case_id == c.id && e.result; });
    }
    [[nodiscard]] bool has_passed_exam(const Case& c) const {
        return last_where([&](const HistoryEntry& e) { return is_exam_of(e, c) && passed(e); }) > 0;
    }
    /// Something was passed in practice after this exam was last tried.
    [[nodiscard]] bool is_ready_for(const Case& c) const {
        const std::size_t tried = last_where([&](const HistoryEntry& e) { return is_exam_of(e, c); });
        return last_where([](const HistoryEntry& e) {
                   return e.session.setup.mode == "practice" && passed(e);
               }) > tried;
    }

  private:
    [[nodiscard]] static bool is_exam_of(const HistoryEntry& entry, const Case& c) {
        return entry.session.setup.case_id == c.id && entry.session.setup.mode == level_exam;
    }
    template <class Test>
    [[nodiscard]] std::size_t last_where(Test test) const {
        for (std::size_t i = history_.size(); i > 0; --i)
            if (test(history_[i - 1])) return i;
        return 0;
    }

    const std::vector<HistoryEntry>& history_;
};

/// The case that practises the skill and was played longest ago; nullptr where there is none.
const Case* case_with(const Material& material, const Past& past, const std::string& skill) {
    const Case* best = nullptr;
    for (const Case& c : material.cases) {
        if (std::find(c.skills.begin(), c.skills.end(), skill) == c.skills.end()) continue;
        if (is_for_exams(c) && past.last_finished(c) == 0) continue;
        if (best == nullptr || past.last_finished(c) < past.last_finished(*best)) best = &c;
    }
    return best;
}

/// For the weakest of the skills that a case practises.
std::optional<NextCase> for_weakest(const Material& material, const Past& past,
                                    std::vector<SkillStanding> skills, NextReason reason) {
    std::stable_sort(skills.begin(), skills.end(),
                     [](const auto& a, const auto& b) { return a.mastery < b.mastery; });
    for (const SkillStanding& skill : skills)
        if (const Case* c = case_with(material, past, skill.skill)) {
            const bool is_shown = guidance_at(skill.mastery) == Guidance::shown;
            return NextCase{c->id, is_shown ? Mode::guided : Mode::practice, reason, skill.skill};
        }
    return std::nullopt;
}

std::optional<NextCase> fresh_case(const Material& material, const Past& past) {
    const Case* first = nullptr;
    for (const Case& c : material.cases)
        if (!is_for_exams(c) && past.last_finished(c) == 0 &&
            (first == nullptr || rank_of(c) < rank_of(*first)))
            first = &c;
    if (first == nullptr) return std::nullopt;
    return NextCase{first->id, rank_of(*first) == 0 ? Mode::guided : Mode::practice, NextReason::fresh, {}};
}

/// The same on every computer, which std::hash is not (FNV-1a).
std::uint64_t mixed(std::string_view text) {
    std::uint64_t hash = 14695981039346656037U;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
    return hash;
}

}  // namespace

std::optional<NextCase> next_case(const Material& material, const std::vector<HistoryEntry>& history,
                                  const std::map<std::string, MasteryRecord>& mastery, Moment now) {
    const Past past(history);
    std::vector<SkillStanding> tried = standings_of(material.procedure, mastery, now);
    std::erase_if(tried, [](const SkillStanding& skill) { return skill.state == SkillState::untried; });
    std::vector<SkillStanding> due = tried;
    std::erase_if(due, [](const SkillStanding& skill) { return !skill.is_due; });
    if (auto next = for_weakest(material, past, std::move(due), NextReason::due)) return next;
    if (auto next = fresh_case(material, past)) return next;
    bool exam_waits = false;
    for (const Case& c : material.cases) {
        if (!is_for_exams(c) || past.has_passed_exam(c)) continue;
        if (past.is_ready_for(c)) return NextCase{c.id, Mode::exam, NextReason::exam, {}};
        exam_waits = true;
    }
    if (exam_waits) {
        auto next = for_weakest(material, past, tried, NextReason::before_exam);
        if (next) next->mode = Mode::practice;  // only a pass in practice leads to the exam
        if (next) return next;
    }
    if (auto next = for_weakest(material, past, std::move(tried), NextReason::weakest)) return next;
    if (material.cases.empty()) return std::nullopt;
    return NextCase{material.cases.front().id, Mode::practice, NextReason::fresh, {}};
}

std::string words_of(const NextCase& next, const Procedure& procedure, const Language& language) {
    const ProcedureStep* step = procedure.find_step(next.skill);
    const std::string skill = step == nullptr ? std::string() : step->title.in(language);
    const auto named = fmt::arg("skill", skill);
    switch (next.reason) {
        case NextReason::due:
            return language.text("Chosen because “{skill}” has rested for some days.", named);
        case NextReason::fresh:
            return language.text("Chosen because you have not finished it yet.");
        case NextReason::before_exam:
            return language.text("Chosen before the exam: “{skill}” is your weakest skill so far.", named);
        case NextReason::exam:
            return language.text("Chosen because you have passed in practice.");
        case NextReason::weakest:
            break;
    }
    return language.text("Chosen because “{skill}” is your weakest skill so far.", named);
}

std::vector<const Case*> exam_cases(const Material& material, std::string_view trainee) {
    std::vector<const Case*> cases;
    for (const Case& c : material.cases)
        if (is_for_exams(c)) cases.push_back(&c);
    const auto place = [&](const Case* c) {
        return std::tuple(mixed(fmt::format("{} {}", trainee, c->id)), c->id);
    };
    std::sort(cases.begin(), cases.end(), [&](const Case* a, const Case* b) { return place(a) < place(b); });
    return cases;
}

ExamNumber exam_number(const Material& material, std::string_view case_id, std::string_view trainee) {
    const auto cases = exam_cases(material, trainee);
    const auto found =
        std::find_if(cases.begin(), cases.end(), [&](const Case* c) { return c->id == case_id; });
    if (found == cases.end()) return {};
    return {static_cast<int>(found - cases.begin()) + 1, static_cast<int>(cases.size())};
}

}  // namespace jemput::trainer
