#include "sim/random/distribution.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>

#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/erf.hpp>
#include <boost/math/special_functions/gamma.hpp>

namespace jemput {

namespace {

double square(double x) {
    return x * x;
}

double standard_normal_density(double z) {
    return std::exp(-z * z / 2) / std::sqrt(2 * std::numbers::pi);
}

double standard_normal_cdf(double z) {
    return std::erfc(-z / std::numbers::sqrt2) / 2;
}

double standard_normal_quantile(double p) {
    return -std::numbers::sqrt2 * boost::math::erfc_inv(2 * p);
}

/// What the condition adds to the mean of a normal distribution, in units of sigma (Johnson, Kotz,
/// Balakrishnan 1994, Continuous Univariate Distributions 1, section 13.10.1; so is the variance).
double shift_of_mean(const family::Normal& f) {
    return standard_normal_density(f.mu / f.sigma) / f.share_kept;
}

double mean_of(const family::Constant& f) {
    return f.value;
}
double mean_of(const family::Uniform& f) {
    return (f.low + f.high) / 2;
}
double mean_of(const family::Triangular& f) {
    return (f.low + f.mode + f.high) / 3;
}
double mean_of(const family::Weibull& f) {
    return f.scale * std::tgamma(1 + 1 / f.shape);
}
double mean_of(const family::Normal& f) {
    return f.mu + f.sigma * shift_of_mean(f);
}
double mean_of(const family::Pert& f) {
    return (f.low + 4 * f.mode + f.high) / 6;
}
template <class Family>
double mean_of(const Family& f) {
    return f.mean;
}

double variance_of(const family::Constant&) {
    return 0;
}
double variance_of(const family::Uniform& f) {
    return square(f.high - f.low) / 12;
}
double variance_of(const family::Triangular& f) {
    return (square(f.high - f.low) - (f.mode - f.low) * (f.high - f.mode)) / 18;
}
double variance_of(const family::Exponential& f) {
    return square(f.mean);
}
double variance_of(const family::Gamma& f) {
    return f.mean * f.scale;
}
double variance_of(const family::Lognormal& f) {
    return square(f.mean * f.cv);
}
double variance_of(const family::Weibull& f) {
    return square(f.scale) * (std::tgamma(1 + 2 / f.shape) - square(std::tgamma(1 + 1 / f.shape)));
}
double variance_of(const family::Normal& f) {
    const double shift = shift_of_mean(f);
    return square(f.sigma) * (1 - shift * (f.mu / f.sigma + shift));
}
double variance_of(const family::Pert& f) {
    return (mean_of(f) - f.low) * (f.high - mean_of(f)) / 7;
}
template <class Family>
double variance_of(const Family& f) {
    return f.variance;
}

// The cdf is asked for x >= 0 only.

double cdf_of(const family::Constant& f, double x) {
    return x >= f.value ? 1 : 0;
}
double cdf_of(const family::Uniform& f, double x) {
    return std::clamp((x - f.low) / (f.high - f.low), 0.0, 1.0);
}
double cdf_of(const family::Triangular& f, double x) {
    if (x <= f.low) return 0;
    if (x >= f.high) return 1;
    if (x < f.mode) return square(x - f.low) / ((f.high - f.low) * (f.mode - f.low));
    return 1 - square(f.high - x) / ((f.high - f.low) * (f.high - f.mode));
}
double cdf_of(const family::Exponential& f, double x) {
    return -std::expm1(-x / f.mean);
}
double cdf_of(const family::Gamma& f, double x) {
    return boost::math::gamma_p(f.shape, x / f.scale);
}
double cdf_of(const family::Lognormal& f, double x) {
    return standard_normal_cdf((std::log(x) - f.mu) / f.sigma);
}
double cdf_of(const family::Weibull& f, double x) {
    return -std::expm1(-std::pow(x / f.scale, f.shape));
}
double cdf_of(const family::Normal& f, double x) {
    return 1 - standard_normal_cdf((f.mu - x) / f.sigma) / f.share_kept;
}
double cdf_of(const family::Pert& f, double x) {
    return boost::math::ibeta(f.alpha, f.beta, std::clamp((x - f.low) / (f.high - f.low), 0.0, 1.0));
}
double cdf_of(const family::Empirical& f, double x) {
    const auto above = std::upper_bound(
        f.values.begin(), f.values.end(), x,
        [](double bound, const family::Empirical::Value& value) { return bound < value.value; });
    return above == f.values.begin() ? 0 : std::prev(above)->share;
}
double cdf_of(const family::Mixture& f, double x) {
    double sum = 0;
    for (const family::Component& component : f.components)
        sum += component.weight * component.distribution.cdf(x);
    return std::min(sum, 1.0);
}

double quantile_of(const family::Constant& f, double) {
    return f.value;
}
double quantile_of(const family::Uniform& f, double p) {
    return f.quantile(p);
}
double quantile_of(const family::Triangular& f, double p) {
    return f.quantile(p);
}
double quantile_of(const family::Exponential& f, double p) {
    return -f.mean * std::log1p(-p);
}
double quantile_of(const family::Gamma& f, double p) {
    return f.scale * boost::math::gamma_p_inv(f.shape, p);
}
double quantile_of(const family::Lognormal& f, double p) {
    return std::exp(f.mu + f.sigma * standard_normal_quantile(p));
}
double quantile_of(const family::Weibull& f, double p) {
    return f.scale * std::pow(-std::log1p(-p), 1 / f.shape);
}
double quantile_of(const family::Normal& f, double p) {
    // From above: P(X > x) share_kept = P(mu + sigma Z > x) = P(Z < (mu - x) / sigma).
    return std::max(0.0, f.mu - f.sigma * standard_normal_quantile((1 - p) * f.share_kept));
}
double quantile_of(const family::Pert& f, double p) {
    return f.low + (f.high - f.low) * boost::math::ibeta_inv(f.alpha, f.beta, p);
}
double quantile_of(const family::Empirical& f, double p) {
    return std::lower_bound(
               f.values.begin(), f.values.end(), p,
               [](const family::Empirical::Value& value, double share) { return value.share < share; })
        ->value;
}
double quantile_of(const family::Mixture& f, double p) {
    // At the least of the parts' quantiles no part has more than p below, at the greatest each has p.
    double low = f.components.front().distribution.quantile(p);
    double high = low;
    for (const family::Component& component : f.components) {
        const double quantile = component.distribution.quantile(p);
        low = std::min(low, quantile);
        high = std::max(high, quantile);
    }
    if (cdf_of(f, low) >= p) return low;
    for (;;) {
        const double middle = low + (high - low) / 2;
        if (middle <= low || middle >= high) return high;
        (cdf_of(f, middle) >= p ? high : low) = middle;
    }
}

}  // namespace

double Distribution::mean() const {
    return std::visit([](const auto& f) { return mean_of(f); }, family_);
}

double Distribution::variance() const {
    return std::visit([](const auto& f) { return variance_of(f); }, family_);
}

double Distribution::cdf(double x) const {
    if (x < 0) return 0;
    return std::visit([x](const auto& f) { return cdf_of(f, x); }, family_);
}

double Distribution::quantile(double p) const {
    assert(p > 0 && p < 1);
    return std::visit([p](const auto& f) { return quantile_of(f, p); }, family_);
}

}  // namespace jemput
