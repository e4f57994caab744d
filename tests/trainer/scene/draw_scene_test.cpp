#include "tests/trainer/scene/headless.hpp"
#include "tests/trainer/scene/random_states.hpp"
#include "trainer/ui/scene/portrait.hpp"
#include "trainer/ui/scene/sky.hpp"

#include <array>
#include <cmath>

#include <gtest/gtest.h>

namespace jemput::trainer::ui::tests {
namespace {

constexpr std::array<SceneFrame, 5> frames{{{{0, 0, 1280, 184}, 0, {}},
                                            {{0, 44, 1024, 210}, 1, {}},
                                            {{0, 0, 1920, 276}, 0, {}},
                                            {{300, 50, 1060, 290}, 1, 222.0F},
                                            {{10, 10, 538, 186}, 0.8F, {}}}};

/// A list has 16-bit indices, and the rest of a window needs room too.
constexpr int most_vertices = 30000;

bool is_within(const Rect& inner, const Rect& outer) {
    return inner.left >= outer.left && inner.top >= outer.top && inner.right <= outer.right &&
           inner.bottom <= outer.bottom;
}

TEST(DrawScene, DrawsWithinItsFrameWhateverTheStateIs) {
    for (const char* theme : {"light", "dark", "contrast"}) {
        const Headless imgui(theme);
        RandomStates states(1);
        for (int i = 0; i < 30; ++i) {
            const SceneFrame& frame = frames[static_cast<std::size_t>(i) % frames.size()];
            const MovedScene scene = still(states.next(), frame);
            const auto drawn = imgui.drawn_by([&](ImDrawList& list) {
                static_cast<void>(draw_scene(list, imgui.style(), frame, scene, {true, states.below(30)}));
            });
            EXPECT_TRUE(is_within(drawn.clip, frame.rect)) << i;
            EXPECT_LT(drawn.vertices.Size, most_vertices) << i;
            // What stands at the edge is cut by the renderer; nothing may fly away.
            const Rect near = frame.rect.inner(-500 * frame.pixels_a_unit());
            for (const ImDrawVert& vertex : drawn.vertices)
                ASSERT_TRUE(near.contains(vertex.pos)) << vertex.pos.x << ' ' << vertex.pos.y;
        }
    }
}

TEST(DrawScene, DrawsTheSameStateTheSameWay) {
    const Headless imgui;
    RandomStates states(2);
    const MovedScene scene = still(states.next(), frames[0]);
    const auto draw = [&](ImDrawList& list) {
        static_cast<void>(draw_scene(list, imgui.style(), frames[0], scene));
    };
    const auto once = imgui.drawn_by(draw).vertices;
    const auto again = imgui.drawn_by(draw).vertices;
    ASSERT_EQ(once.Size, again.Size);
    for (int i = 0; i < once.Size; ++i) {
        ASSERT_EQ(once[i].pos.x, again[i].pos.x);
        ASSERT_EQ(once[i].pos.y, again[i].pos.y);
        ASSERT_EQ(once[i].col, again[i].col);
    }
}

TEST(DrawScene, ReturnsThePeopleOfTheQueueInOrderWithinTheFrame) {
    const Headless imgui;
    RandomStates states(3);
    for (int i = 0; i < 40; ++i) {
        const SceneFrame& frame = frames[static_cast<std::size_t>(i) % frames.size()];
        const MovedScene scene = still(states.next(), frame);
        std::vector<SceneTarget> targets;
        static_cast<void>(imgui.drawn_by(
            [&](ImDrawList& list) { targets = draw_scene(list, imgui.style(), frame, scene); }));
        ASSERT_EQ(targets.size(), scene.layout.shown);
        for (std::size_t place = 0; place < targets.size(); ++place) {
            EXPECT_EQ(targets[place].number, scene.state.queue[place].number);
            EXPECT_TRUE(is_within(targets[place].rect, frame.rect)) << i << ' ' << place;
        }
    }
}

TEST(DrawScene, TellsHowManyDoNotFit) {
    const Headless imgui;
    RandomStates states(4);
    SceneState state;
    state.desks.resize(3);
    for (std::uint32_t number = 1; number <= 20; ++number)
        state.queue.push_back(states.visitor(number));
    MovedScene scene = still(state, frames[0]);
    ASSERT_EQ(scene.layout.shown + scene.layout.hidden, 20U);
    ASSERT_GT(scene.layout.hidden, 0U);
    const auto draw = [&](ImDrawList& list) {
        static_cast<void>(draw_scene(list, imgui.style(), frames[0], scene));
    };
    const int with_pill = imgui.drawn_by(draw).vertices.Size;
    scene.layout.hidden = 0;
    EXPECT_GT(with_pill, imgui.drawn_by(draw).vertices.Size);
}

TEST(DrawRibbon, DrawsWithinItsLineAndAsManyHeadsAsFit) {
    const Headless imgui;
    RandomStates states(5);
    for (int i = 0; i < 60; ++i) {
        const Rect line{0, 50, 400 + 100 * static_cast<float>(i % 12),
                        50 + 34 + 4 * static_cast<float>(i % 5)};
        const MovedScene scene = still(states.next(), frames[0]);
        std::vector<SceneTarget> targets;
        const auto draw = [&](ImDrawList& list) { targets = draw_ribbon(list, imgui.style(), line, scene); };
        EXPECT_TRUE(is_within(imgui.drawn_by(draw).clip, line));
        EXPECT_LE(targets.size(), scene.state.queue.size());
        for (const SceneTarget& target : targets)
            EXPECT_TRUE(is_within(target.rect, line)) << i;
    }
}

TEST(Portrait, LiesInsideItsDiscWhoeverItIs) {
    const Headless imgui;
    const Rect rect{100, 200, 220, 320};
    for (std::uint64_t seed = 0; seed < 120; ++seed) {
        Looks looks = looks_of_persona(seed % 2 == 0 ? Sex::female : Sex::male, seed, seed % 7 == 0);
        if (seed % 11 == 0) looks.cover = Cover::caping;
        const Feeling feeling{static_cast<float>(seed % 10) / 10, seed % 3 == 0};
        const auto drawn = imgui.drawn_by(
            [&](ImDrawList& list) { draw_portrait(list, rect, looks, feeling, IM_COL32_WHITE); });
        for (const ImDrawVert& vertex : drawn.vertices) {
            const ImVec2 away = vertex.pos - rect.centre();
            ASSERT_LE(std::hypot(away.x, away.y), 60 + 1.2F) << seed;  // with the smooth edge
        }
    }
}

TEST(Photograph, FillsItsRectangleAndNoMore) {
    const Headless imgui;
    const Rect rect{10, 20, 56, 78};
    const auto draw = [&](ImDrawList& list) {
        draw_photograph(list, rect, looks_of_persona(Sex::female, 3), IM_COL32_WHITE);
    };
    EXPECT_EQ(imgui.drawn_by(draw).clip, rect);
}

TEST(Looks, OfAPersonaAreTheSameForTheSameSeedAndDifferForOthers) {
    EXPECT_EQ(looks_of_persona(Sex::female, 7), looks_of_persona(Sex::female, 7));
    int different = 0;
    for (std::uint64_t seed = 0; seed < 20; ++seed)
        different += looks_of_persona(Sex::male, seed) != looks_of_persona(Sex::male, seed + 1) ? 1 : 0;
    EXPECT_GE(different, 18);
}

TEST(Light, AddsUpToOneAndGoesOnWithoutJumps) {
    Light before = light_at(0);
    EXPECT_EQ(before.night, 1);
    EXPECT_EQ(light_at(12 * 60).day, 1);
    for (float minutes = 1; minutes <= 24 * 60; ++minutes) {
        const Light light = light_at(minutes);
        EXPECT_NEAR(light.day + light.dusk + light.night, 1, 1e-5);
        EXPECT_LT(std::abs(light.day - before.day) + std::abs(light.night - before.night), 0.06F) << minutes;
        before = light;
    }
    EXPECT_EQ(light_at(25 * 60).night, light_at(60).night) << "the next day";
}

}  // namespace
}  // namespace jemput::trainer::ui::tests
