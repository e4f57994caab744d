#pragma once

#include "sim/report/page.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace jemput {

/// Differences to the first scenario, what makes them, and whom only one of two scenarios reaches.
void add_comparison_figures(const Language& language, const Report& report, std::vector<Figure>& figures);

/// How far visits of a plan lie apart.
struct NamedRisk {
    std::string name;
    const RiskBox* box;
};

/// The boxes of one kind of risk, one a plan; at least one. Nothing where none can be told.
[[nodiscard]] std::optional<Figure> risk_figure(const Language& language, std::size_t kind,
                                                const std::vector<NamedRisk>& risks);

/// The numbers of the scenario that matter most for the measure of importance, which is `base` as they are;
/// nothing where none is told.
[[nodiscard]] std::optional<Figure> influences_figure(const Language& language, const Influences& influences,
                                                      double base, const Scenario& scenario);

}  // namespace jemput
