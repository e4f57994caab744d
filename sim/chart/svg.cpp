#include "sim/chart/svg.hpp"

#include <array>
#include <cassert>
#include <cmath>

#include <fmt/format.h>

namespace jemput {

namespace {

constexpr std::string_view fonts = "'Noto Sans','Helvetica Neue',Arial,'DejaVu Sans',sans-serif";
constexpr double default_size = 13;

/// With at most two decimals, and none that says nothing.
std::string number(double value) {
    assert(std::isfinite(value));
    std::string text = fmt::format("{:.2f}", value);
    while (text.back() == '0')
        text.pop_back();
    if (text.back() == '.') text.pop_back();
    return text == "-0" ? "0" : text;
}

/// As the text or attribute of XML; what XML cannot hold (control characters) becomes a space.
std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        switch (c) {
            case '&':
                result += "&amp;";
                break;
            case '<':
                result += "&lt;";
                break;
            case '>':
                result += "&gt;";
                break;
            case '"':
                result += "&quot;";
                break;
            default:
                result += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
        }
    }
    return result;
}

std::string colour(Colour value) {
    return fmt::format("#{:06x}", value.rgb);
}

std::string points_of(const std::vector<Point>& points) {
    std::string text;
    for (const Point& point : points)
        text += fmt::format("{}{},{}", text.empty() ? "" : " ", number(point.x), number(point.y));
    return text;
}

std::string stroke_attributes(const Stroke& stroke) {
    if (stroke.width == 0) return {};
    std::string text = fmt::format(R"( stroke="{}")", colour(stroke.colour));
    if (stroke.width != 1) text += fmt::format(R"( stroke-width="{}")", number(stroke.width));
    if (stroke.dash == Dash::dashed) text += R"( stroke-dasharray="6 4")";
    if (stroke.dash == Dash::dotted) text += R"( stroke-dasharray="1.5 3.5")";
    return text;
}

std::vector<Point> corners(const Marker& marker) {
    const auto [x, y] = marker.centre;
    const double r = marker.radius;
    switch (marker.shape) {
        case MarkerShape::square: {
            const double half = 0.89 * r;  // √π/2: the area of the circle
            return {{x - half, y - half}, {x + half, y - half}, {x + half, y + half}, {x - half, y + half}};
        }
        case MarkerShape::diamond:
            return {{x, y - r}, {x + r, y}, {x, y + r}, {x - r, y}};
        case MarkerShape::triangle:
            return {{x, y - r}, {x + r, y + r}, {x - r, y + r}};
        case MarkerShape::circle:
            break;
    }
    return {};
}

struct Element {
    std::string operator()(const Polyline& line) const {
        return fmt::format(R"(<polyline points="{}" fill="none"{}/>)", points_of(line.points),
                           stroke_attributes(line.stroke));
    }

    std::string operator()(const Polygon& polygon) const {
        return fmt::format(R"(<polygon points="{}" fill="{}"/>)", points_of(polygon.points),
                           colour(polygon.fill));
    }

    std::string operator()(const Rectangle& rectangle) const {
        const Box& box = rectangle.box;
        const std::string rounding =
            rectangle.rounding > 0 ? fmt::format(R"( rx="{}")", number(rectangle.rounding)) : "";
        return fmt::format(R"(<rect x="{}" y="{}" width="{}" height="{}"{} fill="{}"{}/>)", number(box.left),
                           number(box.top), number(box.width), number(box.height), rounding,
                           colour(rectangle.fill), stroke_attributes(rectangle.edge));
    }

    std::string operator()(const Hatching& hatching) const {
        std::string path;
        for (const Polyline& line : hatch_lines(hatching))
            path += fmt::format("M{} {}L{} {}", number(line.points[0].x), number(line.points[0].y),
                                number(line.points[1].x), number(line.points[1].y));
        return fmt::format(R"(<path d="{}"{}/>)", path, stroke_attributes(hatching.stroke));
    }

    std::string operator()(const Marker& marker) const {
        const std::string paint =
            fmt::format(R"(fill="{}"{})", colour(marker.fill), stroke_attributes(marker.edge));
        if (marker.shape == MarkerShape::circle)
            return fmt::format(R"(<circle cx="{}" cy="{}" r="{}" {}/>)", number(marker.centre.x),
                               number(marker.centre.y), number(marker.radius), paint);
        return fmt::format(R"(<polygon points="{}" {}/>)", points_of(corners(marker)), paint);
    }

    std::string operator()(const Text& text) const {
        constexpr std::array anchors{"", R"( text-anchor="middle")", R"( text-anchor="end")"};
        const std::string size =
            text.size == default_size ? "" : fmt::format(R"( font-size="{}")", number(text.size));
        return fmt::format(R"(<text x="{}" y="{}"{}{}{} fill="{}">{}</text>)", number(text.at.x),
                           number(text.at.y), anchors.at(static_cast<std::size_t>(text.anchor)), size,
                           text.is_bold ? R"( font-weight="700")" : "", colour(text.colour),
                           escaped(text.words));
    }
};

/// Neighbours of the same role and series stand in one group.
std::string elements(const std::vector<Mark>& marks) {
    std::string text;
    const Mark* before = nullptr;
    for (const Mark& mark : marks) {
        if (before == nullptr || before->role != mark.role || before->series != mark.series) {
            if (before != nullptr) text += "</g>\n";
            text += fmt::format(R"(<g data-role="{}")", name_of(mark.role));
            if (!mark.series.empty()) text += fmt::format(R"( data-series="{}")", escaped(mark.series));
            text += ">";
        }
        text += std::visit(Element{}, mark.shape);
        before = &mark;
    }
    return before == nullptr ? text : text + "</g>\n";
}

std::string svg(const Drawing& drawing, std::string_view id_prefix, std::string_view attributes,
                std::string_view background) {
    const std::string prefix = escaped(id_prefix);
    return fmt::format(
        R"(<svg{} viewBox="0 0 {} {}" role="img" aria-labelledby="{}-title {}-desc" font-family="{}" font-size="{}">)"
        "\n"
        R"(<title id="{}-title">{}</title><desc id="{}-desc">{}</desc>)"
        "\n{}{}</svg>\n",
        attributes, number(drawing.width), number(drawing.height), prefix, prefix, fonts,
        number(default_size), prefix, escaped(drawing.title), prefix, escaped(drawing.description),
        background, elements(drawing.marks));
}

}  // namespace

std::string to_svg(const Drawing& drawing, std::string_view id_prefix) {
    return svg(drawing, id_prefix, "", "");
}

std::string to_svg_file(const Drawing& drawing) {
    const std::string attributes =
        fmt::format(R"( xmlns="http://www.w3.org/2000/svg" width="{}" height="{}")", number(drawing.width),
                    number(drawing.height));
    return R"(<?xml version="1.0" encoding="UTF-8"?>)"
           "\n" +
           svg(drawing, "chart", attributes, R"(<rect width="100%" height="100%" fill="#ffffff"/>)");
}

}  // namespace jemput
