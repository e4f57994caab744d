#pragma once

#include "sim/core/time.hpp"
#include "sim/model/applicant.hpp"
#include "sim/model/arrival_stream.hpp"
#include "sim/scenario/scenario.hpp"

#include <bitset>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace jemput {

inline constexpr std::size_t most_steps = 100;
inline constexpr std::int16_t no_desk = -1;

/// A step of the flow, ready to be carried out.
struct PlannedStep {
    std::uint32_t hash = 0;  ///< of its id, for the address of its draws
    When when = When::always;
    bool needs_officer = true;
    bool needs_oss = false;
    bool needs_internet = false;
    bool is_per_kbli = false;
    std::int16_t desk = no_desk;  ///< index of the partner desk where it is done
    double online = 1;            ///< share of its time that is work on the shared hotspot
    Distribution time = Distribution::constant(0);
    std::optional<Alone> alone;
};

/// An officer of a visit.
struct PlannedOfficer {
    std::bitset<most_steps> does;  ///< by index in the flow
    std::optional<Instant> from;   ///< begins later than the opening
    std::optional<Instant> to;     ///< goes home before closing
    double speed = 1;
};

/// Something that one applicant has and another has not.
struct UncertainAttribute {
    bool Applicant::*attribute;
    double share;
    Purpose purpose;
};

/// One visit (or the endless queue) on the time line of the simulation.
struct PlannedVisit {
    ArrivalPlan arrivals;
    Instant midnight{};
    Instant opens{};
    Instant closes{};
    Instant hard_stop{};      ///< nobody stays longer
    Instant last_arrival{};   ///< who would come from here on does not: the next visit begins
    Instant measured_from{};  ///< queue and utilisation are measured from here …
    Instant measured_to{};    ///< … to here
    Instant sampled_from{};   ///< the series over clock time begins here; `never` without a clock
    Instant tired_from{};
    bool sends_home = false;  ///< who queues at closing is sent home
    bool has_internet = true;
    bool is_at_office = false;  ///< whose line is its own: no hotspots
    std::optional<Distribution> late;
    Staff staff;
    std::vector<PlannedOfficer> crew;
    Applicant typical;                          ///< with all attributes that are certain
    std::vector<UncertainAttribute> uncertain;  ///< those that are drawn for each person
    double complete_papers = 1;                 ///< share
    double balking = 1;                         ///< factor on the chance to balk
    std::size_t first_owner = 0;               ///< of its pool, in the register of all owners of the calendar
    std::optional<std::uint16_t> next_chance;  ///< visit to which those come who come again
    Rupiah fixed_cost{};                       ///< whatever happens: officers, transport, connection
};

/// A time down that was known beforehand, on the time line.
struct PlannedOutage {
    Instant begins{};
    Instant ends{};
};

/// A scenario, compiled once for all replications. Immutable, so that threads share it.
class Plan {
  public:
    explicit Plan(Scenario scenario);

    [[nodiscard]] const Scenario& scenario() const { return scenario_; }
    [[nodiscard]] const std::vector<PlannedVisit>& visits() const { return visits_; }
    [[nodiscard]] const std::vector<PlannedStep>& steps() const { return steps_; }
    [[nodiscard]] const std::vector<PlannedOutage>& known_outages() const { return known_outages_; }

    /// Officers of the largest crew.
    [[nodiscard]] std::size_t largest_crew() const { return largest_crew_; }
    /// Members of the largest roster or crew: whoever may gain practice.
    [[nodiscard]] std::size_t members() const { return members_; }
    /// Owners in all pools of the calendar together.
    [[nodiscard]] std::size_t owners() const { return owners_; }

    /// Index of the step at which an interrupted case begins anew.
    [[nodiscard]] std::size_t restart_step() const { return restart_step_; }
    [[nodiscard]] bool has_random_outages() const { return scenario_.oss.up.has_value(); }
    [[nodiscard]] bool has_paper() const { return scenario_.oss.when_down == WhenDown::paper; }
    [[nodiscard]] bool is_endless() const { return scenario_.horizon.has_value(); }
    [[nodiscard]] bool is_calendar() const { return visits_.size() > 1; }
    /// Cases begin anew, in new draws, at some time or other.
    [[nodiscard]] bool restarts() const { return !scenario_.oss.restart_from.empty(); }
    /// Somebody may be referred or sent for papers.
    [[nodiscard]] bool looks_at_papers() const { return looks_at_papers_; }
    /// Not every officer does every step.
    [[nodiscard]] bool has_roles() const {
        return has_roles_;
    }  /// Somebody may do a step alone or at a partner's desk.
    [[nodiscard]] bool leads_beside() const { return leads_beside_; }
    /// Work takes longer or shorter than its draw says.
    [[nodiscard]] bool has_pace() const { return has_pace_; }
    [[nodiscard]] std::size_t hotspots() const {
        return static_cast<std::size_t>(scenario_.internet.hotspots);
    }
    [[nodiscard]] bool prepares_next_case() const { return scenario_.oss.meanwhile == Meanwhile::next_case; }

    /// The next opening of the office (Monday to Friday) on a later day than that of `now`.
    [[nodiscard]] Instant next_office_opening(Instant now) const;

    /// The factor of the slow hours of OSS at `now`.
    [[nodiscard]] double slowness(Instant now) const;

    /// The date of day 0 of the time line.
    [[nodiscard]] std::chrono::sys_days first_date() const { return first_date_; }

  private:
    void plan_steps();
    void plan_calendar();
    void plan_pools();
    void plan_crew(PlannedVisit& visit) const;
    void plan_people(PlannedVisit& visit, const AtInvitedPlace& there) const;
    void find_mechanisms();
    [[nodiscard]] PlannedVisit planned(const Visit& visit) const;
    [[nodiscard]] PlannedVisit planned(const Horizon& horizon) const;
    [[nodiscard]] Rupiah fixed_cost(const Visit& visit) const;

    Scenario scenario_;
    std::vector<PlannedVisit> visits_;
    std::vector<PlannedStep> steps_;
    std::vector<PlannedOutage> known_outages_;
    std::size_t largest_crew_ = 0;
    std::size_t members_ = 0;
    std::size_t owners_ = 0;
    std::size_t restart_step_ = 0;
    bool looks_at_papers_ = false;
    bool has_roles_ = false;
    bool leads_beside_ = false;
    bool has_pace_ = false;
    std::chrono::sys_days first_date_{};
};

/// The length of a step of the series over clock time.
inline constexpr Duration sample_step = std::chrono::minutes{5};

}  // namespace jemput
