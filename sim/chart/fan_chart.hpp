#pragma once

#include "sim/chart/drawing.hpp"
#include "sim/chart/heading.hpp"
#include "sim/chart/values.hpp"
#include "sim/core/language.hpp"
#include "sim/core/time.hpp"

#include <string>
#include <vector>

namespace jemput {

/// A time that matters, such as the opening.
struct ClockMark {
    Duration at{};  ///< since midnight
    std::string words;
};

/// A level over clock time.
struct FanPanel {
    std::string name;                       ///< such as "Night"; may be empty where there is one panel
    std::vector<Duration> times;            ///< since midnight, increasing
    std::vector<double> line;               ///< at each time; not negative
    std::vector<std::vector<Range>> bands;  ///< for each of band_names, at each time; none where unknown
    std::vector<ClockMark> marks;
};

/// A level over clock time, with bands that hold so many of all days: panels side by side on one scale.
struct FanChart {
    Heading heading;
    std::string line_name;                ///< such as "median"
    std::vector<std::string> band_names;  ///< from the widest to the narrowest: "95 % of days", …; at most 4
    std::vector<FanPanel> panels;
};

[[nodiscard]] Drawing lay_out(const FanChart& chart, const Language& language);

}  // namespace jemput
