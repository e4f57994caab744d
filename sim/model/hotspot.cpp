#include "sim/model/van_model.hpp"

#include <algorithm>
#include <cmath>

// The officers' phones as hotspots: processor sharing, and dropping out.

namespace jemput {

/// Each hotspot is up when the van opens.
void VanModel::start_hotspots() {
    if (!shares_internet()) return;
    for (std::size_t number = 0; number < hotspots_.size(); ++number) {
        hotspots_[number] = {};
        if (plan_->scenario().internet.up) schedule_hotspot_change(number);
    }
}

void VanModel::stop_hotspots() {
    for (Hotspot& hotspot : hotspots_) {
        agenda_.cancel(hotspot.changes);
        agenda_.cancel(hotspot.paper_due);
        hotspot.is_up = true;
    }
}

void VanModel::schedule_hotspot_change(std::size_t number) {
    Hotspot& hotspot = hotspots_[number];
    const Internet& internet = plan_->scenario().internet;
    KeyedStream stream =
        chance_.stream({.purpose = hotspot.is_up ? Purpose::hotspot_up : Purpose::hotspot_down,
                        .visit = visit_,
                        .entity = hotspot.periods++,
                        .origin = static_cast<std::uint16_t>(number)});
    const Duration length = from_minutes((hotspot.is_up ? internet.up : internet.down)->draw(stream));
    hotspot.changes = schedule(now_ + length, EventKind::hotspot_changes, static_cast<std::uint16_t>(number));
}

void VanModel::change_hotspot(std::size_t number) {
    Hotspot& hotspot = hotspots_[number];
    hotspot.is_up = !hotspot.is_up;
    note(hotspot.is_up ? Fact::hotspot_back : Fact::hotspot_drops, nobody, -1, static_cast<int>(number));
    schedule_hotspot_change(number);
    if (hotspot.is_up) {
        agenda_.cancel(hotspot.paper_due);
        return go_on_with_blocked_cases();
    }
    hotspot.down_since = now_;
    if (plan_->has_paper()) {
        hotspot.paper_due = schedule(now_ + plan_->scenario().oss.paper_after, EventKind::paper_due,
                                     static_cast<std::uint16_t>(number + 1));
    }
    for (std::size_t i = number; i < crew_; i += hotspots_.size()) {
        const auto officer = static_cast<OfficerId>(i);
        const Activity activity = officers_[officer].activity;
        if (activity == Activity::entry) {
            put_form_back(officer);
        } else if (activity == Activity::serving) {
            const PlannedStep& step = plan_->steps()[case_of(officer).step];
            if (step.needs_internet) interrupt_step(officer, Interrupted::resume, step.needs_oss);
        }
    }
    type_forms_while_idle();
}

void VanModel::begin_shared_step(OfficerId officer, Duration offline, Duration online) {
    Officer& o = officers_[officer];
    set_activity(officer, Activity::serving);
    o.online_left = online;
    o.work_ends = now_ + offline;
    if (is_told(officer) || offline == Duration{0}) return go_online(officer);
    o.done = schedule(o.work_ends, EventKind::offline_part_done, officer);
}

void VanModel::go_online(OfficerId officer) {
    Officer& o = officers_[officer];
    const std::size_t number = hotspot_of(officer);
    if (o.online_left == Duration{0} && !is_told(officer)) {
        o.done = schedule(now_, EventKind::step_done, officer);
        return;
    }
    note(Fact::goes_online, o.applicant, officer, static_cast<int>(number));
    bring_online_work_up_to_date(number);
    o.is_online = true;
    o.online_since = now_;
    ++hotspots_[number].online;
    reschedule_online_work(number);
}

void VanModel::go_offline(OfficerId officer) {
    const std::size_t number = hotspot_of(officer);
    bring_online_work_up_to_date(number);
    officers_[officer].is_online = false;
    --hotspots_[number].online;
    reschedule_online_work(number);
}

/// Each of n online steps on a hotspot goes on at min(1, C / n) of its full speed.
double VanModel::online_rate(std::size_t number) const {
    const double at_full_speed = plan_->scenario().internet.steps_at_full_speed;
    return std::min(1.0, at_full_speed / std::max(1U, hotspots_[number].online));
}

/// What has been done is rounded to whole microseconds.
void VanModel::bring_online_work_up_to_date(std::size_t number) {
    const double rate = online_rate(number);
    for (std::size_t i = number; i < crew_; i += hotspots_.size()) {
        Officer& o = officers_[i];
        if (!o.is_online) continue;
        const auto elapsed = static_cast<double>((now_ - o.online_since).count());
        o.online_left -= std::min(o.online_left, from_microseconds(elapsed * rate));
        o.online_since = now_;
    }
}

/// The end of what is left is rounded up to whole microseconds.
void VanModel::reschedule_online_work(std::size_t number) {
    const double rate = online_rate(number);
    for (std::size_t i = number; i < crew_; i += hotspots_.size()) {
        const auto officer = static_cast<OfficerId>(i);
        Officer& o = officers_[i];
        if (!o.is_online || is_told(officer)) continue;
        agenda_.cancel(o.done);
        const auto left = static_cast<double>(o.online_left.count());
        o.work_ends = now_ + from_microseconds(std::ceil(left / rate));
        o.done = schedule(o.work_ends, EventKind::step_done, officer);
    }
}

}  // namespace jemput
