#include "sim/experiment/level_counts.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <functional>
#include <numeric>

namespace jemput {

void LevelCounts::merge(const LevelCounts& other) {
    if (replications_.size() < other.replications_.size()) replications_.resize(other.replications_.size());
    std::transform(other.replications_.begin(), other.replications_.end(), replications_.begin(),
                   replications_.begin(), std::plus<>());
}

std::int64_t LevelCounts::sum() const {
    std::int64_t sum = 0;
    for (std::size_t level = 0; level < replications_.size(); ++level)
        sum += static_cast<std::int64_t>(level * replications_[level]);
    return sum;
}

std::int64_t LevelCounts::squares() const {
    std::int64_t squares = 0;
    for (std::size_t level = 0; level < replications_.size(); ++level)
        squares += static_cast<std::int64_t>(level * level * replications_[level]);
    return squares;
}

std::int64_t LevelCounts::quantile(double p, std::int64_t n) const {
    assert(p > 0 && p < 1 && n >= 1);
    const std::int64_t added = std::accumulate(replications_.begin(), replications_.end(), std::int64_t{0});
    assert(added <= n);
    std::int64_t up_to_level = n - added;
    for (std::size_t level = 0; level < replications_.size(); ++level) {
        up_to_level += replications_[level];
        if (static_cast<double>(up_to_level) >= p * static_cast<double>(n))
            return static_cast<std::int64_t>(level);
    }
    return 0;  // nothing was added
}

}  // namespace jemput
