#pragma once

#include "sim/core/time.hpp"
#include "sim/scenario/scenario.hpp"

#include <cstddef>
#include <vector>

namespace jemput {

/// The cumulative arrival rate Λ of a profile: piecewise linear rates, zero between the pieces.
class RateCurve {
  public:
    /// Remembers the piece of the last answer, so that growing amounts are found in O(1).
    using Cursor = std::size_t;

    RateCurve() = default;

    /// The pieces are in order and do not overlap.
    explicit RateCurve(const std::vector<ProfilePiece>& profile);

    /// The expected number of people of the whole profile.
    [[nodiscard]] double total() const { return total_; }

    /// Λ⁻¹: the time since midnight at which `amount` people are expected to have come; amount ≥ 0 must not
    /// be less than at the last call with this cursor. `Duration::max()` when fewer than that ever come.
    [[nodiscard]] Duration inverse(double amount, Cursor& cursor) const;

  private:
    struct Piece {
        double from = 0;    ///< minutes since midnight
        double rate = 0;    ///< people a minute at `from`
        double slope = 0;   ///< people a minute, a minute
        double before = 0;  ///< people expected before `from`
        double amount = 0;  ///< people expected in the piece
    };

    std::vector<Piece> pieces_;
    double total_ = 0;
};

}  // namespace jemput
