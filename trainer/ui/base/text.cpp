#include "trainer/ui/base/text.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace jemput::trainer::ui {

namespace {

/// A stretch of a text in one font, without blanks and line breaks.
struct Word {
    std::string_view text;
    bool is_bold = false;
    bool has_blank_before = false;
    int breaks_before = 0;
};

std::vector<Word> words_of(std::string_view text) {
    std::vector<Word> words;
    Word next;
    const auto finish = [&](std::size_t begin, std::size_t end) {
        if (begin == end) return;
        next.text = text.substr(begin, end - begin);
        words.push_back(next);
        next = {.text = {}, .is_bold = next.is_bold};
    };
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_mark = text.substr(i, 2) == "**";
        if (!is_mark && text[i] != ' ' && text[i] != '\n') continue;
        finish(begin, i);
        if (is_mark) {
            next.is_bold = !next.is_bold;
            ++i;
        } else if (text[i] == '\n') {
            ++next.breaks_before;
        } else {
            next.has_blank_before = true;
        }
        begin = i + 1;
    }
    finish(begin, text.size());
    return words;
}

/// The longest beginning of whole characters that is no wider than `width`, one character at least.
std::size_t fitting(const ImFont* font, std::string_view word, float width) {
    std::size_t fits = 0;
    for (std::size_t i = 1; i <= word.size(); ++i) {
        const bool is_whole = i == word.size() || (static_cast<unsigned char>(word[i]) & 0xC0U) != 0x80U;
        if (!is_whole) continue;
        if (fits > 0 && size_of(font, word.substr(0, i)).x > width) break;
        fits = i;
    }
    return fits;
}

}  // namespace

TextLayout::TextLayout(std::string_view text, const TextStyle& style, float width) {
    const float line_height = style.font->FontSize;
    const float blank = size_of(style.font, " ").x;
    float x = 0;
    const auto new_line = [&] {
        line_widths_.push_back(x);
        x = 0;
        ++lines_;
    };
    for (Word word : words_of(text)) {
        const ImFont* font = word.is_bold && style.bold != nullptr ? style.bold : style.font;
        const ImU32 colour = word.is_bold && style.bold_colour != 0 ? style.bold_colour : style.colour;
        for (int i = 0; i < word.breaks_before; ++i)
            new_line();
        if (word.has_blank_before && x > 0) x += blank;
        // Dots and commas behind a bold word stay with it.
        if (x > 0 && x + size_of(font, word.text).x > width + 0.5F && word.has_blank_before) {
            x -= blank;
            new_line();
        }
        while (!word.text.empty()) {
            const bool fits = x + size_of(font, word.text).x <= width + 0.5F || x > 0;
            const std::string_view piece =
                fits ? word.text : word.text.substr(0, fitting(font, word.text, width));
            runs_.push_back(
                {std::string(piece),
                 font,
                 colour,
                 {x, static_cast<float>(lines_) * line_height + (line_height - font->FontSize) / 2},
                 lines_});
            x += size_of(font, piece).x;
            word.text.remove_prefix(piece.size());
            if (!word.text.empty()) new_line();
        }
    }
    new_line();
    height_ = static_cast<float>(lines_) * line_height;
    width_ = *std::max_element(line_widths_.begin(), line_widths_.end());
}

void TextLayout::draw(ImDrawList& list, ImVec2 corner, float align, float in_width) const {
    for (const Run& run : runs_) {
        const float shift = align * std::max(0.0F, in_width - line_widths_[run.line]);
        draw_line(list, run.font, corner + run.at + ImVec2(shift, 0), run.colour, run.text);
    }
}

void draw_line(ImDrawList& list, const ImFont* font, ImVec2 corner, ImU32 colour, std::string_view text) {
    const ImVec2 on_pixels{std::round(corner.x), std::round(corner.y)};
    list.AddText(font, font->FontSize, on_pixels, colour, text.data(), text.data() + text.size());
}

}  // namespace jemput::trainer::ui
