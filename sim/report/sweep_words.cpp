#include "sim/report/sweep_words.hpp"

#include "sim/core/text.hpp"
#include "sim/report/measure_words.hpp"
#include "sim/report/number_words.hpp"
#include "sim/report/provenance.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

namespace jemput {

namespace {

bool has_measure(const Sweep& sweep, std::string_view name) {
    return std::any_of(sweep.measures.begin(), sweep.measures.end(),
                       [&](const Measure& measure) { return measure.name == name; });
}

}  // namespace

std::string column_title(const Language& language, const Measure& measure) {
    const std::string unit = unit_text(language, measure);
    const std::string title = language.text(measure.title);
    return unit.empty() || unit == language.text("people") ? title : fmt::format("{}, {}", title, unit);
}

std::string cell_text(const Language& language, const Measure& measure, const SweptCell& cell) {
    const Estimate* e = cell.find(measure.name);
    if (e == nullptr) return std::string(cannot_be_told);
    const std::string error = error_text(language, measure, *e);
    const std::string value = estimate_text(language, measure, *e);
    return error.empty() ? value : value + " " + error;
}

std::string keeping_words(const Language& language, Keeping keeping) {
    switch (keeping) {
        case Keeping::kept:
            return language.text("kept");
        case Keeping::broken:
            return language.text("not kept");
        case Keeping::not_sure:
            return language.text("not enough runs to tell");
    }
    return {};
}

std::vector<std::string> usually_shown(const Sweep& sweep) {
    std::vector<std::string> shown;
    const auto add = [&](const std::string& name) {
        if (has_measure(sweep, name) && std::find(shown.begin(), shown.end(), name) == shown.end())
            shown.push_back(name);
    };
    for (const Limit& limit : sweep.limits)
        add(limit.measure);
    for (const char* name : {"not_served_within_30_min", "wait.mean", "lost.share", "licences", "cost.total",
                             "cost.per_licence"})
        add(name);
    return shown;
}

std::string interrupted_sentence(const Language& language, const Sweep& sweep) {
    if (sweep.is_complete()) return {};
    return language.text("INTERRUPTED: {done} of {wanted} combinations are complete; this is what they tell.",
                         fmt::arg("done", language.whole(sweep.done())),
                         fmt::arg("wanted", language.whole(sweep.grid.size())));
}

std::string axes_sentence(const Language& language, const SweepReport& report) {
    std::vector<std::string> axes;
    for (std::size_t axis = 0; axis < report.sweep->grid.axes().size(); ++axis)
        axes.push_back(axis_words(language, report, axis));
    return language.text("What changes: {axes}.", fmt::arg("axes", join(axes, "; ")));
}

std::string limits_sentence(const Language& language, const Sweep& sweep) {
    if (sweep.limits.empty()) return {};
    std::int64_t kept = 0;
    std::int64_t not_sure = 0;
    for (std::int64_t cell = 0; cell < sweep.grid.size(); ++cell) {
        const auto keeping = keeping_of(sweep, cell);
        kept += keeping == Keeping::kept ? 1 : 0;
        not_sure += keeping == Keeping::not_sure ? 1 : 0;
    }
    std::vector<std::string> limits;
    for (const Limit& limit : sweep.limits)
        limits.push_back(limit.written);
    return language.text(
        "Limit: {limits}. Of {n} combinations {kept} keep to it, {broken} do not; of {unsure} the runs do "
        "not "
        "tell.",
        fmt::arg("limits", join(limits, "; ")), fmt::arg("n", language.whole(sweep.done())),
        fmt::arg("kept", language.whole(kept)),
        fmt::arg("broken", language.whole(sweep.done() - kept - not_sure)),
        fmt::arg("unsure", language.whole(not_sure)));
}

std::string basis_sentence(const Language& language, const SweepReport& report) {
    return language.text("Rests on {numbers}.",
                         fmt::arg("numbers", to_sentence(language, count_sources(*report.numbers))));
}

std::string note_sentence(const Language& language, const Sweep& sweep) {
    return language.text(
        "The same applicants in every row; {runs}, seed {seed}; ±: simulation error at {confidence} % "
        "confidence, of each row for itself.",
        fmt::arg("runs", language.plural(sweep.replications, "{n} replication", "{n} replications")),
        fmt::arg("seed", sweep.seed), fmt::arg("confidence", confidence_text(language, sweep.confidence)));
}

std::string axis_words(const Language& language, const SweepReport& report, std::size_t axis) {
    return number_with_key(report.sweep->grid.axes()[axis].path, *report.scenario, language);
}

std::string value_words(const Language& language, const SweepReport& report, std::size_t axis,
                        std::size_t index) {
    const Axis& of = report.sweep->grid.axes()[axis];
    return value_in_words(of.path, of.values[index], language);
}

std::vector<std::string> titles_of(const Language& language, const SweepReport& report) {
    std::vector<std::string> titles;
    for (const std::string& name : report.shown)
        titles.push_back(column_title(language, report.sweep->measure(name)));
    if (!report.sweep->limits.empty()) titles.push_back(language.text("limits"));
    return titles;
}

std::vector<std::string> row_of(const Language& language, const SweepReport& report, std::int64_t cell) {
    const Sweep& sweep = *report.sweep;
    std::vector<std::string> row;
    for (const std::string& name : report.shown)
        row.push_back(cell_text(language, sweep.measure(name), *sweep.cells[static_cast<std::size_t>(cell)]));
    if (!sweep.limits.empty()) row.push_back(keeping_words(language, *keeping_of(sweep, cell)));
    return row;
}

}  // namespace jemput
