#include "tests/trainer/ui/driver.hpp"
#include "trainer/ui/screens/desk/desk_words.hpp"

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

// What the desk shows of moments that are out of the ordinary.

namespace jemput::trainer::tests {
namespace {

using namespace std::chrono_literals;

/// The attempt of a script after so many of its commands.
void lay_on_the_desk(Driver& driver, const std::string& script_name, std::size_t commands) {
    const Script script = shipped_script(script_name);
    ASSERT_TRUE(driver.begin(script.case_id, options_of(script)));
    for (std::size_t i = 0; i < std::min(commands, script.lines.size()); ++i) {
        RecordedSession& play = *driver.office().play;
        const ScriptLine& line = script.lines[i];
        value_of(play.give(line.actor, line.command, when_given(script, line, play.session())));
    }
    driver.show(desk_screen());
    driver.settle();
    driver.frames(2);
}

/// How many commands of a script come before that one.
std::size_t commands_before(const std::string& script_name, std::string_view command, int which = 1) {
    const Script script = shipped_script(script_name);
    std::size_t i = 0;
    for (; i < script.lines.size(); ++i)
        if (to_string(script.lines[i].command) == command && --which == 0) break;
    return i;
}

bool says(const Driver& driver, std::string_view words) {
    const auto& texts = driver.registry().texts();
    return std::any_of(texts.begin(), texts.end(),
                       [words](const auto& text) { return text.first.find(words) != std::string::npos; });
}

bool is_seen(const Driver& driver, std::string_view id) {
    const Widget* widget = driver.registry().find(id);
    return widget != nullptr && widget->visible.height() > 8;
}

TEST(DeskInAnExam, IsNotLeftToStopItsClock) {
    Driver driver;
    lay_on_the_desk(driver, "K09_right", 5);
    driver.press(Key::escape);
    driver.frames(2);
    ASSERT_TRUE(driver.shows("leave.stay"));
    EXPECT_TRUE(driver.shows("leave.end"));
    EXPECT_FALSE(driver.shows("leave.leave"));
    EXPECT_TRUE(says(driver, "Waktu ujian berjalan terus"));
    const Duration before = driver.office().play->session().now();
    driver.frames(60);
    EXPECT_GT(driver.office().play->session().now(), before);
    ASSERT_TRUE(driver.click("leave.stay"));
    EXPECT_EQ(driver.screen(), "desk");
}

TEST(DeskInPractice, IsLeftForAWhile) {
    Driver driver;
    lay_on_the_desk(driver, "K01_right", 5);
    driver.press(Key::escape);
    driver.frames(2);
    ASSERT_TRUE(driver.click("leave.leave"));
    driver.frames(2);
    EXPECT_EQ(driver.screen(), "home");
}

TEST(OssOutOfReach, IsAPageOfTheBrowserThatSaysWhatIsSafe) {
    Driver driver;
    lay_on_the_desk(driver, "K09_right", commands_before("K09_right", "explain_outage"));
    ASSERT_FALSE(driver.office().play->session().is_oss_reachable());
    EXPECT_TRUE(driver.shows("oss.unreachable"));
    EXPECT_FALSE(driver.shows("do.submit"));
    EXPECT_TRUE(says(driver, "Data usaha")) << "the pages that are saved";
    EXPECT_FALSE(says(driver, "Yang dapat dilakukan")) << "an exam gives no answer away";
}

TEST(OssOutOfReach, LeavesThePageWithWhatWasTypedUntilARequestFails) {
    Driver driver;
    lay_on_the_desk(driver, "K09_right", commands_before("K09_right", "explain_outage"));
    ASSERT_TRUE(driver.click("oss.show_page"));
    driver.frames(2);
    ASSERT_TRUE(driver.shows("do.submit"));
    ASSERT_TRUE(driver.click("do.submit"));
    driver.settle();
    EXPECT_TRUE(driver.shows("oss.unreachable"));
    EXPECT_TRUE(says(driver, "belum terkirim")) << "what OSS said to it";
}

TEST(OssOutOfReach, NamesInPracticeWhatCanBeDoneMeanwhile) {
    Driver driver;
    lay_on_the_desk(driver, "K01_right", 44);
    driver.instruct({"outage", {"10min"}});
    driver.frames(3);
    ASSERT_TRUE(driver.shows("oss.unreachable"));
    EXPECT_TRUE(says(driver, "Yang dapat dilakukan"));
    driver.instruct({"end_outage", {}});
    driver.frames(3);
    EXPECT_FALSE(driver.shows("oss.unreachable"));
    EXPECT_TRUE(driver.shows("do.submit"));
}

TEST(Desk, SaysAgainWhatOssSaidLastWhenAnAttemptIsTakenUpAgain) {
    Driver driver;
    lay_on_the_desk(driver, "K01_right", 44);
    ASSERT_TRUE(driver.give({"submit", {}}));
    driver.frames(2);
    const std::string notice = "isian belum sesuai";
    ASSERT_TRUE(says(driver, notice));
    driver.show(home_screen());
    driver.frames(2);
    driver.show(desk_screen());
    driver.settle();
    EXPECT_TRUE(says(driver, notice));
}

TEST(Desk, HasTheClockOfTheNextMorningAndSaysSo) {
    Driver driver;
    lay_on_the_desk(driver, "K09_right", commands_before("K09_right", "call_next", 2) + 1);
    const ui::Desk desk(driver.office());
    ASSERT_TRUE(next_morning(desk));
    EXPECT_GE(time_of_day(desk, desk.session().now()), 8h);
    EXPECT_LT(time_of_day(desk, desk.session().now()), 8h + 5min);
    EXPECT_TRUE(says(driver, "Keesokan paginya"));
    // What was done on the day before keeps its time.
    EXPECT_GT(time_of_day(desk, *next_morning(desk) - 1s), 8h + 30min);
}

TEST(Desk, HasTheAnswersToMoneyInReachWhateverTheTalkIsAbout) {
    Driver driver;
    lay_on_the_desk(driver, "K02_gift_refused", commands_before("K02_gift_refused", "refuse_gift"));
    ASSERT_GT(driver.office().play->session().workplace().gift(), 0);
    for (const char* talk : {"talk.questions", "talk.explaining", "talk.confirming", "talk.greeting"}) {
        ASSERT_TRUE(driver.click(talk));
        driver.frames(2);
        for (const char* answer : {"do.refuse_gift", "do.accept_gift", "do.point_at_poster"}) {
            const Widget* widget = driver.registry().find(answer);
            ASSERT_NE(widget, nullptr) << talk;
            EXPECT_GE(widget->visible.height(), widget->rect.height() - 1) << answer << ", " << talk;
        }
    }
    ASSERT_TRUE(driver.click("do.refuse_gift"));
    driver.settle();
    EXPECT_FALSE(driver.shows("do.refuse_gift"));
}

TEST(Desk, ShowsAHintWhereItWasAskedFor) {
    Driver driver;
    lay_on_the_desk(driver, "K01_right", 44);
    for (const char* hint : {"hint.1", "hint.2", "hint.3"}) {
        driver.press(Key::f2);
        driver.settle();
        driver.frames(2);
        const Widget* widget = driver.registry().find(hint);
        ASSERT_NE(widget, nullptr) << hint;
        EXPECT_GE(widget->visible.height(), widget->rect.height() - 1) << hint;
    }
}

TEST(Desk, GivesTheTalkThePlaceOfThePapersAndBack) {
    Driver driver;
    lay_on_the_desk(driver, "K01_right", 44);
    const float before = driver.registry().find("desk.compare")->rect.top;
    ASSERT_TRUE(driver.click("talk.enlarge"));
    driver.frames(2);
    EXPECT_FALSE(driver.shows("desk.compare"));
    ASSERT_TRUE(driver.shows("desk.papers"));
    EXPECT_GT(driver.registry().find("desk.papers")->rect.top, before + 150);
    ASSERT_TRUE(driver.give({"look_at", {"ktp"}})) << "the way to the papers is known";
    EXPECT_TRUE(driver.shows("desk.compare"));
}

TEST(Desk, ScrollsTheButtonsOfAPageWithItsFieldsAtLargeText) {
    View view;
    view.look.scale_percent = 200;
    Driver driver(view);
    lay_on_the_desk(driver, "K01_right", 44);
    EXPECT_FALSE(is_seen(driver, "do.submit"));
    EXPECT_TRUE(is_seen(driver, "do.type address"));
    ASSERT_TRUE(driver.reach("do.submit"));
    driver.frames(2);
    EXPECT_TRUE(is_seen(driver, "do.submit"));
}

TEST(Desk, KeepsInAListWhatItsBarHasNoRoomFor) {
    Driver driver(View{{1024, 768}, {}});
    lay_on_the_desk(driver, "K01_right", 44);
    EXPECT_TRUE(says(driver, "Penjahit tanpa surel"));
    EXPECT_TRUE(says(driver, "K01"));
    ASSERT_TRUE(driver.click("desk.more"));
    driver.frames(2);
    ASSERT_TRUE(driver.click("desk.language"));
    driver.frames(2);
    EXPECT_EQ(driver.office().appearance.language, LanguageCode::english);
}

}  // namespace
}  // namespace jemput::trainer::tests
