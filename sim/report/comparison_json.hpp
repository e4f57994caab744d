#pragma once

#include "sim/report/report.hpp"

#include <string_view>

#include <nlohmann/json.hpp>

namespace jemput {

/// A comparison as docs/model/measures.md fixes it: "scenarios" holds the result of each, "comparison" the
/// paired differences to the first, "verdicts" what the deciding measures say, and of two scenarios
/// "exchange" what makes the difference and "reach" whom only one of them reaches. All but "manifest" is the
/// same whatever the threads. Keys keep their order.
[[nodiscard]] nlohmann::ordered_json comparison_json(const Report& report);

/// The words of programs: "better", "worse", "same", "not_enough_runs", "trade_off".
[[nodiscard]] std::string_view word(ComparisonVerdict verdict);
[[nodiscard]] std::string_view word(OverallVerdict verdict);

}  // namespace jemput
