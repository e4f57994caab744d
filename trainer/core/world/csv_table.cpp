#include "trainer/core/world/csv_table.hpp"

#include "sim/core/text.hpp"
#include "sim/document/file.hpp"
#include "sim/document/lines.hpp"
#include "sim/document/node.hpp"
#include "sim/document/unicode.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

#include <csv.h>
#include <fmt/format.h>

namespace jemput::trainer {

namespace {

/// What libcsv's callbacks fill.
struct TableParse {
    int line = 1;
    std::vector<std::string> cells;
    std::vector<CsvTableRow> rows;
};

void on_table_cell(void* text, std::size_t length, void* parse) {
    const char* begin = text == nullptr ? "" : static_cast<const char*>(text);
    static_cast<TableParse*>(parse)->cells.emplace_back(begin, length);
}

void on_table_row(int, void* parse) {
    auto* p = static_cast<TableParse*>(parse);
    p->rows.push_back({p->line, std::exchange(p->cells, {})});
}

/// Takes the first line, with its end, off the text.
std::string_view cut_line(std::string_view& text) {
    const std::size_t length = std::min(text.find('\n'), text.size() - 1) + 1;
    const std::string_view line = text.substr(0, length);
    text.remove_prefix(length);
    return line;
}

/// Reads one file; its faults are those of one table.
class TableReader {
  public:
    TableReader(std::string file, const std::vector<std::string>& columns)
        : file_{std::move(file)}, columns_{columns} {}

    [[nodiscard]] Expected<std::vector<CsvTableRow>> read(std::string_view text) && {
        constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
        if (text.substr(0, byte_order_mark.size()) == byte_order_mark)
            text.remove_prefix(byte_order_mark.size());
        if (const auto wrong = first_text_fault(text))
            faults_.push_back({Lines(text, file_).place_of_byte(wrong->offset), "", wrong->found,
                               "plain text in UTF-8", ""});
        else if (const auto parse = parsed(text))
            pick(parse->rows);
        if (!faults_.empty()) return tl::unexpected(std::move(faults_));
        return std::move(rows_);
    }

  private:
    void fault(int line, std::string found, std::string allowed, std::string cure = {}) {
        faults_.push_back({{file_, line, 1}, "", std::move(found), std::move(allowed), std::move(cure)});
    }

    /// Line by line, so that each row knows where it ends.
    std::optional<TableParse> parsed(std::string_view text) {
        csv_parser parser{};
        csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL);
        const std::unique_ptr<csv_parser, void (*)(csv_parser*)> guard(&parser,
                                                                       [](csv_parser* p) { csv_free(p); });
        TableParse parse;
        for (; !text.empty() && text.front() == '#'; ++parse.line)
            cut_line(text);
        bool is_well = true;
        for (; is_well && !text.empty(); ++parse.line) {
            const std::string_view line = cut_line(text);
            is_well = csv_parse(&parser, line.data(), line.size(), on_table_cell, on_table_row, &parse) ==
                      line.size();
        }
        --parse.line;
        if (is_well && csv_fini(&parser, on_table_cell, on_table_row, &parse) == 0) return parse;
        fault(parse.line, "quotes that do not close or stand in the middle of a cell",
              R"(cells such as tahu or "tahu, tempe")");
        return std::nullopt;
    }

    void pick(const std::vector<CsvTableRow>& all) {
        if (all.empty()) return fault(1, "an empty file", "a first line with the names of the columns");
        const std::vector<std::size_t> indices = find_columns(all.front());
        if (indices.size() < columns_.size()) return;
        if (all.size() == 1)
            return fault(all.front().line, "no rows after the names of the columns", "at least one row");
        for (std::size_t i = 1; i < all.size(); ++i)
            pick_row(all[i], indices);
    }

    std::vector<std::size_t> find_columns(const CsvTableRow& names) {
        std::vector<std::size_t> indices;
        for (const std::string& column : columns_) {
            const auto found = std::find(names.cells.begin(), names.cells.end(), column);
            if (found == names.cells.end())
                fault(names.line, "no column " + in_quotes(column), join(columns_, ", "));
            else
                indices.push_back(static_cast<std::size_t>(found - names.cells.begin()));
        }
        for (const std::string& name : names.cells) {
            if (std::count(names.cells.begin(), names.cells.end(), name) > 1)
                fault(names.line, "the column " + in_quotes(name) + " twice", "each column once");
            if (std::find(columns_.begin(), columns_.end(), name) != columns_.end()) continue;
            const auto near = nearest_word(name, columns_);
            fault(names.line, "unknown column " + in_quotes(name), join(columns_, ", "),
                  near ? fmt::format("did you mean '{}'?", *near) : "");
        }
        return indices;
    }

    void pick_row(const CsvTableRow& row, const std::vector<std::size_t>& indices) {
        if (row.cells.size() != columns_.size())
            return fault(row.line, fmt::format("a row of {} cells", row.cells.size()),
                         fmt::format("{}, as in the first line", columns_.size()));
        CsvTableRow picked{row.line, {}};
        for (const std::size_t index : indices)
            picked.cells.push_back(row.cells[index]);
        rows_.push_back(std::move(picked));
    }

    std::string file_;
    const std::vector<std::string>& columns_;
    std::vector<CsvTableRow> rows_;
    Diagnostics faults_;
};

}  // namespace

Expected<std::vector<CsvTableRow>> read_csv_table(const std::filesystem::path& file,
                                                  const std::vector<std::string>& columns) {
    constexpr std::uintmax_t most_bytes = std::uintmax_t{1} << 20;
    const auto text = read_bytes(file, most_bytes, {file.string(), 0, 0});
    if (!text) return tl::unexpected(text.error());
    return TableReader(file.string(), columns).read(*text);
}

}  // namespace jemput::trainer
