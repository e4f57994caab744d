#include "sim/report/staff_words.hpp"

#include "sim/core/format.hpp"
#include "sim/core/text.hpp"
#include "sim/report/measure_words.hpp"
#include "sim/report/number_words.hpp"
#include "sim/report/sweep_words.hpp"
#include "sim/report/verdict.hpp"
#include "sim/report/words.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include <fmt/format.h>

namespace jemput {

namespace {

constexpr std::string_view cost = "cost.total";

double objective_of(const Staffing& staffing, const JudgedPlan& plan) {
    const Estimate* e = plan.estimates.find(staffing.question.objective);
    return e != nullptr ? e->estimate.value_or(0) : 0;
}

/// A value of the objective or a difference of two: "Rp 75,000".
std::string objective_words(const Language& language, const Staffing& staffing, double value) {
    const Measure& measure = staffing.measure(staffing.question.objective);
    if (measure.unit.empty()) return language.whole(std::llround(value));
    return with_unit(language, measure, value, {});
}

std::string limits_words(const Staffing& staffing) {
    std::vector<std::string> limits;
    for (const Limit& limit : staffing.question.limits)
        limits.push_back(limit.written);
    return join(limits, "; ");
}

std::string value_and_error(const Language& language, const Measure& measure, const Estimate& e) {
    const std::string value = with_unit(language, measure, *e.estimate, e.half_width());
    const std::string error = error_text(language, measure, e);
    return error.empty() ? value : fmt::format("{} ({})", value, error);
}

/// What one limit is about, for a plan: "3 of 100 people (± 1) are not served within 30 minutes".
std::string clause(const Language& language, const Staffing& staffing, const JudgedPlan& plan,
                   std::size_t limit) {
    const Limit& of = staffing.question.limits[limit];
    const Measure& measure = staffing.measure(of.measure);
    const Estimate& e = plan.limits[limit].estimate;
    if (!e.estimate) return language.text("{measure} cannot be told", fmt::arg("measure", of.measure));
    if (of.measure == "not_served_within_30_min" && e.high)
        return language.text("{people} are not served within 30 minutes",
                             fmt::arg("people", people_words(language, e)));
    const std::string value = value_and_error(language, measure, e);
    if (of.of_visits) {
        const std::size_t opens = of.measure.find('(') + 1;
        return language.text("{share} of the visits have {condition}", fmt::arg("share", value),
                             fmt::arg("condition", of.measure.substr(opens, of.measure.size() - opens - 1)));
    }
    return fmt::format("{}: {}", language.text(measure.title), value);
}

/// Of all limits that are not kept for sure; of all limits where they are.
std::string clauses(const Language& language, const Staffing& staffing, const JudgedPlan& plan) {
    std::vector<std::string> all;
    for (std::size_t i = 0; i < plan.limits.size(); ++i)
        if (plan.keeping == Keeping::kept || plan.limits[i].keeping != Keeping::kept)
            all.push_back(clause(language, staffing, plan, i));
    return join(all, "; ");
}

/// Of all limits, and the objective where no limit is on it.
std::string clauses_and_objective(const Language& language, const Staffing& staffing,
                                  const JudgedPlan& plan) {
    std::vector<std::string> all;
    bool is_objective_told = false;
    for (std::size_t i = 0; i < plan.limits.size(); ++i) {
        all.push_back(clause(language, staffing, plan, i));
        is_objective_told |= staffing.question.limits[i].measure == staffing.question.objective;
    }
    const Measure& objective = staffing.measure(staffing.question.objective);
    if (!is_objective_told)
        all.push_back(fmt::format("{}: {}", language.text(objective.title),
                                  objective_words(language, staffing, objective_of(staffing, plan))));
    return join(all, "; ");
}

Sentences names_of(const Language& language, const Staffing& staffing,
                   const std::vector<std::size_t>& plans) {
    Sentences names;
    for (const std::size_t plan : plans)
        names.push_back(plan_words(language, staffing.plans[plan]));
    return names;
}

/// The plan next to the chosen one in the objective, on one side.
const JudgedPlan* next_to_chosen(const Staffing& staffing, bool is_dearer) {
    const double chosen = objective_of(staffing, staffing.plans[*staffing.chosen]);
    const JudgedPlan* next = nullptr;
    for (const JudgedPlan& plan : staffing.plans) {
        const double away = (objective_of(staffing, plan) - chosen) * (is_dearer ? 1 : -1);
        if (!(away > 0)) continue;
        if (next == nullptr || away < std::abs(objective_of(staffing, *next) - chosen)) next = &plan;
    }
    return next;
}

/// The runs lie so near to a limit that it was judged within its tolerance.
bool is_close(const JudgedPlan& plan) {
    return std::any_of(plan.limits.begin(), plan.limits.end(), [&](const LimitJudgement& judgement) {
        return judgement.is_close && judgement.keeping == plan.keeping;
    });
}

std::string sentence_on_cheaper(const Language& language, const Staffing& staffing, const JudgedPlan& plan,
                                double chosen) {
    const std::string words = plan_words(language, plan);  // an argument only refers to it
    const auto name = fmt::arg("plan", words);
    const std::string less = objective_words(language, staffing, chosen - objective_of(staffing, plan));
    const auto amount = fmt::arg("amount", less);
    const std::string what = clauses(language, staffing, plan);
    const auto then = fmt::arg("clauses", what);
    if (plan.keeping == Keeping::broken && is_close(plan))
        return language.text(
            "{plan}: {amount} less, but so near to the limit that it was judged within the "
            "tolerance: {clauses}. A smaller --tolerance judges it more sharply.",
            name, amount, then);
    return plan.keeping == Keeping::broken
               ? language.text("{plan}: {amount} less, but the limit is not kept: {clauses}.", name, amount,
                               then)
               : language.text(
                     "{plan}: {amount} less, but the runs do not tell whether the limit is kept: "
                     "{clauses}.",
                     name, amount, then);
}

std::string sentence_on_dearer(const Language& language, const Staffing& staffing, const JudgedPlan& plan,
                               double chosen) {
    const std::string more = objective_words(language, staffing, objective_of(staffing, plan) - chosen);
    return language.text("{plan}: {amount} more; then {clauses}.",
                         fmt::arg("plan", plan_words(language, plan)), fmt::arg("amount", more),
                         fmt::arg("clauses", clauses(language, staffing, plan)));
}

std::string sentence_on_alike(const Language& language, const Staffing& staffing) {
    const std::string plans = listed(language, names_of(language, staffing, staffing.like_chosen));
    if (staffing.guarantee.is_objective_certain)
        return language.text("These keep to the limit as well, for the same amount: {plans}.",
                             fmt::arg("plans", plans));
    return language.text(
        "Cannot be told apart from it (a difference up to {tolerance} does not matter): {plans}.",
        fmt::arg("tolerance", objective_words(language, staffing, staffing.guarantee.objective_tolerance)),
        fmt::arg("plans", plans));
}

/// The plans of which it stays open whether they keep to the limits.
std::vector<std::size_t> open_plans(const Staffing& staffing) {
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < staffing.plans.size(); ++i)
        if (staffing.plans[i].is_judged() && staffing.plans[i].keeping == Keeping::not_sure)
            open.push_back(i);
    return open;
}

std::string sentence_on_open(const Language& language, const Staffing& staffing) {
    const std::vector<std::size_t> open = open_plans(staffing);
    if (open.empty()) return "";
    return language.text(
               "After {runs} replications it is not clear whether these keep to the limit: {plans}.",
               fmt::arg("runs", language.whole(staffing.question.max_replications)),
               fmt::arg("plans", listed(language, names_of(language, staffing, open)))) +
           "\n";
}

std::string verdict_on_chosen(const Language& language, const Staffing& staffing) {
    const JudgedPlan& plan = staffing.plans[*staffing.chosen];
    const std::string name = plan_words(language, plan);
    const std::string limits = limits_words(staffing);
    const std::string value = objective_words(language, staffing, objective_of(staffing, plan));
    const std::int64_t tried = std::ssize(staffing.plans);
    const std::string first =
        staffing.question.objective == cost
            ? language.plural(
                  tried,
                  "Send {plan}: the {n} plan that was tried keeps to the limit ({limits}); it costs "
                  "{value}.",
                  "Send {plan}: of {n} plans that were tried it is the cheapest that keeps to the "
                  "limit ({limits}); it costs {value}.",
                  fmt::arg("plan", name), fmt::arg("limits", limits), fmt::arg("value", value))
            : language.plural(
                  tried,
                  "Send {plan}: the {n} plan that was tried keeps to the limit ({limits}); {objective}: "
                  "{value}.",
                  "Send {plan}: of {n} plans that were tried it has, among those that keep to the limit "
                  "({limits}), the smallest value of this measure: {objective}, {value}.",
                  fmt::arg("plan", name), fmt::arg("limits", limits),
                  fmt::arg("objective", language.text(staffing.measure(staffing.question.objective).title)),
                  fmt::arg("value", value));
    std::string text =
        first + "\n" +
        language.text("With it: {clauses}.", fmt::arg("clauses", clauses(language, staffing, plan))) + "\n";
    if (is_close(plan))
        text += language.text(
                    "It keeps to the limit only just, within the tolerance; a smaller --tolerance judges "
                    "it more sharply.") +
                "\n";
    return text;
}

std::string verdict_without_choice(const Language& language, const Staffing& staffing) {
    const JudgedPlan& plan = staffing.plans[staffing.nearest.value_or(0)];
    const std::string limits = limits_words(staffing);
    const std::int64_t tried = std::ssize(staffing.plans);
    const std::string first =
        open_plans(staffing).empty()
            ? language.plural(tried, "The {n} plan that was tried does not keep to the limit ({limits}).",
                              "None of the {n} plans that were tried keeps to the limit ({limits}).",
                              fmt::arg("limits", limits))
            : language.plural(tried,
                              "The {n} plan that was tried does not keep to the limit ({limits}) for sure.",
                              "None of the {n} plans that were tried keeps to the limit ({limits}) for sure.",
                              fmt::arg("limits", limits));
    return first + "\n" +
           language.text("The one that comes nearest is {plan}: {clauses}.",
                         fmt::arg("plan", plan_words(language, plan)),
                         fmt::arg("clauses", clauses_and_objective(language, staffing, plan))) +
           "\n" + sentence_on_open(language, staffing);
}

/// "0.5 percentage points", "Rp 6,000".
std::string tolerance_words(const Language& language, const Staffing& staffing, const Limit& limit) {
    const Measure& measure = staffing.measure(limit.measure);
    const bool is_percentile = std::holds_alternative<PercentileOfVisits>(measure.how);
    const Tolerances& tolerances = staffing.question.tolerances;
    const double tolerance = is_percentile ? tolerances.of_shares() : tolerances.at(limit).value_or(0);
    if (is_percentile)
        return language.text("{number} % of the visits",
                             fmt::arg("number", language.decimal(tolerance * 100, 1)));
    if (measure.unit == "share")
        return language.text("{number} percentage points",
                             fmt::arg("number", number_in_words(language, tolerance * 100)));
    return with_unit(language, measure, tolerance, tolerance);
}

}  // namespace

const JudgedPlan& told_first(const Staffing& staffing) {
    return staffing.plans[staffing.chosen.value_or(staffing.nearest.value_or(0))];
}

std::string plan_words(const Language& language, const JudgedPlan& plan) {
    if (!plan.plan.name.empty()) return language.of_scenario(plan.plan.name);
    const auto& changes = plan.plan.changes;
    if (changes.empty()) return language.text("as it is");
    const Scenario& scenario = plan.reading->value;
    std::vector<std::string> parts;
    for (const auto& [path, value] : changes) {
        const std::string words = path_in_words(path, scenario, language);
        parts.push_back(path == "staff.officers" ? crew_words(language, scenario)
                                                 : fmt::format("{}: {}", words.empty() ? path : words,
                                                               value_in_words(path, value, language)));
    }
    return join(parts, ", ");
}

std::string verdict(const Language& language, const Staffing& staffing) {
    if (!staffing.is_complete) {
        const auto judged = std::count_if(staffing.plans.begin(), staffing.plans.end(),
                                          [](const JudgedPlan& plan) { return plan.is_judged(); });
        return language.text("INTERRUPTED: {done} of {wanted} plans are judged, and nothing is chosen.",
                             fmt::arg("done", language.whole(judged)),
                             fmt::arg("wanted", language.whole(std::ssize(staffing.plans)))) +
               "\n";
    }
    return staffing.chosen ? verdict_on_chosen(language, staffing)
                           : verdict_without_choice(language, staffing);
}

std::string neighbours(const Language& language, const Staffing& staffing) {
    if (!staffing.chosen) return "";
    const double chosen = objective_of(staffing, staffing.plans[*staffing.chosen]);
    std::string lines;
    if (!staffing.like_chosen.empty()) lines += sentence_on_alike(language, staffing) + "\n";
    if (const JudgedPlan* cheaper = next_to_chosen(staffing, false); cheaper != nullptr)
        if (cheaper->keeping != Keeping::kept)
            lines += sentence_on_cheaper(language, staffing, *cheaper, chosen) + "\n";
    if (const JudgedPlan* dearer = next_to_chosen(staffing, true); dearer != nullptr)
        lines += sentence_on_dearer(language, staffing, *dearer, chosen) + "\n";
    return lines + sentence_on_open(language, staffing);
}

std::string guarantee_sentence(const Language& language, const Staffing& staffing) {
    std::vector<std::string> tolerances;
    for (const Limit& limit : staffing.question.limits) {
        std::string words = tolerance_words(language, staffing, limit);
        if (std::find(tolerances.begin(), tolerances.end(), words) == tolerances.end())
            tolerances.push_back(std::move(words));
    }
    return language.text(
        "The choice is right with a confidence of {confidence} %, for the scenario as it is written; a plan "
        "whose true value is within {tolerances} of a limit may be judged either way.",
        fmt::arg("confidence", confidence_text(language, staffing.question.confidence)),
        fmt::arg("tolerances", join(tolerances, ", ")));
}

std::vector<std::string> shown_measures(const Staffing& staffing) {
    std::vector<std::string> shown;
    const auto add = [&](const std::string& name) {
        const bool is_there = std::any_of(staffing.measures.begin(), staffing.measures.end(),
                                          [&](const Measure& measure) { return measure.name == name; });
        if (is_there && std::find(shown.begin(), shown.end(), name) == shown.end()) shown.push_back(name);
    };
    for (const Limit& limit : staffing.question.limits)
        add(limit.measure);
    add(staffing.question.objective);
    for (const char* name : {"cost.total", "wait.mean", "lost.share", "not_served_within_30_min",
                             "officers.overtime", "cost.per_licence", "budget.share"})
        add(name);
    return shown;
}

std::vector<std::string> titles_of(const Language& language, const Staffing& staffing) {
    std::vector<std::string> titles{language.text("plan"), language.text("limits")};
    for (const std::string& name : shown_measures(staffing))
        titles.push_back(column_title(language, staffing.measure(name)));
    titles.push_back(language.text("runs"));
    return titles;
}

std::vector<std::string> row_of(const Language& language, const Staffing& staffing, std::size_t plan) {
    const JudgedPlan& judged = staffing.plans[plan];
    std::vector<std::string> row{(staffing.chosen == plan ? "* " : "  ") + plan_words(language, judged),
                                 keeping_words(language, judged.keeping)};
    for (const std::string& name : shown_measures(staffing))
        row.push_back(cell_text(language, staffing.measure(name), judged.estimates));
    row.push_back(language.whole(judged.replications));
    return row;
}

std::string note_sentence(const Language& language, const Staffing& staffing) {
    return language.text(
        "The same applicants in every plan; seed {seed}; ±: simulation error at {confidence} % confidence, "
        "of each number for itself. *: the choice. Runs: replications, more where it took more to be clear.",
        fmt::arg("seed", staffing.question.seed),
        fmt::arg("confidence", confidence_text(language, staffing.question.confidence)));
}

}  // namespace jemput
