#include "trainer/core/oss/placeholders.hpp"

#include <algorithm>
#include <cctype>
#include <optional>

namespace jemput::trainer {

namespace {

bool is_of_a_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

/// The name at the beginning of "{name} …".
std::optional<std::string_view> name_in_braces(std::string_view text) {
    const std::size_t end = text.find('}');
    if (text.empty() || text.front() != '{' || end == std::string_view::npos || end == 1) return std::nullopt;
    const std::string_view name = text.substr(1, end - 1);
    return std::all_of(name.begin(), name.end(), is_of_a_name) ? std::optional{name} : std::nullopt;
}

}  // namespace

std::set<std::string> placeholders_in(std::string_view text) {
    std::set<std::string> names;
    for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1))
        if (const auto name = name_in_braces(text.substr(at))) names.emplace(*name);
    return names;
}

std::string filled(std::string_view text, const std::vector<std::pair<std::string, std::string>>& values) {
    std::string result;
    while (!text.empty()) {
        const auto name = name_in_braces(text);
        const auto found = name ? std::find_if(values.begin(), values.end(),
                                               [&](const auto& value) { return value.first == *name; })
                                : values.end();
        if (found == values.end()) {
            result += text.front();
            text.remove_prefix(1);
        } else {
            result += found->second;
            text.remove_prefix(name->size() + 2);
        }
    }
    return result;
}

}  // namespace jemput::trainer
