#include "trainer/ui/scene/canvas.hpp"

#include "trainer/ui/base/fonts.hpp"
#include "trainer/ui/base/theme.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>

namespace jemput::trainer::ui {

namespace {

/// So many that no edge is further from the circle than a fifth of a pixel.
int edges_of_circle(float radius_pixels) {
    const float sagitta = std::min(1.0F, 0.2F / std::max(radius_pixels, 0.5F));
    const int edges = static_cast<int>(std::ceil(std::numbers::pi_v<float> / std::acos(1 - sagitta)));
    return std::clamp(edges, 8, 64);
}

ImVec2 direction(ImVec2 from, ImVec2 to) {
    const ImVec2 way = to - from;
    const float length = std::hypot(way.x, way.y);
    return length > 1e-4F ? way * (1 / length) : ImVec2{0, 1};
}

float signed_area(std::span<const ImVec2> points) {
    float area = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const ImVec2 a = points[i];
        const ImVec2 b = points[(i + 1) % points.size()];
        area += a.x * b.y - b.x * a.y;
    }
    return area;
}

}  // namespace

Canvas Canvas::at(ImVec2 point, float zoom) const {
    Canvas moved = *this;
    moved.origin_ = pixel(point);
    moved.scale_ *= zoom;
    return moved;
}

Canvas Canvas::mirrored() const {
    Canvas other = *this;
    other.is_mirrored_ = !is_mirrored_;
    return other;
}

Canvas Canvas::faded(float opacity) const {
    Canvas fainter = *this;
    fainter.opacity_ *= opacity;
    return fainter;
}

ImU32 Canvas::shade(ImU32 colour) const {
    return opacity_ >= 1 ? colour : ui::faded(colour, opacity_);
}

/// Dear ImGui smooths the edges of polygons that go clockwise only.
void Canvas::fill_pixels(std::span<ImVec2> convex, ImU32 colour) const {
    if (signed_area(convex) < 0) std::reverse(convex.begin(), convex.end());
    list_->AddConvexPolyFilled(convex.data(), static_cast<int>(convex.size()), shade(colour));
}

void Canvas::ellipse(ImVec2 centre, ImVec2 radii, ImU32 colour, float degrees) const {
    const int edges = edges_of_circle(std::max(radii.x, radii.y) * scale_);
    const float turn = in_radians(degrees);
    const ImVec2 along{std::cos(turn), std::sin(turn)};
    std::vector<ImVec2> points;
    points.reserve(static_cast<std::size_t>(edges));
    for (int i = 0; i < edges; ++i) {
        const float angle = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / static_cast<float>(edges);
        const ImVec2 own{radii.x * std::cos(angle), radii.y * std::sin(angle)};
        points.push_back(
            pixel(centre + ImVec2{own.x * along.x - own.y * along.y, own.x * along.y + own.y * along.x}));
    }
    fill_pixels(points, colour);
}

void Canvas::ring(ImVec2 centre, float radius, ImU32 colour, float width) const {
    list_->AddCircle(pixel(centre), radius * scale_, shade(colour), edges_of_circle(radius * scale_),
                     width * scale_);
}

void Canvas::arc(ImVec2 centre, float radius, float from, float to, ImU32 colour, float width) const {
    const auto share = (to - from) / 360;
    const int steps =
        std::max(2, static_cast<int>(static_cast<float>(edges_of_circle(radius * scale_)) * share));
    Path path(centre + ImVec2{radius * std::cos(in_radians(from)), radius * std::sin(in_radians(from))});
    path.arc(centre, {radius, radius}, from, to, steps);
    stroke(path, colour, width);
}

void Canvas::box(const Rect& rect, ImU32 colour, float radius) const {
    const ImVec2 a = pixel(rect.min());
    const ImVec2 b = pixel(rect.max());
    list_->AddRectFilled({std::min(a.x, b.x), a.y}, {std::max(a.x, b.x), b.y}, shade(colour),
                         radius * scale_);
}

void Canvas::frame(const Rect& rect, ImU32 colour, float width, float radius) const {
    const ImVec2 a = pixel(rect.min());
    const ImVec2 b = pixel(rect.max());
    list_->AddRect({std::min(a.x, b.x), a.y}, {std::max(a.x, b.x), b.y}, shade(colour), radius * scale_, 0,
                   width * scale_);
}

void Canvas::gradient(const Rect& rect, ImU32 top, ImU32 bottom) const {
    list_->AddRectFilledMultiColor(pixel(rect.min()), pixel(rect.max()), shade(top), shade(top),
                                   shade(bottom), shade(bottom));
}

void Canvas::polygon(std::span<const ImVec2> convex, ImU32 colour) const {
    std::vector<ImVec2> points;
    points.reserve(convex.size());
    for (const ImVec2 point : convex)
        points.push_back(pixel(point));
    fill_pixels(points, colour);
}

/// Four points across: the smooth edges are a pixel wide, half of it outside.
void Canvas::band(std::span<const ImVec2> one, std::span<const ImVec2> other, ImU32 begin, ImU32 end) const {
    assert(one.size() == other.size() && one.size() > 1);
    const auto columns = static_cast<int>(one.size());
    const ImVec2 white_pixel = ImGui::GetFontTexUvWhitePixel();
    list_->PrimReserve((columns - 1) * 18, columns * 4);
    const auto first = list_->_VtxCurrentIdx;
    for (std::size_t i = 0; i < one.size(); ++i) {
        const ImVec2 a = pixel(one[i]);
        const ImVec2 b = pixel(other[i]);
        const ImVec2 half = direction(a, b) * 0.5F;
        const ImU32 full = shade(mixed(begin, end, static_cast<float>(i) / static_cast<float>(columns - 1)));
        const ImU32 none = full & ~IM_COL32_A_MASK;
        list_->PrimWriteVtx(a - half, white_pixel, none);
        list_->PrimWriteVtx(a + half, white_pixel, full);
        list_->PrimWriteVtx(b - half, white_pixel, full);
        list_->PrimWriteVtx(b + half, white_pixel, none);
    }
    const auto write = [this](unsigned index) { list_->PrimWriteIdx(static_cast<ImDrawIdx>(index)); };
    for (unsigned column = 0; column + 1 < static_cast<unsigned>(columns); ++column) {
        for (unsigned row = 0; row < 3; ++row) {
            const unsigned a = first + column * 4 + row;
            for (const unsigned corner : {a, a + 1, a + 5, a, a + 5, a + 4})
                write(corner);
        }
    }
}

void Canvas::ground(const Path& ridge, float level, ImU32 colour) const {
    std::vector<ImVec2> below;
    below.reserve(ridge.points().size());
    for (const ImVec2 point : ridge.points())
        below.push_back({point.x, level});
    band(ridge.points(), below, colour);
}

void Canvas::capsule(ImVec2 from, ImVec2 to, ImU32 colour, float width) const {
    const float radius = width * scale_ / 2;
    const ImVec2 a = pixel(from);
    const ImVec2 b = pixel(to);
    const ImVec2 along = direction(a, b);
    const float angle = std::atan2(along.y, along.x);
    const int steps = std::max(3, edges_of_circle(radius) / 2);
    std::vector<ImVec2> points;
    points.reserve(static_cast<std::size_t>(2 * steps + 2));
    for (const auto& [centre, begin] : {std::pair{b, -0.5F}, std::pair{a, 0.5F}}) {
        for (int i = 0; i <= steps; ++i) {
            const float turn = angle + std::numbers::pi_v<float> *
                                           (begin + static_cast<float>(i) / static_cast<float>(steps));
            points.push_back(centre + ImVec2{std::cos(turn), std::sin(turn)} * radius);
        }
    }
    fill_pixels(points, colour);
}

void Canvas::line(std::initializer_list<ImVec2> points, ImU32 colour, float width) const {
    for (const ImVec2* point = points.begin(); point + 1 < points.end(); ++point)
        capsule(point[0], point[1], colour, width);
}

void Canvas::end_cap(ImVec2 end, ImVec2 before, ImU32 colour, float width) const {
    const float radius = width * scale_ / 2;
    const ImVec2 along = direction(before, end);
    const float angle = std::atan2(along.y, along.x);
    const int steps = std::max(3, edges_of_circle(radius) / 2);
    std::vector<ImVec2> points;
    for (int i = 0; i <= steps; ++i) {
        const float turn =
            angle + std::numbers::pi_v<float> * (static_cast<float>(i) / static_cast<float>(steps) - 0.5F);
        points.push_back(end + ImVec2{std::cos(turn), std::sin(turn)} * radius);
    }
    fill_pixels(points, colour);
}

void Canvas::stroke(const Path& path, ImU32 colour, float width) const {
    std::vector<ImVec2> points;
    points.reserve(path.points().size());
    for (const ImVec2 point : path.points()) {
        const ImVec2 next = pixel(point);
        if (points.empty() || std::hypot(next.x - points.back().x, next.y - points.back().y) > 0.01F)
            points.push_back(next);
    }
    if (points.size() < 2) return;
    list_->AddPolyline(points.data(), static_cast<int>(points.size()), shade(colour), ImDrawFlags_None,
                       width * scale_);
    if (width * scale_ < 1.5F) return;
    end_cap(points.front(), points[1], colour, width);
    end_cap(points.back(), points[points.size() - 2], colour, width);
}

void Canvas::outline(const Path& path, ImU32 colour, float width) const {
    std::vector<ImVec2> points;
    points.reserve(path.points().size());
    for (const ImVec2 point : path.points())
        points.push_back(pixel(point));
    list_->AddPolyline(points.data(), static_cast<int>(points.size()), shade(colour), ImDrawFlags_Closed,
                       width * scale_);
}

void Canvas::text(const ImFont* font, float height, ImVec2 centre, ImU32 colour,
                  std::string_view words) const {
    const char* begin = words.data();
    const char* end = begin + words.size();
    const ImVec2 size = font->CalcTextSizeA(height, 1e9F, 0, begin, end);
    const ImVec2 corner = pixel(centre) - size * 0.5F;
    list_->AddText(font, height, {std::round(corner.x), std::round(corner.y)}, shade(colour), begin, end);
}

const ImFont* nearest_font(std::initializer_list<const ImFont*> fonts, float height) {
    return *std::min_element(fonts.begin(), fonts.end(), [height](const ImFont* a, const ImFont* b) {
        return std::abs(a->FontSize - height) < std::abs(b->FontSize - height);
    });
}

}  // namespace jemput::trainer::ui
