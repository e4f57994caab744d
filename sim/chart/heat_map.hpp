#pragma once

#include "sim/chart/drawing.hpp"
#include "sim/chart/heading.hpp"
#include "sim/chart/number_style.hpp"
#include "sim/core/language.hpp"

#include <optional>
#include <string>
#include <vector>

namespace jemput {

struct HeatCell {
    std::optional<double> value;  ///< none where it was not looked at
    bool is_sure = true;          ///< else the cell is hatched
};

/// A value by two inputs: a number in each cell, and five steps of one blue.
struct HeatMap {
    Heading heading;
    std::string column_words;  ///< what the columns are: "officers"
    std::string row_words;
    std::vector<std::string> columns;
    std::vector<std::string> rows;
    std::vector<std::vector<HeatCell>> cells;  ///< for each row, of each column
    NumberStyle style;
    std::string unsure_words;  ///< what hatching means
};

/// How much of the value one step of the colours is; 0 for a map without values.
[[nodiscard]] double colour_step(const HeatMap& chart);

[[nodiscard]] Drawing lay_out(const HeatMap& chart, const Language& language);

}  // namespace jemput
