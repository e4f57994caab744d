#pragma once

#include "sim/core/diagnostic.hpp"
#include "sim/scenario/read_scenario.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jemput {

/// A value of a scenario file that takes several values.
struct Axis {
    std::string path;
    std::vector<std::string> values;  ///< pieces of YAML, each once, in the order given
};

/// More values than this on one axis are a slip of the pen.
inline constexpr std::int64_t most_values_of_axis = 100'000;

/// The axis in a text such as "staff.officers=1..6", "arrivals.level=0.5..1.5:0.25" (from, to, step; the step
/// is 1 if it is not given) or "flow[0].time=4 min,{exponential: {mean: 4 min}}": commas inside brackets and
/// quotes part nothing. Steps are exact decimals: 0.1..0.3:0.1 has three values. Faults: no path or no value,
/// a range without values or with more than most_values_of_axis, a value that is there twice.
[[nodiscard]] Expected<Axis> parse_axis(std::string_view text);

/// Every combination of the values of some axes; the last axis changes fastest.
class Grid {
  public:
    Grid() = default;
    explicit Grid(std::vector<Axis> axes) : axes_(std::move(axes)) {}

    [[nodiscard]] const std::vector<Axis>& axes() const { return axes_; }

    /// The number of cells; the largest std::int64_t where it is larger still.
    [[nodiscard]] std::int64_t size() const;

    /// Which value of each axis the cell has.
    [[nodiscard]] std::vector<std::size_t> position(std::int64_t cell) const;

    /// The values of the cell, an assignment for each axis.
    [[nodiscard]] std::vector<Assignment> values(std::int64_t cell) const;

  private:
    std::vector<Axis> axes_;
};

/// The axes in several such texts; every fault of all of them, and a path that two of them share.
[[nodiscard]] Expected<Grid> parse_grid(const std::vector<std::string>& texts);

}  // namespace jemput
