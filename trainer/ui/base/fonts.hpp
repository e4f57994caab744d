#pragma once

#include "sim/core/diagnostic.hpp"
#include "trainer/ui/base/imgui.hpp"

#include <filesystem>
#include <string_view>

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

/// The files of the fonts: Noto Sans, else DejaVu Sans; and Font Awesome for the signs.
struct FontFiles {
    std::filesystem::path regular;
    std::filesystem::path bold;
    std::filesystem::path mono;
    std::filesystem::path mono_bold;
    std::filesystem::path icons;
    std::filesystem::path symbols;  ///< minus, arrows and the like, which Noto Sans has not; may be empty
    std::filesystem::path bold_symbols;
};

/// Looks where Debian's packages put them.
[[nodiscard]] Expected<FontFiles> find_fonts();

/// Puts the fonts of that text scale (1 is 100 %) into the atlas in place of those that were there. The
/// atlas must be given to the renderer afterwards.
[[nodiscard]] Fonts build_fonts(ImFontAtlas& atlas, const FontFiles& files, float scale);

/// The size of a text on one line, in pixels.
[[nodiscard]] inline ImVec2 size_of(const ImFont* font, std::string_view text) {
    return font->CalcTextSizeA(font->FontSize, 1e9F, 0, text.data(), text.data() + text.size());
}

}  // namespace jemput::trainer::ui
