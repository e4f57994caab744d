#pragma once

#include "sim/chart/drawing.hpp"
#include "sim/chart/heading.hpp"
#include "sim/chart/number_style.hpp"
#include "sim/chart/values.hpp"
#include "sim/core/language.hpp"

#include <string>
#include <vector>

namespace jemput {

/// What one block adds to the measure. Where its interval holds 0, all of the interval is hatched.
struct WaterfallStep {
    std::string name;
    ChartValue effect;
};

/// How a measure goes from one value to another, block by block. What the blocks do together (an
/// interaction) is a step of its own: from + all effects = to.
struct Waterfall {
    Heading heading;
    std::string value_words;  ///< beneath the axis
    std::string from_name;
    double from = 0;
    std::vector<WaterfallStep> steps;
    std::string to_name;
    double to = 0;
    bool lower_is_better = true;
    std::string better_words;  ///< for the legend
    std::string worse_words;
    std::string unsure_words;
    NumberStyle style;
};

[[nodiscard]] Drawing lay_out(const Waterfall& chart, const Language& language);

}  // namespace jemput
