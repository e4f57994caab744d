#include "sim/model/van_model.hpp"

#include <algorithm>

// OSS going down and coming back.

namespace jemput {

Duration VanModel::draw_period(const Distribution& minutes, Purpose purpose) {
    KeyedStream stream = chance_.stream({.purpose = purpose, .entity = oss_periods_++});
    return from_minutes(minutes.draw(stream));
}

/// An alternating renewal process; in its stationary state it is up with probability E[up] / (E[up] +
/// E[down]), and the period that runs has the equilibrium residual life (Cox 1962, Renewal Theory, chapter
/// 5).
void VanModel::start_oss() {
    if (!plan_->has_random_outages()) return;
    const Oss& oss = plan_->scenario().oss;
    if (oss.at_opening == AtOpening::up) {
        schedule(now_ + draw_period(*oss.up, Purpose::oss_up), EventKind::outage_begins);
        return;
    }
    KeyedStream stream = chance_.stream({.purpose = Purpose::oss_at_opening});
    const bool is_up = stream.uniform() < oss.up->mean() / (oss.up->mean() + oss.down->mean());
    const Duration rest = from_minutes((is_up ? oss.up : oss.down)->draw_residual(stream));
    if (is_up) {
        schedule(now_ + rest, EventKind::outage_begins);
    } else {
        schedule(now_ + rest, EventKind::outage_ends);
        lose_oss();
    }
}

/// All that is left of the calendar are licences on their way, whatever OSS does.
bool VanModel::waits_for_deliveries_only() const {
    return visits_are_over_ && forms_.empty() &&
           std::none_of(officers_.begin(), officers_.end(),
                        [](const Officer& o) { return o.activity == Activity::entry; });
}

void VanModel::begin_random_outage() {
    if (waits_for_deliveries_only()) return;
    const Duration length = draw_period(*plan_->scenario().oss.down, Purpose::oss_down);
    schedule(now_ + length, EventKind::outage_ends);
    lose_oss();
}

void VanModel::end_random_outage() {
    schedule(now_ + draw_period(*plan_->scenario().oss.up, Purpose::oss_up), EventKind::outage_begins);
    regain_oss();
}

void VanModel::expect_known_outage() {
    const std::vector<PlannedOutage>& known = plan_->known_outages();
    while (known_outages_begun_ < known.size() && known[known_outages_begun_].ends <= now_)
        ++known_outages_begun_;
    if (known_outages_begun_ == known.size()) return;
    schedule(std::max(now_, known[known_outages_begun_].begins), EventKind::known_outage_begins,
             static_cast<std::uint16_t>(known_outages_begun_));
}

void VanModel::begin_known_outage(std::size_t number) {
    schedule(plan_->known_outages()[number].ends, EventKind::known_outage_ends);
    ++known_outages_begun_;
    expect_known_outage();
    lose_oss();
}

/// Another reason for OSS to be down: only the first changes anything.
void VanModel::lose_oss() {
    if (oss_outages_++ > 0) return;
    meter_.change(&Levels::down, +1, now_);
    outage_since_ = now_;
    if (is_van_at_work()) results_[visit_].record.had_outage = true;
    note(Fact::outage_begins);
    if (plan_->has_paper())
        paper_due_ = schedule(now_ + plan_->scenario().oss.paper_after, EventKind::paper_due);
    stretch_patience(plan_->scenario().applicants.patience_in_outage);
    for (OfficerId officer = 0; officer < officers_.size(); ++officer) {
        const Activity activity = officers_[officer].activity;
        if (activity == Activity::entry) {
            put_form_back(officer);
        } else if (activity == Activity::serving && plan_->steps()[case_of(officer).step].needs_oss) {
            interrupt_step(officer, plan_->scenario().oss.interrupted, true);
        }
    }
}

void VanModel::regain_oss() {
    if (--oss_outages_ > 0) return;
    meter_.change(&Levels::down, -1, now_);
    agenda_.cancel(paper_due_);
    note(Fact::outage_ends);
    stretch_patience(1 / plan_->scenario().applicants.patience_in_outage);
    go_on_with_blocked_cases();
}

}  // namespace jemput
