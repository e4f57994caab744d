#include "sim/document/unicode.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace jemput {

namespace {

unsigned byte_at(std::string_view text, std::size_t offset) {
    return static_cast<unsigned char>(text[offset]);
}

/// The length of the well-formed sequence of several bytes that begins at `offset`; 0 if there is none.
std::size_t sequence_length(std::string_view text, std::size_t offset) {
    const unsigned lead = byte_at(text, offset);
    const std::size_t length = lead >= 0xF0U ? 4 : lead >= 0xE0U ? 3 : 2;
    if (lead < 0xC2U || lead > 0xF4U || text.size() - offset < length) return 0;
    // The second byte is narrower where else the form would be overlong, a surrogate, or beyond U+10FFFF.
    const unsigned least = lead == 0xE0U ? 0xA0U : lead == 0xF0U ? 0x90U : 0x80U;
    const unsigned most = lead == 0xEDU ? 0x9FU : lead == 0xF4U ? 0x8FU : 0xBFU;
    const unsigned second = byte_at(text, offset + 1);
    if (second < least || second > most) return 0;
    for (std::size_t i = offset + 2; i < offset + length; ++i)
        if ((byte_at(text, i) & 0xC0U) != 0x80U) return 0;
    return length;
}

}  // namespace

std::optional<TextFault> first_text_fault(std::string_view text) {
    std::size_t offset = 0;
    while (offset < text.size()) {
        const unsigned byte = byte_at(text, offset);
        if (byte == 0) return TextFault{offset, "a NUL byte: this is no text file"};
        if ((byte < 0x20U && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7FU)
            return TextFault{offset, fmt::format("the control character U+{:04X}", byte)};
        if (byte < 0x80U) {
            ++offset;
            continue;
        }
        const std::size_t length = sequence_length(text, offset);
        if (length == 0) return TextFault{offset, fmt::format("the byte 0x{:02X}, which is not UTF-8", byte)};
        offset += length;
    }
    return std::nullopt;
}

std::size_t count_characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace jemput
