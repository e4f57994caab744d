#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jemput {

/// The number of insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`, where no
/// part is edited twice (the optimal string alignment distance, after Damerau 1964). Counts bytes; O(|a|·|b|)
/// time.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// The known word that `word` was probably meant to be: the nearest by edit_distance, if it is at most a
/// third of the longer word away (rounded up, and never more than 3). Upper and lower case count as equal; of
/// two equally near words the first wins.
[[nodiscard]] std::optional<std::string> nearest_word(std::string_view word,
                                                      const std::vector<std::string>& known);

/// The words with `separator` between them.
[[nodiscard]] std::string join(const std::vector<std::string>& words, std::string_view separator);

}  // namespace jemput
