#include "sim/model/rate_curve.hpp"

#include <cmath>

namespace jemput {

RateCurve::RateCurve(const std::vector<ProfilePiece>& profile) {
    pieces_.reserve(profile.size());
    for (const ProfilePiece& piece : profile) {
        const double length = in_minutes(piece.to - piece.from);
        const double end_rate = piece.rate_at_end.value_or(piece.rate);
        const double amount = length * (piece.rate + end_rate) / 2;
        pieces_.push_back(
            {in_minutes(piece.from), piece.rate, (end_rate - piece.rate) / length, total_, amount});
        total_ += amount;
    }
}

Duration RateCurve::inverse(double amount, Cursor& cursor) const {
    while (cursor < pieces_.size() && amount >= pieces_[cursor].before + pieces_[cursor].amount)
        ++cursor;
    if (cursor == pieces_.size()) return Duration::max();
    const Piece& piece = pieces_[cursor];
    // rate·s + slope·s²/2 = rest, solved without cancellation, also where rate or slope is zero.
    const double rest = amount - piece.before;
    const double root = std::sqrt(std::max(0.0, piece.rate * piece.rate + 2 * piece.slope * rest));
    const double elapsed = rest > 0 ? 2 * rest / (piece.rate + root) : 0;
    return from_minutes(piece.from + elapsed);
}

}  // namespace jemput
