#pragma once

#include "sim/core/time.hpp"
#include "sim/model/rate_curve.hpp"
#include "sim/random/distribution.hpp"
#include "sim/random/keyed_stream.hpp"
#include "sim/scenario/scenario.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace jemput {

// Where people are counted; part of the address of their draws. Owners of a pool are the same people at every
// visit to their place, all others are new people of one visit.
inline constexpr std::uint16_t pool_origin = 0xFFFF;         ///< of the first pool; the next ones count down
inline constexpr std::uint16_t appointment_origin = 0x4000;  ///< with the visit added
inline constexpr std::uint16_t carik_origin = 0x8000;        ///< with the visit added
inline constexpr std::uint16_t order_origin = 0xC000;        ///< with the visit added: VanModel::let_come()

enum class PartyKind : std::uint8_t { walk_in, owner, appointment, carik, again };

/// People who come at one instant.
struct Party {
    Instant at = never;        ///< `never`: nobody more comes
    std::uint64_t entity = 0;  ///< number of the first of them; the others follow
    std::uint32_t people = 0;
    std::uint16_t origin = 0;  ///< the visit, or one of the origins above
    PartyKind kind = PartyKind::walk_in;
};

/// Somebody who was at an earlier visit without success and comes again.
struct Guest {
    std::uint64_t entity = 0;
    std::uint16_t origin = 0;
    std::uint16_t visit = 0;  ///< to which she comes
};

/// What is known of an owner of a pool from earlier visits.
enum class OwnerState : std::uint8_t { unknown, has_papers, needs_nothing };

/// When an owner of a pool is free at all.
enum class FreeTime : std::uint8_t { day, night, either };

/// When owner number `owner` is free; the same at every visit, and in every scenario with such a pool.
[[nodiscard]] FreeTime free_time(const Pool::Free& free, const Chance& chance, std::uint64_t owner,
                                 std::uint16_t origin_of_pool);

/// What is known of the arrivals of a visit before chance decides.
struct ArrivalPlan {
    ArrivalPlan() = default;
    ArrivalPlan(const Arrivals& arrivals, Instant midnight, DayPart part);

    Arrivals given;
    Instant midnight{};
    DayPart part = DayPart::day;
    RateCurve curve;
    double factor = 1;  ///< on the rates: level, publicity and population; of a pool: on `comes`
    Distribution day_level = Distribution::constant(1);
    double mean_group = 1;
    Distribution group_size = Distribution::constant(1);
    Distribution carik_brings = Distribution::constant(0);
    Instant opens{};         ///< who comes again comes from here …
    Instant closes{};        ///< … to here, where no profile says more
    std::size_t owners = 0;  ///< in the pool
    std::uint16_t origin_of_pool = pool_origin;
};

/// The arrivals of one visit in one replication, one party after the other.
///
/// Party g of a profile comes at Λ⁻¹(S_g), S_1 < S_2 < … being the points of a unit-rate Poisson process and
/// Λ the cumulative rate with the level of the day: so the same parties come in every scenario, earlier or
/// later. (Inversion: Çınlar 1975, section 4.7.) An owner of a pool comes when he is free at that part of the
/// day, word has reached him and he wants to, at a time drawn by inverting the normalised profile.
class ArrivalStream {
  public:
    /// Begins anew; `plan` must outlive the stream. `owners`: what is known of those of the pool; empty:
    /// nothing. Of the guests those of this visit come. O(n · log n) in owners, appointments and guests.
    void start(const ArrivalPlan& plan, const Chance& chance, std::uint16_t visit,
               std::span<const OwnerState> owners = {}, std::span<const Guest> guests = {});

    [[nodiscard]] const Party& next() const { return next_; }

    /// Goes on to the following party.
    void advance();

  private:
    void list_owners(std::span<const OwnerState> owners);
    void list_times();
    void list_appointments();
    void list_carik();
    void list_guests(std::span<const Guest> guests);
    void draw_walk_in();
    [[nodiscard]] Instant time_by_profile(double u) const;
    [[nodiscard]] double uniform(Purpose purpose, std::uint64_t entity, std::uint16_t origin) const;
    [[nodiscard]] Duration draw(const Distribution& minutes, Purpose purpose, std::uint64_t entity,
                                std::uint16_t origin) const;

    const ArrivalPlan* plan_ = nullptr;
    Chance chance_{0, 0};
    std::uint16_t visit_ = 0;
    Party next_;
    Party walk_in_;             ///< the next of those who come by the rate
    double people_a_unit_ = 1;  ///< people that Λ must grow by for a gap of one in the unit-rate process
    double level_ = 1;
    double unit_time_ = 0;       ///< S_g
    std::uint64_t parties_ = 0;  ///< by the rate, drawn so far
    std::uint64_t people_ = 0;   ///< in them
    RateCurve::Cursor cursor_ = 0;
    std::vector<std::uint64_t> coming_;  ///< owners of the pool
    std::vector<Party> listed_;          ///< who does not come by the rate, in order
    std::size_t passed_ = 0;             ///< of them
};

}  // namespace jemput
