#pragma once

#include "sim/chart/drawing.hpp"
#include "trainer/ui/screens/debrief/story.hpp"

namespace jemput::trainer::ui {

/// The people who waited while she was served, beside those of the reference officer, with the phases of the
/// procedure, the outages and the findings on one axis of minutes. The story has a queue.
[[nodiscard]] Drawing queue_chart(const Story& story, const Language& language, double width);

/// When each step took place and how long it took, against the time that the case ought to take.
[[nodiscard]] Drawing steps_chart(const Story& story, const Language& language, double width);

/// Each skill before the attempt and after it, from 0 to 100. Every skill has both values.
[[nodiscard]] Drawing skills_chart(const Story& story, const Language& language, double width);

}  // namespace jemput::trainer::ui
