#pragma once

#include "sim/core/diagnostic.hpp"
#include "sim/document/node.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace jemput {

/// What a document may need at most. Honest scenarios are far below; hostile ones end in a fault, not in a
/// hang.
inline constexpr std::uintmax_t most_document_bytes = std::uintmax_t{1024} * 1024;
inline constexpr std::size_t most_document_depth = 32;
inline constexpr std::size_t most_document_nodes = 100'000;

/// Reads one document of YAML, strictly: UTF-8 without control characters; no anchors, aliases, merge keys,
/// tags, duplicate keys, keys that are no text, or second document; not empty; within the limits above. Gives
/// every fault up to the first one that makes the rest unreadable. `file` names the text in places. Columns
/// count characters, not bytes. Never throws for what stands in the text.
[[nodiscard]] Expected<Node> parse_yaml(std::string_view text, const std::string& file);

}  // namespace jemput
