#pragma once

#include "sim/document/reader.hpp"

#include <optional>
#include <string>
#include <vector>

namespace jemput {

/// The numbers of one column of a CSV file (RFC 4180, comma or semicolon, first line: names), each finite and
/// at least 0. Faults of the file are noted with its own lines; `place` is where the scenario names it. Empty
/// lines are skipped.
[[nodiscard]] std::optional<std::vector<double>> read_csv_column(const std::string& file,
                                                                 const std::string& column,
                                                                 const Place& place, Reader& reader);

}  // namespace jemput
