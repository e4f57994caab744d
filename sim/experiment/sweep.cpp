#include "sim/experiment/sweep.hpp"

#include "sim/model/plan.hpp"

#include <algorithm>
#include <cassert>

namespace jemput {

const Estimate* SweptCell::find(std::string_view measure) const {
    const auto found = std::find_if(estimates.begin(), estimates.end(),
                                    [&](const auto& estimate) { return estimate.first == measure; });
    return found == estimates.end() ? nullptr : &found->second;
}

const Measure& Sweep::measure(std::string_view name) const {
    const auto found = std::find_if(measures.begin(), measures.end(),
                                    [&](const Measure& measure) { return measure.name == name; });
    assert(found != measures.end() && "a measure of the sweep");
    return *found;
}

std::int64_t Sweep::done() const {
    return std::count_if(cells.begin(), cells.end(), [](const auto& cell) { return cell.has_value(); });
}

std::optional<SweptCell> run_cell(const Document& base, const Grid& grid, std::int64_t cell,
                                  const std::vector<Limit>& limits, const RunOptions& options,
                                  double confidence, std::stop_token stop, const Progress& progress) {
    const auto reading = read_variant(base, grid.values(cell), "--over");
    assert(reading.has_value() && "check() has read this cell before");
    const Plan plan(reading->value);
    const Replications runs = run_replications(plan, options, std::move(stop), progress);
    if (runs.completed() < options.replications) return std::nullopt;
    SweptCell swept;
    for (const Measure& measure : with_limits(measures_of(plan), limits))
        swept.estimates.emplace_back(measure.name,
                                     estimate(measure, runs, Selection(Visits::all), confidence));
    return swept;
}

std::optional<Keeping> keeping_of(const Sweep& sweep, std::int64_t cell) {
    const std::optional<SweptCell>& swept = sweep.cells[static_cast<std::size_t>(cell)];
    if (!swept) return std::nullopt;
    std::vector<Keeping> all;
    for (const Limit& limit : sweep.limits) {
        const Estimate* estimate = swept->find(limit.measure);
        all.push_back(estimate == nullptr ? Keeping::not_sure : keeping_of(limit, *estimate));
    }
    return worst_of(all);
}

}  // namespace jemput
