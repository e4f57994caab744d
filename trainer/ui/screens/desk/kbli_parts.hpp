#pragma once

#include "trainer/ui/screens/desk/desk.hpp"

namespace jemput::trainer::ui {

/// What the trainee reads or compares, and what she bases her choice on; returns where it ends.
float draw_kbli_reading(Ui& ui, Desk& desk, Rect rest);

}  // namespace jemput::trainer::ui
