#pragma once

#include "sim/experiment/measures.hpp"
#include "sim/experiment/replications.hpp"

#include <string>
#include <vector>

namespace jemput {

/// How far visits lie apart, and how well that is known: the box of a MORE plot (measure of risk and error;
/// Nelson 2008, Proc. Winter Simulation Conference, 405). The box from the 5 % to the 95 % percentile of
/// visits is risk, which more runs do not make smaller; the intervals of its bounds and of the mean are
/// error.
struct RiskBox {
    std::string name;  ///< of what is measured of each visit
    std::string unit;  ///< min, people, share
    Better better = Better::none;
    Estimate low;   ///< 5 % of the visits have at most this
    Estimate mean;  ///< of visits
    Estimate high;  ///< 95 % of the visits have at most this
};

inline constexpr double risk_low = 0.05;
inline constexpr double risk_high = 0.95;

/// The box of any number that a visit gives. Percentiles have order-statistic intervals where a replication
/// is one visit, Woodruff's where it has several.
[[nodiscard]] RiskBox risk_box(std::string name, std::string unit, Better better, const OfVisit& value,
                               const Replications& replications, double confidence);

/// The boxes of a report: the longest wait of a visit (`wait.max`), its licences, and the share of those who
/// came to it that was not served within half an hour (0 where nobody came).
[[nodiscard]] std::vector<RiskBox> risk_boxes(const Replications& replications, double confidence);

}  // namespace jemput
