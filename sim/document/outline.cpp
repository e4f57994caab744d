#include "sim/document/outline.hpp"

#include <algorithm>
#include <cassert>

#include <fmt/format.h>

namespace jemput {

namespace {

/// A name as part of a link: lower case, blanks become hyphens, as the usual Markdown renderers do for
/// headings.
std::string slug(const std::string& name) {
    std::string slug;
    for (const char c : name) {
        if (c >= 'A' && c <= 'Z')
            slug += static_cast<char>(c - 'A' + 'a');
        else if (c == ' ')
            slug += '-';
        else
            slug += c;
    }
    return slug;
}

}  // namespace

const std::string& label_of(const Outline& outline) {
    return outline.label.empty() ? outline.name : outline.label;
}

void define(Outline& outline, const std::string& name, nlohmann::json schema) {
    const std::string key = slug(name);
    assert((!outline.definitions.contains(key) || *outline.definitions[key] == schema) &&
           "one name stands for one schema");
    outline.definitions[key] = std::make_shared<const nlohmann::json>(std::move(schema));
    outline.schema = {{"$ref", "#/$defs/" + key}};
}

void absorb(Outline& whole, const Outline& part) {
    for (const auto& [name, schema] : part.definitions) {
        [[maybe_unused]] const auto [known, is_new] = whole.definitions.emplace(name, schema);
        assert((is_new || known->second == schema || *known->second == *schema) &&
               "one name stands for one schema");
    }
    for (const auto& section : part.sections) {
        const bool is_known = std::any_of(whole.sections.begin(), whole.sections.end(),
                                          [&section](const auto& s) { return s->name == section->name; });
        if (!is_known) whole.sections.push_back(section);
    }
}

nlohmann::json sourceable(const nlohmann::json& schema) {
    return {{"anyOf", {schema, {{"$ref", "#/$defs/sourced"}, {"properties", {{"value", schema}}}}}}};
}

std::string section_link(const std::string& name) {
    return fmt::format("[{}](#{})", name, slug(name));
}

}  // namespace jemput
