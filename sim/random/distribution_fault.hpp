#pragma once

#include "sim/random/distribution.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

/// What is wrong with the parameters of a factory of Distribution, in words for the person who wrote them,
/// e.g. "mean must be greater than 0"; nothing if they are fit. One function for each factory, of the same
/// name.
///
/// All numbers must be finite. A cv is 0 or lies between 0.0001 and 100, a Weibull shape between 0.1 and
/// 10000 (cv 429 and 0.00013): assumed to be wider than any need and narrow enough to keep every formula
/// within the range and precision of a double.
namespace jemput::fault_of {

using Fault = std::optional<std::string>;

[[nodiscard]] Fault constant(double value);
[[nodiscard]] Fault uniform(double low, double high);
[[nodiscard]] Fault triangular(double low, double mode, double high);
[[nodiscard]] Fault exponential(double mean);
[[nodiscard]] Fault erlang(int stages, double mean);
[[nodiscard]] Fault gamma(double mean, double cv);
[[nodiscard]] Fault lognormal(double mean, double cv);
[[nodiscard]] Fault weibull(double shape, double scale);
[[nodiscard]] Fault normal(double mean, double sd);
[[nodiscard]] Fault pert(double low, double mode, double high);
[[nodiscard]] Fault empirical(const std::vector<double>& values, const std::vector<double>& weights = {});
[[nodiscard]] Fault mixture(const std::vector<std::pair<double, Distribution>>& components);

}  // namespace jemput::fault_of
