#include "sim/random/distribution.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <boost/random/exponential_distribution.hpp>
#include <boost/random/normal_distribution.hpp>

namespace jemput {

namespace {

// The distributions of Boost are made anew for each draw: they are cheap, and none can carry anything from
// one stream to the next. Two draws never stand in one expression: their order would be the compiler's
// choice.

double unit_exponential(KeyedStream& stream) {
    return boost::random::exponential_distribution<double>{}(stream);
}

double unit_normal(KeyedStream& stream) {
    return boost::random::normal_distribution<double>{}(stream);
}

/// Gamma distribution of scale 1 (Marsaglia, Tsang 2000, A simple method for generating gamma variables, ACM
/// TOMS 26). Keeps 95 % or more of its proposals; that of Boost, from the tangent of a uniform, takes several
/// times as long.
double unit_gamma(double shape, KeyedStream& stream) {
    if (shape < 1) {
        const double larger = unit_gamma(shape + 1, stream);
        return larger * std::pow(stream.uniform(), 1 / shape);
    }
    const double d = shape - 1.0 / 3;
    const double c = 1 / std::sqrt(9 * d);
    for (;;) {
        const double x = unit_normal(stream);
        const double root = 1 + c * x;
        if (root <= 0) continue;
        const double v = root * root * root;
        const double u = stream.uniform();
        if (u < 1 - 0.0331 * x * x * x * x) return d * v;
        if (std::log(u) < x * x / 2 + d * (1 - v + std::log(v))) return d * v;
    }
}

/// The first row whose running share, of the kind `share`, exceeds `u` of [0, 1).
template <class Row>
const Row& pick(const std::vector<Row>& rows, double Row::*share, double u) {
    return *std::upper_bound(rows.begin(), rows.end(), u,
                             [share](double bound, const Row& row) { return bound < row.*share; });
}

double draw_from(const family::Constant& f, KeyedStream&) {
    return f.value;
}
double draw_from(const family::Uniform& f, KeyedStream& stream) {
    return f.quantile(stream.uniform());
}
double draw_from(const family::Triangular& f, KeyedStream& stream) {
    return f.quantile(stream.uniform());
}
double draw_from(const family::Exponential& f, KeyedStream& stream) {
    return f.mean * unit_exponential(stream);
}
double draw_from(const family::Gamma& f, KeyedStream& stream) {
    return f.scale * unit_gamma(f.shape, stream);
}
double draw_from(const family::Lognormal& f, KeyedStream& stream) {
    return std::exp(f.mu + f.sigma * unit_normal(stream));
}
double draw_from(const family::Weibull& f, KeyedStream& stream) {
    return f.scale * std::pow(unit_exponential(stream), 1 / f.shape);
}
double draw_from(const family::Normal& f, KeyedStream& stream) {
    for (;;) {
        const double x = f.mu + f.sigma * unit_normal(stream);
        if (x >= 0) return x;  // with probability 1/2 or more
    }
}
double draw_from(const family::Pert& f, KeyedStream& stream) {
    // A beta variable is the share of one gamma variable in the sum of two.
    const double a = unit_gamma(f.alpha, stream);
    const double b = unit_gamma(f.beta, stream);
    return f.low + (f.high - f.low) * (a / (a + b));
}
double draw_from(const family::Empirical& f, KeyedStream& stream) {
    return pick(f.values, &family::Empirical::Value::share, stream.uniform()).value;
}
double draw_from(const family::Mixture& f, KeyedStream& stream) {
    return pick(f.components, &family::Component::share, stream.uniform()).distribution.draw(stream);
}

// Length-biased: density x f(x) / E[X].

/// Of a quantity that never exceeds `high`: keeps a draw with probability x / high, so once in high / mean
/// times (at most 6 times on average).
template <class Bounded>
double length_biased_below(double high, const Bounded& f, KeyedStream& stream) {
    for (;;) {
        const double x = draw_from(f, stream);
        if (stream.uniform() * high < x) return x;
    }
}

double length_biased(const family::Constant& f, KeyedStream&) {
    return f.value;
}
double length_biased(const family::Uniform& f, KeyedStream& stream) {
    const double u = stream.uniform();
    return std::sqrt(f.low * f.low + u * (f.high * f.high - f.low * f.low));
}
double length_biased(const family::Triangular& f, KeyedStream& stream) {
    return length_biased_below(f.high, f, stream);
}
double length_biased(const family::Gamma& f, KeyedStream& stream) {
    return f.scale * unit_gamma(f.shape + 1, stream);
}
double length_biased(const family::Lognormal& f, KeyedStream& stream) {
    return std::exp(f.mu + f.sigma * (f.sigma + unit_normal(stream)));
}
double length_biased(const family::Weibull& f, KeyedStream& stream) {
    return f.scale * std::pow(unit_gamma(1 + 1 / f.shape, stream), 1 / f.shape);
}
double length_biased(const family::Normal& f, KeyedStream& stream) {
    // In z = (x - mu) / sigma and a = mu / sigma the density is proportional to (a + z) φ(z), z > -a. It lies
    // below a φ(z) + max(z, 0) φ(z): a normal of mass a or a Rayleigh of mass φ(0). Where z > 0 they are
    // equal; below, a share (a + z) / a is kept. That keeps 3 of 4 or more.
    const double a = f.mu / f.sigma;
    const double normal_share = a / (a + 1 / std::sqrt(2 * std::numbers::pi));
    for (;;) {
        const bool from_normal = stream.uniform() < normal_share;
        const double z = from_normal ? unit_normal(stream) : std::sqrt(2 * unit_exponential(stream));
        if (z >= 0 || stream.uniform() * a < a + z) return f.mu + f.sigma * z;
    }
}
double length_biased(const family::Pert& f, KeyedStream& stream) {
    return length_biased_below(f.high, f, stream);
}
double length_biased(const family::Empirical& f, KeyedStream& stream) {
    return pick(f.values, &family::Empirical::Value::length_share, stream.uniform()).value;
}

template <class Family>
double residual_of(const Family& f, KeyedStream& stream) {
    const double length = length_biased(f, stream);
    return stream.uniform() * length;
}
double residual_of(const family::Exponential& f, KeyedStream& stream) {
    return draw_from(f, stream);  // memoryless
}
double residual_of(const family::Mixture& f, KeyedStream& stream) {
    return pick(f.components, &family::Component::length_share, stream.uniform())
        .distribution.draw_residual(stream);
}

}  // namespace

double Distribution::draw(KeyedStream& stream) const {
    return std::visit([&stream](const auto& f) { return draw_from(f, stream); }, family_);
}

double Distribution::draw_residual(KeyedStream& stream) const {
    return std::visit([&stream](const auto& f) { return residual_of(f, stream); }, family_);
}

}  // namespace jemput
