#include "trainer/ui/scene/scene_of.hpp"

#include "sim/core/format.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>

namespace jemput::trainer::ui {

namespace {

constexpr std::size_t trainee_place = 0;

float minutes_of(Duration length) {
    return static_cast<float>(in_minutes(length));
}

Looks looks_of(const Applicant& a) {
    const Looks looks = looks_of_visitor(a.ticket);
    return a.is_vulnerable ? aged(looks) : looks;
}

/// Of somebody who does not queue: what is left of her patience, as a share of that with which she came.
float patience_kept(const Applicant& a) {
    if (!a.has_patience) return 1;
    const double left = in_minutes(a.patience);
    const double whole = left + in_minutes(a.waited);
    return whole > 0 ? static_cast<float>(std::clamp(left / whole, 0.0, 1.0)) : 1.0F;
}

Visitor at_desk(const VanModel& model, ApplicantId id) {
    const Applicant& a = model.applicant(id);
    return {a.ticket, looks_of(a), patience_kept(a), minutes_of(model.now() - a.arrived), a.is_vulnerable};
}

/// In the typing of forms nobody sits in front of the officer.
bool has_client(const Officer& officer) {
    return officer.applicant != nobody && officer.activity != Activity::entry;
}

Presence presence_of(const Officer& officer) {
    if (officer.activity == Activity::on_break) return Presence::on_break;
    return officer.activity == Activity::off_duty ? Presence::away : Presence::at_desk;
}

SceneDesk desk_of(const VanModel& model, std::size_t place) {
    const Officer& officer = model.officers()[place];
    SceneDesk desk;
    desk.officer = presence_of(officer);
    desk.officer_looks = looks_of_officer(static_cast<std::uint32_t>(place));
    if (has_client(officer)) desk.client = at_desk(model, officer.applicant);
    if (officer.parked != nobody) desk.beside = at_desk(model, officer.parked);
    if (place < model.hotspots().size()) desk.hotspot = hotspot_strength(model, place);
    return desk;
}

Leaving leaving_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::licensed_on_the_spot:
            return Leaving::with_licence;
        case Outcome::on_paper:
            return Leaving::with_form;
        case Outcome::referred:
            return Leaving::referred;
        case Outcome::returned_incomplete:
            return Leaving::lacks_papers;
        case Outcome::gave_up:
            return Leaving::gave_up;
        case Outcome::balked:
        case Outcome::turned_away:
        case Outcome::open_at_end:
            break;
    }
    return Leaving::sent_away;
}

/// Who did not even queue was never seen.
std::vector<Leaver> leavers_of(const VanModel& model) {
    std::vector<Leaver> leavers;
    const Departures& departures = model.departures();
    for (std::uint64_t order = departures.first_kept(); order < departures.count(); ++order) {
        const Departure& gone = departures[order];
        if (!gone.has_queued) continue;
        leavers.push_back({order, {gone.ticket, looks_of_visitor(gone.ticket)}, leaving_of(gone.outcome)});
    }
    return leavers;
}

std::vector<Visitor> queue_of(const VanModel& model) {
    std::vector<Visitor> queue;
    for (const Waiting& waiting : waiting_at(model)) {
        const Looks looks = looks_of_visitor(waiting.ticket);
        queue.push_back({waiting.ticket, waiting.is_vulnerable ? aged(looks) : looks,
                         static_cast<float>(waiting.patience_left), minutes_of(waiting.waited),
                         waiting.is_vulnerable});
    }
    return queue;
}

/// Guests of a village meet in its hall, passers-by at a market.
PlaceKind place_kind_of(SiteKind kind) {
    return kind == SiteKind::busy_place ? PlaceKind::market : PlaceKind::village_hall;
}

void name_place(SceneState& state, const VanModel& model, const Language& language) {
    const Plan& plan = model.plan();
    if (plan.is_endless()) return;
    const Duration midnight = plan.visits()[model.visit()].midnight.time_since_epoch();
    const auto date = plan.first_date() + std::chrono::floor<std::chrono::days>(midnight);
    const Site& site = plan.scenario().visits[model.visit()].site;
    state.day = as_weekday(language, date);
    state.place = language.of_scenario(site.name);
    state.place_kind = place_kind_of(site.kind);
}

}  // namespace

OssState oss_state(const VanModel& model) {
    if (!model.oss_is_up()) return OssState::down;
    return model.plan().slowness(model.now()) > 1 ? OssState::slow : OssState::up;
}

std::optional<int> hotspot_strength(const VanModel& model, std::size_t officer) {
    const auto hotspots = model.hotspots();
    if (hotspots.empty()) return std::nullopt;
    const Hotspot& hotspot = hotspots[officer % hotspots.size()];
    if (!hotspot.is_up) return 0;
    const double at_full_speed = model.plan().scenario().internet.steps_at_full_speed;
    const double share = std::min(1.0, at_full_speed / std::max(1U, hotspot.online));
    return std::clamp(static_cast<int>(std::lround(4 * share)), 1, 4);
}

SceneState scene_of(const VanModel& model, const Language& language) {
    const PlannedVisit& visit = model.plan().visits()[model.visit()];
    SceneState state;
    state.minutes = minutes_of(model.now() - visit.midnight);
    name_place(state, model, language);
    state.is_open = model.is_van_at_work();
    state.oss = oss_state(model);
    if (const auto since = model.oss_down_since()) state.oss_down_minutes = minutes_of(model.now() - *since);
    state.hotspot = hotspot_strength(model, trainee_place);
    for (std::size_t place = 0; place < visit.crew.size(); ++place)
        state.desks.push_back(desk_of(model, place));
    state.queue = queue_of(model);
    state.leavers = leavers_of(model);
    return state;
}

SceneState scene_of(const Outside& outside, const TraineeDesk& trainee, const Language& language) {
    SceneState state = scene_of(outside.model(), language);
    state.trainee_tag = trainee.tag;
    SceneDesk& desk = state.desks[trainee_place];
    desk.is_trainee = true;
    desk.officer = Presence::at_desk;
    desk.officer_looks = trainee.looks;
    if (!trainee.applicant) return state;
    if (!desk.client) desk.client.emplace();
    desk.client->looks = *trainee.applicant;
    desk.client->patience = trainee.mood;
    return state;
}

SceneState scene_of_lesson(const TraineeDesk& trainee, float minutes, OssState oss) {
    SceneState state;
    state.minutes = minutes;
    state.oss = oss;
    state.has_queue = false;
    state.trainee_tag = trainee.tag;
    SceneDesk desk;
    desk.is_trainee = true;
    desk.officer_looks = trainee.looks;
    if (trainee.applicant) desk.client = Visitor{.looks = *trainee.applicant, .patience = trainee.mood};
    state.desks.push_back(desk);
    return state;
}

}  // namespace jemput::trainer::ui
