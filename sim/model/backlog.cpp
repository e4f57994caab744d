#include "sim/model/van_model.hpp"

#include <cassert>

// The forms on paper that wait for OSS, and the office that types them.

namespace jemput {

/// She leaves with a receipt; her form goes to the end of the backlog.
void VanModel::take_form(ApplicantId id) {
    Applicant& a = people_[id];
    note(Fact::leaves_on_paper, id);
    depart(id, Outcome::on_paper);
    a.attempt = 0;
    a.was_interrupted = false;
    if (plan_->is_calendar()) remember_for_later_visits(a, Outcome::on_paper);
    a.rank = ++forms_taken_;
    ++open_cases_;
    forms_.insert(id, people_);
}

/// An idle officer types the oldest form: in the van while nobody queues, or at the office if it was there
/// when the office opened.
void VanModel::type_next_form(OfficerId officer) {
    assert(officers_[officer].activity == Activity::idle);
    if (forms_.empty() || !oss_is_up() || !is_connected(officer) || is_told(officer)) return;
    if (is_at_office(officer) && people_[forms_.first()].rank > forms_at_office_) return;
    const ApplicantId id = forms_.pop_front(people_);
    Applicant& a = people_[id];
    officers_[officer].applicant = id;
    if (!a.was_interrupted) {
        const Duration entry = draw(plan_->scenario().backlog.entry, Purpose::entry_time, a, 0, a.attempt);
        a.length = at_pace(entry, officer);
        a.online_length = {};
        a.left_to_do = a.length;
    }
    a.was_interrupted = false;
    note(Fact::entry_begins, id, officer);
    work(officer, Activity::entry, a.left_to_do, EventKind::entry_done);
}

void VanModel::type_forms_while_idle() {
    for (OfficerId officer = 0; officer < officers_.size(); ++officer) {
        if (officers_[officer].activity == Activity::idle) type_next_form(officer);
    }
}

void VanModel::end_entry(OfficerId officer) {
    const ApplicantId id = officers_[officer].applicant;
    note(Fact::entry_ends, id, officer);
    Applicant& a = people_[id];
    a.attempt = 0;
    const Backlog& given = plan_->scenario().backlog;
    const bool takes_another_way = !a.has_whatsapp && given.without_whatsapp;
    const Distribution& way = takes_another_way ? *given.without_whatsapp : given.delivery;
    schedule(now_ + draw(way, Purpose::delivery_time, a), EventKind::licence_delivered, 0, id);
    if (!is_at_office(officer)) return free_officer(officer);
    officers_[officer].applicant = nobody;
    set_activity(officer, office_is_open_ ? Activity::idle : Activity::off_duty);
    if (office_is_open_) type_next_form(officer);
}

void VanModel::put_form_back(OfficerId officer) {
    const ApplicantId id = officers_[officer].applicant;
    note(Fact::entry_interrupted, id, officer);
    remember_interruption(officer, plan_->scenario().oss.interrupted);
    officers_[officer].applicant = nobody;
    officers_[officer].idle_since = now_;
    set_activity(officer, is_at_office(officer) && !office_is_open_ ? Activity::off_duty : Activity::idle);
    if (people_[id].office_days >= plan_->scenario().backlog.give_up_days) return give_form_up(id);
    forms_.insert(id, people_);
    if (!is_van_at_work()) plan_office_day();
    const Officer& o = officers_[officer];
    if (!is_at_office(officer) && (o.goes_home || o.breaks_due != 0 || next_for(officer) != nobody))
        free_officer(officer);
}

void VanModel::give_form_up(ApplicantId id) {
    note(Fact::left_open, id);
    --open_cases_;
    settle(id, Outcome::open_at_end);
}

void VanModel::deliver_licence(ApplicantId id) {
    note(Fact::licence_delivered, id);
    --open_cases_;
    settle(id, Outcome::on_paper);
}

/// On the next office day, unless one is planned already or the office is open.
void VanModel::plan_office_day() {
    if (office_is_planned_ || office_is_open_) return;
    office_is_planned_ = true;
    schedule(plan_->next_office_opening(now_), EventKind::office_opens);
}

void VanModel::open_office() {
    office_is_planned_ = false;
    office_is_open_ = true;
    forms_at_office_ = forms_taken_;
    note(Fact::office_opens);
    const Backlog& backlog = plan_->scenario().backlog;
    schedule(now_ + (backlog.office_closes - backlog.office_opens), EventKind::office_closes);
    for (std::size_t i = crew_; i < officers_.size(); ++i) {
        const auto officer = static_cast<OfficerId>(i);
        if (officers_[officer].activity != Activity::off_duty) continue;
        set_activity(officer, Activity::idle);
        type_next_form(officer);
    }
}

/// An entry in hand is finished; every form that is still here has had one more day.
void VanModel::close_office() {
    office_is_open_ = false;
    note(Fact::office_closes);
    for (std::size_t i = crew_; i < officers_.size(); ++i) {
        const auto officer = static_cast<OfficerId>(i);
        if (officers_[officer].activity == Activity::idle) set_activity(officer, Activity::off_duty);
        if (officers_[officer].activity == Activity::entry) ++case_of(officer).office_days;
    }
    for (ApplicantId id = forms_.first(); id != nobody;) {
        const ApplicantId next = people_[id].behind;
        if (++people_[id].office_days >= plan_->scenario().backlog.give_up_days) {
            forms_.erase(id, people_);
            give_form_up(id);
        }
        id = next;
    }
    if (!forms_.empty()) plan_office_day();
}

}  // namespace jemput
