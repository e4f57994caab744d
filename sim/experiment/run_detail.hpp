#pragma once

#include "sim/core/time.hpp"
#include "sim/experiment/replications.hpp"
#include "sim/experiment/risk.hpp"
#include "sim/model/plan.hpp"

#include <array>
#include <cstddef>
#include <vector>

namespace jemput {

/// The shares of visits that a fan's bands hold, from the widest to the narrowest.
inline constexpr std::array fan_shares{0.95, 0.8, 0.5};

/// A level of one visit at one instant of the clock: its median over replications, and for each of fan_shares
/// the levels between which as many replications lie.
struct FanPoint {
    Duration at{};  ///< since midnight of the visit's date
    double median = 0;
    std::array<double, fan_shares.size()> low{};
    std::array<double, fan_shares.size()> high{};
};

/// How people waited, in shares of those whose service began, who are all in one of the bins.
struct WaitShares {
    static constexpr double bin_minutes = 5;
    static constexpr std::size_t bins = 13;  ///< the last holds all waits of an hour or longer

    std::array<double, bins> share{};
};

/// Hours of all officers of the van together in the opening hours of a replication, by what they did: means.
struct OfficerHours {
    double serving = 0;
    double blocked = 0;
    double paper = 0;
    double entry = 0;
    double idle = 0;
    double on_break = 0;
};

/// What pictures of a run show beyond its measures. Equal bit for bit whatever the threads.
struct RunDetail {
    std::vector<std::vector<FanPoint>> queue;  ///< one a visit; as long as somebody may queue
    WaitShares waits;
    OfficerHours hours;
    std::vector<RiskBox> risks;
};

/// At least one replication must be complete. O(replications + samples).
[[nodiscard]] RunDetail detail(const Plan& plan, const Replications& replications, double confidence);

}  // namespace jemput
