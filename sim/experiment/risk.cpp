#include "sim/experiment/risk.hpp"

#include <utility>

namespace jemput {

RiskBox risk_box(std::string name, std::string unit, Better better, const OfVisit& value,
                 const Replications& replications, double confidence) {
    const auto of = [&](auto how) {
        return estimate({"", "", "", "", better, std::move(how)}, replications, Visits::all, confidence);
    };
    return {std::move(name),
            std::move(unit),
            better,
            of(PercentileOfVisits{value, risk_low}),
            of(MeanOfVisits{value}),
            of(PercentileOfVisits{value, risk_high})};
}

std::vector<RiskBox> risk_boxes(const Replications& replications, double confidence) {
    const auto box = [&](std::string name, std::string unit, Better better, const OfVisit& value) {
        return risk_box(std::move(name), std::move(unit), better, value, replications, confidence);
    };
    return {box("wait.max", "min", Better::lower,
                [](const VisitRecord& r) { return static_cast<double>(r.wait_max) / microseconds_a_minute; }),
            box("licences", "people", Better::higher,
                [](const VisitRecord& r) { return static_cast<double>(r.licensed()); }),
            box("not_served_within_30_min", "share", Better::lower, [](const VisitRecord& r) {
                return r.arrivals == 0 ? 0.0 : static_cast<double>(r.not_served_within_30) / r.arrivals;
            })};
}

}  // namespace jemput
