#pragma once

#include "trainer/ui/base/fonts.hpp"
#include "trainer/ui/base/geometry.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jemput::trainer::ui {

/// How a text looks: words between ** and ** are bold.
struct TextStyle {
    const ImFont* font = nullptr;
    ImU32 colour = 0;
    const ImFont* bold = nullptr;  ///< nullptr: like the rest
    ImU32 bold_colour = 0;         ///< 0: like the rest
};

/// A text broken into lines: at blanks, and within a word only where it is wider than a whole line. A value;
/// laying out costs O(length).
class TextLayout {
  public:
    TextLayout(std::string_view text, const TextStyle& style, float width);

    [[nodiscard]] float height() const { return height_; }
    [[nodiscard]] float width() const { return width_; }  ///< of the longest line
    [[nodiscard]] std::size_t line_count() const { return lines_; }
    void draw(ImDrawList& list, ImVec2 corner, float align = 0, float in_width = 0) const;

  private:
    struct Run {
        std::string text;
        const ImFont* font;
        ImU32 colour;
        ImVec2 at;
        std::size_t line;
    };

    std::vector<Run> runs_;
    std::vector<float> line_widths_;
    float height_ = 0;
    float width_ = 0;
    std::size_t lines_ = 0;
};

/// Draws a text on one line; y is its top.
void draw_line(ImDrawList& list, const ImFont* font, ImVec2 corner, ImU32 colour, std::string_view text);

}  // namespace jemput::trainer::ui
