#include "sim/chart/tornado.hpp"

#include "sim/chart/rows.hpp"

#include <algorithm>

namespace jemput {

namespace {

constexpr double tornado_row_height = 40;
constexpr double lane_height = 11;
constexpr Colour low_colour = colours::sky;
constexpr Colour high_colour = colours::blue;

/// The bars begin at the base, so their lengths tell the truth wherever the axis begins: it goes over what
/// is shown.
Domain shown_domain(const Tornado& chart) {
    Domain domain{chart.base, chart.base};
    for (const TornadoRow& row : chart.rows) {
        domain.low = std::min({domain.low, row.at_low, row.at_high});
        domain.high = std::max({domain.high, row.at_low, row.at_high});
    }
    const double around = domain.high > domain.low ? 0.04 * (domain.high - domain.low) : 0.5;
    return {domain.low - around, domain.high + around};
}

std::vector<RowWords> words_of(const Tornado& chart, const Language& language) {
    NumberStyle style = chart.style;
    style.unit.clear();
    std::vector<RowWords> words;
    for (const TornadoRow& row : chart.rows) {
        const bool has_ends = !row.low_words.empty() && !row.high_words.empty();
        words.push_back(
            {row.input, has_ends ? row.low_words + " … " + row.high_words : "",
             as_label(language, style, row.at_low) + " … " + as_label(language, style, row.at_high)});
    }
    return words;
}

void draw_bar(Canvas& canvas, double from, double to, double y, Colour colour, const TornadoRow& row) {
    const Box box = box_between(from, to, y, lane_height);
    if (box.width == 0) return;
    if (row.is_sure)
        canvas.add(Role::bar, Rectangle{box, colour, {colours::quiet_text, 0.5}}, row.input);
    else
        draw_unsure(canvas, box, colour, row.input);
}

std::vector<LegendItem> legend_of(const Tornado& chart) {
    std::vector<LegendItem> items{fill_key(low_colour, {colours::quiet_text, 0.5}, chart.low_legend),
                                  fill_key(high_colour, {colours::quiet_text, 0.5}, chart.high_legend)};
    if (std::any_of(chart.rows.begin(), chart.rows.end(), [](const TornadoRow& row) { return !row.is_sure; }))
        items.push_back(unsure_key(chart.unsure_words));
    return items;
}

}  // namespace

Drawing lay_out(const Tornado& chart, const Language& language) {
    Canvas canvas(chart.heading);
    if (chart.rows.empty()) {
        canvas.say_empty(language);
        return std::move(canvas).finished();
    }
    canvas.legend(legend_of(chart));
    canvas.move_down(reference_room);
    const RowPlot plot = draw_rows(canvas, words_of(chart, language), tornado_row_height);
    const LinearScale scale = plot.scale(shown_domain(chart));
    draw_reference(canvas, scale, plot, {chart.base, chart.base_words});
    for (std::size_t i = 0; i < chart.rows.size(); ++i) {
        const TornadoRow& row = chart.rows[i];
        const double y = plot.rows[i].middle();
        draw_bar(canvas, scale(chart.base), scale(row.at_low), y - lane_height / 2, low_colour, row);
        draw_bar(canvas, scale(chart.base), scale(row.at_high), y + lane_height / 2, high_colour, row);
    }
    draw_value_axis(canvas, scale, chart.style, chart.value_words, language);
    return std::move(canvas).finished();
}

}  // namespace jemput
