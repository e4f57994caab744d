#include "sim/document/node.hpp"

#include "sim/core/text.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace jemput {

namespace {

constexpr std::size_t longest_quotation = 40;

bool is_control(char c) {
    return static_cast<unsigned char>(c) < 0x20;
}

/// True where the text, written without quotes, would be read back as itself.
bool stands_without_quotes(std::string_view text) {
    constexpr std::string_view indicators = "-?:,[]{}#&*!|>'\"%@`~";
    if (text.empty() || text.front() == ' ' || text.back() == ' ') return false;
    if (indicators.find(text.front()) != std::string_view::npos) return false;
    return std::none_of(text.begin(), text.end(), [](char c) {
        return is_control(c) || std::string_view{",[]{}#:"}.find(c) != std::string_view::npos;
    });
}

std::string scalar_text(const std::string& text, bool quoted) {
    if (!quoted && stands_without_quotes(text)) return text;
    std::string in_double_quotes = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') in_double_quotes += '\\';
        if (is_control(c))
            in_double_quotes += fmt::format("\\x{:02x}", static_cast<unsigned>(c));
        else
            in_double_quotes += c;
    }
    return in_double_quotes + '"';
}

}  // namespace

Node::Node(NodeKind kind_, Place place_, std::string text_, bool quoted_)
    : kind{kind_}, place{std::move(place_)}, text{std::move(text_)}, quoted{quoted_} {}

const Node* Node::find(std::string_view key) const {
    if (kind != NodeKind::mapping) return nullptr;
    const auto entry =
        std::find_if(entries.begin(), entries.end(), [key](const Entry& e) { return e.key == key; });
    return entry == entries.end() ? nullptr : &entry->value;
}

Node* Node::find(std::string_view key) {
    return const_cast<Node*>(std::as_const(*this).find(key));
}

const Place& Node::place_of(std::string_view key) const {
    const Node* value = find(key);
    return value ? value->place : place;
}

bool is_sourced(const Node& node) {
    return node.find("value") != nullptr;
}

std::string to_text(const Node& node) {
    std::vector<std::string> parts;
    switch (node.kind) {
        case NodeKind::null:
            return "null";
        case NodeKind::scalar:
            return scalar_text(node.text, node.quoted);
        case NodeKind::sequence:
            for (const Node& item : node.items)
                parts.push_back(to_text(item));
            return "[" + join(parts, ", ") + "]";
        case NodeKind::mapping:
            for (const Entry& entry : node.entries)
                parts.push_back(scalar_text(entry.key, false) + ": " + to_text(entry.value));
            return "{" + join(parts, ", ") + "}";
    }
    return {};
}

std::string describe(const Node& node) {
    switch (node.kind) {
        case NodeKind::null:
            return "nothing";
        case NodeKind::scalar:
            return in_quotes(node.text);
        case NodeKind::sequence:
            return "a list";
        case NodeKind::mapping:
            return "a mapping";
    }
    return {};
}

std::string in_quotes(std::string_view text) {
    std::string shown{text.substr(0, longest_quotation)};
    if (text.size() > longest_quotation) {
        // Never cut a character of several bytes in two.
        std::size_t end = longest_quotation;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
            --end;
        shown = std::string{text.substr(0, end)} + "…";
    }
    std::replace_if(shown.begin(), shown.end(), is_control, ' ');
    return "'" + shown + "'";
}

std::string path_of_key(const std::string& path, std::string_view key) {
    std::string longer = path;
    if (!longer.empty()) longer += '.';
    return longer.append(key);
}

std::string path_of_item(const std::string& path, std::size_t index) {
    return fmt::format("{}[{}]", path, index);
}

}  // namespace jemput
