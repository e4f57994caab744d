#pragma once

#include "sim/experiment/measures.hpp"
#include "sim/experiment/replications.hpp"
#include "sim/model/arrival_stream.hpp"
#include "sim/model/plan.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <stop_token>

#include <tl/expected.hpp>

namespace jemput {

/// Why it cannot be told whom only one of two scenarios reaches.
enum class NoReach : std::uint8_t {
    no_pool,           ///< one of them has no pool: nobody is the same person in both
    other_places,      ///< the pools belong to other places
    other_sizes,       ///< or have another number of owners
    other_free_times,  ///< or owners who are free at other times
};

/// How many owners something happened to in both scenarios, in only one of them, in neither: means of
/// replications with their t intervals.
struct Overlap {
    Estimate both;
    Estimate only_first;
    Estimate only_other;
    Estimate neither;
};

/// Of some owners, who came to a visit of the calendar, and who got a licence from one, then or later.
struct ReachedOwners {
    Overlap came;
    Overlap licensed;
};

/// Whom two scenarios reach of the owners of the same pools: an owner is the same person in both.
struct Reach {
    std::size_t owners = 0;         ///< in all pools together
    std::int64_t replications = 0;  ///< completed
    ReachedOwners all;
    std::array<ReachedOwners, 3> by_free_time;  ///< by when the owner is free, as of FreeTime

    [[nodiscard]] const ReachedOwners& of(FreeTime when) const {
        return by_free_time[static_cast<std::size_t>(when)];
    }
};

/// Why the pools of two plans do not hold the same people; nothing where they do.
[[nodiscard]] std::optional<NoReach> why_no_reach(const Plan& first, const Plan& other);

/// Runs both scenarios again, owner by owner. Counts are whole numbers, so the answer does not depend on the
/// threads. After a request to stop, only the replications before it count.
[[nodiscard]] tl::expected<Reach, NoReach> compare_reach(const Plan& first, const Plan& other,
                                                         const RunOptions& options, double confidence,
                                                         std::stop_token stop = {});

}  // namespace jemput
