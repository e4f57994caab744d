#include "sim/experiment/run_detail.hpp"

#include "sim/core/time.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace jemput {

namespace {

std::vector<FanPoint> fan(std::span<const LevelCounts> levels, Duration from, std::int64_t replications) {
    std::vector<FanPoint> points;
    Duration at = from;
    for (const LevelCounts& level : levels) {
        const auto quantile = [&](double p) { return static_cast<double>(level.quantile(p, replications)); };
        FanPoint point{at, quantile(0.5), {}, {}};
        for (std::size_t band = 0; band < fan_shares.size(); ++band) {
            point.low[band] = quantile((1 - fan_shares[band]) / 2);
            point.high[band] = quantile((1 + fan_shares[band]) / 2);
        }
        points.push_back(point);
        at += sample_step;
    }
    const auto somebody_queues = [](const FanPoint& point) { return point.high.front() > 0; };
    const auto last = std::find_if(points.rbegin(), points.rend(), somebody_queues);
    const auto shown = static_cast<std::size_t>(points.rend() - last) + 1;  // and the first that is empty
    if (shown < points.size()) points.resize(shown);
    return points;
}

WaitShares wait_shares(const Replications& replications) {
    BatchedHistogram waits = replications.waits(false);
    waits.merge(replications.waits(true));
    const auto people = static_cast<double>(waits.people());
    WaitShares shares;
    if (people == 0) return shares;
    const std::vector<std::int64_t> below = waits.cumulated();
    const auto edge = [&](std::size_t bin) {
        const auto seconds = static_cast<std::size_t>(
            std::lround(static_cast<double>(bin) * WaitShares::bin_minutes / waits.bin_width()));
        return static_cast<double>(below[std::min(seconds, below.size() - 1)]);
    };
    for (std::size_t bin = 0; bin + 1 < WaitShares::bins; ++bin)
        shares.share[bin] = (edge(bin + 1) - edge(bin)) / people;
    shares.share.back() = (people - edge(WaitShares::bins - 1)) / people;
    return shares;
}

OfficerHours officer_hours(const Replications& replications) {
    Levels areas;
    for (const VisitRecord& record : replications.records())
        areas.add(record.areas, 1);
    const auto hours = [&](std::int64_t area) {
        return static_cast<double>(area) / microseconds_an_hour /
               static_cast<double>(replications.completed());
    };
    return {hours(areas.occupied - areas.blocked - areas.paper - areas.entry),
            hours(areas.blocked),
            hours(areas.paper),
            hours(areas.entry),
            hours(areas.on_duty - areas.occupied),
            hours(areas.on_break)};
}

}  // namespace

RunDetail detail(const Plan& plan, const Replications& replications, double confidence) {
    assert(replications.completed() > 0);
    RunDetail detail;
    for (std::size_t visit = 0; visit < plan.scenario().visits.size(); ++visit) {
        const PlannedVisit& planned = plan.visits()[visit];
        detail.queue.push_back(fan(replications.queue(visit), planned.sampled_from - planned.midnight,
                                   replications.completed()));
    }
    detail.waits = wait_shares(replications);
    detail.hours = officer_hours(replications);
    detail.risks = risk_boxes(replications, confidence);
    return detail;
}

}  // namespace jemput
