#pragma once

#include "sim/report/staff_report.hpp"

#include <cstddef>
#include <string>
#include <vector>

// What the text and the page of a choice say alike.

namespace jemput {

/// What people call a plan: its name, else its crew where only that differs, else its changes.
[[nodiscard]] std::string plan_words(const Language& language, const JudgedPlan& plan);

/// "Send 4 officers: of 6 plans that were tried it is the cheapest that keeps to the limit …" and what that
/// means for people, or that no plan keeps to the limits and which comes nearest. A line each.
[[nodiscard]] std::string verdict(const Language& language, const Staffing& staffing);

/// Why the next cheaper and the next dearer plan lose, and what cannot be told apart; a line each, maybe
/// none.
[[nodiscard]] std::string neighbours(const Language& language, const Staffing& staffing);

/// With which confidence the choice is right, and up to what tolerance.
[[nodiscard]] std::string guarantee_sentence(const Language& language, const Staffing& staffing);

/// The measures of the table, as far as the plans have them: those of the limits, cost, waits, the share
/// lost, risk, overtime, cost of a licence, share of the budget.
[[nodiscard]] std::vector<std::string> shown_measures(const Staffing& staffing);

/// The titles of a table: plan, limits, those measures, runs.
[[nodiscard]] std::vector<std::string> titles_of(const Language& language, const Staffing& staffing);

/// What stands beneath them for a plan that was judged; the chosen one has a star.
[[nodiscard]] std::vector<std::string> row_of(const Language& language, const Staffing& staffing,
                                              std::size_t plan);

/// Applicants, seed, and what ± is.
[[nodiscard]] std::string note_sentence(const Language& language, const Staffing& staffing);

}  // namespace jemput
