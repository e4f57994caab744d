#include "sim/report/comparison_text.hpp"

#include "sim/core/format.hpp"
#include "sim/core/text.hpp"
#include "sim/report/comparison_reasons.hpp"
#include "sim/report/comparison_words.hpp"
#include "sim/report/measure_words.hpp"
#include "sim/report/precision_report.hpp"
#include "sim/report/provenance.hpp"
#include "sim/report/text_table.hpp"
#include "sim/report/verdict.hpp"

#include <fmt/format.h>

namespace jemput {

namespace {

std::string with_error(const Language& language, const Measure& measure, const Estimate& e,
                       std::string text) {
    const std::string error = error_text(language, measure, e);
    return error.empty() ? text : text + " " + error;
}

/// The shares lost beside a wait: "0.6 / 1.2 %".
std::string lost_beside(const Language& language, const Comparison& comparison, const Measure& measure,
                        std::size_t other) {
    if (!is_wait(measure.name)) return "";
    const ComparedMeasure& lost = comparison.measure("lost.share");
    return fmt::format("{} / {} %", estimate_text(language, lost.measure, lost.estimates[0]),
                       estimate_text(language, lost.measure, lost.estimates[other]));
}

std::string comparison_table(const Language& language, const Comparison& comparison, std::size_t other) {
    TextTable table({{language.text("measure")},
                     {scenario_name(language, comparison, 0), Align::right},
                     {scenario_name(language, comparison, other), Align::right},
                     {language.text("difference"), Align::right},
                     {language.text("unit")},
                     {""},
                     {language.text("lost"), Align::right}});
    for (const ComparedMeasure& m : comparison.measures) {
        const auto value = [&](std::size_t scenario) {
            const Estimate& e = m.estimates[scenario];
            return with_error(language, m.measure, e, estimate_text(language, m.measure, e));
        };
        const PairedComparison& paired = m.others[other - 1];
        table.add({(m.decides ? "* " : "  ") + language.text(m.measure.title), value(0), value(other),
                   with_error(language, m.measure, paired.difference,
                              signed_text(language, m.measure, paired.difference)),
                   unit_text(language, m.measure), verdict_word(language, paired),
                   lost_beside(language, comparison, m.measure, other)});
    }
    return table.to_text();
}

/// How many times more runs would be needed without the same applicants, of the measures that decide.
std::string gain_words(const Language& language, const Comparison& comparison, std::size_t other) {
    std::vector<std::string> gains;
    for (const ComparedMeasure& m : comparison.measures) {
        const auto gain = m.others[other - 1].gain;
        if (!m.decides || !gain || !(*gain < 1e6)) continue;
        gains.push_back(fmt::format("{} {}", language.text(m.measure.title), language.decimal(*gain, 1)));
    }
    if (gains.empty()) return "";
    return wrapped(
        language.text(
            "With other applicants in each scenario it would take so many times more runs: {gains}.",
            fmt::arg("gains", join(gains, ", "))) +
            "\n",
        line_width);
}

}  // namespace

std::string comparison_text(const Language& language, const Report& report) {
    const Comparison& comparison = *report.comparison;
    std::string text;
    for (const ReportedScenario& s : report.scenarios) {
        if (s.result->is_complete()) continue;
        text = language.text(
                   "INTERRUPTED: {done} of {wanted} replications are complete; this is what they tell.",
                   fmt::arg("done", language.whole(comparison.replications)),
                   fmt::arg("wanted", language.whole(s.result->wanted))) +
               "\n\n";
    }
    for (const ReportedScenario& s : report.scenarios)
        text += heading(language, *s.result, *s.scenario);
    text += "\n" + comparison_sentences(language, comparison);
    if (report.reach != nullptr) text += reach_sentence(language, comparison, *report.reach) + "\n";
    if (report.exchange != nullptr) text += exchange_sentence(language, comparison, *report.exchange) + "\n";
    for (std::size_t i = 0; i < report.scenarios.size(); ++i) {
        text += fmt::format(
            "{}: {}\n", scenario_name(language, comparison, i),
            language.text(
                "Rests on {numbers}.",
                fmt::arg("numbers", to_sentence(language, count_sources(*report.scenarios[i].numbers)))));
    }
    if (report.influences != nullptr) {
        text += influences_sentence(language, comparison, *report.scenarios.front().scenario,
                                    *report.influences) +
                "\n";
    }
    text = wrapped(text, line_width);
    for (std::size_t other = 1; other < report.scenarios.size(); ++other)
        text += "\n" + comparison_table(language, comparison, other) + "\n" +
                gain_words(language, comparison, other);
    const std::string runs = language.plural(comparison.replications, "{n} replication", "{n} replications");
    text += wrapped(
        language.text("* decides. The same applicants in each scenario; {runs}, seed {seed}; ±: simulation "
                      "error at {confidence} % confidence. Lost: left or sent away without service, of 100 "
                      "who came, in either scenario; they are not in the waits beside it.",
                      fmt::arg("runs", runs), fmt::arg("seed", report.scenarios.front().result->seed),
                      fmt::arg("confidence", confidence_text(language, comparison.confidence))) +
            "\n",
        line_width);
    if (report.precision != nullptr && !report.precision->empty())
        text += "\n" + precision_text(language, *report.precision);
    return text + "\n" + manifest_line(language, *report.manifest) + "\n";
}

}  // namespace jemput
