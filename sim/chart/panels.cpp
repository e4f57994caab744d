#include "sim/chart/panels.hpp"

#include <algorithm>

namespace jemput {

namespace {

constexpr double panel_gap = 24;
constexpr double label_gap = 8;
constexpr double headroom = 1.06;  ///< what is drawn never touches the upper end of the scale
constexpr int most_lines = 4;

std::size_t columns_of(std::size_t panels) {
    return std::min<std::size_t>(panels, 2);
}

double panel_width(const Canvas& canvas, std::size_t panels) {
    const auto columns = static_cast<double>(columns_of(panels));
    return (canvas.right() - canvas.left() - panel_gap * (columns - 1)) / columns;
}

/// The height of the highest of the names in a row of panels.
double name_height(const std::vector<std::string>& names, std::size_t first, double width) {
    double height = 0;
    for (std::size_t i = first; i < std::min(first + 2, names.size()); ++i)
        if (!names[i].empty())
            height = std::max(height, height_of(wrapped(names[i], width, usual_text, true), bold_style));
    return height;
}

}  // namespace

double LevelAxis::label_width() const {
    double width = 0;
    for (const std::string& label : labels)
        width = std::max(width, text_width(label, small_text));
    return width + label_gap;
}

LevelAxis level_axis(const std::vector<double>& values, const NumberStyle& style, const Language& language) {
    LevelAxis axis;
    axis.domain = domain_of(values);
    axis.ticks = ticks_of(axis.domain, most_lines);
    axis.domain.high *= headroom;
    for (const double tick : axis.ticks.values)
        axis.labels.push_back(as_label(language, tick_style(style, axis.ticks.step), tick));
    return axis;
}

void draw_level_axis(Canvas& canvas, const LevelAxis& axis, const Box& plot) {
    const LinearScale scale = axis.scale(plot);
    for (std::size_t i = 0; i < axis.labels.size(); ++i) {
        const double value = axis.ticks.values[i];
        const double y = scale(value);
        if (value != 0)
            canvas.add(Role::grid, Polyline{{{plot.left, y}, {plot.right(), y}}, {colours::grid}});
        canvas.write(Role::axis, axis.labels[i], {plot.left - label_gap, y + 4}, small_style, Anchor::end);
    }
}

double plot_width(const Canvas& canvas, std::size_t panels, double gutter) {
    return panel_width(canvas, panels) - gutter;
}

std::vector<Box> draw_panels(Canvas& canvas, const std::vector<std::string>& names, const PanelRoom& room) {
    const double width = panel_width(canvas, names.size());
    const std::size_t columns = columns_of(names.size());
    std::vector<Box> plots;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::size_t column = i % columns;
        const double left = canvas.left() + static_cast<double>(column) * (width + panel_gap);
        const double name = name_height(names, i - column, width);
        if (!names[i].empty())
            canvas.paragraph(Role::heading, names[i], {left, canvas.top()}, width, bold_style);
        plots.push_back(
            {left + room.gutter, canvas.top() + name + room.above, width - room.gutter, room.plot_height});
        if (column + 1 == columns || i + 1 == names.size())
            canvas.move_to(plots.back().bottom() + room.below);
    }
    return plots;
}

}  // namespace jemput
