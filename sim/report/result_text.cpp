#include "sim/report/result_text.hpp"

#include "sim/core/text.hpp"
#include "sim/report/format.hpp"
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
std::string value_text(const Measure& measure, double value, double half_width) {
    if (measure.unit == "Rp") return with_thousands(std::llround(value));
    if (measure.unit == "share") return decimal(100 * value, digits_for(100 * half_width, 2));
    return decimal(value, digits_for(half_width, 2));
}

std::string unit_text(const Measure& measure) {
    return measure.unit == "share" ? "%" : measure.unit;
}

std::string third_line(const Provenance& provenance, const ImportantNumbers& numbers) {
    std::string text = "Rests on " + to_sentence(provenance) + ".";
    if (!numbers.most_important.empty())
        text += " What matters most: " + join(numbers.most_important, "; ") + ".";
    if (!numbers.not_varied.empty())
        text += " Not tried, since a bound does not fit the rest: " + join(numbers.not_varied, ", ") + ".";
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
std::string interval_text(const MeasureResult& m, std::int64_t runs) {
    if (!m.all.estimate) return std::string(cannot_be_told);
    if (!m.all.low) return "not enough runs";
    if (is_none(m)) return fmt::format("none in {}", counted(runs, "run"));
    const double half_width = *m.all.half_width();
    return fmt::format("{} … {}", value_text(m.measure, *m.all.low, half_width),
                       value_text(m.measure, *m.all.high, half_width));
}

std::string estimate_text(const MeasureResult& m) {
    if (!m.all.estimate) return std::string(cannot_be_told);
    return is_none(m) ? "0" : value_text(m.measure, *m.all.estimate, m.all.half_width().value_or(0));
}

std::string row(const MeasureResult& m, std::int64_t runs, std::string_view lost) {
    const Columns width;
    return fmt::format("  {}{}  {}  {} {} {}\n", left_aligned(m.measure.name, width.name),
                       right_aligned(estimate_text(m), width.estimate),
                       right_aligned(interval_text(m, runs), width.interval),
                       left_aligned(unit_text(m.measure), 8), right_aligned(lost, width.lost),
                       m.measure.population);
}

bool is_wait(std::string_view name) {
    return name.substr(0, 5) == "wait." || name.substr(0, 10) == "first_wait" ||
           name == "event_p90(wait.max)" || name == "desk_wait.mean";
}

std::string table(const RunResult& result) {
    const Columns width;
    const MeasureResult& lost = result.measure("lost.share");
    const std::string lost_text = lost.all.estimate ? decimal(100 * *lost.all.estimate, 1) + " %" : "–";
    std::string text =
        fmt::format("  {}{}  {}  {} {} {}\n", left_aligned("measure", width.name),
                    right_aligned("estimate", width.estimate),
                    right_aligned(fmt::format("{:g} % interval", 100 * result.confidence), width.interval),
                    left_aligned("unit", 8), right_aligned("lost", width.lost), "who counts");
    for (const MeasureResult& m : result.measures)
        text += row(m, result.replications, is_wait(m.measure.name) ? lost_text : "");
    return text;
}

}  // namespace

std::string to_text(const RunResult& result, const Scenario& scenario, const Provenance& provenance,
                    const ImportantNumbers& numbers) {
    std::string text;
    if (!result.is_complete()) {
        text += fmt::format("INTERRUPTED: {} of {} replications are complete; this is what they tell.\n\n",
                            with_thousands(result.replications), with_thousands(result.wanted));
    }
    text += heading(result, scenario);
    if (!scenario.about.empty()) text += scenario.about + "\n";
    text += "\n" + verdict(result, scenario);
    text += third_line(provenance, numbers) + "\n";
    if (result.visits.size() > 1) text += visit_table(result, scenario) + "\n";
    text += table(result);
    text += fmt::format(
        "\n  {}, seed {}; ± and intervals: simulation error at {:g} % confidence, which more "
        "runs make smaller.\n",
        counted(result.replications, "replication"), result.seed, 100 * result.confidence);
    return text;
}

}  // namespace jemput
