#pragma once

#include "trainer/ui/screens/debrief/card_row.hpp"
#include "trainer/ui/screens/debrief/debrief_view.hpp"

namespace jemput::trainer::ui {

/// A finding as a card of the row: how it is talked about, what happened and when, the rule and its source.
void draw_finding_card(Ui& ui, DebriefView& view, CardRow& row, float width, std::size_t finding);

}  // namespace jemput::trainer::ui
