#include "sim/random/distribution.hpp"

#include "sim/random/distribution_fault.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

#include <fmt/format.h>

namespace jemput {

namespace {

/// The partial sums of `weights` divided by their total, so that the last is exactly 1 and equal weights give
/// correctly rounded shares. All 1 if the total is 0: the first is then as good as any.
std::vector<double> running_shares(const std::vector<double>& weights) {
    std::vector<double> shares(weights.size());
    std::partial_sum(weights.begin(), weights.end(), shares.begin());
    const double total = shares.back();
    for (double& share : shares)
        share = total > 0 ? share / total : 1;
    return shares;
}

/// What weighted rows have in common, be they values or distributions.
struct Weighting {
    std::vector<double> weights;        // of a sum of 1
    std::vector<double> shares;         // running, by weight
    std::vector<double> length_shares;  // running, by weight times mean
    double mean = 0;
};

Weighting weigh(std::vector<double> weights, const std::vector<double>& means) {
    const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
    std::vector<double> lengths;
    for (std::size_t i = 0; i < means.size(); ++i)
        lengths.push_back(weights[i] * means[i]);
    Weighting result{.weights = {},
                     .shares = running_shares(weights),
                     .length_shares = running_shares(lengths),
                     .mean = std::accumulate(lengths.begin(), lengths.end(), 0.0) / total};
    for (double& weight : weights)
        weight /= total;
    result.weights = std::move(weights);
    return result;
}

std::string text_of(const family::Constant& f) {
    return fmt::format("constant {}", f.value);
}
std::string text_of(const family::Uniform& f) {
    return fmt::format("uniform low {} high {}", f.low, f.high);
}
std::string text_of(const family::Triangular& f) {
    return fmt::format("triangular low {} mode {} high {}", f.low, f.mode, f.high);
}
std::string text_of(const family::Exponential& f) {
    return fmt::format("exponential mean {}", f.mean);
}
std::string text_of(const family::Gamma& f) {
    if (f.stages > 0) return fmt::format("erlang k {} mean {}", f.stages, f.mean);
    return fmt::format("gamma mean {} cv {}", f.mean, f.cv);
}
std::string text_of(const family::Lognormal& f) {
    return fmt::format("lognormal mean {} cv {}", f.mean, f.cv);
}
std::string text_of(const family::Weibull& f) {
    return fmt::format("weibull shape {} scale {}", f.shape, f.scale);
}
std::string text_of(const family::Normal& f) {
    return fmt::format("normal mean {} sd {}", f.mu, f.sigma);
}
std::string text_of(const family::Pert& f) {
    return fmt::format("pert low {} mode {} high {}", f.low, f.mode, f.high);
}
std::string text_of(const family::Empirical& f) {
    return fmt::format("empirical of {} values from {} to {}", f.values.size(), f.values.front().value,
                       f.values.back().value);
}
std::string text_of(const family::Mixture& f) {
    std::string text = "mixture of";
    for (const family::Component& component : f.components)
        text += fmt::format(" {:.3g} ({})", component.weight, component.distribution.to_string());
    return text;
}

}  // namespace

Distribution::Distribution(Family family) : family_{std::move(family)} {}

Distribution Distribution::constant(double value) {
    assert(!fault_of::constant(value));
    return Distribution{family::Constant{value}};
}

Distribution Distribution::uniform(double low, double high) {
    assert(!fault_of::uniform(low, high));
    if (low == high) return constant(low);
    return Distribution{family::Uniform{low, high}};
}

Distribution Distribution::triangular(double low, double mode, double high) {
    assert(!fault_of::triangular(low, mode, high));
    if (low == high) return constant(low);
    return Distribution{family::Triangular{low, mode, high}};
}

Distribution Distribution::exponential(double mean) {
    assert(!fault_of::exponential(mean));
    return Distribution{family::Exponential{mean}};
}

Distribution Distribution::erlang(int stages, double mean) {
    assert(!fault_of::erlang(stages, mean));
    return Distribution{family::Gamma{.mean = mean,
                                      .cv = 1 / std::sqrt(stages),
                                      .shape = 1.0 * stages,
                                      .scale = mean / stages,
                                      .stages = stages}};
}

Distribution Distribution::gamma(double mean, double cv) {
    assert(!fault_of::gamma(mean, cv));
    if (cv == 0) return constant(mean);
    return Distribution{
        family::Gamma{.mean = mean, .cv = cv, .shape = 1 / (cv * cv), .scale = mean * cv * cv}};
}

Distribution Distribution::lognormal(double mean, double cv) {
    assert(!fault_of::lognormal(mean, cv));
    if (cv == 0) return constant(mean);
    const double log_variance = std::log1p(cv * cv);
    return Distribution{family::Lognormal{
        .mean = mean, .cv = cv, .mu = std::log(mean) - log_variance / 2, .sigma = std::sqrt(log_variance)}};
}

Distribution Distribution::weibull(double shape, double scale) {
    assert(!fault_of::weibull(shape, scale));
    return Distribution{family::Weibull{shape, scale}};
}

Distribution Distribution::normal(double mean, double sd) {
    assert(!fault_of::normal(mean, sd));
    if (sd == 0) return constant(mean);
    return Distribution{
        family::Normal{.mu = mean, .sigma = sd, .share_kept = std::erfc(-mean / sd / std::sqrt(2.0)) / 2}};
}

Distribution Distribution::pert(double low, double mode, double high) {
    assert(!fault_of::pert(low, mode, high));
    if (low == high) return constant(low);
    return Distribution{family::Pert{.low = low,
                                     .mode = mode,
                                     .high = high,
                                     .alpha = 1 + 4 * (mode - low) / (high - low),
                                     .beta = 1 + 4 * (high - mode) / (high - low)}};
}

Distribution Distribution::empirical(std::vector<double> values, std::vector<double> weights) {
    assert(!fault_of::empirical(values, weights));
    if (weights.empty()) weights.assign(values.size(), 1.0);
    std::vector<std::pair<double, double>> weighted;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (weights[i] > 0) weighted.emplace_back(values[i], weights[i]);
    std::sort(weighted.begin(), weighted.end());

    values.clear();
    weights.clear();
    for (const auto& [value, weight] : weighted) {
        values.push_back(value);
        weights.push_back(weight);
    }
    const Weighting all = weigh(std::move(weights), values);

    family::Empirical empirical{.values = {}, .mean = all.mean, .variance = 0};
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double from_mean = values[i] - all.mean;
        empirical.variance += all.weights[i] * from_mean * from_mean;
        empirical.values.push_back({values[i], all.shares[i], all.length_shares[i]});
    }
    return Distribution{std::move(empirical)};
}

Distribution Distribution::mixture(std::vector<std::pair<double, Distribution>> components) {
    assert(!fault_of::mixture(components));
    std::erase_if(components, [](const auto& component) { return component.first == 0; });
    std::vector<double> weights;
    std::vector<double> means;
    for (const auto& [weight, distribution] : components) {
        weights.push_back(weight);
        means.push_back(distribution.mean());
    }
    const Weighting all = weigh(std::move(weights), means);

    family::Mixture mixture{.components = {}, .mean = all.mean, .variance = 0};
    for (std::size_t i = 0; i < components.size(); ++i) {
        Distribution& part = components[i].second;
        const double from_mean = means[i] - all.mean;
        mixture.variance += all.weights[i] * (part.variance() + from_mean * from_mean);
        mixture.components.push_back({std::move(part), all.weights[i], all.shares[i], all.length_shares[i]});
    }
    return Distribution{std::move(mixture)};
}

std::string Distribution::to_string() const {
    return std::visit([](const auto& f) { return text_of(f); }, family_);
}

bool Distribution::operator==(const Distribution& other) const {
    return family_ == other.family_;
}

bool family::Mixture::operator==(const Mixture& other) const {
    return components == other.components;
}

}  // namespace jemput
