#include "sim/report/result_csv.hpp"

#include "sim/core/format.hpp"
#include "sim/report/csv.hpp"

#include <cstddef>
#include <string_view>

#include <fmt/format.h>

namespace jemput {

namespace {

void add_row(std::string& csv, const Measure& measure, std::string_view visits, const Estimate& e) {
    csv += fmt::format("{},{},{},{},{},{},{},{},{}\n", csv_cell(measure.name), visits, csv_cell(measure.unit),
                       csv_cell(measure.population), csv_number(e.estimate), csv_number(e.low),
                       csv_number(e.high), csv_number(e.half_width()), e.n);
}

/// The opening, which tells the visits of a calendar apart: "2019-09-18 18:30".
std::string name_of(const VisitSummary& visit) {
    return as_iso_date(visit.date) + " " + as_iso_clock(visit.opens);
}

void add_visit(std::string& csv, const RunResult& result, const VisitSummary& visit) {
    for (std::size_t i = 0; i < visit.estimates.size(); ++i)
        add_row(csv, result.measures_of_visits[i], name_of(visit), visit.estimates[i]);
}

}  // namespace

std::string to_csv(const RunResult& result, const Manifest& manifest) {
    std::string csv = "measure,visits,unit,population,estimate,low,high,half_width,n\n";
    for (const MeasureResult& m : result.measures) {
        add_row(csv, m.measure, "all", m.all);
        add_row(csv, m.measure, "outage", m.with_outage);
        add_row(csv, m.measure, "no_outage", m.without_outage);
    }
    if (result.visits.size() > 1) {
        for (const VisitSummary& visit : result.visits)
            add_visit(csv, result, visit);
    }
    const Language english(LanguageCode::english);  // a table for programs
    return csv + fmt::format("manifest,,,{},,,,,\n", csv_cell(manifest_line(english, manifest)));
}

}  // namespace jemput
