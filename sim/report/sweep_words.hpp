#pragma once

#include "sim/report/sweep_report.hpp"

#include <cstddef>
#include <string>

// What the text and the page of a sweep say alike.

namespace jemput {

/// "mean wait, min".
[[nodiscard]] std::string column_title(const Language& language, const Measure& measure);

/// "3.7 ± 0.2"; a dash where the cell has no such measure.
[[nodiscard]] std::string cell_text(const Language& language, const Measure& measure, const SweptCell& cell);

/// "kept", "not kept", "not enough runs to tell".
[[nodiscard]] std::string keeping_words(const Language& language, Keeping keeping);

/// "INTERRUPTED: …"; empty of a complete sweep.
[[nodiscard]] std::string interrupted_sentence(const Language& language, const Sweep& sweep);

/// "What changes: officers (staff.officers); …"
[[nodiscard]] std::string axes_sentence(const Language& language, const SweepReport& report);

/// How many cells keep to the limits; empty where there are none.
[[nodiscard]] std::string limits_sentence(const Language& language, const Sweep& sweep);

/// "Rests on 32 numbers: …"
[[nodiscard]] std::string basis_sentence(const Language& language, const SweepReport& report);

/// Applicants, replications, seed, and what ± is.
[[nodiscard]] std::string note_sentence(const Language& language, const Sweep& sweep);

/// "officers (staff.officers)".
[[nodiscard]] std::string axis_words(const Language& language, const SweepReport& report, std::size_t axis);

/// Value `index` of an axis: "15 %", "4 min".
[[nodiscard]] std::string value_words(const Language& language, const SweepReport& report, std::size_t axis,
                                      std::size_t index);

/// The titles of a table: the measures that are shown, with their units, and the limits if there are some.
[[nodiscard]] std::vector<std::string> titles_of(const Language& language, const SweepReport& report);

/// What stands beneath them for a cell that has been run: "12.3 ± 0.4" …, and whether the limits are kept.
[[nodiscard]] std::vector<std::string> row_of(const Language& language, const SweepReport& report,
                                              std::int64_t cell);

}  // namespace jemput
