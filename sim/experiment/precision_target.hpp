#pragma once

#include "sim/core/diagnostic.hpp"
#include "sim/experiment/measures.hpp"
#include "sim/statistics/stopping.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace jemput {

/// How precisely a measure (or the difference of a measure between two scenarios) is wanted.
struct PrecisionTarget {
    std::string measure;  ///< its name
    std::string unit;     ///< the measure's
    Precision precision = Precision::absolute;
    /// Bound on the half-width in the measure's unit, or on the error as a share of the true value, below 1;
    /// above 0.
    double wanted = 0;
};

/// The targets in a text such as "wait.mean=1min,not_served_within_30_min=1%,cost.per_licence=5%": a
/// measure's name and a half-width in its unit: a time ("1min", "90 s"), an amount ("Rp 500"), a share ("1%"
/// or 0.01: percentage points), a number with or without the unit ("2", "2 people"). For anything but a
/// share, "5%" is relative to the estimate. Faults, all at once: a name that none of the measures has, what
/// is not of the unit or not above 0, a measure that is named twice.
[[nodiscard]] Expected<std::vector<PrecisionTarget>> parse_precision(std::string_view text,
                                                                     const std::vector<Measure>& measures);

}  // namespace jemput
