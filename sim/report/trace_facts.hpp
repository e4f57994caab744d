#pragma once

#include "sim/core/language.hpp"
#include "sim/model/plan.hpp"
#include "sim/model/trace.hpp"

#include <string>
#include <string_view>

namespace jemput {

/// The name of the fact for programs, as it stands in the enumeration: "step_begins".
[[nodiscard]] std::string_view fact_name(Fact fact);

/// What happened, for people: "officer 1 calls applicant 3".
[[nodiscard]] std::string fact_sentence(const Language& language, const TraceEntry& entry, const Plan& plan);

/// Officers with this index or a higher one type forms at the office.
[[nodiscard]] int largest_crew(const Scenario& scenario);

}  // namespace jemput
