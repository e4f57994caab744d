#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace jemput {

/// In how many replications a level, such as the number of people in the queue, was 0, 1, 2, … at one instant
/// of the clock. Whole counts: any order of adding and merging gives the same. Memory grows with the largest
/// level, 4 bytes each.
class LevelCounts {
  public:
    void add(std::uint32_t level) {
        if (level >= replications_.size()) replications_.resize(std::size_t{level} + 1);
        ++replications_[level];
    }

    /// As if everything that was added to `other` had been added here.
    void merge(const LevelCounts& other);

    /// Replications by level, up to the highest one that was seen.
    [[nodiscard]] std::span<const std::uint32_t> replications() const { return replications_; }

    /// The sum of the level, and that of its squares, over the replications.
    [[nodiscard]] std::int64_t sum() const;
    [[nodiscard]] std::int64_t squares() const;

    /// The p-quantile of the level over n ≥ 1 replications, 0 < p < 1: the smallest level that a share p of
    /// them does not exceed. A replication that was not added, since it was over by then, has level 0.
    /// O(level).
    [[nodiscard]] std::int64_t quantile(double p, std::int64_t n) const;

    [[nodiscard]] bool operator==(const LevelCounts&) const = default;

  private:
    std::vector<std::uint32_t> replications_;
};

}  // namespace jemput
