#include "sim/chart/more_chart.hpp"

#include "sim/chart/rows.hpp"

#include <algorithm>

namespace jemput {

namespace {

constexpr double more_row_height = 66;
constexpr double box_height = 24;
constexpr Stroke box_edge{colours::blue, 1};
constexpr Stroke mean_stroke{colours::text, 3};
constexpr Stroke error_stroke{colours::vermilion, 2};

Domain shown_domain(const MoreChart& chart) {
    std::vector<double> values;
    if (chart.reference) values.push_back(chart.reference->value);
    for (const MoreRow& row : chart.rows)
        for (const ChartValue* estimate : {&row.low, &row.mean, &row.high}) {
            values.push_back(estimate->value);
            if (!estimate->interval) continue;
            values.push_back(estimate->interval->low);
            values.push_back(estimate->interval->high);
        }
    return domain_of(values);
}

std::vector<LegendItem> legend_of(const MoreChart& chart) {
    const double y = key_height / 2;
    const double x = key_width / 2;
    return {
        fill_key(colours::bands[1], box_edge, chart.risk_words),
        {{Polyline{{{x, 0}, {x, key_height}}, mean_stroke}}, chart.mean_words},
        {{Polyline{{{0, y}, {key_width, y}}, error_stroke}, Polyline{{{1, y - 4}, {1, y + 4}}, error_stroke},
          Polyline{{{key_width - 1, y - 4}, {key_width - 1, y + 4}}, error_stroke}},
         chart.error_words}};
}

/// The ends stand above the box, the mean below it, so that the numbers never meet.
void write_values(Canvas& canvas, const MoreChart& chart, const MoreRow& row, const LinearScale& scale,
                  double y, const Language& language) {
    NumberStyle style = chart.style;
    style.unit.clear();
    const double above = y - box_height / 2 - 5;
    const Box low = canvas.write_within(Role::label, as_label(language, style, row.low.value),
                                        {scale(row.low.value), above}, small_style, scale.begin,
                                        canvas.right(), row.name);
    canvas.write_within(Role::label, as_label(language, style, row.high.value),
                        {scale(row.high.value), above}, small_style, low.right() + 8, canvas.right(),
                        row.name);
    canvas.write_within(Role::label, as_label(language, style, row.mean.value),
                        {scale(row.mean.value), y + box_height / 2 + 14}, {small_text, true, colours::text},
                        scale.begin, canvas.right(), row.name);
}

void draw_row(Canvas& canvas, const MoreChart& chart, const MoreRow& row, const LinearScale& scale, double y,
              const Language& language) {
    canvas.add(Role::bar,
               Rectangle{box_between(scale(row.low.value), scale(row.high.value), y, box_height),
                         colours::bands[1], box_edge},
               row.name);
    const double mean = scale(row.mean.value);
    canvas.add(Role::marker, Polyline{{{mean, y - box_height / 2}, {mean, y + box_height / 2}}, mean_stroke},
               row.name);
    for (const ChartValue* estimate : {&row.low, &row.mean, &row.high})
        if (estimate->interval)
            draw_interval(canvas, scale(estimate->interval->low), scale(estimate->interval->high), y,
                          error_stroke, row.name);
    write_values(canvas, chart, row, scale, y, language);
}

}  // namespace

Drawing lay_out(const MoreChart& chart, const Language& language) {
    Canvas canvas(chart.heading);
    if (chart.rows.empty()) {
        canvas.say_empty(language);
        return std::move(canvas).finished();
    }
    canvas.legend(legend_of(chart));
    if (chart.reference) canvas.move_down(reference_room);
    std::vector<RowWords> words;
    for (const MoreRow& row : chart.rows)
        words.push_back({row.name, {}, {}});
    RowPlot plot = draw_rows(canvas, words, more_row_height);
    plot.right -= 16;  // the words of the highest value reach beyond it
    const LinearScale scale = plot.scale(shown_domain(chart));
    for (std::size_t i = 0; i < chart.rows.size(); ++i)
        draw_row(canvas, chart, chart.rows[i], scale, plot.rows[i].middle(), language);
    if (chart.reference) draw_reference(canvas, scale, plot, *chart.reference);
    draw_value_axis(canvas, scale, chart.style, chart.value_words, language);
    return std::move(canvas).finished();
}

}  // namespace jemput
