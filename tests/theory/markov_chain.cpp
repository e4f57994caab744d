#include "tests/theory/markov_chain.hpp"

#include <numeric>

namespace jemput {

std::vector<double> MarkovChain::stationary() const {
    std::vector<std::vector<double>> rates = rates_;
    for (std::size_t k = rates.size() - 1; k > 0; --k) {
        double out = 0;
        for (std::size_t j = 0; j < k; ++j)
            out += rates[k][j];
        for (std::size_t i = 0; i < k; ++i)
            rates[i][k] /= out;
        for (std::size_t i = 0; i < k; ++i) {
            if (rates[i][k] == 0) continue;
            for (std::size_t j = 0; j < k; ++j)
                if (i != j) rates[i][j] += rates[i][k] * rates[k][j];
        }
    }
    std::vector<double> p(rates.size());
    p[0] = 1;
    for (std::size_t k = 1; k < p.size(); ++k)
        for (std::size_t i = 0; i < k; ++i)
            p[k] += p[i] * rates[i][k];
    const double total = std::accumulate(p.begin(), p.end(), 0.0);
    for (double& x : p)
        x /= total;
    return p;
}

std::vector<double> birth_and_death(std::size_t most, const RateAt& birth, const RateAt& death) {
    std::vector<double> p{1};
    for (std::size_t n = 0; n < most; ++n)
        p.push_back(p.back() * birth(n) / death(n + 1));
    const double total = std::accumulate(p.begin(), p.end(), 0.0);
    for (double& x : p)
        x /= total;
    return p;
}

double mean_of(const std::vector<double>& probabilities) {
    double mean = 0;
    for (std::size_t n = 0; n < probabilities.size(); ++n)
        mean += static_cast<double>(n) * probabilities[n];
    return mean;
}

double wait_of_mmc(double lambda, double mu, int officers) {
    const double load = lambda / mu;
    double blocked = 1;  // Erlang B
    for (int c = 1; c <= officers; ++c)
        blocked = load * blocked / (c + load * blocked);
    const double busy = load / officers;
    const double waits = blocked / (1 - busy + busy * blocked);
    return waits / (officers * mu - lambda);
}

}  // namespace jemput
