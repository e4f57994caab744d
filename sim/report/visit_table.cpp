#include "sim/report/visit_table.hpp"

#include "sim/core/format.hpp"
#include "sim/report/text_table.hpp"

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace jemput {

namespace {

constexpr std::size_t widest_place = 22;

/// What the columns of numbers show.
struct MeasureColumn {
    std::string_view title;
    std::string_view measure;
    double scale;
};

constexpr MeasureColumn measure_columns[] = {
    {translatable("came"), "arrivals", 1},
    {translatable("licences"), "licences", 1},
    {translatable("wait min"), "wait.mean", 1},
    {translatable("lost %"), "lost.share", 100},
    {translatable("not in 30 min %"), "not_served_within_30_min", 100},
};

std::string cell(const Language& language, const Estimate& e, double scale) {
    if (!e.estimate) return "–";
    return language.decimal(*e.estimate * scale, digits_for(e.half_width().value_or(0) * scale, 1));
}

std::string place_name(const Language& language, const VisitSummary& visit, const Scenario& scenario) {
    if (!visit.place.empty()) return shortened(language.of_scenario(visit.place), widest_place);
    return scenario.visits[visit.number - 1].site.kind == SiteKind::office ? language.text("(office)") : "";
}

}  // namespace

std::string visit_table(const Language& language, const RunResult& result, const Scenario& scenario) {
    std::vector<TextTable::Column> columns{
        {language.text("date")}, {language.text("place")}, {language.text("clock")}};
    for (const MeasureColumn& column : measure_columns)
        columns.push_back({language.text(column.title), Align::right});
    TextTable table(std::move(columns));
    for (const VisitSummary& visit : result.visits) {
        std::vector<std::string> cells{as_short_date(language, visit.date),
                                       place_name(language, visit, scenario),
                                       as_hours(language, visit.opens, visit.closes)};
        for (const MeasureColumn& column : measure_columns) {
            const Estimate& estimate = result.measure_of(visit, std::string(column.measure));
            cells.push_back(cell(language, estimate, column.scale));
        }
        table.add(std::move(cells));
    }
    return table.to_text();
}

}  // namespace jemput
