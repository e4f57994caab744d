#include "sim/chart/difference_chart.hpp"
#include "sim/chart/stacked_bars.hpp"
#include "sim/chart/tornado.hpp"
#include "sim/chart/waterfall.hpp"
#include "sim/core/format.hpp"
#include "sim/report/chart_values.hpp"
#include "sim/report/comparison_reasons.hpp"
#include "sim/report/comparison_words.hpp"
#include "sim/report/figures.hpp"
#include "sim/report/important_numbers.hpp"
#include "sim/report/key_words.hpp"
#include "sim/report/measure_words.hpp"
#include "sim/report/number_words.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include <fmt/format.h>

namespace jemput {

namespace {

constexpr std::size_t most_inputs = 10;

/// What is shown of a comparison besides the measures that decide.
constexpr std::string_view shown_differences[] = {"wait.mean", "lost.share", "time_in_system.mean",
                                                  "officers.utilisation", "cost.total"};

bool is_shown(const ComparedMeasure& m) {
    if (m.measure.better == Better::none) return false;
    const bool is_usual = std::find(std::begin(shown_differences), std::end(shown_differences),
                                    m.measure.name) != std::end(shown_differences);
    return m.decides || is_usual;
}

/// "+13.2 ± 0.4 people", "+0.5 ± 0.3 of 100", "−Rp 4,710 ± 149".
std::string amount_words(const Language& language, const Measure& measure, const Estimate& difference) {
    const std::string error = error_text(language, measure, difference);
    const std::string behind = error.empty() ? "" : " " + error;
    if (measure.unit == "Rp") {
        const double amount = *difference.estimate;
        const std::string_view sign = amount > 0 ? "+" : amount < 0 ? "−" : "";
        return fmt::format("{}{}{}", sign, as_rupiah(language, std::abs(amount)), behind);
    }
    return fmt::format("{}{} {}", signed_text(language, measure, difference), behind,
                       measure.unit == "share" ? language.text("of 100") : language.text(measure.unit));
}

DifferenceRow row_of(const Language& language, const ComparedMeasure& m, const PairedComparison& paired) {
    const Estimate& d = paired.difference;
    DifferenceRow row;
    row.measure = language.text(m.measure.title);
    row.difference = *chart_value(d);
    row.lower_is_better = m.measure.better == Better::lower;
    row.words = fmt::format("{}, {}", amount_words(language, m.measure, d), verdict_word(language, paired));
    return row;
}

std::optional<Figure> difference_figure(const Language& language, const Report& report, std::size_t other) {
    DifferenceChart chart;
    const std::string first = name_on(language, report, 0);
    const std::string name = name_on(language, report, other);
    chart.heading = {
        language.text("{other} against {first}", fmt::arg("other", name), fmt::arg("first", first)),
        language.text("difference with the same applicants, each row on a scale of its own"),
        language.text("Differences of measures with their intervals; better lies to the right.")};
    chart.worse_words = language.text("worse");
    chart.better_words = language.text("better");
    chart.unsure_words = language.text("not enough runs to tell");
    for (const ComparedMeasure& m : report.comparison->measures) {
        const PairedComparison& paired = m.others[other - 1];
        if (is_shown(m) && paired.difference.estimate) chart.rows.push_back(row_of(language, m, paired));
    }
    if (chart.rows.empty()) return std::nullopt;
    return Figure{
        "difference-" + std::to_string(other), lay_out(chart, language),
        language.text(
            "An interval that does not touch the line in the middle is a difference that is sure.")};
}

/// With a single block that differs, a sentence says it all.
std::optional<Figure> exchange_figure(const Language& language, const Report& report, std::size_t index) {
    const Exchange& exchange = *report.exchange;
    const Measure& measure = exchange.measures[index];
    const ComparedMeasure& compared = report.comparison->measure(measure.name);
    Waterfall chart;
    for (const ExchangedBlock& block : exchange.blocks) {
        if (block.status == ExchangedBlock::Status::exchanged && block.effects[index].difference.estimate)
            chart.steps.push_back(
                {block_name(language, block.block), *chart_value(block.effects[index].difference)});
    }
    if (chart.steps.size() < 2 || !compared.estimates[0].estimate || !compared.estimates[1].estimate)
        return std::nullopt;
    if (const auto together = chart_value(exchange.together[index]))
        chart.steps.push_back({language.text("together only"), *together});
    chart.heading = {language.text("What makes the difference: {measure}",
                                   fmt::arg("measure", language.text(measure.title))),
                     language.text("one block of the scenario exchanged at a time"),
                     language.text("From the first scenario to the other, block by block.")};
    chart.from_name = name_on(language, report, 0);
    chart.from = *compared.estimates[0].estimate;
    chart.to_name = name_on(language, report, 1);
    chart.to = *compared.estimates[1].estimate;
    chart.lower_is_better = measure.better == Better::lower;
    chart.better_words = language.text("better");
    chart.worse_words = language.text("worse");
    chart.unsure_words = language.text("not enough runs to tell");
    chart.style = style_of(language, measure.unit);
    return Figure{"blocks-" + std::to_string(index + 1), lay_out(chart, language),
                  language.text("\"Together only\" is what the blocks do only when they change at once.")};
}

std::optional<Figure> reach_figure(const Language& language, const Report& report) {
    if (report.reach == nullptr || !*report.reach) return std::nullopt;
    const Reach& reach = **report.reach;
    const std::string first = name_on(language, report, 0);
    const std::string other = name_on(language, report, 1);
    StackedBars chart;
    chart.heading = {
        language.text("Whom only one of the two reaches"), language.text("owners who get a licence"),
        language.text("Owners with a licence in both scenarios or in only one, by when they are free.")};
    chart.as_shares = false;
    chart.style = {NumberKind::plain, 1, ""};
    chart.parts = {language.text("in both"), language.text("only: {scenario}", fmt::arg("scenario", first)),
                   language.text("only: {scenario}", fmt::arg("scenario", other))};
    const auto row = [&](const std::string& name, const Overlap& licensed) {
        chart.rows.push_back({name,
                              {licensed.both.estimate.value_or(0), licensed.only_first.estimate.value_or(0),
                               licensed.only_other.estimate.value_or(0)}});
    };
    row(language.text("all owners"), reach.all.licensed);
    row(language.text("free by day only"), reach.of(FreeTime::day).licensed);
    row(language.text("free in the evening only"), reach.of(FreeTime::night).licensed);
    row(language.text("free at either time"), reach.of(FreeTime::either).licensed);
    return Figure{"reach", lay_out(chart, language),
                  language.text("The same {n} owners live around the place in both scenarios.",
                                fmt::arg("n", language.whole(static_cast<std::int64_t>(reach.owners))))};
}

}  // namespace

void add_comparison_figures(const Language& language, const Report& report, std::vector<Figure>& figures) {
    const auto add = [&](std::optional<Figure> figure) {
        if (figure) figures.push_back(std::move(*figure));
    };
    for (std::size_t other = 1; other < report.scenarios.size(); ++other)
        add(difference_figure(language, report, other));
    add(reach_figure(language, report));
    if (report.exchange == nullptr) return;
    for (std::size_t i = 0; i < report.exchange->measures.size(); ++i) {
        if (report.comparison->measure(report.exchange->measures[i].name).decides)
            add(exchange_figure(language, report, i));
    }
}

std::optional<Figure> influences_figure(const Language& language, const Influences& influences, double base,
                                        const Scenario& scenario) {
    Tornado chart;
    chart.heading = {
        language.text("Which numbers matter most"),
        language.text("not served within 30 minutes, per cent of those who come"),
        language.text("The risk measure with one number of the scenario at a time at its low and high end.")};
    chart.base = base;
    chart.base_words = language.text("as it is");
    chart.low_legend = language.text("the number at its low end");
    chart.high_legend = language.text("at its high end");
    chart.unsure_words = language.text("not enough runs to tell");
    chart.style = {NumberKind::share, 0, ""};
    for (const Influence& influence : influences.ranked) {
        if (chart.rows.size() == most_inputs || !influences.is_told(influence)) break;
        const SourcedNumber& number = influence.number;
        const std::string what = path_in_words(number.path, scenario, language);
        chart.rows.push_back({what.empty() ? key_words(number.path, scenario) : what, influence.at_low,
                              influence.at_high, value_in_words(number.path, number.low, language),
                              value_in_words(number.path, number.high, language)});
    }
    if (chart.rows.empty()) return std::nullopt;
    return Figure{
        "numbers", lay_out(chart, language),
        language.text("Numbers with long bars are worth measuring; low and high ends stand in the file.")};
}

}  // namespace jemput
