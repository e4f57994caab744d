#pragma once

#include "sim/statistics/intervals.hpp"

#include <cstdint>
#include <optional>
#include <span>

namespace jemput {

/// Half-width as a share of the estimate, |half_width/estimate|: what a relative target bounds. Infinite
/// where the estimate is 0 and the half-width is not; 0 where the half-width is 0.
[[nodiscard]] double relative_half_width(const Interval& interval);

/// The bound on relative_half_width that keeps the error relative to the unknown true mean at most gamma:
/// γ/(1 + γ) (Law 2015, Simulation Modeling and Analysis, eq. 9.3); 0 < gamma < 1.
[[nodiscard]] double adjusted_relative_target(double gamma);

/// How many runs a half-width takes by a pilot's variance: the smallest i ≥ n with t_{i−1}·√(S²/i) ≤
/// half_width (Law 2015, eq. 9.2). Nothing if the pilot has fewer than 2 runs. `half_width` > 0; at most
/// about 10^18.
[[nodiscard]] std::optional<std::int64_t> runs_for_half_width(const Tally& pilot, double half_width,
                                                              double confidence);

/// The same for a relative error of gamma: t_{i−1}·√(S²/i)/|mean| ≤ γ/(1 + γ) (Law 2015, eq. 9.3). Nothing
/// also where the mean is 0.
[[nodiscard]] std::optional<std::int64_t> runs_for_relative_error(const Tally& pilot, double gamma,
                                                                  double confidence);

/// About how many more runs bring `half_width` after n runs down to `target` > 0, as it shrinks with 1/√n; 0
/// if it is there. At most 10^18, which also stands for "cannot be told" (an infinite half-width).
[[nodiscard]] std::int64_t runs_needed(double half_width, std::int64_t n, double target);

/// When to stop: the half-width must reach the target and stay there, so that a lucky streak ends nothing.
struct StoppingRule {
    double target;                 ///< bound on the half-width, or on relative_half_width; > 0
    std::int64_t first_runs = 30;  ///< never stop on fewer; ≥ 2
    std::int64_t look_ahead = 5;   ///< runs for which it must stay; above 100 runs, as many per cent of them

    /// Runs past the n-th for which the target must still hold.
    [[nodiscard]] std::int64_t runs_beyond(std::int64_t n) const {
        return n <= 100 ? look_ahead : (look_ahead * n + 99) / 100;
    }
};

/// Watches one half-width as runs come in (Hoad, Robinson & Davies 2010, J. Oper. Res. Soc. 61:1632). Look
/// only at counts of runs that are fixed beforehand; then the end does not depend on the number of threads.
/// With several measures, stop when each one's watch may stop. Once it may stop, it stays so.
class StoppingWatch {
  public:
    explicit StoppingWatch(const StoppingRule& rule);

    /// After n runs (more than at the last look) the half-width, absolute or relative as the target is. Give
    /// infinity where there is no interval yet.
    void observe(std::int64_t n, double half_width);

    [[nodiscard]] bool may_stop() const { return sufficient_.has_value(); }

    /// The count from which on the target held; nothing until may_stop().
    [[nodiscard]] std::optional<std::int64_t> sufficient_runs() const { return sufficient_; }

  private:
    StoppingRule rule_;
    std::int64_t observed_ = 0;
    std::optional<std::int64_t> held_since_;
    std::optional<std::int64_t> sufficient_;
};

/// Whether a target bounds the half-width or its share of the estimate.
enum class Precision { absolute, relative };

/// The number of runs at which StoppingWatch finds the mean of recorded values precise enough, looking after
/// every run; nothing if the record is too short to tell. O(n).
[[nodiscard]] std::optional<std::int64_t> sufficient_runs(std::span<const double> values,
                                                          const StoppingRule& rule, Precision precision,
                                                          double confidence);

/// Whether a share may end a run at all: a share that was hardly ever seen above zero has a half-width near 0
/// that means nothing. Needs 30 visits, and 10 of them with a non-zero numerator; or none with one, and
/// zero_successes_bound below the target.
[[nodiscard]] bool is_share_supported(std::int64_t visits, std::int64_t visits_above_zero, double target,
                                      double confidence);

}  // namespace jemput
