#pragma once

#include "sim/core/time.hpp"
#include "sim/model/arrival_stream.hpp"
#include "sim/scenario/scenario.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace jemput {

/// A step of the flow, ready to be carried out.
struct PlannedStep {
    std::uint32_t hash = 0;  ///< of its id, for the address of its draws
    When when = When::always;
    bool needs_oss = false;
    Distribution time = Distribution::constant(0);
};

/// One visit (or the endless queue) on the time line of the simulation.
struct PlannedVisit {
    ArrivalPlan arrivals;
    Instant opens{};
    Instant closes{};
    Instant hard_stop{};      ///< nobody stays longer
    Instant measured_from{};  ///< queue and utilisation are measured from here …
    Instant measured_to{};    ///< … to here
    Instant sampled_from{};   ///< the series over clock time begins here; `never` without a clock
    bool sends_home = false;  ///< who queues at closing is sent home
};

/// A scenario, compiled once for all replications. Immutable, so that threads share it.
class Plan {
  public:
    explicit Plan(Scenario scenario);

    [[nodiscard]] const Scenario& scenario() const { return scenario_; }
    [[nodiscard]] const std::vector<PlannedVisit>& visits() const { return visits_; }
    [[nodiscard]] const std::vector<PlannedStep>& steps() const { return steps_; }

    /// Index of the step at which an interrupted case begins anew.
    [[nodiscard]] std::size_t restart_step() const { return restart_step_; }
    [[nodiscard]] bool has_oss_outages() const { return scenario_.oss.up.has_value(); }
    [[nodiscard]] bool has_paper() const { return scenario_.oss.when_down == WhenDown::paper; }
    [[nodiscard]] bool is_endless() const { return scenario_.horizon.has_value(); }

    /// The next opening of the office (Monday to Friday) on a later day than that of `now`.
    [[nodiscard]] Instant next_office_opening(Instant now) const;

    /// What a visit costs whatever happens: officers, transport, connection.
    [[nodiscard]] Rupiah fixed_cost() const;

    /// The date of day 0 of the time line.
    [[nodiscard]] std::chrono::sys_days first_date() const { return first_date_; }

  private:
    Scenario scenario_;
    std::vector<PlannedVisit> visits_;
    std::vector<PlannedStep> steps_;
    std::size_t restart_step_ = 0;
    std::chrono::sys_days first_date_{};
};

/// The length of a step of the series over clock time.
inline constexpr Duration sample_step = std::chrono::minutes{5};

}  // namespace jemput
