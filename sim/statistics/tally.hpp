#pragma once

#include "sim/core/time.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdint>

namespace jemput {

/// Count, mean, variance, smallest and largest of the numbers seen so far, in constant memory.
///
/// Updated by deviations from the running mean (Welford 1962, Technometrics 4:419), so a large mean does not
/// eat the variance. The last bits depend on the order of adding; where results must not depend on the
/// number of threads, merge in a fixed order.
class Tally {
  public:
    /// `x` is finite.
    void add(double x) {
        assert(std::isfinite(x));
        min_ = count_ == 0 ? x : std::min(min_, x);
        max_ = count_ == 0 ? x : std::max(max_, x);
        ++count_;
        const double step = x - mean_;
        mean_ += step / static_cast<double>(count_);
        squares_ += step * (x - mean_);
    }

    /// As if everything that `other` saw had been added here (Chan, Golub & LeVeque 1983, Am. Stat. 37:242).
    void merge(const Tally& other);

    [[nodiscard]] std::int64_t count() const { return count_; }

    /// Needs a count of at least 1, as do min() and max().
    [[nodiscard]] double mean() const {
        assert(count_ >= 1);
        return mean_;
    }

    /// Sample variance, divisor count − 1; needs a count of at least 2.
    [[nodiscard]] double variance() const {
        assert(count_ >= 2);
        return count_ < 2 ? 0 : squares_ / static_cast<double>(count_ - 1);
    }

    /// Square root of variance(); needs a count of at least 2.
    [[nodiscard]] double standard_deviation() const { return std::sqrt(variance()); }

    /// Sum of the squared deviations from the mean; 0 when empty.
    [[nodiscard]] double sum_of_squares() const { return squares_; }

    [[nodiscard]] double min() const {
        assert(count_ >= 1);
        return min_;
    }
    [[nodiscard]] double max() const {
        assert(count_ >= 1);
        return max_;
    }

  private:
    std::int64_t count_ = 0;
    double mean_ = 0;
    double squares_ = 0;
    double min_ = 0;
    double max_ = 0;
};

/// A whole-numbered level over time, such as the length of a queue or the officers at work: its mean and its
/// maximum over [from, to]. The area under it is a sum of integers, so it is exact and the same on every
/// machine, as long as |area| stays below 2^63 level·µs (a level of 100,000 for 2.9 years).
///
/// Times must not run backwards. A level that lasted no time is in neither mean nor maximum, so neither
/// depends on the order of events at one instant: a queue that an applicant only passes through is empty.
class TimeAverage {
  public:
    explicit TimeAverage(Instant from = {}, std::int64_t level = 0)
        : from_(from), changed_(from), level_(level) {}

    /// The level is `level` from `at` on.
    void set(Instant at, std::int64_t level) {
        close(at);
        level_ = level;
    }

    /// The level is higher by `by` (which may be negative) from `at` on.
    void change(Instant at, std::int64_t by) { set(at, level_ + by); }

    [[nodiscard]] std::int64_t level() const { return level_; }

    /// Integral of the level over [from, to] in level·µs; `to` is not before the last change.
    [[nodiscard]] std::int64_t area(Instant to) const {
        assert(to >= changed_);
        return area_ + level_ * (to - changed_).count();
    }

    /// Mean level over [from, to]; over no time at all it is the level, its limit.
    [[nodiscard]] double mean(Instant to) const {
        if (to == from_) return static_cast<double>(level_);
        return static_cast<double>(area(to)) / static_cast<double>((to - from_).count());
    }

    /// Highest level that lasted within [from, to]; over no time at all it is the level.
    [[nodiscard]] std::int64_t maximum(Instant to) const {
        assert(to >= changed_);
        if (changed_ == from_) return level_;
        return to > changed_ ? std::max(maximum_, level_) : maximum_;
    }

  private:
    void close(Instant at) {
        if (at == changed_) return;
        maximum_ = maximum(at);
        area_ = area(at);
        changed_ = at;
    }

    Instant from_;
    Instant changed_;
    std::int64_t level_;
    std::int64_t area_ = 0;
    std::int64_t maximum_ = 0;
};

}  // namespace jemput
