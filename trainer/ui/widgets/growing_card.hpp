#pragma once

#include "trainer/ui/widgets/ui.hpp"

namespace jemput::trainer::ui {

/// A card that becomes as high as what is drawn into it: draw into content() from the top, then say with
/// end_at() where that ends. One at a time in a window.
class GrowingCard {
  public:
    GrowingCard(Ui& ui, ImVec2 corner, float width, bool is_quiet = false);
    ~GrowingCard();
    GrowingCard(const GrowingCard&) = delete;
    GrowingCard& operator=(const GrowingCard&) = delete;

    /// Within the padding, and as high as one likes.
    [[nodiscard]] Rect content() const { return content_; }
    /// As `least_bottom`: no deeper than what is drawn. Far above the window, however far it was scrolled.
    static constexpr float no_least = -1e6F;
    /// Returns the bottom of the card, which is `least_bottom` at least.
    float end_at(float bottom, float least_bottom = no_least);

  private:
    Ui& ui_;
    Rect card_;
    Rect content_;
    bool is_quiet_;
    ImDrawListSplitter layers_;
};

}  // namespace jemput::trainer::ui
