#include "sim/scenario/csv_column.hpp"

#include "sim/core/text.hpp"
#include "sim/document/lines.hpp"
#include "sim/document/node.hpp"
#include "sim/document/simple_types.hpp"
#include "sim/document/unicode.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <string_view>
#include <utility>

#include <csv.h>
#include <fmt/format.h>

namespace jemput {

namespace {

struct CsvRow {
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
    [[nodiscard]] const std::vector<CsvRow>& all() const { return rows_; }

  private:
    CsvRow current_;
    std::vector<CsvRow> rows_;
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

/// A way to write a cell.
template <class T>
struct CellKind {
    std::string name;  ///< for messages
    std::function<std::optional<T>(std::string_view)> parse;
};

std::optional<double> to_number(std::string_view cell) {
    double number = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
    if (error != std::errc{} || end != cell.data() + cell.size() || !std::isfinite(number) || number < 0) {
        return std::nullopt;
    }
    return number;
}

std::optional<Moment> to_moment(std::string_view cell) {
    constexpr std::size_t date_size = 10;
    if (cell.size() <= date_size || (cell[date_size] != ' ' && cell[date_size] != 'T')) return std::nullopt;
    const auto date = parse_date(cell.substr(0, date_size));
    const auto time = parse_clock_time(cell.substr(date_size + 1));
    return date && time ? std::optional{Moment{*date, *time}} : std::nullopt;
}

/// Columns of a file, cell by cell.
class Columns {
  public:
    /// Reads the file; check `has_cells` afterwards.
    Columns(const std::string& file, std::vector<std::string> columns, const Place& place, Reader& reader)
        : columns_{std::move(columns)},
          path_{place.line == 0 ? file : (std::filesystem::path(place.file).parent_path() / file).string()},
          reader_{reader} {
        const auto content = reader.read_file(file, place);
        if (content) pick(*content);
    }

    /// True where the file has the columns; rows with a fault are left out.
    [[nodiscard]] bool has_cells() const { return has_cells_; }
    [[nodiscard]] const std::vector<CsvRow>& rows() const { return rows_; }

    template <class T>
    std::optional<T> value(const CsvRow& row, std::size_t column, const CellKind<T>& kind) {
        std::optional<T> value = kind.parse(row.cells[column]);
        if (!value) {
            fault(row.line, in_quotes(row.cells[column]) + " in the column " + in_quotes(columns_[column]),
                  kind.name);
        }
        return value;
    }

    void fault(int line, std::string found, std::string allowed, std::string cure = {}) {
        reader_.fault({path_, line, 1}, std::move(found), std::move(allowed), std::move(cure));
    }

  private:
    void pick(std::string_view text) {
        constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
        if (text.substr(0, byte_order_mark.size()) == byte_order_mark)
            text.remove_prefix(byte_order_mark.size());
        if (const auto fault = first_text_fault(text)) {
            return reader_.fault(Lines(text, path_).place_of_byte(fault->offset), fault->found,
                                 "plain text in UTF-8");
        }
        int bad_line = 0;
        const std::optional<Parse> parse = parse_csv(text, bad_line);
        if (!parse) {
            return fault(bad_line, "quotes that do not close or stand in the middle of a cell",
                         "cells such as 4.5 or \"4.5\"");
        }
        const std::vector<CsvRow>& all = parse->rows.all();
        if (all.empty()) return fault(1, "an empty file", "a first line with the names of the columns");
        const auto indices = find_columns(all.front());
        if (!indices) return;
        if (all.size() == 1) {
            return fault(all.front().line, "no rows after the names of the columns", "at least one row");
        }
        for (std::size_t i = 1; i < all.size(); ++i)
            pick_row(all[i], *indices, all.front().cells.size());
        has_cells_ = true;
    }

    std::optional<std::vector<std::size_t>> find_columns(const CsvRow& names) {
        std::vector<std::size_t> indices;
        for (const std::string& column : columns_) {
            const auto found = std::find(names.cells.begin(), names.cells.end(), column);
            if (found != names.cells.end()) {
                indices.push_back(static_cast<std::size_t>(found - names.cells.begin()));
                continue;
            }
            const auto near = nearest_word(column, names.cells);
            fault(names.line, "no column " + in_quotes(column), join(names.cells, ", "),
                  near ? fmt::format("did you mean '{}'?", *near) : "");
        }
        return indices.size() == columns_.size() ? std::optional{indices} : std::nullopt;
    }

    void pick_row(const CsvRow& row, const std::vector<std::size_t>& indices, std::size_t width) {
        if (row.cells.size() != width) {
            return fault(row.line, fmt::format("a row of {} cells", row.cells.size()),
                         fmt::format("{}, as in the first line", width));
        }
        CsvRow picked{row.line, {}};
        for (const std::size_t index : indices)
            picked.cells.push_back(row.cells[index]);
        rows_.push_back(std::move(picked));
    }

    std::vector<std::string> columns_;
    std::string path_;
    Reader& reader_;
    std::vector<CsvRow> rows_;
    bool has_cells_ = false;
};

template <class T>
std::optional<std::vector<T>> read_column(const std::string& file, const std::string& column,
                                          const Place& place, Reader& reader, const CellKind<T>& kind) {
    const std::size_t faults = reader.fault_count();
    Columns columns(file, {column}, place, reader);
    std::vector<T> values;
    for (const CsvRow& row : columns.rows())
        if (auto value = columns.value(row, 0, kind)) values.push_back(std::move(*value));
    return columns.has_cells() && reader.fault_count() == faults ? std::optional{std::move(values)}
                                                                 : std::nullopt;
}

}  // namespace

std::optional<std::vector<double>> read_csv_column(const std::string& file, const std::string& column,
                                                   const Place& place, Reader& reader) {
    return read_column<double>(file, column, place, reader,
                               {"a plain number of minutes of at least 0", to_number});
}

std::optional<std::vector<Duration>> read_csv_clock_times(const std::string& file, const std::string& column,
                                                          const Place& place, Reader& reader) {
    return read_column<Duration>(file, column, place, reader,
                                 {"a time of day such as 18:30, up to 24:00", parse_clock_time});
}

std::optional<std::vector<CsvPeriod>> read_csv_periods(const std::string& file, const std::string& begins,
                                                       const std::string& ends, const Place& place,
                                                       Reader& reader) {
    const CellKind<Moment> kind{"a date and a time such as 2019-09-18 19:05", to_moment};
    const std::size_t faults = reader.fault_count();
    Columns columns(file, {begins, ends}, place, reader);
    std::vector<CsvPeriod> periods;
    for (const CsvRow& row : columns.rows()) {
        const auto from = columns.value(row, 0, kind);
        const auto to = columns.value(row, 1, kind);
        if (!from || !to) continue;
        if (std::pair{to->date, to->time} <= std::pair{from->date, from->time}) {
            columns.fault(row.line, "an end that is not after the beginning", "a later time");
        }
        periods.push_back({*from, *to});
    }
    return columns.has_cells() && reader.fault_count() == faults ? std::optional{std::move(periods)}
                                                                 : std::nullopt;
}

}  // namespace jemput
