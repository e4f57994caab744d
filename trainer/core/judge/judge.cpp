#include "trainer/core/judge/judge.hpp"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <utility>

namespace jemput::trainer {

struct Judge::Rules {
    std::vector<Expectation> expectations;
    std::vector<Trap> traps;
    RuleCards cards;
};

namespace {

bool matches_any(const std::vector<Pattern>& patterns, const Command& command,
                 const Command* woken_by = nullptr) {
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const Pattern& pattern) { return pattern.matches(command, woken_by); });
}

bool all_hold(const std::vector<ConditionTest>& tests, const Conditions& now) {
    return std::all_of(tests.begin(), tests.end(),
                       [&now](const ConditionTest& test) { return test.holds(now); });
}

bool is_among(const std::vector<std::string>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// The place of a step in the procedure; unknown steps come last.
std::ptrdiff_t rank_of(const Procedure& procedure, const std::string& step) {
    const auto& steps = procedure.steps;
    return std::find_if(steps.begin(), steps.end(),
                        [&step](const ProcedureStep& known) { return known.id == step; }) -
           steps.begin();
}

template <class Rule>
Rule* find_rule(std::vector<Rule>& rules, const std::string& id) {
    const auto found =
        std::find_if(rules.begin(), rules.end(), [&id](const Rule& rule) { return rule.id == id; });
    return found == rules.end() ? nullptr : &*found;
}

template <class Rule>
std::vector<Rule> those_kept(const std::vector<Rule>& rules, const std::vector<std::string>& without) {
    std::vector<Rule> kept;
    std::copy_if(rules.begin(), rules.end(), std::back_inserter(kept),
                 [&without](const Rule& rule) { return !is_among(without, rule.id); });
    return kept;
}

std::vector<Expectation> merged_expectations(const Procedure& procedure, std::vector<Expectation> more,
                                             const std::vector<std::string>& without) {
    std::vector<Expectation> all = those_kept(procedure.expectations, without);
    for (Expectation& expectation : more) {
        if (Expectation* same = find_rule(all, expectation.id)) {
            *same = std::move(expectation);
            continue;
        }
        const auto rank = rank_of(procedure, expectation.step);
        const auto last = std::find_if(all.rbegin(), all.rend(), [&](const Expectation& other) {
            return rank_of(procedure, other.step) <= rank;
        });
        all.insert(last.base(), std::move(expectation));
    }
    return all;
}

std::vector<Trap> merged_traps(const Procedure& procedure, std::vector<Trap> more,
                               const std::vector<std::string>& without) {
    std::vector<Trap> all = those_kept(procedure.traps, without);
    for (Trap& trap : more) {
        if (Trap* same = find_rule(all, trap.id))
            *same = std::move(trap);
        else
            all.push_back(std::move(trap));
    }
    return all;
}

/// The worst of two, for a command that does several things.
Judgement worse(Judgement a, Judgement b) {
    const auto rank = [](Judgement judgement) {
        switch (judgement) {
            case Judgement::neutral:
                return 0;
            case Judgement::right:
                return 1;
            case Judgement::late:
                return 2;
            case Judgement::early:
                return 3;
            case Judgement::wrong:
                break;
        }
        return 4;
    };
    return rank(a) < rank(b) ? b : a;
}

}  // namespace

Judge::Judge(const Procedure& procedure, const RuleCards& cards, std::vector<Expectation> expectations,
             std::vector<Trap> traps, const std::vector<std::string>& without)
    : rules_{std::make_shared<const Rules>(
          Rules{merged_expectations(procedure, std::move(expectations), without),
                merged_traps(procedure, std::move(traps), without), cards})} {
    states_.resize(rules_->expectations.size());
    for (std::size_t i = 0; i < states_.size(); ++i)
        states_[i].is_woken = rules_->expectations[i].woken_by.empty();
}

Judgement Judge::observe(const Observation& observation) {
    observations_.push_back(observation);
    appraisals_.emplace_back();
    if (has_ended_ || observation.was_impossible) return Judgement::neutral;
    const auto trap_step = spring_traps();
    if (observation.was_refused) {
        if (trap_step) appraisals_.back() = {Judgement::wrong, *trap_step};
        return appraisals_.back().judgement;
    }
    const auto omission_step = note_omissions();
    Appraisal appraisal = note_deeds();
    const bool is_wrong = trap_step || (omission_step && observation.actor == Actor::trainee);
    if (is_wrong) appraisal.judgement = Judgement::wrong;
    if (is_wrong && appraisal.step.empty()) appraisal.step = trap_step ? *trap_step : *omission_step;
    wake_expectations();
    has_ended_ = observation.command.name == "case_ends";
    appraisals_.back() = std::move(appraisal);
    return appraisals_.back().judgement;
}

bool Judge::is_found(const std::string& card, const std::string& step) const {
    return std::any_of(findings_.begin(), findings_.end(),
                       [&](const Finding& finding) { return finding.card == card && finding.step == step; });
}

bool Judge::wakes(const Trap& trap) const {
    const Observation& now = observations_.back();
    if (!trap.on.matches(now.command) || !all_hold(trap.applies, now.conditions)) return false;
    if (trap.once && is_found(trap.finding, trap.step)) return false;
    std::size_t start = observations_.size() - 1;
    while (start > 0 && (observations_[start - 1].was_refused ||
                         !matches_any(trap.since, observations_[start - 1].command)))
        --start;
    const bool is_too_soon =
        trap.lasting > Duration{} && (start == 0 || now.at - observations_[start - 1].at < trap.lasting);
    if (is_too_soon) return false;
    const auto begin = observations_.begin() + static_cast<std::ptrdiff_t>(start);
    const auto matched = std::count_if(begin, observations_.end(), [&trap](const Observation& earlier) {
        return !earlier.was_impossible && trap.on.matches(earlier.command) &&
               all_hold(trap.applies, earlier.conditions);
    });
    const bool is_excused = std::any_of(begin, observations_.end() - 1, [&](const Observation& earlier) {
        return !earlier.was_refused && matches_any(trap.unless, earlier.command, &now.command);
    });
    return matched >= trap.times && !is_excused;
}

std::optional<std::string> Judge::spring_traps() {
    std::optional<std::string> step;
    for (const Trap& trap : rules_->traps) {
        if (!wakes(trap)) continue;
        add_finding(trap.finding, trap.step, trap.id);
        if (!step) step = trap.step;
    }
    return step;
}

bool Judge::is_needed(std::size_t expectation, const Conditions& now) const {
    return states_[expectation].is_woken && all_hold(rules_->expectations[expectation].applies, now);
}

bool Judge::has_its_turn(std::size_t expectation, const Conditions& now) const {
    const auto& after = rules_->expectations[expectation].after;
    for (std::size_t i = 0; i < states_.size(); ++i) {
        const bool comes_first = is_among(after, rules_->expectations[i].id);
        if (comes_first && states_[i].standing == Standing::open && is_needed(i, now)) return false;
    }
    return true;
}

/// One command breaks a rule card once, however many rules see it.
void Judge::add_finding(const std::string& card, const std::string& step, const std::string& cause) {
    const RuleCard* known = rules_->cards.find(card);
    assert(known != nullptr && "check_references looks that every finding names a card");
    const std::size_t index = observations_.size() - 1;
    const bool is_known = std::any_of(findings_.begin(), findings_.end(), [&](const Finding& finding) {
        return finding.observation == index && finding.card == card;
    });
    if (known == nullptr || is_known) return;
    findings_.push_back(
        {card, known->severity, known->kind, step, cause, observations_.back().at, index, false});
}

/// What the last observation makes due and does not do.
std::optional<std::string> Judge::note_omissions() {
    const Observation& now = observations_.back();
    const bool ends = now.command.name == "case_ends";
    std::optional<std::string> step;
    for (std::size_t i = 0; i < states_.size(); ++i) {
        const Expectation& expectation = rules_->expectations[i];
        ExpectationState& state = states_[i];
        const bool is_due = ends || matches_any(expectation.before, now.command);
        if (state.standing != Standing::open || !is_due || matches_any(expectation.done_by, now.command))
            continue;
        const bool is_wanted_at_the_end =
            expectation.due_at_end || matches_any(expectation.before, now.command);
        if (!is_wanted_at_the_end || !is_needed(i, now.conditions)) {
            if (ends) state.standing = Standing::not_needed;
            continue;
        }
        state.standing = Standing::omitted;
        state.at = now.at;
        if (expectation.finding.empty()) continue;
        if (!is_found(expectation.finding, expectation.step))
            add_finding(expectation.finding, expectation.step, expectation.id);
        if (!step) step = expectation.step;
    }
    return step;
}

Appraisal Judge::note_deeds() {
    Appraisal appraisal;
    for (std::size_t i = 0; i < states_.size(); ++i) {
        const Judgement judgement = fulfil(i);
        if (judgement == Judgement::neutral) continue;
        if (appraisal.step.empty()) appraisal.step = rules_->expectations[i].step;
        appraisal.judgement = worse(appraisal.judgement, judgement);
    }
    return appraisal;
}

Judgement Judge::fulfil(std::size_t index) {
    const Observation& now = observations_.back();
    const Expectation& expectation = rules_->expectations[index];
    ExpectationState& state = states_[index];
    if (!matches_any(expectation.done_by, now.command)) return Judgement::neutral;
    const bool is_late = state.standing == Standing::omitted;
    const bool is_wanted = state.standing == Standing::open && is_needed(index, now.conditions);
    if (!is_late && !is_wanted) return Judgement::neutral;
    state.at = now.at;
    state.after_hint = is_among(hinted_steps_, expectation.step);
    if (is_late) {
        state.standing = Standing::late;
        make_good(expectation.id);
        return Judgement::late;
    }
    if (has_its_turn(index, now.conditions)) {
        state.standing = Standing::done;
        return Judgement::right;
    }
    state.standing = Standing::early;
    if (!expectation.early_finding.empty())
        add_finding(expectation.early_finding, expectation.step, expectation.id);
    return Judgement::early;
}

/// The finding stays; a major one counts as minor. What is critical cannot be made good.
void Judge::make_good(const std::string& cause) {
    for (Finding& finding : findings_) {
        if (finding.cause != cause || finding.severity == Severity::critical) continue;
        finding.made_good = true;
        finding.severity = Severity::minor;
    }
}

void Judge::wake_expectations() {
    for (std::size_t i = 0; i < states_.size(); ++i)
        if (matches_any(rules_->expectations[i].woken_by, observations_.back().command))
            states_[i].is_woken = true;
}

void Judge::note_hint(std::string_view step) {
    if (!is_among(hinted_steps_, step)) hinted_steps_.emplace_back(step);
}

const Expectation* Judge::next(const Conditions& now) const {
    for (std::size_t i = 0; i < states_.size(); ++i)
        if (states_[i].standing == Standing::open && is_needed(i, now) && has_its_turn(i, now))
            return &rules_->expectations[i];
    return nullptr;
}

bool Judge::is_behind(std::string_view step) const {
    for (std::size_t i = 0; i < states_.size(); ++i)
        if (rules_->expectations[i].step == step && states_[i].standing == Standing::open) return false;
    return true;
}

std::span<const Expectation> Judge::expectations() const {
    return rules_->expectations;
}

}  // namespace jemput::trainer
