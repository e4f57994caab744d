#pragma once

#include "sim/statistics/comparison.hpp"
#include "sim/statistics/woodruff.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace jemput {

/// An estimate as a mean: one number for each independent unit (a replication, or a batch of them). Their
/// mean is the estimate, and their variation tells its error as that of observations tells the error of their
/// mean. So whatever serves means of replications, such as paired differences and comparisons with the best,
/// serves ratios and percentiles too, as long as unit i of every scenario saw the same applicants.
///
/// Each is θ plus the influence of its unit on the estimate, to first order (Taylor linearisation: Cochran
/// 1977, Sampling Techniques, 6.3; Deville 1999, Survey Methodology 25:193).
using Linearised = std::vector<double>;

/// Of a ratio: θ + (Y_i − θN_i)/N̄. Two of them give the interval of ratio_difference. Nothing where ΣN = 0.
/// O(n).
[[nodiscard]] std::optional<Linearised> linearised_ratio(const RatioSample& sample);

/// Of the p-quantile over all people, by batches: θ − (Y_i − FN_i)/(N̄f), with Y_i the people of batch i below
/// θ among its N_i, and F = ΣY/ΣN. Woodruff's interval stands for the unknown density f: 1/f is its
/// half-width over that of F (Woodruff 1952, JASA 47:635; Francisco & Fuller 1991, Ann. Stat. 19:454). So a
/// scenario alone has the interval of pooled_quantile, made symmetric. Nothing where that gives nothing.
/// O(batches × bins).
[[nodiscard]] std::optional<Linearised> linearised_quantile(const BatchedHistogram& histogram, double p,
                                                            double confidence);

/// Of the p-quantile θ (sample_quantile) of `values`, of which each unit has `a_unit`, one after the other:
/// visits of replications. As above: with the half-width h of the share of values up to θ, 1/f is the
/// distance between the quantiles at p ± h, over 2h. Nothing with fewer than 2 units, where p ± h leaves (0,
/// 1), and where θ is met more than once: whole numbers have no density, and what rounding does to θ is not
/// the same in both of a pair. O(n).
[[nodiscard]] std::optional<Linearised> linearised_quantile(std::span<const double> values,
                                                            std::size_t a_unit, double p, double confidence);

}  // namespace jemput
