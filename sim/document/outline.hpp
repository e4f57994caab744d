#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace jemput {

/// A word that may be written, and what it means.
struct WordMeaning {
    std::string word;
    std::string meaning;
};

/// A key of a record, or an alternative, as the documentation shows it.
struct Row {
    std::string key;
    std::string value;     ///< what is written there, in Markdown
    std::string fallback;  ///< what holds where the key is left out; in Markdown
    std::string doc;
    std::vector<WordMeaning> words;
};

/// A part of the documentation: a record with its keys, or a value that is one of several alternatives.
struct Section {
    std::string name;
    std::string doc;
    std::vector<Row> rows;
    bool has_fallbacks = true;  ///< false for alternatives, which have no defaults
};

/// What messages, the JSON Schema and the documentation say of a type. What is said of the parts is shared by
/// all the types that they are part of.
struct Outline {
    std::string name;       ///< for messages: "a duration such as 5 min"
    std::string label;      ///< for the documentation, in Markdown; empty: the name
    nlohmann::json schema;  ///< JSON Schema (draft 2020-12); may point to `definitions`
    std::map<std::string, std::shared_ptr<const nlohmann::json>>
        definitions;                                       ///< by NAME, for "#/$defs/NAME"
    std::vector<std::shared_ptr<const Section>> sections;  ///< the records inside, in order of appearance
    std::vector<WordMeaning> words;                        ///< the words of a choice
    bool may_be_empty = false;                             ///< a record all of whose keys may be left out
};

[[nodiscard]] const std::string& label_of(const Outline& outline);

/// Gives the outline a schema of its own under "#/$defs/NAME". (A bug, if the name stands for another
/// schema.)
void define(Outline& outline, const std::string& name, nlohmann::json schema);

/// Adds the definitions and the sections of a part, each once. (A bug, if one name has two meanings.)
void absorb(Outline& whole, const Outline& part);

/// The schema of a value that may also be written with its source.
[[nodiscard]] nlohmann::json sourceable(const nlohmann::json& schema);

/// The link to a section in Markdown: "[night shift](#night-shift)".
[[nodiscard]] std::string section_link(const std::string& name);

/// A text of YAML as JSON, for defaults: plain decimals are numbers, true and false are themselves.
[[nodiscard]] nlohmann::json json_of(const std::string& yaml);

/// The whole schema with its "$schema", "title" and "$defs".
[[nodiscard]] nlohmann::json schema_document(const Outline& outline, const std::string& title);

/// The whole page in Markdown: an introduction, then a section for each record.
[[nodiscard]] std::string page_document(const Outline& outline);

}  // namespace jemput
