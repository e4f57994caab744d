#include "trainer/ui/widgets/growing_card.hpp"

#include "trainer/ui/widgets/parts.hpp"

#include <algorithm>

namespace jemput::trainer::ui {

GrowingCard::GrowingCard(Ui& ui, ImVec2 corner, float width, bool is_quiet)
    : ui_(ui), card_(Rect::at(corner, {width, 1e5F})), content_(card_.inner(ui.px(0.8F))), is_quiet_(is_quiet) {
    card_.bottom = corner.y;
    layers_.Split(&ui.list(), 2);
    layers_.SetCurrentChannel(&ui.list(), 1);
}

float GrowingCard::end_at(float bottom, float least_bottom) {
    card_.bottom = std::max(bottom + ui_.px(0.8F), least_bottom);
    return card_.bottom;
}

GrowingCard::~GrowingCard() {
    layers_.SetCurrentChannel(&ui_.list(), 0);
    card(ui_, card_, is_quiet_);
    layers_.Merge(&ui_.list());
}

}  // namespace jemput::trainer::ui
