#include "sim/document/one_of.hpp"

#include "sim/core/text.hpp"

#include <algorithm>
#include <cassert>

#include <fmt/format.h>

namespace jemput {

Outline one_of_outline(const std::string& name, const Outline* scalar,
                       const std::vector<std::pair<std::string, std::string>>& keys_and_docs,
                       const std::vector<Outline>& alternatives) {
    Outline outline;
    Section section;
    section.name = name;
    section.has_fallbacks = false;
    section.doc =
        scalar ? fmt::format("Written as {}, or as a mapping with exactly one of these keys.", scalar->name)
               : "Written as a mapping with exactly one of these keys.";
    nlohmann::json ways = nlohmann::json::array();
    std::vector<std::string> keys;
    if (scalar) {
        absorb(outline, *scalar);
        ways.push_back(scalar->schema);
    }
    Outline parts;
    for (std::size_t i = 0; i < alternatives.size(); ++i) {
        const auto& [key, doc] = keys_and_docs[i];
        assert(key != "value" && "the key 'value' marks a value with its source");
        keys.push_back(key);
        section.rows.push_back({key, label_of(alternatives[i]), "", doc, alternatives[i].words});
        nlohmann::json property = sourceable(alternatives[i].schema);
        property["description"] = doc;
        ways.push_back({{"type", "object"},
                        {"properties", {{key, std::move(property)}}},
                        {"required", nlohmann::json::array({key})},
                        {"additionalProperties", false}});
        absorb(parts, alternatives[i]);
    }
    const std::string one_key = "a mapping with one of the keys " + join(keys, ", ");
    outline.name = scalar ? scalar->name + ", or " + one_key : one_key;
    outline.label = section_link(name);
    outline.sections.insert(outline.sections.begin(), std::make_shared<const Section>(std::move(section)));
    absorb(outline, parts);
    define(outline, name, {{"anyOf", std::move(ways)}});
    return outline;
}

std::optional<std::size_t> chosen_alternative(const Node& node, const std::vector<std::string>& keys,
                                              const std::string& name, Reader& reader) {
    if (node.kind != NodeKind::mapping) {
        reader.fault(node.place, describe(node), name);
        return std::nullopt;
    }
    if (node.entries.size() != 1) {
        std::vector<std::string> found;
        for (const Entry& entry : node.entries)
            found.push_back(entry.key);
        reader.fault(node.place,
                     found.empty() ? "an empty mapping" : in_quotes(join(found, ", ")) + " together",
                     "exactly one of " + join(keys, ", "));
        return std::nullopt;
    }
    const Entry& entry = node.entries.front();
    const auto chosen = std::find(keys.begin(), keys.end(), entry.key);
    if (chosen != keys.end()) return static_cast<std::size_t>(chosen - keys.begin());
    const auto near = nearest_word(entry.key, keys);
    const Reader::At at{reader, entry.key};
    reader.fault(entry.key_place, "unknown key " + in_quotes(entry.key), join(keys, ", "),
                 near ? fmt::format("did you mean '{}'?", *near) : "");
    return std::nullopt;
}

}  // namespace jemput
