#pragma once

#include "sim/core/language.hpp"
#include "sim/experiment/sweep.hpp"
#include "sim/report/manifest.hpp"
#include "sim/scenario/scenario.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

namespace jemput {

/// What a report on a sweep is made of. All that is pointed to outlives it.
struct SweepReport {
    const Sweep* sweep = nullptr;
    const Scenario* scenario = nullptr;  ///< of the first cell: for its name, and for what paths mean
    const std::vector<SourcedNumber>* numbers = nullptr;
    const Manifest* manifest = nullptr;
    std::vector<std::string> shown;  ///< the measures that people see; programs get all
};

/// "yes", "no" or "not sure".
[[nodiscard]] std::string_view word(Keeping keeping);

/// The estimates of a cell, of which each is one of the measures, as in the result of a run.
[[nodiscard]] nlohmann::ordered_json measures_json(const std::vector<Measure>& measures,
                                                   const SweptCell& cell);

[[nodiscard]] nlohmann::ordered_json limits_json(const std::vector<Limit>& limits);

/// The measures that people see unless others are named: those of the limits, then risk, wait, loss,
/// licences and cost, as far as the sweep has them.
[[nodiscard]] std::vector<std::string> usually_shown(const Sweep& sweep);

/// {"scenario", "replications", "seed", "confidence", "axes", "limits", "cells", "manifest"}; each cell has
/// "at" (a value for each path), "measures" as in the result of a run, null where the cell has not been run,
/// and "keeps" ("yes", "no", "not sure") where there are limits. Equal for any number of threads but for the
/// manifest.
[[nodiscard]] nlohmann::ordered_json sweep_json(const SweepReport& report);

/// A row for each cell and measure: the values of the axes, then the measure with its estimate.
[[nodiscard]] std::string sweep_csv(const SweepReport& report);

/// A sentence on the limits, if there are some, and a row for each cell.
[[nodiscard]] std::string sweep_text(const Language& language, const SweepReport& report);

}  // namespace jemput
