#pragma once

#include "sim/experiment/replications.hpp"
#include "sim/model/plan.hpp"
#include "sim/model/visit_record.hpp"

#include <cstddef>
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

/// Mean over visits, all of the same weight.
struct MeanOfVisits {
    OfVisit value;
};

/// A mean or share over people (or over time): the sum of one thing over the sum of another.
struct Ratio {
    OfVisit sum;
    OfVisit over;
    bool is_share = false;  ///< cannot leave [0, 1]
};

/// A percentile over all people of all visits. There is none of a single visit of a calendar of several: that
/// would need counts over people for each of them.
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
    std::string name;        ///< its key
    std::string title;       ///< for people, in English; in the catalogue of translations
    std::string unit;        ///< people, min, share, Rp, h …; in the catalogue
    std::string population;  ///< who counts; in the catalogue
    Better better = Better::none;
    std::variant<MeanOfReplications, MeanOfVisits, Ratio, PooledPercentile, PercentileOfVisits> how;
};

/// All measures that the plan can give, in the order of a report. An endless queue has no overtime and no
/// cost, without a budget there is no share of it, and a mechanism that the scenario leaves out (priority,
/// partner desks, …) has no measures.
///
/// `budget.share` is the cost of the whole calendar over the budget; with a calendar of one visit, that of
/// `visits_a_year` such visits.
[[nodiscard]] std::vector<Measure> measures_of(const Plan& plan);

/// Those of them that can be told of a single visit of the calendar.
[[nodiscard]] std::vector<Measure> measures_of_one_visit(const Plan& plan);

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

[[nodiscard]] Estimate estimate_from(const Interval& interval);

enum class Visits : std::uint8_t { all, with_outage, without_outage };

/// Which visits count: of the whole calendar, or of one visit of it, those of a kind. A kind is a selection.
struct Selection {
    Selection(Visits of_kind, std::optional<std::size_t> one = {}) : kind(of_kind), visit(one) {}  // NOLINT

    Visits kind;
    std::optional<std::size_t> visit;  ///< index in the calendar; absent: the whole calendar
};

/// Estimates the measure from the completed replications. Replications without any selected visit are left
/// out.
[[nodiscard]] Estimate estimate(const Measure& measure, const Replications& replications,
                                const Selection& selection, double confidence);

}  // namespace jemput
