#include "tests/trainer/records/past.hpp"
#include "tests/trainer/ui/driver.hpp"
#include "trainer/ui/screens/applicant_looks.hpp"
#include "trainer/ui/screens/desk/scene_strip.hpp"
#include "trainer/ui/widgets/parts.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace jemput::trainer::tests {
namespace {

using ::testing::IsEmpty;

/// A trainee with a past: attempts of every kind, the last one broken off where that is wanted.
void give_past(Office& office, bool is_broken_off) {
    office.trainee = "PTG-017";
    value_of(office.records.add_trainee(office.trainee, moment(0)));
    std::uint64_t seed = 1;
    const auto begin = [&](const std::string& case_id, const std::string& mode) {
        SessionSetup setup = setup_of(*office.material, office.trainee, case_id, {.seed = seed++}, moment(0));
        setup.mode = mode;
        return value_of(office.records.begin_session(setup));
    };
    for (const auto& [case_id, mode] : {std::pair{"K01", "guided"}, std::pair{"K02", "practice"},
                                        std::pair{"K09", "exam"}, std::pair{"K50", "guided"}})
        value_of(
            office.records.finish_session(begin(case_id, mode), an_outcome(mode == std::string("practice"))));
    value_of(office.records.abandon_session(begin("K01", "practice"), moment(1000)));
    if (is_broken_off) begin("K01", "guided");
}

std::unique_ptr<Screen> screen_named(const std::string& name) {
    if (name == "start") return start_screen();
    if (name == "home") return home_screen();
    if (name == "cases") return cases_screen();
    if (name == "history") return history_screen();
    if (name == "settings") return settings_screen();
    if (name == "about") return about_screen();
    return briefing_screen("K09", name == "exam" ? Mode::exam : Mode::guided);
}

struct RoundView {
    ImVec2 size;
    int scale_percent;
    LanguageCode language;
};

class EveryScreen : public ::testing::TestWithParam<RoundView> {};

TEST_P(EveryScreen, HasRoomForEverything) {
    View view{GetParam().size, {}};
    view.look.scale_percent = GetParam().scale_percent;
    view.look.language = GetParam().language;
    for (const bool is_broken_off : {false, true}) {
        Driver driver(view);
        give_past(driver.office(), is_broken_off);
        for (const std::string name :
             {"start", "home", "cases", "history", "settings", "about", "briefing", "exam"}) {
            driver.show(screen_named(name));
            driver.frames(4);
            driver.press(Key::f1);
            driver.frames(3);
            driver.press(Key::escape);
            driver.frames(2);
            driver.press(Key::page_down);
            driver.frames(3);
        }
        EXPECT_THAT(driver.faults(), IsEmpty());
    }
}

constexpr LanguageCode in_indonesian = LanguageCode::indonesian;
constexpr LanguageCode in_english = LanguageCode::english;

INSTANTIATE_TEST_SUITE_P(
    Sizes, EveryScreen,
    ::testing::Values(RoundView{{1280, 800}, 100, in_indonesian}, RoundView{{1280, 800}, 200, in_indonesian},
                      RoundView{{1280, 800}, 200, in_english}, RoundView{{1024, 768}, 100, in_english},
                      RoundView{{1024, 768}, 200, in_indonesian}, RoundView{{1024, 768}, 125, in_english},
                      RoundView{{1366, 768}, 150, in_indonesian}, RoundView{{1920, 1080}, 125, in_english}));

TEST(StartScreen, WritesDownSomebodyNewAndShowsHerHome) {
    Driver driver;
    driver.frames(3);
    driver.type("ptg-042");
    driver.press(Key::enter);
    driver.frames(3);
    ASSERT_TRUE(driver.click("start.new.other"));
    driver.frames(3);
    EXPECT_EQ(driver.screen(), "home");
    EXPECT_EQ(driver.office().trainee, "ptg-042");
}

TEST(StartScreen, AsksWhetherSheIsNewBeforeItWritesDownACode) {
    Driver driver;
    give_past(driver.office(), false);
    driver.office().trainee.clear();
    driver.show(start_screen());
    driver.frames(3);
    ASSERT_TRUE(driver.fill("start.code", "PTG-071"));
    driver.frames(3);
    EXPECT_EQ(driver.ui().focus(), "start.new.safe");
    ASSERT_TRUE(driver.click("start.new.safe"));
    driver.frames(3);
    EXPECT_EQ(driver.screen(), "start");
    EXPECT_EQ(driver.ui().focus(), "start.code");
    EXPECT_EQ(value_of(driver.office().records.trainees()).size(), 1U) << "a typing error makes nobody";
    ASSERT_TRUE(driver.fill("start.code", "ptg-017"));
    driver.frames(3);
    EXPECT_EQ(driver.screen(), "home") << "who is known is not asked";
}

TEST(StartScreen, RefusesANameAndKeepsNothing) {
    Driver driver;
    driver.frames(3);
    driver.type("Sulastri");
    EXPECT_TRUE(driver.click("start.begin"));
    driver.frames(3);
    EXPECT_EQ(driver.screen(), "start");
    EXPECT_TRUE(value_of(driver.office().records.trainees()).empty());
}

TEST(StartScreen, KnowsWhoWasHereAndWhatWasBrokenOff) {
    Driver driver;
    give_past(driver.office(), true);
    driver.office().trainee.clear();
    driver.show(start_screen());
    driver.frames(2);
    ASSERT_TRUE(driver.click("start.trainee.PTG-017"));
    driver.frames(3);
    EXPECT_EQ(driver.screen(), "home");
    EXPECT_TRUE(driver.shows("home.resume"));
    EXPECT_FALSE(driver.shows("home.start")) << "one attempt at a time";
}

TEST(HomeScreen, LeadsAFirstTimerToTheDeskWithEnterAlone) {
    Driver driver;
    driver.office().trainee = "PTG-017";
    value_of(driver.office().records.add_trainee("PTG-017", moment(0)));
    driver.show(home_screen());
    driver.press(Key::enter);
    driver.frames(3);
    ASSERT_EQ(driver.screen(), "briefing");
    driver.press(Key::enter);
    driver.frames(3);
    EXPECT_EQ(driver.screen(), "desk");
    ASSERT_TRUE(driver.office().play);
    EXPECT_EQ(driver.office().play->session().training_case().id, "K01");
}

TEST(HomeScreen, GoesOnWithWhatWasBrokenOff) {
    Driver driver;
    give_past(driver.office(), true);
    driver.show(home_screen());
    ASSERT_TRUE(driver.click("home.resume"));
    driver.frames(3);
    EXPECT_EQ(driver.screen(), "desk");
}

TEST(HomeScreen, AsksBeforeAnAttemptIsGivenUp) {
    Driver driver;
    give_past(driver.office(), true);
    driver.show(home_screen());
    ASSERT_TRUE(driver.click("home.give_up"));
    driver.frames(3);
    EXPECT_EQ(driver.ui().focus(), "give_up.safe");
    ASSERT_TRUE(driver.click("give_up.other"));
    driver.frames(3);
    EXPECT_FALSE(value_of(driver.office().records.unfinished_session("PTG-017")));
    EXPECT_TRUE(driver.shows("home.start"));
}

bool has_text(const Driver& driver, const std::string& words) {
    const auto& texts = driver.registry().texts();
    return std::any_of(texts.begin(), texts.end(), [&](const auto& one) { return one.first == words; });
}

TEST(HomeScreen, SaysTheNumberOfTheCase) {
    Driver driver;
    driver.office().trainee = "PTG-017";
    value_of(driver.office().records.add_trainee("PTG-017", moment(0)));
    driver.show(home_screen());
    driver.frames(3);
    EXPECT_TRUE(has_text(driver, "K01"));
}

TEST(HomeScreen, TellsNeitherPassNorPointsOfAGuidedAttempt) {
    Driver driver;
    driver.office().trainee = "PTG-017";
    value_of(driver.office().records.add_trainee("PTG-017", moment(0)));
    SessionSetup setup = setup_of(*driver.office().material, "PTG-017", "K01", {.seed = 1}, moment(0));
    setup.mode = "guided";
    const auto session = value_of(driver.office().records.begin_session(setup));
    value_of(driver.office().records.finish_session(session, an_outcome(false)));
    for (const std::string name : {"home", "history", "cases"}) {
        driver.show(screen_named(name));
        driver.frames(4);
        EXPECT_TRUE(has_text(driver, "Selesai")) << name;
        EXPECT_FALSE(has_text(driver, "Ulangi")) << name;
        EXPECT_FALSE(has_text(driver, "Kritis")) << name;
    }
}

TEST(SkillMap, IsReadAsATextIs) {
    Driver driver;
    give_past(driver.office(), false);
    driver.show(home_screen());
    driver.frames(4);
    const auto& steps = driver.office().material->procedure.steps;
    const Widget* before = nullptr;
    for (const ProcedureStep& step : steps) {
        const Widget* skill = driver.registry().find("skill." + step.id);
        if (skill == nullptr) continue;
        if (before != nullptr) {
            const bool is_right_of = skill->rect.left > before->rect.left;
            const bool is_below = skill->rect.top > before->rect.top;
            EXPECT_TRUE(is_right_of || is_below) << step.id;
        }
        before = skill;
    }
    ASSERT_NE(before, nullptr);
}

TEST(Toasts, StandInTheBarOfTheDeskAndCoverNothingOfTheScene) {
    for (const View& view : {View{}, View{{1024, 768}, {}}, View{{1280, 800}, {.scale_percent = 200}}}) {
        Driver driver(view);
        ASSERT_TRUE(driver.begin("K02", {Mode::practice, 1, "oss11"}));
        driver.show(desk_screen());
        driver.frames(3);
        driver.office().toasts.add(ToastKind::note, "Surel masuk.");
        driver.frames(3);
        const Widget* toast = driver.registry().find("toast");
        const Widget* scene = driver.registry().find("desk.scene");
        ASSERT_TRUE(toast != nullptr && scene != nullptr);
        EXPECT_FALSE(toast->rect.overlaps(scene->rect));
        for (const Widget& widget : driver.registry().widgets()) {
            if (widget.kind == WidgetKind::area) continue;
            EXPECT_FALSE(toast->rect.inner(1).overlaps(widget.visible.inner(1))) << widget.id;
        }
        EXPECT_THAT(driver.faults(), IsEmpty());
    }
}

TEST(ScrolledPage, BeginsAtItsTopWhenItIsOpenedAgain) {
    View view{{1024, 768}, {}};
    view.look.scale_percent = 200;
    Driver driver(view);
    driver.show(about_screen());
    driver.frames(3);
    const float top = driver.registry().texts().back().second.top;
    driver.press(Key::page_down);
    driver.frames(3);
    EXPECT_LT(driver.registry().texts().back().second.top, top) << "it can be scrolled";
    driver.show(settings_screen());
    driver.frames(3);
    driver.show(about_screen());
    driver.frames(3);
    EXPECT_EQ(driver.registry().texts().back().second.top, top);
}

TEST(LooksOfApplicant, AreThoseOfTheDesk) {
    Driver driver;
    ASSERT_TRUE(driver.begin("K01", {Mode::guided, 1, "oss11"}));
    driver.frames(2);
    const ui::Desk desk(driver.office());
    EXPECT_EQ(applicant_looks(desk), looks_of_applicant(*driver.office().material->find_case("K01")));
}

TEST(CasesScreen, NamesNoExam) {
    Driver driver;
    give_past(driver.office(), false);
    driver.show(cases_screen());
    ASSERT_TRUE(driver.click("cases.mode.2"));
    driver.frames(3);
    const Case& exam = *driver.office().material->find_case("K09");
    for (const auto& [text, place] : driver.registry().texts()) {
        EXPECT_EQ(text.find(exam.title.indonesian), std::string::npos) << text;
        EXPECT_EQ(text.find("K09"), std::string::npos) << text;
    }
    ASSERT_TRUE(driver.click("cases.exam.1"));
    driver.frames(3);
    EXPECT_EQ(driver.screen(), "briefing");
    for (const auto& [text, place] : driver.registry().texts())
        EXPECT_EQ(text.find(exam.title.indonesian), std::string::npos) << text;
}

TEST(BriefingScreen, WantsTheCodeOfAnExamAndTakesItOnce) {
    Driver driver;
    give_past(driver.office(), false);
    driver.show(briefing_screen("K09", Mode::exam));
    ASSERT_TRUE(driver.click("briefing.open"));
    driver.frames(3);
    EXPECT_EQ(driver.screen(), "briefing") << "without a code";
    ASSERT_TRUE(driver.fill("briefing.code", "3"));  // the seed of the exam in her past
    driver.frames(3);
    EXPECT_EQ(driver.screen(), "briefing") << "a code that was used";
    ASSERT_TRUE(driver.fill("briefing.code", "4711"));
    driver.frames(3);
    ASSERT_EQ(driver.screen(), "desk");
    EXPECT_EQ(driver.office().play->session().options(), (SessionOptions{Mode::exam, 4711, "oss11"}));
}

TEST(HistoryScreen, OpensAnAttemptForTheDebrief) {
    Driver driver;
    give_past(driver.office(), false);
    driver.show(history_screen());
    const auto history = value_of(driver.office().records.history("PTG-017"));
    ASSERT_TRUE(driver.click("history." + history.front().session.id));
    driver.frames(3);
    EXPECT_EQ(driver.screen(), "debrief");
    ASSERT_TRUE(driver.office().shown);
    EXPECT_EQ(driver.office().shown->training_case().id, "K01");
}

TEST(HomeScreen, DrawsTheVanBeforeTheSkillThatComesNext) {
    Driver driver;
    Office& office = driver.office();
    office.trainee = "PTG-017";
    value_of(office.records.add_trainee(office.trainee, moment(0)));
    SessionSetup setup = setup_of(*office.material, office.trainee, "K01", {}, moment(0));
    value_of(office.records.finish_session(value_of(office.records.begin_session(setup)), an_outcome(false)));
    driver.show(home_screen());
    driver.frames(2);
    const Widget* van = driver.registry().find("home.van");
    ASSERT_NE(van, nullptr);
    EXPECT_GT(van->visible.width(), 20);
}

TEST(Header, KeepsInAListWhatItHasNoRoomFor) {
    View view{{640, 480}, {}};
    view.look.scale_percent = 200;
    Driver driver(view);
    give_past(driver.office(), false);
    driver.show(settings_screen());
    driver.frames(2);
    ASSERT_TRUE(driver.click("header.more"));
    driver.frames(2);
    EXPECT_TRUE(driver.shows("header.more.trainee"));
    ASSERT_TRUE(driver.click("header.more.language"));
    driver.frames(2);
    EXPECT_EQ(driver.office().appearance.language, LanguageCode::english);
    EXPECT_FALSE(driver.shows("header.more.language")) << "the list has closed";
}

TEST(SettingsScreen, TakesEffectAtOnce) {
    Driver driver;
    driver.show(settings_screen());
    ASSERT_TRUE(driver.click("settings.language.1"));
    ASSERT_TRUE(driver.click("settings.motion"));
    driver.frames(2);
    EXPECT_EQ(driver.office().appearance.language, LanguageCode::english);
    EXPECT_TRUE(driver.office().appearance.reduces_motion);
}

TEST(Help, IsOpenedByItsKeyOnEveryScreenAndClosedByEsc) {
    Driver driver;
    give_past(driver.office(), false);
    for (const std::string name : {"start", "home", "cases", "history", "settings", "about", "briefing"}) {
        driver.show(screen_named(name));
        driver.press(Key::f1);
        driver.frames(2);
        EXPECT_TRUE(driver.shows("help.close")) << name;
        EXPECT_TRUE(has_text(driver, "Cara memakai meja")) << name;
        driver.press(Key::escape);
        driver.frames(2);
        EXPECT_FALSE(driver.shows("help.close")) << name;
        EXPECT_NE(driver.screen(), name == "home" ? "start" : "") << "Esc closed only the help";
    }
}

}  // namespace
}  // namespace jemput::trainer::tests
