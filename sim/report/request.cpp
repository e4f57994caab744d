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

constexpr const char* path_of_request = "manifest.request";

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

/// The texts of a list that may be left out.
std::vector<std::string> read_texts(const Json& json, std::string_view name, const char* allowed,
                                    JsonFields& fields) {
    std::vector<std::string> texts;
    if (!json.contains(name)) return texts;
    for (const Json& text : fields.list(json, path_of_request, name)) {
        if (text.is_string()) {
            texts.push_back(text.get<std::string>());
        } else {
            fields.fault(path_of_key(path_of_request, name), text.dump(), allowed);
        }
    }
    return texts;
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
    if (!request.over.empty()) json["over"] = request.over;
    if (!request.limits.empty()) json["limits"] = request.limits;
    if (request.command != "staff") return json;
    if (!request.plans.empty()) json["plans"] = request.plans;
    if (!request.minimise.empty()) json["minimise"] = request.minimise;
    if (!request.tolerances.empty()) json["tolerances"] = request.tolerances;
    json["max_replications"] = request.max_replications;
    return json;
}

Expected<Request> read_request(const nlohmann::ordered_json& manifest, const std::string& file,
                               const std::vector<std::string>& known) {
    JsonFields fields(file);
    Request request;
    const Json* json = fields.find(manifest, "manifest", "request");
    if (json == nullptr) return tl::unexpected(fields.faults());
    request.command = fields.text(*json, path_of_request, "command");
    if (fields.faults().empty() && std::find(known.begin(), known.end(), request.command) == known.end()) {
        fields.fault("manifest.request.command", in_quotes(request.command), join(known, ", "),
                     "this version cannot run it again: take the version that is named in the manifest");
    }
    if (!fields.faults().empty()) return tl::unexpected(fields.faults());

    const std::vector<Json> scenarios = fields.list(*json, path_of_request, "scenarios");
    for (std::size_t i = 0; i < scenarios.size(); ++i) {
        const std::string at = path_of_item("manifest.request.scenarios", i);
        request.scenarios.push_back(read_scenario_choice(scenarios[i], at, fields));
    }
    if (scenarios.empty()) fields.fault("manifest.request.scenarios", "none", "the scenarios that were run");
    if (request.command == "compare" && scenarios.size() == 1)
        fields.fault("manifest.request.scenarios", "one", "two scenarios or more");
    request.replications = fields.whole(*json, path_of_request, "replications", 1, most_replications);
    request.seed = fields.natural(*json, path_of_request, "seed");
    request.confidence = fields.number(*json, path_of_request, "confidence", 0.5, 0.9999);
    if (json->contains("precision")) {
        request.precision = fields.text(*json, path_of_request, "precision");
        request.max_replications =
            fields.whole(*json, path_of_request, "max_replications", request.replications, most_replications);
    }
    request.judge_by = read_texts(*json, "judge_by", "names of measures", fields);
    request.over = read_texts(*json, "over", "values of the scenario, such as staff.officers=1..6", fields);
    request.limits = read_texts(*json, "limits", "limits, such as wait.mean <= 10 min", fields);
    if (request.command == "staff") {
        if (json->contains("plans")) request.plans = fields.text(*json, path_of_request, "plans");
        if (json->contains("minimise")) request.minimise = fields.text(*json, path_of_request, "minimise");
        request.tolerances = read_texts(*json, "tolerances", "tolerances, such as 0.5%", fields);
        request.max_replications =
            fields.whole(*json, path_of_request, "max_replications", 1, most_replications);
    }
    if (request.command == "sweep" && request.over.empty())
        fields.fault("manifest.request.over", "none", "what the sweep changes");
    if (!fields.faults().empty()) return tl::unexpected(fields.faults());
    return request;
}

}  // namespace jemput
