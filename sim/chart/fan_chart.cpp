#include "sim/chart/fan_chart.hpp"

#include "sim/chart/panels.hpp"
#include "sim/chart/rows.hpp"
#include "sim/core/format.hpp"

#include <algorithm>

namespace jemput {

namespace {

constexpr double fan_plot_height = 170;
constexpr double mark_row = 16;  ///< of the words above the plot
constexpr Stroke line_stroke{colours::blue, 2.5};

Colour band_colour(std::size_t index) {
    return colours::bands[std::min(index, colours::bands.size() - 1)];
}

std::vector<double> values_of(const FanChart& chart) {
    std::vector<double> values;
    for (const FanPanel& panel : chart.panels) {
        values.insert(values.end(), panel.line.begin(), panel.line.end());
        for (const auto& band : panel.bands)
            for (const Range& range : band)
                values.push_back(range.high);
    }
    return values;
}

bool is_empty(const FanChart& chart) {
    return std::all_of(chart.panels.begin(), chart.panels.end(),
                       [](const FanPanel& panel) { return panel.times.empty(); });
}

std::vector<LegendItem> legend_of(const FanChart& chart) {
    std::vector<LegendItem> items;
    const double y = key_height / 2;
    items.push_back({{Polyline{{{0, y}, {key_width, y}}, line_stroke}}, chart.line_name});
    for (std::size_t i = chart.band_names.size(); i-- > 0;)
        items.push_back(fill_key(band_colour(i), {colours::sky, 0.5}, chart.band_names[i]));
    return items;
}

/// From the first to the last time that a panel shows; marks count too.
LinearScale clock_scale(const FanPanel& panel, const Box& plot) {
    std::vector<Duration> times = panel.times;
    for (const ClockMark& mark : panel.marks)
        times.push_back(mark.at);
    if (times.empty()) times.push_back(Duration{});
    const auto [first, last] = std::minmax_element(times.begin(), times.end());
    const double low = in_minutes(*first);
    const double high = in_minutes(*last);
    return {low, high > low ? high : low + 60, plot.left, plot.right()};
}

void draw_clock_axis(Canvas& canvas, const LinearScale& scale, const Box& plot, const Language& language) {
    const double y = plot.bottom();
    const Stroke stroke{colours::edge};
    canvas.add(Role::axis, Polyline{{{plot.left, y}, {plot.right(), y}}, stroke});
    const Duration from = from_minutes(scale.low);
    const Duration to = from_minutes(scale.high);
    const double label = std::max(text_width(as_clock_of_day(language, from), small_text),
                                  text_width(as_clock_of_day(language, to), small_text));
    const int most = std::max(1, static_cast<int>(plot.width / (label + 12)));
    for (const Duration tick : clock_ticks(from, to, most)) {
        const double x = scale(in_minutes(tick));
        canvas.add(Role::axis, Polyline{{{x, y}, {x, y + 4}}, stroke});
        canvas.write_within(Role::axis, as_clock_of_day(language, tick), {x, y + 17}, small_style,
                            plot.left - label / 2, plot.right());
    }
}

/// Each mark's row above the plot, 0 being the lowest: the first row in which its words meet no other.
std::vector<std::size_t> rows_of_marks(const FanPanel& panel, const LinearScale& scale) {
    std::vector<std::size_t> rows;
    std::vector<Box> taken;  // one row is one pixel high
    for (const ClockMark& mark : panel.marks) {
        const double half = text_width(mark.words, small_text) / 2;
        const double x = std::clamp(scale(in_minutes(mark.at)), std::min(scale.begin + half, scale.end),
                                    std::max(scale.end - half, scale.begin));
        std::size_t row = 0;
        const auto is_taken = [&](const Box& box) {
            return box.top == static_cast<double>(row) && box.left < x + half + 6 &&
                   x - half - 6 < box.right();
        };
        while (std::any_of(taken.begin(), taken.end(), is_taken))
            ++row;
        taken.push_back({x - half, static_cast<double>(row), 2 * half, 1});
        rows.push_back(row);
    }
    return rows;
}

void draw_marks(Canvas& canvas, const FanPanel& panel, const LinearScale& scale, const Box& plot) {
    const auto rows = rows_of_marks(panel, scale);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const double x = scale(in_minutes(panel.marks[i].at));
        const double y = plot.top - 4 - static_cast<double>(rows[i]) * mark_row;
        canvas.add(Role::reference,
                   Polyline{{{x, y}, {x, plot.bottom()}}, {colours::quiet_text, 1.2, Dash::dotted}},
                   panel.name);
        canvas.write_within(Role::reference, panel.marks[i].words, {x, y - 3}, small_style, plot.left,
                            plot.right(), panel.name);
    }
}

void draw_band(Canvas& canvas, const FanPanel& panel, std::size_t index, const LinearScale& x,
               const LinearScale& y) {
    const std::vector<Range>& band = panel.bands[index];
    if (band.size() < 2) return;
    Polygon polygon{{}, band_colour(index)};
    for (std::size_t i = 0; i < band.size(); ++i)
        polygon.points.push_back({x(in_minutes(panel.times[i])), y(band[i].high)});
    for (std::size_t i = band.size(); i-- > 0;)
        polygon.points.push_back({x(in_minutes(panel.times[i])), y(band[i].low)});
    canvas.add(Role::band, std::move(polygon), panel.name);
}

void draw_line(Canvas& canvas, const FanPanel& panel, const LinearScale& x, const LinearScale& y) {
    if (panel.line.size() == 1)
        canvas.add(
            Role::line,
            Marker{{x(in_minutes(panel.times[0])), y(panel.line[0])}, 4, MarkerShape::circle, colours::blue},
            panel.name);
    if (panel.line.size() < 2) return;
    Polyline line{{}, line_stroke};
    for (std::size_t i = 0; i < panel.line.size(); ++i)
        line.points.push_back({x(in_minutes(panel.times[i])), y(panel.line[i])});
    canvas.add(Role::line, std::move(line), panel.name);
}

void draw_panel(Canvas& canvas, const FanPanel& panel, const LevelAxis& axis, const Box& plot,
                const Language& language) {
    const LinearScale x = clock_scale(panel, plot);
    const LinearScale y = axis.scale(plot);
    for (std::size_t i = 0; i < panel.bands.size(); ++i)
        draw_band(canvas, panel, i, x, y);
    draw_level_axis(canvas, axis, plot);
    draw_marks(canvas, panel, x, plot);
    draw_line(canvas, panel, x, y);
    draw_clock_axis(canvas, x, plot, language);
}

double height_of_marks(const FanChart& chart, double width) {
    std::size_t rows = 0;
    for (const FanPanel& panel : chart.panels)
        for (const std::size_t row : rows_of_marks(panel, clock_scale(panel, {0, 0, width, 0})))
            rows = std::max(rows, row + 1);
    return static_cast<double>(rows) * mark_row + 6;
}

}  // namespace

Drawing lay_out(const FanChart& chart, const Language& language) {
    Canvas canvas(chart.heading);
    if (is_empty(chart)) {
        canvas.say_empty(language);
        return std::move(canvas).finished();
    }
    canvas.legend(legend_of(chart));
    const LevelAxis axis = level_axis(values_of(chart), {}, language);
    std::vector<std::string> names;
    for (const FanPanel& panel : chart.panels)
        names.push_back(panel.name);
    const double gutter = axis.label_width();
    const double above = height_of_marks(chart, plot_width(canvas, names.size(), gutter));
    const auto plots = draw_panels(canvas, names, {gutter, above, fan_plot_height, 30});
    for (std::size_t i = 0; i < plots.size(); ++i)
        draw_panel(canvas, chart.panels[i], axis, plots[i], language);
    return std::move(canvas).finished();
}

}  // namespace jemput
