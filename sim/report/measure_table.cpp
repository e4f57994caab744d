#include "sim/report/measure_table.hpp"

#include "sim/report/measure_words.hpp"
#include "sim/report/text_table.hpp"

#include <algorithm>
#include <string_view>
#include <variant>
#include <vector>

#include <fmt/format.h>

namespace jemput {

namespace {

/// A count or a mean that was 0 in every run: there is no spread to make an interval of. (That a percentile
/// is 0 says less.)
bool is_none(const MeasureResult& m) {
    const bool is_percentile = std::holds_alternative<PooledPercentile>(m.measure.how) ||
                               std::holds_alternative<PercentileOfVisits>(m.measure.how);
    return !is_percentile && m.all.estimate == 0.0 && m.all.low == 0.0 && m.all.high == 0.0;
}

/// "3.4 … 3.9"
std::string interval_text(const Language& language, const MeasureResult& m, std::int64_t runs) {
    if (!m.all.estimate) return std::string(cannot_be_told);
    if (!m.all.low) return language.text("not enough runs");
    if (is_none(m)) return language.plural(runs, "none in {n} run", "none in {n} runs");
    const double half_width = *m.all.half_width();
    return fmt::format("{} … {}", value_text(language, m.measure, *m.all.low, half_width),
                       value_text(language, m.measure, *m.all.high, half_width));
}

/// Who left cannot wait long, so the share lost stands beside every wait.
std::string lost_text(const Language& language, const MeasureResult& m, const Estimate& lost) {
    if (!is_wait(m.measure.name)) return "";
    return lost.estimate
               ? language.text("{number} %", fmt::arg("number", language.decimal(100 * *lost.estimate, 1)))
               : std::string(cannot_be_told);
}

/// In the order in which they first occur.
std::vector<std::string_view> populations(const RunResult& result) {
    std::vector<std::string_view> all;
    for (const MeasureResult& m : result.measures) {
        if (std::find(all.begin(), all.end(), m.measure.population) == all.end())
            all.push_back(m.measure.population);
    }
    return all;
}

}  // namespace

std::string measure_table(const Language& language, const RunResult& result) {
    const Estimate& lost = result.measure("lost.share").all;
    const std::string interval = language.text(
        "{confidence} % interval", fmt::arg("confidence", confidence_text(language, result.confidence)));
    TextTable table({{language.text("measure")},
                     {language.text("estimate"), Align::right},
                     {interval, Align::right},
                     {language.text("unit")},
                     {language.text("lost"), Align::right},
                     {language.text("key")}});
    for (const std::string_view population : populations(result)) {
        table.add_heading(language.text(population));
        for (const MeasureResult& m : result.measures) {
            if (m.measure.population != population) continue;
            table.add({"  " + language.text(m.measure.title),
                       is_none(m) ? "0" : estimate_text(language, m.measure, m.all),
                       interval_text(language, m, result.replications), unit_text(language, m.measure),
                       lost_text(language, m, lost), m.measure.name});
        }
    }
    return table.to_text();
}

}  // namespace jemput
