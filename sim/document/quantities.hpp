#pragma once

#include "sim/core/money.hpp"
#include "sim/core/time.hpp"
#include "sim/document/description.hpp"

#include <chrono>
#include <cstdint>
#include <string>

namespace jemput {

/// The longest duration that can be written: a hundred years, far from the end of simulated time.
inline constexpr Duration longest_duration = std::chrono::hours{24 * 36525};

/// "5 min", "90 s", "1.5 h", "1 h 30 min": units d, h, min, s, each at most once, from large to small; a unit
/// is required. Rounded to whole microseconds.
[[nodiscard]] Type<Duration> duration(Duration least = Duration::zero(), Duration most = longest_duration);

/// A duration as a number of minutes, for the parameters of distributions; at least 0.
[[nodiscard]] Type<double> minutes();

/// "9/h", "0.35/min" (also /d and /s) as a number per minute; at least 0.
[[nodiscard]] Type<double> rate_per_minute();

/// A plain decimal from `least` to `most`, both included; they may be infinite, the number may not.
[[nodiscard]] Type<double> number(double least, double most);

/// A plain decimal above 0.
[[nodiscard]] Type<double> positive_number();

/// A share from 0 to 1: "0.6", or "60 %".
[[nodiscard]] Type<double> share();

/// A whole number from `least` to `most`, both included.
[[nodiscard]] Type<std::int64_t> whole(std::int64_t least, std::int64_t most);
[[nodiscard]] Type<int> count(int least, int most);

/// "Rp 75000", "Rp 75,000" or "Rp 75.000" (groups of three, one kind of separator); "Rp" is required; at
/// least 0.
[[nodiscard]] Type<Rupiah> rupiah();

/// The duration in the words that duration() reads: "1 h 30 min".
[[nodiscard]] std::string print_duration(Duration duration);

}  // namespace jemput
