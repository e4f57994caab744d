#pragma once

#include "sim/core/diagnostic.hpp"
#include "trainer/ui/base/imgui.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace jemput::trainer::ui {

/// The colours of the window, by what they are for. Read from assets/themes/NAME.json.
struct Theme {
    /// A state is said by a fill (shapes), a text and a soft ground; always together with a sign and a word.
    struct State {
        ImU32 fill = 0;
        ImU32 text = 0;
        ImU32 soft = 0;
    };

    std::string name;
    bool is_dark = false;
    ImU32 page = 0;      ///< the ground of the window
    ImU32 surface = 0;   ///< a card
    ImU32 surface2 = 0;  ///< a quiet card
    ImU32 sunken = 0;    ///< a track, a strip of tabs
    ImU32 line = 0;      ///< between things
    ImU32 line2 = 0;     ///< round a control
    ImU32 text = 0;
    ImU32 text2 = 0;  ///< labels, help
    ImU32 accent = 0;
    ImU32 pressed = 0;
    ImU32 soft = 0;       ///< the accent as a ground
    ImU32 on_accent = 0;  ///< text on the accent
    State ok;
    State warn;
    State error;
    State critical;
    ImU32 focus = 0;
    ImU32 paper = 0;
    ImU32 ink = 0;  ///< what was written by hand
    ImU32 shadow = 0;
};

/// A colour as "0A5C8F" or, with its opacity, "3C301C12"; nullopt: it is none.
[[nodiscard]] std::optional<ImU32> colour_of(std::string_view hexadecimal);

/// Reads the file of a theme. Every fault at once: what is missing, unknown or no colour.
[[nodiscard]] Expected<Theme> load_theme(const std::filesystem::path& file);

/// How far two colours stand apart, from 1 to 21 (WCAG 2.1, contrast ratio).
[[nodiscard]] double contrast(ImU32 a, ImU32 b);

/// The same colour with a share of its opacity.
[[nodiscard]] constexpr ImU32 faded(ImU32 colour, float share) {
    const auto alpha = static_cast<ImU32>(static_cast<float>(colour >> IM_COL32_A_SHIFT) * share + 0.5F);
    return (colour & ~IM_COL32_A_MASK) | (alpha << IM_COL32_A_SHIFT);
}

}  // namespace jemput::trainer::ui
