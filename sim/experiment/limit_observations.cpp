#include "sim/experiment/limit_observations.hpp"

#include "sim/experiment/staffing.hpp"
#include "sim/statistics/intervals.hpp"

#include <algorithm>
#include <cassert>
#include <variant>

namespace jemput {

namespace {

/// What one replication gives: a sum, and what it is over.
struct SumOver {
    OfVisit sum;
    OfVisit over;
    bool is_share;
};

OfVisit constant(double value) {
    return [value](const VisitRecord&) { return value; };
}

/// Nothing for a percentile over people: a visit has no share of people beyond any time.
std::optional<SumOver> sum_over(const Measure& measure, double bound, std::size_t visits) {
    if (const auto* how = std::get_if<MeanOfReplications>(&measure.how))
        return SumOver{how->value, constant(1 / static_cast<double>(visits)), false};
    if (const auto* how = std::get_if<MeanOfVisits>(&measure.how))
        return SumOver{how->value, constant(1), false};
    if (const auto* how = std::get_if<Ratio>(&measure.how))
        return SumOver{how->sum, how->over, how->is_share};
    if (const auto* how = std::get_if<PercentileOfVisits>(&measure.how)) {
        const OfVisit is_above = [value = how->value, bound](const VisitRecord& record) {
            return static_cast<double>(value(record) > bound);
        };
        return SumOver{is_above, constant(1), true};
    }
    return std::nullopt;
}

/// Means over each replications_an_observation values; the rest that fills no observation is left out.
std::vector<double> batched(std::span<const double> values) {
    std::vector<double> means(values.size() / static_cast<std::size_t>(replications_an_observation));
    for (std::size_t i = 0; i < means.size(); ++i) {
        double sum = 0;
        for (std::int64_t k = 0; k < replications_an_observation; ++k)
            sum += values[i * static_cast<std::size_t>(replications_an_observation) +
                          static_cast<std::size_t>(k)];
        means[i] = sum / static_cast<double>(replications_an_observation);
    }
    return means;
}

}  // namespace

bool LimitObservations::can_be_judged(const Measure& measure) {
    return sum_over(measure, 0, 1).has_value();
}

LimitObservations::LimitObservations(const Limit& limit, const Measure& measure, const Tolerances& tolerances,
                                     const Replications& replications)
    : is_at_most_(limit.is_at_most), replications_(replications.completed()) {
    const auto how = sum_over(measure, limit.bound, replications.visits());
    assert(how.has_value() && "can_be_judged");
    const auto* percentile = std::get_if<PercentileOfVisits>(&measure.how);
    bound_ = percentile != nullptr ? 1 - percentile->p : limit.bound;
    is_share_ = how->is_share;
    share_tolerance_ = percentile != nullptr ? tolerances.of_shares() : tolerances.at(limit).value_or(0);
    const double sign = is_at_most_ ? 1 : -1;
    const std::size_t visits = replications.visits();
    const std::span<const VisitRecord> records = replications.records();
    std::vector<double> z(static_cast<std::size_t>(replications_));
    double over_in_first_stage = 0;
    constexpr auto first = static_cast<std::size_t>(first_observations * replications_an_observation);
    for (std::size_t r = 0; r < z.size(); ++r) {
        double sum = 0;
        double over = 0;
        for (const VisitRecord& record : records.subspan(r * visits, visits)) {
            sum += how->sum(record);
            over += how->over(record);
        }
        z[r] = sign * (sum - bound_ * over);
        if (r < first) over_in_first_stage += over;
        with_some_ += sum > 0;
        without_all_ += sum < over;
    }
    z_ = batched(z);
    const auto counted = static_cast<double>(std::min(z.size(), first));
    tolerance_ = share_tolerance_ * (counted > 0 ? over_in_first_stage / counted : 1);
}

bool LimitObservations::has_seen_enough(bool is_kept, double error) const {
    constexpr std::int64_t enough = 10;
    if (!is_share_ || (with_some_ >= enough && without_all_ >= enough)) return true;
    const double allowed = zero_successes_bound(replications_, 1 - error);
    const bool is_rare = with_some_ < enough;
    if (is_rare && with_some_ > 0) return false;
    if (!is_rare && without_all_ > 0) return false;
    const double least = is_rare ? 0 : 1 - allowed;
    const double most = is_rare ? allowed : 1;
    const bool must_be_below = is_at_most_ == is_kept;
    return must_be_below ? most <= bound_ + share_tolerance_ : least >= bound_ - share_tolerance_;
}

std::vector<double> observations_of_mean(const Measure& measure, const Replications& replications) {
    const auto how = sum_over(measure, 0, replications.visits());
    assert(how.has_value() && !std::holds_alternative<Ratio>(measure.how));
    const std::size_t visits = replications.visits();
    const std::span<const VisitRecord> records = replications.records();
    std::vector<double> values(static_cast<std::size_t>(replications.completed()));
    for (std::size_t r = 0; r < values.size(); ++r)
        for (const VisitRecord& record : records.subspan(r * visits, visits))
            values[r] += how->sum(record);
    return batched(values);
}

}  // namespace jemput
