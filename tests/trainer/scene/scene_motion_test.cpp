#include "trainer/ui/scene/scene_motion.hpp"

#include "tests/trainer/scene/random_states.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <gtest/gtest.h>

namespace jemput::trainer::ui::tests {
namespace {

constexpr SceneFrame frame{{0, 0, 1280, 184}, 1, {}};
constexpr float frame_time = 1.0F / 60;
constexpr float top_speed_of_people = 14 * 20;

SceneState three_wait() {
    RandomStates random(9);
    SceneState state;
    state.desks.resize(2);
    for (std::uint32_t number = 1; number <= 3; ++number)
        state.queue.push_back(random.visitor(number));
    return state;
}

/// The first is called to the first desk, a fourth comes.
SceneState one_is_called(SceneState state) {
    RandomStates random(10);
    state.desks[0].client = state.queue.front();
    state.queue.erase(state.queue.begin());
    state.queue.push_back(random.visitor(4));
    return state;
}

const Figure* find(const SceneMotion& motion, std::uint32_t number) {
    const auto& figures = motion.scene().figures;
    const auto found = std::find_if(figures.begin(), figures.end(),
                                    [number](const Figure& f) { return f.who.number == number; });
    return found == figures.end() ? nullptr : &*found;
}

float seconds_until_still(SceneMotion& motion) {
    float seconds = 0;
    while (seconds < 60 && motion.advance(frame_time))
        seconds += frame_time;
    return seconds;
}

TEST(SceneMotion, ShowsTheFirstStateAtOnce) {
    SceneMotion motion;
    motion.show(three_wait(), frame);
    EXPECT_FALSE(motion.advance(frame_time));
    for (std::uint32_t i = 0; i < 3; ++i) {
        const Figure* figure = find(motion, i + 1);
        ASSERT_NE(figure, nullptr);
        EXPECT_EQ(figure->place.x, motion.scene().layout.in_queue(i).x);
        EXPECT_EQ(figure->opacity, 1);
    }
}

TEST(SceneMotion, BringsPeopleToTheirPlacesAndEnds) {
    SceneMotion motion;
    motion.show(three_wait(), frame);
    motion.show(one_is_called(three_wait()), frame);
    EXPECT_TRUE(motion.advance(frame_time));
    EXPECT_LT(seconds_until_still(motion), 6);
    EXPECT_EQ(find(motion, 1)->place.x, motion.scene().layout.client(0).x);
    EXPECT_EQ(find(motion, 2)->place.x, motion.scene().layout.in_queue(0).x);
    EXPECT_EQ(find(motion, 4)->place.x, motion.scene().layout.in_queue(2).x);
    EXPECT_FALSE(motion.advance(1)) << "nothing moves by itself";
}

TEST(SceneMotion, LetsNobodyWalkFasterThan14F) {
    RandomStates states(11);
    SceneMotion motion;
    std::vector<Figure> before;
    for (int i = 0; i < 600; ++i) {
        if (i % 20 == 0) {
            SceneState state = states.next();
            state.desks.resize(3);
            motion.show(state, frame);
            before = motion.scene().figures;
        }
        motion.advance(frame_time);
        for (const Figure& figure : motion.scene().figures) {
            const auto was = std::find_if(before.begin(), before.end(), [&](const Figure& f) {
                return f.who.number == figure.who.number && f.doing == figure.doing;
            });
            if (was == before.end() || was->opacity <= 0) continue;
            const ImVec2 way = figure.place - was->place;
            ASSERT_LE(std::hypot(way.x, way.y), top_speed_of_people * frame_time * 1.001F);
        }
        before = motion.scene().figures;
    }
}

TEST(SceneMotion, FadesInsteadWhereTimeRunsFast) {
    SceneMotion motion;
    motion.show(three_wait(), frame, {.speed = 8});
    const float from = find(motion, 1)->place.x;
    motion.show(one_is_called(three_wait()), frame, {.speed = 8});
    float seconds = 0;
    for (; find(motion, 1)->place.x == from; seconds += frame_time) {
        ASSERT_LT(seconds, 0.2F);
        motion.advance(frame_time);
    }
    EXPECT_EQ(find(motion, 1)->place.x, motion.scene().layout.client(0).x) << "nothing between";
    EXPECT_LT(find(motion, 1)->opacity, 0.5F);
    for (; find(motion, 1)->opacity < 1; seconds += frame_time)
        motion.advance(frame_time);
    EXPECT_NEAR(seconds, 0.12F, 0.05F);
}

TEST(SceneMotion, ReducedStandsAtOnceAndOnlyFades) {
    SceneMotion motion;
    motion.show(three_wait(), frame, {.is_reduced = true});
    motion.show(one_is_called(three_wait()), frame, {.is_reduced = true});
    EXPECT_EQ(find(motion, 1)->place.x, motion.scene().layout.client(0).x);
    EXPECT_EQ(find(motion, 4)->opacity, 0) << "has just come";
    for (float seconds = 0; seconds < 0.11F; seconds += frame_time)
        motion.advance(frame_time);
    EXPECT_EQ(find(motion, 4)->opacity, 1);
}

TEST(SceneMotion, LetsPeopleWalkOutLeftWithWhatTheyGotAndRightWhenTheyGaveUp) {
    for (const bool gave_up : {false, true}) {
        SceneState state = three_wait();
        SceneMotion motion;
        motion.show(state, frame);
        state.leavers.push_back({0, state.queue[1], gave_up ? Leaving::gave_up : Leaving::with_licence});
        state.queue.erase(state.queue.begin() + 1);
        motion.show(state, frame);
        const float from = find(motion, 2)->place.x;
        motion.advance(0.5F);
        ASSERT_NE(find(motion, 2), nullptr);
        EXPECT_EQ(find(motion, 2)->place.x > from, gave_up);
        motion.show(state, frame);  // the same leaver is not let go twice
        EXPECT_LT(seconds_until_still(motion), 20);
        EXPECT_EQ(find(motion, 2), nullptr) << "has left the frame";
        EXPECT_EQ(motion.scene().figures.size(), 2U);
    }
}

TEST(SceneMotion, HoldsExactlyThePeopleOfTheStateOnceItIsStill) {
    RandomStates states(12);
    SceneMotion motion;
    for (int i = 0; i < 50; ++i) {
        SceneState state = states.next();
        state.desks.resize(4);
        motion.show(state, frame, {.speed = i % 3 == 0 ? 8 : 1, .is_reduced = i % 7 == 0});
        EXPECT_LT(seconds_until_still(motion), 20);
        std::size_t people = state.queue.size();
        for (const SceneDesk& desk : state.desks)
            people += (desk.client ? 1U : 0U) + (desk.beside ? 1U : 0U);
        ASSERT_EQ(motion.scene().figures.size(), people) << i;
    }
}

TEST(SceneMotion, ChangesTheLampOnceWithin300Milliseconds) {
    SceneState state = three_wait();
    SceneMotion motion;
    motion.show(state, frame);
    state.oss = OssState::down;
    motion.show(state, frame);
    EXPECT_EQ(motion.scene().lamp_before, OssState::up);
    motion.advance(0.15F);
    EXPECT_NEAR(motion.scene().lamp_share, 0.5F, 0.01F);
    motion.show(state, frame);
    motion.advance(0.16F);
    EXPECT_EQ(motion.scene().lamp_share, 1);
}

TEST(SceneMotion, StandsAtOnceInAFrameOfAnotherSize) {
    SceneMotion motion;
    motion.show(three_wait(), frame);
    motion.show(one_is_called(three_wait()), {{0, 0, 1024, 184}, 1, {}});
    EXPECT_FALSE(motion.advance(frame_time));
}

TEST(SceneMotion, IsTheSameForTheSameCalls) {
    const auto run = [] {
        RandomStates states(13);
        SceneMotion motion;
        float sum = 0;
        for (int i = 0; i < 200; ++i) {
            if (i % 10 == 0) motion.show(states.next(), frame, {.speed = i % 4 == 0 ? 4 : 1});
            motion.advance(frame_time);
            for (const Figure& figure : motion.scene().figures)
                sum += figure.place.x + figure.opacity + figure.patience;
        }
        return sum;
    };
    EXPECT_EQ(run(), run());
}

}  // namespace
}  // namespace jemput::trainer::ui::tests
