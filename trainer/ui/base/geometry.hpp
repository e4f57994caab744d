#pragma once

#include "trainer/ui/base/imgui.hpp"

#include <algorithm>

namespace jemput::trainer::ui {

inline ImVec2 operator+(ImVec2 a, ImVec2 b) {
    return {a.x + b.x, a.y + b.y};
}
inline ImVec2 operator-(ImVec2 a, ImVec2 b) {
    return {a.x - b.x, a.y - b.y};
}
inline ImVec2 operator*(ImVec2 a, float factor) {
    return {a.x * factor, a.y * factor};
}

/// A rectangle of the window, in pixels. Screens are laid out by cutting pieces off one.
struct Rect {
    float left = 0;
    float top = 0;
    float right = 0;
    float bottom = 0;

    [[nodiscard]] static Rect at(ImVec2 corner, ImVec2 size) {
        return {corner.x, corner.y, corner.x + size.x, corner.y + size.y};
    }

    [[nodiscard]] constexpr float width() const { return right - left; }
    [[nodiscard]] constexpr float height() const { return bottom - top; }
    [[nodiscard]] ImVec2 min() const { return {left, top}; }
    [[nodiscard]] ImVec2 max() const { return {right, bottom}; }
    [[nodiscard]] ImVec2 size() const { return {width(), height()}; }
    [[nodiscard]] ImVec2 centre() const { return {(left + right) / 2, (top + bottom) / 2}; }
    [[nodiscard]] bool contains(ImVec2 point) const {
        return left <= point.x && point.x < right && top <= point.y && point.y < bottom;
    }
    [[nodiscard]] constexpr bool overlaps(const Rect& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
    [[nodiscard]] constexpr Rect inner(float margin) const { return inner(margin, margin); }
    [[nodiscard]] constexpr Rect inner(float across, float along) const {
        return {left + across, top + along, right - across, bottom - along};
    }
    [[nodiscard]] Rect moved(ImVec2 by) const {
        return {left + by.x, top + by.y, right + by.x, bottom + by.y};
    }

    // Cuts a piece off this rectangle and leaves a gap behind it.
    Rect cut_top(float height, float gap = 0) {
        const Rect piece{left, top, right, std::min(bottom, top + height)};
        top = std::min(bottom, top + height + gap);
        return piece;
    }
    Rect cut_bottom(float height, float gap = 0) {
        const Rect piece{left, std::max(top, bottom - height), right, bottom};
        bottom = std::max(top, bottom - height - gap);
        return piece;
    }
    Rect cut_left(float width, float gap = 0) {
        const Rect piece{left, top, std::min(right, left + width), bottom};
        left = std::min(right, left + width + gap);
        return piece;
    }
    Rect cut_right(float width, float gap = 0) {
        const Rect piece{std::max(left, right - width), top, right, bottom};
        right = std::max(left, right - width - gap);
        return piece;
    }

    friend constexpr bool operator==(const Rect&, const Rect&) = default;
};

}  // namespace jemput::trainer::ui
