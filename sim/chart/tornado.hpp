#pragma once

#include "sim/chart/drawing.hpp"
#include "sim/chart/heading.hpp"
#include "sim/chart/number_style.hpp"
#include "sim/core/language.hpp"

#include <string>
#include <vector>

namespace jemput {

struct TornadoRow {
    std::string input;
    double at_low = 0;      ///< the measure with the input at its low end
    double at_high = 0;     ///< … and at its high end
    std::string low_words;  ///< the low end itself: "20 min"; may be empty
    std::string high_words;
    bool is_sure = true;  ///< whether the runs suffice to tell at_low from at_high; else hatched
};

/// What a measure becomes if one input at a time is at its low or high end. The rows keep their order, which
/// is commonly that of their length.
struct Tornado {
    Heading heading;
    std::string value_words;  ///< beneath the axis
    double base = 0;          ///< the measure with every input as it is
    std::string base_words;
    std::string low_legend;  ///< "input at its low end"
    std::string high_legend;
    std::string unsure_words;  ///< what hatching means
    NumberStyle style;
    std::vector<TornadoRow> rows;
};

[[nodiscard]] Drawing lay_out(const Tornado& chart, const Language& language);

}  // namespace jemput
