#pragma once

#include "sim/document/document.hpp"
#include "sim/document/reader.hpp"
#include "sim/experiment/replications.hpp"

#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

namespace jemput {

/// What a measure becomes when one number of the scenario takes the least and the greatest value that its
/// source holds for plausible, all others staying as they are.
struct Influence {
    /// Which of two compared scenarios has the number.
    enum class In : std::uint8_t { both, first, other };

    SourcedNumber number;
    double at_low = 0;
    double at_high = 0;
    In scenarios = In::both;

    [[nodiscard]] double range() const { return at_high > at_low ? at_high - at_low : at_low - at_high; }
};

struct Influences {
    std::vector<Influence> ranked;  ///< the strongest first
    /// With a bound that does not fit the rest of the scenario, or a random duration not written by its mean.
    std::vector<SourcedNumber> not_varied = {};
    /// Without `low` or `high`: nobody has said what is plausible, and nothing was tried.
    std::vector<SourcedNumber> without_bounds = {};
    std::int64_t replications = 0;  ///< for each bound of each number
    double error = 0;               ///< half-width of the measure as the numbers are, after so many

    /// Whether the number moves the measure by more than chance may.
    [[nodiscard]] bool is_told(const Influence& influence) const { return influence.range() > error; }
};

/// Replications for each bound of each number, where a command ranks them: enough to put them in order.
inline constexpr std::int64_t influence_replications = 200;

/// The influences of all numbers with `low` and `high`; the same applicants in every run. A random duration
/// is varied by its mean. Runs the scenario twice for each number, and once as it is. Empty after a request
/// to stop.
[[nodiscard]] Influences influences(const Document& document, const std::vector<SourcedNumber>& numbers,
                                    const std::string& measure, const RunOptions& options,
                                    const std::stop_token& stop = {});

/// A scenario as it was written, with the numbers in it.
struct WrittenScenario {
    const Document* document;
    const std::vector<SourcedNumber>* numbers;
};

/// The same for what a measure is in `other` minus what it is in `first`. A number that both have, with the
/// same value and bounds, takes its bounds in both at once; any other in the one that has it.
[[nodiscard]] Influences influences_on_difference(const WrittenScenario& first, const WrittenScenario& other,
                                                  const std::string& measure, const RunOptions& options,
                                                  const std::stop_token& stop = {});

}  // namespace jemput
