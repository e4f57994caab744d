#include "sim/model/van_model.hpp"

#include <algorithm>
#include <cmath>

// How people come to the van, queue, and leave it.

namespace jemput {

namespace {

Duration scaled(Duration length, double factor) {
    return Duration{std::llround(static_cast<double>(length.count()) * factor)};
}

constexpr Duration minutes(int n) {
    return std::chrono::minutes{n};
}

}  // namespace

void VanModel::receive_party() {
    const Party party = arrivals_.next();
    arrivals_.advance();
    if (arrivals_.next().at != never) schedule(arrivals_.next().at, EventKind::party_arrives);
    for (std::uint32_t member = 0; member < party.people; ++member)
        admit(party.entity + member, party.origin);
    go_on_to_next_visit();
}

void VanModel::admit(std::uint64_t entity, std::uint16_t origin) {
    const ApplicantId id = people_.enter();
    Applicant& a = people_[id];
    a.entity = entity;
    a.origin = origin;
    a.visit = visit_;
    a.ticket = ++tickets_;
    a.arrived = now_;
    a.is_counted = !plan_->is_endless() || is_measuring_;
    if (a.is_counted) {
        ++results_[visit_].record.arrivals;
        ++counted_inside_;
    }
    ++levels_.in_system;
    note(Fact::arrives, id);
    if (phase_ == Phase::closing || phase_ == Phase::over) {
        note(Fact::turned_away, id);
        depart(id);
        settle(id, Outcome::turned_away);
        return;
    }
    KeyedStream email = chance_.stream({.purpose = Purpose::email, .entity = entity, .origin = origin});
    a.has_email = email.uniform() < plan_->scenario().applicants.email;
    join_queue(id);
}

void VanModel::join_queue(ApplicantId id) {
    Applicant& a = people_[id];
    a.has_queued = true;
    a.queueing_since = now_;
    if (const auto officer = officer_to_assign()) return call(id, *officer);

    a.rank = a.ticket;
    queue_.insert(id, people_);
    ++levels_.queue;
    if (is_measuring_ || !plan_->is_endless()) {
        std::uint32_t& longest = results_[visit_].record.queue_max;
        longest = std::max(longest, queue_.size());
    }
    note(Fact::joins_queue, id);

    const Applicants& given = plan_->scenario().applicants;
    if (!given.patience) return;
    if (!a.has_patience) {
        a.has_patience = true;
        a.patience = draw(*given.patience, Purpose::patience, a);
    }
    a.patience_ends = now_ + (oss_is_up() ? a.patience : scaled(a.patience, given.patience_in_outage));
    a.gives_up = schedule(a.patience_ends, EventKind::patience_ends, 0, id);
}

void VanModel::leave_queue(ApplicantId id) {
    Applicant& a = people_[id];
    queue_.erase(id, people_);
    --levels_.queue;
    a.waited += now_ - a.queueing_since;
    if (!a.has_patience) return;
    agenda_.cancel(a.gives_up);
    const double factor = oss_is_up() ? 1 : plan_->scenario().applicants.patience_in_outage;
    a.patience = factor == 1 ? a.patience_ends - now_ : scaled(a.patience_ends - now_, 1 / factor);
}

void VanModel::give_up(ApplicantId id) {
    leave_queue(id);
    note(Fact::gives_up, id);
    depart(id);
    settle(id, Outcome::gave_up);
    end_visit_if_all_have_left();
}

void VanModel::turn_away_queue() {
    while (!queue_.empty()) {
        const ApplicantId id = queue_.first();
        leave_queue(id);
        note(Fact::turned_away, id);
        depart(id);
        settle(id, Outcome::turned_away);
    }
}

/// From now on patience ends `factor` times as far away.
void VanModel::stretch_patience(double factor) {
    if (factor == 1) return;
    for (ApplicantId id = queue_.first(); id != nobody; id = people_[id].behind) {
        Applicant& a = people_[id];
        if (!a.has_patience) continue;
        agenda_.cancel(a.gives_up);
        a.patience_ends = now_ + scaled(a.patience_ends - now_, factor);
        a.gives_up = schedule(a.patience_ends, EventKind::patience_ends, 0, id);
    }
}

/// She leaves the van; how her case ends is settled now or later.
void VanModel::depart(ApplicantId id) {
    Applicant& a = people_[id];
    a.left = now_;
    --levels_.in_system;
    if (!a.is_counted) return;
    --counted_inside_;
    VisitResult& result = results_[a.visit];
    VisitRecord& record = result.record;
    if (a.has_queued) {
        ++record.queued;
        record.queue_time += a.waited.count();
    }
    if (!a.was_called) return;
    ++record.began;
    record.wait += a.waited.count();
    record.wait_max = std::max(record.wait_max, a.waited.count());
    record.first_wait += (a.called - a.arrived).count();
    record.waited_over_15 += a.waited > minutes(15);
    record.waited_over_30 += a.waited > minutes(30);
    record.blocked_time += a.blocked.count();
    result.waits.push_back(a.waited.count());
}

/// Her case ends with `outcome`, and she with it: the slot of the register is free.
void VanModel::settle(ApplicantId id, Outcome outcome) {
    const Applicant& a = people_[id];
    if (a.is_counted) {
        VisitResult& result = results_[a.visit];
        VisitRecord& record = result.record;
        ++record.outcomes[static_cast<std::size_t>(outcome)];
        if (outcome == Outcome::licensed_on_the_spot || outcome == Outcome::on_paper) {
            const Duration in_system = a.left - a.arrived;
            record.time_in_system += in_system.count();
            record.in_system_over_60 += in_system > minutes(60);
            record.served_under_5 += a.left - a.called < minutes(5);
        }
        if (outcome == Outcome::licensed_on_the_spot) {
            record.delay_on_the_spot += (a.left - a.arrived).count();
            result.delays.push_back((a.left - a.arrived).count());
        }
        if (outcome == Outcome::on_paper) {
            ++record.licensed_later;
            record.delay_later += (now_ - a.arrived).count();
            result.delays.push_back((now_ - a.arrived).count());
        }
    }
    people_.leave(id);
}

std::optional<VanModel::OfficerId> VanModel::officer_to_assign() const {
    std::optional<OfficerId> chosen;
    if (!is_van_at_work()) return chosen;
    for (OfficerId officer = 0; officer < crew_; ++officer) {
        if (officers_[officer].activity != Activity::idle) continue;
        if (chosen && officers_[officer].idle_since >= officers_[*chosen].idle_since) continue;
        chosen = officer;
        if (plan_->scenario().staff().assign == Assign::listed) break;
    }
    return chosen;
}

}  // namespace jemput
