#include "sim/core/format.hpp"
#include "sim/report/comparison_words.hpp"
#include "sim/report/measure_words.hpp"
#include "sim/report/page_parts.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

namespace jemput {

namespace {

constexpr std::string_view key_measures[] = {"arrivals",
                                             "licences",
                                             "licensed_later",
                                             "not_served_within_30_min",
                                             "lost.share",
                                             "wait.mean",
                                             "wait.p90",
                                             "event_p90(wait.max)",
                                             "time_in_system.mean",
                                             "time_in_system.over_60_min",
                                             "queue.max",
                                             "officers.utilisation",
                                             "officers.overtime",
                                             "cost.total",
                                             "cost.per_licence",
                                             "budget.share"};

const MeasureResult* find(const RunResult& result, std::string_view name) {
    const auto found = std::find_if(result.measures.begin(), result.measures.end(),
                                    [name](const MeasureResult& m) { return m.measure.name == name; });
    return found == result.measures.end() ? nullptr : &*found;
}

/// "3.7 ± 0.2", with the share lost beneath it where it is a wait.
Html value_cell(const Language& language, const RunResult& result, const MeasureResult& m) {
    Html cell = words(estimate_text(language, m.measure, m.all));
    const std::string error = error_text(language, m.measure, m.all);
    if (!error.empty()) cell += words("\u00a0") + element("span", error, {{"class", "small"}});
    if (!is_wait(m.measure.name)) return cell;
    const MeasureResult& lost = result.measure("lost.share");
    return cell + element("br", Html{}) +
           element("span",
                   language.text("{share} % lost",
                                 fmt::arg("share", estimate_text(language, lost.measure, lost.all))),
                   {{"class", "small"}});
}

Html title_cell(const Language& language, const Measure& measure, bool decides) {
    return words((decides ? "* " : "") + language.text(measure.title)) + element("br", Html{}) +
           element("span", language.text(measure.population), {{"class", "small"}});
}

Html difference_cell(const Language& language, const ComparedMeasure& m, const PairedComparison& paired) {
    const Estimate& d = paired.difference;
    if (!d.estimate) return words(cannot_be_told);
    Html cell = words(signed_text(language, m.measure, d));
    const std::string error = error_text(language, m.measure, d);
    if (!error.empty()) cell += words("\u00a0") + element("span", error, {{"class", "small"}});
    return cell;
}

Html verdict_cell(const Language& language, const PairedComparison& paired) {
    const std::string word = verdict_word(language, paired);
    if (paired.verdict == ComparisonVerdict::better)
        return element("span", "▲ " + word, {{"class", "better"}});
    if (paired.verdict == ComparisonVerdict::worse) return element("span", "▼ " + word, {{"class", "worse"}});
    return element("span", word, {{"class", "small"}});
}

bool decides(const Report& report, const std::string& name) {
    return report.is_comparison() && report.comparison->measure(name).decides;
}

bool all_have(const Report& report, std::string_view name) {
    return std::all_of(report.scenarios.begin(), report.scenarios.end(),
                       [&](const ReportedScenario& s) { return find(*s.result, name) != nullptr; });
}

/// Those of the table: the key measures that all the scenarios have, and any other that decides.
std::vector<std::string> shown_measures(const Report& report) {
    std::vector<std::string> names;
    for (const std::string_view name : key_measures)
        if (all_have(report, name)) names.emplace_back(name);
    if (!report.is_comparison()) return names;
    for (const ComparedMeasure& m : report.comparison->measures)
        if (m.decides && std::find(names.begin(), names.end(), m.measure.name) == names.end())
            names.push_back(m.measure.name);
    return names;
}

/// What the stars and the errors of the table mean.
Html note_beneath(const Language& language, const Report& report) {
    const RunResult& first = *report.scenarios.front().result;
    const std::string runs = language.plural(first.replications, "{n} replication", "{n} replications");
    std::string text;
    if (report.is_comparison()) text = language.text("* decides which scenario is better.") + " ";
    text += language.text(
        "± is the error of the simulation at {confidence} % confidence ({runs}); it shrinks with "
        "more runs. \"Lost\" are those who left or were sent away without service: they are not "
        "in the waits, so both must be read together.",
        fmt::arg("confidence", confidence_text(language, first.confidence)), fmt::arg("runs", runs));
    return element("p", text, {{"class", "note"}});
}

HtmlTable table_of(const Language& language, const Report& report) {
    HtmlTable table;
    table.head = {language.text("measure")};
    table.is_number = {false};
    for (std::size_t i = 0; i < report.scenarios.size(); ++i) {
        table.head.push_back(report.is_comparison() ? name_on(language, report, i)
                                                    : language.text("estimate"));
        table.is_number.push_back(true);
    }
    table.head.push_back(language.text("unit"));
    table.is_number.push_back(false);
    for (std::size_t other = 1; other < report.scenarios.size(); ++other) {
        table.head.push_back(report.scenarios.size() == 2
                                 ? language.text("difference")
                                 : language.text("{scenario} minus {first}",
                                                 fmt::arg("scenario", name_on(language, report, other)),
                                                 fmt::arg("first", name_on(language, report, 0))));
        table.head.emplace_back("");
        table.is_number.insert(table.is_number.end(), {true, false});
    }
    return table;
}

}  // namespace

Html key_table(const Language& language, const Report& report) {
    HtmlTable table = table_of(language, report);
    const RunResult& first = *report.scenarios.front().result;
    for (const std::string& name : shown_measures(report)) {
        const Measure& measure = first.measure(name).measure;
        std::vector<Html> row{title_cell(language, measure, decides(report, name))};
        for (const ReportedScenario& s : report.scenarios)
            row.push_back(value_cell(language, *s.result, s.result->measure(name)));
        row.push_back(words(unit_text(language, measure)));
        for (std::size_t other = 1; other < report.scenarios.size(); ++other) {
            const ComparedMeasure& m = report.comparison->measure(name);
            row.push_back(difference_cell(language, m, m.others[other - 1]));
            row.push_back(verdict_cell(language, m.others[other - 1]));
        }
        table.rows.push_back(std::move(row));
    }
    return to_html(table) + note_beneath(language, report);
}

Html visit_tables(const Language& language, const Report& report) {
    constexpr std::string_view columns[] = {"arrivals", "licences", "wait.mean", "lost.share",
                                            "not_served_within_30_min"};
    Html all;
    for (std::size_t i = 0; i < report.scenarios.size(); ++i) {
        const RunResult& result = *report.scenarios[i].result;
        if (result.visits.size() < 2) continue;
        HtmlTable table;
        table.caption =
            report.is_comparison() ? name_on(language, report, i) : language.text("Visit by visit");
        table.head = {language.text("date"), language.text("place"), language.text("clock")};
        table.is_number = {false, false, false};
        for (const std::string_view column : columns) {
            const Measure& measure = result.measure(std::string(column)).measure;
            table.head.push_back(
                fmt::format("{}, {}", language.text(measure.title), unit_text(language, measure)));
            table.is_number.push_back(true);
        }
        for (const VisitSummary& visit : result.visits) {
            std::vector<Html> row{words(as_short_date(language, visit.date)),
                                  words(language.of_scenario(visit.place)),
                                  words(as_hours(language, visit.opens, visit.closes))};
            for (const std::string_view column : columns) {
                const std::string name(column);
                row.push_back(words(
                    estimate_text(language, result.measure(name).measure, result.measure_of(visit, name))));
            }
            table.rows.push_back(std::move(row));
        }
        all += to_html(table);
    }
    return all;
}

}  // namespace jemput
