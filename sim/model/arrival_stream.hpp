#pragma once

#include "sim/core/time.hpp"
#include "sim/model/rate_curve.hpp"
#include "sim/random/distribution.hpp"
#include "sim/random/keyed_stream.hpp"
#include "sim/scenario/scenario.hpp"

#include <cstdint>
#include <vector>

namespace jemput {

/// Owners of a pool are the same people at every visit; all others are new people of one visit.
inline constexpr std::uint16_t pool_origin = 0xFFFF;

/// People who come at one instant.
struct Party {
    Instant at = never;        ///< `never`: nobody more comes
    std::uint64_t entity = 0;  ///< number of the first of them; the others follow
    std::uint32_t people = 0;
    std::uint16_t origin = 0;  ///< the visit, or `pool_origin`
};

/// What is known of the arrivals of a visit before chance decides.
struct ArrivalPlan {
    ArrivalPlan() = default;
    ArrivalPlan(const Arrivals& arrivals, Instant midnight, DayPart part);

    Arrivals given;
    Instant midnight{};
    DayPart part = DayPart::day;
    RateCurve curve;
    double mean_group = 1;
    Distribution group_size = Distribution::constant(1);
};

/// The arrivals of one visit in one replication, one party after the other.
///
/// Party g of a profile comes at Λ⁻¹(S_g), S_1 < S_2 < … being the points of a unit-rate Poisson process and
/// Λ the cumulative rate with the level of the day: so the same parties come in every scenario, earlier or
/// later. (Inversion: Çınlar 1975, section 4.7.) An owner of a pool comes when he is free at that part of the
/// day, word has reached him and he wants to, at a time drawn by inverting the normalised profile.
class ArrivalStream {
  public:
    /// Begins anew; `plan` must outlive the stream. O(owners · log owners) with a pool, else O(1).
    void start(const ArrivalPlan& plan, const Chance& chance, std::uint16_t visit);

    [[nodiscard]] const Party& next() const { return next_; }

    /// Goes on to the following party.
    void advance();

  private:
    void draw_pool();

    const ArrivalPlan* plan_ = nullptr;
    Chance chance_{0, 0};
    std::uint16_t visit_ = 0;
    Party next_;
    double people_a_unit_ = 1;  ///< people that Λ must grow by for a gap of one in the unit-rate process
    double level_ = 1;
    double unit_time_ = 0;       ///< S_g
    std::uint64_t parties_ = 0;  ///< drawn or listed so far
    std::uint64_t people_ = 0;   ///< in them
    RateCurve::Cursor cursor_ = 0;
    std::vector<Party> listed_;  ///< of a pool, in order
};

}  // namespace jemput
