#pragma once

#include "sim/core/time.hpp"
#include "sim/kernel/agenda.hpp"
#include "sim/model/applicant.hpp"
#include "sim/model/arrival_stream.hpp"
#include "sim/model/plan.hpp"
#include "sim/model/trace.hpp"
#include "sim/model/visit_record.hpp"
#include "sim/random/keyed_stream.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace jemput {

/// What an officer is doing.
enum class Activity : std::uint8_t {
    off_duty,
    idle,
    serving,  ///< a step of the flow
    blocked,  ///< has a case that cannot go on because OSS is down
    paper,    ///< fills in the form with the applicant
    entry,    ///< types a form into OSS
};

struct Officer {
    Activity activity = Activity::off_duty;
    ApplicantId applicant = nobody;  ///< at the desk, or whose form it is
    Instant idle_since{};
    Instant work_ends{};     ///< of the step, form or entry in hand
    Duration work_length{};  ///< of the step or entry in hand
    EventTicket done;        ///< pending while working; none for an officer who is told
};

/// The van and its office: one replication of a scenario as a discrete-event simulation.
///
/// A model is a value: a copy is a snapshot, and both go on by themselves with the same future. It keeps its
/// memory from one replication to the next; once it has met its largest replication it allocates nothing.
///
/// An officer can be *told* (the trainee of a trainer): no drawn duration ends her work, it ends when
/// finish_told_work() is called.
class VanModel {
  public:
    /// The plan must outlive the model and its copies.
    explicit VanModel(const Plan& plan);

    /// Begins a replication. `told`: index of an officer of the crew whose work ends by finish_told_work()
    /// only.
    void start(const Chance& chance, std::optional<std::size_t> told = {});

    /// Carries out the next event. False (and nothing happens) once the replication is over.
    bool step();

    /// Goes on to the end of the replication, or as far as it gets while an officer is told.
    void run() {
        while (step()) {
        }
    }

    /// Carries out every event up to and including `time`, which must not lie in the past, and moves the
    /// clock there.
    void run_until(Instant time);

    /// The work that the told officer has in hand ends now. False when she has none, or cannot go on with it.
    bool finish_told_work();

    [[nodiscard]] Instant now() const { return now_; }
    [[nodiscard]] bool is_over() const;
    [[nodiscard]] bool oss_is_up() const { return levels_.down == 0; }
    [[nodiscard]] std::uint32_t waiting() const { return queue_.size(); }
    [[nodiscard]] std::uint32_t backlog() const { return forms_.size(); }

    /// The crew of the van first, then those at the office.
    [[nodiscard]] std::span<const Officer> officers() const { return officers_; }
    [[nodiscard]] const Applicant& applicant(ApplicantId id) const { return people_[id]; }

    /// What has been recorded so far; complete when the replication is over. One a visit.
    [[nodiscard]] std::span<const VisitResult> results() const { return results_; }

    /// Facts are appended to `trace` from now on; nullptr: no more. A copy of the model writes to the same
    /// trace.
    void write_to(Trace* trace) { trace_ = trace; }

  private:
    enum class EventKind : std::uint8_t {
        party_arrives,
        van_opens,
        van_closes,
        hard_stop,
        measuring_begins,
        measuring_ends,
        patience_ends,
        step_done,
        paper_done,
        entry_done,
        outage_begins,
        outage_ends,
        paper_due,
        office_opens,
        office_closes,
        licence_delivered,
    };

    struct Event {
        EventKind kind{};
        std::uint16_t officer = 0;
        ApplicantId applicant = nobody;
    };
    static_assert(sizeof(Event) == 8);

    using OfficerId = std::uint16_t;

    /// The phases of a visit: before opening people may queue already, after closing those inside are served.
    enum class Phase : std::uint8_t { before, open, closing, over };

    // The calendar (van_model.cpp)
    void carry_out(const Event& event);
    void let_time_pass(Instant until);
    void begin_visit();
    void open_van();
    void close_van();
    void stop_hard();
    void end_visit_if_all_have_left();
    void end_visit();
    void go_on_to_next_visit();
    void begin_measuring();
    void end_measuring();
    void note(Fact fact, ApplicantId applicant = nobody, int officer = -1);
    EventTicket schedule(Instant at, EventKind kind, OfficerId officer = 0, ApplicantId applicant = nobody);
    [[nodiscard]] const PlannedVisit& planned_visit() const { return plan_->visits()[visit_]; }
    [[nodiscard]] bool is_van_at_work() const { return phase_ == Phase::open || phase_ == Phase::closing; }

    // Coming, queueing, leaving (queue.cpp)
    void receive_party();
    void admit(std::uint64_t entity, std::uint16_t origin);
    void join_queue(ApplicantId id);
    void leave_queue(ApplicantId id);
    void give_up(ApplicantId id);
    void turn_away_queue();
    void stretch_patience(double factor);
    void depart(ApplicantId id);
    void settle(ApplicantId id, Outcome outcome);
    [[nodiscard]] std::optional<OfficerId> officer_to_assign() const;

    // Desks and paper (desk.cpp)
    void call(ApplicantId id, OfficerId officer);
    void continue_case(OfficerId officer);
    void begin_step(OfficerId officer);
    void end_step(OfficerId officer);
    void block(OfficerId officer);
    void unblock(OfficerId officer);
    void interrupt_step(OfficerId officer);
    void remember_interruption(OfficerId officer);
    void begin_paper(OfficerId officer);
    void end_paper(OfficerId officer);
    void free_officer(OfficerId officer);
    void break_off(OfficerId officer);
    void work(OfficerId officer, Activity activity, Duration length, EventKind ends_with);
    void set_activity(OfficerId officer, Activity activity);
    [[nodiscard]] bool is_paper_due() const;
    [[nodiscard]] bool is_told(OfficerId officer) const { return told_ == std::size_t{officer}; }
    [[nodiscard]] bool is_at_office(OfficerId officer) const { return officer >= crew_; }
    [[nodiscard]] Applicant& case_of(OfficerId officer) { return people_[officers_[officer].applicant]; }
    [[nodiscard]] Duration draw(const Distribution& minutes, Purpose purpose, const Applicant& a,
                                std::uint32_t step = 0) const;

    // OSS, and the forms that wait for it (outage.cpp)
    void start_oss();
    void begin_outage(Duration length);
    void end_outage();
    void put_on_paper_who_is_blocked();
    [[nodiscard]] Duration draw_period(const Distribution& minutes, Purpose purpose);
    void take_form(ApplicantId id);
    void type_next_form(OfficerId officer);
    void type_forms_while_idle();
    void end_entry(OfficerId officer);
    void put_form_back(OfficerId officer);
    void give_form_up(ApplicantId id);
    void deliver_licence(ApplicantId id);
    void open_office();
    void close_office();
    void plan_office_day();

    const Plan* plan_;
    Chance chance_{0, 0};
    Agenda<Event> agenda_;
    Instant now_{};
    ApplicantRegister people_;
    WaitingLine queue_;
    WaitingLine forms_;  ///< taken on paper, not in hand
    std::vector<Officer> officers_;
    std::size_t crew_ = 0;  ///< officers of the van
    std::optional<std::size_t> told_;
    ArrivalStream arrivals_;
    std::vector<VisitResult> results_;
    Trace* trace_ = nullptr;

    Levels levels_;
    Levels areas_;  ///< since measuring began
    Instant next_sample_ = never;

    std::uint16_t visit_ = 0;  ///< index of the current (or last) visit
    Phase phase_ = Phase::before;
    bool visits_are_over_ = false;
    bool is_measuring_ = false;
    bool office_is_open_ = false;
    bool office_is_planned_ = false;    ///< its next opening is pending
    std::uint32_t tickets_ = 0;         ///< given out at this visit
    std::uint32_t forms_taken_ = 0;     ///< in all
    std::uint32_t open_cases_ = 0;      ///< forms whose licence has not been delivered
    std::uint32_t counted_inside_ = 0;  ///< people inside who count
    std::uint64_t oss_periods_ = 0;     ///< up or down, drawn so far
    Instant outage_since_{};
    EventTicket hard_stop_;
    EventTicket paper_due_;
};

}  // namespace jemput
