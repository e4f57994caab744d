#pragma once

#include "sim/core/time.hpp"
#include "sim/model/applicant.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace jemput {

/// Numbers of people and things at one instant, or (as areas) added up over time in units × microseconds.
struct Levels {
    std::int64_t queue = 0;
    std::int64_t in_system = 0;
    std::int64_t occupied = 0;  ///< officers with a case, on paper or typing a form; the blocked ones too
    std::int64_t blocked = 0;   ///< officers who cannot go on because OSS is down
    std::int64_t down = 0;      ///< 1 while OSS is down
    std::int64_t on_duty = 0;   ///< officers of the van who are there and not on a break
    std::int64_t paper = 0;     ///< of the occupied: fill in a form with an applicant
    std::int64_t entry = 0;     ///< of the occupied: type a form
    std::int64_t on_break = 0;  ///< officers of the van, not on duty

    void add(const Levels& levels, std::int64_t times) {
        queue += levels.queue * times;
        in_system += levels.in_system * times;
        occupied += levels.occupied * times;
        blocked += levels.blocked * times;
        down += levels.down * times;
        on_duty += levels.on_duty * times;
        paper += levels.paper * times;
        entry += levels.entry * times;
        on_break += levels.on_break * times;
    }
};

/// The levels, and their integrals over the time that is measured. An integral is touched only where its
/// level changes, not with every event: with levels L, each change by d at time t adds −d·t to it, and the
/// end of measuring at T adds L·T. Whole numbers, so exact.
class LevelMeter {
  public:
    [[nodiscard]] const Levels& levels() const { return levels_; }

    void change(std::int64_t Levels::*level, std::int64_t by, Instant now) {
        levels_.*level += by;
        integrals_.*level -= by * (now - since_).count();
    }

    void begin_measuring(Instant now) {
        integrals_ = {};
        since_ = now;
    }

    /// What was measured until now.
    [[nodiscard]] Levels integrals(Instant now) const {
        Levels all = integrals_;
        all.add(levels_, (now - since_).count());
        return all;
    }

  private:
    Levels levels_;
    Levels integrals_;
    Instant since_{};  ///< the origin of t: near, so that no product overflows
};

/// What one visit in one replication adds to the measures: counts and sums of whole numbers, so that adding
/// them up gives the same in any order. Times in microseconds.
struct VisitRecord {
    std::uint32_t arrivals = 0;
    std::array<std::uint32_t, outcome_count> outcomes{};
    std::uint32_t licensed_later = 0;
    std::uint32_t emails_made = 0;
    std::uint32_t emails_made_alone = 0;  ///< of those made
    std::uint32_t came_again = 0;         ///< after an earlier visit at which they were not served
    std::uint32_t queued = 0;             ///< who joined the queue, also for no time at all
    std::uint32_t began = 0;              ///< whose service began
    std::uint32_t waited_over_15 = 0;
    std::uint32_t waited_over_30 = 0;
    std::uint32_t not_served_within_30 = 0;  ///< waited longer, or left or was sent away without service
    std::uint32_t in_system_over_60 = 0;     ///< of those served
    std::uint32_t served_under_5 = 0;        ///< at the desk, of those served
    std::uint32_t queue_max = 0;
    std::uint32_t began_with_priority = 0;  ///< of a priority class, and whose service began
    std::uint32_t at_desks = 0;             ///< times that somebody was served at a partner desk
    std::uint32_t parked = 0;               ///< times that a case waited while the officer prepared the next

    std::int64_t wait = 0;      ///< of those whose service began
    std::int64_t wait_max = 0;  ///< of those whose service began
    std::int64_t wait_with_priority = 0;
    std::int64_t first_wait = 0;      ///< of those whose service began
    std::int64_t desk_wait = 0;       ///< queueing at partner desks, of those who were served there
    std::int64_t queue_time = 0;      ///< of all who joined the queue
    std::int64_t time_in_system = 0;  ///< of those served
    std::int64_t blocked_time = 0;    ///< of those whose service began
    std::int64_t delay_on_the_spot = 0;
    std::int64_t delay_later = 0;
    Levels areas;               ///< over the measured time
    std::int64_t measured = 0;  ///< length of the measured time
    std::int64_t overtime = 0;
    std::int64_t cost = 0;    ///< rupiah
    bool had_outage = false;  ///< OSS was down at some moment between opening and the end

    [[nodiscard]] std::uint32_t count(Outcome outcome) const {
        return outcomes[static_cast<std::size_t>(outcome)];
    }
    [[nodiscard]] std::uint32_t served() const {
        return count(Outcome::licensed_on_the_spot) + count(Outcome::on_paper);
    }
    [[nodiscard]] std::uint32_t licensed() const {
        return count(Outcome::licensed_on_the_spot) + licensed_later;
    }
};

/// What became of an owner of a pool in one replication, over all visits of the calendar.
struct OwnerRecord {
    bool came = false;
    bool licensed = false;  ///< on the spot or later
};

/// The state of a visit at one instant of its series over clock time.
struct Sample {
    std::uint32_t in_system = 0;
    std::uint32_t queue = 0;
};

/// Everything that is kept of one visit in one replication.
struct VisitResult {
    VisitRecord record;
    std::vector<std::int64_t> waits;   ///< microseconds, of those whose service began
    std::vector<std::int64_t> delays;  ///< microseconds from arrival to licence, of those who got one
    std::vector<Sample>
        samples;  ///< every sample_step from the plan's sampled_from, just before events of that time

    /// Memory is kept.
    void clear() {
        record = {};
        waits.clear();
        delays.clear();
        samples.clear();
    }
};

}  // namespace jemput
