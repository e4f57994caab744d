#include "sim/chart/grouped_intervals.hpp"
#include "sim/chart/heat_map.hpp"
#include "sim/core/text.hpp"
#include "sim/report/chart_values.hpp"
#include "sim/report/measure_words.hpp"
#include "sim/report/sweep_page.hpp"
#include "sim/report/sweep_words.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

#include <fmt/format.h>

namespace jemput {

namespace {

/// Heat maps of one measure, where there are more than two axes.
constexpr std::size_t most_maps = 4;

const Limit* limit_on(const Sweep& sweep, const std::string& measure) {
    const auto found = std::find_if(sweep.limits.begin(), sweep.limits.end(),
                                    [&](const Limit& limit) { return limit.measure == measure; });
    return found == sweep.limits.end() ? nullptr : &*found;
}

const Estimate* estimate_at(const Sweep& sweep, std::int64_t cell, const std::string& measure) {
    const auto& swept = sweep.cells[static_cast<std::size_t>(cell)];
    return swept ? swept->find(measure) : nullptr;
}

/// Draws one measure of a sweep.
class MeasureFigures {
  public:
    MeasureFigures(const Language& language, const SweepReport& report, const std::string& measure)
        : language_(language),
          report_(report),
          sweep_(*report.sweep),
          measure_(sweep_.measure(measure)),
          limit_(limit_on(sweep_, measure)) {}

    void add_to(std::vector<Figure>& figures) const {
        if (sweep_.grid.axes().size() == 1) {
            figures.push_back(intervals());
            return;
        }
        const std::int64_t others = sweep_.grid.size() / cells_of_map();
        const std::int64_t shown = std::min(others, std::int64_t{most_maps});
        for (std::int64_t other = 0; other < shown; ++other)
            figures.push_back(map(other, shown < others));
    }

  private:
    [[nodiscard]] std::string id() const {
        std::string id = measure_.name;
        std::replace(id.begin(), id.end(), '.', '-');
        return id;
    }

    [[nodiscard]] std::string words_of_value(std::size_t axis, std::size_t index) const {
        return value_words(language_, report_, axis, index);
    }

    [[nodiscard]] Heading heading(std::string subtitle) const {
        return {language_.text(measure_.title), std::move(subtitle),
                language_.text("The measure for each value of the scenario that was tried.")};
    }

    [[nodiscard]] Figure intervals() const {
        GroupedIntervals chart;
        chart.heading = heading(axis_words(language_, report_, 0));
        chart.value_words = unit_text(language_, measure_);
        chart.style = style_of(language_, measure_.unit);
        chart.series = {language_.text(measure_.title)};
        chart.missing_words = language_.text("not run");
        if (limit_ != nullptr) chart.reference = ReferenceValue{limit_->bound, language_.text("limit")};
        for (std::size_t i = 0; i < sweep_.grid.axes()[0].values.size(); ++i) {
            const Estimate* e = estimate_at(sweep_, static_cast<std::int64_t>(i), measure_.name);
            chart.groups.push_back({words_of_value(0, i), {e == nullptr ? std::nullopt : chart_value(*e)}});
        }
        return {id(), lay_out(chart, language_),
                language_.text("Bars are the simulation error: with more replications they become shorter.")};
    }

    /// The first two axes are columns and rows.
    [[nodiscard]] std::int64_t cells_of_map() const {
        return static_cast<std::int64_t>(sweep_.grid.axes()[0].values.size() *
                                         sweep_.grid.axes()[1].values.size());
    }

    /// The cell with these values of the first two axes and the `other`-th combination of the rest: the last
    /// axis changes fastest.
    [[nodiscard]] std::int64_t cell_of(std::size_t column, std::size_t row, std::int64_t other) const {
        const std::int64_t others = sweep_.grid.size() / cells_of_map();
        const auto rows = sweep_.grid.axes()[1].values.size();
        return static_cast<std::int64_t>(column * rows + row) * others + other;
    }

    [[nodiscard]] bool is_sure(const Estimate& e, double step) const {
        if (limit_ != nullptr) return keeping_of(*limit_, e) != Keeping::not_sure;
        return e.low && e.high && *e.high - *e.low <= step;
    }

    /// "staff.officers: 3; …" of the axes that are neither columns nor rows.
    [[nodiscard]] std::string rest_words(std::int64_t other) const {
        const std::vector<std::size_t> at = sweep_.grid.position(cell_of(0, 0, other));
        std::vector<std::string> rest;
        for (std::size_t axis = 2; axis < at.size(); ++axis)
            rest.push_back(
                fmt::format("{}: {}", axis_words(language_, report_, axis), words_of_value(axis, at[axis])));
        return join(rest, "; ");
    }

    [[nodiscard]] Figure map(std::int64_t other, bool is_part) const {
        HeatMap chart;
        chart.heading = heading(rest_words(other));
        chart.column_words = axis_words(language_, report_, 0);
        chart.row_words = axis_words(language_, report_, 1);
        chart.style = style_of(language_, measure_.unit);
        chart.unsure_words = limit_ != nullptr
                                 ? language_.text("not enough runs to tell whether the limit is kept")
                                 : language_.text("not enough runs to tell the colour");
        const std::size_t columns = sweep_.grid.axes()[0].values.size();
        const std::size_t rows = sweep_.grid.axes()[1].values.size();
        for (std::size_t column = 0; column < columns; ++column)
            chart.columns.push_back(words_of_value(0, column));
        std::vector<std::vector<const Estimate*>> estimates(rows);
        for (std::size_t row = 0; row < rows; ++row) {
            chart.rows.push_back(words_of_value(1, row));
            chart.cells.emplace_back();
            for (std::size_t column = 0; column < columns; ++column) {
                const Estimate* e = estimate_at(sweep_, cell_of(column, row, other), measure_.name);
                estimates[row].push_back(e);
                chart.cells[row].push_back({e == nullptr ? std::nullopt : e->estimate, true});
            }
        }
        const double step = colour_step(chart);
        for (std::size_t row = 0; row < rows; ++row)
            for (std::size_t column = 0; column < columns; ++column)
                if (const Estimate* e = estimates[row][column]; e != nullptr && e->estimate)
                    chart.cells[row][column].is_sure = is_sure(*e, step);
        std::string caption = limit_ != nullptr
                                  ? language_.text("Limit: {limits}.", fmt::arg("limits", limit_->written))
                                  : language_.text("A darker cell is a higher value.");
        if (is_part)
            caption += " " + language_.text("Only the first {n} combinations of the other values are drawn.",
                                            fmt::arg("n", language_.whole(std::int64_t{most_maps})));
        const std::string name = sweep_.grid.axes().size() > 2 ? fmt::format("{}-{}", id(), other + 1) : id();
        return {name, lay_out(chart, language_), caption};
    }

    const Language& language_;
    const SweepReport& report_;
    const Sweep& sweep_;
    const Measure& measure_;
    const Limit* limit_;
};

}  // namespace

std::vector<Figure> figures_of(const Language& language, const SweepReport& report) {
    std::vector<Figure> figures;
    for (const std::string& measure : report.shown)
        MeasureFigures(language, report, measure).add_to(figures);
    return figures;
}

}  // namespace jemput
