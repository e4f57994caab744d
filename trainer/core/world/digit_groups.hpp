#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jemput::trainer {

/// Digits that stand together, and what stands between them and the group before ("" for the first).
struct DigitGroup {
    std::string digits;
    std::string separator;
    bool after_plus = false;
};

/// Groups with only separators between them: "0812-3456 7890" is one run of three groups.
using DigitRun = std::vector<DigitGroup>;

/// The runs of a text. Dates (12-07-1974, 2019-09-18) and amounts of up to 12 digits (25.000.000) are left
/// out, and end the run before them. O(length).
[[nodiscard]] std::vector<DigitRun> digit_runs(std::string_view text);

/// All digits of some groups, one after another.
[[nodiscard]] std::string digits_of(std::span<const DigitGroup> groups);

}  // namespace jemput::trainer
