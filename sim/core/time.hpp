#pragma once

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

/// The length in minutes, the unit of every result.
[[nodiscard]] constexpr double in_minutes(Duration d) {
    return static_cast<double>(d.count()) / 60e6;
}

/// The whole number of microseconds nearest to so many (halves away from zero); |microseconds| < 2^62. Does
/// what std::llround does, which is a call into the C library for each time that is drawn.
[[nodiscard]] constexpr Duration from_microseconds(double microseconds) {
    const auto whole = static_cast<std::int64_t>(microseconds);
    const double rest = microseconds - static_cast<double>(whole);  // exact, of the same sign
    return Duration{whole + (rest >= 0.5) - (rest <= -0.5)};
}

/// The whole number of microseconds nearest to `minutes` (halves away from zero); |minutes| < 1e11.
[[nodiscard]] constexpr Duration from_minutes(double minutes) {
    return from_microseconds(minutes * 60e6);
}

/// The length times a factor, to the nearest microsecond.
[[nodiscard]] constexpr Duration scaled(Duration length, double factor) {
    return from_microseconds(static_cast<double>(length.count()) * factor);
}

}  // namespace jemput
