#include "sim/report/text_table.hpp"

#include "sim/core/format.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <utility>

namespace jemput {

TextTable::TextTable(std::vector<Column> columns) {
    assert(columns.size() > 1 && "a row of one cell is a heading");
    std::vector<std::string> titles;
    for (Column& column : columns) {
        aligns_.push_back(column.align);
        titles.push_back(std::move(column.title));
    }
    add(std::move(titles));
}

void TextTable::add(std::vector<std::string> cells) {
    assert(cells.size() == aligns_.size());
    rows_.push_back(std::move(cells));
}

void TextTable::add_heading(std::string heading) {
    rows_.push_back({std::move(heading)});
}

std::string TextTable::to_text() const {
    std::vector<std::size_t> widths(aligns_.size(), 0);
    for (const std::vector<std::string>& row : rows_) {
        if (row.size() == 1) continue;
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], width_of(row[i]));
    }
    std::string text;
    for (const std::vector<std::string>& row : rows_) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            line += "  ";
            line += aligns_[i] == Align::left ? left_aligned(row[i], widths[i])
                                              : right_aligned(row[i], widths[i]);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    }
    return text;
}

}  // namespace jemput
