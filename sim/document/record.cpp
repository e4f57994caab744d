#include "sim/document/record.hpp"

#include "sim/core/text.hpp"

#include <algorithm>
#include <cassert>

#include <fmt/format.h>

namespace jemput {

RecordOutline::RecordOutline(std::string name, std::string doc) {
    section_.name = std::move(name);
    section_.doc = std::move(doc);
}

void RecordOutline::add_required(const std::string& key, const std::string& doc, const Outline& value) {
    add(key, {{"description", doc}}, {key, label_of(value), "required", doc, value.words}, value);
    required_.push_back(key);
}

void RecordOutline::add_optional(const std::string& key, const std::string& doc, const Outline& value,
                                 const std::string& fallback) {
    nlohmann::json schema{{"description", doc}};
    std::string shown = value.may_be_empty ? "all its defaults" : "";
    if (!fallback.empty()) {
        shown = "`" + fallback + "`";
        schema["default"] = json_of(fallback);
    }
    add(key, std::move(schema), {key, label_of(value), shown, doc, value.words}, value);
}

void RecordOutline::add_absent(const std::string& key, const std::string& doc, const Outline& value,
                               const std::string& when_absent) {
    const std::string description =
        when_absent.empty() ? doc : fmt::format("{} (without it: {})", doc, when_absent);
    add(key, {{"description", description}}, {key, label_of(value), when_absent, doc, value.words}, value);
}

void RecordOutline::add_refused(const std::string& key, const std::string& reason) {
    assert(std::find(keys_.begin(), keys_.end(), key) == keys_.end() && "a key is there or refused");
    reasons_[key] = reason;
}

void RecordOutline::add(const std::string& key, nlohmann::json schema, Row row, const Outline& value) {
    assert(key != "value" && "the key 'value' marks a value with its source");
    assert(std::find(keys_.begin(), keys_.end(), key) == keys_.end() && "a key is described once");
    schema.update(sourceable(value.schema));
    properties_[key] = std::move(schema);
    keys_.push_back(key);
    section_.rows.push_back(std::move(row));
    absorb(parts_, value);
}

Outline RecordOutline::outline() const {
    Outline outline;
    outline.name = "a mapping with the keys " + join(keys_, ", ");
    outline.label = section_link(section_.name);
    outline.sections = {std::make_shared<const Section>(section_)};
    outline.may_be_empty = required_.empty();
    absorb(outline, parts_);
    nlohmann::json schema{{"type", "object"},
                          {"description", section_.doc},
                          {"properties", properties_},
                          {"additionalProperties", false}};
    if (!required_.empty()) schema["required"] = required_;
    define(outline, section_.name, std::move(schema));
    return outline;
}

bool RecordOutline::expect_mapping(const Node& node, Reader& reader) const {
    if (node.kind == NodeKind::mapping) return true;
    reader.fault(node.place, describe(node), "a mapping with the keys " + join(keys_, ", "));
    return false;
}

void RecordOutline::report_unknown_keys(const Node& mapping, Reader& reader) const {
    for (const Entry& entry : mapping.entries) {
        if (std::find(keys_.begin(), keys_.end(), entry.key) != keys_.end()) continue;
        const Reader::At at{reader, entry.key};
        reader.fault(entry.key_place, "unknown key " + in_quotes(entry.key), join(keys_, ", "),
                     cure_of_unknown(entry.key));
    }
}

std::string RecordOutline::cure_of_unknown(const std::string& key) const {
    const auto refused = reasons_.find(key);
    if (refused != reasons_.end()) return "there is none: " + refused->second;
    const auto near = nearest_word(key, keys_);
    return near ? fmt::format("did you mean '{}'?", *near) : "";
}

void RecordOutline::report_missing(const std::string& key, const std::string& value, const Node& mapping,
                                   Reader& reader) {
    reader.fault(mapping.place, fmt::format("no key '{}'", key), "", fmt::format("add '{}': {}", key, value));
}

}  // namespace jemput
