#include "trainer/core/judge/score.hpp"

#include <algorithm>
#include <cassert>
#include <map>

namespace jemput::trainer {

namespace {

double component_of(const JudgedCase& judged, Component component) {
    double sum = 0;
    int needed = 0;
    for (std::size_t i = 0; i < judged.expectations.size(); ++i) {
        if (judged.expectations[i].component != component) continue;
        if (const auto part = worth(judged.expectations[i], judged.states[i])) {
            sum += *part;
            ++needed;
        }
    }
    return needed == 0 ? 1 : sum / needed;
}

double time_of(Duration at_desk, Duration par) {
    assert(par > Duration{} && "a case says how long it ought to take");
    const double over = static_cast<double>((at_desk - par).count()) / static_cast<double>(par.count());
    return std::clamp(1 - over, 0.0, 1.0);
}

void count_findings(Score& score, std::span<const Finding> findings, const ScoreRules& rules) {
    std::map<std::string, int> minors;
    for (const Finding& finding : findings) {
        if (finding.severity == Severity::critical) ++score.criticals;
        if (finding.severity == Severity::major) ++score.majors;
        if (finding.severity == Severity::minor) ++minors[finding.card];
    }
    for (const auto& [card, number] : minors) {
        score.majors += number / rules.like_minors_to_major;
        score.minors += number % rules.like_minors_to_major;
    }
}

}  // namespace

std::optional<double> worth(const Expectation& expectation, const ExpectationState& state) {
    switch (state.standing) {
        case Standing::not_needed:
            return std::nullopt;
        case Standing::done:
            return 1;
        case Standing::early:
            return expectation.early_finding.empty() ? 0.5 : 1;
        case Standing::late:
            return expectation.finding.empty() ? 0.5 : 1;
        case Standing::omitted:
            return expectation.finding.empty() ? 0 : 1;
        case Standing::open:
            break;
    }
    return 0;
}

Score score_of(const JudgedCase& judged, Duration at_desk, Duration par, const std::vector<int>& hint_levels,
               const ScoreRules& rules) {
    assert(judged.expectations.size() == judged.states.size() && "one state for each expectation");
    Score score;
    score.correctness = component_of(judged, Component::correctness);
    score.process = component_of(judged, Component::process);
    score.communication = component_of(judged, Component::communication);
    score.time = time_of(at_desk, par);
    count_findings(score, judged.findings, rules);
    for (const int level : hint_levels) {
        assert(level >= 1 && level <= 3 && "question, rule, answer");
        score.hints += rules.hints[std::clamp(level, 1, 3) - 1];
    }
    const double sum = rules.correctness * score.correctness + rules.process * score.process +
                       rules.communication * score.communication + rules.time * score.time -
                       rules.major * score.majors - rules.minor * score.minors - score.hints;
    score.total = std::clamp(sum, 0.0, 1.0);
    // Sums of tenths are not exact: 0.8 that is 0.7999999999999999 is the pass mark.
    constexpr double rounding = 1e-9;
    score.passed = score.total >= rules.pass_mark - rounding && score.criticals == 0 &&
                   score.majors <= rules.most_majors;
    return score;
}

Score score_of(const Judge& judge, Duration at_desk, Duration par, const std::vector<int>& hint_levels,
               const ScoreRules& rules) {
    return score_of(JudgedCase{judge.expectations(), judge.states(), judge.findings()}, at_desk, par,
                    hint_levels, rules);
}

}  // namespace jemput::trainer
