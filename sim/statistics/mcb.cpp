#include "sim/statistics/mcb.hpp"

#include "sim/statistics/student.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <limits>

namespace jemput {

namespace {

/// Differences of pairs of plans as if higher were better, and how far off they may be.
class Pairs {
  public:
    Pairs(std::span<const std::vector<double>> plans, Direction direction, double confidence)
        : plans_(plans.size()), pairs_(plans.size() * plans.size()) {
        const std::size_t n = plans.front().size();
        const double alpha = (1 - confidence) / static_cast<double>(plans.size() - 1);
        const double t = student_quantile(static_cast<double>(n - 1), 1 - alpha);
        const double sign = direction == Direction::higher_is_better ? 1 : -1;
        for (std::size_t i = 0; i < plans_; ++i) {
            for (std::size_t j = 0; j < plans_; ++j) {
                Tally tally;
                for (std::size_t unit = 0; unit < n; ++unit)
                    tally.add(sign * (plans[i][unit] - plans[j][unit]));
                pairs_[i * plans_ + j] = {tally.mean(),
                                          t * std::sqrt(tally.variance() / static_cast<double>(n))};
            }
        }
    }

    [[nodiscard]] std::size_t plans() const { return plans_; }

    /// Plan i less the best of the others for which `counts(j)` is true, `widths` times the allowance added;
    /// infinite where there is none.
    template <class Counts>
    [[nodiscard]] double least(std::size_t i, double widths, Counts counts) const {
        double least = std::numeric_limits<double>::infinity();
        for (std::size_t j = 0; j < plans_; ++j) {
            const Pair& pair = pairs_[i * plans_ + j];
            if (j != i && counts(j)) least = std::min(least, pair.difference + widths * pair.allowance);
        }
        return least;
    }

  private:
    struct Pair {
        double difference = 0;
        double allowance = 0;
    };

    std::size_t plans_;
    std::vector<Pair> pairs_;
};

constexpr bool any(std::size_t) {
    return true;
}

/// With the sides changed where lower is better.
Interval facing(const Interval& higher_is_better, Direction direction) {
    if (direction == Direction::higher_is_better) return higher_is_better;
    return {-higher_is_better.estimate, -higher_is_better.high, -higher_is_better.low, higher_is_better.n};
}

}  // namespace

std::vector<AgainstBest> against_best(std::span<const std::vector<double>> plans, Direction direction,
                                      double confidence) {
    assert(plans.size() >= 2 && confidence > 0 && confidence < 1);
    const std::size_t n = plans.front().size();
    assert(std::all_of(plans.begin(), plans.end(), [n](const auto& plan) { return plan.size() == n; }));
    if (n < 2) return {};
    const Pairs pairs(plans, direction, confidence);
    std::vector<AgainstBest> all(pairs.plans());
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i].may_be_best = pairs.least(i, 1, any) >= 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const double high = std::max(0.0, pairs.least(i, 1, any));
        const double low =
            std::min(0.0, pairs.least(i, -1, [&](std::size_t j) { return all[j].may_be_best; }));
        const Interval difference{pairs.least(i, 0, any), low, high, static_cast<std::int64_t>(n)};
        all[i].difference = facing(difference, direction);
    }
    return all;
}

}  // namespace jemput
