#include "trainer/ui/screens/debrief/card_row.hpp"

#include "trainer/ui/base/paint.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace jemput::trainer::ui {

CardRow::CardRow(Ui& ui, std::map<std::string, float, std::less<>>& heights, std::string id, const Rect& place)
    : ui_(ui), heights_(heights), id_(std::move(id)), rest_(place), bottom_(place.top) {
    const auto known = heights_.find(id_);
    foot_ = place.top + (known == heights_.end() ? 0 : known->second) - ui_.px(0.8F);
    ui_.list().ChannelsSplit(2);
    ui_.list().ChannelsSetCurrent(1);
}

CardRow::~CardRow() {
    finish();
}

Rect CardRow::begin(float width) {
    const Rect card = rest_.cut_left(width > 0 ? width : rest_.width(), ui_.px(0.6F));
    cards_.push_back(card);
    Rect inside = card.inner(ui_.px(0.8F));
    inside.bottom = inside.top + 1e5F;
    return inside;
}

void CardRow::end(float bottom) {
    bottom_ = std::max(bottom_, bottom + ui_.px(0.8F));
}

void CardRow::at_least(float height) {
    bottom_ = std::max(bottom_, rest_.top + height);
}

float CardRow::finish() {
    if (std::exchange(is_finished_, true)) return bottom_;
    ui_.list().ChannelsSetCurrent(0);
    const Theme& theme = ui_.theme();
    for (Rect card : cards_) {
        card.bottom = bottom_;
        drop_shadow(ui_.list(), card, theme.shadow, ui_.px(0.6F), ui_.F());
        fill_box(ui_.list(), card, theme.surface, ui_.px(0.6F), theme.line, ui_.stroke());
    }
    ui_.list().ChannelsMerge();
    const float height = std::ceil(bottom_ - rest_.top);
    float& kept = heights_[id_];
    if (std::abs(kept - height) > 0.5F) ui_.keep_moving();
    kept = height;
    return bottom_;
}

TextStyle style_of(const ImFont* font, const ImFont* bold, ImU32 colour) {
    return {font, colour, bold, 0};
}

}  // namespace jemput::trainer::ui
