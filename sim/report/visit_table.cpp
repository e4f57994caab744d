#include "sim/report/visit_table.hpp"

#include "sim/report/format.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

namespace jemput {

namespace {

constexpr std::size_t date_width = 15;
constexpr std::size_t clock_width = 11;
constexpr std::size_t widest_place = 22;

/// What the columns of numbers show, and how wide they are.
struct Column {
    std::string_view title;
    std::string_view measure;
    double scale;
    std::size_t width;
};

constexpr Column columns[] = {
    {"came", "arrivals", 1, 7},
    {"licences", "licences", 1, 8},
    {"wait min", "wait.mean", 1, 8},
    {"lost %", "lost.share", 100, 6},
    {"not in 30 min %", "not_served_within_30_min", 100, 15},
};

std::string cell(const Estimate& e, const Column& column) {
    if (!e.estimate) return right_aligned("–", column.width);
    const double half_width = e.half_width().value_or(0) * column.scale;
    return right_aligned(decimal(*e.estimate * column.scale, digits_for(half_width, 1)), column.width);
}

std::string place_name(const VisitSummary& visit, const Scenario& scenario) {
    if (!visit.place.empty()) return visit.place;
    return scenario.visits[visit.number - 1].site.kind == SiteKind::office ? "(office)" : "";
}

}  // namespace

std::string visit_table(const RunResult& result, const Scenario& scenario) {
    std::size_t place_width = std::string_view("place").size();
    for (const VisitSummary& visit : result.visits)
        place_width = std::max(place_width, width_of(place_name(visit, scenario)));
    place_width = std::min(place_width, widest_place);

    std::string text = fmt::format("  {}  {}  {}", left_aligned("date", date_width),
                                   left_aligned("place", place_width), left_aligned("clock", clock_width));
    for (const Column& column : columns)
        text += "  " + right_aligned(column.title, column.width);
    text += '\n';
    for (const VisitSummary& visit : result.visits) {
        text += fmt::format("  {}  {}  {}", left_aligned(as_short_date(visit.date), date_width),
                            left_aligned(shortened(place_name(visit, scenario), place_width), place_width),
                            left_aligned(as_hours(visit.opens, visit.closes), clock_width));
        for (const Column& column : columns)
            text += "  " + cell(result.measure_of(visit, std::string(column.measure)), column);
        text += '\n';
    }
    return text;
}

}  // namespace jemput
