#include "sim/statistics/woodruff.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <functional>
#include <limits>
#include <numeric>

namespace jemput {

namespace {

/// A point on the pooled distribution function: the bin it is in, and how far into the bin (0 < part ≤ 1).
struct Point {
    std::int64_t bin;
    double part;
};

/// F⁻¹(share), the smallest point with that share of `people` below it; nothing beyond the last bin.
std::optional<Point> point_at(const std::vector<std::int64_t>& cumulated, std::int64_t people, double share) {
    // A hair less, so that a share that is met exactly by an edge does not spill into the next bin.
    const double rank = share * static_cast<double>(people) * (1 - 1e-12);
    const auto upper = std::find_if(cumulated.begin(), cumulated.end(),
                                    [rank](std::int64_t n) { return static_cast<double>(n) >= rank; });
    if (people == 0 || upper == cumulated.end()) return std::nullopt;
    assert(upper != cumulated.begin());
    const auto lower = upper - 1;
    const double part = (rank - static_cast<double>(*lower)) / static_cast<double>(*upper - *lower);
    return Point{lower - cumulated.begin(), part};
}

/// Half-width of the share of people below the edge, as a ratio over batches.
std::optional<double> share_half_width(const BatchedHistogram& histogram, std::int64_t edge,
                                       double confidence) {
    RatioTally tally;
    for (std::int64_t batch = 0; batch < histogram.batches(); ++batch)
        tally.add(static_cast<double>(histogram.people_below(batch, edge)),
                  static_cast<double>(histogram.people(batch)));
    const std::optional<Interval> share = ratio_interval(tally, confidence);
    if (!share) return std::nullopt;
    return share->half_width();
}

}  // namespace

BatchedHistogram::BatchedHistogram(std::int64_t batches, double bin_width, std::int64_t most_bins)
    : rows_(static_cast<std::size_t>(batches)), bin_width_(bin_width), most_bins_(most_bins) {
    assert(batches >= 1 && bin_width > 0 && most_bins >= 1);
}

const BatchedHistogram::Row& BatchedHistogram::row(std::int64_t batch) const {
    assert(0 <= batch && batch < batches());
    return rows_[static_cast<std::size_t>(batch)];
}

void BatchedHistogram::add(std::int64_t batch, std::int64_t value_in_bins) {
    assert(0 <= batch && batch < batches());
    assert(value_in_bins >= 0);
    Row& row = rows_[static_cast<std::size_t>(batch)];
    ++row.people;
    if (value_in_bins >= most_bins_) return;
    const auto bin = static_cast<std::size_t>(value_in_bins);
    if (bin >= row.counts.size()) row.counts.resize(bin + 1);
    assert(row.counts[bin] < std::numeric_limits<std::uint32_t>::max());
    ++row.counts[bin];
}

void BatchedHistogram::merge(const BatchedHistogram& other) {
    assert(batches() == other.batches() && bin_width_ == other.bin_width_ && most_bins_ == other.most_bins_);
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        Row& mine = rows_[i];
        const Row& theirs = other.rows_[i];
        mine.people += theirs.people;
        if (mine.counts.size() < theirs.counts.size()) mine.counts.resize(theirs.counts.size());
        std::transform(theirs.counts.begin(), theirs.counts.end(), mine.counts.begin(), mine.counts.begin(),
                       std::plus<>());
    }
}

BatchedHistogram BatchedHistogram::first(std::int64_t batches) const {
    assert(1 <= batches && batches <= this->batches());
    BatchedHistogram part(batches, bin_width_, most_bins_);
    std::copy_n(rows_.begin(), batches, part.rows_.begin());
    return part;
}

std::int64_t BatchedHistogram::people() const {
    return std::accumulate(rows_.begin(), rows_.end(), std::int64_t{0},
                           [](std::int64_t sum, const Row& row) { return sum + row.people; });
}

std::int64_t BatchedHistogram::people(std::int64_t batch) const {
    return row(batch).people;
}

std::int64_t BatchedHistogram::people_below(std::int64_t batch, std::int64_t edge) const {
    assert(edge >= 0);
    const std::vector<std::uint32_t>& counts = row(batch).counts;
    const auto end = std::min(edge, static_cast<std::int64_t>(counts.size()));
    return std::accumulate(counts.begin(), counts.begin() + end, std::int64_t{0});
}

std::vector<std::int64_t> BatchedHistogram::cumulated() const {
    std::size_t bins = 0;
    for (const Row& row : rows_)
        bins = std::max(bins, row.counts.size());
    std::vector<std::int64_t> below(bins + 1);
    for (const Row& row : rows_)
        std::transform(row.counts.begin(), row.counts.end(), below.begin() + 1, below.begin() + 1,
                       std::plus<>());
    std::partial_sum(below.begin(), below.end(), below.begin());
    return below;
}

std::optional<double> pooled_quantile(const BatchedHistogram& histogram, double p) {
    assert(p > 0 && p < 1);
    const std::optional<Point> point = point_at(histogram.cumulated(), histogram.people(), p);
    if (!point) return std::nullopt;
    return (static_cast<double>(point->bin) + point->part) * histogram.bin_width();
}

std::optional<Interval> pooled_quantile(const BatchedHistogram& histogram, double p, double confidence) {
    assert(p > 0 && p < 1);
    const std::vector<std::int64_t> cumulated = histogram.cumulated();
    const std::int64_t people = histogram.people();
    const std::optional<Point> point = point_at(cumulated, people, p);
    if (!point) return std::nullopt;

    const std::optional<double> h_below = share_half_width(histogram, point->bin, confidence);
    const std::optional<double> h_above = share_half_width(histogram, point->bin + 1, confidence);
    if (!h_below || !h_above) return std::nullopt;
    const double h = std::max(*h_below, *h_above);
    if (p - h <= 0 || p + h >= 1) return std::nullopt;

    const std::optional<Point> low = point_at(cumulated, people, p - h);
    const std::optional<Point> high = point_at(cumulated, people, p + h);
    if (!low || !high) return std::nullopt;
    const double width = histogram.bin_width();
    return Interval{(static_cast<double>(point->bin) + point->part) * width,
                    static_cast<double>(low->bin) * width, static_cast<double>(high->bin + 1) * width,
                    histogram.batches()};
}

}  // namespace jemput
