#include "sim/chart/waterfall.hpp"

#include "sim/chart/rows.hpp"

#include <algorithm>

namespace jemput {

namespace {

constexpr double waterfall_row_height = 30;
constexpr double waterfall_bar_height = 18;

/// From the level before to the level after the step; where it is not sure, all that it may come to.
Range drawn_range(const ChartValue& effect, double level) {
    if (effect.interval && is_unsure(effect))
        return {level + effect.interval->low, level + effect.interval->high};
    return {level + std::min(effect.value, 0.0), level + std::max(effect.value, 0.0)};
}

Domain shown_domain(const Waterfall& chart) {
    std::vector<double> values{chart.from, chart.to};
    double level = chart.from;
    for (const WaterfallStep& step : chart.steps) {
        const Range drawn = drawn_range(step.effect, level);
        values.insert(values.end(), {drawn.low, drawn.high});
        level += step.effect.value;
    }
    return domain_of(values);
}

std::vector<RowWords> words_of(const Waterfall& chart, const Language& language) {
    std::vector<RowWords> words{{chart.from_name, {}, as_label(language, chart.style, chart.from)}};
    for (const WaterfallStep& step : chart.steps)
        words.push_back({step.name, {}, as_signed_label(language, chart.style, step.effect)});
    words.push_back({chart.to_name, {}, as_label(language, chart.style, chart.to)});
    return words;
}

bool is_better(const Waterfall& chart, const ChartValue& effect) {
    return (effect.value < 0) == chart.lower_is_better;
}

void draw_total(Canvas& canvas, double value, const LinearScale& scale, double y, const std::string& name) {
    canvas.add(Role::bar,
               Rectangle{box_between(scale(0), scale(value), y, waterfall_bar_height), colours::blue}, name);
}

void draw_step(Canvas& canvas, const Waterfall& chart, const WaterfallStep& step, const Box& box) {
    if (is_unsure(step.effect))
        draw_unsure(canvas, box, colours::quiet_text, step.name);
    else if (is_better(chart, step.effect))
        canvas.add(Role::bar, Rectangle{box, colours::better, colours::better_edge}, step.name);
    else
        canvas.add(Role::bar, Rectangle{box, colours::worse, colours::worse_edge}, step.name);
}

/// From the end of one bar down to the beginning of the next.
void draw_link(Canvas& canvas, double x, double from_y, double to_y) {
    canvas.add(Role::grid,
               Polyline{{{x, from_y + waterfall_bar_height / 2}, {x, to_y - waterfall_bar_height / 2}},
                        {colours::edge, 1, Dash::dotted}});
}

std::vector<LegendItem> legend_of(const Waterfall& chart) {
    bool has_better = false;
    bool has_worse = false;
    bool has_unsure = false;
    for (const WaterfallStep& step : chart.steps) {
        const bool unsure = is_unsure(step.effect);
        has_unsure = has_unsure || unsure;
        has_better = has_better || (!unsure && is_better(chart, step.effect));
        has_worse = has_worse || (!unsure && !is_better(chart, step.effect));
    }
    std::vector<LegendItem> items;
    if (has_better) items.push_back(fill_key(colours::better, colours::better_edge, chart.better_words));
    if (has_worse) items.push_back(fill_key(colours::worse, colours::worse_edge, chart.worse_words));
    if (has_unsure) items.push_back(unsure_key(chart.unsure_words));
    return items;
}

}  // namespace

Drawing lay_out(const Waterfall& chart, const Language& language) {
    Canvas canvas(chart.heading);
    canvas.legend(legend_of(chart));
    const RowPlot plot = draw_rows(canvas, words_of(chart, language), waterfall_row_height);
    const LinearScale scale = plot.scale(shown_domain(chart));
    draw_total(canvas, chart.from, scale, plot.rows.front().middle(), chart.from_name);
    double level = chart.from;
    for (std::size_t i = 0; i < chart.steps.size(); ++i) {
        const double y = plot.rows[i + 1].middle();
        draw_link(canvas, scale(level), plot.rows[i].middle(), y);
        const Range drawn = drawn_range(chart.steps[i].effect, level);
        draw_step(canvas, chart, chart.steps[i],
                  box_between(scale(drawn.low), scale(drawn.high), y, waterfall_bar_height));
        level += chart.steps[i].effect.value;
    }
    draw_link(canvas, scale(level), plot.rows[chart.steps.size()].middle(), plot.rows.back().middle());
    draw_total(canvas, chart.to, scale, plot.rows.back().middle(), chart.to_name);
    draw_value_axis(canvas, scale, chart.style, chart.value_words, language);
    return std::move(canvas).finished();
}

}  // namespace jemput
