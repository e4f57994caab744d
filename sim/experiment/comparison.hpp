#pragma once

#include "sim/core/diagnostic.hpp"
#include "sim/experiment/measures.hpp"
#include "sim/experiment/paired_comparison.hpp"
#include "sim/experiment/precision.hpp"
#include "sim/experiment/replications.hpp"
#include "sim/model/plan.hpp"
#include "sim/statistics/mcb.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace jemput {

/// What the runs tell of another scenario as a whole, against the first, by the measures that decide.
enum class OverallVerdict : std::uint8_t {
    better,     ///< in one of them at least, and worse in none
    worse,      ///< in one of them at least, and better in none
    trade_off,  ///< better in some, worse in others
    same,       ///< no difference in any of them
    not_enough_runs,
};

/// A measure that all the scenarios have.
struct ComparedMeasure {
    Measure measure;
    bool decides = false;
    std::vector<Estimate> estimates;       ///< one for each scenario
    std::vector<PairedComparison> others;  ///< of scenario i + 1 against the first; p-values adjusted

    /// Each scenario against the best of the others: of a deciding measure of three scenarios or more; empty
    /// otherwise, where the runs do not suffice, and where the measure cannot be paired.
    std::vector<AgainstBest> against_best;
};

/// Several scenarios with the same applicants, each against the first.
struct Comparison {
    std::vector<std::string> scenarios;  ///< their names, as they were given
    std::int64_t replications = 0;       ///< that all of them completed
    double confidence = 0.95;
    std::vector<ComparedMeasure> measures;
    std::vector<OverallVerdict> verdicts;  ///< of scenario i + 1 against the first

    /// The measure of that name, which must exist.
    [[nodiscard]] const ComparedMeasure& measure(const std::string& name) const;
};

/// A scenario that has been run.
struct ScenarioRun {
    const Plan* plan;
    const Replications* replications;
};

/// The names of the measures that decide unless others are named: licences, the share not served within half
/// an hour, the cost of a licence.
[[nodiscard]] const std::vector<std::string>& usual_judges();

/// The measures that all the scenarios have, in the order of the first. Nothing needs to have been run.
[[nodiscard]] std::vector<Measure> common_measures(std::span<const ScenarioRun> runs);

/// What is wrong with the names as measures that decide: one that is unknown, that only some scenarios have,
/// or of which no way is better. Nothing needs to have been run.
[[nodiscard]] Diagnostics faults_of_judges(std::span<const ScenarioRun> runs,
                                           const std::vector<std::string>& judge_by);

/// Compares two scenarios or more, run with the same seed and number of replications. Where some were
/// interrupted, by the first replications that all have; then without percentiles over people, whose counts
/// cannot be parted.
///
/// `judge_by`: names of the measures that decide; empty: those of usual_judges() that all scenarios have.
/// Faults: faults_of_judges().
///
/// With more than two scenarios the p-values of a measure are adjusted for being several (holm_adjusted), and
/// verdicts are by these; the intervals are each for itself.
[[nodiscard]] Expected<Comparison> compare(std::span<const ScenarioRun> runs,
                                           const std::vector<std::string>& judge_by, double confidence);

/// How well the differences of a measure to the first scenario are known: the widest half-width of them, for
/// stopping rules (see precision.hpp). A relative target is relative to the measure in the first scenario.
[[nodiscard]] Observation observe_differences(std::span<const ScenarioRun> runs, const std::string& measure,
                                              double confidence);

}  // namespace jemput
