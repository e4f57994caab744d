#pragma once

#include "trainer/ui/screens/office.hpp"

#include <cstdint>
#include <string_view>

namespace jemput::trainer::ui {

/// Where one is in the navigation.
enum class NavPlace : std::uint8_t { start, home, history, cases, settings, about, elsewhere };

/// What stands round every screen but the desk: the rail of the navigation (a bar at the bottom where the
/// window is narrow), the header with the title, the status bar. Also the list of keys under F1. Returns the
/// place that is left, without the edge of the page.
Rect draw_frame(Ui& ui, Office& office, NavPlace here, std::string_view title);

/// The sign of Jemput: four petals on the accent.
void draw_logo(Ui& ui, const Rect& square);

}  // namespace jemput::trainer::ui
