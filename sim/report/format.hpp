#pragma once

#include "sim/core/format.hpp"
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

/// A number with so many digits after the point: "1,234.5".
[[nodiscard]] std::string decimal(double number, int digits);

/// "18:30", or "18:30:05" where the seconds matter; days after the first as "+1 08:00".
[[nodiscard]] std::string as_clock(Duration since_midnight, bool with_seconds = false);

/// "18:30–24:00", of times within one day.
[[nodiscard]] std::string as_hours(Duration from, Duration to);

/// "18:30", and "24:00" for the end of the day.
[[nodiscard]] std::string as_clock_of_day(Duration since_midnight);

/// "Wednesday 18 September 2019".
[[nodiscard]] std::string as_date(std::chrono::year_month_day date);

/// "Wed 18 Sep 2019", at most 15 characters.
[[nodiscard]] std::string as_short_date(std::chrono::year_month_day date);

/// "1 visit", "12 visits".
[[nodiscard]] std::string counted(std::int64_t number, std::string_view noun);

}  // namespace jemput
