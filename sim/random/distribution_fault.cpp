#include "sim/random/distribution_fault.hpp"

#include <cmath>
#include <numeric>
#include <string_view>

#include <fmt/format.h>

namespace jemput::fault_of {

namespace {

// Comparisons are written so that a NaN fails them.

Fault unless(bool fit, std::string text) {
    if (fit) return {};
    return text;
}

Fault unless_positive(std::string_view name, double x) {
    return unless(x > 0 && std::isfinite(x), fmt::format("{} must be greater than 0", name));
}

Fault unless_not_negative(std::string_view name, double x) {
    return unless(x >= 0 && std::isfinite(x), fmt::format("{} must not be negative", name));
}

Fault mean_and_cv(double mean, double cv) {
    if (Fault fault = unless_positive("mean", mean)) return fault;
    return unless(cv == 0 || (cv >= 1e-4 && cv <= 100), "cv must be 0 or between 0.0001 and 100");
}

Fault low_mode_high(double low, double mode, double high) {
    if (Fault fault = uniform(low, high)) return fault;
    return unless(low <= mode && mode <= high, "mode must lie between low and high");
}

Fault weights_of(const std::vector<double>& weights) {
    for (const double weight : weights)
        if (Fault fault = unless_not_negative("weight", weight)) return fault;
    return unless_positive("sum of the weights", std::accumulate(weights.begin(), weights.end(), 0.0));
}

}  // namespace

Fault constant(double value) {
    return unless_not_negative("value", value);
}

Fault uniform(double low, double high) {
    if (Fault fault = unless_not_negative("low", low)) return fault;
    return unless(low <= high && std::isfinite(high), "high must not be less than low");
}

Fault triangular(double low, double mode, double high) {
    return low_mode_high(low, mode, high);
}

Fault exponential(double mean) {
    return unless_positive("mean", mean);
}

Fault erlang(int stages, double mean) {
    if (stages < 1 || stages > 100'000'000) return "k must be between 1 and 100000000";
    return unless_positive("mean", mean);
}

Fault gamma(double mean, double cv) {
    return mean_and_cv(mean, cv);
}

Fault lognormal(double mean, double cv) {
    return mean_and_cv(mean, cv);
}

Fault weibull(double shape, double scale) {
    if (!(shape >= 0.1 && shape <= 10'000)) return "shape must be between 0.1 and 10000";
    return unless_positive("scale", scale);
}

Fault normal(double mean, double sd) {
    if (Fault fault = unless_not_negative("mean", mean)) return fault;
    return unless_not_negative("sd", sd);
}

Fault pert(double low, double mode, double high) {
    return low_mode_high(low, mode, high);
}

Fault empirical(const std::vector<double>& values, const std::vector<double>& weights) {
    if (values.empty()) return "at least one value is needed";
    for (const double value : values)
        if (Fault fault = unless_not_negative("value", value)) return fault;
    if (weights.empty()) return {};
    if (weights.size() != values.size())
        return fmt::format("{} values need as many weights, or none", values.size());
    return weights_of(weights);
}

Fault mixture(const std::vector<std::pair<double, Distribution>>& components) {
    if (components.empty()) return "at least one part is needed";
    std::vector<double> weights;
    for (const auto& [weight, distribution] : components)
        weights.push_back(weight);
    return weights_of(weights);
}

}  // namespace jemput::fault_of
