#include "sim/model/van_model.hpp"

#include <cassert>

// What a shell does to the model and sees of it from outside: a trainee ends her case, an instructor makes
// things happen, a window shows the queue.

namespace jemput {

bool VanModel::end_told_case(Outcome outcome) {
    if (!told_) return false;
    const auto officer = static_cast<OfficerId>(*told_);
    Officer& o = officers_[officer];
    if (o.applicant == nobody || (outcome == Outcome::on_paper && !plan_->has_paper())) return false;
    Applicant& a = case_of(officer);
    if (o.is_online) go_offline(officer);
    agenda_.cancel(o.done);
    unblock(a);
    a.was_looked_at = true;
    switch (outcome) {
        case Outcome::licensed_on_the_spot:
            if (!a.is_licensed) license(o.applicant);
            let_go(officer, Fact::licensed, outcome);
            return true;
        case Outcome::on_paper:
            end_paper(officer);
            return true;
        case Outcome::referred:
            let_go(officer, Fact::referred, outcome);
            return true;
        case Outcome::returned_incomplete:
            let_go(officer, Fact::sent_for_papers, outcome);
            return true;
        case Outcome::gave_up:
            let_go(officer, Fact::gives_up, outcome);
            return true;
        case Outcome::balked:
        case Outcome::turned_away:
        case Outcome::open_at_end:
            break;
    }
    assert(false && "nobody who sits at a desk leaves like this");
    return false;
}

void VanModel::release_told() {
    if (!told_) return;
    const auto officer = static_cast<OfficerId>(*told_);
    told_.reset();
    const Activity activity = officers_[officer].activity;
    if (activity == Activity::serving) {
        if (officers_[officer].is_online) go_offline(officer);
        begin_step(officer);
    } else if (activity == Activity::paper) {
        begin_paper(officer);
    }
}

std::vector<ApplicantId> VanModel::queue() const {
    std::vector<ApplicantId> ids;
    for (ApplicantId id = queue_.first(); id != nobody; id = people_[id].behind)
        ids.push_back(id);
    return ids;
}

void VanModel::interrupt_oss(Duration length) {
    const bool is_running = agenda_.cancel(interruption_ends_);
    interruption_ends_ = schedule(now_ + length, EventKind::interruption_ends);
    if (!is_running) lose_oss();
}

void VanModel::end_interruption() {
    if (agenda_.cancel(interruption_ends_)) regain_oss();
}

void VanModel::let_come(std::uint32_t people) {
    if (phase_ == Phase::over) return;
    const auto origin = static_cast<std::uint16_t>(order_origin + visit_);
    for (std::uint32_t i = 0; i < people; ++i)
        admit({now_, came_by_order_++, 1, origin, PartyKind::walk_in}, 0);
}

}  // namespace jemput
