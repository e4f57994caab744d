#pragma once

#include "sim/document/type.hpp"
#include "sim/random/distribution.hpp"

namespace jemput {

/// A duration that chance may decide, in minutes: "6 min", or {lognormal: {mean: 6 min, cv: 0.5}} and its
/// like.
[[nodiscard]] Type<Distribution> random_duration();

}  // namespace jemput
