#pragma once

#include "sim/statistics/tally.hpp"

#include <vector>

namespace jemput {

/// Ten mean delays at a bank, Law, Simulation Modeling and Analysis, 9.4; he prints 2.03 ± 0.32.
inline const std::vector<double> delays{1.53, 1.66, 1.24, 2.34, 2.00, 1.69, 2.69, 2.86, 1.70, 2.60};

inline Tally tally_of(const std::vector<double>& values) {
    Tally tally;
    for (const double value : values)
        tally.add(value);
    return tally;
}

}  // namespace jemput
