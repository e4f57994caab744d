#pragma once

#include "sim/experiment/run_result.hpp"
#include "sim/report/manifest.hpp"

#include <string>

namespace jemput {

/// One row a measure and group of visits: all, outage, no_outage, and where there are several visits each of
/// them by date and time of its opening. What cannot be told is empty. The last row is the measure
/// "manifest", whose population says how the table came about.
[[nodiscard]] std::string to_csv(const RunResult& result, const Manifest& manifest);

}  // namespace jemput
