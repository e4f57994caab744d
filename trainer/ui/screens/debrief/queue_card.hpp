#pragma once

#include "trainer/ui/screens/debrief/story.hpp"
#include "trainer/ui/widgets/ui.hpp"

namespace jemput::trainer::ui {

/// What her minutes did to the people outside: a sentence, and a table beside the reference officer; for a
/// guided session that there was no queue. Cuts what it takes off the rectangle.
void draw_queue_words(Ui& ui, const Story& story, Rect& inside);

}  // namespace jemput::trainer::ui
