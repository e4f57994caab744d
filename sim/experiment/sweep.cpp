#include "sim/experiment/sweep.hpp"

#include "sim/model/plan.hpp"
#include "sim/scenario/read_scenario.hpp"

#include <algorithm>
#include <cassert>
#include <set>
#include <tuple>

#include <fmt/format.h>

namespace jemput {

namespace {

constexpr std::string_view option = "--over";

Expected<Document> document_of(const Document& base, const std::vector<Assignment>& values) {
    Document document = base;
    Diagnostics faults;
    for (const auto& [path, value] : values) {
        auto set = assign(document, path, value, option);
        if (!set) faults.insert(faults.end(), set.error().begin(), set.error().end());
    }
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    return document;
}

Expected<Reading<Scenario>> read_cell(const Document& base, const std::vector<Assignment>& values) {
    const auto document = document_of(base, values);
    if (!document) return tl::unexpected(document.error());
    return read_scenario(*document);
}

/// "staff.officers=2, arrivals.level=1.5"
std::string words_of(const std::vector<Assignment>& values) {
    std::string words;
    for (const auto& [path, value] : values)
        words += fmt::format("{}{}={}", words.empty() ? "" : ", ", path, value);
    return words;
}

/// Each fault once, with the first cell that has it.
class FaultsOfCells {
  public:
    void add(const Diagnostics& faults, const std::vector<Assignment>& values) {
        for (Diagnostic fault : faults) {
            if (!seen_.emplace(to_string({fault})).second) continue;
            if (fault.place.file.find(option) != 0)  // else the place tells the value
                fault.found += fmt::format(", with {}", words_of(values));
            faults_.push_back(std::move(fault));
        }
    }
    [[nodiscard]] const Diagnostics& all() const { return faults_; }

  private:
    std::set<std::string> seen_;
    Diagnostics faults_;
};

template <class Thing, class Name>
void add_new(std::vector<Thing>& things, const std::vector<Thing>& more, Name name) {
    for (const Thing& thing : more) {
        const bool is_there = std::any_of(things.begin(), things.end(),
                                          [&](const Thing& other) { return name(other) == name(thing); });
        if (!is_there) things.push_back(thing);
    }
}

}  // namespace

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

Expected<CheckedGrid> check(const Document& base, const Grid& grid) {
    CheckedGrid checked;
    FaultsOfCells faults;
    for (std::int64_t cell = 0; cell < grid.size(); ++cell) {
        const std::vector<Assignment> values = grid.values(cell);
        auto reading = read_cell(base, values);
        if (!reading) {
            faults.add(reading.error(), values);
            continue;
        }
        add_new(checked.measures, measures_of(Plan(reading->value)),
                [](const Measure& measure) { return measure.name; });
        add_new(checked.files, reading->files, [](const SourceFile& file) { return file.path; });
        if (!checked.first) checked.first = std::move(*reading);
    }
    if (!faults.all().empty()) return tl::unexpected(faults.all());
    return checked;
}

std::optional<SweptCell> run_cell(const Document& base, const Grid& grid, std::int64_t cell,
                                  const RunOptions& options, double confidence, std::stop_token stop,
                                  const Progress& progress) {
    const auto reading = read_cell(base, grid.values(cell));
    assert(reading.has_value() && "check() has read this cell before");
    const Plan plan(reading->value);
    const Replications runs = run_replications(plan, options, std::move(stop), progress);
    if (runs.completed() < options.replications) return std::nullopt;
    SweptCell swept;
    for (const Measure& measure : measures_of(plan))
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
