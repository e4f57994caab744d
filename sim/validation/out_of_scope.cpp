#include "sim/validation/out_of_scope.hpp"

#include <array>

namespace jemput {

namespace {

constexpr std::string_view selection =
    "Jemput does not use this procedure: plans are chosen by the sequential procedure of Kim and Nelson, "
    "whose "
    "constant is among the known values";
constexpr std::string_view mrg32k3a = "Jemput does not use this generator";
constexpr std::string_view philox =
    "Jemput does not use this generator; its own, Threefry2x64-13, is checked against the known answers of "
    "its authors in tests/random";
constexpr std::string_view equality = "no report tells how equally something is shared";

constexpr std::array not_reproduced{
    OutOfScope{"RINOTT.k2.n20", "h of Rinott for 2 plans, 20 runs to begin with", 2.45247325263, selection},
    OutOfScope{"RINOTT.k4.n20", "h of Rinott for 4 plans, 20 runs to begin with", 3.20317655582, selection},
    OutOfScope{"RINOTT.k10.n20", "h of Rinott for 10 plans, 20 runs to begin with", 3.87527663567, selection},
    OutOfScope{"RINOTT.k4.n10", "h of Rinott for 4 plans, 10 runs to begin with", 3.47628980302, selection},
    OutOfScope{"OCBA.p1", "share of the budget for plan 1", 0.342946581785, selection},
    OutOfScope{"OCBA.p2", "share of the budget for plan 2", 0.50208798939, selection},
    OutOfScope{"OCBA.p3", "share of the budget for plan 3", 0.0557875543767, selection},
    OutOfScope{"OCBA.p4", "share of the budget for plan 4", 0.0991778744475, selection},
    OutOfScope{"RNG.mrg32k3a.1", "uniform number 1 of MRG32k3a", 0.127011122047, mrg32k3a},
    OutOfScope{"RNG.mrg32k3a.2", "uniform number 2 of MRG32k3a", 0.318527565397, mrg32k3a},
    OutOfScope{"RNG.mrg32k3a.3", "uniform number 3 of MRG32k3a", 0.309186015583, mrg32k3a},
    OutOfScope{"RNG.mrg32k3a.10000", "uniform number 10000 of MRG32k3a", 0.204497543521, mrg32k3a},
    OutOfScope{"RNG.philox4x32_10.zero.0", "word 0 of Philox4x32-10, all zero", 1713891541.0, philox},
    OutOfScope{"RNG.philox4x32_10.zero.1", "word 1 of Philox4x32-10, all zero", 3781805453.0, philox},
    OutOfScope{"RNG.philox4x32_10.zero.2", "word 2 of Philox4x32-10, all zero", 3159862348.0, philox},
    OutOfScope{"RNG.philox4x32_10.zero.3", "word 3 of Philox4x32-10, all zero", 2600524760.0, philox},
    OutOfScope{"RNG.philox4x32_10.ones.0", "word 0 of Philox4x32-10, all one", 1083123565.0, philox},
    OutOfScope{"RNG.philox4x32_10.ones.1", "word 1 of Philox4x32-10, all one", 1103641358.0, philox},
    OutOfScope{"RNG.philox4x32_10.ones.2", "word 2 of Philox4x32-10, all one", 2718681030.0, philox},
    OutOfScope{"RNG.philox4x32_10.ones.3", "word 3 of Philox4x32-10, all one", 1834242557.0, philox},
    OutOfScope{"RNG.philox4x32_10.pi.0", "word 0 of Philox4x32-10, digits of pi", 3513581065.0, philox},
    OutOfScope{"RNG.philox4x32_10.pi.1", "word 1 of Philox4x32-10, digits of pi", 2499661035.0, philox},
    OutOfScope{"RNG.philox4x32_10.pi.2", "word 2 of Philox4x32-10, digits of pi", 1342301216.0, philox},
    OutOfScope{"RNG.philox4x32_10.pi.3", "word 3 of Philox4x32-10, digits of pi", 605187745.0, philox},
    OutOfScope{"GINI", "Gini coefficient of 8 numbers", 0.32974137931, equality},
    OutOfScope{"JAIN", "Jain's fairness index of 8 numbers", 0.744083167441, equality},
};

}  // namespace

std::span<const OutOfScope> out_of_scope() {
    return not_reproduced;
}

}  // namespace jemput
