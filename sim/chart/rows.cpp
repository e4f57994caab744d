#include "sim/chart/rows.hpp"

#include <algorithm>

namespace jemput {

namespace {

constexpr double column_gap = 12;
constexpr double row_padding = 8;    ///< above and below the words of a row together
constexpr double name_share = 0.36;  ///< of the width, at most
constexpr double value_share = 0.32;
constexpr double tick_length = 4;
constexpr double tick_gap = 14;  ///< between labels, at least
constexpr int most_ticks = 6;

using Lines = std::vector<std::string>;

double widest(const Lines& lines, const TextStyle& style) {
    double width = 0;
    for (const std::string& line : lines)
        width = std::max(width, text_width(line, style.size, style.is_bold));
    return width;
}

/// The words of a row in lines that fit their columns.
struct WrappedRow {
    Lines name;
    Lines detail;
    Lines value;

    [[nodiscard]] double name_height() const {
        return height_of(name, plain_style) + height_of(detail, small_style);
    }
    [[nodiscard]] double height() const { return std::max(name_height(), height_of(value, plain_style)); }
};

Lines wrapped_or_none(const std::string& words, double width, const TextStyle& style) {
    return words.empty() ? Lines{} : wrapped(words, width, style.size, style.is_bold);
}

void write_lines(Canvas& canvas, const Lines& lines, Point left_top, const TextStyle& style) {
    double y = left_top.y + 0.95 * style.size;
    for (const std::string& line : lines) {
        canvas.write(Role::label, line, {left_top.x, y}, style);
        y += line_height(style.size);
    }
}

Ticks ticks_with_room(const LinearScale& scale, const NumberStyle& style, const Language& language) {
    for (int most = most_ticks; most > 1; --most) {
        Ticks ticks = ticks_of({scale.low, scale.high}, most);
        Lines labels;
        for (const double tick : ticks.values)
            labels.push_back(as_label(language, tick_style(style, ticks.step), tick));
        if (widest(labels, small_style) + tick_gap <= scale(ticks.step) - scale(0)) return ticks;
    }
    return ticks_of({scale.low, scale.high}, 1);
}

}  // namespace

RowPlot draw_rows(Canvas& canvas, const std::vector<RowWords>& rows, double least_height,
                  double least_names) {
    const double width = canvas.right() - canvas.left();
    std::vector<WrappedRow> all;
    double names = least_names;
    double values = 0;
    for (const RowWords& row : rows) {
        WrappedRow lines{wrapped(row.name, name_share * width, usual_text),
                         wrapped_or_none(row.detail, name_share * width, small_style),
                         wrapped_or_none(row.value, value_share * width, plain_style)};
        names = std::max({names, widest(lines.name, plain_style), widest(lines.detail, small_style)});
        values = std::max(values, widest(lines.value, plain_style));
        all.push_back(std::move(lines));
    }
    const double value_left = canvas.right() - values;
    RowPlot plot{canvas.left() + names + column_gap, value_left - column_gap, {}};
    double y = canvas.top();
    for (const WrappedRow& row : all) {
        const double height = std::max(least_height, row.height() + row_padding);
        const double middle = y + height / 2;
        const double name_top = middle - row.name_height() / 2;
        write_lines(canvas, row.name, {canvas.left(), name_top}, plain_style);
        write_lines(canvas, row.detail, {canvas.left(), name_top + height_of(row.name, plain_style)},
                    small_style);
        write_lines(canvas, row.value, {value_left, middle - height_of(row.value, plain_style) / 2},
                    plain_style);
        plot.rows.push_back({y, height});
        y += height;
    }
    canvas.move_to(y);
    return plot;
}

void draw_value_axis(Canvas& canvas, const LinearScale& scale, const NumberStyle& style,
                     std::string_view words, const Language& language) {
    const double y = canvas.top() + 2;
    const Stroke stroke{colours::edge};
    canvas.add(Role::axis, Polyline{{{scale.begin, y}, {scale.end, y}}, stroke});
    const Ticks ticks = ticks_with_room(scale, style, language);
    for (const double tick : ticks.values) {
        const double x = scale(tick);
        canvas.add(Role::axis, Polyline{{{x, y}, {x, y + tick_length}}, stroke});
        canvas.write_within(Role::axis, as_label(language, tick_style(style, ticks.step), tick),
                            {x, y + tick_length + small_text + 1}, small_style, canvas.left(),
                            canvas.right());
    }
    canvas.move_to(y + tick_length + line_height(small_text) + 3);
    if (!words.empty())
        canvas.move_down(canvas.paragraph(Role::axis, words, {scale.begin, canvas.top()},
                                          canvas.right() - scale.begin, small_style));
    canvas.move_down(6);
}

void draw_reference(Canvas& canvas, const LinearScale& scale, const RowPlot& plot,
                    const ReferenceValue& reference) {
    const double x = scale(reference.value);
    canvas.add(Role::reference,
               Polyline{{{x, plot.top() - 2}, {x, plot.bottom()}}, {colours::quiet_text, 1.5, Dash::dashed}});
    canvas.write_within(Role::reference, reference.words, {x, plot.top() - 7}, small_style, canvas.left(),
                        canvas.right());
}

void draw_interval(Canvas& canvas, double from, double to, double y, const Stroke& stroke,
                   const std::string& series) {
    constexpr double cap = 4;
    const Stroke ends{stroke.colour, stroke.width};
    canvas.add(Role::interval, Polyline{{{from, y}, {to, y}}, stroke}, series);
    for (const double x : {from, to})
        canvas.add(Role::interval, Polyline{{{x, y - cap}, {x, y + cap}}, ends}, series);
}

Box box_between(double x0, double x1, double y, double height) {
    return {std::min(x0, x1), y - height / 2, std::max(x0, x1) - std::min(x0, x1), height};
}

void draw_unsure(Canvas& canvas, const Box& box, Colour colour, const std::string& series) {
    canvas.add(Role::bar, Rectangle{box, colours::paper, {colour, 1}}, series);
    canvas.add(Role::unsure, Hatching{box, {colour, 1}}, series);
}

LegendItem unsure_key(const std::string& words) {
    return {{Rectangle{key_box, colours::paper, {colours::quiet_text, 1}},
             Hatching{key_box, {colours::quiet_text, 1}}},
            words};
}

LegendItem fill_key(Colour fill, Stroke edge, const std::string& words) {
    return {{Rectangle{key_box, fill, edge}}, words};
}

}  // namespace jemput
