#include "trainer/core/oss/id_word.hpp"

#include <algorithm>

namespace jemput::trainer {

Type<std::string> id_word() {
    Type<std::string> type;
    type.name = "a word of small letters, digits and _";
    type.schema = {{"type", "string"}, {"pattern", "^[a-z][a-z0-9_]*$"}};
    type.read = [name = type.name](const Node& node, Reader& reader) -> std::optional<std::string> {
        const auto is_plain = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
        };
        if (node.kind == NodeKind::scalar && !node.text.empty() && node.text.front() >= 'a' &&
            node.text.front() <= 'z' && std::all_of(node.text.begin(), node.text.end(), is_plain))
            return node.text;
        reader.fault(node.place, describe(node), name);
        return std::nullopt;
    };
    return type;
}

}  // namespace jemput::trainer
