#include "sim/chart/colours.hpp"
#include "tests/chart/drawing_marks.hpp"
#include "tests/chart/examples.hpp"
#include "tests/support/languages.hpp"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

namespace jemput::tests {
namespace {

double luminance_of(const Rectangle& rectangle) {
    return colours::luminance(rectangle.fill);
}

TEST(FanChart, HasALineAndNestedBandsInEachPanel) {
    const FanChart chart = day_and_night();
    const Drawing drawing = lay_out(chart, indonesian);
    for (const FanPanel& panel : chart.panels) {
        EXPECT_EQ(shapes_of<Polyline>(drawing, Role::line, panel.name).size(), 1U);
        const auto bands = shapes_of<Polygon>(drawing, Role::band, panel.name);
        ASSERT_EQ(bands.size(), 3U);
        for (std::size_t i = 1; i < bands.size(); ++i)
            EXPECT_GT(extent_of(bands[i - 1]).height, extent_of(bands[i]).height);
        EXPECT_EQ(shapes_of<Polyline>(drawing, Role::reference, panel.name).size(), 2U);
    }
}

TEST(FanChart, SharesTheScaleOfItsPanels) {
    FanChart chart = day_and_night();
    chart.panels[1].line.front() = chart.panels[0].line.front() = 4;
    const Drawing drawing = lay_out(chart, indonesian);
    const auto lines = shapes_of<Polyline>(drawing, Role::line);
    EXPECT_EQ(lines[0].points.front().y, lines[1].points.front().y);
}

TEST(FanChart, WritesClockTimesAsTheLanguageDoes) {
    EXPECT_TRUE(has_text(lay_out(day_and_night(), indonesian), "19.00"));
    EXPECT_TRUE(has_text(lay_out(day_and_night(), Language(LanguageCode::english)), "19:00"));
}

TEST(FanChart, RunsFromTheLeftToTheRight) {
    const Drawing drawing = lay_out(day_and_night(), indonesian);
    for (const Polyline& line : shapes_of<Polyline>(drawing, Role::line))
        EXPECT_TRUE(std::is_sorted(line.points.begin(), line.points.end(),
                                   [](Point a, Point b) { return a.x < b.x; }));
}

TEST(Histogram, HasABarForEachBinWithHeightsInProportion) {
    const Histogram chart = waits_by_day_and_night();
    const Drawing drawing = lay_out(chart, indonesian);
    for (const HistogramPanel& panel : chart.panels) {
        const auto bars = shapes_of<Rectangle>(drawing, Role::bar, panel.name);
        ASSERT_EQ(bars.size(), panel.shares.size());
        const double per_share =
            shapes_of<Rectangle>(drawing, Role::bar, "Siang")[0].box.height / chart.panels[0].shares[0];
        for (std::size_t i = 0; i < bars.size(); ++i)
            EXPECT_NEAR(bars[i].box.height, per_share * panel.shares[i], 1e-6);
    }
}

TEST(Histogram, GivesBarsBeyondTheThresholdAnotherTone) {
    const auto bars = shapes_of<Rectangle>(lay_out(waits_by_day_and_night(), indonesian), Role::bar, "Siang");
    for (std::size_t bin = 0; bin < bars.size(); ++bin)
        EXPECT_EQ(bars[bin].fill == colours::orange, bin >= 6) << bin;  // 6 bins of 5 min are 30 min
    EXPECT_GT(std::abs(luminance_of(bars[0]) - luminance_of(bars[6])), 0.2);
}

TEST(Histogram, LabelsTheOpenBin) {
    EXPECT_TRUE(has_text(lay_out(waits_by_day_and_night(), indonesian), "60+"));
}

TEST(StackedBars, FillTheWholeBarWithShares) {
    const Drawing drawing = lay_out(outcomes(), indonesian);
    const auto bars = shapes_of<Rectangle>(drawing, Role::bar);
    EXPECT_EQ(bars.size(), 7U + 8 + 7);  // nothing is drawn for an amount of 0
    double right = 0;
    for (const Rectangle& bar : bars)
        right = std::max(right, bar.box.right());
    EXPECT_NEAR(bars[6].box.right(), right, 1.1);
    EXPECT_NEAR(bars[14].box.right(), right, 1.1);
}

TEST(StackedBars, CanBeToldApartWithoutColour) {
    for (std::size_t i = 1; i < colours::parts.size(); ++i)
        EXPECT_GT(std::abs(colours::luminance(colours::parts[i]) - colours::luminance(colours::parts[i - 1])),
                  0.08)
            << i;
}

TEST(StackedBars, LabelOnlySegmentsThatHoldTheLabel) {
    const Drawing drawing = lay_out(outcomes(), indonesian);
    EXPECT_EQ(shapes_of<Text>(drawing, Role::label, "izin terbit di tempat").size(), 3U);
    EXPECT_TRUE(shapes_of<Text>(drawing, Role::label, "belum selesai").empty());
}

TEST(GroupedIntervals, HaveAMarkerForEachValueAndBarsWhereTheIntervalIsKnown) {
    const Drawing drawing = lay_out(waits_with_and_without_outage(), indonesian);
    EXPECT_EQ(shapes_of<Marker>(drawing, Role::marker, "tanpa gangguan").size(), 3U);
    EXPECT_EQ(shapes_of<Marker>(drawing, Role::marker, "dengan gangguan").size(), 2U);
    EXPECT_EQ(shapes_of<Polyline>(drawing, Role::interval, "dengan gangguan").size(), 3U);  // with its ends
    EXPECT_TRUE(has_text(drawing, "tidak ada gangguan"));
}

TEST(DifferenceChart, HasTheBetterAtTheRight) {
    const Drawing drawing = lay_out(night_against_day(), indonesian);
    const double zero = shapes_of<Polyline>(drawing, Role::reference).front().points.front().x;
    const auto bar = [&](std::string_view row) {
        return shapes_of<Rectangle>(drawing, Role::bar, row).at(0).box;
    };
    EXPECT_LT(bar("Izin per kunjungan").right(), zero);              // fewer, and more is better
    EXPECT_LT(bar("Tidak terlayani dalam 30 menit").right(), zero);  // more, and fewer is better
    EXPECT_GT(bar("Lembur petugas").left, zero);                     // less, and less is better
}

TEST(DifferenceChart, HatchesWhatHoldsZeroOrIsNotKnown) {
    const Drawing drawing = lay_out(night_against_day(), indonesian);
    EXPECT_EQ(shapes_of<Hatching>(drawing, Role::unsure).size(), 2U);
    EXPECT_EQ(shapes_of<Hatching>(drawing, Role::unsure, "Biaya per izin").size(), 1U);
    EXPECT_EQ(shapes_of<Hatching>(drawing, Role::unsure, "Panjang antrean terbesar").size(), 1U);
    EXPECT_TRUE(has_text(drawing, "belum cukup ulangan untuk memastikan"));
}

TEST(MoreChart, HasABoxAndThreeErrors) {
    const Drawing drawing = lay_out(risk_and_error(), indonesian);
    for (const std::string row : {"Siang", "Malam"}) {
        EXPECT_EQ(shapes_of<Rectangle>(drawing, Role::bar, row).size(), 1U);
        EXPECT_EQ(shapes_of<Polyline>(drawing, Role::interval, row).size(), 9U);  // lines with two ends
        EXPECT_EQ(shapes_of<Text>(drawing, Role::label, row).size(), 3U);
    }
}

TEST(MoreChart, DrawsNoErrorThatIsNotKnown) {
    MoreChart chart = risk_and_error();
    chart.rows[0].high.interval.reset();
    EXPECT_EQ(shapes_of<Polyline>(lay_out(chart, indonesian), Role::interval, "Siang").size(), 6U);
}

TEST(HeatMap, HasANumberInEachCellAndDarkerTonesForMore) {
    const Drawing drawing = lay_out(risk_by_officers_and_applicants(), indonesian);
    EXPECT_EQ(shapes_of<Text>(drawing, Role::label, "40").size(), 4U);
    EXPECT_EQ(shapes_of<Hatching>(drawing, Role::unsure).size(), 3U);
    for (std::size_t i = 1; i < colours::heat.size(); ++i)
        EXPECT_LT(colours::luminance(colours::heat[i]), colours::luminance(colours::heat[i - 1]));
}

TEST(Tornado, BeginsItsBarsAtTheBase) {
    const Tornado chart = influences();
    const Drawing drawing = lay_out(chart, indonesian);
    const double base = shapes_of<Polyline>(drawing, Role::reference).front().points.front().x;
    for (const TornadoRow& row : chart.rows) {
        const auto bars = shapes_of<Rectangle>(drawing, Role::bar, row.input);
        ASSERT_EQ(bars.size(), 2U) << row.input;
        EXPECT_NEAR(bars[0].box.right(), base, 1e-9);
        EXPECT_NEAR(bars[1].box.left, base, 1e-9);
    }
}

TEST(ScatterChart, NamesEveryPoint) {
    const ScatterChart chart = cost_and_risk();
    const Drawing drawing = lay_out(chart, indonesian);
    EXPECT_EQ(shapes_of<Marker>(drawing, Role::marker).size(), chart.points.size());
    for (const ScatterPoint& point : chart.points)
        EXPECT_FALSE(shapes_of<Text>(drawing, Role::label, point.name).empty()) << point.name;
}

TEST(ScatterChart, NumbersPointsWhoseNamesFindNoRoom) {
    ScatterChart chart = cost_and_risk();
    const ScatterPoint point = chart.points[0];
    chart.points.assign(30, point);
    const Drawing drawing = lay_out(chart, indonesian);
    EXPECT_TRUE(has_text(drawing, "30. 2 petugas"));
}

TEST(Waterfall, GoesFromTheFirstValueToTheLast) {
    const Waterfall chart = from_day_to_night();
    const Drawing drawing = lay_out(chart, indonesian);
    const auto bar = [&](std::string_view row) {
        return shapes_of<Rectangle>(drawing, Role::bar, row).at(0).box;
    };
    EXPECT_NEAR(bar("Kedatangan").right(), bar("Siang").right(), 1e-9);
    EXPECT_NEAR(bar("Petugas").right(), bar("Kedatangan").left, 1e-9);
    EXPECT_NEAR(bar("Siang").width / bar("Malam").width, chart.from / chart.to, 1e-9);
    EXPECT_EQ(shapes_of<Hatching>(drawing, Role::unsure).size(), 2U);
}

TEST(TextOnColour, IsReadable) {
    for (const Colour fill : colours::parts) {
        const double a = colours::luminance(fill) + 0.05;
        const double b = colours::luminance(colours::text_on(fill)) + 0.05;
        EXPECT_GE(std::max(a, b) / std::min(a, b), 4.5);  // WCAG 2.1, AA
    }
}

}  // namespace
}  // namespace jemput::tests
