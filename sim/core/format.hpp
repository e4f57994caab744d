#pragma once

#include "sim/core/language.hpp"
#include "sim/core/time.hpp"

#include <chrono>
#include <string>
#include <string_view>

namespace jemput {

/// "Rp 75,000" or "Rp75.000", rounded to whole rupiah.
[[nodiscard]] std::string as_rupiah(const Language& language, double amount);

/// How many digits after the point say no more than the half-width knows, up to its first significant digit:
/// 0 … `most`.
[[nodiscard]] int digits_for(double half_width, int most);

/// "18:30" or "18.30", or "18:30:05" where the seconds matter; days after the first as "+1 08:00".
[[nodiscard]] std::string as_clock(const Language& language, Duration since_midnight,
                                   bool with_seconds = false);

/// As as_clock(), and "24:00" for the end of the day.
[[nodiscard]] std::string as_clock_of_day(const Language& language, Duration since_midnight);

/// "18:30–24:00", of times within one day.
[[nodiscard]] std::string as_hours(const Language& language, Duration from, Duration to);

/// "Wednesday" or "Rabu".
[[nodiscard]] std::string as_weekday(const Language& language, std::chrono::year_month_day date);

/// "Wednesday 18 September 2019" or "Rabu, 18 September 2019".
[[nodiscard]] std::string as_date(const Language& language, std::chrono::year_month_day date);

/// "Wed 18 Sep 2019" or "Rab 18 Sep 2019", at most 15 characters.
[[nodiscard]] std::string as_short_date(const Language& language, std::chrono::year_month_day date);

/// For programs: "18:30", and "24:00" for the end of the day.
[[nodiscard]] std::string as_iso_clock(Duration since_midnight);

/// For programs: "2019-09-18".
[[nodiscard]] std::string as_iso_date(std::chrono::year_month_day date);

/// The text padded with spaces on the left (or right) to a width in characters (UTF-8 code points).
[[nodiscard]] std::string right_aligned(std::string_view text, std::size_t width);
[[nodiscard]] std::string left_aligned(std::string_view text, std::size_t width);

/// The text, cut to a width in characters where it is longer, with "…" at its end.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t width);

/// The text with line breaks instead of spaces, so that no line has more characters than `width` where that
/// is possible; amounts and per cent stay whole. Line breaks stay, and a line that begins with spaces keeps
/// them in front of all its parts.
[[nodiscard]] std::string wrapped(std::string_view text, std::size_t width);

/// Its width in characters.
[[nodiscard]] std::size_t width_of(std::string_view text);

}  // namespace jemput
