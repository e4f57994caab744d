#include "tests/architecture/rules.hpp"

#include <algorithm>

namespace jemput {

namespace {

bool is_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// The end of the literal that starts with the quote at `begin`, escapes respected.
std::size_t end_of_literal(std::string_view source, std::size_t begin) {
    for (std::size_t i = begin + 1; i < source.size(); ++i) {
        if (source[i] == '\\')
            ++i;
        else if (source[i] == source[begin] || source[i] == '\n')
            return i + 1;
    }
    return source.size();
}

/// The end of the raw string literal whose quote stands at `begin`.
std::size_t end_of_raw_literal(std::string_view source, std::size_t begin) {
    const std::size_t open = source.find('(', begin);
    if (open == source.npos) return source.size();
    const std::string close = ")" + std::string{source.substr(begin + 1, open - begin - 1)} + "\"";
    const std::size_t end = source.find(close, open);
    return end == source.npos ? source.size() : end + close.size();
}

std::size_t end_after(std::string_view source, std::string_view mark, std::size_t begin) {
    const std::size_t end = source.find(mark, begin);
    return end == source.npos ? source.size() : end + mark.size();
}

/// The end of the comment or literal that starts at `i`, or `i` if none does.
std::size_t end_of_non_code(std::string_view source, std::size_t i) {
    if (source.substr(i, 2) == "//") return std::min(source.find('\n', i), source.size());
    if (source.substr(i, 2) == "/*") return end_after(source, "*/", i + 2);
    const char before = i > 0 ? source[i - 1] : ' ';
    if (source[i] == '"') return before == 'R' ? end_of_raw_literal(source, i) : end_of_literal(source, i);
    // A quote within a number separates its digits.
    if (source[i] == '\'' && !is_word(before)) return end_of_literal(source, i);
    return i;
}

}  // namespace

std::string code_of(std::string_view source) {
    std::string code{source};
    for (std::size_t i = 0; i < source.size();) {
        const std::size_t end = end_of_non_code(source, i);
        for (std::size_t k = i; k < end; ++k)
            if (code[k] != '\n') code[k] = ' ';
        i = std::max(end, i + 1);
    }
    return code;
}

}  // namespace jemput
