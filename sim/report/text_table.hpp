#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace jemput {

/// The width of a text for a terminal, in characters.
inline constexpr std::size_t line_width = 100;

enum class Align : std::uint8_t { left, right };

/// A table for a terminal, whose columns are as wide as what stands in them, in characters; two spaces before
/// each column.
class TextTable {
  public:
    struct Column {
        std::string title;
        Align align = Align::left;
    };

    explicit TextTable(std::vector<Column> columns);

    /// A row with a cell for each column.
    void add(std::vector<std::string> cells);

    /// A line over the rows that follow, across the columns.
    void add_heading(std::string heading);

    /// Each row a line; no spaces at its end.
    [[nodiscard]] std::string to_text() const;

  private:
    std::vector<Align> aligns_;
    std::vector<std::vector<std::string>> rows_;  ///< the titles first; a heading is a row of one cell
};

}  // namespace jemput
