#pragma once

#include "sim/statistics/intervals.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace jemput {

/// How many people had which value, by bins of equal width, kept apart by batch. A batch is a set of
/// replications fixed beforehand (one each, or replication modulo batches); all people of a replication
/// belong to one batch. Bin i holds the values in [i, i + 1) bin widths.
///
/// Whole counts: any order of adding and merging gives the same histogram. Memory grows with the largest
/// value seen (4 bytes a bin and batch) up to `most_bins`, however many people there are; a larger value
/// counts as a person, but of its size only "beyond" is kept.
class BatchedHistogram {
  public:
    /// `batches` ≥ 1; `bin_width` > 0 is the unit of values in the unit of results (1/60 for bins of a second
    /// and results in minutes); `most_bins` ≥ 1, the default is 18 hours in seconds.
    BatchedHistogram(std::int64_t batches, double bin_width, std::int64_t most_bins = 1 << 16);

    /// One person of batch 0 ≤ batch < batches(), with a value of 0 or more, rounded down to whole bins.
    /// At most 2^32 − 1 people in one bin of one batch.
    void add(std::int64_t batch, std::int64_t value_in_bins);

    /// As if everything that was added to `other` had been added here. Both must have been made alike.
    void merge(const BatchedHistogram& other);

    /// The first 1 ≤ batches ≤ batches() of them, as if there had never been others.
    [[nodiscard]] BatchedHistogram first(std::int64_t batches) const;

    [[nodiscard]] std::int64_t batches() const { return static_cast<std::int64_t>(rows_.size()); }
    [[nodiscard]] double bin_width() const { return bin_width_; }

    /// People, also those beyond the last bin: of all batches, or of one.
    [[nodiscard]] std::int64_t people() const;
    [[nodiscard]] std::int64_t people(std::int64_t batch) const;

    /// People of one batch with a value below `edge` bin widths; O(edge).
    [[nodiscard]] std::int64_t people_below(std::int64_t batch, std::int64_t edge) const;

    /// People of all batches with a value below 0, 1, 2, … bin widths, to the upper edge of the highest bin
    /// in use. O(batches × bins).
    [[nodiscard]] std::vector<std::int64_t> cumulated() const;

    /// Equal if every batch has equal counts in every bin.
    [[nodiscard]] bool operator==(const BatchedHistogram&) const = default;

  private:
    struct Row {
        std::vector<std::uint32_t> counts;  // as long as the highest bin in use
        std::int64_t people = 0;            // also those beyond the last bin

        bool operator==(const Row&) const = default;
    };

    [[nodiscard]] const Row& row(std::int64_t batch) const;

    std::vector<Row> rows_;
    double bin_width_;
    std::int64_t most_bins_;
};

/// The p-quantile over all people of all batches, 0 < p < 1: F⁻¹(p), where the distribution function F is
/// that of the counts, linear within a bin. Right to one bin width. Nothing if there are no people or the
/// quantile lies beyond the last bin. O(batches × bins).
[[nodiscard]] std::optional<double> pooled_quantile(const BatchedHistogram& histogram, double p);

/// The same with its interval (Woodruff 1952, JASA 47:635). The share of people below the quantile is a ratio
/// over the batches; its half-width h comes from ratio_interval, and low = F⁻¹(p − h), high = F⁻¹(p + h). So
/// the correlation of people within a visit is accounted for, which a formula for independent people is not.
///
/// A bin may hold many people (all those who did not wait at all). Therefore h is the larger of the
/// half-widths at the two edges of the quantile's bin, and low and high are rounded outward to edges of bins.
///
/// Interval::n is the number of batches; an empty batch counts. Nothing, "not enough runs", with fewer than 2
/// batches, where p − h ≤ 0 or p + h ≥ 1, or where a bound lies beyond the last bin. O(batches × bins).
[[nodiscard]] std::optional<Interval> pooled_quantile(const BatchedHistogram& histogram, double p,
                                                      double confidence);

}  // namespace jemput
