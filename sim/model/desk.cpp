#include "sim/model/van_model.hpp"

#include <cassert>
#include <utility>

// What happens at an officer's desk: the steps of the flow, and the form on paper.

namespace jemput {

namespace {

bool applies(When when, const Applicant& a) {
    switch (when) {
        case When::always:
            return true;
        case When::no_email:
            return !a.has_email;
        case When::has_email:
            return a.has_email;
        case When::no_npwp:
            return !a.has_npwp;
        case When::has_npwp:
            return a.has_npwp;
        case When::no_whatsapp:
            return !a.has_whatsapp;
        case When::several_kbli:
            return a.kbli > 1;
    }
    return true;
}

constexpr bool is_busy(Activity activity) {
    return activity != Activity::off_duty && activity != Activity::idle && activity != Activity::on_break;
}

/// Where officers who do this are counted by themselves; nullptr: nowhere.
constexpr std::int64_t Levels::*level_of(Activity activity) {
    switch (activity) {
        case Activity::blocked:
            return &Levels::blocked;
        case Activity::paper:
            return &Levels::paper;
        case Activity::entry:
            return &Levels::entry;
        case Activity::on_break:
            return &Levels::on_break;
        case Activity::off_duty:
        case Activity::idle:
        case Activity::serving:
            return nullptr;
    }
    return nullptr;
}

constexpr bool is_on_duty(Activity activity) {
    return activity != Activity::off_duty && activity != Activity::on_break;
}

}  // namespace

Duration VanModel::draw(const Distribution& minutes, Purpose purpose, const Applicant& a, std::uint32_t step,
                        std::uint8_t attempt) const {
    KeyedStream stream = chance_.stream({.purpose = purpose,
                                         .visit = a.visit,
                                         .entity = a.entity,
                                         .origin = a.origin,
                                         .step = step,
                                         .attempt = attempt});
    return from_minutes(minutes.draw(stream));
}

void VanModel::set_activity(OfficerId officer, Activity activity) {
    const Activity before = std::exchange(officers_[officer].activity, activity);
    if (before == activity || is_at_office(officer)) return;
    meter_.change(&Levels::on_duty, is_on_duty(activity) - is_on_duty(before), now_);
    meter_.change(&Levels::occupied, is_busy(activity) - is_busy(before), now_);
    if (const auto level = level_of(before)) meter_.change(level, -1, now_);
    if (const auto level = level_of(activity)) meter_.change(level, +1, now_);
}

void VanModel::work(OfficerId officer, Activity activity, Duration length, EventKind ends_with) {
    Officer& o = officers_[officer];
    set_activity(officer, activity);
    if (is_told(officer)) {
        o.done = {};
        return;
    }
    o.online_left = {};
    o.work_ends = now_ + length;
    o.done = schedule(o.work_ends, ends_with, officer);
}

void VanModel::call(ApplicantId id, OfficerId officer) {
    Applicant& a = people_[id];
    if (!a.was_called) {
        a.called = now_;
        a.first_wait = a.waited;
    }
    a.was_called = true;
    officers_[officer].applicant = id;
    if (a.last_officer != officer) ++practice_[officers_[officer].member];
    a.last_officer = officer;
    note(Fact::called, id, officer);
    continue_case(officer);
}

/// Moves on to the next step that is for her. False when there is none.
bool VanModel::go_to_next_step(Applicant& a) const {
    const std::vector<PlannedStep>& steps = plan_->steps();
    while (a.step < steps.size() && steps[a.step].when != When::always && !applies(steps[a.step].when, a))
        ++a.step;
    return a.step < steps.size();
}

void VanModel::continue_case(OfficerId officer) {
    Applicant& a = case_of(officer);
    if (!go_to_next_step(a)) {
        if (!a.is_licensed) license(officers_[officer].applicant);
        return let_go(officer, Fact::licensed, Outcome::licensed_on_the_spot);
    }
    if (plan_->leads_beside() || plan_->has_roles()) {
        if (send_elsewhere(officer)) return;
    }
    const ApplicantId parked = officers_[officer].parked;
    if (parked != nobody && people_[parked].goes_first &&
        (can_go_on(officer, people_[parked]) || is_paper_due(officer, people_[parked])))
        return take_up_parked(officer);
    const PlannedStep& step = plan_->steps()[a.step];
    if ((step.needs_oss && !oss_is_up()) || (step.needs_internet && !is_connected(officer))) {
        block(officer, step.needs_oss);
    } else {
        begin_step(officer);
    }
}

/// Where the next step is not one of this officer's she lets the applicant go there.
bool VanModel::send_elsewhere(OfficerId officer) {
    const ApplicantId id = officers_[officer].applicant;
    Applicant& a = people_[id];
    if (!desks_.empty() && !a.is_licensed && is_case_done(a)) {
        license(id);
        note(Fact::gets_licence, id, officer);
    }
    if (!is_step_beside(a) && does_next_step(officer, a)) return false;
    proceed(id);
    free_officer(officer);
    return true;
}

void VanModel::begin_step(OfficerId officer) {
    Applicant& a = case_of(officer);
    const PlannedStep& step = plan_->steps()[a.step];
    const bool goes_on = a.was_interrupted;
    a.was_interrupted = false;
    note(goes_on ? Fact::step_resumes : Fact::step_begins, officers_[officer].applicant, officer);
    const bool is_shared = step.needs_internet && shares_internet();
    if (!goes_on) {
        a.length = step_length(officer, a, step);
        a.online_length = is_shared ? from_minutes(in_minutes(a.length) * step.online) : Duration{0};
        a.online_left = a.online_length;
        a.left_to_do = a.length - a.online_length;
    }
    if (is_shared) {
        begin_shared_step(officer, a.left_to_do, a.online_left);
    } else {
        work(officer, Activity::serving, a.left_to_do, EventKind::step_done);
    }
}

void VanModel::end_step(OfficerId officer) {
    Applicant& a = case_of(officer);
    if (officers_[officer].is_online) go_offline(officer);
    note(Fact::step_ends, officers_[officer].applicant, officer);
    keep_what_step_made(a);
    // What is drawn anew after an interruption is that step only; a case that begins anew draws all its steps
    // anew.
    if (!plan_->restarts()) a.attempt = 0;
    ++a.step;
    if (plan_->looks_at_papers() && !a.was_looked_at) {
        a.was_looked_at = true;
        const Referral& referral = plan_->scenario().referral;
        if ((referral.of_companies && a.is_of_company) ||
            (referral.above_kbli && a.kbli > *referral.above_kbli))
            return let_go(officer, Fact::referred, Outcome::referred);
        if (!a.has_all_papers) return let_go(officer, Fact::sent_for_papers, Outcome::returned_incomplete);
    }
    continue_case(officer);
}

bool VanModel::finish_told_work() {
    if (!told_) return false;
    const auto officer = static_cast<OfficerId>(*told_);
    switch (officers_[officer].activity) {
        case Activity::serving:
            agenda_.cancel(officers_[officer].done);
            end_step(officer);
            return true;
        case Activity::paper:
            end_paper(officer);
            return true;
        case Activity::entry:
        case Activity::off_duty:
        case Activity::idle:
        case Activity::blocked:
        case Activity::on_break:
            return false;
    }
    return false;
}

void VanModel::license(ApplicantId id) {
    people_[id].is_licensed = true;
    people_[id].licensed = now_;
}

/// She leaves the officer and the van.
void VanModel::let_go(OfficerId officer, Fact fact, Outcome outcome) {
    const ApplicantId id = officers_[officer].applicant;
    note(fact, id, officer);
    depart(id, outcome);
    settle(id, outcome);
    free_officer(officer);
    end_visit_if_all_have_left();
}

void VanModel::begin_paper(OfficerId officer) {
    Applicant& a = case_of(officer);
    a.was_interrupted = false;
    a.attempt = 0;
    note(Fact::paper_begins, officers_[officer].applicant, officer);
    const Duration length = draw(plan_->scenario().oss.paper_time, Purpose::paper_time, a);
    work(officer, Activity::paper, at_pace(length, officer), EventKind::paper_done);
}

void VanModel::end_paper(OfficerId officer) {
    take_form(officers_[officer].applicant);
    free_officer(officer);
    type_forms_while_idle();
    end_visit_if_all_have_left();
}

/// The officer has no case any more: a parked one goes on, else she goes home or takes a break that is due,
/// else she calls the next, else she types forms.
void VanModel::free_officer(OfficerId officer) {
    Officer& o = officers_[officer];
    o.applicant = nobody;
    if (o.parked != nobody) {
        const Applicant& parked = people_[o.parked];
        if (!parked.is_blocked || can_go_on(officer, parked) || is_paper_due(officer, parked))
            return take_up_parked(officer);
    } else if (o.goes_home) {
        return go_home(officer);
    } else if (o.breaks_due != 0) {
        return begin_break(officer);
    }
    const bool is_to_leave = o.goes_home || o.breaks_due != 0;
    const ApplicantId next = is_to_leave ? nobody : next_for(officer);
    if (next != nobody) {
        leave_queue(next);
        return call(next, officer);
    }
    if (o.parked != nobody) return take_up_parked(officer);
    set_activity(officer, Activity::idle);
    o.idle_since = now_;
    type_next_form(officer);
}

/// The hard stop: the cases in hand are broken off.
void VanModel::break_off(OfficerId officer) {
    Officer& o = officers_[officer];
    switch (o.activity) {
        case Activity::off_duty:
        case Activity::idle:
        case Activity::on_break:
            return;
        case Activity::entry:
            put_form_back(officer);
            return;
        case Activity::blocked:
            break;
        case Activity::serving:
        case Activity::paper:
            agenda_.cancel(o.done);
            if (o.is_online) go_offline(officer);
            break;
    }
    for (const ApplicantId id : {o.applicant, o.parked}) {
        if (id == nobody) continue;
        unblock(people_[id]);
        break_case_off(id);
    }
    o.applicant = nobody;
    o.parked = nobody;
    set_activity(officer, Activity::idle);
}

/// A case that has begun goes on paper where there is paper, and stays open where there is none; but who has
/// her licence has it.
void VanModel::break_case_off(ApplicantId id) {
    if (people_[id].is_licensed) {
        note(Fact::licensed, id);
        depart(id, Outcome::licensed_on_the_spot);
        settle(id, Outcome::licensed_on_the_spot);
        return;
    }
    if (plan_->has_paper()) return take_form(id);
    note(Fact::left_open, id);
    depart(id, Outcome::open_at_end);
    settle(id, Outcome::open_at_end);
}

}  // namespace jemput
