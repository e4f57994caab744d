#include "sim/experiment/measures.hpp"
#include "sim/statistics/intervals.hpp"

#include <algorithm>
#include <utility>

namespace jemput {

namespace {

bool is_counted(const VisitRecord& record, Visits which) {
    switch (which) {
        case Visits::all:
            return true;
        case Visits::with_outage:
            return record.had_outage;
        case Visits::without_outage:
            return !record.had_outage;
    }
    return true;
}

/// One number a visit, of the visits that count.
std::vector<double> visit_by_visit(const Replications& all, Visits which, const OfVisit& value) {
    std::vector<double> values;
    for (const VisitRecord& record : all.records()) {
        if (is_counted(record, which)) values.push_back(value(record));
    }
    return values;
}

/// One sum a replication over its visits that count; replications without any are left out.
std::vector<double> replication_by_replication(const Replications& all, Visits which, const OfVisit& value) {
    std::vector<double> sums;
    const std::span<const VisitRecord> records = all.records();
    for (std::size_t first = 0; first < records.size(); first += all.visits()) {
        double sum = 0;
        bool has_any = false;
        for (const VisitRecord& record : records.subspan(first, all.visits())) {
            if (!is_counted(record, which)) continue;
            sum += value(record);
            has_any = true;
        }
        if (has_any) sums.push_back(sum);
    }
    return sums;
}

Estimate from(const Interval& interval) {
    return {interval.estimate, interval.low, interval.high, interval.n};
}

/// A share of 0 or 1 has no variance to make an interval of; the rule of three (see zero_successes_bound),
/// with a replication as the unit, says what could be hidden. Elsewhere the bounds stay within [0, 1].
Estimate as_share(Estimate share, double confidence) {
    if (!share.low || share.n < 1) return share;
    const double hidden = zero_successes_bound(share.n, confidence);
    if (*share.estimate <= 0) return {0.0, 0.0, hidden, share.n};
    if (*share.estimate >= 1) return {1.0, 1 - hidden, 1.0, share.n};
    share.low = std::max(0.0, *share.low);
    share.high = std::min(1.0, *share.high);
    return share;
}

Estimate estimate_by(const MeanOfReplications& how, const Replications& all, Visits which,
                     double confidence) {
    const std::vector<double> values = replication_by_replication(all, which, how.value);
    if (const auto interval = mean_interval(values, confidence)) return from(*interval);
    if (values.empty()) return {};
    return {values.front(), std::nullopt, std::nullopt, 1};
}

Estimate estimate_by(const Ratio& how, const Replications& all, Visits which, double confidence) {
    const std::vector<double> sums = replication_by_replication(all, which, how.sum);
    const std::vector<double> over = replication_by_replication(all, which, how.over);
    if (const auto interval = ratio_interval(sums, over, confidence)) {
        return how.is_share ? as_share(from(*interval), confidence) : from(*interval);
    }
    const auto n = static_cast<std::int64_t>(sums.size());
    if (n != 1 || over.front() == 0) return {std::nullopt, std::nullopt, std::nullopt, n};
    return {sums.front() / over.front(), std::nullopt, std::nullopt, 1};
}

Estimate estimate_by(const PooledPercentile& how, const Replications& all, Visits which, double confidence) {
    const auto part = [&](bool with_outage) -> const BatchedHistogram& {
        return how.of == PooledPercentile::Of::waits ? all.waits(with_outage) : all.delays(with_outage);
    };
    const auto visits = static_cast<std::int64_t>(
        replication_by_replication(all, which, [](const VisitRecord&) { return 0.0; }).size());
    const auto of = [&](const BatchedHistogram& people) -> Estimate {
        if (const auto interval = pooled_quantile(people, how.p, confidence)) {
            return {interval->estimate, interval->low, interval->high, visits};
        }
        return {pooled_quantile(people, how.p), std::nullopt, std::nullopt, visits};
    };
    if (which != Visits::all) return of(part(which == Visits::with_outage));
    BatchedHistogram everybody = part(false);
    everybody.merge(part(true));
    return of(everybody);
}

Estimate estimate_by(const PercentileOfVisits& how, const Replications& all, Visits which,
                     double confidence) {
    std::vector<double> values = visit_by_visit(all, which, how.value);
    if (const auto interval = quantile_interval(values, how.p, confidence)) return from(*interval);
    return {sample_quantile(values, how.p), std::nullopt, std::nullopt,
            static_cast<std::int64_t>(values.size())};
}

}  // namespace

Estimate estimate(const Measure& measure, const Replications& replications, Visits which, double confidence) {
    return std::visit([&](const auto& how) { return estimate_by(how, replications, which, confidence); },
                      measure.how);
}

}  // namespace jemput
