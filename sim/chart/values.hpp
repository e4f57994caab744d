#pragma once

#include <optional>
#include <string>

namespace jemput {

/// Values from low to high; low ≤ high.
struct Range {
    double low = 0;
    double high = 0;

    [[nodiscard]] bool holds(double value) const { return low <= value && value <= high; }
};

/// A value and how well it is known; no interval where there were not enough runs to tell.
struct ChartValue {
    double value = 0;
    std::optional<Range> interval;
};

/// Whether an estimated difference may as well be none: its interval holds 0, or is not known.
[[nodiscard]] inline bool is_unsure(const ChartValue& difference) {
    return !difference.interval || difference.interval->holds(0);
}

/// A value on the axis that others are compared with, such as a limit.
struct ReferenceValue {
    double value = 0;
    std::string words;
};

}  // namespace jemput
