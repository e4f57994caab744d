#include "sim/report/visit_table.hpp"

#include "sim/core/format.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

namespace jemput {

namespace {

constexpr std::size_t date_width = 15;
constexpr std::size_t clock_width = 11;
constexpr std::size_t widest_place = 22;

/// What the columns of numbers show.
struct Column {
    std::string_view title;
    std::string_view measure;
    double scale;
};

std::size_t width(const Language& language, const Column& column) {
    constexpr std::size_t of_numbers = 7;
    return std::max(of_numbers, width_of(language.text(column.title)));
}

constexpr Column columns[] = {
    {translatable("came"), "arrivals", 1},
    {translatable("licences"), "licences", 1},
    {translatable("wait min"), "wait.mean", 1},
    {translatable("lost %"), "lost.share", 100},
    {translatable("not in 30 min %"), "not_served_within_30_min", 100},
};

std::string cell(const Language& language, const Estimate& e, const Column& column) {
    if (!e.estimate) return "–";
    const double half_width = e.half_width().value_or(0) * column.scale;
    return language.decimal(*e.estimate * column.scale, digits_for(half_width, 1));
}

std::string place_name(const Language& language, const VisitSummary& visit, const Scenario& scenario) {
    if (!visit.place.empty()) return language.of_scenario(visit.place);
    return scenario.visits[visit.number - 1].site.kind == SiteKind::office ? language.text("(office)") : "";
}

}  // namespace

std::string visit_table(const Language& language, const RunResult& result, const Scenario& scenario) {
    const std::string place_title = language.text("place");
    std::size_t place_width = width_of(place_title);
    for (const VisitSummary& visit : result.visits)
        place_width = std::max(place_width, width_of(place_name(language, visit, scenario)));
    place_width = std::min(place_width, widest_place);

    std::string text = fmt::format("  {}  {}  {}", left_aligned(language.text("date"), date_width),
                                   left_aligned(place_title, place_width),
                                   left_aligned(language.text("clock"), clock_width));
    for (const Column& column : columns)
        text += "  " + right_aligned(language.text(column.title), width(language, column));
    text += '\n';
    for (const VisitSummary& visit : result.visits) {
        const std::string place = shortened(place_name(language, visit, scenario), place_width);
        text += fmt::format("  {}  {}  {}", left_aligned(as_short_date(language, visit.date), date_width),
                            left_aligned(place, place_width),
                            left_aligned(as_hours(language, visit.opens, visit.closes), clock_width));
        for (const Column& column : columns) {
            const Estimate& estimate = result.measure_of(visit, std::string(column.measure));
            text += "  " + right_aligned(cell(language, estimate, column), width(language, column));
        }
        text += '\n';
    }
    return text;
}

}  // namespace jemput
