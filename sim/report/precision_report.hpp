#pragma once

#include "sim/core/language.hpp"
#include "sim/experiment/precision.hpp"

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace jemput {

/// The block "precision" of a result in JSON: [{"measure", "target", "kind", "half_width", "reached",
/// "more_runs"}]. Of kind "absolute" `target` is in the measure's unit, of kind "relative" a share of the
/// estimate; null is what cannot be told.
[[nodiscard]] nlohmann::ordered_json precision_json(const std::vector<PrecisionReached>& precision);

/// What was wanted and what was reached, a line for each target under a heading, and about how many more runs
/// are missing. Empty without targets.
[[nodiscard]] std::string precision_text(const Language& language,
                                         const std::vector<PrecisionReached>& precision);

}  // namespace jemput
