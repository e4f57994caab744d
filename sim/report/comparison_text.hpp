#pragma once

#include "sim/core/language.hpp"
#include "sim/report/report.hpp"

#include <string>

namespace jemput {

/// A comparison for people: the verdict, what the scenarios rest on, and a table of all measures side by side
/// with their differences, the share lost beside the waits.
[[nodiscard]] std::string comparison_text(const Language& language, const Report& report);

}  // namespace jemput
