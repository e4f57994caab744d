#include "sim/chart/histogram.hpp"

#include "sim/chart/panels.hpp"

#include <algorithm>
#include <cmath>

namespace jemput {

namespace {

constexpr double histogram_plot_height = 140;
const NumberStyle share_style{NumberKind::share, 0, {}};

std::vector<double> values_of(const Histogram& chart) {
    std::vector<double> values;
    for (const HistogramPanel& panel : chart.panels)
        values.insert(values.end(), panel.shares.begin(), panel.shares.end());
    return values;
}

std::size_t bins_of(const Histogram& chart) {
    std::size_t bins = 0;
    for (const HistogramPanel& panel : chart.panels)
        bins = std::max(bins, panel.shares.size());
    return bins;
}

bool is_beyond(const Histogram& chart, std::size_t bin) {
    return chart.threshold && static_cast<double>(bin) * chart.bin_width >= *chart.threshold - 1e-9;
}

void draw_bars(Canvas& canvas, const Histogram& chart, const HistogramPanel& panel, const LinearScale& x,
               const LinearScale& y) {
    const double width = x(chart.bin_width) - x(0);
    const double gap = std::min(2.0, width / 5);
    for (std::size_t bin = 0; bin < panel.shares.size(); ++bin) {
        const double left = x(static_cast<double>(bin) * chart.bin_width) + gap / 2;
        const double top = y(panel.shares[bin]);
        const Box box{left, top, width - gap, y(0) - top};
        if (box.height <= 0) continue;
        const bool beyond = is_beyond(chart, bin);
        canvas.add(Role::bar,
                   Rectangle{box, beyond ? colours::orange : colours::blue,
                             beyond ? Stroke{colours::orange_edge, 1} : no_edge},
                   panel.name);
    }
}

std::string bin_label(const Histogram& chart, double value, double last, double step,
                      const Language& language) {
    const std::string number = as_label(language, tick_style({}, step), value);
    return chart.last_is_open && value == last ? number + "+" : number;
}

/// Ticks at edges of bins: every one, every second, every fifth, … as there is room. The open bin is
/// labelled at its beginning: "60+".
void draw_bin_axis(Canvas& canvas, const Histogram& chart, const LinearScale& x, const Box& plot,
                   const Language& language) {
    const Stroke stroke{colours::edge};
    const double y = plot.bottom();
    canvas.add(Role::axis, Polyline{{{plot.left, y}, {plot.right(), y}}, stroke});
    const double last = x.high - (chart.last_is_open ? chart.bin_width : 0);
    const double widest =
        text_width(bin_label(chart, last, last, chart.bin_width, language), small_text) + 10;
    double step = chart.bin_width;
    for (const double factor : {1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0}) {
        step = factor * chart.bin_width;
        if (x(step) - x(0) >= widest) break;
    }
    std::vector<double> ticks;
    for (double i = 0; i * step <= last + 1e-9 * step; ++i)
        ticks.push_back(i * step);
    if (chart.last_is_open && ticks.back() < last - 1e-9 * step) {
        if (x(last) - x(ticks.back()) < widest) ticks.pop_back();
        ticks.push_back(last);
    }
    for (const double tick : ticks) {
        canvas.add(Role::axis, Polyline{{{x(tick), y}, {x(tick), y + 4}}, stroke});
        canvas.write_within(Role::axis, bin_label(chart, tick, last, chart.bin_width, language),
                            {x(tick), y + 17}, small_style, plot.left - 20, plot.right());
    }
    canvas.paragraph(Role::axis, chart.value_words, {plot.left, y + 22}, plot.width, small_style);
}

/// The words stand above the plot, where no bar can be.
void draw_threshold(Canvas& canvas, const Histogram& chart, const HistogramPanel& panel, const LinearScale& x,
                    const Box& plot, double above) {
    const double at = x(std::clamp(*chart.threshold, x.low, x.high));
    const auto lines = wrapped(panel.beyond_words, plot.width, small_text, true);
    const double top = plot.top - above + 4;
    canvas.add(
        Role::reference,
        Polyline{{{at, top + height_of(lines, small_style) + 2}, {at, plot.bottom()}}, {colours::text, 1.5}},
        panel.name);
    double y = top + small_text;
    for (const std::string& line : lines) {
        canvas.write_within(Role::reference, line, {at, y}, {small_text, true, colours::text}, plot.left,
                            plot.right(), panel.name);
        y += line_height(small_text);
    }
}

double height_of_words(const Histogram& chart, double width) {
    double height = 0;
    for (const HistogramPanel& panel : chart.panels)
        height =
            std::max(height, height_of(wrapped(panel.beyond_words, width, small_text, true), small_style));
    return chart.threshold ? height + 8 : 6;
}

}  // namespace

Drawing lay_out(const Histogram& chart, const Language& language) {
    Canvas canvas(chart.heading);
    const std::size_t bins = bins_of(chart);
    if (bins == 0) {
        canvas.say_empty(language);
        return std::move(canvas).finished();
    }
    const LevelAxis axis = level_axis(values_of(chart), share_style, language);
    std::vector<std::string> names;
    for (const HistogramPanel& panel : chart.panels)
        names.push_back(panel.name);
    const double gutter = axis.label_width();
    const double width = plot_width(canvas, names.size(), gutter);
    const double words = height_of(wrapped(chart.value_words, width, small_text), small_style);
    const double above = height_of_words(chart, width);
    const auto plots = draw_panels(canvas, names, {gutter, above, histogram_plot_height, 26 + words});
    for (std::size_t i = 0; i < plots.size(); ++i) {
        const Box& plot = plots[i];
        const LinearScale x{0, static_cast<double>(bins) * chart.bin_width, plot.left, plot.right()};
        draw_level_axis(canvas, axis, plot);
        draw_bars(canvas, chart, chart.panels[i], x, axis.scale(plot));
        draw_bin_axis(canvas, chart, x, plot, language);
        if (chart.threshold) draw_threshold(canvas, chart, chart.panels[i], x, plot, above);
    }
    return std::move(canvas).finished();
}

}  // namespace jemput
