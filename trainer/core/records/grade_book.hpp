#pragma once

#include "sim/core/diagnostic.hpp"
#include "trainer/core/records/record_types.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace jemput::trainer {

class Records;

/// A line for each session that has ended, as CSV (RFC 4180, UTF-8, CRLF): code, date (western Indonesia),
/// case, mode, rules, seed, score (0 … 1, four decimals, cut), passed (yes, no), criticals, majors, minors,
/// hints, minutes (simulated, at the desk, with the applicant). An abandoned session is not passed and leaves
/// what it does not have empty.
[[nodiscard]] std::string grade_book(const std::vector<HistoryEntry>& entries);

/// Of one trainee or (empty code) of all.
[[nodiscard]] Expected<std::string> export_grade_book(const Records& records, std::string_view trainee = {});

}  // namespace jemput::trainer
