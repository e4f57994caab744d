#include "sim/model/van_model.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>

// How people queue for an officer, and leave.

namespace jemput {

namespace {

/// Deliveries that take ages must not turn the sum negative.
std::int64_t sum(std::int64_t a, std::int64_t b) {
    return a > std::numeric_limits<std::int64_t>::max() - b ? std::numeric_limits<std::int64_t>::max()
                                                            : a + b;
}

constexpr Duration minutes(int n) {
    return std::chrono::minutes{n};
}

constexpr bool is_lost(Outcome outcome) {
    return outcome == Outcome::gave_up || outcome == Outcome::balked || outcome == Outcome::turned_away;
}

/// By priority class, then by ticket.
std::uint32_t rank_in_queue(const Applicant& a) {
    constexpr int bits_of_ticket = 28;
    return std::uint32_t{a.priority} << bits_of_ticket | a.ticket;
}

}  // namespace

/// Also again: she keeps her ticket, and what is left of her patience.
void VanModel::join_queue(ApplicantId id) {
    Applicant& a = people_[id];
    if (phase_ == Phase::closing && planned_visit().sends_home && !a.was_called) {
        note(Fact::turned_away, id);
        depart(id, Outcome::turned_away);
        settle(id, Outcome::turned_away);
        end_visit_if_all_have_left();
        return;
    }
    a.has_queued = true;
    a.queueing_since = now_;
    if (const auto officer = officer_to_assign(a)) return call(id, *officer);

    a.rank = rank_in_queue(a);
    queue_.insert(id, people_);
    meter_.change(&Levels::queue, +1, now_);
    if (is_measuring_ || !plan_->is_endless()) {
        std::uint32_t& longest = results_[visit_].record.queue_max;
        longest = std::max(longest, queue_.size());
    }
    note(Fact::joins_queue, id);

    const Applicants& given = plan_->scenario().applicants;
    if (given.patience) {
        if (!a.has_patience) {
            a.has_patience = true;
            a.patience = draw(*given.patience, Purpose::patience, a);
        }
        a.patience_ends = now_ + (oss_is_up() ? a.patience : scaled(a.patience, given.patience_in_outage));
        a.pending = schedule(a.patience_ends, EventKind::patience_ends, 0, id);
    }
    if (!plan_->prepares_next_case()) return;
    if (const auto officer = officer_who_can_park(a)) {
        park(*officer);
        leave_queue(id);
        call(id, *officer);
    }
}

void VanModel::leave_queue(ApplicantId id) {
    Applicant& a = people_[id];
    queue_.erase(id, people_);
    meter_.change(&Levels::queue, -1, now_);
    a.waited += now_ - a.queueing_since;
    if (!a.has_patience) return;
    agenda_.cancel(a.pending);
    const double factor = oss_is_up() ? 1 : plan_->scenario().applicants.patience_in_outage;
    a.patience = factor == 1 ? a.patience_ends - now_ : scaled(a.patience_ends - now_, 1 / factor);
}

void VanModel::run_out_of_patience(ApplicantId id) {
    leave_queue(id);
    note(Fact::gives_up, id);
    depart(id, Outcome::gave_up);
    settle(id, Outcome::gave_up);
    end_visit_if_all_have_left();
}

/// Whose case has begun is not sent away: it is served, or broken off at the hard stop.
void VanModel::turn_away_queue(bool also_begun_cases) {
    for (ApplicantId id = queue_.first(); id != nobody;) {
        const ApplicantId next = people_[id].behind;
        const bool has_begun = people_[id].was_called;
        if (!has_begun || also_begun_cases) leave_queue(id);
        if (has_begun && also_begun_cases) {
            break_case_off(id);
        } else if (!has_begun) {
            note(Fact::turned_away, id);
            depart(id, Outcome::turned_away);
            settle(id, Outcome::turned_away);
        }
        id = next;
    }
}

/// From now on patience ends `factor` times as far away.
void VanModel::stretch_patience(double factor) {
    if (factor == 1) return;
    for (ApplicantId id = queue_.first(); id != nobody; id = people_[id].behind) {
        Applicant& a = people_[id];
        if (!a.has_patience) continue;
        agenda_.cancel(a.pending);
        a.patience_ends = now_ + scaled(a.patience_ends - now_, factor);
        a.pending = schedule(a.patience_ends, EventKind::patience_ends, 0, id);
    }
}

/// She leaves the van; her case is settled now, or with a form later.
void VanModel::depart(ApplicantId id, Outcome outcome) {
    Applicant& a = people_[id];
    a.left = now_;
    departures_.add({now_, a.visit, a.ticket, outcome, a.was_called, a.has_queued});
    meter_.change(&Levels::in_system, -1, now_);
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
    record.first_wait += a.first_wait.count();
    record.waited_over_15 += a.waited > minutes(15);
    record.waited_over_30 += a.waited > minutes(30);
    record.blocked_time += a.blocked.count();
    if (a.priority < plan_->scenario().queue.priority.size()) {
        ++record.began_with_priority;
        record.wait_with_priority += a.waited.count();
    }
    result.waits.push_back(a.waited.count());
}

/// Her case ends with `outcome`, and she with it: the slot of the register is free.
void VanModel::settle(ApplicantId id, Outcome outcome) {
    const Applicant& a = people_[id];
    if (a.is_counted) {
        VisitResult& result = results_[a.visit];
        VisitRecord& record = result.record;
        ++record.outcomes[static_cast<std::size_t>(outcome)];
        record.not_served_within_30 += is_lost(outcome) || (a.was_called && a.waited > minutes(30));
        if (outcome == Outcome::licensed_on_the_spot || outcome == Outcome::on_paper) {
            const Duration in_system = a.left - a.arrived;
            const Instant served = a.is_licensed ? a.licensed : a.left;
            record.time_in_system += in_system.count();
            record.in_system_over_60 += in_system > minutes(60);
            record.served_under_5 += served - a.called < minutes(5);
        }
        if (outcome == Outcome::licensed_on_the_spot) {
            record.delay_on_the_spot += (a.licensed - a.arrived).count();
            result.delays.push_back((a.licensed - a.arrived).count());
        }
        if (outcome == Outcome::on_paper) {
            ++record.licensed_later;
            record.delay_later = sum(record.delay_later, (now_ - a.arrived).count());
            result.delays.push_back((now_ - a.arrived).count());
        }
    }
    if (OwnerRecord* owner = record_of_owner(a)) {
        owner->licensed =
            owner->licensed || outcome == Outcome::licensed_on_the_spot || outcome == Outcome::on_paper;
    }
    if (plan_->is_calendar()) remember_for_later_visits(a, outcome);
    people_.leave(id);
}

std::optional<VanModel::OfficerId> VanModel::officer_to_assign(const Applicant& a) const {
    std::optional<OfficerId> chosen;
    if (!is_van_at_work()) return chosen;
    const Assign rule = planned_visit().staff.assign;
    for (OfficerId officer = 0; officer < crew_; ++officer) {
        const Officer& o = officers_[officer];
        if (o.activity != Activity::idle || !does_next_step(officer, a)) continue;
        if (chosen) {
            const Officer& best = officers_[*chosen];
            if (rule == Assign::fastest && o.speed != best.speed) {
                if (o.speed < best.speed) continue;
            } else if (o.idle_since >= best.idle_since) {
                continue;
            }
        }
        chosen = officer;
        if (rule == Assign::listed) break;
    }
    return chosen;
}

/// The first in the queue whose next step the officer does.
ApplicantId VanModel::next_for(OfficerId officer) const {
    ApplicantId id = queue_.first();
    while (id != nobody && !does_next_step(officer, people_[id]))
        id = people_[id].behind;
    return id;
}

}  // namespace jemput
