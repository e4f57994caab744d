#pragma once

#include "sim/core/diagnostic.hpp"
#include "sim/experiment/limit.hpp"
#include "sim/experiment/measures.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jemput {

/// How much of each measure does not matter: a plan so near to a limit may be judged either way, and of two
/// plans that differ by no more the dearer may be chosen.
class Tolerances {
  public:
    /// Reads "0.005" or "0.5%" (of every share) and "wait.mean=1 min" (of that measure). Faults, all at once:
    /// an unknown measure, what is not of its unit or not above 0, one that is there twice.
    [[nodiscard]] static Expected<Tolerances> parse(const std::vector<std::string>& texts,
                                                    const std::vector<Measure>& measures);

    /// At a limit, in the unit of its measure: what was asked for, else of shares 0.005, else 2 % of the
    /// bound. A bound of 0 has none of itself: nothing.
    [[nodiscard]] std::optional<double> at(const Limit& limit) const;

    /// Of shares: 0.005 unless another was asked for.
    [[nodiscard]] double of_shares() const { return of_shares_; }

    /// Whether one was asked for this very measure.
    [[nodiscard]] std::optional<double> named(std::string_view measure) const;

    /// Between two plans: what was asked for, else 1 % of `typical`, a value of the measure above 0.
    [[nodiscard]] double between_plans(std::string_view measure, double typical) const;

  private:
    double of_shares_ = 0.005;
    std::vector<std::pair<std::string, double>> named_;
};

}  // namespace jemput
