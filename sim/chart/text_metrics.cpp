#include "sim/chart/text_metrics.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace jemput {

namespace {

/// Advance widths of DejaVu Sans for ' ' … '~', in thousandths of the size.
constexpr std::array<std::uint16_t, 95> ascii_widths{
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361,  318, 337, 636, 636, 636,
    636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632,
    575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635,  611, 732, 684, 989, 685,
    611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352,  635, 634, 278, 278, 579,
    278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592,  525, 636, 337, 636, 838};

constexpr double bold_factor = 1.12;  ///< DejaVu Sans Bold is 7 … 15 % wider
constexpr double font_ascent = 0.8;
constexpr double descent = 0.24;

bool continues_character(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

/// In thousandths of the size, of the character that begins with this byte.
double width_of_first(std::string_view from) {
    const auto byte = static_cast<unsigned char>(from.front());
    if (byte >= 0x20 && byte < 0x7F) return ascii_widths[byte - 0x20];
    if (from.starts_with("\u00A0") || from.starts_with("·")) return 318;
    if (from.starts_with("–")) return 500;
    if (byte >= 0xC3 && byte < 0xCE) return 700;  // Latin letters with marks
    return 1000;
}

std::size_t length_of_first(std::string_view from) {
    std::size_t length = 1;
    while (length < from.size() && continues_character(from[length]))
        ++length;
    return length;
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    while (true) {
        const std::size_t begin = text.find_first_not_of(" \n\t");
        if (begin == std::string_view::npos) return words;
        text.remove_prefix(begin);
        const std::size_t end = std::min(text.find_first_of(" \n\t"), text.size());
        words.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
}

/// How many bytes of a word that is wider than a line go into the line; at least one character.
std::size_t break_of(std::string_view word, double width, double size, bool is_bold) {
    std::size_t fits = length_of_first(word);
    std::size_t behind_joint = 0;
    for (std::size_t end = fits; end < word.size(); end += length_of_first(word.substr(end))) {
        if (text_width(word.substr(0, end), size, is_bold) > width) break;
        fits = end;
        if (std::string_view("-/_.").find(word[end - 1]) != std::string_view::npos) behind_joint = end;
    }
    return behind_joint > 0 ? behind_joint : fits;
}

}  // namespace

double text_width(std::string_view words, double size, bool is_bold) {
    double thousandths = 0;
    for (; !words.empty(); words.remove_prefix(length_of_first(words)))
        thousandths += width_of_first(words);
    return thousandths / 1000 * size * (is_bold ? bold_factor : 1);
}

Box text_box(const Text& text) {
    const double width = text_width(text.words, text.size, text.is_bold);
    const double before = text.anchor == Anchor::start    ? 0
                          : text.anchor == Anchor::middle ? width / 2
                                                          : width;
    return {text.at.x - before, text.at.y - font_ascent * text.size, width,
            (font_ascent + descent) * text.size};
}

std::vector<std::string> wrapped(std::string_view words, double width, double size, bool is_bold) {
    std::vector<std::string> lines(1);
    for (std::string_view word : words_of(words)) {
        const std::string longer =
            lines.back().empty() ? std::string(word) : lines.back() + ' ' + std::string(word);
        if (text_width(longer, size, is_bold) <= width) {
            lines.back() = longer;
            continue;
        }
        if (!lines.back().empty()) lines.emplace_back();
        while (text_width(word, size, is_bold) > width && word.size() > length_of_first(word)) {
            const std::size_t end = break_of(word, width, size, is_bold);
            lines.back() = word.substr(0, end);
            lines.emplace_back();
            word.remove_prefix(end);
        }
        lines.back() = word;
    }
    return lines;
}

}  // namespace jemput
