#include "sim/chart/difference_chart.hpp"

#include "sim/chart/rows.hpp"

#include <algorithm>
#include <cmath>

namespace jemput {

namespace {

constexpr double difference_row_height = 30;
constexpr double difference_bar_height = 16;
constexpr double reach = 0.94;  ///< of half the plot, that the farthest end of a row fills

/// The difference so that a positive one is better.
ChartValue towards_better(const DifferenceRow& row) {
    const ChartValue& difference = row.difference;
    if (!row.lower_is_better) return difference;
    ChartValue mirrored{-difference.value, {}};
    if (difference.interval) mirrored.interval = Range{-difference.interval->high, -difference.interval->low};
    return mirrored;
}

LinearScale scale_of(const ChartValue& difference, const RowPlot& plot) {
    double farthest = std::abs(difference.value);
    if (difference.interval)
        farthest =
            std::max({farthest, std::abs(difference.interval->low), std::abs(difference.interval->high)});
    if (farthest == 0) farthest = 1;
    return plot.scale({-farthest / reach, farthest / reach});
}

void draw_bar(Canvas& canvas, const DifferenceRow& row, const RowPlot& plot, double y) {
    const ChartValue difference = towards_better(row);
    const LinearScale scale = scale_of(difference, plot);
    if (!difference.interval) {
        draw_unsure(canvas, box_between(plot.left, plot.right, y, difference_bar_height), colours::quiet_text,
                    row.measure);
        return;
    }
    const Box box = box_between(scale(difference.interval->low), scale(difference.interval->high), y,
                                difference_bar_height);
    if (is_unsure(difference))
        draw_unsure(canvas, box, colours::quiet_text, row.measure);
    else if (difference.value > 0)
        canvas.add(Role::bar, Rectangle{box, colours::better, colours::better_edge}, row.measure);
    else
        canvas.add(Role::bar, Rectangle{box, colours::worse, colours::worse_edge}, row.measure);
}

void draw_estimate(Canvas& canvas, const DifferenceRow& row, const RowPlot& plot, double y) {
    const ChartValue difference = towards_better(row);
    if (!difference.interval) return;
    const double x = scale_of(difference, plot)(difference.value);
    canvas.add(Role::marker, Marker{{x, y}, 4, MarkerShape::circle, colours::text, {colours::paper, 1.5}},
               row.measure);
}

/// Which side of the zero line is which.
void draw_sides(Canvas& canvas, const DifferenceChart& chart, double middle, double y) {
    const TextStyle style{small_text, true, colours::text};
    canvas.write(Role::reference, "← " + chart.worse_words, {middle - 10, y}, style, Anchor::end);
    canvas.write(Role::reference, chart.better_words + " →", {middle + 10, y}, style);
}

bool has_unsure(const DifferenceChart& chart) {
    return std::any_of(chart.rows.begin(), chart.rows.end(),
                       [](const DifferenceRow& row) { return is_unsure(row.difference); });
}

}  // namespace

Drawing lay_out(const DifferenceChart& chart, const Language& language) {
    Canvas canvas(chart.heading);
    if (chart.rows.empty()) {
        canvas.say_empty(language);
        return std::move(canvas).finished();
    }
    std::vector<RowWords> words;
    for (const DifferenceRow& row : chart.rows)
        words.push_back({row.measure, {}, row.words});
    canvas.move_down(reference_room);
    const RowPlot plot = draw_rows(canvas, words, difference_row_height);
    const double middle = (plot.left + plot.right) / 2;
    draw_sides(canvas, chart, middle, plot.top() - 7);
    for (std::size_t i = 1; i < plot.rows.size(); ++i) {
        const double y = plot.rows[i].top;
        canvas.add(Role::grid, Polyline{{{canvas.left(), y}, {canvas.right(), y}}, {colours::grid}});
    }
    for (std::size_t i = 0; i < chart.rows.size(); ++i)
        draw_bar(canvas, chart.rows[i], plot, plot.rows[i].middle());
    canvas.add(Role::reference,
               Polyline{{{middle, plot.top() - 18}, {middle, plot.bottom()}}, {colours::text, 1.5}});
    for (std::size_t i = 0; i < chart.rows.size(); ++i)
        draw_estimate(canvas, chart.rows[i], plot, plot.rows[i].middle());
    canvas.move_down(6);
    if (has_unsure(chart)) canvas.legend({unsure_key(chart.unsure_words)});
    return std::move(canvas).finished();
}

}  // namespace jemput
