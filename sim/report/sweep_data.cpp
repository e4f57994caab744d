#include "sim/report/csv.hpp"
#include "sim/report/result_json.hpp"
#include "sim/report/sweep_report.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include <fmt/format.h>

namespace jemput {

namespace {

using Json = nlohmann::ordered_json;

Json cell_json(const Sweep& sweep, std::int64_t index) {
    Json at = Json::object();
    for (const auto& [path, value] : sweep.grid.values(index))
        at[path] = value;
    const auto& cell = sweep.cells[static_cast<std::size_t>(index)];
    Json json = {{"at", at}, {"measures", cell ? measures_json(sweep.measures, *cell) : Json(nullptr)}};
    if (sweep.limits.empty()) return json;
    const auto keeping = keeping_of(sweep, index);
    json["keeps"] = keeping ? Json(word(*keeping)) : Json(nullptr);
    return json;
}

}  // namespace

std::string_view word(Keeping keeping) {
    switch (keeping) {
        case Keeping::kept:
            return "yes";
        case Keeping::broken:
            return "no";
        case Keeping::not_sure:
            return "not sure";
    }
    return "";
}

Json measures_json(const std::vector<Measure>& measures, const SweptCell& cell) {
    Json json = Json::object();
    for (const auto& [name, estimate] : cell.estimates) {
        const auto measure = std::find_if(measures.begin(), measures.end(),
                                          [&wanted = name](const Measure& m) { return m.name == wanted; });
        Json one = {{"unit", measure->unit}, {"population", measure->population}};
        one.update(estimate_json(estimate));
        one["better"] = word(measure->better);
        json[name] = one;
    }
    return json;
}

Json limits_json(const std::vector<Limit>& limits) {
    Json json = Json::array();
    for (const Limit& limit : limits)
        json.push_back({{"measure", limit.measure},
                        {"is_at_most", limit.is_at_most},
                        {"bound", limit.bound},
                        {"written", limit.written}});
    return json;
}

nlohmann::ordered_json sweep_json(const SweepReport& report) {
    const Sweep& sweep = *report.sweep;
    Json json = {{"scenario", report.scenario->name},
                 {"replications", sweep.replications},
                 {"seed", sweep.seed},
                 {"confidence", sweep.confidence},
                 {"axes", Json::array()}};
    for (const Axis& axis : sweep.grid.axes())
        json["axes"].push_back({{"path", axis.path}, {"values", axis.values}});
    if (!sweep.limits.empty()) json["limits"] = limits_json(sweep.limits);
    if (!sweep.is_complete()) json["interrupted"] = {{"done", sweep.done()}, {"wanted", sweep.grid.size()}};
    json["cells"] = Json::array();
    for (std::int64_t cell = 0; cell < sweep.grid.size(); ++cell)
        json["cells"].push_back(cell_json(sweep, cell));
    if (report.manifest != nullptr) json["manifest"] = manifest_json(*report.manifest);
    return json;
}

std::string sweep_csv(const SweepReport& report) {
    const Sweep& sweep = *report.sweep;
    std::string csv;
    for (const Axis& axis : sweep.grid.axes())
        csv += csv_cell(axis.path) + ",";
    csv += "measure,unit,population,estimate,low,high,half_width,n\n";
    for (std::int64_t index = 0; index < sweep.grid.size(); ++index) {
        const auto& cell = sweep.cells[static_cast<std::size_t>(index)];
        if (!cell) continue;
        std::string at;
        for (const auto& [path, value] : sweep.grid.values(index))
            at += csv_cell(value) + ",";
        for (const auto& [name, e] : cell->estimates) {
            const Measure& measure = sweep.measure(name);
            csv += fmt::format("{}{},{},{},{},{},{},{},{}\n", at, name, measure.unit,
                               csv_cell(measure.population), csv_number(e.estimate), csv_number(e.low),
                               csv_number(e.high), csv_number(e.half_width()), e.n);
        }
    }
    const Language english(LanguageCode::english);  // a table for programs
    return csv + std::string(sweep.grid.axes().size(), ',') +
           fmt::format("manifest,,{},,,,,\n", csv_cell(manifest_line(english, *report.manifest)));
}

}  // namespace jemput
