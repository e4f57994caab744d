#include "sim/document/document.hpp"
#include "sim/document/yaml.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>

namespace jemput {

namespace {

/// A key of a mapping, or the index of an item.
using Step = std::variant<std::string, std::size_t>;

/// The steps of a path such as "flow[0].time"; nullopt where it is none.
std::optional<std::vector<Step>> steps_of(std::string_view path) {
    std::vector<Step> steps;
    std::size_t at = 0;
    while (at < path.size()) {
        if (path[at] == '[') {
            const std::size_t end = path.find(']', at);
            if (end == std::string_view::npos || steps.empty()) return std::nullopt;
            std::size_t index = 0;
            const char* last = path.data() + end;
            const auto result = std::from_chars(path.data() + at + 1, last, index);
            if (result.ec != std::errc{} || result.ptr != last) return std::nullopt;
            steps.emplace_back(index);
            at = end + 1;
            continue;
        }
        if (!steps.empty() && path[at++] != '.') return std::nullopt;
        const std::size_t end = std::min(path.find_first_of(".[", at), path.size());
        const std::string_view key = path.substr(at, end - at);
        if (key.empty() || key.find(']') != std::string_view::npos) return std::nullopt;
        steps.emplace_back(std::string{key});
        at = end;
    }
    if (steps.empty() || steps.size() > most_document_depth) return std::nullopt;
    return steps;
}

void move_to(const Place& place, Node& node) {
    node.place = place;
    for (Node& item : node.items)
        move_to(place, item);
    for (Entry& entry : node.entries) {
        entry.key_place = place;
        move_to(place, entry.value);
    }
}

/// The value of the key, which is created if it is not there.
Node& child_of(Node& mapping, const std::string& key, const Place& place) {
    if (Node* value = mapping.find(key)) return *value;
    mapping.entries.push_back({key, place, Node{NodeKind::null, place}});
    return mapping.entries.back().value;
}

}  // namespace

Expected<void> assign(Document& document, std::string_view path, std::string_view value_text,
                      std::string_view option) {
    const Place place{fmt::format("{} {}={}", option, path, value_text), 0, 0};
    const auto fault = [&place](std::string at, std::string found, std::string allowed,
                                std::string cure = {}) {
        return tl::unexpected(
            Diagnostics{{place, std::move(at), std::move(found), std::move(allowed), std::move(cure)}});
    };
    const auto steps = steps_of(path);
    if (!steps)
        return fault("", fmt::format("the path {}", in_quotes(path)),
                     "keys and indices such as flow[0].time");
    if (std::get<std::string>(steps->front()) == "includes")
        return fault("includes", "includes on the command line", "", "list them in the file");
    if (value_text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return fault(std::string{path}, "no value", "PATH=VALUE");

    Expected<Node> value = parse_yaml(value_text, place.file);
    if (!value) {
        for (Diagnostic& diagnostic : value.error())
            diagnostic.place = place;
        return tl::unexpected(value.error());
    }
    move_to(place, *value);

    Node root = document.root;
    Node* node = &root;
    std::string walked;
    for (const Step& step : *steps) {
        if (const auto* index = std::get_if<std::size_t>(&step)) {
            if (node->kind != NodeKind::sequence) return fault(walked, describe(*node), "a list");
            if (*index >= node->items.size())
                return fault(walked, fmt::format("the index {}", *index),
                             node->items.empty() ? "none: the list is empty"
                                                 : fmt::format("0 to {}", node->items.size() - 1));
            node = &node->items[*index];
            walked = path_of_item(walked, *index);
            continue;
        }
        if (node->kind == NodeKind::null) *node = Node{NodeKind::mapping, place};
        if (node->kind != NodeKind::mapping) return fault(walked, describe(*node), "a mapping");
        const auto& key = std::get<std::string>(step);
        node = &child_of(*node, key, place);
        walked = path_of_key(walked, key);
    }
    *node = std::move(*value);
    document.root = std::move(root);
    return {};
}

}  // namespace jemput
