#pragma once

#include "sim/core/time.hpp"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace jemput {

/// "1,234,567".
[[nodiscard]] std::string with_thousands(std::int64_t number);

/// "Rp 75,000", rounded to whole rupiah.
[[nodiscard]] std::string as_rupiah(double amount);

/// A number with so many digits after the point.
[[nodiscard]] std::string decimal(double number, int digits);

/// How many digits after the point say no more than the half-width knows, up to its first significant digit:
/// 0 … `most`.
[[nodiscard]] int digits_for(double half_width, int most);

/// "18:30", or "18:30:05" where the seconds matter; days after the first as "+1 08:00".
[[nodiscard]] std::string as_clock(Duration since_midnight, bool with_seconds = false);

/// "Wednesday 18 September 2019".
[[nodiscard]] std::string as_date(std::chrono::year_month_day date);

/// The text padded with spaces on the left (or right) to a width in characters (UTF-8 code points).
[[nodiscard]] std::string right_aligned(std::string_view text, std::size_t width);
[[nodiscard]] std::string left_aligned(std::string_view text, std::size_t width);

}  // namespace jemput
