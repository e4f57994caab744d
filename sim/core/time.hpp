#pragma once

#include <chrono>
#include <cmath>
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

/// The whole number of microseconds nearest to `minutes` (halves away from zero); |minutes| < 1e11.
[[nodiscard]] inline Duration from_minutes(double minutes) {
    return Duration{std::llround(minutes * 60e6)};
}

}  // namespace jemput
