#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jemput::trainer {

/// The words of an Indonesian text in small letters: runs of letters and digits. Hyphens part words
/// ("oleh-oleh" is two). O(length).
[[nodiscard]] std::vector<std::string> words_of(std::string_view text);

/// The word without usual prefixes and suffixes: "penjahit", "jahitan", "menjahit" → "jahit". A rule of thumb
/// to compare words by, no dictionary; at least four letters stay.
[[nodiscard]] std::string stem_of(std::string_view word);

/// How alike two words are, 0 … 100: 100 the same, 85 the same stem, 70 one begins the other (at least four
/// letters), 50 a small typing error (one edit from five letters on, two from eight on), else 0. Assumed.
[[nodiscard]] int likeness(std::string_view a, std::string_view b);
inline constexpr int likeness_of_stems = 85;
inline constexpr int likeness_of_typing_errors = 50;

}  // namespace jemput::trainer
