#pragma once

#include "sim/chart/drawing.hpp"
#include "trainer/ui/widgets/ui.hpp"

namespace jemput::trainer::ui {

/// Pixels of the window for one pixel of a drawing: its smallest text is as large as the small text here.
[[nodiscard]] float drawing_scale(const Ui& ui);

/// How wide a drawing is laid out so that it fills so many pixels of the window.
[[nodiscard]] double drawing_width(const Ui& ui, float width);

/// The pixels of the window that it takes from top to bottom.
[[nodiscard]] float height_of(const Ui& ui, const Drawing& drawing);

/// Paints a chart in fonts and colours of the theme. Data keep their colours; what is text, line, ground or
/// the first of the data colours has that of the theme. A word that leaves the drawing is noted as a fault.
void paint(Ui& ui, const Drawing& drawing, ImVec2 corner);

/// The colour of the theme for one of a drawing.
[[nodiscard]] ImU32 themed(const Theme& theme, Colour colour);

}  // namespace jemput::trainer::ui
