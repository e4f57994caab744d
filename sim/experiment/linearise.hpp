#pragma once

#include "sim/experiment/measures.hpp"
#include "sim/experiment/replications.hpp"
#include "sim/statistics/linearised.hpp"

#include <optional>

namespace jemput {

/// The measure over all visits, as one number for each replication (or for each batch of replications, where
/// it is a percentile over people), whose mean is its estimate. `confidence` is that of the interval which
/// stands for the density at a percentile. Nothing where the replications do not suffice, and of a percentile
/// of visits that several visits share (see linearised_quantile).
[[nodiscard]] std::optional<Linearised> linearise(const Measure& measure, const Replications& replications,
                                                  double confidence);

/// Whether a percentile is of the same values in both, visit by visit or batch by batch; false without any,
/// and for any other measure.
[[nodiscard]] bool is_of_equal_values(const Measure& in_first, const Replications& first,
                                      const Measure& in_other, const Replications& other);

}  // namespace jemput
