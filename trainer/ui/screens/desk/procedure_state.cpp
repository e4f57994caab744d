#include "trainer/ui/screens/desk/procedure_state.hpp"

#include <algorithm>
#include <array>

namespace jemput::trainer::ui {

namespace {

/// Where an expectation asks for one of these, it belongs to a turn of events that most cases do not have.
constexpr std::array special_turns{"oss_down", "form_taken", "backlog_round", "gift_on_desk", "mail_in_spam",
                                   "session_expired"};

bool holds_all(const Expectation& expectation, const Conditions& now) {
    return std::all_of(expectation.applies.begin(), expectation.applies.end(),
                       [&now](const ConditionTest& test) { return test.holds(now); });
}

bool is_special(const Expectation& expectation) {
    return std::any_of(expectation.applies.begin(), expectation.applies.end(), [](const ConditionTest& test) {
        return test.wanted && std::find(special_turns.begin(), special_turns.end(), test.name) != special_turns.end();
    });
}

/// It waits only for OSS.
bool is_put_off(const Expectation& expectation, Conditions now) {
    if (!now.has("oss_down")) return false;
    now.set("oss_down", false);
    return !holds_all(expectation, now) ? false : std::any_of(expectation.applies.begin(), expectation.applies.end(), [](const ConditionTest& test) {
        return test.name == "oss_down" && !test.wanted;
    });
}

struct Tally {
    int shown = 0;
    int done = 0;
    int missed = 0;
    int put_off = 0;
    int dropped = 0;  ///< not needed
};

void count(Tally& tally, const Expectation& expectation, const ExpectationState& state, const Conditions& now) {
    const bool is_open = state.standing == Standing::open;
    if (is_open && (!state.is_woken || (is_special(expectation) && !holds_all(expectation, now)))) return;
    ++tally.shown;
    switch (state.standing) {
        case Standing::done:
        case Standing::early:
        case Standing::late: ++tally.done; break;
        case Standing::omitted: ++tally.missed; break;
        case Standing::not_needed: ++tally.dropped; break;
        case Standing::open:
            if (is_put_off(expectation, now)) ++tally.put_off;
            break;
    }
}

/// A trap of the step was sprung.
bool has_error(const Judge& judge, const std::string& step) {
    const auto& expectations = judge.expectations();
    return std::any_of(judge.findings().begin(), judge.findings().end(), [&](const Finding& finding) {
        const bool is_omission = std::any_of(expectations.begin(), expectations.end(), [&](const Expectation& one) { return one.id == finding.cause; });
        return finding.step == step && !is_omission;
    });
}

StepMark mark_of(const Tally& tally, bool is_wrong, bool is_next) {
    if (is_wrong) return StepMark::wrong;
    if (is_next) return StepMark::now;
    if (tally.missed > 0) return StepMark::missed;
    if (tally.put_off > 0) return StepMark::paused;
    if (tally.dropped == tally.shown) return StepMark::not_needed;
    return tally.done + tally.dropped == tally.shown ? StepMark::done : StepMark::open;
}

}  // namespace

ProcedureState procedure_state(const Desk& desk) {
    const Judge& judge = desk.session().judge();
    const Conditions now = desk.session().conditions();
    ProcedureState result;
    result.next = desk.session().is_over() ? nullptr : judge.next(now);
    for (const ProcedureStep& step : desk.material().procedure.steps) {
        Tally tally;
        const auto expectations = judge.expectations();
        for (std::size_t i = 0; i < expectations.size(); ++i)
            if (expectations[i].step == step.id) count(tally, expectations[i], judge.states()[i], now);
        if (tally.shown == 0) continue;
        const bool is_next = result.next != nullptr && result.next->step == step.id;
        if (result.phases.empty() || result.phases.back().title != step.phase) result.phases.push_back({step.phase, {}, false});
        const StepMark mark = mark_of(tally, has_error(judge, step.id), is_next);
        result.phases.back().steps.push_back({&step, mark});
        result.phases.back().is_current = result.phases.back().is_current || is_next;
        ++result.all;
        if (mark == StepMark::done || mark == StepMark::not_needed) ++result.done;
    }
    return result;
}

}  // namespace jemput::trainer::ui
