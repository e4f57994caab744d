#pragma once

#include "sim/document/description.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace jemput {

/// One way to write a value: {KEY: …}.
template <class T>
struct Alternative {
    std::string key;
    Type<T> type;
    std::string doc;
};

/// What messages, schema and docs say of a value that is one of several alternatives.
[[nodiscard]] Outline one_of_outline(const std::string& name, const Outline* scalar,
                                     const std::vector<std::pair<std::string, std::string>>& keys_and_docs,
                                     const std::vector<Outline>& alternatives);

/// The only key of the mapping, if it is among `keys`; else nullopt, and the fault is noted.
[[nodiscard]] std::optional<std::size_t> chosen_alternative(const Node& node,
                                                            const std::vector<std::string>& keys,
                                                            const std::string& name, Reader& reader);

/// A value that is written either as a scalar ("6 min") or as a mapping with exactly one of the keys:
/// {exponential: {mean: 6 min}}. It is printed, and the bounds of a sourced value are read, as the scalar is.
/// Set `size` of the result to have all values compared with their bounds, and `print` where a default may be
/// a value that the scalar cannot say.
template <class T>
Type<T> one_of(std::string name, std::optional<Type<T>> scalar, std::vector<Alternative<T>> alternatives) {
    std::vector<std::pair<std::string, std::string>> keys_and_docs;
    std::vector<std::string> keys;
    std::vector<Outline> outlines;
    for (const Alternative<T>& alternative : alternatives) {
        keys_and_docs.emplace_back(alternative.key, alternative.doc);
        keys.push_back(alternative.key);
        outlines.push_back(alternative.type);
    }
    Type<T> type;
    static_cast<Outline&>(type) = one_of_outline(name, scalar ? &*scalar : nullptr, keys_and_docs, outlines);
    if (scalar) {
        type.print = scalar->print;
        type.bound = scalar->bound;
        if (!type.bound && scalar->size)
            type.bound = [scalar](const Node& limit, Reader& reader) -> std::optional<double> {
                const auto value = scalar->read(limit, reader);
                return value ? std::optional{scalar->size(*value)} : std::nullopt;
            };
    }
    type.read = [scalar = std::move(scalar), alternatives = std::move(alternatives), keys = std::move(keys),
                 name = type.name](const Node& node, Reader& reader) -> std::optional<T> {
        if (scalar && node.kind == NodeKind::scalar) return read_value(*scalar, node, reader);
        const auto chosen = chosen_alternative(node, keys, name, reader);
        if (!chosen) return std::nullopt;
        const Reader::At at{reader, keys[*chosen]};
        return read_value(alternatives[*chosen].type, node.entries.front().value, reader);
    };
    return type;
}

}  // namespace jemput
