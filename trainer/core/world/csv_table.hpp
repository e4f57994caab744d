#pragma once

#include "sim/core/diagnostic.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace jemput::trainer {

struct CsvTableRow {
    int line = 1;                    ///< where it ends, from 1
    std::vector<std::string> cells;  ///< one for each column that was asked for
};

/// The columns of a CSV file (RFC 4180, commas, UTF-8), found by their names in its first line; lines at the
/// top that begin with # are comments. Faults: what cannot be read, missing columns, rows of another width,
/// no rows; all at once. Other columns are refused, so that nothing is silently ignored.
[[nodiscard]] Expected<std::vector<CsvTableRow>> read_csv_table(const std::filesystem::path& file,
                                                                const std::vector<std::string>& columns);

}  // namespace jemput::trainer
