#pragma once

#include "sim/report/report.hpp"

#include <string>

namespace jemput {

/// One row a measure and scenario: its estimate, and from the second scenario on the difference to the first.
[[nodiscard]] std::string comparison_csv(const Report& report);

}  // namespace jemput
