#include "sim/report/page.hpp"

#include "sim/chart/svg.hpp"
#include "sim/core/text.hpp"
#include "sim/report/comparison_reasons.hpp"
#include "sim/report/comparison_words.hpp"
#include "sim/report/html.hpp"
#include "sim/report/important_numbers.hpp"
#include "sim/report/measure_words.hpp"
#include "sim/report/page_parts.hpp"
#include "sim/report/page_style.hpp"
#include "sim/report/precision_report.hpp"
#include "sim/report/provenance.hpp"
#include "sim/report/verdict.hpp"

#include <fmt/format.h>

namespace jemput {

namespace {

std::string title_of(const Language& language, const Report& report) {
    if (!report.is_comparison()) return language.of_scenario(report.scenarios.front().result->scenario);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < report.scenarios.size(); ++i)
        names.push_back(name_on(language, report, i));
    const std::string last = names.back();
    names.pop_back();
    return language.text("{first} or {other}?", fmt::arg("first", join(names, ", ")),
                         fmt::arg("other", last));
}

Html masthead(const Language& language, const Report& report) {
    Html all = element("h1", title_of(language, report));
    for (const ReportedScenario& s : report.scenarios) {
        all += element("p", heading(language, *s.result, *s.scenario), {{"class", "subtitle"}});
        if (!s.scenario->about.empty() && !report.is_comparison())
            all += element("p", language.of_scenario(s.scenario->about), {{"class", "subtitle"}});
    }
    return all;
}

Html interrupted(const Language& language, const Report& report) {
    for (const ReportedScenario& s : report.scenarios) {
        if (s.result->is_complete()) continue;
        return element(
            "p",
            language.text(
                "INTERRUPTED: {done} of {wanted} replications are complete; this is what they tell.",
                fmt::arg("done", language.whole(s.result->replications)),
                fmt::arg("wanted", language.whole(s.result->wanted))),
            {{"class", "interrupted"}});
    }
    return {};
}

/// Where the numbers come from, and which matter: the third line of every verdict.
Html basis(const Language& language, const Report& report) {
    std::string lines;
    for (std::size_t i = 0; i < report.scenarios.size(); ++i) {
        if (report.is_comparison()) lines += name_on(language, report, i) + ": ";
        lines += language.text("Rests on {numbers}.",
                               fmt::arg("numbers",
                                        to_sentence(language, count_sources(*report.scenarios[i].numbers)))) +
                 "\n";
    }
    if (report.influences != nullptr) {
        const Scenario& first = *report.scenarios.front().scenario;
        lines += report.is_comparison()
                     ? influences_sentence(language, *report.comparison, first, *report.influences)
                     : important_numbers(language, *report.influences, first);
    }
    return element("div", paragraphs(lines), {{"class", "basis"}});
}

Html verdict_box(const Language& language, const Report& report) {
    Html all;
    if (report.is_comparison()) {
        all += paragraphs(comparison_sentences(language, *report.comparison));
        if (report.reach != nullptr)
            all += element("p", reach_sentence(language, *report.comparison, *report.reach));
    } else {
        all += paragraphs(
            verdict(language, *report.scenarios.front().result, *report.scenarios.front().scenario));
    }
    return element("section", all + basis(language, report), {{"class", "verdict"}});
}

Html body(const Language& language, const Report& report) {
    Html all = masthead(language, report) + interrupted(language, report) + verdict_box(language, report);
    if (report.exchange != nullptr)
        all += element("p", exchange_sentence(language, *report.comparison, *report.exchange));
    all += element("h2", language.text("In numbers")) + key_table(language, report) +
           visit_tables(language, report);
    if (report.precision != nullptr && !report.precision->empty())
        all += element("div", paragraphs(precision_text(language, *report.precision)), {{"class", "note"}});
    all += element("h2", language.text("In pictures"));
    for (const Figure& f : figures_of(language, report))
        all += figure(f);
    return all + element("section", appendix(language, report), {{"class", "appendix"}});
}

}  // namespace

Html paragraphs(const std::string& lines) {
    Html all;
    for (std::size_t begin = 0; begin < lines.size();) {
        const std::size_t end = std::min(lines.find('\n', begin), lines.size());
        if (end > begin) all += element("p", lines.substr(begin, end - begin));
        begin = end + 1;
    }
    return all;
}

Html figure(const Figure& figure) {
    return element("figure",
                   Html{to_svg(figure.drawing, figure.id + "-")} + element("figcaption", figure.caption),
                   {{"id", figure.id}});
}

std::string whole_page(const Language& language, const std::string& title, const Html& body) {
    const Html head =
        element("meta", Html{}, {{"charset", "utf-8"}}) +
        element("meta", Html{}, {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}) +
        element("title", title) + element("style", Html{std::string(page_style())});
    const Html all =
        element("html", element("head", head) + element("body", body), {{"lang", language.tag()}});
    return "<!DOCTYPE html>\n" + all.source + "\n";
}

std::string name_on(const Language& language, const Report& report, std::size_t scenario) {
    if (report.is_comparison()) return scenario_name(language, *report.comparison, scenario);
    return language.of_scenario(report.scenarios[scenario].result->scenario);
}

std::string to_page(const Language& language, const Report& report) {
    return whole_page(language, title_of(language, report), body(language, report));
}

}  // namespace jemput
