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

struct MoreRow {
    std::string name;
    ChartValue low;  ///< such as the 5th percentile of visits
    ChartValue mean;
    ChartValue high;  ///< such as the 95th percentile of visits
};

/// A measure of risk and error (Nelson 2008, "The MORE plot", Winter Simulation Conference, 413–416): a box
/// holds what most visits bring, which more runs do not make narrower; bars at its ends and at the mean tell
/// how well these are known, and become narrower.
struct MoreChart {
    Heading heading;
    std::string value_words;  ///< beneath the axis
    std::string risk_words;   ///< what the box means: "risk: 90 of 100 visits"
    std::string error_words;  ///< what the bars mean: "error of the simulation, 95 %"
    std::string mean_words;
    NumberStyle style;
    std::optional<ReferenceValue> reference;
    std::vector<MoreRow> rows;
};

[[nodiscard]] Drawing lay_out(const MoreChart& chart, const Language& language);

}  // namespace jemput
