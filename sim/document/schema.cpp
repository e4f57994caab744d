#include "sim/document/schema.hpp"

#include "sim/document/decimal.hpp"
#include "sim/document/yaml.hpp"

#include <utility>

namespace jemput {

namespace {

using nlohmann::json;

json to_json(const Node& node) {
    switch (node.kind) {
        case NodeKind::null:
            return nullptr;
        case NodeKind::scalar:
            if (node.quoted) return node.text;
            if (node.text == "true" || node.text == "false") return node.text == "true";
            if (parse_decimal(node.text)) return json::parse(node.text);
            return node.text;
        case NodeKind::sequence: {
            json items = json::array();
            for (const Node& item : node.items)
                items.push_back(to_json(item));
            return items;
        }
        case NodeKind::mapping: {
            json entries = json::object();
            for (const Entry& entry : node.entries)
                entries[entry.key] = to_json(entry.value);
            return entries;
        }
    }
    return nullptr;
}

/// What may stand around a value; what the value itself may be is said where it is used.
json sourced_schema() {
    const json bound{{"type", {"string", "number"}}};
    const auto described = [](json schema, const char* description) {
        schema["description"] = description;
        return schema;
    };
    return {
        {"type", "object"},
        {"description", "A value with its source."},
        {"properties",
         {{"value", {{"description", "The value itself."}}},
          {"source", described({{"type", {"string", "number"}}, {"minLength", 1}},
                               "Where the value comes from, or 'assumed'.")},
          {"low", described(bound, "The least value that is plausible.")},
          {"high", described(bound, "The greatest value that is plausible.")},
          {"n", described({{"type", "integer"}, {"minimum", 1}}, "The number of observations behind it.")},
          {"date", described({{"type", {"string", "integer"}}, {"pattern", R"(^\d{4}(-\d{2}){0,2}$)"}},
                             "When it was observed: YYYY, YYYY-MM or YYYY-MM-DD.")}}},
        {"required", {"value", "source"}},
        {"additionalProperties", false}};
}

/// Adds the key that the loader takes away. What a file requires may stand in the files that it includes.
void let_include(json& record) {
    record["properties"]["includes"] = {
        {"description", "Files to start from, relative to this one; what stands here wins over them."},
        {"type", "array"},
        {"items", {{"type", "string"}, {"minLength", 1}}}};
    if (!record.contains("required")) return;
    const json all = record["required"];
    record.erase("required");
    record["anyOf"] = json::array({json{{"required", all}}, json{{"required", json::array({"includes"})}}});
}

}  // namespace

json json_of(const std::string& yaml) {
    const Expected<Node> node = parse_yaml(yaml, "");
    return node ? to_json(*node) : json(yaml);
}

json schema_document(const Outline& outline, const std::string& title) {
    json definitions = json::object();
    for (const auto& [name, definition] : outline.definitions)
        definitions[name] = *definition;
    json schema = outline.schema;
    if (schema.contains("$ref")) {
        const std::string name = schema["$ref"].get<std::string>().substr(std::string{"#/$defs/"}.size());
        schema = definitions[name];
        definitions.erase(name);
    }
    if (schema.contains("properties")) let_include(schema);
    definitions["sourced"] = sourced_schema();
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema";
    schema["title"] = title;
    schema["$defs"] = std::move(definitions);
    return schema;
}

}  // namespace jemput
