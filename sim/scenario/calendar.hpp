#pragma once

#include "sim/scenario/scenario_file.hpp"

#include <chrono>
#include <cstddef>
#include <vector>

namespace jemput {

/// More visits than this, with their repeats, are refused: ten years of two a week.
inline constexpr std::size_t most_visits = 1'000;

/// The dates on which the visit takes place, in order; at most one more than `most_visits`.
[[nodiscard]] std::vector<std::chrono::year_month_day> dates_of(const VisitEntry& visit);

/// The visits of the file with what each takes from the top, repeats written out, in the order of opening;
/// empty with a horizon. The file has been checked.
[[nodiscard]] std::vector<Visit> calendar_of(const ScenarioFile& file);

}  // namespace jemput
