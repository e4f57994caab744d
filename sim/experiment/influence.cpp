#include "sim/experiment/influence.hpp"

#include "sim/experiment/run_result.hpp"
#include "sim/model/plan.hpp"
#include "sim/scenario/read_scenario.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

namespace jemput {

namespace {

/// The node at a path such as "flow[0].time"; nullptr where there is none.
const Node* find(const Node& root, std::string_view path) {
    const Node* node = &root;
    while (!path.empty() && node != nullptr) {
        if (path.front() == '[') {
            const std::size_t end = path.find(']');
            const std::size_t index = std::stoul(std::string(path.substr(1, end - 1)));
            node = index < node->items.size() ? &node->items[index] : nullptr;
            path.remove_prefix(end + 1);
        } else {
            if (path.front() == '.') path.remove_prefix(1);
            const std::size_t end = std::min(path.find_first_of(".["), path.size());
            node = node->find(path.substr(0, end));
            path.remove_prefix(end);
        }
    }
    return node;
}

/// Where the number itself stands: the value, or the mean of a random duration.
std::optional<std::string> path_to_vary(const Document& document, const SourcedNumber& number) {
    const Node* leaf = find(document.root, number.path);
    if (leaf == nullptr || !is_sourced(*leaf)) return std::nullopt;
    const Node& value = *leaf->find("value");
    if (value.kind == NodeKind::scalar) return number.path;
    if (value.entries.size() != 1) return std::nullopt;
    const auto& [family, place, parameters] = value.entries.front();
    if (parameters.find("mean") == nullptr) return std::nullopt;
    return number.path + ".value." + family + ".mean";
}

std::optional<double> measure_with(Document document, const std::string& path, const std::string& value,
                                   const std::string& measure, const RunOptions& options) {
    if (!assign(document, path, value)) return std::nullopt;
    const auto reading = read_scenario(document);
    if (!reading) return std::nullopt;
    const Plan plan(reading->value);
    const Replications replications = run_replications(plan, options);
    for (const Measure& candidate : measures_of(plan)) {
        if (candidate.name == measure) return estimate(candidate, replications, Visits::all, 0.95).estimate;
    }
    return std::nullopt;
}

}  // namespace

Influences influences(const Document& document, const std::vector<SourcedNumber>& numbers,
                      const std::string& measure, const RunOptions& options) {
    Influences all;
    for (const SourcedNumber& number : numbers) {
        if (number.low.empty() || number.high.empty()) continue;
        const auto path = path_to_vary(document, number);
        const auto at = [&](const std::string& bound) {
            return path ? measure_with(document, *path, bound, measure, options) : std::nullopt;
        };
        const auto at_low = at(number.low);
        const auto at_high = at_low ? at(number.high) : std::nullopt;
        if (at_high) {
            all.ranked.push_back({number, *at_low, *at_high});
        } else {
            all.not_varied.push_back(number);
        }
    }
    std::stable_sort(all.ranked.begin(), all.ranked.end(),
                     [](const Influence& a, const Influence& b) { return a.range() > b.range(); });
    return all;
}

}  // namespace jemput
