#pragma once

#include "sim/experiment/measures.hpp"
#include "sim/experiment/replications.hpp"
#include "sim/statistics/linearised.hpp"

#include <optional>

namespace jemput {

/// The measure over all visits, as one number for each replication (or for each batch of replications, where
/// it is a percentile over people), whose mean is its estimate. `confidence` is that of the interval which
/// stands for the density at a percentile. Nothing where the replications do not suffice.
[[nodiscard]] std::optional<Linearised> linearise(const Measure& measure, const Replications& replications,
                                                  double confidence);

}  // namespace jemput
