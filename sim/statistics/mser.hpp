#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace jemput {

/// Where the warm-up of a steady-state run ends.
struct Truncation {
    std::int64_t batches;       ///< batches of 5 to delete from the beginning
    std::int64_t observations;  ///< the same in observations
    double statistic;           ///< MSER at that point, in squared units of the observations
    bool run_too_short;         ///< the best point is the last one tried: the run has hardly settled
};

/// MSER-5: with the means Y_1 … Y_n of batches of 5, the d in 0 … n/2 with the smallest
/// MSER(d) = Σ_{i>d} (Y_i − Ȳ_d)²/(n − d)², Ȳ_d the mean of those kept; the smallest such d
/// (White 1997, Simulation 69:323; Hoad, Robinson & Davies 2010). Observations that do not fill a batch are
/// left out. Nothing with fewer than 10 batches (assumed). For runs that have a steady state: a visit opens
/// empty and closes, so deleting its beginning would delete the morning. O(observations), no allocation.
[[nodiscard]] std::optional<Truncation> mser5(std::span<const double> observations);

}  // namespace jemput
