#include "sim/report/request.hpp"

#include "sim/core/text.hpp"
#include "sim/document/node.hpp"
#include "sim/experiment/replications.hpp"
#include "sim/report/json_fields.hpp"

#include <algorithm>
#include <cstddef>

namespace jemput {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* path = "manifest.request";

Json changes_json(const std::vector<Assignment>& changes) {
    Json json = Json::array();
    for (const auto& [changed, value] : changes)
        json.push_back({{"path", changed}, {"value", value}});
    return json;
}

ScenarioChoice read_scenario_choice(const Json& json, const std::string& at, JsonFields& fields) {
    ScenarioChoice choice{fields.text(json, at, "file"), {}};
    for (const Json& change : fields.list(json, at, "set"))
        choice.changes.emplace_back(fields.text(change, at + ".set", "path"),
                                    fields.text(change, at + ".set", "value"));
    return choice;
}

}  // namespace

Request Request::interrupted_at(std::int64_t completed) const {
    Request request = *this;
    request.replications = completed;
    request.max_replications = completed;
    return request;
}

nlohmann::ordered_json request_json(const Request& request) {
    Json scenarios = Json::array();
    for (const ScenarioChoice& choice : request.scenarios)
        scenarios.push_back({{"file", choice.file}, {"set", changes_json(choice.changes)}});
    Json json = {{"command", request.command},
                 {"scenarios", scenarios},
                 {"replications", request.replications},
                 {"seed", request.seed},
                 {"confidence", request.confidence}};
    if (!request.precision.empty()) {
        json["precision"] = request.precision;
        json["max_replications"] = request.max_replications;
    }
    if (!request.judge_by.empty()) json["judge_by"] = request.judge_by;
    return json;
}

Expected<Request> read_request(const nlohmann::ordered_json& manifest, const std::string& file,
                               const std::vector<std::string>& known) {
    JsonFields fields(file);
    Request request;
    const Json* json = fields.find(manifest, "manifest", "request");
    if (json == nullptr) return tl::unexpected(fields.faults());
    request.command = fields.text(*json, path, "command");
    if (fields.faults().empty() && std::find(known.begin(), known.end(), request.command) == known.end()) {
        fields.fault("manifest.request.command", in_quotes(request.command), join(known, ", "),
                     "this version cannot run it again: take the version that is named in the manifest");
    }
    if (!fields.faults().empty()) return tl::unexpected(fields.faults());

    const std::vector<Json> scenarios = fields.list(*json, path, "scenarios");
    for (std::size_t i = 0; i < scenarios.size(); ++i) {
        const std::string at = path_of_item("manifest.request.scenarios", i);
        request.scenarios.push_back(read_scenario_choice(scenarios[i], at, fields));
    }
    if (scenarios.empty()) fields.fault("manifest.request.scenarios", "none", "the scenarios that were run");
    if (request.command == "compare" && scenarios.size() == 1)
        fields.fault("manifest.request.scenarios", "one", "two scenarios or more");
    request.replications = fields.whole(*json, path, "replications", 1, most_replications);
    request.seed = fields.natural(*json, path, "seed");
    request.confidence = fields.number(*json, path, "confidence", 0.5, 0.9999);
    if (json->contains("precision")) {
        request.precision = fields.text(*json, path, "precision");
        request.max_replications =
            fields.whole(*json, path, "max_replications", request.replications, most_replications);
    }
    if (json->contains("judge_by")) {
        for (const Json& name : fields.list(*json, path, "judge_by")) {
            if (name.is_string()) {
                request.judge_by.push_back(name.get<std::string>());
            } else {
                fields.fault("manifest.request.judge_by", name.dump(), "names of measures");
            }
        }
    }
    if (!fields.faults().empty()) return tl::unexpected(fields.faults());
    return request;
}

}  // namespace jemput
