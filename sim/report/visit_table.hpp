#pragma once

#include "sim/core/language.hpp"
#include "sim/experiment/run_result.hpp"
#include "sim/scenario/scenario.hpp"

#include <string>

namespace jemput {

/// One line a visit of the calendar: when, where, how many came and got a licence, and what it cost them to
/// wait. At most 110 columns. A place with a long name loses its end.
[[nodiscard]] std::string visit_table(const Language& language, const RunResult& result,
                                      const Scenario& scenario);

}  // namespace jemput
