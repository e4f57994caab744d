#include "sim/scenario/csv_column.hpp"

#include "sim/core/text.hpp"
#include "sim/document/node.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <string_view>
#include <utility>

#include <csv.h>
#include <fmt/format.h>

namespace jemput {

namespace {

struct Row {
    int line = 1;
    std::vector<std::string> cells;
};

/// Rows as libcsv hands them out, field by field.
class Rows {
  public:
    void add_cell(std::string_view cell) { current_.cells.emplace_back(cell); }
    void end_row(int line) {
        current_.line = line;
        rows_.push_back(std::exchange(current_, {}));
    }
    [[nodiscard]] const std::vector<Row>& all() const { return rows_; }

  private:
    Row current_;
    std::vector<Row> rows_;
};

/// What libcsv's callbacks are given.
struct Parse {
    Rows rows;
    int line = 1;
};

void on_cell(void* text, std::size_t length, void* parse) {
    const char* begin = text == nullptr ? "" : static_cast<const char*>(text);
    static_cast<Parse*>(parse)->rows.add_cell({begin, length});
}

void on_row(int, void* parse) {
    auto* p = static_cast<Parse*>(parse);
    p->rows.end_row(p->line);
}

/// Line by line, so that each row knows where it ends; nullopt and the line where the quotes are wrong.
std::optional<Parse> parse_csv(std::string_view text, int& bad_line) {
    csv_parser parser{};
    csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL);
    const std::unique_ptr<csv_parser, void (*)(csv_parser*)> guard(&parser,
                                                                   [](csv_parser* p) { csv_free(p); });
    const std::string_view names = text.substr(0, text.find('\n'));
    if (names.find(';') != std::string_view::npos && names.find(',') == std::string_view::npos) {
        csv_set_delim(&parser, ';');
    }
    Parse parse;
    while (!text.empty()) {
        const std::size_t length = std::min(text.find('\n'), text.size() - 1) + 1;
        if (csv_parse(&parser, text.data(), length, on_cell, on_row, &parse) != length) {
            bad_line = parse.line;
            return std::nullopt;
        }
        text.remove_prefix(length);
        ++parse.line;
    }
    bad_line = parse.line - 1;
    if (csv_fini(&parser, on_cell, on_row, &parse) != 0) return std::nullopt;
    return parse;
}

std::optional<double> to_number(std::string_view cell) {
    double number = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
    if (error != std::errc{} || end != cell.data() + cell.size() || !std::isfinite(number) || number < 0) {
        return std::nullopt;
    }
    return number;
}

}  // namespace

std::optional<std::vector<double>> read_csv_column(const std::string& file, const std::string& column,
                                                   const Place& place, Reader& reader) {
    const auto content = reader.read_file(file, place);
    if (!content) return std::nullopt;
    const std::string path =
        place.line == 0 ? file : (std::filesystem::path(place.file).parent_path() / file).string();
    const auto fault = [&](int line, std::string found, std::string allowed, std::string cure = {}) {
        reader.fault({path, line, 1}, std::move(found), std::move(allowed), std::move(cure));
    };

    std::string_view text = *content;
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.substr(0, byte_order_mark.size()) == byte_order_mark) text.remove_prefix(byte_order_mark.size());
    int bad_line = 0;
    const std::optional<Parse> parse = parse_csv(text, bad_line);
    if (!parse) {
        fault(bad_line, "quotes that do not close or stand in the middle of a cell",
              "cells such as 4.5 or \"4.5\"");
        return std::nullopt;
    }
    const std::vector<Row>& rows = parse->rows.all();
    if (rows.empty()) {
        fault(1, "an empty file", "a first line with the names of the columns");
        return std::nullopt;
    }

    const std::vector<std::string>& names = rows.front().cells;
    const auto found = std::find(names.begin(), names.end(), column);
    if (found == names.end()) {
        const auto near = nearest_word(column, names);
        fault(rows.front().line, "no column " + in_quotes(column), join(names, ", "),
              near ? fmt::format("did you mean '{}'?", *near) : "");
        return std::nullopt;
    }
    const auto index = static_cast<std::size_t>(found - names.begin());

    std::vector<double> numbers;
    const std::size_t faults = reader.fault_count();
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const std::vector<std::string>& cells = rows[i].cells;
        if (cells.size() != names.size()) {
            fault(rows[i].line, fmt::format("a row of {} cells", cells.size()),
                  fmt::format("{}, as in the first line", names.size()));
        } else if (const auto number = to_number(cells[index])) {
            numbers.push_back(*number);
        } else {
            fault(rows[i].line, in_quotes(cells[index]) + " in the column " + in_quotes(column),
                  "a plain number of minutes of at least 0");
        }
    }
    if (reader.fault_count() > faults) return std::nullopt;
    if (numbers.empty()) {
        fault(rows.front().line, "no rows after the names of the columns", "at least one row");
        return std::nullopt;
    }
    return numbers;
}

}  // namespace jemput
