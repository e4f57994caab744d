#pragma once

#include "trainer/ui/base/geometry.hpp"

#include <cmath>
#include <numbers>
#include <vector>

namespace jemput::trainer::ui {

[[nodiscard]] inline float in_radians(float degrees) {
    return degrees * std::numbers::pi_v<float> / 180;
}

/// The points of an outline, made as in an SVG path: lines, quadratic curves and arcs, absolute or from where
/// the path has come to.
class Path {
  public:
    explicit Path(ImVec2 begin) { points_.push_back(begin); }

    Path& to(float x, float y) {
        points_.push_back({x, y});
        return *this;
    }
    Path& by(float dx, float dy) { return to(end().x + dx, end().y + dy); }

    /// A quadratic curve.
    Path& curve_to(ImVec2 control, ImVec2 target, int steps = 8) {
        const ImVec2 from = end();
        for (int i = 1; i <= steps; ++i) {
            const float t = static_cast<float>(i) / static_cast<float>(steps);
            points_.push_back(from * ((1 - t) * (1 - t)) + control * (2 * t * (1 - t)) + target * (t * t));
        }
        return *this;
    }
    Path& curve_by(ImVec2 control, ImVec2 target, int steps = 8) {
        return curve_to(end() + control, end() + target, steps);
    }

    /// Part of an ellipse, in degrees clockwise from three o'clock.
    Path& arc(ImVec2 centre, ImVec2 radii, float from, float to, int steps = 16) {
        for (int i = 0; i <= steps; ++i) {
            const float angle =
                in_radians(from + (to - from) * static_cast<float>(i) / static_cast<float>(steps));
            points_.push_back({centre.x + radii.x * std::cos(angle), centre.y + radii.y * std::sin(angle)});
        }
        return *this;
    }

    [[nodiscard]] ImVec2 end() const { return points_.back(); }
    [[nodiscard]] const std::vector<ImVec2>& points() const { return points_; }

  private:
    std::vector<ImVec2> points_;
};

}  // namespace jemput::trainer::ui
