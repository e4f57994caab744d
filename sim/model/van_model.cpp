#include "sim/model/van_model.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace jemput {

VanModel::VanModel(const Plan& plan)
    : plan_(&plan),
      crew_(static_cast<std::size_t>(plan.scenario().staff().officers)),
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
    forms_.clear();
    std::fill(officers_.begin(), officers_.end(), Officer{});
    for (VisitResult& result : results_)
        result.clear();
    levels_ = {};
    areas_ = {};
    visit_ = 0;
    visits_are_over_ = false;
    is_measuring_ = false;
    office_is_open_ = false;
    office_is_planned_ = false;
    forms_taken_ = 0;
    open_cases_ = 0;
    counted_inside_ = 0;
    oss_periods_ = 0;
    paper_due_ = {};
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
    let_time_pass(agenda_.next_time());
    carry_out(agenda_.take_next());
    return true;
}

void VanModel::run_until(Instant time) {
    assert(time >= now_);
    while (agenda_.next_time() <= time && step()) {
    }
    if (!is_over()) let_time_pass(time);
}

void VanModel::carry_out(const Event& event) {
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
            return give_up(event.applicant);
        case EventKind::step_done:
            return end_step(event.officer);
        case EventKind::paper_done:
            return end_paper(event.officer);
        case EventKind::entry_done:
            return end_entry(event.officer);
        case EventKind::outage_begins:
            return begin_outage(draw_period(*plan_->scenario().oss.down, Purpose::oss_down));
        case EventKind::outage_ends:
            return end_outage();
        case EventKind::paper_due:
            return put_on_paper_who_is_blocked();
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
        results_[visit_].samples.push_back(
            {static_cast<std::uint32_t>(levels_.in_system), static_cast<std::uint32_t>(levels_.queue)});
        next_sample_ += sample_step;
    }
    areas_.add(levels_, (until - now_).count());
    now_ = until;
}

EventTicket VanModel::schedule(Instant at, EventKind kind, OfficerId officer, ApplicantId applicant) {
    return agenda_.schedule(at, Event{kind, officer, applicant});
}

void VanModel::note(Fact fact, ApplicantId applicant, int officer) {
    if (trace_ == nullptr) return;
    TraceEntry entry{now_, fact, static_cast<std::int16_t>(visit_), -1, static_cast<std::int16_t>(officer),
                     -1};
    if (applicant != nobody) {
        entry.visit = static_cast<std::int16_t>(people_[applicant].visit);
        entry.ticket = static_cast<std::int32_t>(people_[applicant].ticket);
        const bool is_about_a_step = fact >= Fact::step_begins && fact <= Fact::blocked;
        if (is_about_a_step) entry.step = people_[applicant].step;
    }
    trace_->push_back(entry);
}

void VanModel::begin_visit() {
    const PlannedVisit& visit = planned_visit();
    phase_ = Phase::before;
    tickets_ = 0;
    next_sample_ = visit.sampled_from;
    arrivals_.start(visit.arrivals, chance_, visit_);
    if (arrivals_.next().at != never) schedule(arrivals_.next().at, EventKind::party_arrives);
    schedule(visit.opens, EventKind::van_opens);
    if (visit.closes != never) schedule(visit.closes, EventKind::van_closes);
    if (plan_->is_endless()) {
        schedule(visit.measured_from, EventKind::measuring_begins);
        schedule(visit.measured_to, EventKind::measuring_ends);
    }
    hard_stop_ = schedule(visit.hard_stop, EventKind::hard_stop);
}

void VanModel::open_van() {
    phase_ = Phase::open;
    note(Fact::van_opens);
    if (visit_ == 0) start_oss();
    if (!oss_is_up()) results_[visit_].record.had_outage = true;
    if (!plan_->is_endless()) begin_measuring();
    for (OfficerId officer = 0; officer < crew_; ++officer)
        free_officer(officer);
}

void VanModel::close_van() {
    phase_ = Phase::closing;
    note(Fact::van_closes);
    end_measuring();
    if (planned_visit().sends_home) turn_away_queue();
    end_visit_if_all_have_left();
}

void VanModel::stop_hard() {
    note(Fact::hard_stop);
    phase_ = Phase::closing;
    turn_away_queue();
    for (OfficerId officer = 0; officer < crew_; ++officer)
        break_off(officer);
    end_visit_if_all_have_left();
}

void VanModel::end_visit_if_all_have_left() {
    if (phase_ == Phase::closing && levels_.in_system == 0) end_visit();
}

void VanModel::end_visit() {
    for (OfficerId officer = 0; officer < crew_; ++officer) {
        if (officers_[officer].activity == Activity::entry) put_form_back(officer);
        set_activity(officer, Activity::off_duty);
    }
    phase_ = Phase::over;
    agenda_.cancel(hard_stop_);
    next_sample_ = never;
    note(Fact::visit_ends);

    VisitRecord& record = results_[visit_].record;
    record.overtime = std::max(Duration{0}, now_ - planned_visit().closes).count();
    const double overtime_hours = in_minutes(Duration{record.overtime}) / 60 * static_cast<double>(crew_);
    const double hourly = static_cast<double>(plan_->scenario().money.overtime_per_hour.amount);
    record.cost = plan_->fixed_cost().amount + std::llround(overtime_hours * hourly);

    if (!forms_.empty()) plan_office_day();
    go_on_to_next_visit();
}

void VanModel::go_on_to_next_visit() {
    const bool somebody_comes_in_vain = arrivals_.next().at != never;
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
    areas_ = {};
}

void VanModel::end_measuring() {
    is_measuring_ = false;
    VisitRecord& record = results_[visit_].record;
    record.areas = areas_;
    record.measured = (planned_visit().measured_to - planned_visit().measured_from).count();
}

}  // namespace jemput
