#include "sim/model/van_model.hpp"

#include <algorithm>
#include <cassert>

// What happens at a desk: the steps of the flow, being blocked by OSS, the form on paper.

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
    }
    return true;
}

constexpr bool is_busy(Activity activity) {
    return activity != Activity::off_duty && activity != Activity::idle;
}

}  // namespace

Duration VanModel::draw(const Distribution& minutes, Purpose purpose, const Applicant& a,
                        std::uint32_t step) const {
    KeyedStream stream = chance_.stream({.purpose = purpose,
                                         .visit = a.visit,
                                         .entity = a.entity,
                                         .origin = a.origin,
                                         .step = step,
                                         .attempt = a.attempt});
    return from_minutes(minutes.draw(stream));
}

void VanModel::set_activity(OfficerId officer, Activity activity) {
    Officer& o = officers_[officer];
    if (!is_at_office(officer)) levels_.occupied += is_busy(activity) - is_busy(o.activity);
    o.activity = activity;
}

void VanModel::work(OfficerId officer, Activity activity, Duration length, EventKind ends_with) {
    Officer& o = officers_[officer];
    set_activity(officer, activity);
    if (is_told(officer)) {
        o.done = {};
        return;
    }
    o.work_length = length;
    o.work_ends = now_ + length;
    o.done = schedule(o.work_ends, ends_with, officer);
}

void VanModel::call(ApplicantId id, OfficerId officer) {
    Applicant& a = people_[id];
    if (!a.was_called) a.called = now_;
    a.was_called = true;
    officers_[officer].applicant = id;
    note(Fact::called, id, officer);
    continue_case(officer);
}

void VanModel::continue_case(OfficerId officer) {
    const ApplicantId id = officers_[officer].applicant;
    Applicant& a = people_[id];
    const std::vector<PlannedStep>& steps = plan_->steps();
    while (a.step < steps.size() && !applies(steps[a.step].when, a))
        ++a.step;
    if (a.step == steps.size()) {
        note(Fact::licensed, id, officer);
        depart(id);
        settle(id, Outcome::licensed_on_the_spot);
        free_officer(officer);
        end_visit_if_all_have_left();
        return;
    }
    if (steps[a.step].needs_oss && !oss_is_up()) {
        block(officer);
    } else {
        begin_step(officer);
    }
}

void VanModel::begin_step(OfficerId officer) {
    Applicant& a = case_of(officer);
    const PlannedStep& step = plan_->steps()[a.step];
    const bool goes_on = a.was_interrupted;
    a.was_interrupted = false;
    const Duration length = goes_on ? a.left_to_do : draw(step.time, Purpose::step_time, a, step.hash);
    note(goes_on ? Fact::step_resumes : Fact::step_begins, officers_[officer].applicant, officer);
    work(officer, Activity::serving, length, EventKind::step_done);
}

void VanModel::end_step(OfficerId officer) {
    Applicant& a = case_of(officer);
    note(Fact::step_ends, officers_[officer].applicant, officer);
    if (plan_->steps()[a.step].when == When::no_email) {
        a.has_email = true;
        if (a.is_counted) ++results_[a.visit].record.emails_made;
    }
    // What is drawn anew after an interruption is that step only; a case that begins anew draws all its steps
    // anew.
    if (plan_->scenario().oss.interrupted != Interrupted::restart) a.attempt = 0;
    ++a.step;
    continue_case(officer);
}

bool VanModel::finish_told_work() {
    if (!told_) return false;
    const auto officer = static_cast<OfficerId>(*told_);
    switch (officers_[officer].activity) {
        case Activity::serving:
            end_step(officer);
            return true;
        case Activity::paper:
            end_paper(officer);
            return true;
        case Activity::entry:
        case Activity::off_duty:
        case Activity::idle:
        case Activity::blocked:
            return false;
    }
    return false;
}

void VanModel::block(OfficerId officer) {
    if (is_paper_due()) return begin_paper(officer);
    set_activity(officer, Activity::blocked);
    ++levels_.blocked;
    case_of(officer).blocked_since = now_;
    note(Fact::blocked, officers_[officer].applicant, officer);
}

void VanModel::unblock(OfficerId officer) {
    Applicant& a = case_of(officer);
    a.blocked += now_ - a.blocked_since;
    --levels_.blocked;
}

void VanModel::interrupt_step(OfficerId officer) {
    Applicant& a = case_of(officer);
    note(Fact::step_interrupted, officers_[officer].applicant, officer);
    remember_interruption(officer);
    if (plan_->scenario().oss.interrupted == Interrupted::restart) {
        a.step = static_cast<std::uint8_t>(std::min<std::size_t>(a.step, plan_->restart_step()));
    }
    block(officer);
}

/// Takes the work out of the officer's hands; the rule says what of it must be done again.
void VanModel::remember_interruption(OfficerId officer) {
    const Officer& o = officers_[officer];
    Applicant& a = case_of(officer);
    agenda_.cancel(o.done);
    switch (plan_->scenario().oss.interrupted) {
        case Interrupted::resume:
            a.left_to_do = o.work_ends - now_;
            a.was_interrupted = true;
            break;
        case Interrupted::repeat_same:
            a.left_to_do = o.work_length;
            a.was_interrupted = true;
            break;
        case Interrupted::repeat_new:
        case Interrupted::restart:
            if (a.attempt < UINT8_MAX) ++a.attempt;  // then the last draw is repeated
            break;
    }
}

bool VanModel::is_paper_due() const {
    return plan_->has_paper() && !oss_is_up() && now_ - outage_since_ >= plan_->scenario().oss.paper_after;
}

void VanModel::begin_paper(OfficerId officer) {
    Applicant& a = case_of(officer);
    a.was_interrupted = false;
    a.attempt = 0;
    note(Fact::paper_begins, officers_[officer].applicant, officer);
    const Duration length = draw(plan_->scenario().oss.paper_time, Purpose::paper_time, a);
    work(officer, Activity::paper, length, EventKind::paper_done);
}

void VanModel::end_paper(OfficerId officer) {
    take_form(officers_[officer].applicant);
    free_officer(officer);
    type_forms_while_idle();
    end_visit_if_all_have_left();
}

void VanModel::free_officer(OfficerId officer) {
    officers_[officer].applicant = nobody;
    if (!queue_.empty()) {
        const ApplicantId next = queue_.first();
        leave_queue(next);
        call(next, officer);
        return;
    }
    set_activity(officer, Activity::idle);
    officers_[officer].idle_since = now_;
    type_next_form(officer);
}

/// The hard stop: a case in hand goes on paper where there is paper, and stays open where there is none.
void VanModel::break_off(OfficerId officer) {
    Officer& o = officers_[officer];
    switch (o.activity) {
        case Activity::off_duty:
        case Activity::idle:
            return;
        case Activity::entry:
            put_form_back(officer);
            return;
        case Activity::blocked:
            unblock(officer);
            break;
        case Activity::serving:
        case Activity::paper:
            agenda_.cancel(o.done);
            break;
    }
    const ApplicantId id = o.applicant;
    o.applicant = nobody;
    set_activity(officer, Activity::idle);
    if (plan_->has_paper()) return take_form(id);
    note(Fact::left_open, id, officer);
    depart(id);
    settle(id, Outcome::open_at_end);
}

}  // namespace jemput
