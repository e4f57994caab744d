#pragma once

#include "sim/report/html.hpp"
#include "sim/report/page.hpp"

#include <string>
#include <vector>

namespace jemput {

/// A paragraph for each line.
[[nodiscard]] Html paragraphs(const std::string& lines);

/// A picture with what is said of it.
[[nodiscard]] Html figure(const Figure& figure);

/// One HTML file that refers to nothing outside, made to be printed on A4.
[[nodiscard]] std::string whole_page(const Language& language, const std::string& title, const Html& body);

/// Program, seed, machine, command and files of a result.
[[nodiscard]] Html origin(const Language& language, const Manifest& manifest);

/// Every number of a scenario with its source.
[[nodiscard]] Html numbers_table(const Language& language, const std::vector<SourcedNumber>& numbers,
                                 const Scenario& scenario, const std::string& caption);

/// The measures that a manager asks for, with their errors: of one scenario, or side by side with
/// differences.
[[nodiscard]] Html key_table(const Language& language, const Report& report);

/// One line a visit, of each scenario that is a calendar.
[[nodiscard]] Html visit_tables(const Language& language, const Report& report);

/// All measures with intervals and definitions, every number of the scenarios with its source, and how the
/// page came about.
[[nodiscard]] Html appendix(const Language& language, const Report& report);

}  // namespace jemput
