#pragma once

#include "sim/report/page.hpp"

#include <vector>

namespace jemput {

/// Differences to the first scenario, what makes them, and whom only one of two scenarios reaches.
void add_comparison_figures(const Language& language, const Report& report, std::vector<Figure>& figures);

/// The numbers of the scenario that matter most.
void add_influences_figure(const Language& language, const Report& report, std::vector<Figure>& figures);

}  // namespace jemput
