#pragma once

#include "sim/model/plan.hpp"
#include "sim/model/van_model.hpp"
#include "trainer/core/cases/case.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace jemput::trainer {

/// Somebody who waits outside.
struct Waiting {
    std::uint32_t ticket = 0;
    Duration waited{};
    double patience_left = 1;  ///< share, 1 … 0
};

/// What a day outside came to.
struct DayOutside {
    std::uint32_t came = 0;
    std::uint32_t licensed = 0;  ///< on the spot
    std::uint32_t on_paper = 0;
    std::uint32_t gave_up = 0;
    std::uint32_t not_served_within_30 = 0;
    double mean_wait_minutes = 0;     ///< of those who were called
    double longest_wait_minutes = 0;  ///< of those who were called

    friend bool operator==(const DayOutside&, const DayOutside&) = default;
};

/// The same day with the trainee, and with a simulated officer in the trainee's place: the same people, the
/// same outages.
struct PairedDays {
    DayOutside with_trainee;
    DayOutside with_reference;
};

/// The van around the trainee's desk: the model with one officer who is told when her case ends, and beside
/// it the same day with a simulated officer in that place (the reference). A value; equal seeds and commands
/// give equal days. Times are since the session began, which is when the first applicant sits down at the
/// trainee's desk.
class Outside {
  public:
    Outside(std::shared_ptr<const Plan> plan, std::uint64_t seed);

    /// Both days go on to that time, or to the moment before it at which OSS or the hotspot goes down or
    /// comes back; says which it was. Nothing happens for a time in the past.
    Duration advance(Duration to);

    /// The case at the trainee's desk ends now; whoever is next sits down, where somebody waits.
    void end_case(Ending ending);
    void end_case_without_service();

    /// From now on a simulated officer sits at the trainee's desk too.
    void leave_desk();

    void interrupt_oss(Duration length);
    void end_interruption();
    void let_come(std::uint32_t people);

    [[nodiscard]] bool oss_is_up() const { return model_.oss_is_up(); }
    /// Of the phone that the trainee's desk uses; true where the scenario has no hotspots.
    [[nodiscard]] bool hotspot_is_up() const;
    /// How many times as long OSS takes at that time: the slow hours of the scenario.
    [[nodiscard]] double slowness(Duration at) const { return plan_->slowness(begins_ + at); }
    [[nodiscard]] std::vector<Waiting> waiting() const;
    [[nodiscard]] Instant clock() const { return model_.now(); }
    [[nodiscard]] const VanModel& model() const { return model_; }

    /// When OSS goes down or comes back, or the van closes, whichever is first; nullopt: nothing more.
    /// Simulated on a copy.
    [[nodiscard]] std::optional<Duration> next_change() const;

    /// The rest of both days is simulated on copies.
    [[nodiscard]] PairedDays to_the_end() const;

  private:
    std::shared_ptr<const Plan> plan_;
    VanModel model_;
    VanModel reference_;
    Instant begins_{};
    bool is_at_desk_ = true;
};

}  // namespace jemput::trainer
