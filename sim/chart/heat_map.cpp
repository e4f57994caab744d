#include "sim/chart/heat_map.hpp"

#include "sim/chart/rows.hpp"

#include <algorithm>
#include <cmath>

namespace jemput {

namespace {

constexpr double cell_height = 34;
constexpr double widest_cell = 110;
constexpr double widest_row_words = 160;  ///< before they are wrapped
constexpr std::size_t steps = colours::heat.size();

/// Five steps of equal, round width.
struct Steps {
    double first = 0;
    double width = 1;

    [[nodiscard]] std::size_t step_of(double value) const {
        const double step = std::floor((value - first) / width + 1e-9);
        return static_cast<std::size_t>(std::clamp(step, 0.0, static_cast<double>(steps - 1)));
    }
};

std::vector<double> values_of(const HeatMap& chart) {
    std::vector<double> values;
    for (const auto& row : chart.cells)
        for (const HeatCell& cell : row)
            if (cell.value) values.push_back(*cell.value);
    return values;
}

/// The finest round steps (1, 2, 2.5 or 5 times a power of ten) of which five reach over all values.
Steps steps_of(const std::vector<double>& values) {
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    const double range = *high - *low > 0 ? *high - *low : std::max(std::abs(*high), 1.0);
    for (double power = std::pow(10, std::floor(std::log10(range / static_cast<double>(steps))));;
         power *= 10) {
        for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
            const double width = factor * power;
            const double first = std::floor(*low / width + 1e-9) * width;
            if (first + static_cast<double>(steps) * width >= *high * (1 - 1e-9)) return {first, width};
        }
    }
}

NumberStyle without_unit(NumberStyle style) {
    style.unit.clear();
    return style;
}

void draw_cell(Canvas& canvas, const HeatMap& chart, const HeatCell& cell, const Box& box, const Steps& tones,
               const Language& language, const std::string& row) {
    if (!cell.value) return;
    const Colour fill = colours::heat[tones.step_of(*cell.value)];
    const Colour ink = colours::text_on(fill);
    canvas.add(Role::cell, Rectangle{box, fill, {colours::paper, 2}}, row);
    if (!cell.is_sure) canvas.add(Role::unsure, Hatching{box, {ink, 0.8}}, row);
    const std::string label = as_label(language, without_unit(chart.style), *cell.value);
    if (!cell.is_sure) {
        const double width = std::min(text_width(label, usual_text) + 8, box.width - 2);
        canvas.add(Role::cell,
                   Rectangle{{box.centre().x - width / 2, box.centre().y - 10, width, 20}, fill, no_edge, 3},
                   row);
    }
    const bool fits = text_width(label, usual_text) <= box.width;
    canvas.write(Role::label, label, {box.centre().x, box.centre().y + 4.5},
                 {fits ? usual_text : small_text, false, ink}, Anchor::middle, row);
}

/// What rows and columns are, and the names of the columns centred above the cells; moves the canvas beneath
/// them.
void draw_head(Canvas& canvas, const HeatMap& chart, double left, double width) {
    canvas.move_down(canvas.paragraph(Role::axis, chart.column_words, {left, canvas.top()},
                                      canvas.right() - left, small_style));
    double height = 0;
    if (!chart.row_words.empty())
        height = canvas.paragraph(Role::axis, chart.row_words, {canvas.left(), canvas.top()},
                                  left - canvas.left() - 8, small_style);
    for (std::size_t i = 0; i < chart.columns.size(); ++i) {
        const auto lines = wrapped(chart.columns[i], width - 4, usual_text);
        double y = canvas.top() + usual_text;
        for (const std::string& line : lines) {
            canvas.write(Role::axis, line, {left + (static_cast<double>(i) + 0.5) * width, y}, plain_style,
                         Anchor::middle);
            y += line_height(usual_text);
        }
        height = std::max(height, height_of(lines, plain_style));
    }
    canvas.move_down(height + 4);
}

std::vector<LegendItem> legend_of(const HeatMap& chart, const Steps& tones, double highest,
                                  const Language& language) {
    const NumberStyle style = tick_style(chart.style, tones.width);
    std::vector<LegendItem> items;
    for (std::size_t i = 0; i <= tones.step_of(highest); ++i) {
        const double low = tones.first + static_cast<double>(i) * tones.width;
        items.push_back(
            fill_key(colours::heat[i], {colours::edge, 0.5},
                     as_label(language, style, low) + "–" + as_label(language, style, low + tones.width)));
    }
    for (const auto& row : chart.cells)
        for (const HeatCell& cell : row)
            if (cell.value && !cell.is_sure) {
                items.push_back(unsure_key(chart.unsure_words));
                return items;
            }
    return items;
}

/// Where draw_rows() will let the cells begin.
double left_of_cells(const Canvas& canvas, const std::vector<RowWords>& words, double names) {
    Canvas rehearsal = canvas;
    return draw_rows(rehearsal, words, cell_height, names).left;
}

double width_of_cells(const Canvas& canvas, const HeatMap& chart, double left) {
    return std::min(widest_cell, (canvas.right() - left) / static_cast<double>(chart.columns.size()));
}

std::vector<RowWords> row_words_of(const HeatMap& chart) {
    std::vector<RowWords> words;
    for (const std::string& row : chart.rows)
        words.push_back({row, {}, {}});
    return words;
}

void draw_cells(Canvas& canvas, const HeatMap& chart, const RowPlot& plot, const Steps& tones,
                const Language& language) {
    const double width = width_of_cells(canvas, chart, plot.left);
    for (std::size_t i = 0; i < std::min(chart.rows.size(), chart.cells.size()); ++i)
        for (std::size_t j = 0; j < std::min(chart.columns.size(), chart.cells[i].size()); ++j) {
            const ChartRow& row = plot.rows[i];
            const Box box{plot.left + static_cast<double>(j) * width, row.top, width, row.height};
            draw_cell(canvas, chart, chart.cells[i][j], box, tones, language, chart.rows[i]);
        }
}

}  // namespace

double colour_step(const HeatMap& chart) {
    const std::vector<double> values = values_of(chart);
    return values.empty() ? 0 : steps_of(values).width;
}

Drawing lay_out(const HeatMap& chart, const Language& language) {
    Canvas canvas(chart.heading);
    const std::vector<double> values = values_of(chart);
    if (values.empty() || chart.columns.empty() || chart.rows.empty()) {
        canvas.say_empty(language);
        return std::move(canvas).finished();
    }
    const std::vector<RowWords> words = row_words_of(chart);
    const double names = std::min(text_width(chart.row_words, small_text), widest_row_words);
    const double left = left_of_cells(canvas, words, names);
    draw_head(canvas, chart, left, width_of_cells(canvas, chart, left));
    const RowPlot plot = draw_rows(canvas, words, cell_height, names);
    const Steps tones = steps_of(values);
    draw_cells(canvas, chart, plot, tones, language);
    canvas.move_down(8);
    canvas.legend(legend_of(chart, tones, *std::max_element(values.begin(), values.end()), language));
    return std::move(canvas).finished();
}

}  // namespace jemput
