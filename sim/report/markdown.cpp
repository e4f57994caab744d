#include "sim/report/markdown.hpp"

#include "sim/core/text.hpp"

#include <algorithm>
#include <cassert>

namespace jemput {

namespace {

std::string on_one_line(std::string_view text) {
    std::string line(text);
    std::replace_if(
        line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return line;
}

/// Where the text begins a list, heading or quotation by chance: the place of the character that does it.
std::size_t place_of_block_mark(std::string_view line) {
    if (line.empty()) return std::string_view::npos;
    if (std::string_view("#>-+=~").find(line.front()) != std::string_view::npos) return 0;
    const std::size_t after_digits = line.find_first_not_of("0123456789");
    if (after_digits == 0 || after_digits == std::string_view::npos) return std::string_view::npos;
    const bool is_mark = line[after_digits] == '.' || line[after_digits] == ')';
    const bool is_item = after_digits + 1 == line.size() || line[after_digits + 1] == ' ';
    return is_mark && is_item ? after_digits : std::string_view::npos;
}

/// Between more backquotes than the code has, as CommonMark wants it; | is escaped, as tables want it.
std::string as_code(std::string_view code) {
    std::string fence = "`";
    while (code.find(fence) != std::string_view::npos)
        fence += '`';
    const std::string padding = fence.size() > 1 ? " " : "";
    std::string line;
    for (const char c : on_one_line(code)) {
        if (c == '|') line += '\\';
        line += c;
    }
    return fence + padding + line + padding + fence;
}

std::string row_of(const std::vector<std::string>& cells) {
    return "| " + join(cells, " | ") + " |\n";
}

}  // namespace

std::string Markdown::escaped(std::string_view plain) {
    const std::string line = on_one_line(plain);
    const std::size_t block_mark = place_of_block_mark(line);
    std::string text;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const bool is_markup = std::string_view("\\`*_<[]|&").find(line[i]) != std::string_view::npos;
        if (is_markup || i == block_mark) text += '\\';
        text += line[i];
    }
    return text;
}

void Markdown::begin_block() {
    if (!text_.empty()) text_ += '\n';
}

void Markdown::heading(int level, std::string_view text) {
    assert(level >= 1 && level <= 6);
    begin_block();
    text_ += std::string(static_cast<std::size_t>(level), '#') + ' ' + escaped(text) + '\n';
}

void Markdown::paragraph(std::string_view text) {
    begin_block();
    text_ += escaped(text) + '\n';
}

void Markdown::list(const std::vector<std::string>& items) {
    if (items.empty()) return;
    begin_block();
    for (const std::string& item : items)
        text_ += "- " + escaped(item) + '\n';
}

void Markdown::code(std::string_view lines) {
    begin_block();
    text_ += "```\n";
    text_.append(lines) += "\n```\n";
}

void Markdown::table(const std::vector<std::string>& header, const std::vector<std::vector<Cell>>& rows) {
    begin_block();
    std::vector<std::string> names;
    for (const std::string& name : header)
        names.push_back(escaped(name));
    text_ += row_of(names) + row_of(std::vector<std::string>(header.size(), "---"));
    for (const std::vector<Cell>& row : rows) {
        assert(row.size() == header.size() && "tables are rectangular");
        std::vector<std::string> cells;
        for (const Cell& cell : row)
            cells.push_back(cell.is_code && !cell.text.empty() ? as_code(cell.text) : escaped(cell.text));
        text_ += row_of(cells);
    }
}

}  // namespace jemput
