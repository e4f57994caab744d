#pragma once

#include "trainer/ui/screens/desk/procedure_state.hpp"

namespace jemput::trainer::ui {

/// What was done so far with its times, and below it what can always be done.
void draw_exam_log(Ui& ui, Desk& desk, const Rect& rect);

}  // namespace jemput::trainer::ui
