#include "sim/model/arrival_stream.hpp"

#include <algorithm>
#include <tuple>

namespace jemput {

namespace {

const Distribution unit_gap = Distribution::exponential(1);

double mean_size(const std::vector<std::pair<std::int64_t, double>>& groups) {
    double mean = 0;
    for (const auto& [size, share] : groups)
        mean += static_cast<double>(size) * share;
    return mean;
}

Distribution size_distribution(const std::vector<std::pair<std::int64_t, double>>& groups) {
    std::vector<double> sizes;
    std::vector<double> shares;
    for (const auto& [size, share] : groups) {
        sizes.push_back(static_cast<double>(size));
        shares.push_back(share);
    }
    return Distribution::empirical(std::move(sizes), std::move(shares));
}

}  // namespace

ArrivalPlan::ArrivalPlan(const Arrivals& arrivals, Instant midnight_of_date, DayPart part_of_day)
    : given(arrivals), midnight(midnight_of_date), part(part_of_day), curve(arrivals.profile) {
    if (given.groups.empty()) return;
    mean_group = mean_size(given.groups);
    group_size = size_distribution(given.groups);
}

void ArrivalStream::start(const ArrivalPlan& plan, const Chance& chance, std::uint16_t visit) {
    plan_ = &plan;
    chance_ = chance;
    visit_ = visit;
    unit_time_ = 0;
    parties_ = 0;
    people_ = 0;
    cursor_ = 0;
    level_ = plan.given.level;
    if (plan.given.day_cv > 0) {
        KeyedStream stream = chance_.stream({.purpose = Purpose::demand_level, .visit = visit_});
        level_ *= Distribution::gamma(1, plan.given.day_cv).draw(stream);
    }
    people_a_unit_ = plan.mean_group / level_;
    listed_.clear();
    if (plan.given.pool) draw_pool();
    advance();
}

void ArrivalStream::draw_pool() {
    const Pool& pool = *plan_->given.pool;
    const double by_day = pool.free.day;
    const double by_night = pool.free.night;
    for (std::uint64_t owner = 0; owner < static_cast<std::uint64_t>(pool.owners); ++owner) {
        const auto uniform = [&](Purpose purpose, std::uint16_t visit) {
            return chance_
                .stream({.purpose = purpose, .visit = visit, .entity = owner, .origin = pool_origin})
                .uniform();
        };
        const double when = uniform(Purpose::owner_free, 0);
        const bool is_free =
            plan_->part == DayPart::day ? when < by_day || when >= by_day + by_night : when >= by_day;
        if (!is_free || uniform(Purpose::owner_reached, visit_) >= pool.publicity) continue;
        if (uniform(Purpose::owner_comes, visit_) >= pool.comes * level_) continue;
        RateCurve::Cursor cursor = 0;
        const Duration time =
            plan_->curve.inverse(uniform(Purpose::owner_time, visit_) * plan_->curve.total(), cursor);
        listed_.push_back({plan_->midnight + time, owner, 1, pool_origin});
    }
    std::sort(listed_.begin(), listed_.end(), [](const Party& a, const Party& b) {
        return std::tie(a.at, a.entity) < std::tie(b.at, b.entity);
    });
}

void ArrivalStream::advance() {
    const Arrivals& given = plan_->given;
    const std::uint64_t party = parties_++;
    if (given.pool) {
        next_ = party < listed_.size() ? listed_[party] : Party{};
        return;
    }
    if (!given.times.empty()) {
        next_ = party < given.times.size() ? Party{plan_->midnight + given.times[party], party, 1, visit_}
                                           : Party{};
        return;
    }
    KeyedStream gap = chance_.stream({.purpose = Purpose::arrival_gap, .visit = visit_, .entity = party});
    unit_time_ += unit_gap.draw(gap);
    const double amount = unit_time_ * people_a_unit_;
    const Duration time =
        given.rate ? from_minutes(amount / *given.rate) : plan_->curve.inverse(amount, cursor_);
    if (time == Duration::max()) {
        next_ = {};
        return;
    }
    std::uint32_t people = 1;
    if (!given.groups.empty()) {
        KeyedStream size = chance_.stream({.purpose = Purpose::group_size, .visit = visit_, .entity = party});
        people = static_cast<std::uint32_t>(plan_->group_size.draw(size));
    }
    next_ = {plan_->midnight + time, people_, people, visit_};
    people_ += people;
}

}  // namespace jemput
