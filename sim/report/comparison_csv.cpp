#include "sim/report/comparison_csv.hpp"

#include "sim/report/comparison_json.hpp"
#include "sim/report/csv.hpp"

#include <cstddef>

#include <fmt/format.h>

namespace jemput {

namespace {

std::string estimate_cells(const Estimate& e) {
    return fmt::format("{},{},{},{},{}", csv_number(e.estimate), csv_number(e.low), csv_number(e.high),
                       csv_number(e.half_width()), e.n);
}

}  // namespace

std::string comparison_csv(const Report& report) {
    const Comparison& comparison = *report.comparison;
    std::string csv =
        "measure,scenario,unit,population,decides,estimate,low,high,half_width,n,"
        "difference,difference_low,difference_high,difference_half_width,difference_n,gain,p_value,verdict\n";
    for (const ComparedMeasure& m : comparison.measures) {
        for (std::size_t i = 0; i < comparison.scenarios.size(); ++i) {
            csv += fmt::format("{},{},{},{},{},{}", m.measure.name, csv_cell(comparison.scenarios[i]),
                               m.measure.unit, csv_cell(m.measure.population), m.decides ? "yes" : "no",
                               estimate_cells(m.estimates[i]));
            if (i == 0) {
                csv += ",,,,,,,,\n";
                continue;
            }
            const PairedComparison& paired = m.others[i - 1];
            csv += fmt::format(",{},{},{},{}\n", estimate_cells(paired.difference), csv_number(paired.gain),
                               csv_number(paired.p_value), paired.verdict ? word(*paired.verdict) : "");
        }
    }
    const Language english(LanguageCode::english);  // a table for programs
    return csv +
           fmt::format("manifest,,,{},,,,,,,,,,,,,,\n", csv_cell(manifest_line(english, *report.manifest)));
}

}  // namespace jemput
