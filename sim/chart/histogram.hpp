#pragma once

#include "sim/chart/drawing.hpp"
#include "sim/chart/heading.hpp"
#include "sim/core/language.hpp"

#include <optional>
#include <string>
#include <vector>

namespace jemput {

struct HistogramPanel {
    std::string name;            ///< such as "Night"; may be empty where there is one panel
    std::vector<double> shares;  ///< of each bin, 0 … 1, the first one from 0
    std::string beyond_words;    ///< what lies beyond the threshold: "4 of 100 wait longer than 30 min"
};

/// Shares by bins of equal width: panels side by side on one scale. Bars beyond the threshold have another
/// tone.
struct Histogram {
    Heading heading;
    std::string value_words;          ///< what the bins are of, with its unit: "minutes of waiting"
    double bin_width = 1;             ///< > 0
    bool last_is_open = false;        ///< whether the last bin holds all that is longer: "60+"
    std::optional<double> threshold;  ///< at the edge of a bin
    std::vector<HistogramPanel> panels;
};

[[nodiscard]] Drawing lay_out(const Histogram& chart, const Language& language);

}  // namespace jemput
