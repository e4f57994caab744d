#pragma once

#include "sim/statistics/intervals.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace jemput {

/// A number that is known, from theory or by hand.
struct KnownCase {
    std::string id;    ///< e.g. "MM1.Wq"
    std::string what;  ///< e.g. "mean wait"
    std::string unit;  ///< "-" of a pure number
    double expected;
    std::string source = {};   ///< of the value; empty: that of its experiment
    double uncertainty = 0;    ///< standard error of `expected`; 0 where it is exact
    std::string comment = {};  ///< for a reader of the table, mostly empty
};

/// What Jemput found for it.
struct Finding {
    double value = 0;
    double standard_error = 0;
    std::int64_t n = 0;                ///< replications; 0: computed, without chance
    std::optional<Interval> interval;  ///< of a percentile, which has no standard error: 99.9 %
};

/// |z| at which a value no longer agrees. A right model exceeds it with probability 0.0005, and with a fixed
/// seed either always or never.
inline constexpr double greatest_z = 3.5;

/// Relative error, below 1 the absolute one, up to which two computed values agree.
inline constexpr double computed_tolerance = 1e-9;

/// The confidence of a percentile's interval; it lies at |z| = 3.29.
inline constexpr double percentile_confidence = 0.999;

/// (found − expected) / standard error, which is that of both; 0 where they are equal. Nothing for a
/// percentile and where nothing was left to chance.
[[nodiscard]] std::optional<double> z_of(const KnownCase& known, const Finding& found);

/// Whether the finding agrees: by |z|, a percentile by its interval, and what was computed up to rounding. A
/// finding that is no number agrees with nothing.
[[nodiscard]] bool agrees(const KnownCase& known, const Finding& found);

}  // namespace jemput
