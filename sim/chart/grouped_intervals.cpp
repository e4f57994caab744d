#include "sim/chart/grouped_intervals.hpp"

#include "sim/chart/rows.hpp"

#include <algorithm>
#include <array>

namespace jemput {

namespace {

constexpr double interval_row_height = 24;
constexpr std::array shapes{MarkerShape::circle, MarkerShape::square, MarkerShape::diamond,
                            MarkerShape::triangle};

Marker marker_of(std::size_t series, Point at, bool is_known) {
    const Colour colour = colours::series[series % colours::series.size()];
    return {at, 5, shapes[series % shapes.size()], is_known ? colour : colours::paper, {colour, 1.5}};
}

std::vector<LegendItem> legend_of(const GroupedIntervals& chart) {
    std::vector<LegendItem> items;
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
        const Stroke stroke{colours::series[i % colours::series.size()], 2};
        const Point centre = key_box.centre();
        items.push_back(
            {{Polyline{{{0, centre.y}, {key_width, centre.y}}, stroke}, marker_of(i, centre, true)},
             chart.series[i]});
    }
    return items;
}

Domain shown_domain(const GroupedIntervals& chart) {
    std::vector<double> values;
    if (chart.reference) values.push_back(chart.reference->value);
    for (const IntervalGroup& group : chart.groups)
        for (const auto& estimate : group.values) {
            if (!estimate) continue;
            values.push_back(estimate->value);
            if (!estimate->interval) continue;
            values.push_back(estimate->interval->low);
            values.push_back(estimate->interval->high);
        }
    return domain_of(values);
}

/// One row for each series of each group; the group's name stands at its first.
std::vector<RowWords> words_of(const GroupedIntervals& chart, const Language& language) {
    std::vector<RowWords> words;
    for (const IntervalGroup& group : chart.groups)
        for (std::size_t i = 0; i < group.values.size(); ++i) {
            const auto& estimate = group.values[i];
            words.push_back({i == 0 ? group.name : "",
                             {},
                             estimate ? as_label(language, chart.style, *estimate) : chart.missing_words});
        }
    return words;
}

void draw_estimate(Canvas& canvas, const ChartValue& estimate, const LinearScale& scale, double y,
                   std::size_t series, const std::string& name) {
    const Stroke stroke{colours::series[series % colours::series.size()], 2};
    if (estimate.interval)
        draw_interval(canvas, scale(estimate.interval->low), scale(estimate.interval->high), y, stroke, name);
    canvas.add(Role::marker, marker_of(series, {scale(estimate.value), y}, estimate.interval.has_value()),
               name);
}

}  // namespace

Drawing lay_out(const GroupedIntervals& chart, const Language& language) {
    Canvas canvas(chart.heading);
    const std::vector<RowWords> words = words_of(chart, language);
    if (words.empty()) {
        canvas.say_empty(language);
        return std::move(canvas).finished();
    }
    canvas.legend(legend_of(chart));
    if (chart.reference) canvas.move_down(reference_room);
    const RowPlot plot = draw_rows(canvas, words, interval_row_height);
    const LinearScale scale = plot.scale(shown_domain(chart));
    if (chart.reference) draw_reference(canvas, scale, plot, *chart.reference);
    std::size_t row = 0;
    for (const IntervalGroup& group : chart.groups) {
        if (row > 0 && !group.values.empty()) {
            const double y = plot.rows[row].top;
            canvas.add(Role::grid, Polyline{{{canvas.left(), y}, {canvas.right(), y}}, {colours::grid}});
        }
        for (std::size_t i = 0; i < group.values.size(); ++i, ++row)
            if (group.values[i])
                draw_estimate(canvas, *group.values[i], scale, plot.rows[row].middle(), i,
                              i < chart.series.size() ? chart.series[i] : "");
    }
    draw_value_axis(canvas, scale, chart.style, chart.value_words, language);
    return std::move(canvas).finished();
}

}  // namespace jemput
