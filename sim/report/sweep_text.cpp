#include "sim/core/format.hpp"
#include "sim/report/manifest.hpp"
#include "sim/report/sweep_words.hpp"
#include "sim/report/text_table.hpp"

namespace jemput {

namespace {

std::string text_of_cells(const Language& language, const SweepReport& report) {
    const Sweep& sweep = *report.sweep;
    std::vector<TextTable::Column> columns;
    for (const Axis& axis : sweep.grid.axes())
        columns.push_back({axis.path, Align::right});
    for (const std::string& title : titles_of(language, report))
        columns.push_back({title, Align::right});
    TextTable table(columns);
    for (std::int64_t cell = 0; cell < sweep.grid.size(); ++cell) {
        if (!sweep.cells[static_cast<std::size_t>(cell)]) continue;
        std::vector<std::string> row;
        const std::vector<std::size_t> at = sweep.grid.position(cell);
        for (std::size_t axis = 0; axis < at.size(); ++axis)
            row.push_back(value_words(language, report, axis, at[axis]));
        for (std::string& text : row_of(language, report, cell))
            row.push_back(std::move(text));
        table.add(std::move(row));
    }
    return table.to_text();
}

}  // namespace

std::string sweep_text(const Language& language, const SweepReport& report) {
    const Sweep& sweep = *report.sweep;
    std::string text;
    if (const std::string interrupted = interrupted_sentence(language, sweep); !interrupted.empty())
        text = interrupted + "\n\n";
    text += language.of_scenario(report.scenario->name) + "\n" + axes_sentence(language, report) + "\n\n";
    if (const std::string limits = limits_sentence(language, sweep); !limits.empty()) text += limits + "\n";
    text += basis_sentence(language, report) + "\n";
    return wrapped(text, line_width) + "\n" + text_of_cells(language, report) +
           wrapped(note_sentence(language, sweep) + "\n", line_width) + "\n" +
           manifest_line(language, *report.manifest) + "\n";
}

}  // namespace jemput
