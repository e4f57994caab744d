#include "sim/chart/stacked_bars.hpp"

#include "sim/chart/rows.hpp"

#include <algorithm>
#include <numeric>

namespace jemput {

namespace {

constexpr double stack_height = 26;
constexpr double stack_row_height = 38;

double total_of(const StackedRow& row) {
    return std::accumulate(row.amounts.begin(), row.amounts.end(), 0.0);
}

Colour part_colour(std::size_t part) {
    return colours::parts[part % colours::parts.size()];
}

/// White gaps part the segments, and a thin edge the pale ones from the paper.
Rectangle segment(const Box& box, std::size_t part) {
    const double gap = std::min(2.0, box.width / 4);
    return {{box.left + gap / 2, box.top, box.width - gap, box.height},
            part_colour(part),
            {colours::quiet_text, 0.5}};
}

std::string label_of(const StackedBars& chart, double amount, double total, const Language& language) {
    if (chart.as_shares) return as_label(language, {NumberKind::share, 0, {}}, amount / total);
    NumberStyle style = chart.style;
    style.unit.clear();
    return as_label(language, style, amount);
}

void draw_segment(Canvas& canvas, const Box& box, std::size_t part, const std::string& label,
                  const std::string& name) {
    const Rectangle rectangle = segment(box, part);
    canvas.add(Role::bar, rectangle, name);
    if (text_width(label, small_text) + 6 > rectangle.box.width) return;
    canvas.write(Role::label, label, {box.centre().x, box.centre().y + 4},
                 {small_text, false, colours::text_on(rectangle.fill)}, Anchor::middle, name);
}

void draw_row(Canvas& canvas, const StackedBars& chart, const StackedRow& row, const LinearScale& scale,
              double y, const Language& language) {
    const double total = total_of(row);
    if (total <= 0) return;
    double before = 0;
    for (std::size_t part = 0; part < std::min(row.amounts.size(), chart.parts.size()); ++part) {
        const double amount = row.amounts[part];
        const double whole = chart.as_shares ? total : 1;
        const Box box = box_between(scale(before / whole), scale((before + amount) / whole), y, stack_height);
        before += amount;
        if (box.width > 0)
            draw_segment(canvas, box, part, label_of(chart, amount, total, language), chart.parts[part]);
    }
}

Domain shown_domain(const StackedBars& chart) {
    if (chart.as_shares) return {0, 1};
    std::vector<double> totals;
    for (const StackedRow& row : chart.rows)
        totals.push_back(total_of(row));
    return domain_of(totals);
}

std::vector<RowWords> words_of(const StackedBars& chart, const Language& language) {
    std::vector<RowWords> words;
    for (const StackedRow& row : chart.rows)
        words.push_back(
            {row.name, {}, chart.as_shares ? "" : as_label(language, chart.style, total_of(row))});
    return words;
}

std::vector<LegendItem> legend_of(const StackedBars& chart) {
    std::vector<LegendItem> items;
    for (std::size_t part = 0; part < chart.parts.size(); ++part)
        items.push_back(fill_key(part_colour(part), {colours::quiet_text, 0.5}, chart.parts[part]));
    return items;
}

}  // namespace

Drawing lay_out(const StackedBars& chart, const Language& language) {
    Canvas canvas(chart.heading);
    if (chart.rows.empty() || chart.parts.empty()) {
        canvas.say_empty(language);
        return std::move(canvas).finished();
    }
    const RowPlot plot = draw_rows(canvas, words_of(chart, language), stack_row_height);
    const LinearScale scale = plot.scale(shown_domain(chart));
    for (std::size_t i = 0; i < chart.rows.size(); ++i)
        draw_row(canvas, chart, chart.rows[i], scale, plot.rows[i].middle(), language);
    const NumberStyle style = chart.as_shares ? NumberStyle{NumberKind::share, 0, {}} : chart.style;
    draw_value_axis(canvas, scale, style, "", language);
    canvas.legend(legend_of(chart));
    return std::move(canvas).finished();
}

}  // namespace jemput
