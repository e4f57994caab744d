#include "sim/statistics/ratio_tally.hpp"

#include <algorithm>

namespace jemput {

void RatioTally::merge(const RatioTally& other) {
    if (other.count_ == 0) return;
    const auto mine = static_cast<double>(count_);
    const auto theirs = static_cast<double>(other.count_);
    const double weight = theirs / (mine + theirs);
    const double gap_y = other.mean_y_ - mean_y_;
    const double gap_n = other.mean_n_ - mean_n_;
    count_ += other.count_;
    mean_y_ += gap_y * weight;
    mean_n_ += gap_n * weight;
    yy_ += other.yy_ + gap_y * gap_y * mine * weight;
    yn_ += other.yn_ + gap_y * gap_n * mine * weight;
    nn_ += other.nn_ + gap_n * gap_n * mine * weight;
}

std::optional<double> RatioTally::ratio() const {
    if (mean_n_ <= 0) return std::nullopt;
    return mean_y_ / mean_n_;
}

std::optional<double> RatioTally::standard_error() const {
    const std::optional<double> theta = ratio();
    if (!theta || count_ < 2) return std::nullopt;
    // The residuals Y − θN have mean zero, so squares about the means serve as well as squares about zero.
    const double squares = std::max(0.0, yy_ - 2 * *theta * yn_ + *theta * *theta * nn_);
    const auto k = static_cast<double>(count_);
    return std::sqrt(squares / (k - 1) / k) / mean_n_;
}

}  // namespace jemput
