#include "sim/report/figures.hpp"

#include "sim/chart/fan_chart.hpp"
#include "sim/chart/grouped_intervals.hpp"
#include "sim/chart/histogram.hpp"
#include "sim/chart/more_chart.hpp"
#include "sim/chart/stacked_bars.hpp"
#include "sim/core/format.hpp"
#include "sim/report/chart_values.hpp"
#include "sim/report/comparison_words.hpp"
#include "sim/report/important_numbers.hpp"
#include "sim/report/measure_words.hpp"
#include "sim/report/page.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <fmt/format.h>

namespace jemput {

namespace {

/// Visits of a calendar, or scenarios of a comparison, that are shown: as many as stand side by side legibly.
constexpr std::size_t most_panels = 4;

FanPanel panel_of(const Language& language, const std::vector<FanPoint>& points, const Visit& visit,
                  std::string name) {
    FanPanel panel;
    panel.name = std::move(name);
    panel.bands.resize(fan_shares.size());
    for (const FanPoint& point : points) {
        panel.times.push_back(point.at);
        panel.line.push_back(point.median);
        for (std::size_t band = 0; band < fan_shares.size(); ++band)
            panel.bands[band].push_back({point.low[band], point.high[band]});
    }
    panel.marks = {{visit.opening.opens, language.text("opens")},
                   {visit.opening.closes, language.text("closes")}};
    return panel;
}

/// The visits of a calendar with the longest queues, in the order of the calendar.
std::vector<std::size_t> busiest(const RunDetail& detail) {
    std::vector<std::size_t> visits(detail.queue.size());
    std::iota(visits.begin(), visits.end(), std::size_t{0});
    const auto longest = [&](std::size_t visit) {
        double queue = 0;
        for (const FanPoint& point : detail.queue[visit])
            queue = std::max(queue, point.high.front());
        return queue;
    };
    std::stable_sort(visits.begin(), visits.end(),
                     [&](std::size_t a, std::size_t b) { return longest(a) > longest(b); });
    visits.resize(std::min(visits.size(), most_panels));
    std::sort(visits.begin(), visits.end());
    return visits;
}

/// What is said where there are more scenarios than panels; begins with a space.
std::string words_on_panels(const Language& language, const Report& report) {
    if (report.scenarios.size() <= most_panels) return "";
    return " " + language.text("Only the first {n} scenarios are shown.",
                               fmt::arg("n", language.whole(std::int64_t{most_panels})));
}

std::optional<Figure> queue_figure(const Language& language, const Report& report) {
    FanChart chart;
    bool is_part = false;
    for (std::size_t i = 0; i < report.scenarios.size() && chart.panels.size() < most_panels; ++i) {
        const ReportedScenario& s = report.scenarios[i];
        const std::vector<std::size_t> shown =
            report.is_comparison() ? std::vector<std::size_t>{0} : busiest(*s.detail);
        is_part = is_part || shown.size() < s.detail->queue.size();
        for (const std::size_t visit : shown) {
            if (visit >= s.detail->queue.size() || s.detail->queue[visit].empty()) continue;
            const Visit& given = s.scenario->visits[visit];
            std::string name = report.is_comparison()          ? name_on(language, report, i)
                               : s.scenario->visits.size() > 1 ? as_short_date(language, given.opening.date)
                                                               : "";
            chart.panels.push_back(panel_of(language, s.detail->queue[visit], given, std::move(name)));
        }
    }
    if (chart.panels.empty()) return std::nullopt;
    chart.heading = {
        language.text("Length of the queue over the day"), language.text("people in the queue"),
        language.text("The median of the queue over clock time, and the bands that hold half, 80 % and "
                      "95 % of the visits.")};
    chart.line_name = language.text("half of the visits have less");
    for (const double share : fan_shares)
        chart.band_names.push_back(
            language.text("{share} % of visits", fmt::arg("share", std::lround(100 * share))));
    std::string caption = language.text(
        "The bands are risk: how different visits are from each other. More runs do not make them narrower.");
    if (is_part)
        caption +=
            " " + (report.is_comparison() ? language.text("The first visit of each calendar is shown.")
                                          : language.text("The visits with the longest queues are shown."));
    caption += words_on_panels(language, report);
    return Figure{"queue", lay_out(chart, language), std::move(caption)};
}

std::optional<Figure> waits_figure(const Language& language, const Report& report) {
    Histogram chart;
    chart.heading = {
        language.text("How long people wait"), language.text("share of those whose service began"),
        language.text("Shares of the people by how long they waited, in steps of five minutes.")};
    chart.value_words = language.text("minutes of waiting");
    chart.bin_width = WaitShares::bin_minutes;
    chart.last_is_open = true;
    chart.threshold = 30;
    for (std::size_t i = 0; i < report.scenarios.size() && i < most_panels; ++i) {
        const ReportedScenario& s = report.scenarios[i];
        const MeasureResult& over = s.result->measure("wait.over_30_min");
        if (!over.all.estimate) continue;
        const double half_width = 100 * over.all.half_width().value_or(0);
        HistogramPanel panel;
        panel.name = report.is_comparison() ? name_on(language, report, i) : "";
        panel.shares.assign(s.detail->waits.share.begin(), s.detail->waits.share.end());
        panel.beyond_words = language.text(
            "{share} of 100 wait longer",
            fmt::arg("share", language.decimal(100 * *over.all.estimate, digits_for(half_width, 1))));
        chart.panels.push_back(std::move(panel));
    }
    if (chart.panels.empty()) return std::nullopt;
    return Figure{"waits", lay_out(chart, language),
                  language.text("Who left without service is not in this picture, but in the next one.") +
                      words_on_panels(language, report)};
}

std::optional<Figure> outcomes_figure(const Language& language, const Report& report) {
    constexpr std::string_view outcomes[] = {"licensed_on_the_spot", "on_paper",   "referred",
                                             "returned_incomplete",  "gave_up",    "balked",
                                             "turned_away",          "open_at_end"};
    StackedBars chart;
    chart.heading = {language.text("What becomes of those who come"),
                     language.text("per cent of all who come"),
                     language.text("One bar a scenario, split by outcome.")};
    for (std::size_t i = 0; i < report.scenarios.size(); ++i)
        chart.rows.push_back({report.is_comparison() ? name_on(language, report, i) : "", {}});
    for (const std::string_view outcome : outcomes) {
        std::vector<double> amounts;
        for (const ReportedScenario& s : report.scenarios)
            amounts.push_back(s.result->measure(std::string(outcome)).all.estimate.value_or(0));
        if (std::all_of(amounts.begin(), amounts.end(), [](double amount) { return amount == 0; })) continue;
        chart.parts.push_back(
            language.text(report.scenarios.front().result->measure(std::string(outcome)).measure.title));
        for (std::size_t i = 0; i < amounts.size(); ++i)
            chart.rows[i].amounts.push_back(amounts[i]);
    }
    if (chart.parts.empty()) return std::nullopt;
    return Figure{"outcomes", lay_out(chart, language),
                  language.text("Everybody who comes has exactly one outcome.")};
}

std::optional<Figure> hours_figure(const Language& language, const Report& report) {
    struct Part {
        std::string_view name;
        double OfficerHours::*hours;
    };
    constexpr Part parts[] = {{translatable("serves"), &OfficerHours::serving},
                              {translatable("waits for OSS or the internet"), &OfficerHours::blocked},
                              {translatable("fills in paper forms"), &OfficerHours::paper},
                              {translatable("types paper forms"), &OfficerHours::entry},
                              {translatable("has a break"), &OfficerHours::on_break},
                              {translatable("is free"), &OfficerHours::idle}};
    StackedBars chart;
    chart.heading = {language.text("What the officers do"), language.text("per cent of their opening hours"),
                     language.text("One bar a scenario, split by activity.")};
    for (std::size_t i = 0; i < report.scenarios.size(); ++i)
        chart.rows.push_back({report.is_comparison() ? name_on(language, report, i) : "", {}});
    for (const Part& part : parts) {
        const auto has = [&](const ReportedScenario& s) { return s.detail->hours.*part.hours > 0; };
        if (std::none_of(report.scenarios.begin(), report.scenarios.end(), has)) continue;
        chart.parts.push_back(language.text(part.name));
        for (std::size_t i = 0; i < report.scenarios.size(); ++i)
            chart.rows[i].amounts.push_back(report.scenarios[i].detail->hours.*part.hours);
    }
    if (chart.parts.empty()) return std::nullopt;
    return Figure{"hours", lay_out(chart, language),
                  language.text("All officers of the van together, from opening to closing.")};
}

std::optional<Figure> outages_figure(const Language& language, const Report& report) {
    GroupedIntervals chart;
    chart.heading = {language.text("With and without an outage of OSS"),
                     language.text("not served within 30 minutes, per cent of those who come"),
                     language.text("The risk measure of visits with an outage and of those without one.")};
    chart.series = {language.text("visits without an outage"), language.text("visits with an outage")};
    chart.style = {NumberKind::share, 1, ""};
    chart.missing_words = language.text("no such visit");
    bool has_outage = false;
    for (std::size_t i = 0; i < report.scenarios.size(); ++i) {
        const MeasureResult& risk = report.scenarios[i].result->measure("not_served_within_30_min");
        has_outage = has_outage || risk.with_outage.estimate.has_value();
        chart.groups.push_back({report.is_comparison() ? name_on(language, report, i) : "",
                                {chart_value(risk.without_outage), chart_value(risk.with_outage)}});
    }
    if (!has_outage) return std::nullopt;
    return Figure{
        "outages", lay_out(chart, language),
        language.text(
            "The bars are the error of the simulation; where outages are rare, few visits have one.")};
}

std::string risk_title(const Language& language, const RiskBox& box) {
    if (box.name == "wait.max") return language.text("Longest wait of a visit");
    if (box.name == "licences") return language.text("Licences of a visit");
    return language.text("Share of a visit not served within 30 minutes");
}

std::string risk_caption(const Language& language, const RiskBox& box) {
    std::string text = language.text("The box is risk and stays; the error bars shrink with more runs.");
    if (box.unit != "share") return text;
    return text + " " +
           language.text(
               "The mean is over visits, each counting alike; the table counts people, and a visit "
               "to which many come counts more there.");
}

void add_risk_figures(const Language& language, const Report& report, std::vector<Figure>& figures) {
    for (std::size_t kind = 0; kind < report.scenarios.front().detail->risks.size(); ++kind) {
        std::vector<NamedRisk> risks;
        for (std::size_t i = 0; i < report.scenarios.size(); ++i)
            risks.push_back({report.is_comparison() ? name_on(language, report, i) : "",
                             &report.scenarios[i].detail->risks[kind]});
        if (auto figure = risk_figure(language, kind, risks)) figures.push_back(std::move(*figure));
    }
}

}  // namespace

std::optional<Figure> risk_figure(const Language& language, std::size_t kind,
                                  const std::vector<NamedRisk>& risks) {
    const RiskBox& first = *risks.front().box;
    MoreChart chart;
    chart.heading = {risk_title(language, first), language.text("the middle 90 of 100 visits"),
                     language.text("A box from the 5 % to the 95 % percentile of visits, with the interval "
                                   "of each bound and of the mean.")};
    chart.risk_words = language.text("risk: 90 of 100 visits lie in the box");
    chart.error_words = language.text("error of the simulation");
    chart.mean_words = language.text("mean of visits");
    chart.style = style_of(language, first.unit);
    chart.value_words =
        first.unit == "share" ? language.text("per cent of those who come") : language.text(first.unit);
    for (const NamedRisk& risk : risks) {
        const auto low = chart_value(risk.box->low);
        const auto mean = chart_value(risk.box->mean);
        const auto high = chart_value(risk.box->high);
        if (low && mean && high) chart.rows.push_back({risk.name, *low, *mean, *high});
    }
    if (chart.rows.empty()) return std::nullopt;
    return Figure{"risk-" + std::to_string(kind + 1), lay_out(chart, language),
                  risk_caption(language, first)};
}

std::vector<Figure> figures_of(const Language& language, const Report& report) {
    std::vector<Figure> figures;
    const auto add = [&](std::optional<Figure> figure) {
        if (figure) figures.push_back(std::move(*figure));
    };
    if (report.is_comparison()) add_comparison_figures(language, report, figures);
    add(queue_figure(language, report));
    add(waits_figure(language, report));
    add(outcomes_figure(language, report));
    add(hours_figure(language, report));
    add(outages_figure(language, report));
    add_risk_figures(language, report, figures);
    if (report.influences == nullptr || report.is_comparison()) return figures;
    const ReportedScenario& only = report.scenarios.front();
    const Estimate& risk = only.result->measure(std::string(measure_of_importance)).all;
    if (risk.estimate) add(influences_figure(language, *report.influences, *risk.estimate, *only.scenario));
    return figures;
}

}  // namespace jemput
