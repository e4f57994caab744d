#include "sim/model/arrival_stream.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace jemput {

namespace {

const Distribution unit_gap = Distribution::exponential(1);

/// Numbers that the people of one carik may take.
constexpr std::uint64_t people_a_carik = 128;

double mean_of(const Shares& shares) {
    double mean = 0;
    for (const auto& [size, share] : shares)
        mean += static_cast<double>(size) * share;
    return mean;
}

Distribution distribution_of(const Shares& shares) {
    std::vector<double> sizes;
    std::vector<double> weights;
    for (const auto& [size, share] : shares) {
        sizes.push_back(static_cast<double>(size));
        weights.push_back(share);
    }
    return Distribution::empirical(std::move(sizes), std::move(weights));
}

/// Keeps those who pass, in order. Nothing hangs on whether the one before passed, so that a processor tests
/// several at a time.
template <class Passes>
void keep(std::vector<std::uint64_t>& entities, Passes passes) {
    std::size_t kept = 0;
    for (const std::uint64_t entity : entities) {
        entities[kept] = entity;
        kept += passes(entity) ? 1U : 0U;
    }
    entities.resize(kept);
}

bool comes_by_rate(const Arrivals& given) {
    return !given.pool && (given.rate || !given.profile.empty());
}

}  // namespace

FreeTime free_time(const Pool::Free& free, const Chance& chance, std::uint64_t owner,
                   std::uint16_t origin_of_pool) {
    const double when =
        chance.stream({.purpose = Purpose::owner_free, .entity = owner, .origin = origin_of_pool}).uniform();
    if (when < free.day) return FreeTime::day;
    return when < free.day + free.night ? FreeTime::night : FreeTime::either;
}

ArrivalPlan::ArrivalPlan(const Arrivals& arrivals, Instant midnight_of_date, DayPart part_of_day)
    : given(arrivals),
      midnight(midnight_of_date),
      part(part_of_day),
      curve(arrivals.profile),
      factor(arrivals.level) {
    const double population = given.population ? *given.population / given.reference_population : 1;
    if (given.pool) {
        owners = static_cast<std::size_t>(std::llround(static_cast<double>(given.pool->owners) * population));
    } else {
        factor *= given.publicity * population;
    }
    if (given.day_cv > 0) day_level = Distribution::gamma(1, given.day_cv);
    if (given.carik) carik_brings = distribution_of(given.carik->brings);
    if (given.groups.empty()) return;
    mean_group = mean_of(given.groups);
    group_size = distribution_of(given.groups);
}

void ArrivalStream::start(const ArrivalPlan& plan, const Chance& chance, std::uint16_t visit,
                          std::span<const OwnerState> owners, std::span<const Guest> guests) {
    plan_ = &plan;
    chance_ = chance;
    visit_ = visit;
    unit_time_ = 0;
    parties_ = 0;
    people_ = 0;
    cursor_ = 0;
    level_ = plan.factor;
    if (plan.given.day_cv > 0) {
        KeyedStream stream = chance_.stream({.purpose = Purpose::demand_level, .visit = visit_});
        level_ *= plan.day_level.draw(stream);
    }
    people_a_unit_ = plan.mean_group / level_;
    listed_.clear();
    passed_ = 0;
    if (plan.given.pool) list_owners(owners);
    list_times();
    if (plan.given.appointments) list_appointments();
    if (plan.given.carik) list_carik();
    list_guests(guests);
    std::sort(listed_.begin(), listed_.end(), [](const Party& a, const Party& b) {
        return std::tie(a.at, a.origin, a.entity) < std::tie(b.at, b.origin, b.entity);
    });
    walk_in_ = {};
    if (comes_by_rate(plan.given)) draw_walk_in();
    advance();
}

void ArrivalStream::advance() {
    if (passed_ < listed_.size() && listed_[passed_].at <= walk_in_.at) {
        next_ = listed_[passed_++];
        return;
    }
    next_ = walk_in_;
    if (walk_in_.at != never) draw_walk_in();
}

double ArrivalStream::uniform(Purpose purpose, std::uint64_t entity, std::uint16_t origin) const {
    return chance_.stream({.purpose = purpose, .visit = visit_, .entity = entity, .origin = origin})
        .uniform();
}

Duration ArrivalStream::draw(const Distribution& minutes, Purpose purpose, std::uint64_t entity,
                             std::uint16_t origin) const {
    KeyedStream stream =
        chance_.stream({.purpose = purpose, .visit = visit_, .entity = entity, .origin = origin});
    return from_minutes(minutes.draw(stream));
}

/// The time at which a share u of the profile lies behind; of the opening, where there is no profile.
Instant ArrivalStream::time_by_profile(double u) const {
    if (plan_->curve.total() == 0)
        return plan_->opens + from_minutes(u * in_minutes(plan_->closes - plan_->opens));
    RateCurve::Cursor cursor = 0;
    return plan_->midnight + plan_->curve.inverse(u * plan_->curve.total(), cursor);
}

/// Who has a licence or was shown another way does not come again. Most owners stay at home, so the tests
/// that most of them fail come first.
void ArrivalStream::list_owners(std::span<const OwnerState> owners) {
    const Pool& pool = *plan_->given.pool;
    const std::uint16_t origin = plan_->origin_of_pool;
    const FreeTime away = plan_->part == DayPart::day ? FreeTime::night : FreeTime::day;
    coming_.resize(plan_->owners);
    std::iota(coming_.begin(), coming_.end(), std::uint64_t{0});
    keep(coming_, [&](std::uint64_t owner) {
        return uniform(Purpose::owner_comes, owner, origin) < pool.comes * level_;
    });
    keep(coming_, [&](std::uint64_t owner) {
        return uniform(Purpose::owner_reached, owner, origin) < pool.publicity;
    });
    keep(coming_, [&](std::uint64_t owner) {
        const bool needs_nothing = owner < owners.size() && owners[owner] == OwnerState::needs_nothing;
        return !needs_nothing && free_time(pool.free, chance_, owner, origin) != away;
    });
    for (const std::uint64_t owner : coming_) {
        const Instant at = time_by_profile(uniform(Purpose::owner_time, owner, origin));
        listed_.push_back({at, owner, 1, origin, PartyKind::owner});
    }
}

void ArrivalStream::list_times() {
    std::uint64_t entity = 0;
    for (const Duration time : plan_->given.times)
        listed_.push_back({plan_->midnight + time, entity++, 1, visit_, PartyKind::walk_in});
}

void ArrivalStream::list_appointments() {
    const Appointments& given = *plan_->given.appointments;
    const auto origin = static_cast<std::uint16_t>(appointment_origin + visit_);
    for (std::uint64_t i = 0; i < given.times.size(); ++i) {
        if (uniform(Purpose::appointment_shows, i, origin) >= given.shows_up) continue;
        const Duration time = given.times[i] - draw(given.early, Purpose::appointment_early, i, origin) +
                              draw(given.late, Purpose::appointment_late, i, origin);
        const Instant at = plan_->midnight + std::max(Duration{0}, time);
        listed_.push_back({at, i, 1, origin, PartyKind::appointment});
    }
}

void ArrivalStream::list_carik() {
    const Carik& given = *plan_->given.carik;
    const auto origin = static_cast<std::uint16_t>(carik_origin + visit_);
    for (std::uint64_t i = 0; i < given.times.size(); ++i) {
        KeyedStream brings = chance_.stream(
            {.purpose = Purpose::carik_brings, .visit = visit_, .entity = i, .origin = origin});
        const auto people = static_cast<std::uint32_t>(plan_->carik_brings.draw(brings));
        if (people == 0) continue;
        const Instant at =
            plan_->midnight + given.times[i] + draw(given.late, Purpose::carik_late, i, origin);
        listed_.push_back({at, i * people_a_carik, people, origin, PartyKind::carik});
    }
}

void ArrivalStream::list_guests(std::span<const Guest> guests) {
    for (const Guest& guest : guests) {
        if (guest.visit != visit_) continue;
        const double u = uniform(Purpose::comes_again_time, guest.entity, guest.origin);
        listed_.push_back({time_by_profile(u), guest.entity, 1, guest.origin, PartyKind::again});
    }
}

void ArrivalStream::draw_walk_in() {
    const Arrivals& given = plan_->given;
    const std::uint64_t party = parties_++;
    KeyedStream gap = chance_.stream({.purpose = Purpose::arrival_gap, .visit = visit_, .entity = party});
    unit_time_ += unit_gap.draw(gap);
    const double amount = unit_time_ * people_a_unit_;
    const Duration time =
        given.rate ? from_minutes(amount / *given.rate) : plan_->curve.inverse(amount, cursor_);
    if (time == Duration::max()) {
        walk_in_ = {};
        return;
    }
    std::uint32_t people = 1;
    if (!given.groups.empty()) {
        KeyedStream size = chance_.stream({.purpose = Purpose::group_size, .visit = visit_, .entity = party});
        people = static_cast<std::uint32_t>(plan_->group_size.draw(size));
    }
    walk_in_ = {plan_->midnight + time, people_, people, visit_, PartyKind::walk_in};
    people_ += people;
}

}  // namespace jemput
