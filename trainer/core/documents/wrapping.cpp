#include "trainer/core/documents/wrapping.hpp"

#include <algorithm>

namespace jemput::trainer {

namespace {

using Fits = std::function<bool(std::string_view)>;

bool continues_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

bool is_blank(char byte) {
    return static_cast<unsigned char>(byte) <= ' ' || byte == '\x7F';
}

/// The length in bytes of the first character.
std::size_t first_character(std::string_view text) {
    std::size_t length = 1;
    while (length < text.size() && length < 4 && continues_character(text[length]))
        ++length;
    return length;
}

/// As much of a word as fits, at least one character.
std::string_view fitting_part(std::string_view word, const Fits& fits) {
    std::size_t length = first_character(word);
    while (length < word.size()) {
        const std::size_t longer = length + first_character(word.substr(length));
        if (!fits(word.substr(0, longer))) break;
        length = longer;
    }
    return word.substr(0, length);
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    while (true) {
        const auto begin = std::find_if_not(text.begin(), text.end(), is_blank);
        const auto end = std::find_if(begin, text.end(), is_blank);
        if (begin == end) return words;
        words.push_back(text.substr(static_cast<std::size_t>(begin - text.begin()),
                                    static_cast<std::size_t>(end - begin)));
        text.remove_prefix(static_cast<std::size_t>(end - text.begin()));
    }
}

std::vector<std::string> wrapped_paragraph(std::string_view text, const Fits& fits) {
    std::vector<std::string> lines(1);
    for (std::string_view word : words_of(text)) {
        const std::string longer =
            lines.back().empty() ? std::string(word) : lines.back() + " " + std::string(word);
        if (fits(longer)) {
            lines.back() = longer;
            continue;
        }
        if (!lines.back().empty()) lines.emplace_back();
        while (!fits(word) && first_character(word) < word.size()) {
            lines.back() = fitting_part(word, fits);
            word.remove_prefix(lines.back().size());
            lines.emplace_back();
        }
        lines.back() = word;
    }
    return lines;
}

}  // namespace

std::size_t characters(std::string_view text) {
    std::size_t count = 0;
    for (; !text.empty(); text.remove_prefix(first_character(text)))
        ++count;
    return count;
}

std::vector<std::string> wrapped(std::string_view text, const Fits& fits) {
    std::vector<std::string> lines;
    while (true) {
        const std::size_t end = text.find('\n');
        for (std::string& line : wrapped_paragraph(text.substr(0, end), fits))
            lines.push_back(std::move(line));
        if (end == std::string_view::npos) return lines;
        text.remove_prefix(end + 1);
    }
}

}  // namespace jemput::trainer
