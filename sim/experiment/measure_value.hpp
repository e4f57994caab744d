#pragma once

#include "sim/document/reader.hpp"
#include "sim/experiment/measures.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Measures and their values as the command line names them: in half-widths, in limits.

namespace jemput {

/// The measure of that name; nullptr after a fault at `place` that names the nearest.
[[nodiscard]] const Measure* find_measure(const std::vector<Measure>& measures, std::string_view name,
                                          const Place& place, Reader& reader);

/// A value in the measure's unit: a time ("1min", "90 s"), an amount ("Rp 500"), a share ("1%" or 0.01), a
/// number with or without the unit ("2", "2 people"). Nothing after a fault at `place`.
[[nodiscard]] std::optional<double> read_in_unit(const std::string& written, const Measure& measure,
                                                 const Place& place, Reader& reader);

[[nodiscard]] std::string without_blanks_around(std::string_view text);

}  // namespace jemput
