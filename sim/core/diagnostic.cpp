#include "sim/core/diagnostic.hpp"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

namespace jemput {

namespace {

std::string to_string(const Place& place) {
    if (place.line == 0) return place.file;
    return fmt::format("{}:{}:{}", place.file, place.line, place.column);
}

}  // namespace

std::string to_string(const Diagnostic& diagnostic) {
    std::string line = to_string(diagnostic.place);
    const auto part = [&line](std::string_view separator, std::string_view label, const std::string& text) {
        if (text.empty()) return;
        if (!line.empty()) line += separator;
        line += label;
        line += text;
    };
    part(": ", "", diagnostic.path);
    part(": ", "found ", diagnostic.found);
    part("; ", "allowed: ", diagnostic.allowed);
    part("; ", "", diagnostic.cure);
    return line;
}

std::string to_string(const Diagnostics& diagnostics) {
    Diagnostics sorted = diagnostics;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return std::tie(a.place.file, a.place.line, a.place.column) <
               std::tie(b.place.file, b.place.line, b.place.column);
    });
    std::string text;
    for (const Diagnostic& diagnostic : sorted)
        text += to_string(diagnostic) + "\n";
    return text;
}

}  // namespace jemput
