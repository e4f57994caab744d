#pragma once

#include "sim/experiment/measures.hpp"
#include "sim/experiment/replications.hpp"
#include "sim/model/plan.hpp"

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

/// What a run of a scenario tells: equal bit for bit whatever the threads.
struct RunResult {
    std::string scenario;
    std::int64_t replications = 0;  ///< completed
    std::int64_t wanted = 0;
    std::uint64_t seed = 0;
    double confidence = 0.95;
    std::vector<MeasureResult> measures;
    std::vector<SeriesPoint> in_system;
    std::vector<SeriesPoint> queue;

    [[nodiscard]] bool is_complete() const { return replications == wanted; }

    /// The measure of that name, which must exist.
    [[nodiscard]] const MeasureResult& measure(const std::string& name) const;
};

/// Estimates every measure of the plan from the completed replications.
[[nodiscard]] RunResult evaluate(const Plan& plan, const Replications& replications, std::uint64_t seed,
                                 double confidence);

}  // namespace jemput
