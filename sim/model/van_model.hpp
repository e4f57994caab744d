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
    blocked,  ///< has a case that cannot go on because OSS is down or the internet away
    paper,    ///< fills in the form with the applicant
    entry,    ///< types a form into OSS
    on_break,
};

struct Officer {
    Activity activity = Activity::off_duty;
    bool is_online = false;          ///< in the online part of a step, on a shared hotspot
    bool goes_home = false;          ///< her shift is over; the case in hand is finished
    std::uint16_t breaks_due = 0;    ///< a bit for each break
    ApplicantId applicant = nobody;  ///< at the desk, or whose form it is
    ApplicantId parked = nobody;     ///< waits beside the desk for OSS, while the next case is prepared
    Instant idle_since{};
    Instant work_ends{};       ///< of the work in hand; of a step on a shared hotspot: of its present part
    Duration online_left{};    ///< of the step in hand, at full speed
    Instant online_since{};    ///< when that was so
    EventTicket done;          ///< pending while working or on a break; none for an officer who is told
    double speed = 1;          ///< of this visit
    std::uint32_t member = 0;  ///< of the roster
};

/// A phone that shares its connection.
struct Hotspot {
    bool is_up = true;
    std::uint32_t online = 0;  ///< steps in their online part
    Instant down_since{};
    std::uint64_t periods = 0;  ///< up or down, drawn so far at this visit
    EventTicket changes;
    EventTicket paper_due;
};

/// The desk of a partner, with officers and a queue of its own.
struct PartnerDesk {
    WaitingLine queue;
    WaitingLine served;
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
    /// only; she takes no breaks, is there from opening on, and types no forms.
    void start(const Chance& chance, std::optional<std::size_t> told = {});

    /// Carries out the next event. False (and nothing happens) once the replication is over.
    bool step();

    /// Goes on to the end of the replication, or as far as it gets while an officer is told.
    void run() {
        while (step()) {
        }
    }

    /// Carries out the next event if it comes no later than `time`; false (and nothing happens) otherwise.
    bool step_until(Instant time) { return agenda_.next_time() <= time && step(); }

    /// Carries out every event up to and including `time`, which must not lie in the past, and moves the
    /// clock there.
    void run_until(Instant time);

    /// The work that the told officer has in hand ends now. False when she has none, or cannot go on with it.
    bool finish_told_work();

    /// The case that the told officer has in hand ends now with this outcome, whatever steps are left of it:
    /// licensed_on_the_spot, on_paper (where the scenario has paper), referred, returned_incomplete or
    /// gave_up. False (and nothing happens) when she has no case, or cannot end it so.
    bool end_told_case(Outcome outcome);

    /// From now on the told officer works as drawn, as the others do. The work that she has in hand begins
    /// anew.
    void release_told();

    /// OSS goes down now, so long, whatever else happens to it. While such an outage runs: it lasts so long
    /// from now.
    void interrupt_oss(Duration length);

    /// The outage that interrupt_oss() began ends now; nothing happens where there is none.
    void end_interruption();

    /// So many people come now, one by one, besides those of the scenario. Nothing happens between visits.
    void let_come(std::uint32_t people);

    [[nodiscard]] Instant now() const { return now_; }
    [[nodiscard]] bool is_over() const;
    [[nodiscard]] bool oss_is_up() const { return meter_.levels().down == 0; }
    [[nodiscard]] std::uint32_t waiting() const { return queue_.size(); }

    /// Who queues, in the order in which they will be called. O(n).
    [[nodiscard]] std::vector<ApplicantId> queue() const;
    [[nodiscard]] std::uint32_t backlog() const { return forms_.size(); }

    /// The crew of the van first (as many as the largest crew of the calendar), then those at the office.
    [[nodiscard]] std::span<const Officer> officers() const { return officers_; }
    [[nodiscard]] std::span<const Hotspot> hotspots() const { return hotspots_; }
    [[nodiscard]] const Applicant& applicant(ApplicantId id) const { return people_[id]; }

    /// What has been recorded so far; complete when the replication is over. One a visit.
    [[nodiscard]] std::span<const VisitResult> results() const { return results_; }

    /// Facts are appended to `trace` from now on; nullptr: no more. A copy of the model writes to the same
    /// trace.
    void write_to(Trace* trace) { trace_ = trace; }

    /// From the next start on, what becomes of each owner is kept in `records`, pool after pool as the plan
    /// counts them; nullptr: no more. A copy of the model writes to the same records.
    void record_owners(std::vector<OwnerRecord>* records) { owner_records_ = records; }

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
        offline_part_done,
        paper_done,
        entry_done,
        outage_begins,
        outage_ends,
        known_outage_begins,
        known_outage_ends,
        interruption_ends,
        paper_due,
        hotspot_changes,
        break_due,
        break_ends,
        shift_begins,
        shift_ends,
        alone_done,
        desk_done,
        office_opens,
        office_closes,
        licence_delivered,
    };

    struct Event {
        EventKind kind{};
        std::uint16_t index = 0;  ///< of an officer, hotspot, desk, break or known outage; of paper that is
                                  ///< due: 0 for OSS, h + 1 for hotspot h
        ApplicantId applicant = nobody;  ///< of a shift or break: its visit
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
    void note(Fact fact, ApplicantId applicant = nobody, int officer = -1, int place = -1) {
        if (trace_ != nullptr) write_down(fact, applicant, officer, place);
    }
    void write_down(Fact fact, ApplicantId applicant, int officer, int place);
    EventTicket schedule(Instant at, EventKind kind, std::uint16_t index = 0, ApplicantId applicant = nobody);
    [[nodiscard]] const PlannedVisit& planned_visit() const { return plan_->visits()[visit_]; }
    [[nodiscard]] bool is_van_at_work() const { return phase_ == Phase::open || phase_ == Phase::closing; }

    // Coming (arrivals.cpp)
    void expect_next_party();
    void receive_party();
    void admit(const Party& party, std::uint32_t member);
    void draw_attributes(Applicant& a, const Party& party) const;
    [[nodiscard]] bool happens(double share, Purpose purpose, const Applicant& a) const;
    [[nodiscard]] bool stays_away(const Applicant& a, std::int64_t present) const;
    void refuse(ApplicantId id, Fact fact, Outcome outcome);
    void remember_for_later_visits(const Applicant& a, Outcome outcome);
    [[nodiscard]] OwnerRecord* record_of_owner(const Applicant& a) const {
        if (owner_records_ == nullptr || a.kind != PartyKind::owner) return nullptr;
        return &(*owner_records_)[plan_->visits()[a.visit].first_owner + a.entity];
    }

    // Queueing, leaving (queue.cpp)
    void join_queue(ApplicantId id);
    void leave_queue(ApplicantId id);
    void run_out_of_patience(ApplicantId id);
    void turn_away_queue(bool also_begun_cases);
    void stretch_patience(double factor);
    void depart(ApplicantId id);
    void settle(ApplicantId id, Outcome outcome);
    [[nodiscard]] std::optional<OfficerId> officer_to_assign(const Applicant& a) const;
    [[nodiscard]] ApplicantId next_for(OfficerId officer) const;
    [[nodiscard]] bool does_next_step(OfficerId officer, const Applicant& a) const {
        return !plan_->has_roles() || planned_visit().crew[officer].does[a.step];
    }

    // The way from step to step, at a desk and beside it (desk.cpp, beside.cpp)
    bool go_to_next_step(Applicant& a) const;
    [[nodiscard]] bool is_step_beside(const Applicant& a) const;
    [[nodiscard]] bool is_case_done(Applicant a) const;
    void proceed(ApplicantId id);
    void call(ApplicantId id, OfficerId officer);
    void continue_case(OfficerId officer);
    void begin_step(OfficerId officer);
    void end_step(OfficerId officer);
    void keep_what_step_made(Applicant& a);
    void license(ApplicantId id);
    void let_go(OfficerId officer, Fact fact, Outcome outcome);
    bool send_elsewhere(OfficerId officer);
    void begin_paper(OfficerId officer);
    void end_paper(OfficerId officer);
    void free_officer(OfficerId officer);
    void break_off(OfficerId officer);
    void break_case_off(ApplicantId id);
    void work(OfficerId officer, Activity activity, Duration length, EventKind ends_with);
    void set_activity(OfficerId officer, Activity activity);
    [[nodiscard]] bool is_told(OfficerId officer) const { return told_ == std::size_t{officer}; }
    [[nodiscard]] bool is_at_office(OfficerId officer) const { return officer >= crew_; }
    [[nodiscard]] Applicant& case_of(OfficerId officer) { return people_[officers_[officer].applicant]; }
    [[nodiscard]] Duration draw(const Distribution& minutes, Purpose purpose, const Applicant& a,
                                std::uint32_t step = 0, std::uint8_t attempt = 0) const;
    void begin_alone(ApplicantId id);
    void end_alone(ApplicantId id);
    void join_desk(ApplicantId id);
    void begin_at_desk(std::size_t desk);
    void end_at_desk(std::size_t desk, ApplicantId id);
    void break_off_beside();

    // Blocked by OSS or the internet, and what is done meanwhile (blocked.cpp)
    [[nodiscard]] bool is_connected(OfficerId officer) const;
    [[nodiscard]] bool can_go_on(OfficerId officer, const Applicant& a) const;
    [[nodiscard]] bool is_paper_due(OfficerId officer, const Applicant& a) const;
    void block(OfficerId officer, bool lacks_oss);
    void unblock(Applicant& a) const;
    void interrupt_step(OfficerId officer, Interrupted rule, bool lacks_oss);
    void remember_interruption(OfficerId officer, Interrupted rule);
    void begin_anew(Applicant& a) const;
    void go_on_with_blocked_cases();
    void make_paper_due(std::size_t of);
    void park(OfficerId officer);
    void take_up_parked(OfficerId officer);
    [[nodiscard]] bool can_park(OfficerId officer) const;
    [[nodiscard]] std::optional<OfficerId> officer_who_can_park(const Applicant& next) const;

    // The crew: who is there, how fast (crew.cpp)
    void choose_crew();
    void begin_shift(OfficerId officer);
    void end_shift(OfficerId officer);
    void go_home(OfficerId officer);
    void make_break_due(std::size_t number);
    void make_break_due_for_next(std::size_t number);
    void ask_to_break(OfficerId officer, std::size_t number);
    void begin_break(OfficerId officer);
    void end_break(OfficerId officer, std::size_t number);
    [[nodiscard]] Duration at_pace(Duration length, OfficerId officer) const;
    [[nodiscard]] Duration step_length(OfficerId officer, const Applicant& a, const PlannedStep& step) const;

    // The shared hotspots (hotspot.cpp)
    void start_hotspots();
    void stop_hotspots();
    void change_hotspot(std::size_t number);
    void schedule_hotspot_change(std::size_t number);
    void begin_shared_step(OfficerId officer, Duration offline, Duration online);
    void go_online(OfficerId officer);
    void go_offline(OfficerId officer);
    void bring_online_work_up_to_date(std::size_t number);
    void reschedule_online_work(std::size_t number);
    [[nodiscard]] double online_rate(std::size_t number) const;
    [[nodiscard]] bool shares_internet() const { return !hotspots_.empty() && !planned_visit().is_at_office; }
    [[nodiscard]] std::size_t hotspot_of(OfficerId officer) const { return officer % hotspots_.size(); }

    // OSS (outage.cpp)
    void start_oss();
    void begin_random_outage();
    void end_random_outage();
    void expect_known_outage();
    void begin_known_outage(std::size_t number);
    void lose_oss();
    void regain_oss();
    [[nodiscard]] bool waits_for_deliveries_only() const;
    [[nodiscard]] Duration draw_period(const Distribution& minutes, Purpose purpose);

    // The forms that wait for OSS, and the office (backlog.cpp)
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
    std::optional<std::size_t> told_;
    Agenda<Event> agenda_;
    Instant now_{};
    ApplicantRegister people_;
    WaitingLine queue_;
    WaitingLine alone_;  ///< who does a step by herself
    WaitingLine forms_;  ///< taken on paper, not in hand
    std::vector<PartnerDesk> desks_;
    std::vector<Hotspot> hotspots_;
    std::vector<Officer> officers_;
    std::size_t crew_ = 0;                 ///< officers of the largest crew
    std::vector<std::uint32_t> practice_;  ///< cases that each member has had, with that in hand
    std::vector<std::uint32_t> turns_;     ///< for each break in turn: the officer after the last who had it
    std::vector<std::pair<double, std::uint32_t>> lots_;  ///< drawn for the members of the roster
    ArrivalStream arrivals_;
    std::vector<OwnerState> owners_;
    std::vector<Guest> guests_;
    std::vector<VisitResult> results_;
    Trace* trace_ = nullptr;
    std::vector<OwnerRecord>* owner_records_ = nullptr;

    LevelMeter meter_;
    Instant next_sample_ = never;

    std::uint16_t visit_ = 0;  ///< index of the current (or last) visit
    Phase phase_ = Phase::before;
    bool visits_are_over_ = false;
    bool is_measuring_ = false;
    bool office_is_open_ = false;
    bool office_is_planned_ = false;     ///< its next opening is pending
    std::uint32_t tickets_ = 0;          ///< given out at this visit
    std::uint32_t forms_taken_ = 0;      ///< in all
    std::uint32_t forms_at_office_ = 0;  ///< of them, taken before it opened last
    std::uint32_t open_cases_ = 0;       ///< forms whose licence has not been delivered
    std::uint32_t counted_inside_ = 0;   ///< people inside who count
    std::uint64_t oss_periods_ = 0;      ///< up or down, drawn so far
    std::size_t known_outages_begun_ = 0;
    std::uint32_t oss_outages_ = 0;  ///< running: the random one, and known ones
    Instant outage_since_{};
    EventTicket hard_stop_;
    EventTicket paper_due_;
    EventTicket interruption_ends_;    ///< from outside
    std::uint32_t came_by_order_ = 0;  ///< let_come()
};

}  // namespace jemput
