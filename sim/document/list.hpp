#pragma once

#include "sim/core/text.hpp"
#include "sim/document/description.hpp"

#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace jemput {

/// What is said of a list or table before its items are read; false after the fault is noted.
[[nodiscard]] bool expect_size(const Node& node, NodeKind kind, std::size_t size, std::size_t least,
                               std::size_t most, const std::string& name, Reader& reader);

/// What messages, schema and docs say of a list of `item`, and of a table from `key` to `value`.
[[nodiscard]] Outline list_outline(const Outline& item, std::size_t least, std::size_t most);
[[nodiscard]] Outline table_outline(const Outline& key, const Outline& value, std::size_t least,
                                    std::size_t most);

/// A list of `least` to `most` items. All items are read, so all their faults are found.
template <class T>
Type<std::vector<T>> list(Type<T> item, std::size_t least = 1, std::size_t most = 10'000) {
    Type<std::vector<T>> type;
    static_cast<Outline&>(type) = list_outline(item, least, most);
    type.read = [item, least, most, name = type.name](const Node& node,
                                                      Reader& reader) -> std::optional<std::vector<T>> {
        if (!expect_size(node, NodeKind::sequence, node.items.size(), least, most, name, reader))
            return std::nullopt;
        std::vector<T> values;
        for (std::size_t i = 0; i < node.items.size(); ++i) {
            const Reader::At at{reader, i};
            if (auto value = read_value(item, node.items[i], reader)) values.push_back(std::move(*value));
        }
        return values.size() == node.items.size() ? std::optional{std::move(values)} : std::nullopt;
    };
    type.print = [item](const std::vector<T>& values) {
        if (!item.print && !values.empty()) return std::string{};
        std::vector<std::string> parts;
        for (const T& value : values)
            parts.push_back(item.print(value));
        return "[" + join(parts, ", ") + "]";
    };
    return type;
}

/// A mapping whose keys are values themselves, e.g. groups: {1: 0.8, 2: 0.2}; in the order of the file. A key
/// that equals an earlier one in value ("1.0" after "1") is a fault. The key `value` is not possible: it
/// would be taken for a value with its source.
template <class K, class V>
Type<std::vector<std::pair<K, V>>> table(Type<K> key, Type<V> value, std::size_t least = 1,
                                         std::size_t most = 1'000) {
    using Pairs = std::vector<std::pair<K, V>>;
    Type<Pairs> type;
    static_cast<Outline&>(type) = table_outline(key, value, least, most);
    type.read = [key, value, least, most, name = type.name](const Node& node,
                                                            Reader& reader) -> std::optional<Pairs> {
        if (!expect_size(node, NodeKind::mapping, node.entries.size(), least, most, name, reader))
            return std::nullopt;
        const std::size_t faults = reader.fault_count();
        Pairs pairs;
        for (const Entry& entry : node.entries) {
            const Reader::At at{reader, entry.key};
            auto k = key.read(Node{NodeKind::scalar, entry.key_place, entry.key}, reader);
            auto v = read_value(value, entry.value, reader);
            if (!k || !v) continue;
            if constexpr (std::equality_comparable<K>)
                for (const auto& pair : pairs)
                    if (pair.first == *k)
                        reader.fault(entry.key_place,
                                     "the key " + in_quotes(entry.key) + " for the second time",
                                     "each key once");
            pairs.emplace_back(std::move(*k), std::move(*v));
        }
        return reader.fault_count() == faults ? std::optional{std::move(pairs)} : std::nullopt;
    };
    if (key.print && value.print)
        type.print = [key, value](const Pairs& pairs) {
            std::vector<std::string> parts;
            for (const auto& [k, v] : pairs)
                parts.push_back(fmt::format("{}: {}", key.print(k), value.print(v)));
            return "{" + join(parts, ", ") + "}";
        };
    return type;
}

}  // namespace jemput
