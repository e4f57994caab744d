#pragma once

#include <cstddef>
#include <functional>
#include <vector>

namespace jemput {

/// A finite Markov chain in continuous time, every state of which can be reached from every other.
class MarkovChain {
  public:
    explicit MarkovChain(std::size_t states) : rates_(states, std::vector<double>(states)) {}

    void add(std::size_t from, std::size_t to, double rate) { rates_[from][to] += rate; }

    /// The stationary probabilities, without subtractions and so with small relative errors (Grassmann,
    /// Taksar & Heyman 1985, Oper. Res. 33:1107). O(states³).
    [[nodiscard]] std::vector<double> stationary() const;

  private:
    std::vector<std::vector<double>> rates_;
};

/// A rate that depends on the number of people present.
using RateAt = std::function<double(std::size_t)>;

/// The stationary probabilities of 0 … `most` people, one of whom comes or goes at a time.
[[nodiscard]] std::vector<double> birth_and_death(std::size_t most, const RateAt& birth, const RateAt& death);

/// Σ n p(n).
[[nodiscard]] double mean_of(const std::vector<double>& probabilities);

/// Erlang C: the mean wait in M/M/c, in the unit of time of the rates.
[[nodiscard]] double wait_of_mmc(double lambda, double mu, int officers);

}  // namespace jemput
