#pragma once

#include "sim/core/time.hpp"
#include "sim/document/reader.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace jemput {

// Columns of CSV files (RFC 4180, comma or semicolon, first line: names; empty lines are skipped). Faults of
// a file are noted with its own lines; `place` is where the scenario names the file. At least one row is
// read.

/// A date and a time of that day, up to 24:00.
struct Moment {
    std::chrono::year_month_day date{};
    Duration time{};
};

/// The end is after the beginning.
struct CsvPeriod {
    Moment begins;
    Moment ends;
};

/// Plain numbers, each finite and at least 0.
[[nodiscard]] std::optional<std::vector<double>> read_csv_column(const std::string& file,
                                                                 const std::string& column,
                                                                 const Place& place, Reader& reader);

/// Times of day, as 18:30 or 18:30:15, since midnight; in the order of the file.
[[nodiscard]] std::optional<std::vector<Duration>> read_csv_clock_times(const std::string& file,
                                                                        const std::string& column,
                                                                        const Place& place, Reader& reader);

/// Periods from two columns of dates with times, as 2019-09-18 19:05 (or T between them, or with seconds); in
/// the order of the file.
[[nodiscard]] std::optional<std::vector<CsvPeriod>> read_csv_periods(const std::string& file,
                                                                     const std::string& begins,
                                                                     const std::string& ends,
                                                                     const Place& place, Reader& reader);

}  // namespace jemput
