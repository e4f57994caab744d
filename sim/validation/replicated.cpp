#include "sim/validation/replicated.hpp"

#include <limits>

namespace jemput {

Finding finding_of(const RatioTally& tally) {
    const auto ratio = tally.ratio();
    const auto error = tally.standard_error();
    constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
    return {ratio.value_or(nothing), error.value_or(0), tally.count(), {}};
}

}  // namespace jemput
