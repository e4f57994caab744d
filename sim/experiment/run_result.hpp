#pragma once

#include "sim/experiment/measures.hpp"
#include "sim/experiment/precision.hpp"
#include "sim/experiment/replications.hpp"
#include "sim/model/plan.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace jemput {

/// A measure with its estimate over all visits, and apart over those with and without an outage.
struct MeasureResult {
    Measure measure;
    Estimate all;
    Estimate with_outage;
    Estimate without_outage;
};

/// The mean of a level over replications at one instant of the clock.
struct SeriesPoint {
    double minutes = 0;  ///< since midnight of the scenario's first date
    Estimate level;
};

/// One visit of the calendar, and what a run tells of it.
struct VisitSummary {
    std::size_t number = 0;  ///< in the calendar, from 1
    std::chrono::year_month_day date{};
    std::string place;  ///< its name; may be empty
    Duration opens{};   ///< since midnight of the date
    Duration closes{};  ///< since midnight of the date

    std::vector<Estimate> estimates;  ///< of RunResult::measures_of_visits, in their order
    std::vector<SeriesPoint> in_system;
    std::vector<SeriesPoint> queue;
};

/// What a run of a scenario tells: equal bit for bit whatever the threads.
///
/// Measures are of the whole calendar: counts, hours and cost are summed over its visits, means and shares
/// are over all its people (or its opening hours), and what belongs to a visit, such as the longest queue, is
/// a mean over visits.
struct RunResult {
    std::string scenario;
    std::int64_t replications = 0;  ///< completed
    std::int64_t wanted = 0;
    std::uint64_t seed = 0;
    double confidence = 0.95;
    std::vector<MeasureResult> measures;
    std::vector<PrecisionReached> precision;  ///< of each target; empty where none was given

    /// The course over clock time: of the visits, one after the other on one time line, with nothing between
    /// them.
    std::vector<SeriesPoint> in_system;
    std::vector<SeriesPoint> queue;

    /// Without percentiles over people where there are several visits: see PooledPercentile.
    std::vector<Measure> measures_of_visits;
    std::vector<VisitSummary> visits;  ///< empty for an endless queue

    [[nodiscard]] bool is_complete() const { return replications == wanted; }

    /// The measure of that name, which must exist.
    [[nodiscard]] const MeasureResult& measure(const std::string& name) const;

    /// Its estimate for one of `visits`; it must be one of measures_of_visits.
    [[nodiscard]] const Estimate& measure_of(const VisitSummary& visit, const std::string& name) const;
};

/// Estimates every measure of the plan from the completed replications.
[[nodiscard]] RunResult evaluate(const Plan& plan, const Replications& replications, std::uint64_t seed,
                                 double confidence);

}  // namespace jemput
