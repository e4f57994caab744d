#include "trainer/core/documents/win_ansi.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace jemput::trainer {

namespace {

/// Where code page 1252 is not Latin-1.
constexpr std::array<std::pair<char32_t, unsigned char>, 27> beyond_latin{{
    {0x20AC, 0x80}, {0x201A, 0x82}, {0x0192, 0x83}, {0x201E, 0x84}, {0x2026, 0x85}, {0x2020, 0x86},
    {0x2021, 0x87}, {0x02C6, 0x88}, {0x2030, 0x89}, {0x0160, 0x8A}, {0x2039, 0x8B}, {0x0152, 0x8C},
    {0x017D, 0x8E}, {0x2018, 0x91}, {0x2019, 0x92}, {0x201C, 0x93}, {0x201D, 0x94}, {0x2022, 0x95},
    {0x2013, 0x96}, {0x2014, 0x97}, {0x02DC, 0x98}, {0x2122, 0x99}, {0x0161, 0x9A}, {0x203A, 0x9B},
    {0x0153, 0x9C}, {0x017E, 0x9E}, {0x0178, 0x9F},
}};

constexpr char32_t broken = 0xFFFD;

/// The first character, which is taken off the text.
char32_t take_character(std::string_view& text) {
    const auto first = static_cast<unsigned char>(text.front());
    text.remove_prefix(1);
    if (first < 0x80) return first;
    const std::size_t more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC2 ? 1 : 0;
    if (more == 0 || text.size() < more) return broken;
    char32_t character = first & (0x3FU >> more);
    for (std::size_t i = 0; i < more; ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte & 0xC0U) != 0x80U) return broken;
        character = character << 6U | (byte & 0x3FU);
    }
    text.remove_prefix(more);
    return character;
}

char encoded(char32_t character) {
    if (character < 0x20 || character == 0x7F) return ' ';
    if (character < 0x7F || (character >= 0xA0 && character <= 0xFF)) return static_cast<char>(character);
    const auto found = std::find_if(beyond_latin.begin(), beyond_latin.end(),
                                    [character](const auto& pair) { return pair.first == character; });
    return found == beyond_latin.end() ? '?' : static_cast<char>(found->second);
}

}  // namespace

std::string win_ansi(std::string_view utf8) {
    std::string text;
    text.reserve(utf8.size());
    while (!utf8.empty())
        text += encoded(take_character(utf8));
    return text;
}

}  // namespace jemput::trainer
