#pragma once

#include "sim/model/plan.hpp"
#include "sim/model/trace.hpp"

#include <string>

namespace jemput {

/// The trace as a log for people, one fact a line: clock time, what happened, to whom.
[[nodiscard]] std::string to_log(const Trace& trace, const Plan& plan);

/// The trace as a table, one row an applicant: when she came, was called, began and ended each step (the last
/// time that it was done), left, and had her licence; all in minutes since midnight of the scenario's first
/// date, empty where it did not happen.
[[nodiscard]] std::string to_applicant_csv(const Trace& trace, const Plan& plan);

}  // namespace jemput
