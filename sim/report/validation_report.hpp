#pragma once

#include "sim/core/language.hpp"
#include "sim/validation/out_of_scope.hpp"
#include "sim/validation/validate.hpp"

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace jemput {

/// What there is to tell of a validation, or of the cases that one would judge.
struct ValidationReport {
    Validation validation;
    std::vector<OutOfScope> out_of_scope;  ///< that the filter picks
    bool is_list = false;                  ///< nothing was run
    bool is_full = false;
    std::string version;
    std::string commit;
    double seconds = 0;
};

/// A table for a terminal, its count, and two sentences for managers.
[[nodiscard]] std::string validation_text(const Language& language, const ValidationReport& report);

/// The same as tables in Markdown, those out of scope with their reasons as well.
[[nodiscard]] std::string validation_markdown(const Language& language, const ValidationReport& report);

/// For programs; each number with all its digits, one row a case.
[[nodiscard]] std::string validation_csv(const ValidationReport& report);

/// "cases", "out_of_scope", "agreeing", "is_complete", and in "manifest" what may differ from run to run.
[[nodiscard]] nlohmann::ordered_json validation_json(const ValidationReport& report);

}  // namespace jemput
