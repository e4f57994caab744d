#pragma once

#include "sim/core/diagnostic.hpp"
#include "sim/document/document.hpp"
#include "sim/experiment/comparison.hpp"
#include "sim/experiment/replications.hpp"

#include <cstdint>
#include <span>
#include <stop_token>
#include <string_view>
#include <vector>

namespace jemput {

/// A part of a scenario that is exchanged as a whole.
enum class Block : std::uint8_t {
    arrivals,  ///< when, where and to whom: time, place, visits, horizon, arrivals, applicants, queue,
               ///< referral
    staff,
    flow,  ///< and the desks of partners
    oss,   ///< and the backlog
    internet,
    money,
};

/// All blocks, in the order of a report.
[[nodiscard]] std::span<const Block> all_blocks();

/// The top-level keys of a scenario file that belong to the block. Every key but `jemput`, `name` and `about`
/// belongs to exactly one block.
[[nodiscard]] std::span<const std::string_view> keys_of(Block block);

/// A scenario, as it was written and as it was run.
struct WrittenRun {
    const Document* document;
    ScenarioRun run;
};

/// The first scenario with one block of the other.
struct ExchangedBlock {
    enum class Status : std::uint8_t {
        exchanged,
        equal,    ///< both scenarios have the same block; nothing was run
        refused,  ///< the mixture is no valid scenario: the block cannot be exchanged alone
    };

    Block block{};
    Status status = Status::equal;
    Diagnostics faults;                     ///< of a mixture that was refused
    std::vector<PairedComparison> effects;  ///< of Exchange::measures: mixture minus first; empty if not run
};

/// The difference of two scenarios, split by exchanging one block at a time.
struct Exchange {
    std::int64_t replications = 0;        ///< that all the runs completed
    std::vector<Measure> measures;        ///< that both scenarios have
    std::vector<PairedComparison> total;  ///< other minus first
    std::vector<ExchangedBlock> blocks;   ///< all_blocks()

    /// The total less the effects of the exchanged blocks: what they make together only, and what those make
    /// that cannot be exchanged alone. Absent where an effect is.
    std::vector<Estimate> together;
};

/// Takes the first scenario, puts each block of the other in its place in turn, and runs the mixtures with
/// the same applicants. `options` are those with which both were run. An effect is absent where the mixture
/// lacks the measure.
[[nodiscard]] Exchange exchange(const WrittenRun& first, const WrittenRun& other, const RunOptions& options,
                                double confidence, std::stop_token stop = {});

/// Whether two pieces of documents say the same: places and sources do not matter, order does.
[[nodiscard]] bool says_the_same(const Node& a, const Node& b);

}  // namespace jemput
