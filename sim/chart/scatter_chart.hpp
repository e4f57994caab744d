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

struct ScatterPoint {
    std::string name;
    ChartValue x;
    ChartValue y;
    bool is_marked = false;  ///< such as: no other plan is better in both
};

/// Two measures of each plan, such as cost and risk; none is negative.
struct ScatterChart {
    Heading heading;
    std::string x_words;
    std::string y_words;
    NumberStyle x_style;
    NumberStyle y_style;
    std::string marked_words;  ///< what the marked points are, for the legend
    std::string other_words;
    std::optional<ReferenceValue> y_limit;
    std::vector<ScatterPoint> points;
};

[[nodiscard]] Drawing lay_out(const ScatterChart& chart, const Language& language);

}  // namespace jemput
