#pragma once

#include "sim/chart/drawing.hpp"
#include "sim/chart/heading.hpp"
#include "sim/chart/number_style.hpp"
#include "sim/chart/values.hpp"
#include "sim/core/language.hpp"

#include <optional>
#include <string>
#include <vector>

namespace jemput {

struct IntervalGroup {
    std::string name;
    std::vector<std::optional<ChartValue>> values;  ///< of each series; none where it was never seen
};

/// One measure by groups and series, such as the mean wait of each plan with and without an outage: a marker
/// with its interval and its value, on one scale.
struct GroupedIntervals {
    Heading heading;
    std::string value_words;          ///< beneath the axis
    std::vector<std::string> series;  ///< at most 4 can be told apart
    std::vector<IntervalGroup> groups;
    NumberStyle style;
    std::optional<ReferenceValue> reference;
    std::string missing_words;  ///< in place of a missing value: "no visit with an outage"
};

[[nodiscard]] Drawing lay_out(const GroupedIntervals& chart, const Language& language);

}  // namespace jemput
