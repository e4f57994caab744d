#pragma once

#include "sim/core/language.hpp"
#include "sim/report/validation_report.hpp"

#include <string>
#include <string_view>
#include <vector>

// The tables of a validation for people, whichever way they are written.

namespace jemput {

/// The cases of one list.
struct ValidationSection {
    std::string title;
    std::vector<std::vector<std::string>> rows;
};

/// What stands over the columns of the first two lists.
[[nodiscard]] std::vector<std::string> validation_header(const Language& language,
                                                         const ValidationReport& report);

/// The lists that have a case: through scenario files, small models, procedures.
[[nodiscard]] std::vector<ValidationSection> validation_sections(const Language& language,
                                                                 const ValidationReport& report);

/// Those out of scope: case, what, value, reason.
[[nodiscard]] std::vector<std::string> out_of_scope_header(const Language& language);
[[nodiscard]] ValidationSection out_of_scope_section(const Language& language,
                                                     const ValidationReport& report);

/// "185 of 185 values agree, in 24 s."
[[nodiscard]] std::string validation_count(const Language& language, const ValidationReport& report);

/// What it means for those who rely on it, in two sentences.
[[nodiscard]] std::string validation_meaning(const Language& language, const ValidationReport& report);

}  // namespace jemput
