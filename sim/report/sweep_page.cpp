#include "sim/report/sweep_page.hpp"

#include "sim/report/page_parts.hpp"
#include "sim/report/sweep_words.hpp"

#include <fmt/format.h>

namespace jemput {

namespace {

std::string title_of(const Language& language, const SweepReport& report) {
    return language.text("{scenario}: what if?",
                         fmt::arg("scenario", language.of_scenario(report.scenario->name)));
}

Html cells_table(const Language& language, const SweepReport& report) {
    const Sweep& sweep = *report.sweep;
    HtmlTable table;
    const std::size_t axes = sweep.grid.axes().size();
    for (std::size_t axis = 0; axis < axes; ++axis)
        table.head.push_back(axis_words(language, report, axis));
    for (const std::string& title : titles_of(language, report))
        table.head.push_back(title);
    table.is_number.assign(table.head.size(), true);
    for (std::int64_t cell = 0; cell < sweep.grid.size(); ++cell) {
        if (!sweep.cells[static_cast<std::size_t>(cell)]) continue;
        std::vector<Html> row;
        const std::vector<std::size_t> at = sweep.grid.position(cell);
        for (std::size_t axis = 0; axis < axes; ++axis)
            row.push_back(words(value_words(language, report, axis, at[axis])));
        for (const std::string& text : row_of(language, report, cell))
            row.push_back(words(text));
        table.rows.push_back(std::move(row));
    }
    return to_html(table);
}

Html body(const Language& language, const SweepReport& report) {
    const Sweep& sweep = *report.sweep;
    Html all = element("h1", title_of(language, report));
    if (const std::string interrupted = interrupted_sentence(language, sweep); !interrupted.empty())
        all += element("p", interrupted, {{"class", "interrupted"}});
    const Html verdict =
        paragraphs(axes_sentence(language, report) + "\n" + limits_sentence(language, sweep)) +
        element("div", paragraphs(basis_sentence(language, report)), {{"class", "basis"}});
    all += element("section", verdict, {{"class", "verdict"}});
    all += element("h2", language.text("In pictures"));
    for (const Figure& f : figures_of(language, report))
        all += figure(f);
    all += element("h2", language.text("In numbers")) + cells_table(language, report) +
           element("p", note_sentence(language, sweep), {{"class", "note"}});
    const Html appendix =
        element("h2", language.text("How this page came about")) + origin(language, *report.manifest) +
        element("h2", language.text("Every number of the scenario, and where it comes from")) +
        numbers_table(language, *report.numbers, *report.scenario, "");
    return all + element("section", appendix, {{"class", "appendix"}});
}

}  // namespace

std::string to_page(const Language& language, const SweepReport& report) {
    return whole_page(language, title_of(language, report), body(language, report));
}

}  // namespace jemput
