#pragma once

#include "sim/experiment/replications.hpp"
#include "sim/model/plan.hpp"
#include "sim/model/visit_record.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace jemput {

enum class Better : std::uint8_t { lower, higher, none };

/// A number that a visit gives; those of several visits in one replication are added.
using OfVisit = std::function<double(const VisitRecord&)>;

/// Mean over replications of a sum over visits.
struct MeanOfReplications {
    OfVisit value;
};

/// A mean or share over people (or over time): the sum of one thing over the sum of another.
struct Ratio {
    OfVisit sum;
    OfVisit over;
    bool is_share = false;  ///< cannot leave [0, 1]
};

/// A percentile over all people of all visits.
struct PooledPercentile {
    enum class Of : std::uint8_t { waits, delays } of;
    double p;
};

/// A percentile of visits.
struct PercentileOfVisits {
    OfVisit value;
    double p;
};

/// A measure: what it is called, whom it counts, and how it is estimated.
struct Measure {
    std::string name;
    std::string unit;        ///< people, min, share, Rp, officers …
    std::string population;  ///< who counts
    Better better = Better::none;
    std::variant<MeanOfReplications, Ratio, PooledPercentile, PercentileOfVisits> how;
};

/// All measures that the plan can give (an endless queue has no overtime and no cost; without a budget there
/// is no share of it), in the order of a report.
[[nodiscard]] std::vector<Measure> measures_of(const Plan& plan);

/// An estimate and its interval; what the replications do not suffice for is absent.
struct Estimate {
    std::optional<double> estimate;
    std::optional<double> low;
    std::optional<double> high;
    std::int64_t n = 0;  ///< replications (visits for a percentile of visits) that it rests on

    [[nodiscard]] std::optional<double> half_width() const {
        if (!low || !high) return std::nullopt;
        return (*high - *low) / 2;
    }
};

/// Which visits count.
enum class Visits : std::uint8_t { all, with_outage, without_outage };

/// Estimates the measure from the completed replications. Replications without any visit of that kind are
/// left out.
[[nodiscard]] Estimate estimate(const Measure& measure, const Replications& replications, Visits which,
                                double confidence);

}  // namespace jemput
