#pragma once

#include "sim/chart/canvas.hpp"
#include "sim/chart/scale.hpp"

#include <string>
#include <vector>

namespace jemput {

/// A vertical axis that panels share: from 0, with at most four grid lines above its base line.
struct LevelAxis {
    Domain domain;
    Ticks ticks;
    std::vector<std::string> labels;  ///< of the ticks

    [[nodiscard]] double label_width() const;  ///< of the widest, and the gap to the plot
    [[nodiscard]] LinearScale scale(const Box& plot) const {
        return {domain.low, domain.high, plot.bottom(), plot.top};
    }
};
[[nodiscard]] LevelAxis level_axis(const std::vector<double>& values, const NumberStyle& style,
                                   const Language& language);

/// Draws the grid lines of a plot, with labels to its left.
void draw_level_axis(Canvas& canvas, const LevelAxis& axis, const Box& plot);

/// The space of a panel besides its name.
struct PanelRoom {
    double gutter = 0;  ///< left of the plot
    double above = 0;   ///< between name and plot
    double plot_height = 0;
    double below = 0;
};

/// How wide the plots of so many panels are.
[[nodiscard]] double plot_width(const Canvas& canvas, std::size_t panels, double gutter);

/// The plots of panels side by side, at most two in a row, from canvas.top() on. Writes the names above them
/// and moves the canvas beneath them.
[[nodiscard]] std::vector<Box> draw_panels(Canvas& canvas, const std::vector<std::string>& names,
                                           const PanelRoom& room);

}  // namespace jemput
