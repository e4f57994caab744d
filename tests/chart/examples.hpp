#pragma once

#include "sim/chart/difference_chart.hpp"
#include "sim/chart/fan_chart.hpp"
#include "sim/chart/grouped_intervals.hpp"
#include "sim/chart/heat_map.hpp"
#include "sim/chart/histogram.hpp"
#include "sim/chart/more_chart.hpp"
#include "sim/chart/scatter_chart.hpp"
#include "sim/chart/stacked_bars.hpp"
#include "sim/chart/tornado.hpp"
#include "sim/chart/waterfall.hpp"

#include <string>
#include <vector>

namespace jemput::tests {

// Charts as a report has them, in Indonesian.
[[nodiscard]] FanChart day_and_night();
[[nodiscard]] Histogram waits_by_day_and_night();
[[nodiscard]] StackedBars outcomes();
[[nodiscard]] GroupedIntervals waits_with_and_without_outage();
[[nodiscard]] DifferenceChart night_against_day();
[[nodiscard]] MoreChart risk_and_error();
[[nodiscard]] HeatMap risk_by_officers_and_applicants();
[[nodiscard]] Tornado influences();
[[nodiscard]] ScatterChart cost_and_risk();
[[nodiscard]] Waterfall from_day_to_night();

struct Example {
    std::string name;
    Drawing drawing;
};

/// The charts above, and each kind with no data, one point, only zeros, huge values, no intervals, very long
/// words, and many rows.
[[nodiscard]] std::vector<Example> usual_examples(const Language& language);
[[nodiscard]] std::vector<Example> extreme_examples(const Language& language);
[[nodiscard]] std::vector<Example> all_examples(const Language& language);

}  // namespace jemput::tests
