#include "sim/report/result_json.hpp"

#include <optional>
#include <string_view>

namespace jemput {

namespace {

using Json = nlohmann::ordered_json;

Json number(std::optional<double> value) {
    return value ? Json(*value) : Json(nullptr);
}

void add_estimate(Json& to, const Estimate& e) {
    to["estimate"] = number(e.estimate);
    to["low"] = number(e.low);
    to["high"] = number(e.high);
    to["half_width"] = number(e.half_width());
    to["n"] = e.n;
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

Json series_json(const std::vector<SeriesPoint>& points) {
    Json json = Json::array();
    for (const SeriesPoint& point : points) {
        json.push_back({{"t", point.minutes},
                        {"estimate", number(point.level.estimate)},
                        {"low", number(point.level.low)},
                        {"high", number(point.level.high)}});
    }
    return json;
}

Json manifest_json(const Manifest& m) {
    Json files = Json::array();
    for (const SourceFile& file : m.files)
        files.push_back({{"path", file.path}, {"sha256", file.sha256}});
    return {{"version", m.version}, {"commit", m.commit},   {"command", m.command}, {"files", files},
            {"threads", m.threads}, {"machine", m.machine}, {"time", m.time},       {"seconds", m.seconds}};
}

}  // namespace

nlohmann::ordered_json to_json(const RunResult& result, const Manifest& manifest) {
    Json json = Json::object();
    json["scenario"] = result.scenario;
    json["replications"] = result.replications;
    json["seed"] = result.seed;
    json["confidence"] = result.confidence;
    Json measures = Json::object();
    for (const MeasureResult& m : result.measures)
        measures[m.measure.name] = measure_json(m);
    json["measures"] = measures;
    json["series"] = {{"in_system", series_json(result.in_system)}, {"queue", series_json(result.queue)}};
    json["manifest"] = manifest_json(manifest);
    return json;
}

}  // namespace jemput
