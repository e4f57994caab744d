#pragma once

#include "sim/core/diagnostic.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jemput {

/// A text in its lines, to turn the positions of a parser (line and column from 0, columns in bytes) into
/// places (from 1, columns in characters). The text must outlive it.
class Lines {
  public:
    Lines(std::string_view text, std::string file);

    /// The place of a byte. O(1) amortised for ascending positions, as a parser gives them, however long the
    /// line. A negative line stands for the file as a whole.
    [[nodiscard]] Place place(int line, int column) const;

    /// The place of the byte at `offset` of the whole text.
    [[nodiscard]] Place place_of_byte(std::size_t offset) const;

    /// The place after the last character that is no blank: where something was expected and did not come.
    [[nodiscard]] Place end() const;

    /// The rest of the text from the position on; empty where it lies outside.
    [[nodiscard]] std::string_view from(int line, int column) const;

    /// True where a tab stands among the blanks and dashes that begin the line.
    [[nodiscard]] bool is_indented_with_tab(int line) const;

  private:
    std::string_view text_;
    std::string file_;
    std::vector<std::size_t> begins_{0};  ///< offset of each line
    // Where place() counted last, so that it does not begin again at each event on a long line.
    mutable std::size_t counted_to_ = 0;
    mutable std::size_t counted_from_ = 0;
    mutable std::size_t characters_ = 0;
};

}  // namespace jemput
