#include "sim/experiment/staffing.hpp"

#include "sim/core/language.hpp"
#include "sim/core/text.hpp"
#include "sim/experiment/limit_observations.hpp"
#include "sim/experiment/measure_value.hpp"
#include "sim/model/plan.hpp"
#include "sim/statistics/feasibility.hpp"
#include "sim/statistics/selection.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <utility>
#include <variant>

#include <fmt/format.h>

namespace jemput {

namespace {

constexpr std::string_view sent = "officers.sent";

const Measure& measure_named(const std::vector<Measure>& measures, std::string_view name) {
    const auto found = std::find_if(measures.begin(), measures.end(),
                                    [&](const Measure& measure) { return measure.name == name; });
    assert(found != measures.end() && "the question was checked");
    return *found;
}

/// Counts at which a run pauses to be looked at: half as many more each time, whole observations.
std::int64_t next_count(std::int64_t replications) {
    const std::int64_t more = std::max(replications / 2, replications_an_observation);
    return replications + more / replications_an_observation * replications_an_observation;
}

/// Runs one plan until each limit is clear.
class PlanJudge {
  public:
    PlanJudge(const StaffingQuestion& question, double error, const Plan& plan)
        : question_(question),
          error_(error),
          plan_(plan),
          measures_(with_limits(measures_of(plan), question.limits)),
          officers_(officers_sent(plan)),
          runs_(plan),
          judgements_(question.limits.size()) {}

    /// False after a request to stop.
    bool run(const std::stop_token& stop) {
        constexpr std::int64_t first = first_observations * replications_an_observation;
        std::int64_t wanted = std::min(std::max(first, question_.replications), question_.max_replications);
        while (true) {
            extend(runs_, plan_, {wanted, question_.seed, question_.threads}, stop);
            if (runs_.completed() < wanted) return false;
            if (is_clear() || wanted == question_.max_replications) return true;
            wanted = std::min(next_count(wanted), question_.max_replications);
        }
    }

    void tell(JudgedPlan& judged) {
        judged.replications = runs_.completed();
        const auto add = [&](const Measure& measure) {
            judged.estimates.estimates.emplace_back(
                measure.name, estimate(measure, runs_, Selection(Visits::all), question_.confidence));
        };
        std::for_each(measures_.begin(), measures_.end(), add);
        add(officers_);
        if (!plan_.is_endless()) judged.risks = risk_boxes(runs_, question_.confidence);
        std::vector<Keeping> all;
        for (std::size_t i = 0; i < judgements_.size(); ++i) {
            const Limit& limit = question_.limits[i];
            LimitJudgement& judgement = judgements_[i];
            if (const Estimate* found = judged.estimates.find(limit.measure)) judgement.estimate = *found;
            judgement.is_close = keeping_of(limit, judgement.estimate) == Keeping::not_sure;
            all.push_back(judgement.keeping);
        }
        judged.keeping = worst_of(all);
        judged.limits = std::move(judgements_);
    }

  private:
    /// Whether all limits are kept for sure, or one is broken for sure.
    bool is_clear() {
        std::vector<Keeping> all;
        for (std::size_t i = 0; i < judgements_.size(); ++i) {
            if (judgements_[i].keeping == Keeping::not_sure) judgements_[i] = judged(question_.limits[i]);
            all.push_back(judgements_[i].keeping);
        }
        return worst_of(all) != Keeping::not_sure;
    }

    [[nodiscard]] LimitJudgement judged(const Limit& limit) const {
        const LimitObservations seen(limit, measure_named(measures_, limit.measure), question_.tolerances,
                                     runs_);
        const FeasibilityPlan test{first_observations, seen.tolerance(), error_};
        const auto judgement = judge_mean(seen.observations(), test);
        if (!judgement || !seen.has_seen_enough(judgement->is_kept, error_)) return {};
        return {judgement->is_kept ? Keeping::kept : Keeping::broken,
                judgement->observations * replications_an_observation,
                {},
                false};
    }

    const StaffingQuestion& question_;
    double error_;
    const Plan& plan_;
    std::vector<Measure> measures_;
    Measure officers_;
    Replications runs_;
    std::vector<LimitJudgement> judgements_;
};

/// The objective is the cost, and no chance enters into it.
bool is_certain(const std::string& objective, const Scenario& scenario) {
    const bool is_cost = objective == "cost.total" || objective == "budget.share";
    return objective == sent || (is_cost && scenario.money.overtime_per_hour.amount == 0);
}

double value_of(const JudgedPlan& plan, const std::string& measure) {
    const Estimate* found = plan.estimates.find(measure);
    return found != nullptr && found->estimate ? *found->estimate : std::numeric_limits<double>::infinity();
}

/// Plans that keep to the limits, as a choice goes on among them.
class ChoiceOfPlan {
  public:
    explicit ChoiceOfPlan(Staffing& staffing) : staffing_(staffing) {
        for (std::size_t i = 0; i < staffing.plans.size(); ++i)
            if (staffing.plans[i].keeping == Keeping::kept) kept_.push_back(i);
    }

    /// False after a request to stop.
    bool make(const std::stop_token& stop) {
        if (kept_.empty()) return true;
        if (staffing_.guarantee.is_objective_certain) {
            take(cheapest());
            return true;
        }
        return select(stop);
    }

  private:
    [[nodiscard]] double objective(std::size_t plan) const {
        return value_of(staffing_.plans[plan], staffing_.question.objective);
    }

    /// All that have the least objective, which is no matter of chance.
    [[nodiscard]] std::vector<std::size_t> cheapest() const {
        double least = std::numeric_limits<double>::infinity();
        for (const std::size_t plan : kept_)
            least = std::min(least, objective(plan));
        std::vector<std::size_t> all;
        for (const std::size_t plan : kept_)
            if (objective(plan) == least) all.push_back(plan);
        return all;
    }

    /// Of plans that cost the same the one with the better first limit; the others are told beside it.
    void take(std::vector<std::size_t> best) {
        const Limit& limit = staffing_.question.limits.front();
        const auto risk = [&](std::size_t plan) {
            const double value = value_of(staffing_.plans[plan], limit.measure);
            return limit.is_at_most ? value : -value;
        };
        const auto first = std::min_element(best.begin(), best.end(), [&](std::size_t a, std::size_t b) {
            return std::pair(risk(a), a) < std::pair(risk(b), b);
        });
        staffing_.chosen = *first;
        best.erase(first);
        staffing_.like_chosen = std::move(best);
    }

    bool select(const std::stop_token& stop) {
        const StaffingQuestion& question = staffing_.question;
        double typical = std::numeric_limits<double>::infinity();
        for (const std::size_t plan : kept_)
            typical = std::min(typical, std::abs(objective(plan)));
        Guarantee& guarantee = staffing_.guarantee;
        guarantee.objective_tolerance =
            question.tolerances.between_plans(question.objective, typical > 0 ? typical : 1);
        const SelectionPlan selection{first_observations, guarantee.objective_tolerance,
                                      guarantee.error_of_choice};
        std::vector<Plan> plans;
        std::vector<Replications> runs;
        plans.reserve(kept_.size());
        for (const std::size_t plan : kept_) {
            plans.emplace_back(staffing_.plans[plan].reading->value);
            runs.emplace_back(plans.back());
        }
        for (std::int64_t wanted = first_observations * replications_an_observation;;
             wanted = std::min(next_count(wanted), question.max_replications)) {
            std::vector<std::vector<double>> observations;
            for (std::size_t i = 0; i < plans.size(); ++i) {
                extend(runs[i], plans[i], {wanted, question.seed, question.threads}, stop);
                if (runs[i].completed() < wanted) return false;
                observations.push_back(
                    observations_of_mean(measure_named(staffing_.measures, question.objective), runs[i]));
            }
            const SelectionState state = select_smallest(observations, selection);
            if (!state.is_decided && wanted < question.max_replications) continue;
            settle(state);
            return true;
        }
    }

    /// Takes the best of what is left. The others that are left are told beside it, and those that are dearer
    /// by less than matters.
    void settle(const SelectionState& state) {
        const auto best = std::min_element(
            state.left.begin(), state.left.end(),
            [&](std::size_t a, std::size_t b) { return objective(kept_[a]) < objective(kept_[b]); });
        staffing_.chosen = kept_[*best];
        const double least = objective(kept_[*best]);
        for (std::size_t i = 0; i < kept_.size(); ++i) {
            const bool is_left = std::find(state.left.begin(), state.left.end(), i) != state.left.end();
            const bool is_alike = objective(kept_[i]) - least <= staffing_.guarantee.objective_tolerance;
            if (i != *best && (is_left || is_alike)) staffing_.like_chosen.push_back(kept_[i]);
        }
    }

    Staffing& staffing_;
    std::vector<std::size_t> kept_;
};

/// How far a plan is beyond its limits: the largest excess, as a share of the bound.
double excess(const JudgedPlan& plan, const std::vector<Limit>& limits) {
    double worst = 0;
    for (std::size_t i = 0; i < limits.size(); ++i) {
        const auto& value = plan.limits[i].estimate.estimate;
        if (!value) return std::numeric_limits<double>::infinity();
        const double beyond = limits[i].is_at_most ? *value - limits[i].bound : limits[i].bound - *value;
        worst = std::max(worst, beyond / std::max(std::abs(limits[i].bound), 1e-9));
    }
    return worst;
}

std::optional<std::size_t> nearest_of(const Staffing& staffing) {
    std::optional<std::size_t> nearest;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < staffing.plans.size(); ++i) {
        if (!staffing.plans[i].is_judged()) continue;
        const double beyond = excess(staffing.plans[i], staffing.question.limits);
        if (nearest && beyond >= least) continue;
        nearest = i;
        least = beyond;
    }
    return nearest;
}

}  // namespace

Measure officers_sent(const Plan& plan) {
    const Scenario& scenario = plan.scenario();
    double officers = scenario.horizon ? scenario.staff().officers : 0;
    for (const Visit& visit : scenario.visits)
        officers += visit.staff.officers;
    const double of_a_visit =
        officers / static_cast<double>(std::max<std::size_t>(1, scenario.visits.size()));
    return {std::string(sent),
            std::string(translatable("officers sent, of all visits")),
            "",
            "visits",
            Better::lower,
            MeanOfReplications{[of_a_visit](const VisitRecord&) { return of_a_visit; }}};
}

std::vector<Measure> objectives_of(std::vector<Measure> measures) {
    measures.push_back({std::string(sent), std::string(translatable("officers sent, of all visits")), "",
                        "visits", Better::lower, MeanOfReplications{}});
    return measures;
}

std::string usual_objective(const Scenario& scenario) {
    const bool is_paid = !scenario.horizon && scenario.money.per_officer.amount > 0;
    return is_paid ? "cost.total" : std::string(sent);
}

Diagnostics faults_of(const StaffingQuestion& question, const std::vector<Measure>& measures) {
    Reader reader({});
    const std::vector<Measure> all = with_limits(measures, question.limits);
    if (question.limits.empty())
        reader.fault({"--limit"}, "none", "at least one limit",
                     "such as --limit \"not_served_within_30_min <= 5%\"; without one, no officer is the "
                     "cheapest plan");
    for (const Limit& limit : question.limits) {
        const Measure& measure = measure_named(all, limit.measure);
        const bool is_percentile = std::holds_alternative<PercentileOfVisits>(measure.how);
        if (!LimitObservations::can_be_judged(measure)) {
            reader.fault({"--limit"}, in_quotes(limit.written) + ", a percentile over people",
                         "a mean, a share or a count",
                         "limit a share instead, such as wait.over_30_min <= 5%");
        } else if (is_percentile && question.tolerances.named(limit.measure)) {
            reader.fault({"--tolerance"}, "one for the percentile " + in_quotes(limit.measure),
                         "a share of visits", "such as --tolerance 0.5%");
        } else if (limit.is_of_share && limit.bound > 0 && *question.tolerances.at(limit) >= limit.bound) {
            reader.fault({"--limit"},
                         in_quotes(limit.written) + ", which is within its tolerance of " +
                             fmt::format("{:g} %", *question.tolerances.at(limit) * 100),
                         "a tolerance below the limit",
                         fmt::format("such as --tolerance {:g}%", limit.bound * 10));
        } else if (!is_percentile && !question.tolerances.at(limit)) {
            reader.fault({"--limit"}, in_quotes(limit.written), "a tolerance for a limit of 0",
                         "such as --tolerance " + limit.measure + "=0.1");
        }
    }
    constexpr std::int64_t first = first_observations * replications_an_observation;
    if (question.max_replications < first)
        reader.fault({"--max-replications"}, std::to_string(question.max_replications),
                     "at least " + std::to_string(first), "with fewer nothing can be judged");
    const std::vector<Measure> objectives = objectives_of(all);
    if (const Measure* objective = find_measure(objectives, question.objective, {"--minimise"}, reader)) {
        if (objective->better == Better::higher) {
            reader.fault({"--minimise"}, in_quotes(question.objective) + ", of which more is better",
                         "a measure that shall be small", "say it as a limit, such as \"licences >= 30\"");
        } else if (!std::holds_alternative<MeanOfReplications>(objective->how) &&
                   !std::holds_alternative<MeanOfVisits>(objective->how)) {
            reader.fault({"--minimise"}, in_quotes(question.objective) + ", which is no plain mean of visits",
                         "a cost, a count or another mean, such as cost.total",
                         "the guarantee of the choice holds for means only");
        }
    }
    return reader.sorted_faults();
}

const Measure& Staffing::measure(std::string_view name) const {
    return measure_named(measures, name);
}

Staffing choose_staffing(const Document& base, StaffingQuestion question, std::vector<Measure> measures,
                         const std::stop_token& stop, const Progress& progress) {
    Staffing staffing;
    staffing.measures = objectives_of(with_limits(std::move(measures), question.limits));
    bool is_objective_certain = true;
    for (const NamedPlan& plan : question.plans) {
        auto reading = read_variant(base, plan.changes, "--over");
        assert(reading.has_value() && "check() has read this plan before");
        is_objective_certain &= is_certain(question.objective, reading->value);
        staffing.plans.push_back({plan, std::move(*reading), {}, Keeping::not_sure, 0, {}, {}});
    }
    const double error = 1 - question.confidence;
    const auto tests = static_cast<double>(question.plans.size() * question.limits.size());
    staffing.guarantee = {is_objective_certain, (is_objective_certain ? error : error / 2) / tests,
                          is_objective_certain ? 0 : error / 2, 0};
    staffing.question = std::move(question);
    const std::int64_t wanted = std::ssize(staffing.plans);
    for (std::int64_t i = 0; i < wanted; ++i) {
        if (progress) progress(i, wanted);
        JudgedPlan& judged = staffing.plans[static_cast<std::size_t>(i)];
        const Plan plan(judged.reading->value);
        PlanJudge judge(staffing.question, staffing.guarantee.error_of_a_limit, plan);
        if (!judge.run(stop)) {
            staffing.is_complete = false;
            return staffing;
        }
        judge.tell(judged);
    }
    staffing.is_complete = ChoiceOfPlan(staffing).make(stop);
    if (staffing.is_complete && !staffing.chosen) staffing.nearest = nearest_of(staffing);
    return staffing;
}

}  // namespace jemput
