#include "sim/model/van_model.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

// The crew: who is there and when, and how fast she works.

namespace jemput {

/// Of a random roster those with the smallest lots go, in this order: so a larger crew has the same first
/// officers.
void VanModel::choose_crew() {
    const PlannedVisit& visit = planned_visit();
    const Roster& roster = visit.staff.roster;
    turns_.assign(visit.staff.breaks.size(), 0);
    lots_.clear();
    for (std::uint32_t member = 0; member < roster.speeds.size(); ++member) {
        KeyedStream stream = chance_.stream({.purpose = Purpose::crew, .visit = visit_, .entity = member});
        lots_.emplace_back(roster.is_random ? stream.uniform() : 0, member);
    }
    std::sort(lots_.begin(), lots_.end());
    for (std::uint32_t officer = 0; officer < visit.crew.size(); ++officer) {
        Officer& o = officers_[officer];
        o.member = lots_.empty() ? officer : lots_[officer].second;
        o.speed = visit.crew[officer].speed * (lots_.empty() ? 1 : roster.speeds[o.member]);
    }
}

void VanModel::begin_shift(OfficerId officer) {
    note(Fact::shift_begins, nobody, officer);
    free_officer(officer);
}

/// A case or break in hand is finished first. Who is still needed after closing stays until everybody has
/// left.
void VanModel::end_shift(OfficerId officer) {
    Officer& o = officers_[officer];
    if (phase_ != Phase::open || o.activity == Activity::off_duty) return;
    if (o.activity == Activity::idle) {
        go_home(officer);
    } else {
        o.goes_home = true;
    }
}

void VanModel::go_home(OfficerId officer) {
    Officer& o = officers_[officer];
    note(Fact::shift_ends, nobody, officer);
    set_activity(officer, Activity::off_duty);
    o.goes_home = false;
    // The break that she does not take any more is the next one's.
    for (; o.breaks_due != 0; o.breaks_due &= static_cast<std::uint16_t>(o.breaks_due - 1)) {
        const auto number = static_cast<std::size_t>(std::countr_zero(o.breaks_due));
        if (!planned_visit().staff.breaks[number].is_together) make_break_due_for_next(number);
    }
}

void VanModel::make_break_due(std::size_t number) {
    if (!is_van_at_work()) return;
    if (!planned_visit().staff.breaks[number].is_together) return make_break_due_for_next(number);
    for (OfficerId officer = 0; officer < planned_visit().crew.size(); ++officer)
        ask_to_break(officer, number);
}

/// One after the other, in the order of the crew; who is not there is passed over.
void VanModel::make_break_due_for_next(std::size_t number) {
    std::uint32_t& turn = turns_[number];
    while (turn < planned_visit().crew.size()) {
        const auto officer = static_cast<OfficerId>(turn++);
        if (officers_[officer].activity == Activity::off_duty || is_told(officer)) continue;
        return ask_to_break(officer, number);
    }
}

void VanModel::ask_to_break(OfficerId officer, std::size_t number) {
    Officer& o = officers_[officer];
    if (o.activity == Activity::off_duty || is_told(officer)) return;
    o.breaks_due |= static_cast<std::uint16_t>(1U << number);
    if (o.activity == Activity::idle) begin_break(officer);
}

void VanModel::begin_break(OfficerId officer) {
    Officer& o = officers_[officer];
    const auto number = static_cast<std::size_t>(std::countr_zero(o.breaks_due));
    o.breaks_due &= static_cast<std::uint16_t>(o.breaks_due - 1);
    set_activity(officer, Activity::on_break);
    note(Fact::break_begins, nobody, officer, static_cast<int>(number));
    o.done = schedule(now_ + planned_visit().staff.breaks[number].length, EventKind::break_ends, officer,
                      static_cast<ApplicantId>(number));
}

void VanModel::end_break(OfficerId officer, std::size_t number) {
    note(Fact::break_ends, nobody, officer, static_cast<int>(number));
    if (!planned_visit().staff.breaks[number].is_together) make_break_due_for_next(number);
    free_officer(officer);
}

/// The time that work takes this officer now. (Learning curve: Wright 1936, Factors affecting the cost of
/// airplanes, Journal of the Aeronautical Sciences 3:122.)
Duration VanModel::at_pace(Duration length, OfficerId officer) const {
    if (!plan_->has_pace() || is_at_office(officer)) return length;
    const Officer& o = officers_[officer];
    const Staff& staff = planned_visit().staff;
    double factor = 1 / o.speed;
    if (staff.learning.rate < 1) {
        const double cases = std::max(1.0, staff.learning.cases_before + practice_[o.member]);
        factor *= std::max(staff.learning.floor, std::pow(cases, std::log2(staff.learning.rate)));
    }
    if (staff.fatigue.per_hour > 0) {
        const double hours = in_minutes(now_ - planned_visit().tired_from) / 60;
        factor *= 1 + staff.fatigue.per_hour * std::max(0.0, hours);
    }
    return scaled(length, factor);
}

/// The length of a step that begins now.
Duration VanModel::step_length(OfficerId officer, const Applicant& a, const PlannedStep& step) const {
    const Duration length = draw(step.time, Purpose::step_time, a, step.hash, a.attempt);
    if (!plan_->has_pace()) return length;
    double factor = step.is_per_kbli ? a.kbli : 1;
    if (step.needs_oss) factor *= plan_->slowness(now_);
    return at_pace(scaled(length, factor), officer);
}

}  // namespace jemput
