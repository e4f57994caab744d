#include "sim/experiment/influence.hpp"

#include "sim/experiment/paired_comparison.hpp"
#include "sim/experiment/run_result.hpp"
#include "sim/model/plan.hpp"
#include "sim/scenario/read_scenario.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <string_view>
#include <utility>

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

constexpr double influence_confidence = 0.95;

/// A measure of a scenario that has been run.
class MeasuredRun {
  public:
    /// Nothing where the document is no scenario or has no such measure, and after a request to stop.
    static std::optional<MeasuredRun> of(const Document& document, const std::string& measure,
                                         const RunOptions& options, const std::stop_token& stop) {
        const auto reading = read_scenario(document);
        if (!reading) return std::nullopt;
        const Plan plan(reading->value);
        for (const Measure& candidate : measures_of(plan)) {
            if (candidate.name != measure) continue;
            Replications replications = run_replications(plan, options, stop);
            if (stop.stop_requested()) return std::nullopt;
            return MeasuredRun(candidate, std::move(replications));
        }
        return std::nullopt;
    }

    [[nodiscard]] Estimate estimate() const {
        return jemput::estimate(measure_, replications_, Visits::all, influence_confidence);
    }

    /// Of this run minus the other, with the same applicants.
    [[nodiscard]] Estimate minus(const MeasuredRun& other) const {
        return compare(other.measure_, other.replications_, measure_, replications_, influence_confidence)
            .difference;
    }

  private:
    MeasuredRun(Measure measure, Replications replications)
        : measure_(std::move(measure)), replications_(std::move(replications)) {}

    Measure measure_;
    Replications replications_;
};

std::optional<double> measure_of(const Document& document, const std::string& measure,
                                 const RunOptions& options, const std::stop_token& stop) {
    const auto run = MeasuredRun::of(document, measure, options, stop);
    return run ? run->estimate().estimate : std::nullopt;
}

std::optional<double> measure_with(Document document, const SourcedNumber& number, const std::string& value,
                                   const std::string& measure, const RunOptions& options,
                                   const std::stop_token& stop) {
    const auto path = path_to_vary(document, number);
    if (!path || !assign(document, *path, value)) return std::nullopt;
    return measure_of(document, measure, options, stop);
}

/// What is asked for when the number has a value.
using WithValue = std::function<std::optional<double>(const SourcedNumber&, const std::string&)>;

void add_influence(Influences& all, const SourcedNumber& number, Influence::In scenarios,
                   const WithValue& with) {
    if (number.low.empty() || number.high.empty()) {
        all.without_bounds.push_back(number);
        return;
    }
    const auto at_low = with(number, number.low);
    const auto at_high = at_low ? with(number, number.high) : std::nullopt;
    if (at_high) {
        all.ranked.push_back({number, *at_low, *at_high, scenarios});
    } else {
        all.not_varied.push_back(number);
    }
}

void rank(Influences& all) {
    std::stable_sort(all.ranked.begin(), all.ranked.end(),
                     [](const Influence& a, const Influence& b) { return a.range() > b.range(); });
}

bool has_same(const std::vector<SourcedNumber>& numbers, const SourcedNumber& number) {
    return std::any_of(numbers.begin(), numbers.end(), [&number](const SourcedNumber& n) {
        return n.path == number.path && n.value == number.value && n.low == number.low &&
               n.high == number.high;
    });
}

std::optional<double> difference(std::optional<double> other, std::optional<double> first) {
    if (!other || !first) return std::nullopt;
    return *other - *first;
}

}  // namespace

Influences influences(const Document& document, const std::vector<SourcedNumber>& numbers,
                      const std::string& measure, const RunOptions& options, const std::stop_token& stop) {
    Influences all;
    all.replications = options.replications;
    if (const auto as_it_is = MeasuredRun::of(document, measure, options, stop))
        all.error = as_it_is->estimate().half_width().value_or(0);
    for (const SourcedNumber& number : numbers) {
        if (stop.stop_requested()) return {};
        add_influence(all, number, Influence::In::both,
                      [&](const SourcedNumber& n, const std::string& value) {
                          return measure_with(document, n, value, measure, options, stop);
                      });
    }
    if (stop.stop_requested()) return {};
    rank(all);
    return all;
}

Influences influences_on_difference(const WrittenScenario& first, const WrittenScenario& other,
                                    const std::string& measure, const RunOptions& options,
                                    const std::stop_token& stop) {
    Influences all;
    all.replications = options.replications;
    const auto first_run = MeasuredRun::of(*first.document, measure, options, stop);
    const auto other_run = MeasuredRun::of(*other.document, measure, options, stop);
    if (!first_run || !other_run) return all;
    all.error = other_run->minus(*first_run).half_width().value_or(0);
    const auto of_first = first_run->estimate().estimate;
    const auto of_other = other_run->estimate().estimate;
    const auto with = [&](const WrittenScenario& scenario) {
        return [&](const SourcedNumber& number, const std::string& value) {
            return measure_with(*scenario.document, number, value, measure, options, stop);
        };
    };
    const auto in_first = with(first);
    const auto in_other = with(other);
    for (const SourcedNumber& number : *first.numbers) {
        if (stop.stop_requested()) return {};
        const bool is_shared = has_same(*other.numbers, number);
        add_influence(all, number, is_shared ? Influence::In::both : Influence::In::first,
                      [&](const SourcedNumber& n, const std::string& value) {
                          return difference(is_shared ? in_other(n, value) : of_other, in_first(n, value));
                      });
    }
    for (const SourcedNumber& number : *other.numbers) {
        if (stop.stop_requested()) return {};
        if (has_same(*first.numbers, number)) continue;
        add_influence(all, number, Influence::In::other,
                      [&](const SourcedNumber& n, const std::string& value) {
                          return difference(in_other(n, value), of_first);
                      });
    }
    if (stop.stop_requested()) return {};
    rank(all);
    return all;
}

}  // namespace jemput
