#include "sim/report/result_json.hpp"

#include "sim/core/format.hpp"
#include "sim/report/precision_report.hpp"

#include <cmath>
#include <cstddef>
#include <optional>
#include <string_view>

namespace jemput {

namespace {

using Json = nlohmann::ordered_json;

void add_estimate(Json& to, const Estimate& e) {
    to["estimate"] = json_number(e.estimate);
    to["low"] = json_number(e.low);
    to["high"] = json_number(e.high);
    to["half_width"] = json_number(e.half_width());
    to["n"] = e.n;
}

Json measure_json(const MeasureResult& m) {
    Json json = Json::object();
    json["unit"] = m.measure.unit;
    json["population"] = m.measure.population;
    add_estimate(json, m.all);
    json["better"] = word(m.measure.better);
    json["given"] = {{"outage", estimate_json(m.with_outage)},
                     {"no_outage", estimate_json(m.without_outage)}};
    return json;
}

Json points_json(const std::vector<SeriesPoint>& points) {
    Json json = Json::array();
    for (const SeriesPoint& point : points) {
        json.push_back({{"t", point.minutes},
                        {"estimate", json_number(point.level.estimate)},
                        {"low", json_number(point.level.low)},
                        {"high", json_number(point.level.high)}});
    }
    return json;
}

Json series_json(const std::vector<SeriesPoint>& in_system, const std::vector<SeriesPoint>& queue) {
    return {{"in_system", points_json(in_system)}, {"queue", points_json(queue)}};
}

Json visit_json(const VisitSummary& visit, const RunResult& result) {
    Json measures = Json::object();
    for (std::size_t i = 0; i < visit.estimates.size(); ++i)
        measures[result.measures_of_visits[i].name] = estimate_json(visit.estimates[i]);
    return {{"date", as_iso_date(visit.date)},
            {"place", visit.place},
            {"opens", as_iso_clock(visit.opens)},
            {"closes", as_iso_clock(visit.closes)},
            {"measures", measures},
            {"series", series_json(visit.in_system, visit.queue)}};
}

Json visits_json(const RunResult& result) {
    Json visits = Json::array();
    for (const VisitSummary& visit : result.visits)
        visits.push_back(visit_json(visit, result));
    return visits;
}

}  // namespace

Json json_number(std::optional<double> value) {
    return value && std::isfinite(*value) ? Json(*value) : Json(nullptr);
}

Json estimate_json(const Estimate& e) {
    Json json = Json::object();
    add_estimate(json, e);
    return json;
}

std::string_view word(Better better) {
    switch (better) {
        case Better::lower:
            return "lower";
        case Better::higher:
            return "higher";
        case Better::none:
            return "none";
    }
    return "none";
}

Json to_json(const RunResult& result) {
    Json json = Json::object();
    json["scenario"] = result.scenario;
    json["replications"] = result.replications;
    if (!result.is_complete()) json["interrupted"] = {{"wanted", result.wanted}};
    json["seed"] = result.seed;
    json["confidence"] = result.confidence;
    if (!result.precision.empty()) json["precision"] = precision_json(result.precision);
    Json measures = Json::object();
    for (const MeasureResult& m : result.measures)
        measures[m.measure.name] = measure_json(m);
    json["measures"] = measures;
    json["series"] = series_json(result.in_system, result.queue);
    if (result.visits.size() > 1) json["visits"] = visits_json(result);
    return json;
}

Json to_json(const RunResult& result, const Manifest& manifest) {
    Json json = to_json(result);
    json["manifest"] = manifest_json(manifest);
    return json;
}

}  // namespace jemput
