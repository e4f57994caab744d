#pragma once

#include "sim/chart/drawing.hpp"
#include "sim/chart/heading.hpp"
#include "sim/chart/number_style.hpp"
#include "sim/core/language.hpp"

#include <string>
#include <vector>

namespace jemput {

struct StackedRow {
    std::string name;
    std::vector<double> amounts;  ///< of each part; not negative
};

/// What a whole consists of: one horizontal bar a row, all parts in the same order.
struct StackedBars {
    Heading heading;
    std::vector<std::string> parts;  ///< at most 8 can be told apart; later ones begin again
    std::vector<StackedRow> rows;
    bool as_shares = true;  ///< every bar has full length, labels are per cent of the row; else amounts
    NumberStyle style;      ///< of amounts
};

[[nodiscard]] Drawing lay_out(const StackedBars& chart, const Language& language);

}  // namespace jemput
