#include "sim/report/result_csv.hpp"

#include "sim/core/format.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

#include <fmt/format.h>

namespace jemput {

namespace {

/// The shortest text that reads back as the same number.
std::string number(std::optional<double> value) {
    return value ? fmt::format("{}", *value) : "";
}

/// In quotes where a comma or a quote would be mistaken (RFC 4180).
std::string cell(std::string_view text) {
    if (text.find_first_of(",\"\n") == std::string_view::npos) return std::string(text);
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

void add_row(std::string& csv, const Measure& measure, std::string_view visits, const Estimate& e) {
    csv += fmt::format("{},{},{},{},{},{},{},{},{}\n", cell(measure.name), visits, cell(measure.unit),
                       cell(measure.population), number(e.estimate), number(e.low), number(e.high),
                       number(e.half_width()), e.n);
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
    return csv + fmt::format("manifest,,,{},,,,,\n", cell(manifest_line(english, manifest)));
}

}  // namespace jemput
