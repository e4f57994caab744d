#include "tests/chart/examples.hpp"

namespace jemput::tests {

namespace {

const std::string long_name =
    "Pendaftaran dan penerbitan nomor induk berusaha bagi pelaku usaha mikro perseorangan di kecamatan "
    "Panggungrejo/Wonotirto-Bakung pada malam pasar";
const std::string one_word = "Pendaftaranpenerbitannomorindukberusahabagipelakuusahamikroperseorangan";

Heading long_heading() {
    return {long_name + ": " + long_name, long_name, long_name, true, 680};
}

/// One chart of each kind.
struct Charts {
    FanChart fan = day_and_night();
    Histogram histogram = waits_by_day_and_night();
    StackedBars bars = outcomes();
    GroupedIntervals intervals = waits_with_and_without_outage();
    DifferenceChart differences = night_against_day();
    MoreChart more = risk_and_error();
    HeatMap heat = risk_by_officers_and_applicants();
    Tornado tornado = influences();
    ScatterChart scatter = cost_and_risk();
    Waterfall waterfall = from_day_to_night();
};

void append(std::vector<Example>& examples, const std::string& what, const Charts& charts,
            const Language& language) {
    examples.push_back({"fan, " + what, lay_out(charts.fan, language)});
    examples.push_back({"histogram, " + what, lay_out(charts.histogram, language)});
    examples.push_back({"bars, " + what, lay_out(charts.bars, language)});
    examples.push_back({"intervals, " + what, lay_out(charts.intervals, language)});
    examples.push_back({"differences, " + what, lay_out(charts.differences, language)});
    examples.push_back({"more, " + what, lay_out(charts.more, language)});
    examples.push_back({"heat, " + what, lay_out(charts.heat, language)});
    examples.push_back({"tornado, " + what, lay_out(charts.tornado, language)});
    examples.push_back({"scatter, " + what, lay_out(charts.scatter, language)});
    examples.push_back({"waterfall, " + what, lay_out(charts.waterfall, language)});
}

/// No panel, row or point at all.
Charts without_values() {
    Charts charts;
    charts.fan.panels.clear();
    charts.histogram.panels.clear();
    charts.bars.rows.clear();
    charts.intervals.groups.clear();
    charts.differences.rows.clear();
    charts.more.rows.clear();
    charts.heat.cells.clear();
    charts.tornado.rows.clear();
    charts.scatter.points.clear();
    charts.waterfall.steps.clear();
    return charts;
}

template <class Vector>
void keep_first(Vector& vector) {
    vector.resize(1);
}

Charts with_one_value() {
    Charts charts;
    keep_first(charts.fan.panels);
    FanPanel& panel = charts.fan.panels[0];
    keep_first(panel.times);
    keep_first(panel.line);
    for (auto& band : panel.bands)
        keep_first(band);
    panel.marks.clear();
    keep_first(charts.histogram.panels);
    keep_first(charts.histogram.panels[0].shares);
    charts.histogram.last_is_open = false;
    keep_first(charts.bars.rows);
    keep_first(charts.intervals.groups);
    keep_first(charts.intervals.groups[0].values);
    keep_first(charts.differences.rows);
    keep_first(charts.more.rows);
    keep_first(charts.heat.columns);
    keep_first(charts.heat.rows);
    keep_first(charts.tornado.rows);
    keep_first(charts.scatter.points);
    keep_first(charts.waterfall.steps);
    return charts;
}

void scale_by(double factor, double& value) {
    value *= factor;
}

void scale_by(double factor, ChartValue& estimate) {
    estimate.value *= factor;
    if (estimate.interval)
        estimate.interval = Range{estimate.interval->low * factor, estimate.interval->high * factor};
}

/// Every value multiplied: by 0, or by something huge.
Charts multiplied(double factor) {
    Charts charts;
    for (FanPanel& panel : charts.fan.panels) {
        for (double& level : panel.line)
            scale_by(factor, level);
        for (auto& band : panel.bands)
            for (Range& range : band)
                range = {range.low * factor, range.high * factor};
    }
    if (factor == 0)
        for (HistogramPanel& panel : charts.histogram.panels)
            for (double& share : panel.shares)
                scale_by(factor, share);
    charts.bars.as_shares = factor == 0;
    for (StackedRow& row : charts.bars.rows)
        for (double& amount : row.amounts)
            scale_by(factor, amount);
    scale_by(factor, charts.intervals.reference->value);
    for (IntervalGroup& group : charts.intervals.groups)
        for (auto& value : group.values)
            if (value) scale_by(factor, *value);
    for (DifferenceRow& row : charts.differences.rows)
        scale_by(factor, row.difference);
    scale_by(factor, charts.more.reference->value);
    for (MoreRow& row : charts.more.rows)
        for (ChartValue* estimate : {&row.low, &row.mean, &row.high})
            scale_by(factor, *estimate);
    charts.heat.style = {};
    for (auto& row : charts.heat.cells)
        for (HeatCell& cell : row)
            scale_by(factor, *cell.value);
    scale_by(factor, charts.tornado.base);
    for (TornadoRow& row : charts.tornado.rows)
        for (double* value : {&row.at_low, &row.at_high})
            scale_by(factor, *value);
    charts.scatter.y_style = {};
    scale_by(factor, charts.scatter.y_limit->value);
    for (ScatterPoint& point : charts.scatter.points)
        for (ChartValue* estimate : {&point.x, &point.y})
            scale_by(factor, *estimate);
    for (double* value : {&charts.waterfall.from, &charts.waterfall.to})
        scale_by(factor, *value);
    for (WaterfallStep& step : charts.waterfall.steps)
        scale_by(factor, step.effect);
    return charts;
}

Charts without_intervals() {
    Charts charts;
    for (FanPanel& panel : charts.fan.panels)
        for (auto& band : panel.bands)
            band.clear();
    for (IntervalGroup& group : charts.intervals.groups)
        for (auto& value : group.values)
            if (value) value->interval.reset();
    for (DifferenceRow& row : charts.differences.rows)
        row.difference.interval.reset();
    for (MoreRow& row : charts.more.rows)
        for (ChartValue* estimate : {&row.low, &row.mean, &row.high})
            estimate->interval.reset();
    for (ScatterPoint& point : charts.scatter.points)
        for (ChartValue* estimate : {&point.x, &point.y})
            estimate->interval.reset();
    for (WaterfallStep& step : charts.waterfall.steps)
        step.effect.interval.reset();
    return charts;
}

Charts with_long_words() {
    Charts charts;
    for (Heading* heading :
         {&charts.fan.heading, &charts.histogram.heading, &charts.bars.heading, &charts.intervals.heading,
          &charts.differences.heading, &charts.more.heading, &charts.heat.heading, &charts.tornado.heading,
          &charts.scatter.heading, &charts.waterfall.heading})
        *heading = long_heading();
    charts.fan.line_name = charts.fan.band_names[0] = long_name;
    for (FanPanel& panel : charts.fan.panels)
        panel.name = long_name;
    charts.histogram.value_words = long_name;
    for (HistogramPanel& panel : charts.histogram.panels)
        panel.name = panel.beyond_words = long_name;
    for (std::string& part : charts.bars.parts)
        part = long_name;
    for (StackedRow& row : charts.bars.rows)
        row.name = long_name;
    charts.intervals.value_words = charts.intervals.missing_words = long_name;
    charts.intervals.series[0] = charts.intervals.groups[0].name = long_name;
    charts.intervals.groups[1].name = one_word;
    for (DifferenceRow& row : charts.differences.rows)
        row.measure = row.words = long_name;
    charts.more.risk_words = charts.more.error_words = charts.more.rows[0].name = long_name;
    charts.heat.column_words = charts.heat.row_words = long_name;
    charts.heat.columns[0] = charts.heat.rows[0] = one_word;
    charts.tornado.rows[0].input = charts.tornado.rows[0].low_words = long_name;
    charts.tornado.rows[1].input = one_word;
    for (ScatterPoint& point : charts.scatter.points)
        point.name = long_name;
    charts.waterfall.from_name = charts.waterfall.steps[0].name = long_name;
    charts.waterfall.steps[1].name = one_word;
    return charts;
}

/// Each list three times over.
template <class Vector>
void triple(Vector& vector) {
    const Vector once = vector;
    for (int i = 0; i < 2; ++i)
        vector.insert(vector.end(), once.begin(), once.end());
}

Charts with_many_rows() {
    Charts charts;
    triple(charts.fan.panels);
    triple(charts.histogram.panels);
    triple(charts.bars.rows);
    triple(charts.bars.parts);
    for (StackedRow& row : charts.bars.rows)
        triple(row.amounts);
    triple(charts.intervals.groups);
    triple(charts.differences.rows);
    triple(charts.more.rows);
    triple(charts.heat.rows);
    triple(charts.heat.columns);
    triple(charts.heat.cells);
    for (auto& row : charts.heat.cells)
        triple(row);
    triple(charts.tornado.rows);
    triple(charts.scatter.points);
    for (std::size_t i = 0; i < charts.scatter.points.size(); ++i)
        scale_by(1 + 0.01 * static_cast<double>(i), charts.scatter.points[i].x);
    triple(charts.waterfall.steps);
    return charts;
}

}  // namespace

std::vector<Example> extreme_examples(const Language& language) {
    std::vector<Example> examples;
    append(examples, "no data", without_values(), language);
    append(examples, "one value", with_one_value(), language);
    append(examples, "only zeros", multiplied(0), language);
    append(examples, "huge values", multiplied(1e8), language);
    append(examples, "no intervals", without_intervals(), language);
    append(examples, "long words", with_long_words(), language);
    append(examples, "many rows", with_many_rows(), language);
    return examples;
}

}  // namespace jemput::tests
