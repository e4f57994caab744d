#pragma once

#include "sim/core/diagnostic.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace jemput {

enum class NodeKind { null, scalar, sequence, mapping };

struct Entry;

/// A piece of a document as it was written: nothing is converted yet, and every piece knows its place.
struct Node {
    Node() = default;
    Node(NodeKind kind_, Place place_, std::string text_ = {}, bool quoted_ = false);

    NodeKind kind = NodeKind::null;
    Place place;
    std::string text;            ///< of a scalar
    bool quoted = false;         ///< a scalar in quotes, or a block of text after | or >
    std::vector<Node> items;     ///< of a sequence
    std::vector<Entry> entries;  ///< of a mapping, in the order of the file, each key once

    /// The value of the key, or nullptr where this is no mapping or has no such key. O(number of entries).
    [[nodiscard]] const Node* find(std::string_view key) const;
    [[nodiscard]] Node* find(std::string_view key);

    /// Where the value of the key stands, or where this node stands if there is no such key.
    [[nodiscard]] const Place& place_of(std::string_view key) const;
};

/// A key and its value.
struct Entry {
    std::string key;
    Place key_place;
    Node value;
};

/// True for a mapping with the key `value`: a value that brings its source along. It is one piece, never
/// merged.
[[nodiscard]] bool is_sourced(const Node& node);

/// The node on one line as it could stand in a file, e.g. "{lognormal: {mean: 6 min, cv: 0.5}}".
[[nodiscard]] std::string to_text(const Node& node);

/// What a person sees there: "nothing", "'text'" (cut after 40 bytes), "a list" or "a mapping".
[[nodiscard]] std::string describe(const Node& node);

/// The text in single quotes for a message, cut after about 40 bytes, control characters replaced.
[[nodiscard]] std::string in_quotes(std::string_view text);

/// The path of a key or of an item below `path`: "arrivals.profile[0]".
[[nodiscard]] std::string path_of_key(const std::string& path, std::string_view key);
[[nodiscard]] std::string path_of_item(const std::string& path, std::size_t index);

}  // namespace jemput
