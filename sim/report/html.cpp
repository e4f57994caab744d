#include "sim/report/html.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace jemput {

namespace {

std::string escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

/// With no-break spaces about a ±, so that a number and its error stay on one line.
std::string unbroken(std::string_view text) {
    constexpr std::string_view plus_minus = "±";
    constexpr std::string_view no_break_space = "\u00a0";
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view before = text.substr(0, at);
        const std::string_view after = text.substr(at + 1);
        const bool stands_before = after.starts_with(plus_minus) || after.starts_with("(±");
        const bool is_bound = !before.empty() && (before.ends_with(plus_minus) || stands_before);
        if (text[at] == ' ' && is_bound) {
            out += no_break_space;
        } else {
            out += text[at];
        }
    }
    return out;
}

bool is_void(std::string_view name) {
    constexpr std::array<std::string_view, 4> without_content{"meta", "col", "br", "hr"};
    return std::find(without_content.begin(), without_content.end(), name) != without_content.end();
}

/// Ends a line where that does not show.
bool is_block(std::string_view name) {
    constexpr std::array<std::string_view, 14> blocks{"tr",  "table", "thead", "tbody", "section",
                                                      "h1",  "h2",    "h3",    "p",     "figure",
                                                      "div", "ul",    "li",    "head"};
    return std::find(blocks.begin(), blocks.end(), name) != blocks.end();
}

Html cell(std::string_view name, const Html& content, bool is_number) {
    return is_number ? element(name, content, {{"class", "number"}}) : element(name, content);
}

}  // namespace

Html words(std::string_view text) {
    return {escaped(unbroken(text))};
}

Html element(std::string_view name, const Html& content, Attributes attributes) {
    std::string source = "<" + std::string(name);
    for (const auto& [key, value] : attributes)
        source += " " + std::string(key) + "=\"" + escaped(value) + "\"";
    if (is_void(name)) {
        assert(content.source.empty());
        return {source + "/>"};
    }
    source += ">" + content.source + "</" + std::string(name) + ">";
    if (is_block(name)) source += "\n";
    return {source};
}

Html element(std::string_view name, std::string_view text, Attributes attributes) {
    return element(name, words(text), attributes);
}

Html to_html(const HtmlTable& table) {
    const auto is_number = [&table](std::size_t column) {
        return column < table.is_number.size() && table.is_number[column];
    };
    Html head;
    for (std::size_t column = 0; column < table.head.size(); ++column)
        head += cell("th", words(table.head[column]), is_number(column));
    Html body;
    for (const std::vector<Html>& row : table.rows) {
        assert(row.size() == table.head.size());
        Html cells;
        for (std::size_t column = 0; column < row.size(); ++column)
            cells += cell("td", row[column], is_number(column));
        body += element("tr", cells);
    }
    Html all;
    if (!table.caption.empty()) all += element("caption", table.caption);
    all += element("thead", element("tr", head)) + element("tbody", body);
    return element("table", all, {{"class", table.style_class}});
}

}  // namespace jemput
