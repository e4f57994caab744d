#pragma once

#include "sim/core/time.hpp"
#include "sim/document/description.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace jemput {

/// `true` or `false`, nothing else (YAML 1.1's yes, no, on and off are refused).
[[nodiscard]] Type<bool> yes_no();

/// Any text that is not empty, with or without quotes.
[[nodiscard]] Type<std::string> text();

/// "18:30" or "18:30:15", with or without quotes, 00:00 to 24:00, as the time since midnight.
[[nodiscard]] Type<Duration> clock_time();

/// "2019-09-18": a day that exists.
[[nodiscard]] Type<std::chrono::year_month_day> date();

/// The time since midnight that the text names, "18:30" or "18:30:15", up to 24:00, if it names one.
[[nodiscard]] std::optional<Duration> parse_clock_time(std::string_view text);

/// The day that the text names, if there is one.
[[nodiscard]] std::optional<std::chrono::year_month_day> parse_date(std::string_view text);

}  // namespace jemput
