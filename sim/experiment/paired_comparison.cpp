#include "sim/experiment/paired_comparison.hpp"

#include "sim/experiment/linearise.hpp"
#include "sim/statistics/comparison.hpp"

#include <algorithm>
#include <cassert>

namespace jemput {

namespace {

/// Nothing where the replications do not suffice.
std::optional<Interval> interval_of(const Measure& measure, const Replications& replications,
                                    double confidence) {
    const Estimate e = estimate(measure, replications, Visits::all, confidence);
    if (!e.low || !e.high) return std::nullopt;
    return Interval{*e.estimate, *e.low, *e.high, e.n};
}

/// The smallest 1 − confidence at which `interval_at(confidence)` does not hold 0, to a millionth.
template <class IntervalAt>
double p_value_of(IntervalAt interval_at) {
    double holds = 0;
    double excludes = 1;
    while (excludes - holds > 1e-6) {
        const double p = (holds + excludes) / 2;
        const std::optional<Interval> interval = interval_at(1 - p);
        (interval && !interval->holds(0) ? excludes : holds) = p;
    }
    return excludes;
}

/// From the interval of each, where the measure cannot be paired. Without any interval where the replications
/// do not suffice for both.
PairedComparison compared_apart(const Measure& in_first, const Replications& first, const Measure& in_other,
                                const Replications& other, double confidence) {
    const auto difference_at = [&](double level) -> std::optional<Interval> {
        const std::optional<Interval> a = interval_of(in_first, first, level);
        const std::optional<Interval> b = interval_of(in_other, other, level);
        if (!a || !b) return std::nullopt;
        return separate_difference(*b, *a);
    };
    PairedComparison compared;
    if (const std::optional<Interval> difference = difference_at(confidence)) {
        compared.difference = estimate_from(*difference);
        compared.p_value = p_value_of(difference_at);
        return compared;
    }
    const Estimate a = estimate(in_first, first, Visits::all, confidence);
    const Estimate b = estimate(in_other, other, Visits::all, confidence);
    if (a.estimate && b.estimate) compared.difference.estimate = *b.estimate - *a.estimate;
    compared.difference.n = std::min(a.n, b.n);
    return compared;
}

/// Replication by replication.
PairedComparison compared_in_pairs(const PairedDifference& paired) {
    return {estimate_from(paired.difference), paired.gain, paired.p_value, std::nullopt};
}

bool is_no_difference(const Estimate& difference) {
    return difference.low && *difference.low == 0 && *difference.high == 0;
}

}  // namespace

std::optional<ComparisonVerdict> verdict_of(const PairedComparison& compared, Better better,
                                            double confidence) {
    if (better == Better::none) return std::nullopt;
    if (is_no_difference(compared.difference)) return ComparisonVerdict::same;
    if (!compared.p_value || *compared.p_value >= 1 - confidence) return ComparisonVerdict::not_enough_runs;
    const bool is_lower = *compared.difference.estimate < 0;
    return is_lower == (better == Better::lower) ? ComparisonVerdict::better : ComparisonVerdict::worse;
}

PairedComparison compare(const Measure& in_first, const Replications& first, const Measure& in_other,
                         const Replications& other, double confidence) {
    assert(first.completed() == other.completed());
    const auto values = linearise(in_first, first, confidence);
    const auto others = linearise(in_other, other, confidence);
    const bool are_pairs = values && others && values->size() == others->size();
    const auto paired = are_pairs ? paired_difference(*others, *values, confidence) : std::nullopt;
    PairedComparison compared;
    if (paired) {
        compared = compared_in_pairs(*paired);
    } else if (is_of_equal_values(in_first, first, in_other, other)) {
        compared = {{0.0, 0.0, 0.0, first.completed()}, 1.0, 1.0, std::nullopt};
    } else {
        compared = compared_apart(in_first, first, in_other, other, confidence);
    }
    compared.verdict = verdict_of(compared, in_first.better, confidence);
    return compared;
}

}  // namespace jemput
