#include "sim/report/result_text.hpp"

#include "sim/core/format.hpp"
#include "sim/core/text.hpp"
#include "sim/report/important_numbers.hpp"
#include "sim/report/verdict.hpp"
#include "sim/report/visit_table.hpp"

#include <cmath>
#include <string_view>
#include <variant>

#include <fmt/format.h>

namespace jemput {

namespace {

constexpr std::string_view cannot_be_told = "–";

/// A value of a measure in its unit, with so many digits as the half-width allows.
std::string value_text(const Language& language, const Measure& measure, double value, double half_width) {
    if (measure.unit == "Rp") return language.whole(std::llround(value));
    if (measure.unit == "share") return language.decimal(100 * value, digits_for(100 * half_width, 2));
    return language.decimal(value, digits_for(half_width, 2));
}

std::string unit_text(const Language& language, const Measure& measure) {
    return measure.unit == "share" ? "%" : language.text(measure.unit);
}

/// "95" or "99.9".
std::string confidence_of(const Language& language, const RunResult& result) {
    const double percent = 100 * result.confidence;
    int digits = 0;
    while (digits < 2 &&
           std::abs(percent - std::round(percent * std::pow(10, digits)) / std::pow(10, digits)) > 1e-9)
        ++digits;
    return language.decimal(percent, digits);
}

std::string third_line(const Language& language, const Scenario& scenario, const Provenance& provenance,
                       const Influences& influences) {
    std::string text =
        language.text("Rests on {numbers}.", fmt::arg("numbers", to_sentence(language, provenance)));
    text += important_numbers(language, influences, scenario);
    return text + "\n";
}

/// The column of the share lost stands beside the waits: who left cannot wait long.
struct Columns {
    std::size_t name = 30;
    std::size_t estimate = 10;
    std::size_t interval = 21;
    std::size_t lost = 7;
};

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

std::string estimate_text(const Language& language, const MeasureResult& m) {
    if (!m.all.estimate) return std::string(cannot_be_told);
    return is_none(m) ? "0"
                      : value_text(language, m.measure, *m.all.estimate, m.all.half_width().value_or(0));
}

std::string row(const Language& language, const MeasureResult& m, std::int64_t runs, std::string_view lost) {
    const Columns width;
    return fmt::format("  {}{}  {}  {} {} {}\n", left_aligned(m.measure.name, width.name),
                       right_aligned(estimate_text(language, m), width.estimate),
                       right_aligned(interval_text(language, m, runs), width.interval),
                       left_aligned(unit_text(language, m.measure), 8), right_aligned(lost, width.lost),
                       language.text(m.measure.population));
}

bool is_wait(std::string_view name) {
    return name.substr(0, 5) == "wait." || name.substr(0, 10) == "first_wait" ||
           name == "event_p90(wait.max)" || name == "desk_wait.mean";
}

std::string table(const Language& language, const RunResult& result) {
    const Columns width;
    const MeasureResult& lost = result.measure("lost.share");
    const std::string lost_text =
        lost.all.estimate ? language.decimal(100 * *lost.all.estimate, 1) + " %" : "–";
    std::string text = fmt::format(
        "  {}{}  {}  {} {} {}\n", left_aligned(language.text("measure"), width.name),
        right_aligned(language.text("estimate"), width.estimate),
        right_aligned(
            language.text("{confidence} % interval", fmt::arg("confidence", confidence_of(language, result))),
            width.interval),
        left_aligned(language.text("unit"), 8), right_aligned(language.text("lost"), width.lost),
        language.text("who counts"));
    for (const MeasureResult& m : result.measures)
        text += row(language, m, result.replications, is_wait(m.measure.name) ? lost_text : "");
    return text;
}

}  // namespace

std::string to_text(const Language& language, const RunResult& result, const Scenario& scenario,
                    const Provenance& provenance, const Influences& influences) {
    std::string text;
    if (!result.is_complete()) {
        text += language.text(
                    "INTERRUPTED: {done} of {wanted} replications are complete; this is what they tell.",
                    fmt::arg("done", language.whole(result.replications)),
                    fmt::arg("wanted", language.whole(result.wanted))) +
                "\n\n";
    }
    text += heading(language, result, scenario);
    if (!scenario.about.empty()) text += language.of_scenario(scenario.about) + "\n";
    text += "\n" + verdict(language, result, scenario);
    text += third_line(language, scenario, provenance, influences) + "\n";
    if (result.visits.size() > 1) text += visit_table(language, result, scenario) + "\n";
    text += table(language, result);
    const std::string runs = language.plural(result.replications, "{n} replication", "{n} replications");
    text += "\n  " +
            language.text(
                "{runs}, seed {seed}; ± and intervals: simulation error at {confidence} % confidence, which "
                "more runs make smaller.",
                fmt::arg("runs", runs), fmt::arg("seed", result.seed),
                fmt::arg("confidence", confidence_of(language, result))) +
            "\n";
    return text;
}

}  // namespace jemput
