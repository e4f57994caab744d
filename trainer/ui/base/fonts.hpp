#pragma once

#include "trainer/ui/base/imgui.hpp"

namespace jemput::trainer::ui {

/// The fonts of the window at one text scale. F, the height of a line of body text, is the unit of every
/// size: 20 px at 100 %. Icons are merged into small, body and title.
struct Fonts {
    float F = 20;
    ImFont* small = nullptr;       ///< 0.85 F
    ImFont* body = nullptr;        ///< F
    ImFont* small_bold = nullptr;  ///< 0.85 F
    ImFont* bold = nullptr;        ///< F
    ImFont* heading = nullptr;     ///< 1.15 F, bold
    ImFont* title = nullptr;       ///< 1.4 F, bold
    ImFont* huge = nullptr;        ///< 1.9 F, bold, ASCII only
    ImFont* mono = nullptr;        ///< F, ASCII only
    ImFont* mono_bold = nullptr;   ///< F, ASCII only
};

/// The width of a text in pixels.
[[nodiscard]] inline ImVec2 size_of(const ImFont* font, const char* begin, const char* end) {
    return font->CalcTextSizeA(font->FontSize, 1e9F, 0, begin, end);
}

}  // namespace jemput::trainer::ui
