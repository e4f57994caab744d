#include "sim/experiment/measures.hpp"
#include "sim/statistics/intervals.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <optional>
#include <span>
#include <vector>

namespace jemput {

namespace {

bool is_of_kind(const VisitRecord& record, Visits kind) {
    switch (kind) {
        case Visits::all:
            return true;
        case Visits::with_outage:
            return record.had_outage;
        case Visits::without_outage:
            return !record.had_outage;
    }
    return true;
}

/// The selected visits, replication by replication: calls `use` with the values of each replication that has
/// any. O(records that the selection could hold).
template <class Use>
void for_each_replication(const Replications& all, const Selection& selection, const OfVisit& value,
                          Use use) {
    const std::span<const VisitRecord> records = all.records();
    std::vector<double> values;
    for (std::size_t first = 0; first < records.size(); first += all.visits()) {
        values.clear();
        const auto visits = selection.visit ? records.subspan(first + *selection.visit, 1)
                                            : records.subspan(first, all.visits());
        for (const VisitRecord& record : visits) {
            if (is_of_kind(record, selection.kind)) values.push_back(value(record));
        }
        if (!values.empty()) use(std::span<const double>(values));
    }
}

/// One number a visit.
std::vector<double> visit_by_visit(const Replications& all, const Selection& selection,
                                   const OfVisit& value) {
    std::vector<double> values;
    for_each_replication(all, selection, value, [&](std::span<const double> of_replication) {
        values.insert(values.end(), of_replication.begin(), of_replication.end());
    });
    return values;
}

/// One sum a replication.
std::vector<double> replication_by_replication(const Replications& all, const Selection& selection,
                                               const OfVisit& value) {
    std::vector<double> sums;
    for_each_replication(all, selection, value, [&](std::span<const double> of_replication) {
        sums.push_back(std::accumulate(of_replication.begin(), of_replication.end(), 0.0));
    });
    return sums;
}

bool has_at_most_one_visit_a_replication(const Replications& all, const Selection& selection) {
    return all.visits() == 1 || selection.visit;
}

/// No measure can be negative, so no bound is where the estimate is not.
Estimate not_below_zero(Estimate mean) {
    if (mean.low && *mean.estimate >= 0) mean.low = std::max(0.0, *mean.low);
    return mean;
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

Estimate estimate_by(const MeanOfReplications& how, const Replications& all, const Selection& selection,
                     double confidence) {
    const std::vector<double> values = replication_by_replication(all, selection, how.value);
    if (const auto interval = mean_interval(values, confidence)) {
        return not_below_zero(estimate_from(*interval));
    }
    if (values.empty()) return {};
    return {values.front(), std::nullopt, std::nullopt, 1};
}

Estimate estimate_by(const Ratio& how, const Replications& all, const Selection& selection,
                     double confidence) {
    const std::vector<double> sums = replication_by_replication(all, selection, how.sum);
    const std::vector<double> over = replication_by_replication(all, selection, how.over);
    if (const auto interval = ratio_interval(sums, over, confidence)) {
        return how.is_share ? as_share(estimate_from(*interval), confidence)
                            : not_below_zero(estimate_from(*interval));
    }
    const auto n = static_cast<std::int64_t>(sums.size());
    if (n != 1 || over.front() == 0) return {std::nullopt, std::nullopt, std::nullopt, n};
    return {sums.front() / over.front(), std::nullopt, std::nullopt, 1};
}

Estimate estimate_by(const MeanOfVisits& how, const Replications& all, const Selection& selection,
                     double confidence) {
    if (has_at_most_one_visit_a_replication(all, selection))
        return estimate_by(MeanOfReplications{how.value}, all, selection, confidence);
    return estimate_by(Ratio{how.value, [](const VisitRecord&) { return 1.0; }}, all, selection, confidence);
}

Estimate estimate_by(const PooledPercentile& how, const Replications& all, const Selection& selection,
                     double confidence) {
    const auto part = [&](bool with_outage) -> const BatchedHistogram& {
        return how.of == PooledPercentile::Of::waits ? all.waits(with_outage) : all.delays(with_outage);
    };
    if (selection.visit && all.visits() > 1) return {};
    const auto replications = static_cast<std::int64_t>(
        replication_by_replication(all, selection, [](const VisitRecord&) { return 0.0; }).size());
    const auto of = [&](const BatchedHistogram& people) -> Estimate {
        const BatchedHistogram in_use = people.first(all.batches());
        if (const auto interval = pooled_quantile(in_use, how.p, confidence)) {
            return {interval->estimate, interval->low, interval->high, replications};
        }
        return {pooled_quantile(in_use, how.p), std::nullopt, std::nullopt, replications};
    };
    if (selection.kind != Visits::all) return of(part(selection.kind == Visits::with_outage));
    BatchedHistogram everybody = part(false);
    everybody.merge(part(true));
    return of(everybody);
}

/// Woodruff's interval of a percentile of visits, of which a replication has several: they share the life of
/// OSS and the people who come again, so the replication is the unit. The share of visits at or below the
/// percentile q is a ratio over replications, and so is that of those below q; the larger half-width h of the
/// two gives the percentiles p − h and p + h as bounds.
std::optional<Interval> clustered_quantile(const PercentileOfVisits& how, const Replications& all,
                                           const Selection& selection, double confidence) {
    std::vector<double> values = visit_by_visit(all, selection, how.value);
    const std::optional<double> q = sample_quantile(values, how.p);
    if (!q) return std::nullopt;
    const std::vector<double> visits =
        replication_by_replication(all, selection, [](const VisitRecord&) { return 1.0; });
    const auto half_width = [&](const OfVisit& is_there) {
        return ratio_interval(replication_by_replication(all, selection, is_there), visits, confidence);
    };
    const auto below = half_width([&](const VisitRecord& r) { return how.value(r) < *q ? 1.0 : 0.0; });
    const auto up_to = half_width([&](const VisitRecord& r) { return how.value(r) <= *q ? 1.0 : 0.0; });
    if (!below || !up_to) return std::nullopt;
    const double h = std::max(below->half_width(), up_to->half_width());
    if (how.p - h <= 0 || how.p + h >= 1) return std::nullopt;
    return Interval{*q, *sample_quantile(values, how.p - h), *sample_quantile(values, how.p + h),
                    static_cast<std::int64_t>(values.size())};
}

Estimate estimate_by(const PercentileOfVisits& how, const Replications& all, const Selection& selection,
                     double confidence) {
    std::vector<double> values = visit_by_visit(all, selection, how.value);
    const auto interval = has_at_most_one_visit_a_replication(all, selection)
                              ? quantile_interval(values, how.p, confidence)
                              : clustered_quantile(how, all, selection, confidence);
    if (interval) return estimate_from(*interval);
    return {sample_quantile(values, how.p), std::nullopt, std::nullopt,
            static_cast<std::int64_t>(values.size())};
}

}  // namespace

Estimate estimate_from(const Interval& interval) {
    return {interval.estimate, interval.low, interval.high, interval.n};
}

Estimate estimate(const Measure& measure, const Replications& replications, const Selection& selection,
                  double confidence) {
    return std::visit([&](const auto& how) { return estimate_by(how, replications, selection, confidence); },
                      measure.how);
}

}  // namespace jemput
