#include "trainer/ui/widgets/drawing.hpp"

#include "sim/chart/colours.hpp"
#include "sim/chart/text_metrics.hpp"
#include "trainer/ui/base/paint.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>

namespace jemput::trainer::ui {

namespace {

/// Line height of the fonts in units of the text size (Noto Sans).
constexpr float line_of_text = 1.362F;
/// From the top of a line to its base line, in line heights (Noto Sans: 1.069 of 1.362).
constexpr float base_of_line = 0.785F;

ImU32 opaque(Colour colour) {
    return IM_COL32(colour.rgb >> 16 & 0xFFU, colour.rgb >> 8 & 0xFFU, colour.rgb & 0xFFU, 255);
}

/// Two colours mixed; a share of 1 is all of `over`.
ImU32 mixed(ImU32 over, ImU32 under, float share) {
    const auto part = [&](int shift) {
        const auto a = static_cast<float>(over >> shift & 0xFFU);
        const auto b = static_cast<float>(under >> shift & 0xFFU);
        return static_cast<ImU32>(std::lround(a * share + b * (1 - share))) << shift;
    };
    return part(IM_COL32_R_SHIFT) | part(IM_COL32_G_SHIFT) | part(IM_COL32_B_SHIFT) | IM_COL32_A_MASK;
}

/// Tints are steps from the ground to a colour, so that they are so by night too.
template <std::size_t n>
bool is_step(const std::array<Colour, n>& steps, Colour colour, float& share) {
    const auto found = std::find(steps.begin(), steps.end(), colour);
    if (found == steps.end()) return false;
    share = static_cast<float>(found - steps.begin() + 1) / static_cast<float>(n);
    return true;
}

class DrawingPainter {
  public:
    DrawingPainter(Ui& ui, const Drawing& drawing, ImVec2 corner)
        : ui_(ui), corner_(corner), scale_(drawing_scale(ui)),
          bounds_(Rect::at(corner, {static_cast<float>(drawing.width) * scale_, height_of(ui, drawing)})) {}

    void paint(const Mark& mark) {
        role_ = mark.role;
        std::visit(*this, mark.shape);
    }

    void operator()(const Polyline& line) {
        if (line.stroke.dash != Dash::solid) {
            const float dash = pixels(line.stroke.dash == Dash::dashed ? 5 : 2.5);
            for (std::size_t i = 1; i < line.points.size(); ++i)
                dashed_line(list(), at(line.points[i - 1]), at(line.points[i]), colour(line.stroke.colour),
                            width(line.stroke), dash);
            return;
        }
        const auto points = all_at(line.points);
        list().AddPolyline(points.data(), static_cast<int>(points.size()), colour(line.stroke.colour), 0,
                           width(line.stroke));
    }

    void operator()(const Polygon& polygon) {
        const auto points = all_at(polygon.points);
        // Bands are strips of which the first half of the points is one edge: quads of it are convex.
        const std::size_t half = points.size() / 2;
        for (std::size_t i = 0; points.size() > 4 && i + 1 < half; ++i)
            list().AddQuadFilled(points[i], points[i + 1], points[points.size() - 2 - i],
                                 points[points.size() - 1 - i], colour(polygon.fill));
        if (points.size() <= 4)
            list().AddConvexPolyFilled(points.data(), static_cast<int>(points.size()), colour(polygon.fill));
    }

    void operator()(const Rectangle& rectangle) {
        const Rect rect = at(rectangle.box);
        const ImU32 fill = colour(rectangle.fill);
        const bool has_edge = rectangle.edge.width > 0;
        fill_box(list(), rect, fill, pixels(rectangle.rounding), has_edge ? colour(rectangle.edge.colour) : 0,
                 has_edge ? width(rectangle.edge) : 0);
        grounds_.emplace_back(rect, fill);
    }

    void operator()(const Hatching& hatching) {
        hatch(list(), at(hatching.box), colour(hatching.stroke.colour), width(hatching.stroke), pixels(6));
    }

    void operator()(const Marker& marker) {
        const ImVec2 centre = at(marker.centre);
        const float r = pixels(marker.radius);
        std::vector<ImVec2> corners;
        if (marker.shape == MarkerShape::square)
            corners = {{-0.89F, -0.89F}, {0.89F, -0.89F}, {0.89F, 0.89F}, {-0.89F, 0.89F}};
        if (marker.shape == MarkerShape::diamond) corners = {{-1, 0}, {0, -1}, {1, 0}, {0, 1}};
        if (marker.shape == MarkerShape::triangle) corners = {{0, -1}, {1, 1}, {-1, 1}};
        for (ImVec2& corner : corners)
            corner = centre + corner * r;
        const ImU32 fill = colour(marker.fill);
        const auto count = static_cast<int>(corners.size());
        if (count == 0) list().AddCircleFilled(centre, r, fill);
        else list().AddConvexPolyFilled(corners.data(), count, fill);
        grounds_.emplace_back(Rect::at(centre - ImVec2(r, r), {2 * r, 2 * r}), fill);
        if (marker.edge.width <= 0) return;
        const ImU32 edge = colour(marker.edge.colour);
        if (count == 0) list().AddCircle(centre, r, edge, 0, width(marker.edge));
        else list().AddPolyline(corners.data(), count, edge, ImDrawFlags_Closed, width(marker.edge));
    }

    void operator()(const Text& text) {
        const ImFont* font = font_of(text);
        const ImVec2 size = size_of(font, text.words);
        const float share = text.anchor == Anchor::start ? 0.0F : text.anchor == Anchor::middle ? 0.5F : 1.0F;
        const ImVec2 base = at(text.at);
        const ImVec2 place{base.x - share * size.x, base.y - base_of_line * font->FontSize};
        const Rect rect = Rect::at(place, size);
        if (rect.left < bounds_.left - 1 || rect.right > bounds_.right + 1)
            ui_.registry().add_fault(fmt::format("\"{}\" leaves its chart", text.words));
        ui_.registry().add_text(text.words, rect);
        draw_line(list(), font, place, text_colour_at(text.colour, rect.centre()), text.words);
    }

  private:
    ImDrawList& list() const { return ui_.list(); }
    float pixels(double length) const { return static_cast<float>(length) * scale_; }
    float width(const Stroke& stroke) const { return std::max(1.0F, pixels(stroke.width)); }
    ImVec2 at(Point point) const { return corner_ + ImVec2(pixels(point.x), pixels(point.y)); }
    Rect at(const Box& box) const {
        return Rect::at(at(Point{box.left, box.top}), {pixels(box.width), pixels(box.height)});
    }
    std::vector<ImVec2> all_at(const std::vector<Point>& points) const {
        std::vector<ImVec2> all;
        for (const Point& point : points)
            all.push_back(at(point));
        return all;
    }

    /// A band in a colour of the data is a veil: what lies below it can be seen.
    ImU32 colour(Colour value) const {
        const ImU32 themed_colour = themed(ui_.theme(), value);
        return role_ == Role::band && value == colours::vermilion ? faded(themed_colour, 0.13F) : themed_colour;
    }

    const ImFont* font_of(const Text& text) const {
        const Fonts& fonts = ui_.fonts();
        if (text.size >= title_text) return fonts.heading;
        return text.is_bold ? fonts.small_bold : fonts.small;
    }

    /// On a filled shape: light or dark, whichever can be read.
    ImU32 text_colour_at(Colour value, ImVec2 centre) const {
        const bool is_on_fill = value == colours::paper || value == colours::dark_ink;
        const auto ground = std::find_if(grounds_.rbegin(), grounds_.rend(),
                                         [centre](const auto& one) { return one.first.contains(centre); });
        if (!is_on_fill || ground == grounds_.rend()) return themed(ui_.theme(), value);
        const ImU32 light = opaque(colours::paper);
        const ImU32 dark = opaque(colours::dark_ink);
        return contrast(light, ground->second) > contrast(dark, ground->second) ? light : dark;
    }

    Ui& ui_;
    ImVec2 corner_;
    float scale_;
    Rect bounds_;
    Role role_ = Role::label;
    std::vector<std::pair<Rect, ImU32>> grounds_;  ///< what was filled so far
};

}  // namespace

ImU32 themed(const Theme& theme, Colour colour) {
    const std::array pairs{
        std::pair{colours::text, theme.text},           std::pair{colours::quiet_text, theme.text2},
        std::pair{colours::grid, theme.line},           std::pair{colours::edge, theme.line2},
        std::pair{colours::paper, theme.surface},       std::pair{colours::track, theme.sunken},
        std::pair{colours::blue, theme.accent},         std::pair{colours::vermilion, theme.error.fill},
        std::pair{colours::orange_edge, theme.warn.text}, std::pair{colours::better_edge.colour, theme.ok.text},
    };
    for (const auto& [plain, in_theme] : pairs)
        if (plain == colour) return in_theme;
    float share = 0;
    if (is_step(colours::bands, colour, share)) return mixed(opaque(colours::sky), theme.surface, 0.2F + 0.6F * share);
    if (is_step(colours::heat, colour, share)) return mixed(theme.accent, theme.surface, share);
    return opaque(colour);
}

float drawing_scale(const Ui& ui) {
    return ui.fonts().small->FontSize / (line_of_text * static_cast<float>(small_text));
}

double drawing_width(const Ui& ui, float width) {
    return static_cast<double>(width / drawing_scale(ui));
}

float height_of(const Ui& ui, const Drawing& drawing) {
    return std::ceil(static_cast<float>(drawing.height) * drawing_scale(ui));
}

void paint(Ui& ui, const Drawing& drawing, ImVec2 corner) {
    DrawingPainter painter(ui, drawing, corner);
    for (const Mark& mark : drawing.marks)
        painter.paint(mark);
}

}  // namespace jemput::trainer::ui
