#include "sim/report/measure_table.hpp"

#include "sim/core/format.hpp"
#include "sim/report/text_table.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <variant>
#include <vector>

#include <fmt/format.h>

namespace jemput {

namespace {

constexpr std::string_view cannot_be_told = "–";
constexpr int most_digits = 2;

/// A value of a measure in its unit.
std::string value_text(const Language& language, const Measure& measure, double value, int digits) {
    if (measure.unit == "Rp") return language.whole(std::llround(value));
    return language.decimal(measure.unit == "share" ? 100 * value : value, digits);
}

/// So many as the half-width allows; one where there is none.
int digits_of(const MeasureResult& m) {
    const auto half_width = m.all.half_width();
    if (!half_width) return 1;
    return digits_for(m.measure.unit == "share" ? 100 * *half_width : *half_width, most_digits);
}

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
    return fmt::format("{} … {}", value_text(language, m.measure, *m.all.low, digits_of(m)),
                       value_text(language, m.measure, *m.all.high, digits_of(m)));
}

std::string estimate_text(const Language& language, const MeasureResult& m) {
    if (!m.all.estimate) return std::string(cannot_be_told);
    return is_none(m) ? "0" : value_text(language, m.measure, *m.all.estimate, digits_of(m));
}

std::string unit_text(const Language& language, const Measure& measure) {
    return measure.unit == "share" ? "%" : language.text(measure.unit);
}

/// Who left cannot wait long, so the share lost stands beside every wait.
std::string lost_text(const Language& language, const MeasureResult& m, const Estimate& lost) {
    const std::string_view name = m.measure.name;
    const bool is_wait = name.substr(0, 5) == "wait." || name.substr(0, 10) == "first_wait" ||
                         name == "event_p90(wait.max)" || name == "desk_wait.mean";
    if (!is_wait) return "";
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

std::string confidence_words(const Language& language, const RunResult& result) {
    const double percent = 100 * result.confidence;
    const auto is_exact_with = [percent](double parts) {
        return std::abs(percent * parts - std::round(percent * parts)) < 1e-6;
    };
    return language.decimal(percent, is_exact_with(1) ? 0 : is_exact_with(10) ? 1 : 2);
}

std::string measure_table(const Language& language, const RunResult& result) {
    const Estimate& lost = result.measure("lost.share").all;
    const std::string interval =
        language.text("{confidence} % interval", fmt::arg("confidence", confidence_words(language, result)));
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
            table.add({"  " + language.text(m.measure.title), estimate_text(language, m),
                       interval_text(language, m, result.replications), unit_text(language, m.measure),
                       lost_text(language, m, lost), m.measure.name});
        }
    }
    return table.to_text();
}

}  // namespace jemput
