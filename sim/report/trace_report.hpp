#pragma once

#include "sim/core/language.hpp"
#include "sim/model/plan.hpp"
#include "sim/model/trace.hpp"

#include <string>

namespace jemput {

/// The trace as a log for people, one fact a line: clock time, what happened, to whom. Where there are
/// several visits a line with the date stands before each new day; else days after the first are counted ("+1
/// 08:00").
[[nodiscard]] std::string to_log(const Language& language, const Trace& trace, const Plan& plan);

/// The trace as a table, one row an applicant: when she came, was called, began and ended each step (the last
/// time that it was done), left, and had her licence; all in minutes since midnight of the scenario's first
/// date, empty where it did not happen. Where there are several visits, it also says who came again.
[[nodiscard]] std::string to_applicant_csv(const Trace& trace, const Plan& plan);

/// The trace as one JSON document with all that an animation of it needs:
///
///     {"scenario", "officers", "clerks", "hotspots",
///      "steps": [{"id", "name", "desk"}], "desks": [{"id", "name", "officers"}],
///      "visits": [{"date", "place", "kind", "opens", "closes", "officers", "breaks": [name]}],
///      "entries": [{"t", "fact", "visit", "ticket", "officer", "step", "place"}]}
///
/// Times are in seconds since midnight of the first date. `visit`, `officer` and `step` of an entry count
/// from 0 and point into the header: `officers` (the largest crew) come first, then the clerks at the office.
/// `place` points to a desk, a hotspot or a break of the visit, as the fact has it; `ticket` counts from 1 at
/// each visit. What a fact does not have is left out. Entries are in order, one a line.
[[nodiscard]] std::string to_trace_json(const Trace& trace, const Plan& plan);

}  // namespace jemput
