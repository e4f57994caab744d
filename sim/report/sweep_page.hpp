#pragma once

#include "sim/report/page.hpp"
#include "sim/report/sweep_report.hpp"

#include <string>
#include <vector>

namespace jemput {

/// A picture of each measure that is shown: along one axis markers with their intervals, over two a heat map
/// whose cells are hatched where the answer is not sure; over more a heat map for each of the first values of
/// the rest.
[[nodiscard]] std::vector<Figure> figures_of(const Language& language, const SweepReport& report);

/// The page of a sweep, as to_page() of a report.
[[nodiscard]] std::string to_page(const Language& language, const SweepReport& report);

}  // namespace jemput
