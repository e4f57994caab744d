#include "sim/model/van_model.hpp"

#include <algorithm>

// Cases that cannot go on because OSS is down or the internet away, and what officers do meanwhile.

namespace jemput {

bool VanModel::is_connected(OfficerId officer) const {
    if (is_at_office(officer)) return true;
    return planned_visit().has_internet && (!shares_internet() || hotspots_[hotspot_of(officer)].is_up);
}

bool VanModel::can_go_on(OfficerId officer, const Applicant& a) const {
    return is_connected(officer) && (!a.lacks_oss || oss_is_up());
}

/// Where there is no signal at all nobody waits for it.
bool VanModel::is_paper_due(OfficerId officer, const Applicant& a) const {
    if (!plan_->has_paper() || !a.is_blocked) return false;
    if (!planned_visit().has_internet) return true;
    const Duration patience = plan_->scenario().oss.paper_after;
    if (a.lacks_oss && !oss_is_up() && now_ - outage_since_ >= patience) return true;
    if (!shares_internet()) return false;
    const Hotspot& hotspot = hotspots_[hotspot_of(officer)];
    return !hotspot.is_up && now_ - hotspot.down_since >= patience;
}

void VanModel::block(OfficerId officer, bool lacks_oss) {
    const ApplicantId id = officers_[officer].applicant;
    Applicant& a = people_[id];
    a.is_blocked = true;
    a.lacks_oss = lacks_oss;
    a.blocked_since = now_;
    if (is_paper_due(officer, a)) {
        unblock(a);
        return begin_paper(officer);
    }
    set_activity(officer, Activity::blocked);
    const bool is_for_oss = lacks_oss && !oss_is_up();
    note(Fact::blocked, id, officer,
         is_for_oss || !shares_internet() ? -1 : static_cast<int>(hotspot_of(officer)));
    if (!plan_->prepares_next_case() || !can_park(officer)) return;
    const ApplicantId next = next_for(officer);
    if (next == nobody) return;
    park(officer);
    leave_queue(next);
    call(next, officer);
}

void VanModel::unblock(Applicant& a) const {
    if (!a.is_blocked) return;
    a.blocked += now_ - a.blocked_since;
    a.is_blocked = false;
}

void VanModel::interrupt_step(OfficerId officer, Interrupted rule, bool lacks_oss) {
    Applicant& a = case_of(officer);
    note(Fact::step_interrupted, officers_[officer].applicant, officer);
    remember_interruption(officer, rule);
    if (rule == Interrupted::restart)
        a.step = static_cast<std::uint8_t>(std::min<std::size_t>(a.step, plan_->restart_step()));
    block(officer, lacks_oss);
}

/// Takes the work out of the officer's hands; the rule says what of it must be done again.
void VanModel::remember_interruption(OfficerId officer, Interrupted rule) {
    Officer& o = officers_[officer];
    Applicant& a = case_of(officer);
    const bool was_online = o.is_online;
    agenda_.cancel(o.done);
    if (was_online) go_offline(officer);
    switch (rule) {
        case Interrupted::resume:
            a.left_to_do = was_online ? Duration{0} : o.work_ends - now_;
            a.online_left = o.online_left;
            a.was_interrupted = true;
            break;
        case Interrupted::repeat_same:
            a.online_left = a.online_length;
            a.left_to_do = a.length - a.online_length;
            a.was_interrupted = true;
            break;
        case Interrupted::repeat_new:
        case Interrupted::restart:
            if (a.attempt < UINT8_MAX) ++a.attempt;  // then the last draw is repeated
            break;
    }
}

/// The session has expired.
void VanModel::begin_anew(Applicant& a) const {
    a.step = static_cast<std::uint8_t>(std::min<std::size_t>(a.step, plan_->restart_step()));
    a.was_interrupted = false;
    if (a.attempt < UINT8_MAX) ++a.attempt;
}

/// OSS or a hotspot is back: parked cases first.
void VanModel::go_on_with_blocked_cases() {
    const auto& expires = plan_->scenario().oss.session_expires;
    for (OfficerId officer = 0; officer < crew_; ++officer) {
        Officer& o = officers_[officer];
        for (const ApplicantId id : {o.parked, o.applicant}) {
            if (id == nobody || !people_[id].is_blocked || !can_go_on(officer, people_[id])) continue;
            Applicant& a = people_[id];
            const bool has_expired = expires && a.lacks_oss && now_ - a.blocked_since >= *expires;
            unblock(a);
            if (!has_expired) continue;
            note(Fact::session_expired, id, officer);
            begin_anew(a);
        }
        if (o.activity != Activity::blocked) continue;
        if (o.parked != nobody && !people_[o.parked].is_blocked) {
            take_up_parked(officer);
        } else if (!case_of(officer).is_blocked) {
            continue_case(officer);
        }
    }
    type_forms_while_idle();
}

/// Because OSS has been down long enough (of = 0), or hotspot `of` − 1.
void VanModel::make_paper_due(std::size_t of) {
    note(Fact::paper_due, nobody, -1, static_cast<int>(of) - 1);
    for (OfficerId officer = 0; officer < crew_; ++officer) {
        Officer& o = officers_[officer];
        if (o.activity != Activity::blocked) continue;
        if (o.parked != nobody && is_paper_due(officer, people_[o.parked])) {
            take_up_parked(officer);
        } else if (is_paper_due(officer, case_of(officer))) {
            unblock(case_of(officer));
            begin_paper(officer);
        }
    }
}

/// The case in hand goes beside the desk, and the officer is ready for another one.
void VanModel::park(OfficerId officer) {
    Officer& o = officers_[officer];
    note(Fact::parked, o.applicant, officer);
    if (case_of(officer).is_counted) ++results_[visit_].record.parked;
    case_of(officer).goes_first = true;
    o.parked = o.applicant;
    o.applicant = nobody;
}

/// The parked case is in hand again; the one that was, if any, is parked for it.
void VanModel::take_up_parked(OfficerId officer) {
    Officer& o = officers_[officer];
    std::swap(o.applicant, o.parked);
    note(Fact::unparked, o.applicant, officer);
    Applicant& a = case_of(officer);
    a.goes_first = false;
    if (!a.is_blocked || can_go_on(officer, a)) {
        unblock(a);
        return continue_case(officer);
    }
    if (is_paper_due(officer, a)) {
        unblock(a);
        return begin_paper(officer);
    }
    set_activity(officer, Activity::blocked);
}

/// One case at most, and not when she is about to leave.
bool VanModel::can_park(OfficerId officer) const {
    const Officer& o = officers_[officer];
    return o.parked == nobody && !o.goes_home && o.breaks_due == 0 && !is_told(officer);
}

std::optional<VanModel::OfficerId> VanModel::officer_who_can_park(const Applicant& next) const {
    for (OfficerId officer = 0; officer < crew_; ++officer) {
        if (officers_[officer].activity == Activity::blocked && can_park(officer) &&
            does_next_step(officer, next))
            return officer;
    }
    return std::nullopt;
}

}  // namespace jemput
