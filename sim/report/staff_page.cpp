#include "sim/chart/grouped_intervals.hpp"
#include "sim/chart/scatter_chart.hpp"
#include "sim/report/chart_values.hpp"
#include "sim/report/figures.hpp"
#include "sim/report/important_numbers.hpp"
#include "sim/report/measure_words.hpp"
#include "sim/report/page_parts.hpp"
#include "sim/report/provenance.hpp"
#include "sim/report/staff_words.hpp"
#include "sim/report/sweep_page.hpp"

#include <algorithm>
#include <cstddef>

#include <fmt/format.h>

namespace jemput {

namespace {

/// The kinds of risk of a visit.
constexpr std::size_t kinds_of_risk = 3;

std::string title_of(const Language& language, const Staffing& staffing) {
    const std::string name = language.of_scenario(told_first(staffing).reading->value.name);
    return language.text("{scenario}: which plan?", fmt::arg("scenario", name));
}

/// The star stands in the table, not in pictures.
std::string name_in_chart(const Language& language, const Staffing& staffing, const JudgedPlan& plan) {
    const bool is_chosen = staffing.chosen && &staffing.plans[*staffing.chosen] == &plan;
    return plan_words(language, plan) + (is_chosen ? " *" : "");
}

/// No other plan is at least as good in both and better in one.
bool is_efficient(const std::vector<ScatterPoint>& points, const ScatterPoint& point) {
    return std::none_of(points.begin(), points.end(), [&](const ScatterPoint& other) {
        const bool is_as_good = other.x.value <= point.x.value && other.y.value <= point.y.value;
        return is_as_good && (other.x.value < point.x.value || other.y.value < point.y.value);
    });
}

std::optional<Figure> cost_and_risk(const Language& language, const Staffing& staffing) {
    const Limit& limit = staffing.question.limits.front();
    const Measure& risk = staffing.measure(limit.measure);
    const Measure& objective = staffing.measure(staffing.question.objective);
    if (risk.name == objective.name || !limit.is_at_most) return std::nullopt;
    ScatterChart chart;
    chart.heading = {language.text("What less risk costs"), language.text("each point a plan"),
                     language.text("The objective and the first limit's measure of each plan.")};
    chart.x_words = language.text(objective.title) + ", " + unit_text(language, objective);
    chart.y_words = language.text(risk.title) + ", " + unit_text(language, risk);
    chart.x_style = style_of(language, objective.unit);
    chart.y_style = style_of(language, risk.unit);
    chart.marked_words = language.text("no other plan is better in both");
    chart.other_words = language.text("another is better in both");
    chart.y_limit = ReferenceValue{limit.bound, language.text("limit")};
    for (const JudgedPlan& plan : staffing.plans) {
        const Estimate* x = plan.estimates.find(objective.name);
        const Estimate* y = plan.estimates.find(risk.name);
        const auto at = x == nullptr ? std::nullopt : chart_value(*x);
        const auto height = y == nullptr ? std::nullopt : chart_value(*y);
        if (at && height) chart.points.push_back({name_in_chart(language, staffing, plan), *at, *height});
    }
    if (chart.points.empty()) return std::nullopt;
    for (ScatterPoint& point : chart.points)
        point.is_marked = is_efficient(chart.points, point);
    return Figure{"cost-and-risk", lay_out(chart, language),
                  language.text("Below the line the limit is kept. *: the choice.")};
}

Figure limit_figure(const Language& language, const Staffing& staffing, std::size_t index) {
    const Limit& limit = staffing.question.limits[index];
    const Measure& measure = staffing.measure(limit.measure);
    GroupedIntervals chart;
    chart.heading = {language.text(measure.title), language.text("by plan"),
                     language.text("The measure that a limit is on, for each plan.")};
    chart.value_words = unit_text(language, measure);
    chart.style = style_of(language, measure.unit);
    chart.series = {language.text(measure.title)};
    chart.missing_words = language.text("not run");
    chart.reference = ReferenceValue{limit.bound, language.text("limit")};
    for (const JudgedPlan& plan : staffing.plans) {
        const Estimate* e = plan.estimates.find(limit.measure);
        chart.groups.push_back(
            {name_in_chart(language, staffing, plan), {e == nullptr ? std::nullopt : chart_value(*e)}});
    }
    return {"limit-" + std::to_string(index + 1), lay_out(chart, language),
            language.text("Bars are the simulation error: with more replications they become shorter.")};
}

/// The plans of a grid as the cells of a sweep.
Sweep swept_plans(const Staffing& staffing, const Grid& grid) {
    Sweep sweep;
    sweep.grid = grid;
    sweep.measures = staffing.measures;
    sweep.limits = staffing.question.limits;
    sweep.seed = staffing.question.seed;
    sweep.confidence = staffing.question.confidence;
    for (const JudgedPlan& plan : staffing.plans)
        sweep.cells.push_back(plan.is_judged() ? std::optional(plan.estimates) : std::nullopt);
    return sweep;
}

void add_limits(const Language& language, const StaffReport& report, std::vector<Figure>& figures) {
    const Staffing& staffing = *report.staffing;
    if (report.grid == nullptr || report.grid->axes().size() < 2) {
        for (std::size_t i = 0; i < staffing.question.limits.size(); ++i)
            figures.push_back(limit_figure(language, staffing, i));
        return;
    }
    const Sweep sweep = swept_plans(staffing, *report.grid);
    SweepReport of_grid{&sweep, &told_first(staffing).reading->value, nullptr, report.manifest, {}};
    for (const Limit& limit : staffing.question.limits)
        of_grid.shown.push_back(limit.measure);
    for (Figure& map : figures_of(language, of_grid))
        figures.push_back(std::move(map));
}

void add_risks(const Language& language, const Staffing& staffing, std::vector<Figure>& figures) {
    for (std::size_t kind = 0; kind < kinds_of_risk; ++kind) {
        std::vector<NamedRisk> risks;
        for (const JudgedPlan& plan : staffing.plans)
            if (kind < plan.risks.size())
                risks.push_back({name_in_chart(language, staffing, plan), &plan.risks[kind]});
        if (risks.empty()) continue;
        if (auto figure = risk_figure(language, kind, risks)) figures.push_back(std::move(*figure));
    }
}

Html plans_table(const Language& language, const Staffing& staffing) {
    HtmlTable table;
    table.head = {};
    for (const std::string& title : titles_of(language, staffing))
        table.head.push_back(title);
    table.is_number.assign(table.head.size(), true);
    table.is_number[0] = table.is_number[1] = false;
    for (std::size_t plan = 0; plan < staffing.plans.size(); ++plan) {
        if (!staffing.plans[plan].is_judged()) continue;
        std::vector<Html> row;
        for (const std::string& text : row_of(language, staffing, plan))
            row.push_back(words(text));
        table.rows.push_back(std::move(row));
    }
    return to_html(table);
}

Html body(const Language& language, const StaffReport& report) {
    const Staffing& staffing = *report.staffing;
    const JudgedPlan& first = told_first(staffing);
    std::string basis =
        language.text("Rests on {numbers}.",
                      fmt::arg("numbers", to_sentence(language, count_sources(first.reading->numbers)))) +
        "\n";
    if (report.influences != nullptr)
        basis += important_numbers(language, *report.influences, first.reading->value);
    Html all = element("h1", title_of(language, staffing));
    all += element("section",
                   paragraphs(verdict(language, staffing) + neighbours(language, staffing)) +
                       element("div", paragraphs(basis), {{"class", "basis"}}),
                   {{"class", "verdict"}});
    all += element("h2", language.text("The plans")) + plans_table(language, staffing);
    if (staffing.is_complete)
        all += element("p", guarantee_sentence(language, staffing), {{"class", "note"}});
    all += element("p", note_sentence(language, staffing), {{"class", "note"}});
    all += element("h2", language.text("In pictures"));
    for (const Figure& f : figures_of(language, report))
        all += figure(f);
    const Html appendix =
        element("h2", language.text("How this page came about")) + origin(language, *report.manifest) +
        element("h2", language.text("Every number of the scenario, and where it comes from")) +
        numbers_table(language, first.reading->numbers, first.reading->value, "");
    return all + element("section", appendix, {{"class", "appendix"}});
}

}  // namespace

std::vector<Figure> figures_of(const Language& language, const StaffReport& report) {
    const Staffing& staffing = *report.staffing;
    std::vector<Figure> figures;
    if (auto figure = cost_and_risk(language, staffing)) figures.push_back(std::move(*figure));
    add_limits(language, report, figures);
    add_risks(language, staffing, figures);
    if (report.influences == nullptr) return figures;
    const JudgedPlan& first = told_first(staffing);
    const Estimate* base = first.estimates.find(measure_of_importance);
    if (base == nullptr || !base->estimate) return figures;
    if (auto figure = influences_figure(language, *report.influences, *base->estimate, first.reading->value))
        figures.push_back(std::move(*figure));
    return figures;
}

std::string to_page(const Language& language, const StaffReport& report) {
    return whole_page(language, title_of(language, *report.staffing), body(language, report));
}

}  // namespace jemput
