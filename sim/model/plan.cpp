#include "sim/model/plan.hpp"

#include "sim/random/keyed_stream.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace jemput {

namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;
using std::chrono::sys_days;
using std::chrono::weekday;

/// Without a hard stop a visit is broken off this long after closing, so that a replication always ends.
constexpr Duration longest_overtime = hours{24};

/// An endless queue is broken off when the people of its window take this many times the length of the run to
/// leave.
constexpr int longest_drain = 10;

/// The opening, or the first arrival that is possible if it comes before, on a whole sample step.
Instant sampling_start(const PlannedVisit& visit, const Arrivals& arrivals) {
    Instant from = visit.opens;
    if (!arrivals.profile.empty())
        from = std::min(from, visit.arrivals.midnight + arrivals.profile.front().from);
    if (!arrivals.times.empty()) from = std::min(from, visit.arrivals.midnight + arrivals.times.front());
    return from - (from.time_since_epoch() % sample_step);
}

PlannedVisit planned(const Visit& visit, sys_days first_date) {
    const Opening& opening = visit.opening;
    const Instant midnight{Duration{sys_days{opening.date} - first_date}};
    PlannedVisit plan;
    plan.arrivals = ArrivalPlan(visit.arrivals, midnight, opening.part);
    plan.opens = midnight + opening.opens;
    plan.closes = midnight + opening.closes;
    plan.hard_stop = opening.hard_stop ? midnight + *opening.hard_stop : plan.closes + longest_overtime;
    plan.measured_from = plan.opens;
    plan.measured_to = plan.closes;
    plan.sampled_from = sampling_start(plan, visit.arrivals);
    plan.sends_home = opening.at_closing == AtClosing::send_home;
    return plan;
}

PlannedVisit planned(const Horizon& horizon) {
    PlannedVisit plan;
    plan.arrivals = ArrivalPlan(horizon.arrivals, Instant{}, DayPart::day);
    plan.closes = never;
    plan.hard_stop = Instant{longest_drain * (horizon.warm_up + horizon.length)};
    plan.measured_from = Instant{horizon.warm_up};
    plan.measured_to = Instant{horizon.warm_up + horizon.length};
    plan.sampled_from = never;
    return plan;
}

}  // namespace

Plan::Plan(Scenario scenario) : scenario_(std::move(scenario)) {
    if (scenario_.horizon) {
        visits_.push_back(planned(*scenario_.horizon));
    } else {
        assert(!scenario_.visits.empty() && "a scenario has visits or a horizon");
        first_date_ = sys_days{scenario_.visits.front().opening.date};
        for (const Visit& visit : scenario_.visits) {
            const PlannedVisit next = planned(visit, first_date_);
            if (!visits_.empty())
                visits_.back().hard_stop = std::min(visits_.back().hard_stop, next.sampled_from);
            visits_.push_back(next);
            assert(next.closes <= next.hard_stop);
        }
    }
    for (const Step& step : scenario_.flow) {
        if (step.id == scenario_.oss.restart_from) restart_step_ = steps_.size();
        steps_.push_back({step_hash(step.id), step.when, step.needs_oss(), step.time});
    }
}

Instant Plan::next_office_opening(Instant now) const {
    const auto today = floor<days>(now.time_since_epoch());
    for (days day = today + days{1};; ++day) {
        const unsigned iso_day = weekday{first_date_ + day}.iso_encoding();
        if (iso_day <= 5) return Instant{day + scenario_.backlog.office_opens};
    }
}

Rupiah Plan::fixed_cost() const {
    const Money& money = scenario_.money;
    const double there_and_back = 2 * money.distance_km;
    const auto transport = std::llround(there_and_back * static_cast<double>(money.transport_per_km.amount));
    return money.per_officer * scenario_.staff().officers + Rupiah{transport} + money.connection;
}

}  // namespace jemput
