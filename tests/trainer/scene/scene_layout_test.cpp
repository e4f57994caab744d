#include "trainer/ui/scene/scene_layout.hpp"

#include <cstddef>

#include <gtest/gtest.h>

namespace jemput::trainer::ui::tests {
namespace {

SceneLayout at_width(float width, std::size_t desks, std::size_t queue) {
    return lay_out({{0, 0, width, scene_height}, 1, {}}, desks, queue);
}

TEST(SceneLayout, ShowsOrCountsEveryone) {
    for (float width = 640; width <= 2000; width += 40) {
        for (std::size_t desks = 1; desks <= 6; ++desks) {
            for (std::size_t queue = 0; queue <= 40; ++queue) {
                const SceneLayout layout = at_width(width, desks, queue);
                ASSERT_EQ(layout.shown + layout.hidden, queue);
                ASSERT_GE(layout.queue_pitch, 40) << "2 F";
                ASSERT_LE(layout.queue_pitch, 48) << "2.4 F";
                if (layout.shown > 0) {
                    ASSERT_LE(layout.in_queue(layout.shown - 1).x, width - 26);
                }
            }
        }
    }
}

TEST(SceneLayout, BringsPeopleCloserBeforeItHidesAny) {
    const SceneLayout few = at_width(1280, 3, 6);
    EXPECT_EQ(few.queue_pitch, 48);
    const SceneLayout close = at_width(1280, 3, 12);
    EXPECT_EQ(close.hidden, 0U);
    EXPECT_LT(close.queue_pitch, 48);
    const SceneLayout many = at_width(1280, 3, 20);
    EXPECT_GT(many.hidden, 0U);
    EXPECT_LT(many.queue_pitch, 44);
}

TEST(SceneLayout, IsThatOfTheDesignAtItsSize) {
    const SceneLayout layout = at_width(1280, 3, 7);
    EXPECT_EQ(layout.van.x, 118);
    EXPECT_EQ(layout.canopy, 364);
    EXPECT_EQ(layout.canopy_width, 354);
    EXPECT_EQ(layout.first_in_queue, 762);
    EXPECT_EQ(layout.hidden, 0U);
}

TEST(SceneLayout, IsScaledAsAWhole) {
    const SceneLayout small = lay_out({{0, 0, 1280, 184}, 0, {}}, 3, 9);
    const SceneLayout large = lay_out({{0, 0, 1920, 276}, 0, {}}, 3, 9);
    EXPECT_EQ(small.width, large.width);
    EXPECT_EQ(small.van.x, large.van.x);
    EXPECT_EQ(small.first_in_queue, large.first_in_queue);
    EXPECT_EQ(small.queue_pitch, large.queue_pitch);
}

}  // namespace
}  // namespace jemput::trainer::ui::tests
