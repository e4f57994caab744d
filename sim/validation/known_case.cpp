#include "sim/validation/known_case.hpp"

#include <algorithm>
#include <cmath>

namespace jemput {

std::optional<double> z_of(const KnownCase& known, const Finding& found) {
    if (found.n == 0 || found.interval) return std::nullopt;
    const double difference = found.value - known.expected;
    return difference == 0 ? 0 : difference / std::hypot(found.standard_error, known.uncertainty);
}

bool agrees(const KnownCase& known, const Finding& found) {
    if (found.interval) return found.interval->holds(known.expected);
    if (const auto z = z_of(known, found)) return std::abs(*z) < greatest_z;
    const double error = std::abs(found.value - known.expected);
    return error <= computed_tolerance * std::max(1.0, std::abs(known.expected));
}

}  // namespace jemput
