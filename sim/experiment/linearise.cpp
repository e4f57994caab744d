#include "sim/experiment/linearise.hpp"

#include <cstddef>
#include <span>
#include <variant>
#include <vector>

namespace jemput {

namespace {

std::vector<double> visit_by_visit(const Replications& all, const OfVisit& value) {
    std::vector<double> values;
    values.reserve(all.records().size());
    for (const VisitRecord& record : all.records())
        values.push_back(value(record));
    return values;
}

/// One sum a replication.
std::vector<double> replication_by_replication(const Replications& all, const OfVisit& value) {
    std::vector<double> sums(static_cast<std::size_t>(all.completed()));
    const std::span<const VisitRecord> records = all.records();
    for (std::size_t i = 0; i < records.size(); ++i)
        sums[i / all.visits()] += value(records[i]);
    return sums;
}

std::optional<Linearised> linearise_by(const MeanOfReplications& how, const Replications& all, double) {
    return replication_by_replication(all, how.value);
}

std::optional<Linearised> linearise_by(const MeanOfVisits& how, const Replications& all, double) {
    std::vector<double> means = replication_by_replication(all, how.value);
    for (double& mean : means)
        mean /= static_cast<double>(all.visits());
    return means;
}

std::optional<Linearised> linearise_by(const Ratio& how, const Replications& all, double) {
    const std::vector<double> sums = replication_by_replication(all, how.sum);
    const std::vector<double> over = replication_by_replication(all, how.over);
    return linearised_ratio({sums, over});
}

BatchedHistogram people_of(const PooledPercentile& how, const Replications& all) {
    const bool is_of_waits = how.of == PooledPercentile::Of::waits;
    BatchedHistogram people = is_of_waits ? all.waits(false) : all.delays(false);
    people.merge(is_of_waits ? all.waits(true) : all.delays(true));
    return people;
}

std::optional<Linearised> linearise_by(const PooledPercentile& how, const Replications& all,
                                       double confidence) {
    return linearised_quantile(people_of(how, all), how.p, confidence);
}

std::optional<Linearised> linearise_by(const PercentileOfVisits& how, const Replications& all,
                                       double confidence) {
    return linearised_quantile(visit_by_visit(all, how.value), all.visits(), how.p, confidence);
}

}  // namespace

std::optional<Linearised> linearise(const Measure& measure, const Replications& replications,
                                    double confidence) {
    return std::visit([&](const auto& how) { return linearise_by(how, replications, confidence); },
                      measure.how);
}

bool is_of_equal_values(const Measure& in_first, const Replications& first, const Measure& in_other,
                        const Replications& other) {
    if (const auto* how = std::get_if<PercentileOfVisits>(&in_first.how)) {
        const auto* theirs = std::get_if<PercentileOfVisits>(&in_other.how);
        return theirs != nullptr && first.completed() > 0 &&
               visit_by_visit(first, how->value) == visit_by_visit(other, theirs->value);
    }
    const auto* how = std::get_if<PooledPercentile>(&in_first.how);
    if (how == nullptr) return false;
    const BatchedHistogram people = people_of(*how, first);
    return people.people() > 0 && people == people_of(*how, other);
}

}  // namespace jemput
