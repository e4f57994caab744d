#pragma once

#include "trainer/ui/widgets/ui.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace jemput::trainer::ui {

enum class ButtonStyle : std::uint8_t {
    outline,
    filled,  ///< at most one on a screen
    accent,  ///< outline and words in the accent
    danger,
    filled_danger,  ///< only inside its own question
    quiet,          ///< words in the accent, no border
};

/// What stands on a button and how large it is.
struct ButtonFace {
    std::string_view label;
    std::string_view icon = {};        ///< before the words
    std::string_view icon_after = {};  ///< behind them
    std::string_view key = {};         ///< shown as a chip: "F5"
    ButtonStyle style = ButtonStyle::outline;
    bool is_small = false;
    bool is_big = false;
    bool is_enabled = true;
    bool is_on = false;           ///< pressed in: a toggle that is on
    std::string_view reads = {};  ///< the label for the registry where only an icon is shown
};

[[nodiscard]] float height_of(const Ui& ui, const ButtonFace& face);
[[nodiscard]] float width_of(const Ui& ui, const ButtonFace& face);

/// A button that fills the rectangle; true once it was clicked. Where the words are wider than the
/// rectangle, they are wrapped (long answers) and stand left.
bool button(Ui& ui, std::string_view id, const Rect& rect, const ButtonFace& face);

/// The same as wide as it needs, cut off the left or right of a row.
bool button_from_left(Ui& ui, std::string_view id, Rect& row, const ButtonFace& face);
bool button_from_right(Ui& ui, std::string_view id, Rect& row, const ButtonFace& face);

/// Words in the accent that lead somewhere.
bool link(Ui& ui, std::string_view id, const Rect& rect, std::string_view label, float align = 0);

/// One of a few: ×1 ×2 ×4 ×8. Returns the index that is chosen now.
int segments(Ui& ui, std::string_view id, const Rect& rect, const std::vector<std::string>& labels,
             int chosen);

/// A key as a small framed word, such as F5; its left edge and middle are at that point.
void key_chip(Ui& ui, ImVec2 left_middle, std::string_view key, ImU32 colour);
[[nodiscard]] float key_chip_width(const Ui& ui, std::string_view key);

}  // namespace jemput::trainer::ui
