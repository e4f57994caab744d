#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>

namespace jemput {

/// Simulated time in whole microseconds. Sums of integers are exact, so a run does not depend on compiler,
/// flags or platform. The clock has no now(): time comes from the agenda, never from the machine.
struct SimulationClock {
    using rep = std::int64_t;
    using period = std::micro;
    using duration = std::chrono::duration<rep, period>;
    using time_point = std::chrono::time_point<SimulationClock>;
    static constexpr bool is_steady = true;
};

/// A length of simulated time.
using Duration = SimulationClock::duration;

/// A point of simulated time: the time since midnight at the beginning of the scenario's first date.
using Instant = SimulationClock::time_point;

/// Later than every event of a simulation, early enough that adding durations to it cannot overflow.
inline constexpr Instant never{Duration{std::int64_t{1} << 61}};

inline constexpr double microseconds_a_minute = 60e6;
inline constexpr double microseconds_an_hour = 60 * microseconds_a_minute;

/// The length in minutes, the unit of every result.
[[nodiscard]] constexpr double in_minutes(Duration d) {
    return static_cast<double>(d.count()) / microseconds_a_minute;
}

/// A quarter of the way to `never`, 18,000 years: what is drawn or stretched beyond it is cut there, so that
/// no time overflows.
inline constexpr Duration longest_time{std::int64_t{1} << 59};

/// The whole number of microseconds nearest to so many (halves away from zero), cut at `longest_time`. Does
/// what std::llround does, which is a call into the C library for each time that is drawn.
[[nodiscard]] constexpr Duration from_microseconds(double microseconds) {
    constexpr auto most = static_cast<double>(longest_time.count());
    const double cut = std::clamp(microseconds, -most, most);
    const auto whole = static_cast<std::int64_t>(cut);
    const double rest = cut - static_cast<double>(whole);  // exact, of the same sign
    return Duration{whole + (rest >= 0.5) - (rest <= -0.5)};
}

/// The whole number of microseconds nearest to `minutes` (halves away from zero), cut at `longest_time`.
[[nodiscard]] constexpr Duration from_minutes(double minutes) {
    return from_microseconds(minutes * microseconds_a_minute);
}

/// The length times a factor, to the nearest microsecond, cut at `longest_time`.
[[nodiscard]] constexpr Duration scaled(Duration length, double factor) {
    return from_microseconds(static_cast<double>(length.count()) * factor);
}

}  // namespace jemput
