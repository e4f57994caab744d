#include "sim/document/list.hpp"

namespace jemput {

namespace {

/// " of 1 to 10 items"; empty where the limits are only there against hostile files.
std::string size_text(std::size_t least, std::size_t most, const std::string& what) {
    constexpr std::size_t no_real_limit = 1'000;
    if (least == most) return fmt::format(" of {} {}", most, what);
    if (most < no_real_limit) return fmt::format(" of {} to {} {}", least, most, what);
    if (least == 0) return " (may be empty)";
    return least == 1 ? "" : fmt::format(" of at least {} {}", least, what);
}

}  // namespace

bool expect_size(const Node& node, NodeKind kind, std::size_t size, std::size_t least, std::size_t most,
                 const std::string& name, Reader& reader) {
    if (node.kind != kind) {
        reader.fault(
            node.place, describe(node), name,
            kind == NodeKind::sequence && node.kind != NodeKind::null ? "put it in brackets: [ ]" : "");
        return false;
    }
    if (size >= least && size <= most) return true;
    reader.fault(node.place, size == 1 ? "1 entry" : fmt::format("{} entries", size),
                 fmt::format("{} to {}", least, most));
    return false;
}

Outline list_outline(const Outline& item, std::size_t least, std::size_t most) {
    Outline list;
    const std::string size = size_text(least, most, most == 1 ? "item" : "items");
    list.name = fmt::format("a list{}, each {}", size, item.name);
    list.label = fmt::format("a list{}: {}", size, label_of(item));
    list.schema = {
        {"type", "array"}, {"items", sourceable(item.schema)}, {"minItems", least}, {"maxItems", most}};
    absorb(list, item);
    list.words = item.words;
    return list;
}

Outline table_outline(const Outline& key, const Outline& value, std::size_t least, std::size_t most) {
    Outline table;
    const std::string size = size_text(least, most, most == 1 ? "entry" : "entries");
    table.name = fmt::format("a mapping{} from {} to {}", size, key.name, value.name);
    table.label = fmt::format("a mapping{}: {} → {}", size, label_of(key), label_of(value));
    table.schema = {{"type", "object"},
                    {"additionalProperties", sourceable(value.schema)},
                    {"minProperties", least},
                    {"maxProperties", most}};
    absorb(table, value);
    table.words = value.words;
    return table;
}

}  // namespace jemput
