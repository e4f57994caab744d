#pragma once

#include <cmath>

namespace jemput::trainer {

/// A score of 0 … 1 as exports have it: in whole ten-thousandths, cut and not rounded, so that nothing below
/// the pass mark looks as if it had reached it.
[[nodiscard]] inline int in_ten_thousandths(double score) {
    constexpr double noise = 1e-6;  // 0.72 may be stored as 0.7199999…
    return static_cast<int>(std::floor(score * 10'000 + noise));
}

}  // namespace jemput::trainer
