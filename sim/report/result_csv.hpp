#pragma once

#include "sim/experiment/run_result.hpp"

#include <string>

namespace jemput {

/// One row a measure and group of visits: all, outage, no_outage, and where there are several visits each of
/// them by date and time of its opening. What cannot be told is empty.
[[nodiscard]] std::string to_csv(const RunResult& result);

}  // namespace jemput
