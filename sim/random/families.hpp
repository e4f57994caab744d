#pragma once

#include <cmath>
#include <vector>

/// The parameters of each family that a Distribution can be of, with what is computed from them once. Plain
/// data: they are made by the factories of Distribution, which check them.
namespace jemput::family {

struct Constant {
    double value = 0;

    bool operator==(const Constant&) const = default;
};

struct Uniform {
    double low, high;

    [[nodiscard]] double quantile(double p) const { return low + p * (high - low); }
    bool operator==(const Uniform&) const = default;
};

struct Triangular {
    double low, mode, high;

    [[nodiscard]] double quantile(double p) const {
        if (p * (high - low) < mode - low) return low + std::sqrt(p * (high - low) * (mode - low));
        return high - std::sqrt((1 - p) * (high - low) * (high - mode));
    }
    bool operator==(const Triangular&) const = default;
};

struct Exponential {
    double mean;

    bool operator==(const Exponential&) const = default;
};

/// Density proportional to x^(shape - 1) exp(-x / scale): shape = 1 / cv², scale = mean cv².
struct Gamma {
    double mean, cv;
    double shape, scale;
    int stages = 0;  ///< k, if it was given as an Erlang distribution

    bool operator==(const Gamma&) const = default;
};

/// exp(mu + sigma Z), Z standard normal: sigma² = ln(1 + cv²), mu = ln(mean) - sigma² / 2.
struct Lognormal {
    double mean, cv;
    double mu, sigma;

    bool operator==(const Lognormal&) const = default;
};

/// P(X > x) = exp(-(x / scale)^shape).
struct Weibull {
    double shape, scale;

    bool operator==(const Weibull&) const = default;
};

/// mu + sigma Z, Z standard normal, given that it is not negative.
struct Normal {
    double mu, sigma;
    double share_kept;  ///< P(mu + sigma Z >= 0), at least 1/2

    bool operator==(const Normal&) const = default;
};

/// low + (high - low) B, B of the beta distribution with alpha = 1 + 4 (mode - low) / (high - low) and
/// beta = 1 + 4 (high - mode) / (high - low). (Malcolm, Roseboom, Clark, Fazar 1959; Vose 2008, section 14.)
struct Pert {
    double low, mode, high;
    double alpha, beta;

    bool operator==(const Pert&) const = default;
};

/// One of the values, in ascending order.
struct Empirical {
    struct Value {
        double value;
        double share;         ///< running share of the weights, 1 at the last
        double length_share;  ///< running share of weight times value

        bool operator==(const Value&) const = default;
    };

    std::vector<Value> values;
    double mean, variance;

    bool operator==(const Empirical&) const = default;
};

struct Component;  // holds a Distribution, see distribution.hpp

/// One of several distributions, chosen by weight.
struct Mixture {
    std::vector<Component> components;
    double mean, variance;

    bool operator==(const Mixture&) const;
};

}  // namespace jemput::family
