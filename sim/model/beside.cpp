#include "sim/model/van_model.hpp"

// What happens away from the officers: steps that applicants do by themselves, and the desks of partners.

namespace jemput {

namespace {

/// How often the step is done: once, or once for each activity.
std::int64_t times(const PlannedStep& step, const Applicant& a) {
    return step.is_per_kbli ? a.kbli : 1;
}

}  // namespace

/// Nothing is left to do but at partners' desks.
bool VanModel::is_case_done(Applicant a) const {
    while (go_to_next_step(a)) {
        const PlannedStep& step = plan_->steps()[a.step];
        if (step.desk == no_desk) return false;
        if (step.when == When::no_npwp) a.has_npwp = true;
        if (step.when == When::no_email) a.has_email = true;
        ++a.step;
    }
    return true;
}

bool VanModel::is_step_beside(const Applicant& a) const {
    const PlannedStep& step = plan_->steps()[a.step];
    if (!step.needs_officer) return true;
    return step.alone && a.has_phone_skill && a.failed_alone != a.step;
}

/// To where the next step is done, for somebody who is not at an officer's desk.
void VanModel::proceed(ApplicantId id) {
    Applicant& a = people_[id];
    if (!plan_->leads_beside()) {
        if (plan_->has_roles()) go_to_next_step(a);
        return join_queue(id);
    }
    if (!desks_.empty() && !a.is_licensed && is_case_done(a)) {
        license(id);
        note(Fact::gets_licence, id);
    }
    if (!go_to_next_step(a)) {
        if (!a.is_licensed) license(id);
        note(Fact::licensed, id);
        depart(id, Outcome::licensed_on_the_spot);
        settle(id, Outcome::licensed_on_the_spot);
        end_visit_if_all_have_left();
        return;
    }
    if (!is_step_beside(a)) return join_queue(id);
    if (plan_->steps()[a.step].desk == no_desk) {
        begin_alone(id);
    } else {
        join_desk(id);
    }
}

void VanModel::keep_what_step_made(Applicant& a) {
    const When when = plan_->steps()[a.step].when;
    if (when == When::no_npwp) a.has_npwp = true;
    if (when != When::no_email) return;
    a.has_email = true;
    if (a.is_counted) ++results_[a.visit].record.emails_made;
}

void VanModel::begin_alone(ApplicantId id) {
    Applicant& a = people_[id];
    const PlannedStep& step = plan_->steps()[a.step];
    note(Fact::alone_begins, id);
    const Duration length = step.needs_officer
                                ? draw(step.alone->time, Purpose::alone_time, a, step.hash, a.attempt)
                                : draw(step.time, Purpose::step_time, a, step.hash, a.attempt);
    a.rank = a.ticket;
    alone_.insert(id, people_);
    a.pending = schedule(now_ + length * times(step, a), EventKind::alone_done, 0, id);
}

void VanModel::end_alone(ApplicantId id) {
    Applicant& a = people_[id];
    const PlannedStep& step = plan_->steps()[a.step];
    alone_.erase(id, people_);
    if (step.needs_officer && step.alone->fails > 0) {
        KeyedStream stream = chance_.stream({.purpose = Purpose::alone_fails,
                                             .visit = a.visit,
                                             .entity = a.entity,
                                             .origin = a.origin,
                                             .step = step.hash});
        if (stream.uniform() < step.alone->fails) {
            note(Fact::alone_fails, id);
            a.failed_alone = a.step;
            return proceed(id);
        }
    }
    note(Fact::alone_ends, id);
    keep_what_step_made(a);
    if (a.is_counted && step.when == When::no_email) ++results_[a.visit].record.emails_made_alone;
    ++a.step;
    proceed(id);
}

void VanModel::join_desk(ApplicantId id) {
    Applicant& a = people_[id];
    const auto number = static_cast<std::size_t>(plan_->steps()[a.step].desk);
    a.desk_since = now_;
    a.rank = a.ticket;
    note(Fact::queues_at_desk, id, -1, static_cast<int>(number));
    // Whoever comes last to the desk is last in its queue, whatever her ticket.
    desks_[number].queue.append(id, people_);
    begin_at_desk(number);
}

/// Serves who queues at the desk as long as one of its officers is free.
void VanModel::begin_at_desk(std::size_t number) {
    if (!is_van_at_work()) return;
    PartnerDesk& desk = desks_[number];
    const auto officers = static_cast<std::uint32_t>(plan_->scenario().desks[number].officers);
    while (!desk.queue.empty() && desk.served.size() < officers) {
        const ApplicantId id = desk.queue.pop_front(people_);
        Applicant& a = people_[id];
        const PlannedStep& step = plan_->steps()[a.step];
        if (a.is_counted) {
            ++results_[a.visit].record.at_desks;
            results_[a.visit].record.desk_wait += (now_ - a.desk_since).count();
        }
        note(Fact::desk_begins, id, -1, static_cast<int>(number));
        desk.served.append(id, people_);
        const Duration length = draw(step.time, Purpose::step_time, a, step.hash, a.attempt) * times(step, a);
        a.pending = schedule(now_ + length, EventKind::desk_done, static_cast<std::uint16_t>(number), id);
    }
}

void VanModel::end_at_desk(std::size_t number, ApplicantId id) {
    Applicant& a = people_[id];
    desks_[number].served.erase(id, people_);
    note(Fact::desk_ends, id, -1, static_cast<int>(number));
    keep_what_step_made(a);
    ++a.step;
    begin_at_desk(number);
    proceed(id);
}

/// The hard stop, for those who are away from the officers. Whom no officer has called yet is turned away.
void VanModel::break_off_beside() {
    const auto send_away = [this](WaitingLine& line, bool has_event) {
        while (!line.empty()) {
            const ApplicantId id = line.pop_front(people_);
            if (has_event) agenda_.cancel(people_[id].pending);
            if (people_[id].was_called || people_[id].is_licensed) {
                break_case_off(id);
            } else {
                note(Fact::turned_away, id);
                depart(id, Outcome::turned_away);
                settle(id, Outcome::turned_away);
            }
        }
    };
    send_away(alone_, true);
    for (PartnerDesk& desk : desks_) {
        send_away(desk.queue, false);
        send_away(desk.served, true);
    }
}

}  // namespace jemput
