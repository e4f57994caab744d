#pragma once

#include <cassert>
#include <cmath>
#include <cstdint>
#include <optional>

namespace jemput {

/// What the interval of a ratio θ = ΣY/ΣN needs to know of the pairs (Y, N), one a replication, in constant
/// memory: say Y the minutes that the people of a visit waited, and N how many they were.
///
/// Keeps means, squares and products about the means, not plain sums. The residual variance is then right
/// to a few rounding errors of s_Y² + θ²s_N²: where Y is proportional to N to within one part in 10^7,
/// what is left is rounding. The last bits depend on the order of adding; merge in a fixed order where
/// results must not depend on the number of threads.
class RatioTally {
  public:
    /// One replication; both finite, `n` not negative. A replication with n = 0 counts.
    void add(double y, double n) {
        assert(std::isfinite(y) && std::isfinite(n) && n >= 0);
        ++count_;
        const double step_y = y - mean_y_;
        const double step_n = n - mean_n_;
        mean_y_ += step_y / static_cast<double>(count_);
        mean_n_ += step_n / static_cast<double>(count_);
        yy_ += step_y * (y - mean_y_);
        yn_ += step_y * (n - mean_n_);
        nn_ += step_n * (n - mean_n_);
    }

    /// As if everything that `other` saw had been added here.
    void merge(const RatioTally& other);

    /// Replications.
    [[nodiscard]] std::int64_t count() const { return count_; }

    /// Mean of Y over the replications, ΣY/k; 0 when empty.
    [[nodiscard]] double mean_y() const { return mean_y_; }

    /// Mean of N over the replications, N̄ = ΣN/k; 0 when empty.
    [[nodiscard]] double mean_n() const { return mean_n_; }

    /// θ = ΣY/ΣN; nothing while ΣN = 0.
    [[nodiscard]] std::optional<double> ratio() const;

    /// Estimated standard deviation of θ, s_D/(√k·N̄) with s_D² = Σ(Y − θN)²/(k − 1) (Cochran 1977, Sampling
    /// Techniques, 2.11 and 6.4); nothing while k < 2 or ΣN = 0.
    [[nodiscard]] std::optional<double> standard_error() const;

  private:
    std::int64_t count_ = 0;
    double mean_y_ = 0;
    double mean_n_ = 0;
    double yy_ = 0;
    double yn_ = 0;
    double nn_ = 0;
};

}  // namespace jemput
