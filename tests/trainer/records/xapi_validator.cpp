#include "tests/trainer/records/xapi_validator.hpp"

#include <algorithm>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include <nlohmann/json.hpp>

namespace jemput::trainer::tests {

namespace {

using Json = nlohmann::json;
using Faults = std::vector<std::string>;
using Names = std::set<std::string>;

const std::regex uuid_form{"[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"};
const std::regex iri_form{"[a-z][a-z0-9+.-]*:[^\\s]+"};
const std::regex time_form{"\\d{4}-[01]\\d-[0-3]\\dT[0-2]\\d:[0-5]\\d:[0-5]\\d\\.\\d{3,}\\+07:00"};
const std::regex duration_form{"PT(\\d+H)?(\\d+M)?\\d+(\\.\\d{1,2})?S"};
const std::regex language_form{"[a-z]{2}(-[A-Z]{2})?"};

constexpr std::string_view adl_verbs = "http://adlnet.gov/expapi/verbs/";
constexpr std::string_view categories = "https://w3id.org/xapi/cmi5/context/categories/";

/// Checks one value and all below it; the path names it in the faults.
class Checker {
  public:
    Faults faults;

    void fault(const std::string& path, const std::string& what) { faults.push_back(path + ": " + what); }

    void has_form(const Json& value, const std::regex& form, const std::string& path) {
        if (!value.is_string() || !std::regex_match(value.get<std::string>(), form))
            fault(path, "has not its form: " + value.dump());
    }

    void is_number(const Json& value, const std::string& path) {
        if (!value.is_number()) fault(path, "is no number");
    }

    /// False where it is no object, which is a fault.
    bool has_names(const Json& value, const Names& required, const Names& optional, const std::string& path) {
        if (!value.is_object()) {
            fault(path, "is no object");
            return false;
        }
        for (const std::string& name : required)
            if (!value.contains(name)) fault(path, "lacks " + name);
        for (const auto& [name, below] : value.items())
            if (!required.contains(name) && !optional.contains(name)) fault(path, "has " + name);
        return std::all_of(required.begin(), required.end(),
                           [&value](const std::string& name) { return value.contains(name); });
    }

    void no_nulls(const Json& value, const std::string& path) {
        if (value.is_null()) fault(path, "is null");
        if (!value.is_structured()) return;
        for (const auto& [name, below] : value.items())
            no_nulls(below, path + "." + name);
    }

    void agent(const Json& value, const std::string& path) {
        if (!has_names(value, {"account"}, {"objectType", "name"}, path)) return;
        if (value.value("objectType", "Agent") != "Agent") fault(path, "is no Agent");
        if (!has_names(value["account"], {"homePage", "name"}, {}, path + ".account")) return;
        has_form(value["account"]["homePage"], iri_form, path + ".homePage");
        if (!value["account"]["name"].is_string()) fault(path, "has no name of an account");
    }

    void words(const Json& value, const std::string& path) {
        if (!value.is_object() || value.empty()) return fault(path, "has no words");
        for (const auto& [language, text] : value.items()) {
            if (!std::regex_match(language, language_form)) fault(path, "has the language " + language);
            if (!text.is_string()) fault(path, "has words that are none");
        }
    }

    void extensions(const Json& value, const std::string& path) {
        if (!value.is_object()) return fault(path, "is no object");
        for (const auto& [name, below] : value.items())
            has_form(name, iri_form, path);
    }

    void activity(const Json& value, const std::string& path) {
        if (!has_names(value, {"id"}, {"objectType", "definition"}, path)) return;
        has_form(value["id"], iri_form, path + ".id");
        if (value.value("objectType", "Activity") != "Activity") fault(path, "is no Activity");
        if (!value.contains("definition")) return;
        const Json& definition = value["definition"];
        has_names(definition, {}, {"name", "description", "type", "moreInfo", "extensions"}, path);
        if (definition.contains("name")) words(definition["name"], path + ".name");
        if (definition.contains("type")) has_form(definition["type"], iri_form, path + ".type");
    }

    void score(const Json& value, const std::string& path) {
        if (!has_names(value, {"scaled"}, {"raw", "min", "max"}, path)) return;
        for (const auto& [name, number] : value.items())
            is_number(number, path + "." + name);
        if (!std::all_of(value.begin(), value.end(), [](const Json& number) { return number.is_number(); }))
            return;
        const double scaled = value["scaled"];
        if (scaled < -1 || scaled > 1) fault(path, "is scaled beyond 1");
        if (value.value("raw", 0.0) < value.value("min", 0.0) ||
            value.value("raw", 0.0) > value.value("max", 100.0))
            fault(path, "is outside min and max");
    }

    void result(const Json& value, const std::string& path) {
        has_names(value, {}, {"score", "success", "completion", "response", "duration", "extensions"}, path);
        if (value.contains("score")) score(value["score"], path + ".score");
        for (const char* name : {"success", "completion"})
            if (value.contains(name) && !value[name].is_boolean()) fault(path, "has a truth that is none");
        if (value.contains("response") && !value["response"].is_string()) fault(path, "has no response");
        if (value.contains("duration")) has_form(value["duration"], duration_form, path + ".duration");
        if (value.contains("extensions")) extensions(value["extensions"], path + ".extensions");
    }

    void context(const Json& value, const std::string& path) {
        if (!has_names(value, {"registration"},
                       {"instructor", "team", "contextActivities", "revision", "platform", "language",
                        "statement", "extensions"},
                       path))
            return;
        has_form(value["registration"], uuid_form, path + ".registration");
        if (value.contains("instructor")) agent(value["instructor"], path + ".instructor");
        if (value.contains("language")) has_form(value["language"], language_form, path + ".language");
        if (value.contains("extensions")) extensions(value["extensions"], path + ".extensions");
        if (!value.contains("contextActivities")) return;
        has_names(value["contextActivities"], {}, {"parent", "grouping", "category", "other"}, path);
        for (const auto& [name, activities] : value["contextActivities"].items())
            for (const Json& each : activities)
                activity(each, path + "." + name);
    }

    void statement(const Json& value, const std::string& path) {
        no_nulls(value, path);
        if (!has_names(value, {"id", "actor", "verb", "object", "context", "timestamp"}, {"result"}, path))
            return;
        has_form(value["id"], uuid_form, path + ".id");
        agent(value["actor"], path + ".actor");
        if (has_names(value["verb"], {"id", "display"}, {}, path + ".verb")) {
            has_form(value["verb"]["id"], iri_form, path + ".verb.id");
            words(value["verb"]["display"], path + ".verb.display");
        }
        activity(value["object"], path + ".object");
        if (value.contains("result")) result(value["result"], path + ".result");
        context(value["context"], path + ".context");
        has_form(value["timestamp"], time_form, path + ".timestamp");
    }
};

std::string verb_of(const Json& statement) {
    const std::string id = statement["verb"]["id"];
    return id.substr(id.rfind('/') + 1);
}

bool has_category(const Json& statement, const std::string& name) {
    const Json& activities = statement["context"]["contextActivities"];
    const auto listed = activities.find("category");
    return listed != activities.end() &&
           std::any_of(listed->begin(), listed->end(), [&name](const Json& category) {
               return category["id"] == std::string(categories) + name;
           });
}

/// What cmi5 asks of the result of each of its verbs.
void check_cmi5_result(Checker& checker, const Json& statement, const std::string& path) {
    const std::string verb = verb_of(statement);
    const Json result = statement.value("result", Json::object());
    const bool is_judged = verb == "passed" || verb == "failed";
    if (result.contains("score") != is_judged) checker.fault(path, "score belongs to passed and failed");
    if (result.contains("success") != is_judged) checker.fault(path, "success belongs to passed and failed");
    if (is_judged && result["success"] != (verb == "passed"))
        checker.fault(path, "success contradicts the verb");
    if (result.contains("completion") != (verb == "completed"))
        checker.fault(path, "completion belongs to completed");
    if (verb != "initialized" && !result.contains("duration")) checker.fault(path, "lacks its duration");
    if (has_category(statement, "moveon") != (is_judged || verb == "completed"))
        checker.fault(path, "moveon belongs to success and completion");
}

void check_registration(Checker& checker, const std::string& id, const std::vector<Json>& statements) {
    static const Names of_cmi5{"initialized", "completed", "passed", "failed", "terminated", "abandoned"};
    std::map<std::string, int> times;
    std::string before;
    for (std::size_t i = 0; i < statements.size(); ++i) {
        const Json& statement = statements[i];
        const std::string path = id + "[" + std::to_string(i) + "]";
        const std::string verb = verb_of(statement);
        ++times[verb];
        const bool is_cmi5 = of_cmi5.contains(verb);
        if (is_cmi5 != has_category(statement, "cmi5"))
            checker.fault(path, "has not the category of its verb");
        if (is_cmi5) check_cmi5_result(checker, statement, path);
        if (is_cmi5 && verb != "abandoned" &&
            !statement["verb"]["id"].get<std::string>().starts_with(adl_verbs))
            checker.fault(path, "has the verb of another list");
        if (statement["timestamp"] < before) checker.fault(path, "is earlier than the one before it");
        before = statement["timestamp"];
        if (statement["actor"] != statements.front()["actor"]) checker.fault(path, "is of another actor");
    }
    for (const std::string& verb : of_cmi5)
        if (times[verb] > 1) checker.fault(id, verb + " more than once");
    if (verb_of(statements.front()) != "initialized") checker.fault(id, "does not begin with initialized");
    const std::string last = verb_of(statements.back());
    if (last != "terminated" && last != "abandoned") checker.fault(id, "does not end with terminated");
    if (times["terminated"] + times["abandoned"] != 1) checker.fault(id, "has not one end");
    if (times["passed"] + times["failed"] != times["completed"])
        checker.fault(id, "is not passed or failed exactly once where it is completed");
}

}  // namespace

std::vector<std::string> xapi_faults(std::string_view lines) {
    Checker checker;
    std::map<std::string, std::vector<Json>> registrations;
    Names ids;
    std::istringstream stream{std::string(lines)};
    int number = 0;
    for (std::string line; std::getline(stream, line);) {
        const std::string path = "line " + std::to_string(++number);
        const Json statement = Json::parse(line, nullptr, false);
        const std::size_t before = checker.faults.size();
        checker.statement(statement, path);
        if (checker.faults.size() > before) continue;
        if (!ids.insert(statement["id"]).second) checker.fault(path, "has the id of another");
        registrations[statement["context"]["registration"]].push_back(statement);
    }
    for (const auto& [id, statements] : registrations)
        check_registration(checker, id, statements);
    return checker.faults;
}

}  // namespace jemput::trainer::tests
