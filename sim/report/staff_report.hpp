#pragma once

#include "sim/core/language.hpp"
#include "sim/experiment/influence.hpp"
#include "sim/experiment/staffing.hpp"
#include "sim/report/manifest.hpp"
#include "sim/report/page.hpp"

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace jemput {

/// What a report on the choice of a plan is made of. All that is pointed to outlives it.
struct StaffReport {
    const Staffing* staffing = nullptr;
    const Influences* influences = nullptr;  ///< on the plan that is told first; nullptr: not asked for
    const Manifest* manifest = nullptr;      ///< nullptr: left out
    const Grid* grid = nullptr;  ///< whose combinations the plans are, in its order; nullptr: none
};

/// The plan that is told first: the chosen one, else the one that comes nearest, else the first.
[[nodiscard]] const JudgedPlan& told_first(const Staffing& staffing);

/// {"scenario", "seed", "confidence", "minimise", "limits", "guarantee", "chosen", "like_chosen", "nearest",
/// "plans", "manifest"}; each plan has "name", "set", "replications", "keeps", "limits" (of each: "keeps",
/// "replications", "tolerance") and "measures" as in the result of a run. Equal for any number of threads but
/// for the manifest.
[[nodiscard]] nlohmann::ordered_json staff_json(const StaffReport& report);

/// A row for each plan and measure.
[[nodiscard]] std::string staff_csv(const StaffReport& report);

/// The verdict, on what it rests, and a row for each plan.
[[nodiscard]] std::string staff_text(const Language& language, const StaffReport& report);

/// Cost against risk, every limit by plan (a heat map where the plans are a grid of two axes or more), the
/// risk of each plan, and the numbers that matter most.
[[nodiscard]] std::vector<Figure> figures_of(const Language& language, const StaffReport& report);

/// The page, as to_page() of a report.
[[nodiscard]] std::string to_page(const Language& language, const StaffReport& report);

}  // namespace jemput
