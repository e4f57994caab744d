#pragma once

#include "sim/chart/drawing.hpp"
#include "sim/chart/heading.hpp"
#include "sim/chart/values.hpp"
#include "sim/core/language.hpp"

#include <optional>
#include <string>
#include <vector>

namespace jemput {

/// The difference of one measure between two plans, in any unit.
struct DifferenceRow {
    std::string measure;
    ChartValue difference;
    bool lower_is_better = true;
    std::string words;  ///< the value and what it means: "−3.2 ± 0.4 min, better"
};

/// Differences of many measures: better lies to the right of the zero line, worse to the left. Each row has
/// a scale of its own, which its interval or estimate fills: the rows tell how sure a difference is, not
/// which is larger. An interval that holds 0, and a missing one, is hatched.
struct DifferenceChart {
    Heading heading;
    std::string worse_words;
    std::string better_words;
    std::string unsure_words;  ///< what hatching means, for the legend
    std::vector<DifferenceRow> rows;
};

[[nodiscard]] Drawing lay_out(const DifferenceChart& chart, const Language& language);

}  // namespace jemput
