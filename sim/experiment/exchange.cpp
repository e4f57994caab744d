#include "sim/experiment/exchange.hpp"

#include "sim/experiment/linearise.hpp"
#include "sim/scenario/read_scenario.hpp"
#include "sim/statistics/intervals.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <utility>

namespace jemput {

namespace {

using std::string_view;

constexpr std::array blocks{Block::arrivals, Block::staff,    Block::flow,
                            Block::oss,      Block::internet, Block::money};

constexpr std::array<string_view, 8> keys_of_arrivals{"time",     "place",      "visits", "horizon",
                                                      "arrivals", "applicants", "queue",  "referral"};
constexpr std::array<string_view, 1> keys_of_staff{"staff"};
constexpr std::array<string_view, 2> keys_of_flow{"flow", "desks"};
constexpr std::array<string_view, 2> keys_of_oss{"oss", "backlog"};
constexpr std::array<string_view, 1> keys_of_internet{"internet"};
constexpr std::array<string_view, 1> keys_of_money{"money"};

/// The value itself where it brings its source along.
const Node& without_source(const Node& node) {
    return is_sourced(node) ? *node.find("value") : node;
}

/// The file that a scalar names, from where it was written.
std::filesystem::path named_file(const Node& name) {
    const std::filesystem::path folder =
        name.place.line == 0 ? std::filesystem::path{} : std::filesystem::path{name.place.file}.parent_path();
    return (folder / name.text).lexically_normal();
}

bool are_same_entries(const Entry& a, const Entry& b) {
    if (a.key != b.key) return false;
    if (a.key == "file") return named_file(without_source(a.value)) == named_file(without_source(b.value));
    return says_the_same(a.value, b.value);
}

bool is_same_key(const Node& a, const Node& b, string_view key) {
    const Node* in_a = a.find(key);
    const Node* in_b = b.find(key);
    if (in_a == nullptr || in_b == nullptr) return in_a == in_b;
    return says_the_same(*in_a, *in_b);
}

bool is_same_block(const Node& a, const Node& b, Block block) {
    const auto keys = keys_of(block);
    return std::all_of(keys.begin(), keys.end(), [&](string_view key) { return is_same_key(a, b, key); });
}

/// The document with the block of the other, or without it where the other has none.
Document with_block(Document document, const Document& other, Block block) {
    for (const string_view key : keys_of(block)) {
        std::erase_if(document.root.entries, [key](const Entry& entry) { return entry.key == key; });
        const auto& entries = other.root.entries;
        const auto found = std::find_if(entries.begin(), entries.end(),
                                        [key](const Entry& entry) { return entry.key == key; });
        if (found != entries.end()) document.root.entries.push_back(*found);
    }
    return document;
}

/// A scenario with its measures and what its replications gave.
struct Side {
    std::vector<Measure> measures;
    Replications replications;
};

const Measure* find(const Side& side, const std::string& name) {
    const auto found = std::find_if(side.measures.begin(), side.measures.end(),
                                    [&](const Measure& m) { return m.name == name; });
    return found == side.measures.end() ? nullptr : &*found;
}

/// What came of exchanging a block.
struct Attempt {
    ExchangedBlock block;
    std::optional<Side> mixture;  ///< if it was run
};

Attempt attempt(Block block, const Document& first, const Document& other, const RunOptions& options,
                const std::stop_token& stop) {
    using Status = ExchangedBlock::Status;
    if (is_same_block(first.root, other.root, block)) return {{block, Status::equal, {}, {}}, std::nullopt};
    auto reading = read_scenario(with_block(first, other, block));
    if (!reading) return {{block, Status::refused, std::move(reading.error()), {}}, std::nullopt};
    const Plan plan(std::move(reading->value));
    return {{block, Status::exchanged, {}, {}},
            Side{measures_of(plan), run_replications(plan, options, stop)}};
}

/// Of each measure: the side minus the first.
std::vector<PairedComparison> differences(const std::vector<Measure>& measures, const Side& first,
                                          const Side& side, double confidence) {
    std::vector<PairedComparison> all;
    for (const Measure& measure : measures) {
        const Measure* in_side = find(side, measure.name);
        all.push_back(in_side == nullptr
                          ? PairedComparison{}
                          : compare(measure, first.replications, *in_side, side.replications, confidence));
    }
    return all;
}

/// The measure in the side minus that in the first, unit by unit; nothing where it is not there or cannot be
/// paired.
std::optional<Linearised> difference(const Measure& measure, const Side& first, const Side& side,
                                     double confidence) {
    const Measure* in_side = find(side, measure.name);
    if (in_side == nullptr) return std::nullopt;
    const std::optional<Linearised> base = linearise(measure, first.replications, confidence);
    std::optional<Linearised> values = linearise(*in_side, side.replications, confidence);
    if (!base || !values || base->size() != values->size()) return std::nullopt;
    std::transform(values->begin(), values->end(), base->begin(), values->begin(), std::minus<>());
    return values;
}

/// The difference of the two scenarios less those of the mixtures, unit by unit, so that its interval is that
/// of pairs too; nothing where they cannot be paired.
std::optional<Interval> paired_rest(const Measure& measure, const Side& first, const Side& other,
                                    const std::vector<Attempt>& attempts, double confidence) {
    std::optional<Linearised> rest = difference(measure, first, other, confidence);
    if (!rest) return std::nullopt;
    for (const Attempt& attempt : attempts) {
        if (!attempt.mixture) continue;
        const std::optional<Linearised> effect = difference(measure, first, *attempt.mixture, confidence);
        if (!effect || effect->size() != rest->size()) return std::nullopt;
        std::transform(rest->begin(), rest->end(), effect->begin(), rest->begin(), std::minus<>());
    }
    return mean_interval(*rest, confidence);
}

/// The total of measure number `m` less its effects; nothing where one of them is absent.
std::optional<double> rest_of(const Exchange& exchange, std::size_t m) {
    std::optional<double> rest = exchange.total[m].difference.estimate;
    for (const ExchangedBlock& block : exchange.blocks) {
        if (block.status != ExchangedBlock::Status::exchanged || !rest) continue;
        const std::optional<double> effect = block.effects[m].difference.estimate;
        rest = effect ? std::optional(*rest - *effect) : std::nullopt;
    }
    return rest;
}

/// As many replications of each as all of them completed; how many these are.
std::int64_t even_out(Side& first, Side& other, std::vector<Attempt>& attempts) {
    std::vector<Replications*> all{&first.replications, &other.replications};
    for (Attempt& attempt : attempts) {
        if (attempt.mixture) all.push_back(&attempt.mixture->replications);
    }
    std::int64_t least = first.replications.completed();
    for (const Replications* replications : all)
        least = std::min(least, replications->completed());
    for (Replications* replications : all)
        *replications = replications->first(least);
    return least;
}

std::vector<Measure> common_measures(const Side& first, const Side& other) {
    std::vector<Measure> common = first.measures;
    std::erase_if(common, [&](const Measure& measure) { return find(other, measure.name) == nullptr; });
    return common;
}

}  // namespace

std::span<const Block> all_blocks() {
    return blocks;
}

std::span<const string_view> keys_of(Block block) {
    switch (block) {
        case Block::arrivals:
            return keys_of_arrivals;
        case Block::staff:
            return keys_of_staff;
        case Block::flow:
            return keys_of_flow;
        case Block::oss:
            return keys_of_oss;
        case Block::internet:
            return keys_of_internet;
        case Block::money:
            return keys_of_money;
    }
    return {};
}

bool says_the_same(const Node& a, const Node& b) {
    if (is_sourced(a) || is_sourced(b)) {
        const Node& value_of_a = without_source(a);
        const Node& value_of_b = without_source(b);
        return says_the_same(value_of_a, value_of_b);
    }
    return a.kind == b.kind && a.text == b.text && a.quoted == b.quoted &&
           std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), says_the_same) &&
           std::equal(a.entries.begin(), a.entries.end(), b.entries.begin(), b.entries.end(),
                      are_same_entries);
}

Exchange exchange(const WrittenRun& first, const WrittenRun& other, const RunOptions& options,
                  double confidence, std::stop_token stop) {
    Side a{measures_of(*first.run.plan), *first.run.replications};
    Side b{measures_of(*other.run.plan), *other.run.replications};
    std::vector<Attempt> attempts;
    for (const Block block : all_blocks())
        attempts.push_back(attempt(block, *first.document, *other.document, options, stop));

    Exchange exchange;
    exchange.replications = even_out(a, b, attempts);
    exchange.measures = common_measures(a, b);
    exchange.total = differences(exchange.measures, a, b, confidence);
    for (Attempt& attempt : attempts) {
        if (attempt.mixture)
            attempt.block.effects = differences(exchange.measures, a, *attempt.mixture, confidence);
        exchange.blocks.push_back(std::move(attempt.block));
    }
    for (std::size_t m = 0; m < exchange.measures.size(); ++m) {
        Estimate rest;
        rest.estimate = rest_of(exchange, m);
        if (const auto interval = paired_rest(exchange.measures[m], a, b, attempts, confidence)) {
            rest.low = interval->low;
            rest.high = interval->high;
            rest.n = interval->n;
        }
        exchange.together.push_back(rest);
    }
    return exchange;
}

}  // namespace jemput
