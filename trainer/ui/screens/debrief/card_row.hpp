#pragma once

#include "trainer/ui/widgets/ui.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace jemput::trainer::ui {

/// Cards beside each other that are as high as what is drawn into them, all as high as the highest. Their
/// ground is drawn when the row ends. The height of a row is known from the frame before: what stands at the
/// foot of a card is placed by it.
class CardRow {
  public:
    /// `heights` keeps the height of the row from frame to frame.
    CardRow(Ui& ui, std::map<std::string, float, std::less<>>& heights, std::string id, const Rect& place);
    ~CardRow();
    CardRow(const CardRow&) = delete;
    CardRow& operator=(const CardRow&) = delete;

    /// Begins a card of that width, a gap (0.6 F) behind the one before; what is inside its padding, from the
    /// top, as high as one likes. 0: all that is left.
    Rect begin(float width = 0);
    /// Ends it below what was drawn.
    void end(float bottom);
    /// Where the foot of the cards ends, as far as it is known.
    [[nodiscard]] float foot() const { return foot_; }
    /// At least so high, padding included.
    void at_least(float height);

    /// Where the row ends; it ends the row.
    float finish();

  private:
    Ui& ui_;
    std::map<std::string, float, std::less<>>& heights_;
    std::string id_;
    Rect rest_;
    float foot_ = 0;
    float bottom_ = 0;
    std::vector<Rect> cards_;
    bool is_finished_ = false;
};

/// Body text in the accent-free colours of the theme.
[[nodiscard]] TextStyle style_of(const ImFont* font, const ImFont* bold, ImU32 colour);

}  // namespace jemput::trainer::ui
