#include "sim/report/result_text.hpp"

#include "sim/core/text.hpp"
#include "sim/report/format.hpp"

#include <array>
#include <cmath>
#include <optional>
#include <string_view>

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

/// The verdict's words for one estimate: "9.3 minutes (± 0.4)"; "0 (at most 0.3)" where none was seen.
std::string with_error(const MeasureResult& m, std::string_view unit, double scale = 1) {
    if (!m.all.estimate) return "an unknown number of " + std::string(unit);
    if (*m.all.estimate == 0 && m.all.low == 0.0 && m.all.high > 0.0) {
        return fmt::format("0 (at most {})",
                           decimal(*m.all.high * scale, digits_for(*m.all.high * scale, 1)));
    }
    const std::optional<double> half_width = m.all.half_width();
    const double error = half_width.value_or(0) * scale;
    const int digits = half_width ? digits_for(error, 1) : 1;
    std::string text = decimal(*m.all.estimate * scale, digits);
    if (!unit.empty()) text += fmt::format(" {}", unit);
    if (half_width) text += fmt::format(" (± {})", decimal(std::max(error, std::pow(10, -digits)), digits));
    return text;
}

std::string crew_text(const Scenario& scenario) {
    const int officers = scenario.staff().officers;
    return fmt::format("{} officer{}", officers, officers == 1 ? "" : "s");
}

std::string heading(const RunResult& result, const Scenario& scenario) {
    std::string text = result.scenario;
    if (!scenario.visits.empty()) {
        const Opening& opening = scenario.visits.front().opening;
        text += fmt::format(" · {}, {}–{}", as_date(opening.date), as_clock(opening.opens),
                            as_clock(opening.closes));
    }
    return text + " · " + crew_text(scenario) + "\n";
}

std::string risk_sentence(const RunResult& result, const Scenario& scenario) {
    const MeasureResult& risk = result.measure("not_served_within_30_min");
    const MeasureResult& lost = result.measure("lost.share");
    return fmt::format(
        "With {}, about {} of 100 people who come are not served within 30 minutes; those whose turn comes "
        "have waited {} on average, and {} of 100 leave or are sent away without service.",
        crew_text(scenario), with_error(risk, "", 100), with_error(result.measure("wait.mean"), "minutes"),
        with_error(lost, "", 100));
}

std::string yield_sentence(const RunResult& result) {
    const MeasureResult& cost = result.measure("cost.total");
    const MeasureResult& per_licence = result.measure("cost.per_licence");
    const MeasureResult& longest = result.measure("event_p90(wait.max)");
    std::string text = fmt::format("A visit brings {}", with_error(result.measure("licences"), "licences"));
    if (result.measure("licensed_later").all.estimate.value_or(0) > 0) {
        text +=
            fmt::format(", {} of them later by WhatsApp,", with_error(result.measure("licensed_later"), ""));
    }
    if (cost.all.estimate.value_or(0) > 0) {
        text += fmt::format(" for {}", as_rupiah(*cost.all.estimate));
        if (per_licence.all.estimate)
            text += fmt::format(", that is {} each", as_rupiah(*per_licence.all.estimate));
    }
    if (longest.all.estimate) {
        text += fmt::format(
            "; on 1 visit in 10 somebody waits {} minutes or longer, which is risk and stays however much is "
            "simulated",
            decimal(*longest.all.estimate, 1));
    }
    return text + ".";
}

std::string steady_sentences(const RunResult& result, const Scenario& scenario) {
    return fmt::format(
        "In steady state with {}, people wait {} on average and spend {} in all; {} of 100 leave without "
        "service.\n"
        "The officers are occupied for {} of their time; {} people queue on average.",
        crew_text(scenario), with_error(result.measure("wait.mean"), "minutes"),
        with_error(result.measure("time_in_system.mean"), "minutes"),
        with_error(result.measure("lost.share"), "", 100),
        with_error(result.measure("officers.utilisation"), "%", 100),
        with_error(result.measure("queue.mean"), ""));
}

std::string third_line(const Provenance& provenance, const std::vector<std::string>& most_important) {
    std::string text = "Rests on " + to_sentence(provenance) + ".";
    if (!most_important.empty()) text += " What matters most: " + join(most_important, "; ") + ".";
    return text + "\n";
}

/// The column of the share lost stands beside the waits: who left cannot wait long.
struct Columns {
    std::size_t name = 30;
    std::size_t estimate = 10;
    std::size_t interval = 21;
    std::size_t lost = 7;
};

std::string row(const MeasureResult& m, std::string_view lost) {
    const Columns width;
    const Estimate& e = m.all;
    const double half_width = e.half_width().value_or(0);
    const auto text = [&](std::optional<double> value) {
        return value ? value_text(m.measure, *value, half_width) : std::string(cannot_be_told);
    };
    const std::string interval = e.low ? fmt::format("{} … {}", text(e.low), text(e.high))
                                       : std::string(e.estimate ? "not enough runs" : cannot_be_told);
    return fmt::format("  {}{}  {}  {} {} {}\n", left_aligned(m.measure.name, width.name),
                       right_aligned(text(e.estimate), width.estimate),
                       right_aligned(interval, width.interval), left_aligned(unit_text(m.measure), 8),
                       right_aligned(lost, width.lost), m.measure.population);
}

bool is_wait(std::string_view name) {
    return name.substr(0, 5) == "wait." || name.substr(0, 10) == "first_wait" ||
           name == "event_p90(wait.max)";
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
        text += row(m, is_wait(m.measure.name) ? lost_text : "");
    return text;
}

}  // namespace

std::string to_text(const RunResult& result, const Scenario& scenario, const Provenance& provenance,
                    const std::vector<std::string>& most_important_numbers) {
    std::string text;
    if (!result.is_complete()) {
        text += fmt::format("INTERRUPTED: {} of {} replications are complete; this is what they tell.\n\n",
                            with_thousands(result.replications), with_thousands(result.wanted));
    }
    text += heading(result, scenario) + "\n";
    text += scenario.horizon ? steady_sentences(result, scenario)
                             : risk_sentence(result, scenario) + "\n" + yield_sentence(result);
    text += "\n" + third_line(provenance, most_important_numbers) + "\n";
    text += table(result);
    text += fmt::format(
        "\n  {} replications, seed {}; ± and intervals: simulation error at {:g} % confidence, which more "
        "runs make smaller.\n",
        with_thousands(result.replications), result.seed, 100 * result.confidence);
    return text;
}

}  // namespace jemput
