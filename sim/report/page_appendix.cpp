#include "sim/report/definitions.hpp"
#include "sim/report/key_words.hpp"
#include "sim/report/measure_words.hpp"
#include "sim/report/number_words.hpp"
#include "sim/report/page_parts.hpp"

#include <set>

#include <fmt/format.h>

namespace jemput {

namespace {

Html measures_table(const Language& language, const Report& report, std::size_t scenario) {
    const RunResult& result = *report.scenarios[scenario].result;
    HtmlTable table;
    table.style_class = "fine";
    if (report.is_comparison()) table.caption = name_on(language, report, scenario);
    table.head = {language.text("measure"),
                  language.text("estimate"),
                  language.text("{confidence} % interval",
                                fmt::arg("confidence", confidence_text(language, result.confidence))),
                  language.text("unit"),
                  language.text("who counts"),
                  "n"};
    table.is_number = {false, true, true, false, false, true};
    for (const MeasureResult& m : result.measures) {
        const double half_width = m.all.half_width().value_or(0);
        const std::string interval =
            m.all.low && m.all.high
                ? fmt::format("{} … {}", value_text(language, m.measure, *m.all.low, half_width),
                              value_text(language, m.measure, *m.all.high, half_width))
                : language.text("not enough runs");
        table.rows.push_back(
            {words(language.text(m.measure.title)) + element("br", Html{}) + element("code", m.measure.name),
             words(estimate_text(language, m.measure, m.all)),
             words(m.all.estimate ? interval : std::string(cannot_be_told)),
             words(unit_text(language, m.measure)), words(language.text(m.measure.population)),
             words(language.whole(m.all.n))});
    }
    return to_html(table);
}

Html definitions_table(const Language& language, const Report& report) {
    HtmlTable table;
    table.style_class = "fine";
    table.head = {language.text("measure"), language.text("what it is")};
    std::set<std::string> told;
    for (const ReportedScenario& s : report.scenarios) {
        for (const MeasureResult& m : s.result->measures) {
            if (!told.insert(m.measure.name).second) continue;
            table.rows.push_back({words(language.text(m.measure.title)) + element("br", Html{}) +
                                      element("code", m.measure.name),
                                  words(definition_of(language, m.measure.name))});
        }
    }
    return to_html(table);
}

/// What the number is in words, with its key beneath.
Html number_cell(const Language& language, const SourcedNumber& number, const Scenario& scenario) {
    const Html key = element("code", key_words(number.path, scenario));
    const std::string what = path_in_words(number.path, scenario, language);
    return what.empty() ? key : words(what) + element("br", Html{}) + key;
}

std::string bounds(const Language& language, const SourcedNumber& number) {
    if (number.low.empty() && number.high.empty()) return "";
    const auto bound = [&](const std::string& written) {
        return value_in_words(number.path, written, language);
    };
    return bound(number.low) + " – " + bound(number.high);
}

std::string source_words(const Language& language, const SourcedNumber& number) {
    std::string text =
        number.source.empty() ? language.text("without a source") : language.of_scenario(number.source);
    if (number.n) text += fmt::format(", n = {}", language.whole(*number.n));
    if (!number.date.empty()) text += ", " + number.date;
    return text;
}

}  // namespace

Html numbers_table(const Language& language, const std::vector<SourcedNumber>& numbers,
                   const Scenario& scenario, const std::string& caption) {
    HtmlTable table;
    table.style_class = "fine";
    table.caption = caption;
    table.head = {language.text("number"), language.text("value"), language.text("plausible"),
                  language.text("source")};
    for (const SourcedNumber& number : numbers) {
        table.rows.push_back({number_cell(language, number, scenario),
                              words(value_in_words(number.path, number.value, language)),
                              words(bounds(language, number)), words(source_words(language, number))});
    }
    return to_html(table);
}

Html origin(const Language& language, const Manifest& m) {
    HtmlTable table;
    table.style_class = "fine";
    table.head = {"", ""};
    const auto row = [&](const std::string& name, const Html& content) {
        table.rows.push_back({words(name), content});
    };
    row(language.text("program"), words(fmt::format("jemput {} ({})", m.version, m.commit)));
    row(language.text("replications"), words(language.whole(m.replications)));
    row(language.text("seed"), words(std::to_string(m.request.seed)));
    row(language.text("made"), words(m.time));
    row(language.text("machine"), words(m.machine));
    row(language.text("command"), element("code", shell_command(m.command)));
    for (const SourceFile& file : m.files)
        row(language.text("file"),
            element("code", file.path) + words(" · SHA-256 ") + element("code", file.sha256));
    return to_html(table);
}

Html appendix(const Language& language, const Report& report) {
    Html all =
        element("h2", language.text("How this page came about")) + origin(language, *report.manifest) +
        element(
            "p",
            language.text("Equal files, program and seed give equal numbers to the last digit, on any number "
                          "of processors."),
            {{"class", "note"}});
    all += element("h2", language.text("All measures"));
    for (std::size_t i = 0; i < report.scenarios.size(); ++i)
        all += measures_table(language, report, i);
    all += element("h2", language.text("What the measures are")) + definitions_table(language, report);
    all += element("h2", language.text("Every number of the scenario, and where it comes from"));
    for (std::size_t i = 0; i < report.scenarios.size(); ++i) {
        const ReportedScenario& s = report.scenarios[i];
        all += numbers_table(language, *s.numbers, *s.scenario,
                             report.is_comparison() ? name_on(language, report, i) : "");
    }
    return all;
}

}  // namespace jemput
