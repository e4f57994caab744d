#pragma once

#include "sim/chart/canvas.hpp"
#include "sim/chart/scale.hpp"
#include "sim/chart/values.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace jemput {

/// What is said beside the plot of a row.
struct RowWords {
    std::string name;    ///< at the left
    std::string detail;  ///< beneath the name, in small letters; may be empty
    std::string value;   ///< at the right; may be empty
};

struct ChartRow {
    double top = 0;
    double height = 0;

    [[nodiscard]] double middle() const { return top + height / 2; }
};

/// Rows below each other, and the plot that runs through them all.
struct RowPlot {
    double left = 0;
    double right = 0;
    std::vector<ChartRow> rows;  ///< at least one

    [[nodiscard]] double top() const { return rows.front().top; }
    [[nodiscard]] double bottom() const { return rows.back().top + rows.back().height; }
    [[nodiscard]] LinearScale scale(const Domain& domain) const {
        return {domain.low, domain.high, left, right};
    }
};

/// Writes the words of rows (at least one), each row as high as its words or `least_height` needs, and moves
/// the canvas beneath them. The names take `least_names` pixels or more.
[[nodiscard]] RowPlot draw_rows(Canvas& canvas, const std::vector<RowWords>& rows, double least_height,
                                double least_names = 0);

/// The axis below rows: base line, ticks with labels, and what the values are. Moves the canvas beneath it.
void draw_value_axis(Canvas& canvas, const LinearScale& scale, const NumberStyle& style,
                     std::string_view words, const Language& language);

/// The room that the words of a reference need above rows.
inline constexpr double reference_room = 20;

/// A dashed line through rows at the reference, with its words above.
void draw_reference(Canvas& canvas, const LinearScale& scale, const RowPlot& plot,
                    const ReferenceValue& reference);

/// A line with small bars at its ends, from one x to another.
void draw_interval(Canvas& canvas, double from, double to, double y, const Stroke& stroke,
                   const std::string& series);

/// The rectangle between two x around y.
[[nodiscard]] Box box_between(double x0, double x1, double y, double height);

/// A rectangle that says "not sure": white and hatched.
void draw_unsure(Canvas& canvas, const Box& box, Colour colour, const std::string& series);

/// The same for a legend.
[[nodiscard]] LegendItem unsure_key(const std::string& words);

/// A filled rectangle for a legend.
[[nodiscard]] LegendItem fill_key(Colour fill, Stroke edge, const std::string& words);

}  // namespace jemput
