#include "tests/trainer/ui/driver.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

// The window without a mouse: each screen is reached and left, each thing that can be used gets the focus and
// shows that it has it.

namespace jemput::trainer::tests {
namespace {

using ::testing::IsEmpty;

/// The colour of the ring is used for nothing else in the dark theme.
View dark_view(int scale_percent = 100) {
    View view;
    view.look.theme = "dark";
    view.look.scale_percent = scale_percent;
    view.look.reduces_motion = true;
    return view;
}

bool can_have_focus(const Widget& widget, int layer) {
    return widget.layer == layer && widget.is_enabled && widget.kind != WidgetKind::area;
}

/// Whether something in the colour of the ring is drawn at that place.
bool has_ring(const Widget& widget, ImU32 colour) {
    const Rect around = widget.visible.inner(-8);
    const ImDrawData& drawn = *ImGui::GetDrawData();
    for (int i = 0; i < drawn.CmdListsCount; ++i)
        for (const ImDrawVert& vertex : drawn.CmdLists[i]->VtxBuffer)
            if (vertex.col == colour && around.contains(vertex.pos)) return true;
    return false;
}

/// Goes round a screen with Tab, and says what is wrong: what was never reached, what has the focus and does
/// not show it, what is scrolled out of sight while it has it.
std::vector<std::string> faults_of_a_round(Driver& driver, const std::string& where) {
    const ImU32 ring = driver.office().themes->at("dark").focus;
    constexpr int most_steps = 250;
    std::set<std::string>
        there;  // from the beginning: who comes to the queue meanwhile is for the next round
    for (const Widget& widget : driver.registry().widgets())
        there.insert(widget.id);
    std::set<std::string> met;
    std::vector<std::string> faults;
    std::string first;
    for (int i = 0; i < most_steps; ++i) {
        driver.press(Key::tab);
        driver.frames(2);
        const std::string focus = driver.ui().focus();
        if (focus.empty() || (met.contains(focus) && focus == first)) break;
        if (first.empty()) first = focus;
        met.insert(focus);
        const Widget* widget = driver.registry().find(focus);
        if (widget == nullptr)
            faults.push_back(fmt::format("{}: {} has the focus and is not there", where, focus));
        else if (widget->visible.width() < 2 || widget->visible.height() < 2)
            faults.push_back(fmt::format("{}: {} has the focus out of sight", where, focus));
        else if (!has_ring(*widget, ring))
            faults.push_back(fmt::format("{}: {} has the focus and does not show it", where, focus));
    }
    if (met.empty()) faults.push_back(where + ": nothing can be reached");
    for (const Widget& widget : driver.registry().widgets())
        if (can_have_focus(widget, driver.registry().top_layer()) && there.contains(widget.id) &&
            !met.contains(widget.id))
            faults.push_back(fmt::format("{}: {} is never reached", where, widget.id));
    return faults;
}

class ByKeyboardAlone : public ::testing::TestWithParam<int> {
  protected:
    /// Tab to it, and Enter.
    void use(std::string_view id) {
        ASSERT_TRUE(driver_.reach(id)) << id << " on " << driver_.screen();
        driver_.press(Key::enter);
        driver_.settle();
        driver_.frames(3);
    }
    void press(Key key, bool ctrl = false) {
        driver_.press(key, ctrl);
        driver_.settle();
        driver_.frames(3);
    }
    void expect_round(const std::string& where) { EXPECT_THAT(faults_of_a_round(driver_, where), IsEmpty()); }
    void come_in() {
        driver_.frames(3);
        driver_.type("PTG-042");
        press(Key::enter);
        use("start.new.other");
        ASSERT_EQ(driver_.screen(), "home");
    }
    void lay_on_the_desk(const std::string& script_name, std::size_t commands) {
        const Script script = shipped_script(script_name);
        ASSERT_TRUE(driver_.begin(script.case_id, options_of(script)));
        for (std::size_t i = 0; i < std::min(commands, script.lines.size()); ++i) {
            auto& play = *driver_.office().play;
            const ScriptLine& line = script.lines[i];
            value_of(play.give(line.actor, line.command, when_given(script, line, play.session())));
        }
        driver_.show(desk_screen());
        driver_.settle();
    }
    /// In the narrow window the desk shows one part at a time.
    void turn_to(const char* part) {
        if (driver_.shows(part)) use(part);
    }

    Driver driver_{dark_view(GetParam())};
};

TEST_P(ByKeyboardAlone, ANewStaffCodeComesIn) {
    driver_.frames(3);
    expect_round("start");
    ASSERT_TRUE(driver_.reach("start.code"));
    driver_.type("PTG-042");
    use("start.begin");
    expect_round("start, asked whether she is new");
    use("start.new.other");
    EXPECT_EQ(driver_.screen(), "home");
    use("header.trainee");
    ASSERT_EQ(driver_.screen(), "start");
    expect_round("start, with somebody known");
    use("start.trainee.PTG-042");
    EXPECT_EQ(driver_.screen(), "home");
}

TEST_P(ByKeyboardAlone, TheScreensOfTheFrameAreReachedAndLeft) {
    come_in();
    expect_round("home");
    for (const std::string name : {"history", "cases", "settings", "about"}) {
        use("nav." + name);
        ASSERT_EQ(driver_.screen(), name);
        expect_round(name);
        press(Key::f1);
        EXPECT_TRUE(driver_.shows("help.close"));
        expect_round(name + ", help");
        press(Key::escape);
        EXPECT_FALSE(driver_.shows("help.close"));
        EXPECT_EQ(driver_.screen(), name) << "Esc closed only the help";
        press(Key::escape);
        EXPECT_EQ(driver_.screen(), "home");
    }
}

TEST_P(ByKeyboardAlone, ACaseIsChosenBegunAndLeft) {
    come_in();
    use("nav.cases");
    use("cases.mode.2");
    expect_round("cases, exams");
    use("cases.mode.1");
    use("cases.K01");
    ASSERT_EQ(driver_.screen(), "briefing");
    expect_round("briefing");
    press(Key::escape);
    ASSERT_EQ(driver_.screen(), "home");
    use("home.start");
    ASSERT_EQ(driver_.screen(), "briefing");
    use("briefing.open");
    ASSERT_EQ(driver_.screen(), "desk");
    press(Key::escape);  // the callout of guided mode
    press(Key::escape);
    ASSERT_TRUE(driver_.shows("leave.stay"));
    expect_round("the question whether to leave");
    use("leave.leave");
    ASSERT_EQ(driver_.screen(), "home");
    use("home.resume");
    EXPECT_EQ(driver_.screen(), "desk");
}

TEST_P(ByKeyboardAlone, EveryTabOfTheDeskIsReached) {
    lay_on_the_desk("K01_right", 44);
    turn_to("part.oss");
    for (const std::string tab : {"tab.oss", "tab.mail", "tab.whatsapp", "tab.kbli", "tab.rules"}) {
        use(tab);
        ASSERT_EQ(driver_.registry().find(tab)->value, "on");
        expect_round(tab);
    }
    turn_to("part.applicant");
    for (const std::string talk : {"talk.greeting", "talk.questions", "talk.explaining", "talk.confirming"}) {
        use(talk);
        expect_round(talk);
    }
}

TEST_P(ByKeyboardAlone, ActionsHintsAndHelpOfTheDeskAreReachedAndLeft) {
    lay_on_the_desk("K01_right", 44);
    press(Key::f5);
    ASSERT_TRUE(driver_.shows("do.take_form"));
    expect_round("actions");
    use("actions.print");
    expect_round("actions, print");
    press(Key::escape);
    ASSERT_FALSE(driver_.shows("do.take_form"));
    press(Key::f1);
    ASSERT_TRUE(driver_.shows("help.close"));
    press(Key::escape);
    turn_to("part.procedure");
    if (driver_.shows("rail.procedure")) use("rail.procedure");
    expect_round("procedure");
    press(Key::f2);
    expect_round("hint");
    press(Key::escape);
}

TEST_P(ByKeyboardAlone, ThePaperFormIsReached) {
    lay_on_the_desk("K09_right", 72);
    turn_to("part.oss");
    use("tab.form");
    ASSERT_TRUE(driver_.shows("do.store_form"));
    expect_round("paper form");
}

TEST_P(ByKeyboardAlone, TheDebriefIsReachedFromTheDeskAndFromTheHistory) {
    come_in();
    lay_on_the_desk("K01_konveksi", 1000);
    driver_.frames(3);
    ASSERT_EQ(driver_.screen(), "debrief");
    expect_round("debrief, reactions");
    use("feeling.surprised");
    expect_round("debrief, description");
    use("debrief.next");
    expect_round("debrief, analysis");
    use("debrief.next");
    expect_round("debrief, summary");
    use("debrief.home");
    ASSERT_EQ(driver_.screen(), "home");
    expect_round("home, with a past");
    use("nav.history");
    use("history." + value_of(driver_.office().records.history("PTG-042")).front().session.id);
    EXPECT_EQ(driver_.screen(), "debrief");
}

INSTANTIATE_TEST_SUITE_P(Scale, ByKeyboardAlone, ::testing::Values(100, 200),
                         [](const auto& scale) { return fmt::format("At{}Percent", scale.param); });

}  // namespace
}  // namespace jemput::trainer::tests
