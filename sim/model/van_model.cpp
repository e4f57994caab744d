#include "sim/model/van_model.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace jemput {

namespace {

constexpr bool is_about_a_step(Fact fact) {
    return (fact >= Fact::step_begins && fact <= Fact::blocked) ||
           (fact >= Fact::parked && fact <= Fact::goes_online);
}

}  // namespace

VanModel::VanModel(const Plan& plan)
    : plan_(&plan),
      desks_(plan.scenario().desks.size()),
      hotspots_(plan.hotspots()),
      crew_(plan.largest_crew()),
      practice_(plan.members()),
      owners_(plan.is_calendar() ? plan.owners() : 0),
      results_(plan.visits().size()) {
    const auto at_office = plan.has_paper() ? static_cast<std::size_t>(plan.scenario().backlog.officers) : 0;
    officers_.resize(crew_ + at_office);
}

void VanModel::start(const Chance& chance, std::optional<std::size_t> told) {
    assert(!told || *told < crew_);
    chance_ = chance;
    told_ = told;
    agenda_.clear();
    now_ = Instant{};
    people_.clear();
    queue_.clear();
    alone_.clear();
    forms_.clear();
    std::fill(desks_.begin(), desks_.end(), PartnerDesk{});
    std::fill(hotspots_.begin(), hotspots_.end(), Hotspot{});
    std::fill(officers_.begin(), officers_.end(), Officer{});
    std::fill(practice_.begin(), practice_.end(), 0U);
    std::fill(owners_.begin(), owners_.end(), OwnerState::unknown);
    if (owner_records_ != nullptr) owner_records_->assign(plan_->owners(), {});
    guests_.clear();
    for (VisitResult& result : results_)
        result.clear();
    meter_ = {};
    visit_ = 0;
    visits_are_over_ = false;
    is_measuring_ = false;
    office_is_open_ = false;
    office_is_planned_ = false;
    forms_taken_ = 0;
    forms_at_office_ = 0;
    open_cases_ = 0;
    counted_inside_ = 0;
    oss_periods_ = 0;
    oss_outages_ = 0;
    known_outages_begun_ = 0;
    paper_due_ = {};
    interruption_ends_ = {};
    came_by_order_ = 0;
    expect_known_outage();
    begin_visit();
}

bool VanModel::is_over() const {
    if (plan_->is_endless()) {
        return phase_ == Phase::over || (now_ >= planned_visit().measured_to && counted_inside_ == 0);
    }
    return visits_are_over_ && open_cases_ == 0;
}

bool VanModel::step() {
    if (is_over()) return false;
    const Event event = agenda_.take_next();
    let_time_pass(agenda_.now());
    carry_out(event);
    return true;
}

void VanModel::run_until(Instant time) {
    assert(time >= now_);
    while (step_until(time)) {
    }
    if (!is_over()) let_time_pass(time);
}

void VanModel::carry_out(const Event& event) {
    const bool is_of_this_visit = event.applicant == visit_;
    switch (event.kind) {
        case EventKind::party_arrives:
            return receive_party();
        case EventKind::van_opens:
            return open_van();
        case EventKind::van_closes:
            return close_van();
        case EventKind::hard_stop:
            return stop_hard();
        case EventKind::measuring_begins:
            return begin_measuring();
        case EventKind::measuring_ends:
            return end_measuring();
        case EventKind::patience_ends:
            return run_out_of_patience(event.applicant);
        case EventKind::step_done:
            return end_step(event.index);
        case EventKind::offline_part_done:
            return go_online(event.index);
        case EventKind::paper_done:
            return end_paper(event.index);
        case EventKind::entry_done:
            return end_entry(event.index);
        case EventKind::outage_begins:
            return begin_random_outage();
        case EventKind::outage_ends:
            return end_random_outage();
        case EventKind::known_outage_begins:
            return begin_known_outage(event.index);
        case EventKind::known_outage_ends:
        case EventKind::interruption_ends:
            return regain_oss();
        case EventKind::paper_due:
            return make_paper_due(event.index);
        case EventKind::hotspot_changes:
            return change_hotspot(event.index);
        case EventKind::break_due:
            if (is_of_this_visit) make_break_due(event.index);
            return;
        case EventKind::break_ends:
            return end_break(event.index, event.applicant);
        case EventKind::shift_begins:
            if (is_of_this_visit && is_van_at_work()) begin_shift(event.index);
            return;
        case EventKind::shift_ends:
            if (is_of_this_visit) end_shift(event.index);
            return;
        case EventKind::alone_done:
            return end_alone(event.applicant);
        case EventKind::desk_done:
            return end_at_desk(event.index, event.applicant);
        case EventKind::office_opens:
            return open_office();
        case EventKind::office_closes:
            return close_office();
        case EventKind::licence_delivered:
            return deliver_licence(event.applicant);
    }
}

/// A sample shows the state just before the events of its instant.
void VanModel::let_time_pass(Instant until) {
    while (next_sample_ <= until) {
        results_[visit_].samples.push_back({static_cast<std::uint32_t>(meter_.levels().in_system),
                                            static_cast<std::uint32_t>(meter_.levels().queue)});
        next_sample_ += sample_step;
    }
    now_ = until;
}

EventTicket VanModel::schedule(Instant at, EventKind kind, std::uint16_t index, ApplicantId applicant) {
    return agenda_.schedule(at, Event{kind, index, applicant});
}

void VanModel::write_down(Fact fact, ApplicantId applicant, int officer, int place) {
    TraceEntry entry;
    entry.at = now_;
    entry.fact = fact;
    entry.visit = static_cast<std::int16_t>(visit_);
    entry.officer = static_cast<std::int16_t>(officer);
    entry.place = static_cast<std::int16_t>(place);
    if (applicant != nobody) {
        entry.visit = static_cast<std::int16_t>(people_[applicant].visit);
        entry.ticket = static_cast<std::int32_t>(people_[applicant].ticket);
        if (is_about_a_step(fact)) entry.step = people_[applicant].step;
    }
    trace_->push_back(entry);
}

void VanModel::begin_visit() {
    const PlannedVisit& visit = planned_visit();
    phase_ = Phase::before;
    tickets_ = 0;
    next_sample_ = visit.sampled_from;
    if (plan_->is_calendar()) note(Fact::visit_begins);
    const std::size_t known = owners_.empty() ? 0 : visit.arrivals.owners;
    arrivals_.start(visit.arrivals, chance_, visit_,
                    std::span(owners_).subspan(known == 0 ? 0 : visit.first_owner, known), guests_);
    expect_next_party();
    if (visit.late) {
        KeyedStream stream = chance_.stream({.purpose = Purpose::van_late, .visit = visit_});
        schedule(visit.opens, EventKind::measuring_begins);
        schedule(std::min(visit.closes, visit.opens + from_minutes(visit.late->draw(stream))),
                 EventKind::van_opens);
    } else {
        schedule(visit.opens, EventKind::van_opens);
    }
    if (visit.closes != never) schedule(visit.closes, EventKind::van_closes);
    if (plan_->is_endless()) {
        schedule(visit.measured_from, EventKind::measuring_begins);
        schedule(visit.measured_to, EventKind::measuring_ends);
    }
    hard_stop_ = schedule(visit.hard_stop, EventKind::hard_stop);
    choose_crew();
    for (std::size_t i = 0; i < visit.staff.breaks.size(); ++i) {
        schedule(std::max(now_, visit.midnight + visit.staff.breaks[i].from), EventKind::break_due,
                 static_cast<std::uint16_t>(i), visit_);
    }
}

void VanModel::open_van() {
    phase_ = Phase::open;
    note(Fact::van_opens);
    if (visit_ == 0) start_oss();
    if (!oss_is_up()) results_[visit_].record.had_outage = true;
    if (!plan_->is_endless() && !planned_visit().late) begin_measuring();
    start_hotspots();
    const std::vector<PlannedOfficer>& crew = planned_visit().crew;
    for (OfficerId officer = 0; officer < crew.size(); ++officer) {
        const PlannedOfficer& planned = crew[officer];
        if (planned.from && *planned.from > now_ && !is_told(officer)) {
            schedule(*planned.from, EventKind::shift_begins, officer, visit_);
        } else {
            free_officer(officer);
        }
        if (planned.to && !is_told(officer))
            schedule(std::max(now_, *planned.to), EventKind::shift_ends, officer, visit_);
    }
    for (std::size_t desk = 0; desk < desks_.size(); ++desk)
        begin_at_desk(desk);
}

void VanModel::close_van() {
    phase_ = Phase::closing;
    note(Fact::van_closes);
    end_measuring();
    if (planned_visit().sends_home) turn_away_queue(false);
    end_visit_if_all_have_left();
}

void VanModel::stop_hard() {
    note(Fact::hard_stop);
    phase_ = Phase::closing;
    turn_away_queue(true);
    for (OfficerId officer = 0; officer < crew_; ++officer)
        break_off(officer);
    break_off_beside();
    end_visit_if_all_have_left();
}

void VanModel::end_visit_if_all_have_left() {
    if (phase_ == Phase::closing && meter_.levels().in_system == 0) end_visit();
}

void VanModel::end_visit() {
    for (OfficerId officer = 0; officer < crew_; ++officer) {
        Officer& o = officers_[officer];
        o.breaks_due = 0;
        o.goes_home = false;
        if (o.activity == Activity::entry) put_form_back(officer);
        if (o.activity == Activity::on_break) agenda_.cancel(o.done);
        set_activity(officer, Activity::off_duty);
    }
    stop_hotspots();
    phase_ = Phase::over;
    agenda_.cancel(hard_stop_);
    next_sample_ = never;
    note(Fact::visit_ends);

    const PlannedVisit& visit = planned_visit();
    VisitRecord& record = results_[visit_].record;
    record.overtime = std::max(Duration{0}, now_ - visit.closes).count();
    const double overtime_hours =
        in_minutes(Duration{record.overtime}) / 60 * static_cast<double>(visit.crew.size());
    const auto hourly = static_cast<double>(plan_->scenario().money.overtime_per_hour.amount);
    record.cost = visit.fixed_cost.amount + std::llround(overtime_hours * hourly);

    if (!forms_.empty()) plan_office_day();
    go_on_to_next_visit();
}

void VanModel::go_on_to_next_visit() {
    const bool somebody_comes_in_vain = arrivals_.next().at < planned_visit().last_arrival;
    if (phase_ != Phase::over || somebody_comes_in_vain || visits_are_over_) return;
    if (visit_ + std::size_t{1} == plan_->visits().size()) {
        visits_are_over_ = true;
        return;
    }
    ++visit_;
    begin_visit();
}

void VanModel::begin_measuring() {
    is_measuring_ = true;
    meter_.begin_measuring(now_);
}

void VanModel::end_measuring() {
    is_measuring_ = false;
    VisitRecord& record = results_[visit_].record;
    record.areas = meter_.integrals(now_);
    record.measured = (planned_visit().measured_to - planned_visit().measured_from).count();
}

}  // namespace jemput
