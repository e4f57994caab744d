#pragma once

#include "sim/core/language.hpp"
#include "sim/document/reader.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace jemput {

/// Where the numbers of a scenario come from, counted.
struct Provenance {
    std::size_t sourced = 0;  ///< from the paper, data or another source
    std::size_t assumed = 0;  ///< its source begins with "assumed", "asumsi", "perkiraan" …, in any case
    std::size_t set_by_hand = 0;  ///< changed on the command line
    std::size_t unexplained = 0;  ///< without a word
};

/// Whether nobody has measured or decided it: it is said to be assumed, or stands in the file without a word.
[[nodiscard]] bool is_guess(const SourcedNumber& number);

[[nodiscard]] Provenance count_sources(const std::vector<SourcedNumber>& numbers);

/// "31 numbers: 12 from a source, 19 assumed"
[[nodiscard]] std::string to_sentence(const Language& language, const Provenance& provenance);

}  // namespace jemput
