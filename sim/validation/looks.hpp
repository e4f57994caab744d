#pragma once

#include "sim/core/time.hpp"
#include "sim/validation/by_scenario.hpp"

#include <functional>

// What is seen of people where no measure tells it.

namespace jemput {

/// Of those whose service began: the share who waited longer than so many minutes.
[[nodiscard]] std::function<Part(const Seen&)> waited_longer_than(double minutes);

/// The measured part of an endless queue, from the beginning of the simulation.
struct Window {
    Duration from;
    Duration to;

    [[nodiscard]] bool holds(Instant at) const { return at >= Instant{from} && at < Instant{to}; }
};

/// Of all who came within the window to a flow of one step: the share who queued longer than so many minutes,
/// also if they gave up then.
[[nodiscard]] std::function<Part(const Seen&)> queued_longer_than(double minutes, Window window);

/// The mean minutes from the beginning to the end of a step, by its index in the flow; of those that began
/// within the window.
[[nodiscard]] std::function<Part(const Seen&)> length_of_step(int step, Window window);

}  // namespace jemput
