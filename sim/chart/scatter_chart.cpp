#include "sim/chart/scatter_chart.hpp"

#include "sim/chart/label_places.hpp"
#include "sim/chart/panels.hpp"
#include "sim/chart/rows.hpp"

#include <algorithm>
#include <cmath>

namespace jemput {

namespace {

constexpr double scatter_plot_height = 280;
constexpr double label_width = 150;  ///< at most, before a name is wrapped
constexpr double radius = 5.5;
constexpr Stroke marked_edge{colours::text, 1};
constexpr Stroke other_edge{colours::edge, 2};

using Lines = std::vector<std::string>;

void append(std::vector<double>& values, const ChartValue& estimate) {
    values.push_back(estimate.value);
    if (!estimate.interval) return;
    values.push_back(estimate.interval->low);
    values.push_back(estimate.interval->high);
}

struct Plot {
    LinearScale x;
    LinearScale y;
    Box box;

    [[nodiscard]] Point at(const ScatterPoint& point) const { return {x(point.x.value), y(point.y.value)}; }
};

Marker marker_of(bool is_marked, Point at) {
    if (is_marked) return {at, radius + 1, MarkerShape::diamond, colours::blue, marked_edge};
    return {at, radius - 1, MarkerShape::circle, colours::paper, other_edge};
}

std::vector<LegendItem> legend_of(const ScatterChart& chart) {
    const auto is_marked = [](const ScatterPoint& point) { return point.is_marked; };
    std::vector<LegendItem> items;
    if (std::any_of(chart.points.begin(), chart.points.end(), is_marked))
        items.push_back({{marker_of(true, key_box.centre())}, chart.marked_words});
    if (!std::all_of(chart.points.begin(), chart.points.end(), is_marked))
        items.push_back({{marker_of(false, key_box.centre())}, chart.other_words});
    return items;
}

void draw_intervals(Canvas& canvas, const ScatterPoint& point, const Plot& plot) {
    const Stroke stroke{point.is_marked ? colours::blue : colours::edge, 1.5};
    const Point at = plot.at(point);
    if (point.x.interval)
        canvas.add(
            Role::interval,
            Polyline{{{plot.x(point.x.interval->low), at.y}, {plot.x(point.x.interval->high), at.y}}, stroke},
            point.name);
    if (point.y.interval)
        canvas.add(
            Role::interval,
            Polyline{{{at.x, plot.y(point.y.interval->low)}, {at.x, plot.y(point.y.interval->high)}}, stroke},
            point.name);
}

void draw_limit(Canvas& canvas, const ReferenceValue& limit, const Plot& plot) {
    const double y = plot.y(limit.value);
    canvas.add(Role::reference, Polyline{{{plot.box.left, y}, {plot.box.right(), y}},
                                         {colours::quiet_text, 1.5, Dash::dashed}});
    canvas.write(Role::reference, limit.words, {plot.box.right(), y - 5}, small_style, Anchor::end);
}

/// What labels must not cover: markers, intervals, and the limit with its words.
std::vector<Box> obstacles_of(const ScatterChart& chart, const Plot& plot) {
    std::vector<Box> taken;
    for (const ScatterPoint& point : chart.points) {
        const Point at = plot.at(point);
        taken.push_back({at.x - radius, at.y - radius, 2 * radius, 2 * radius});
        if (point.x.interval) {
            const double left = plot.x(point.x.interval->low);
            taken.push_back({left, at.y - 1, plot.x(point.x.interval->high) - left, 2});
        }
        if (point.y.interval) {
            const double top = plot.y(point.y.interval->high);
            taken.push_back({at.x - 1, top, 2, plot.y(point.y.interval->low) - top});
        }
    }
    if (chart.y_limit) {
        const double y = plot.y(chart.y_limit->value);
        taken.push_back({plot.box.left, y - 1, plot.box.width, 2});
        taken.push_back(
            text_box({chart.y_limit->words, {plot.box.right(), y - 5}, Anchor::end, small_text, false, {}}));
    }
    return taken;
}

struct PlacedLabel {
    std::size_t point;
    Lines lines;
    Box box;
};

/// The marked points come first; nothing if a label finds no place.
std::optional<std::vector<PlacedLabel>> places_of(const ScatterChart& chart, const Plot& plot,
                                                  const std::vector<Lines>& labels) {
    std::vector<Box> taken = obstacles_of(chart, plot);
    std::vector<PlacedLabel> placed;
    for (const bool marked : {true, false})
        for (std::size_t i = 0; i < chart.points.size(); ++i) {
            if (chart.points[i].is_marked != marked) continue;
            double width = 0;
            for (const std::string& line : labels[i])
                width = std::max(width, text_width(line, small_text));
            const auto box = free_place(plot.at(chart.points[i]), width, height_of(labels[i], small_style),
                                        plot.box, taken);
            if (!box) return std::nullopt;
            taken.push_back(*box);
            placed.push_back({i, labels[i], *box});
        }
    return placed;
}

/// A thin line to the point where the label is not beside it.
void draw_leader(Canvas& canvas, Point point, const Box& label) {
    const Point near{std::clamp(point.x, label.left, label.right()),
                     std::clamp(point.y, label.top, label.bottom())};
    if (std::hypot(near.x - point.x, near.y - point.y) > 14)
        canvas.add(Role::label, Polyline{{point, near}, {colours::edge, 0.7}});
}

void draw_label(Canvas& canvas, const PlacedLabel& label, const std::string& name) {
    double y = label.box.top + 0.95 * small_text;
    for (const std::string& line : label.lines) {
        canvas.write(Role::label, line, {label.box.left, y}, {small_text, false, colours::text},
                     Anchor::start, name);
        y += line_height(small_text);
    }
}

/// The names at the points; where they find no room, numbers, and the names below the chart.
void draw_labels(Canvas& canvas, const ScatterChart& chart, const Plot& plot) {
    std::vector<Lines> names;
    std::vector<Lines> numbers;
    for (std::size_t i = 0; i < chart.points.size(); ++i) {
        names.push_back(wrapped(chart.points[i].name, label_width, small_text));
        numbers.push_back({std::to_string(i + 1)});
    }
    auto placed = places_of(chart, plot, names);
    const bool has_names = placed.has_value();
    if (!has_names) placed = places_of(chart, plot, numbers);
    if (placed)
        for (const PlacedLabel& label : *placed) {
            draw_leader(canvas, plot.at(chart.points[label.point]), label.box);
            draw_label(canvas, label, chart.points[label.point].name);
        }
    if (has_names) return;
    for (std::size_t i = 0; i < chart.points.size(); ++i)
        canvas.move_down(canvas.paragraph(Role::legend, numbers[i].front() + ". " + chart.points[i].name,
                                          {canvas.left(), canvas.top()}, canvas.right() - canvas.left(),
                                          small_style));
}

Plot draw_axes(Canvas& canvas, const ScatterChart& chart, const Language& language) {
    std::vector<double> xs;
    std::vector<double> ys;
    for (const ScatterPoint& point : chart.points) {
        append(xs, point.x);
        append(ys, point.y);
    }
    if (chart.y_limit) ys.push_back(chart.y_limit->value);
    const LevelAxis axis = level_axis(ys, chart.y_style, language);
    canvas.move_down(canvas.paragraph(Role::axis, chart.y_words, {canvas.left(), canvas.top()},
                                      canvas.right() - canvas.left(), small_style) +
                     6);
    const auto plots = draw_panels(canvas, {""}, {axis.label_width(), 0, scatter_plot_height, 0});
    draw_level_axis(canvas, axis, plots[0]);
    Domain domain = domain_of(xs);
    domain.high *= 1.08;
    const Plot plot{
        {domain.low, domain.high, plots[0].left, plots[0].right()}, axis.scale(plots[0]), plots[0]};
    canvas.move_down(-2);
    draw_value_axis(canvas, plot.x, chart.x_style, chart.x_words, language);
    return plot;
}

}  // namespace

Drawing lay_out(const ScatterChart& chart, const Language& language) {
    Canvas canvas(chart.heading);
    if (chart.points.empty()) {
        canvas.say_empty(language);
        return std::move(canvas).finished();
    }
    canvas.legend(legend_of(chart));
    const Plot plot = draw_axes(canvas, chart, language);
    if (chart.y_limit) draw_limit(canvas, *chart.y_limit, plot);
    for (const ScatterPoint& point : chart.points)
        draw_intervals(canvas, point, plot);
    for (const ScatterPoint& point : chart.points)
        canvas.add(Role::marker, marker_of(point.is_marked, plot.at(point)), point.name);
    draw_labels(canvas, chart, plot);
    return std::move(canvas).finished();
}

}  // namespace jemput
