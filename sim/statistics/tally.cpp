#include "sim/statistics/tally.hpp"

namespace jemput {

void Tally::merge(const Tally& other) {
    if (other.count_ == 0) return;
    if (count_ == 0) {
        *this = other;
        return;
    }
    const auto mine = static_cast<double>(count_);
    const auto theirs = static_cast<double>(other.count_);
    const double gap = other.mean_ - mean_;
    count_ += other.count_;
    mean_ += gap * theirs / (mine + theirs);
    squares_ += other.squares_ + gap * gap * mine * theirs / (mine + theirs);
    min_ = std::min(min_, other.min_);
    max_ = std::max(max_, other.max_);
}

}  // namespace jemput
