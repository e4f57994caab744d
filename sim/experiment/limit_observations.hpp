#pragma once

#include "sim/core/diagnostic.hpp"
#include "sim/experiment/limit.hpp"
#include "sim/experiment/measures.hpp"
#include "sim/experiment/replications.hpp"
#include "sim/experiment/tolerance.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace jemput {

/// A limit, turned so that it can be judged replication by replication: a ratio ΣY/ΣN is at most q where the
/// mean of Z = Y − qN is at most 0, which is a plain mean without the bias of a ratio. Of "at least" the
/// signs are the other way round. A percentile of visits is at most x where the share of visits above x is at
/// most 1 − p.
///
/// An observation is the mean of Z over replications_an_observation replications, in order.
class LimitObservations {
  public:
    /// The measure must be one that can_be_judged.
    LimitObservations(const Limit& limit, const Measure& measure, const Tolerances& tolerances,
                      const Replications& replications);

    [[nodiscard]] static bool can_be_judged(const Measure& measure);

    [[nodiscard]] std::span<const double> observations() const { return z_; }

    /// In the unit of Z: that of the measure times the mean of N in the first stage.
    [[nodiscard]] double tolerance() const { return tolerance_; }

    /// Variances of what was hardly ever seen mean nothing: of a share, at least 10 replications must have
    /// had some of it and at least 10 not all of it; or it was never seen at all (or always), and what so
    /// many replications still allow with that error lies on the right side of the limit and its tolerance.
    [[nodiscard]] bool has_seen_enough(bool is_kept, double error) const;

  private:
    double bound_ = 0;  ///< q
    bool is_at_most_ = true;
    bool is_share_ = false;
    double share_tolerance_ = 0;
    double tolerance_ = 0;
    std::int64_t replications_ = 0;
    std::int64_t with_some_ = 0;    ///< replications with Y > 0
    std::int64_t without_all_ = 0;  ///< replications with Y < N
    std::vector<double> z_;
};

/// The observations of a mean over replications, for a selection.
[[nodiscard]] std::vector<double> observations_of_mean(const Measure& measure,
                                                       const Replications& replications);

}  // namespace jemput
