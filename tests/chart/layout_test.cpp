#include "sim/chart/label_places.hpp"
#include "sim/chart/text_metrics.hpp"
#include "tests/chart/drawing_marks.hpp"
#include "tests/chart/examples.hpp"
#include "tests/support/languages.hpp"

#include <gtest/gtest.h>

namespace jemput::tests {
namespace {

bool is_empty(const Box& box) {
    return box.width < 0 || box.height < 0;
}

TEST(Layout, LeavesNothingOutsideTheDrawing) {
    constexpr double line = 2;  // half of the thickest stroke
    for (const Example& example : all_examples(indonesian)) {
        const Drawing& drawing = example.drawing;
        for (const Mark& mark : drawing.marks) {
            const Box box = extent_of(mark.shape);
            const auto* text = std::get_if<Text>(&mark.shape);
            EXPECT_FALSE(is_empty(box)) << example.name;
            EXPECT_TRUE(box.left >= -line && box.right() <= drawing.width + line && box.top >= -line &&
                        box.bottom() <= drawing.height + line)
                << example.name << ": " << name_of(mark.role) << " " << (text ? text->words : mark.series)
                << " at " << box.left << "," << box.top << " to " << box.right() << "," << box.bottom()
                << " of " << drawing.width << "," << drawing.height;
        }
    }
}

TEST(Layout, LetsNoTextsOverlap) {
    for (const Example& example : all_examples(indonesian)) {
        const std::vector<Text> texts = texts_of(example.drawing);
        for (std::size_t i = 0; i < texts.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                EXPECT_FALSE(overlap(text_box(texts[i]), text_box(texts[j])))
                    << example.name << ": \"" << texts[i].words << "\" over \"" << texts[j].words << '"';
    }
}

TEST(Layout, WritesNothingSmallerThanCanBeReadInPrint) {
    for (const Example& example : all_examples(indonesian))
        for (const Text& text : texts_of(example.drawing))
            EXPECT_GE(text.size, small_text) << example.name << ": " << text.words;
}

TEST(Layout, HatchesOnlyWhatIsNotSure) {
    for (const Example& example : all_examples(indonesian))
        for (const Mark& mark : example.drawing.marks)
            EXPECT_TRUE(!std::holds_alternative<Hatching>(mark.shape) || mark.role == Role::unsure ||
                        mark.role == Role::legend)
                << example.name;
}

TEST(Layout, HasAtMostFourGridLinesAcrossAPlot) {
    EXPECT_LE(shapes_of<Polyline>(lay_out(cost_and_risk(), indonesian), Role::grid).size(), 4U);
    EXPECT_LE(shapes_of<Polyline>(lay_out(day_and_night(), indonesian), Role::grid).size(), 8U);
    EXPECT_LE(shapes_of<Polyline>(lay_out(waits_by_day_and_night(), indonesian), Role::grid).size(), 8U);
}

TEST(Layout, SaysThatThereIsNothingToDraw) {
    EXPECT_TRUE(has_text(lay_out(FanChart{}, indonesian), "Tidak ada data untuk digambar."));
    EXPECT_TRUE(has_text(lay_out(Histogram{}, indonesian), "Tidak ada data untuk digambar."));
    EXPECT_TRUE(has_text(lay_out(StackedBars{}, indonesian), "Tidak ada data untuk digambar."));
    EXPECT_TRUE(has_text(lay_out(GroupedIntervals{}, indonesian), "Tidak ada data untuk digambar."));
    EXPECT_TRUE(has_text(lay_out(DifferenceChart{}, indonesian), "Tidak ada data untuk digambar."));
    EXPECT_TRUE(has_text(lay_out(MoreChart{}, indonesian), "Tidak ada data untuk digambar."));
    EXPECT_TRUE(has_text(lay_out(HeatMap{}, indonesian), "Tidak ada data untuk digambar."));
    EXPECT_TRUE(has_text(lay_out(Tornado{}, indonesian), "Tidak ada data untuk digambar."));
    EXPECT_TRUE(has_text(lay_out(ScatterChart{}, indonesian), "Tidak ada data untuk digambar."));
}

TEST(Layout, LeavesTheHeadingToThePageWhereItIsNotDrawn) {
    FanChart chart = day_and_night();
    EXPECT_TRUE(has_text(lay_out(chart, indonesian), chart.heading.title));
    chart.heading.is_drawn = false;
    const Drawing drawing = lay_out(chart, indonesian);
    EXPECT_FALSE(has_text(drawing, chart.heading.title));
    EXPECT_EQ(drawing.title, chart.heading.title);
    EXPECT_EQ(drawing.description, chart.heading.description);
}

}  // namespace
}  // namespace jemput::tests
