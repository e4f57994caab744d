#pragma once

#include "sim/core/diagnostic.hpp"
#include "sim/document/document.hpp"
#include "sim/experiment/limit.hpp"
#include "sim/experiment/named_plans.hpp"
#include "sim/experiment/replications.hpp"
#include "sim/experiment/risk.hpp"
#include "sim/experiment/sweep.hpp"
#include "sim/experiment/tolerance.hpp"
#include "sim/model/plan.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

// Which plan is the cheapest of those that keep to the limits: sequential feasibility tests and selection
// with a guarantee. docs/statistics.md has the procedure and its sources.

namespace jemput {

/// Replications that make one observation of a test, so that observations are about normal.
inline constexpr std::int64_t replications_an_observation = 10;

/// Observations from which a test takes its variance.
inline constexpr std::int64_t first_observations = 30;

/// What is asked: the plans, what must hold, and what shall be small.
struct StaffingQuestion {
    std::vector<NamedPlan> plans;
    std::vector<Limit> limits;  ///< at least one
    std::string objective;      ///< a measure
    Tolerances tolerances;
    double confidence = 0.95;  ///< of the choice, and of every interval
    std::uint64_t seed = 1;
    unsigned threads = 0;                     ///< 0: one for each processor
    std::int64_t replications = 1000;         ///< of each plan at least, for the estimates
    std::int64_t max_replications = 100'000;  ///< of each plan; what is not clear then stays open
};

/// What every plan has besides its measures: "officers.sent", the officers of all visits together, which is
/// no matter of chance.
[[nodiscard]] Measure officers_sent(const Plan& plan);

/// The measures among which a question chooses its objective: those given and officers.sent.
[[nodiscard]] std::vector<Measure> objectives_of(std::vector<Measure> measures);

/// "cost.total" where an officer costs something, else "officers.sent".
[[nodiscard]] std::string usual_objective(const Scenario& scenario);

/// Faults of a question before anything is run: limits that cannot be judged visit by visit, an objective
/// that is no mean of replications, tolerances that a limit of 0 would need.
[[nodiscard]] Diagnostics faults_of(const StaffingQuestion& question, const std::vector<Measure>& measures);

/// How a plan keeps to one limit.
struct LimitJudgement {
    Keeping keeping = Keeping::not_sure;
    std::int64_t replications = 0;  ///< after which it was clear; 0 where it is not sure
    Estimate estimate;              ///< of the measure, from all replications of the plan
    bool is_close = false;  ///< the interval holds the bound: kept or broken by less than the tolerance
};

/// A plan and what its runs say.
struct JudgedPlan {
    NamedPlan plan;
    std::optional<Reading<Scenario>> reading;  ///< there once it was begun
    std::vector<LimitJudgement> limits;        ///< in the order of the question; empty: not run
    Keeping keeping = Keeping::not_sure;       ///< of all limits
    std::int64_t replications = 0;
    SweptCell estimates;  ///< of every measure, and of the limits on visits
    std::vector<RiskBox> risks;

    [[nodiscard]] bool is_judged() const { return !limits.empty(); }
};

/// Who answers for what: the error of the whole is shared by Bonferroni's inequality.
struct Guarantee {
    bool is_objective_certain = false;  ///< it is the same in every replication: nothing is left to chance
    double error_of_a_limit = 0;        ///< of each plan and limit
    double error_of_choice = 0;         ///< of choosing among those that keep; 0 where it is certain
    double objective_tolerance = 0;     ///< a difference that does not matter; 0 where it is certain
};

/// The answer. Equal bit for bit whatever the threads.
struct Staffing {
    StaffingQuestion question;
    std::vector<Measure> measures;  ///< that a plan has, each once, with those of the limits on visits
    std::vector<JudgedPlan> plans;  ///< in the order of the question
    Guarantee guarantee;
    std::optional<std::size_t> chosen;  ///< none where no plan keeps to the limits, or it was interrupted
    std::vector<std::size_t>
        like_chosen;  ///< keep to the limits too, and cannot be told apart in the objective
    std::optional<std::size_t> nearest;  ///< where no plan keeps: the one that comes nearest
    bool is_complete = true;

    [[nodiscard]] const Measure& measure(std::string_view name) const;
};

/// Judges every plan and chooses. The question must have no faults and the plans must have been checked.
/// After a request to stop, the plans that were judged by then stand alone.
[[nodiscard]] Staffing choose_staffing(const Document& base, StaffingQuestion question,
                                       std::vector<Measure> measures, const std::stop_token& stop = {},
                                       const Progress& progress = {});

}  // namespace jemput
