#pragma once

#include "sim/core/language.hpp"
#include "sim/experiment/run_result.hpp"

#include <string>

namespace jemput {

/// One line a measure, those with the same population together under its name: the title, the estimate with
/// its interval, the unit, for a wait the share that was lost, and the key. At most 120 columns.
[[nodiscard]] std::string measure_table(const Language& language, const RunResult& result);

}  // namespace jemput
