#pragma once

#include "trainer/ui/base/geometry.hpp"
#include "trainer/ui/scene/colour.hpp"
#include "trainer/ui/scene/path.hpp"

#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

namespace jemput::trainer::ui {

/// Draws plain shapes into a draw list, in units of the design: 20 of them are a line of body text at 100 %.
/// A figure is drawn around the canvas's own origin; at() moves it. A value: it refers to the list and holds
/// nothing else.
class Canvas {
  public:
    /// `origin` in pixels, `scale` in pixels a unit.
    Canvas(ImDrawList& list, ImVec2 origin, float scale) : list_(&list), origin_(origin), scale_(scale) {}

    [[nodiscard]] Canvas at(ImVec2 point, float zoom = 1) const;
    /// Left and right changed, about the own origin.
    [[nodiscard]] Canvas mirrored() const;
    [[nodiscard]] Canvas faded(float opacity) const;

    [[nodiscard]] ImVec2 pixel(ImVec2 point) const {
        return {origin_.x + (is_mirrored_ ? -point.x : point.x) * scale_, origin_.y + point.y * scale_};
    }
    [[nodiscard]] float scale() const { return scale_; }
    [[nodiscard]] ImDrawList& list() const { return *list_; }

    void circle(ImVec2 centre, float radius, ImU32 colour) const {
        ellipse(centre, {radius, radius}, colour);
    }
    void ellipse(ImVec2 centre, ImVec2 radii, ImU32 colour, float degrees = 0) const;
    /// The line of a whole circle.
    void ring(ImVec2 centre, float radius, ImU32 colour, float width) const;
    /// Part of a circle, in degrees clockwise from three o'clock, with round ends.
    void arc(ImVec2 centre, float radius, float from, float to, ImU32 colour, float width) const;

    void box(const Rect& rect, ImU32 colour, float radius = 0) const;
    void frame(const Rect& rect, ImU32 colour, float width, float radius = 0) const;
    /// From top to bottom.
    void gradient(const Rect& rect, ImU32 top, ImU32 bottom) const;

    void polygon(std::span<const ImVec2> convex, ImU32 colour) const;
    void polygon(std::initializer_list<ImVec2> convex, ImU32 colour) const {
        polygon(std::span(convex.begin(), convex.size()), colour);
    }
    void polygon(const Path& convex, ImU32 colour) const { polygon(convex.points(), colour); }

    /// Between two lines of as many points, of any form: hills, a veil. Its two ends are cut sharp.
    void band(std::span<const ImVec2> one, std::span<const ImVec2> other, ImU32 colour) const {
        band(one, other, colour, colour);
    }
    /// The same, from one colour at the begin of the lines to another at their end.
    void band(std::span<const ImVec2> one, std::span<const ImVec2> other, ImU32 begin, ImU32 end) const;
    /// Down from a line to a level.
    void ground(const Path& ridge, float level, ImU32 colour) const;

    /// Straight pieces with round ends and round corners.
    void line(std::initializer_list<ImVec2> points, ImU32 colour, float width) const;
    /// A smooth line with round ends.
    void stroke(const Path& path, ImU32 colour, float width) const;
    /// The closed line of any outline.
    void outline(const Path& path, ImU32 colour, float width) const;

    /// A text about a point; its height in pixels.
    void text(const ImFont* font, float height, ImVec2 centre, ImU32 colour, std::string_view words) const;

  private:
    [[nodiscard]] ImU32 shade(ImU32 colour) const;
    void capsule(ImVec2 from, ImVec2 to, ImU32 colour, float width) const;
    void end_cap(ImVec2 end, ImVec2 before, ImU32 colour, float width) const;
    void fill_pixels(std::span<ImVec2> convex, ImU32 colour) const;

    ImDrawList* list_;
    ImVec2 origin_;
    float scale_;
    float opacity_ = 1;
    bool is_mirrored_ = false;
};

/// A height in pixels at which a font is sharp, or near to it: the font among three whose own height is
/// nearest.
[[nodiscard]] const ImFont* nearest_font(std::initializer_list<const ImFont*> fonts, float height);

}  // namespace jemput::trainer::ui
