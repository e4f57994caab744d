#pragma once

#include "sim/chart/number_style.hpp"
#include "sim/core/time.hpp"

#include <vector>

namespace jemput {

/// Values to pixels, along a straight line; `high` is above `low`, `end` may lie on either side of `begin`.
struct LinearScale {
    double low = 0;
    double high = 1;
    double begin = 0;  ///< pixel of `low`
    double end = 1;    ///< pixel of `high`

    [[nodiscard]] double operator()(double value) const {
        return begin + (value - low) / (high - low) * (end - begin);
    }
};

/// The values of an axis: 0 and what is shown, never empty.
struct Domain {
    double low = 0;
    double high = 1;
};

/// From 0, or from a lower value, to the highest; [0, 1] where all are 0. `values` are finite.
[[nodiscard]] Domain domain_of(const std::vector<double>& values);

/// Multiples of a step of 1, 2 or 5 times a power of ten within the domain: as many as there may be, but with
/// at most `most` (≥ 1) steps on either side of 0, or from end to end where 0 is not within.
struct Ticks {
    double step = 1;
    std::vector<double> values;
};
[[nodiscard]] Ticks ticks_of(const Domain& domain, int most);

/// Full hours, or a part or a multiple of an hour (5, 10, 15, 30 minutes, 1, 2, 3, 6, 12, 24 hours), between
/// two times since midnight: the densest with at most `most` (≥ 1) ticks, or the sparsest.
[[nodiscard]] std::vector<Duration> clock_ticks(Duration from, Duration to, int most);

/// The style with so many digits as multiples of `step` need, and without the unit.
[[nodiscard]] NumberStyle tick_style(const NumberStyle& style, double step);

}  // namespace jemput
