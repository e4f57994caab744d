#pragma once

#include "sim/report/html.hpp"
#include "sim/report/page.hpp"

namespace jemput {

/// The measures that a manager asks for, with their errors: of one scenario, or side by side with
/// differences.
[[nodiscard]] Html key_table(const Language& language, const Report& report);

/// One line a visit, of each scenario that is a calendar.
[[nodiscard]] Html visit_tables(const Language& language, const Report& report);

/// All measures with intervals and definitions, every number of the scenarios with its source, and how the
/// page came about.
[[nodiscard]] Html appendix(const Language& language, const Report& report);

}  // namespace jemput
