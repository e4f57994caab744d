#pragma once

#include "sim/statistics/ratio_tally.hpp"
#include "sim/validation/known_experiment.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace jemput {

/// What one replication adds to a ratio.
struct Part {
    double sum = 0;
    double over = 1;
};

/// A known value, and what it is made of in each replication: it is the sum of all over that of all `over`.
template <class Record>
struct ReplicatedCase {
    KnownCase known;
    std::function<Part(const Record&)> part;
};

/// The ratio and its standard error, with the replication as the unit.
[[nodiscard]] Finding finding_of(const RatioTally& tally);

/// The cases; those without a source have `source`.
template <class Case>
[[nodiscard]] std::vector<KnownCase> known_of(const std::vector<Case>& cases, const std::string& source) {
    std::vector<KnownCase> all;
    for (const Case& c : cases) {
        all.push_back(c.known);
        if (all.back().source.empty()) all.back().source = source;
    }
    return all;
}

/// Tells of replications 0, 1, … what each case is made of. Nothing after a request to stop.
/// `replicate(index, use)` simulates one and calls `use` with its record.
template <class Record, class Replicate>
[[nodiscard]] std::vector<Finding> tally_replications(const std::vector<ReplicatedCase<Record>>& cases,
                                                      const Effort& effort, Replicate&& replicate) {
    std::vector<RatioTally> tallies(cases.size());
    for (std::int64_t i = 0; i < effort.replications; ++i) {
        if (effort.stop.stop_requested()) return {};
        replicate(static_cast<std::uint64_t>(i), [&](const Record& record) {
            for (std::size_t c = 0; c < cases.size(); ++c) {
                const Part part = cases[c].part(record);
                tallies[c].add(part.sum, part.over);
            }
        });
        if (effort.progress) effort.progress(i + 1, effort.replications);
    }
    std::vector<Finding> findings;
    for (const RatioTally& tally : tallies)
        findings.push_back(finding_of(tally));
    return findings;
}

}  // namespace jemput
