#include "sim/model/van_model.hpp"

#include <algorithm>

// How people come to the van, and who they are.

namespace jemput {

namespace {

/// The share who join at `present` people.
double joining(const Balking& balking, std::int64_t present) {
    if (balking.harmonic) return 1 / (1 + *balking.harmonic * static_cast<double>(present));
    double share = 1;
    for (const auto& [from, stays] : balking.stays) {
        if (present >= from) share = stays;
    }
    return share;
}

}  // namespace

/// Who would have come before the visit could begin, because the one before took so long, comes as it begins.
void VanModel::expect_next_party() {
    const Instant at = arrivals_.next().at;
    if (at < planned_visit().last_arrival) schedule(std::max(now_, at), EventKind::party_arrives);
}

void VanModel::receive_party() {
    const Party party = arrivals_.next();
    arrivals_.advance();
    expect_next_party();
    for (std::uint32_t member = 0; member < party.people; ++member)
        admit(party, member);
    go_on_to_next_visit();
}

void VanModel::admit(const Party& party, std::uint32_t member) {
    const ApplicantId id = people_.enter(planned_visit().typical);
    Applicant& a = people_[id];
    a.entity = party.entity + member;
    a.origin = party.origin;
    a.kind = party.kind;
    a.visit = visit_;
    a.ticket = ++tickets_;
    a.arrived = now_;
    a.is_counted = !plan_->is_endless() || is_measuring_;
    if (a.is_counted) {
        VisitRecord& record = results_[visit_].record;
        ++record.arrivals;
        record.came_again += party.kind == PartyKind::again;
        ++counted_inside_;
    }
    if (OwnerRecord* owner = record_of_owner(a)) owner->came = true;
    const std::int64_t present = meter_.levels().in_system;
    meter_.change(&Levels::in_system, +1, now_);
    note(party.kind == PartyKind::again ? Fact::comes_again : Fact::arrives, id);
    if (phase_ == Phase::closing || phase_ == Phase::over)
        return refuse(id, Fact::turned_away, Outcome::turned_away);
    const QueueRules& rules = plan_->scenario().queue;
    if (rules.capacity && present >= *rules.capacity) return refuse(id, Fact::refused, Outcome::turned_away);
    if (rules.balking && stays_away(a, present)) return refuse(id, Fact::balks, Outcome::balked);
    draw_attributes(a, party);
    proceed(id);
}

bool VanModel::happens(double share, Purpose purpose, const Applicant& a) const {
    if (share <= 0) return false;
    if (share >= 1) return true;
    return chance_.stream({.purpose = purpose, .entity = a.entity, .origin = a.origin}).uniform() < share;
}

/// Whoever has an appointment, or was brought, joins in any case.
bool VanModel::stays_away(const Applicant& a, std::int64_t present) const {
    if (a.kind == PartyKind::appointment || a.kind == PartyKind::carik) return false;
    const double leaves = (1 - joining(*plan_->scenario().queue.balking, present)) * planned_visit().balking;
    KeyedStream stream = chance_.stream(
        {.purpose = Purpose::balking, .visit = visit_, .entity = a.entity, .origin = a.origin});
    return stream.uniform() < leaves;
}

void VanModel::draw_attributes(Applicant& a, const Party& party) const {
    const Applicants& given = plan_->scenario().applicants;
    const PlannedVisit& visit = planned_visit();
    for (const UncertainAttribute& uncertain : visit.uncertain)
        a.*uncertain.attribute = happens(uncertain.share, uncertain.purpose, a);

    const bool knows =
        party.kind == PartyKind::again || (party.kind == PartyKind::owner && !owners_.empty() &&
                                           owners_[visit.first_owner + a.entity] == OwnerState::has_papers);
    const double complete =
        party.kind == PartyKind::carik ? visit.arrivals.given.carik->complete_papers : visit.complete_papers;
    a.has_all_papers = knows || happens(complete, Purpose::complete_papers, a);

    if (!given.kbli.empty()) {
        double rest =
            chance_.stream({.purpose = Purpose::kbli, .entity = a.entity, .origin = a.origin}).uniform();
        for (const auto& [number, share] : given.kbli) {
            a.kbli = static_cast<std::uint8_t>(number);
            if ((rest -= share) < 0) break;
        }
    }

    const std::vector<Priority>& classes = plan_->scenario().queue.priority;
    if (classes.empty()) return;
    const auto first = std::find_if(classes.begin(), classes.end(), [&a](Priority p) {
        return p == Priority::vulnerable ? a.is_vulnerable : a.kind == PartyKind::appointment;
    });
    a.priority = static_cast<std::uint8_t>(first - classes.begin());
}

/// She does not get in.
void VanModel::refuse(ApplicantId id, Fact fact, Outcome outcome) {
    note(fact, id);
    depart(id, outcome);
    settle(id, outcome);
    end_visit_if_all_have_left();
}

/// An owner of a pool decides anew at each visit; others come again with some probability.
void VanModel::remember_for_later_visits(const Applicant& a, Outcome outcome) {
    if (a.kind == PartyKind::owner) {
        OwnerState& owner = owners_[plan_->visits()[a.visit].first_owner + a.entity];
        if (outcome == Outcome::returned_incomplete) owner = OwnerState::has_papers;
        if (outcome == Outcome::licensed_on_the_spot || outcome == Outcome::on_paper ||
            outcome == Outcome::referred)
            owner = OwnerState::needs_nothing;
        return;
    }
    const std::optional<std::uint16_t> chance = plan_->visits()[a.visit].next_chance;
    if (!chance) return;
    const ComesBack& given = plan_->scenario().applicants.comes_back;
    const auto share = [&] {
        switch (outcome) {
            case Outcome::returned_incomplete:
                return given.incomplete;
            case Outcome::gave_up:
                return given.gave_up;
            case Outcome::balked:
                return given.balked;
            case Outcome::turned_away:
                return given.turned_away;
            case Outcome::licensed_on_the_spot:
            case Outcome::on_paper:
            case Outcome::referred:
            case Outcome::open_at_end:
                return 0.0;
        }
        return 0.0;
    };
    KeyedStream stream = chance_.stream(
        {.purpose = Purpose::comes_again, .visit = a.visit, .entity = a.entity, .origin = a.origin});
    if (stream.uniform() < share()) guests_.push_back({a.entity, a.origin, *chance});
}

}  // namespace jemput
