#include "trainer/ui/scene/scene_of.hpp"

#include "sim/model/van_model.hpp"
#include "tests/support/scenario_text.hpp"

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <set>

#include <gtest/gtest.h>

namespace jemput::trainer::ui::tests {
namespace {

using jemput::tests::plain_day_with;
using jemput::tests::shipped_scenario;
using std::chrono::minutes;
using std::chrono::seconds;

const Language& indonesian() {
    static const Language language(LanguageCode::indonesian);
    return language;
}

/// One desk, people who never lose patience, forms when OSS is down.
std::shared_ptr<const Plan> busy_hour() {
    return std::make_shared<Plan>(plain_day_with(
        {{"arrivals.times", "['08:00', '08:01', '08:02', '08:03', '08:04', '08:05', '08:06', '08:07']"},
         {"applicants.patience", "1000 min"},
         {"oss",
          "{up: 10000 min, down: 1 min, at_opening: up, when_down: paper, paper_after: 5 min, "
          "paper_time: 10 min}"}}));
}

std::size_t people_at_desks(const SceneState& state) {
    std::size_t people = 0;
    for (const SceneDesk& desk : state.desks)
        people += (desk.client ? 1U : 0U) + (desk.beside ? 1U : 0U);
    return people;
}

TEST(SceneOf, KeepsEverybodyOfADay) {
    const Plan plan(shipped_scenario("simple_van_day"));
    VanModel model(plan);
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        model.start(Chance(seed, 0));
        std::set<std::uint64_t> left;
        while (!model.is_over() && model.step()) {
            const SceneState state = scene_of(model, indonesian());
            for (const Leaver& leaver : state.leavers)
                left.insert(leaver.order);
            ASSERT_EQ(state.queue.size(), model.waiting());
            const VisitRecord& record = model.results()[0].record;
            ASSERT_EQ(record.arrivals, state.queue.size() + people_at_desks(state) + left.size() +
                                           record.count(Outcome::balked));
        }
        EXPECT_GT(left.size(), 10U);
    }
}

TEST(SceneOf, ShowsTheQueueAsTheSessionSeesIt) {
    Outside outside(busy_hour(), 1);
    for (int minute = 1; minute <= 30; ++minute) {
        outside.advance(minutes{minute});
        const SceneState state = scene_of(outside, {}, indonesian());
        const std::vector<Waiting> waiting = outside.waiting();
        ASSERT_EQ(state.queue.size(), waiting.size());
        for (std::size_t i = 0; i < waiting.size(); ++i) {
            EXPECT_EQ(state.queue[i].number, waiting[i].ticket);
            EXPECT_FLOAT_EQ(state.queue[i].patience, static_cast<float>(waiting[i].patience_left));
            EXPECT_FLOAT_EQ(state.queue[i].waited_minutes, static_cast<float>(in_minutes(waiting[i].waited)));
            EXPECT_EQ(state.queue[i].is_vulnerable, waiting[i].is_vulnerable);
        }
    }
}

TEST(SceneOf, TellsTimeDayAndPlace) {
    const auto plan = std::make_shared<Plan>(
        plain_day_with({{"place", "{name: 'Balai Desa', kind: invited}"}, {"arrivals.times", "['08:00']"}}));
    VanModel model(*plan);
    model.start(Chance(1, 0));
    EXPECT_FALSE(scene_of(model, indonesian()).is_open);
    model.run_until(Instant{minutes{8 * 60 + 2}});
    const SceneState state = scene_of(model, indonesian());
    EXPECT_TRUE(state.is_open);
    EXPECT_FLOAT_EQ(state.minutes, 482);
    EXPECT_EQ(state.day, "Rabu");
    EXPECT_EQ(state.place, "Balai Desa");
    EXPECT_EQ(state.place_kind, PlaceKind::village_hall);
    EXPECT_EQ(state.desks.size(), 1U);
    EXPECT_FALSE(state.hotspot) << "nobody shares a phone";
}

TEST(SceneOf, TellsSinceWhenOssIsDown) {
    Outside outside(busy_hour(), 1);
    EXPECT_EQ(scene_of(outside, {}, indonesian()).oss, OssState::up);
    outside.advance(minutes{1});
    outside.interrupt_oss(minutes{20});
    outside.advance(minutes{8});
    const SceneState state = scene_of(outside, {}, indonesian());
    EXPECT_EQ(state.oss, OssState::down);
    EXPECT_FLOAT_EQ(state.oss_down_minutes, 7);
    outside.advance(minutes{22});
    EXPECT_EQ(scene_of(outside, {}, indonesian()).oss, OssState::up);
}

TEST(SceneOf, IsSlowInTheSlowHoursOfThePlan) {
    const Plan plan(plain_day_with({{"oss", "{slow: [{from: '08:30', to: '09:00', factor: 2}]}"},
                                    {"arrivals.times", "['08:00', '08:40']"}}));
    VanModel model(plan);
    model.start(Chance(1, 0));
    model.run_until(Instant{minutes{8 * 60 + 2}});
    EXPECT_EQ(oss_state(model), OssState::up);
    model.run_until(Instant{minutes{8 * 60 + 30}});
    EXPECT_EQ(oss_state(model), OssState::slow);
}

TEST(SceneOf, ShowsTheTraineeAndTheApplicantAsTheSessionKnowsThem) {
    const Outside outside(busy_hour(), 1);
    TraineeDesk trainee{.tag = "Anda", .applicant = looks_of_persona(Sex::female, 1), .mood = 0.3F};
    const SceneState state = scene_of(outside, trainee, indonesian());
    const SceneDesk& desk = state.desks.front();
    EXPECT_TRUE(desk.is_trainee);
    ASSERT_TRUE(desk.client);
    EXPECT_EQ(desk.client->looks, trainee.applicant);
    EXPECT_EQ(desk.client->patience, 0.3F);
    EXPECT_EQ(desk.client->number, outside.model().applicant(outside.model().officers()[0].applicant).ticket);
}

TEST(SceneOf, TellsHowSomebodyLeft) {
    Outside outside(busy_hour(), 1);
    outside.advance(minutes{8});
    constexpr std::array endings{Ending::licensed, Ending::on_paper, Ending::referred, Ending::returned};
    constexpr std::array leavings{Leaving::with_licence, Leaving::with_form, Leaving::referred,
                                  Leaving::lacks_papers};
    for (std::size_t i = 0; i < endings.size(); ++i) {
        const std::uint32_t number = scene_of(outside, {}, indonesian()).desks[0].client->number;
        outside.end_case(endings[i]);
        const SceneState state = scene_of(outside, {}, indonesian());
        ASSERT_EQ(state.leavers.size(), i + 1);
        EXPECT_EQ(state.leavers.back().how, leavings[i]);
        EXPECT_EQ(state.leavers.back().who.number, number);
        EXPECT_EQ(state.leavers.back().order, i);
    }
    outside.end_case_without_service();
    EXPECT_EQ(scene_of(outside, {}, indonesian()).leavers.back().how, Leaving::gave_up);
}

TEST(SceneOfLesson, HasTheTraineeAndTheApplicantOnly) {
    TraineeDesk trainee{.tag = "Anda", .applicant = looks_of_persona(Sex::male, 1), .mood = 0.6F};
    const SceneState state = scene_of_lesson(trainee, 9 * 60, OssState::up);
    EXPECT_FALSE(state.has_queue);
    ASSERT_EQ(state.desks.size(), 1U);
    EXPECT_EQ(state.desks[0].client->looks, trainee.applicant);
    trainee.applicant.reset();
    EXPECT_FALSE(scene_of_lesson(trainee, 9 * 60, OssState::up).desks[0].client);
}

TEST(HotspotStrength, IsTheShareOfFullSpeedThatAStepGets) {
    const Plan plan(shipped_scenario("oss_bad_week"));
    VanModel model(plan);
    model.start(Chance(1, 0));
    std::set<int> seen;
    for (int i = 0; i < 4000 && model.step(); ++i) {
        for (std::size_t officer = 0; officer < model.hotspots().size(); ++officer) {
            const auto strength = hotspot_strength(model, officer);
            ASSERT_TRUE(strength);
            EXPECT_EQ(*strength == 0, !model.hotspots()[officer].is_up);
            EXPECT_LE(*strength, 4);
            if (model.hotspots()[officer].is_up && model.hotspots()[officer].online <= 1) {
                EXPECT_EQ(*strength, 4);
            }
            seen.insert(*strength);
        }
    }
    EXPECT_TRUE(seen.contains(0) && seen.contains(4));
}

}  // namespace
}  // namespace jemput::trainer::ui::tests
