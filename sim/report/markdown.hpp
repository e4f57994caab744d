#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jemput {

/// A cell of a table: plain text, or code that is shown letter by letter.
struct Cell {
    Cell(std::string text_, bool is_code_ = false)  // NOLINT(google-explicit-constructor): a text is a cell
        : text(std::move(text_)), is_code(is_code_) {}
    Cell(const char* text_) : text(text_) {}  // NOLINT(google-explicit-constructor): as above

    std::string text;
    bool is_code = false;
};

/// A page in Markdown (CommonMark with the tables of GitHub), written from its beginning to its end. All
/// texts are plain: what would be markup in them is escaped.
class Markdown {
  public:
    /// `level` 1 … 6.
    void heading(int level, std::string_view text);
    void paragraph(std::string_view text);
    void list(const std::vector<std::string>& items);
    /// A block of code, such as a command.
    void code(std::string_view lines);
    /// Every row has as many cells as the header.
    void table(const std::vector<std::string>& header, const std::vector<std::vector<Cell>>& rows);

    [[nodiscard]] const std::string& text() const { return text_; }

    /// The text with what would be markup escaped, on one line.
    [[nodiscard]] static std::string escaped(std::string_view plain);

  private:
    void begin_block();

    std::string text_;
};

}  // namespace jemput
