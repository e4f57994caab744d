#include "tests/trainer/ui/driver.hpp"

#include <map>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

// Guided mode: it leads to the end by itself, and holds back what would break a rule.

namespace jemput::trainer::tests {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// What somebody writes who has the KTP before her and has listened.
std::string written_into(const std::string& field, const Session& session) {
    static const std::map<std::string, std::string> known{
        {"do.create_mailbox", "sulastri.jahit"},
        {"do.type nik", "3505055207740000"},
        {"do.type name", "Sulastri"},
        {"do.type born", "12071974"},
        {"do.type phone", "080000000001"},
        {"do.type email", "sulastri.jahit@latihan.example"},
        {"do.type address", "Dusun Krajan RT 02 RW 01"},
        {"do.type desa", "Plandirejo"},
        {"do.type postcode", "66163"},
        {"do.search_kbli", "jahit pesanan"},
        {"do.type business_name", "Sulastri Jahit"},
        {"do.type product", "Jahit kebaya dan seragam"},
        {"do.type business_address", "Dusun Krajan RT 02 RW 01"},
        {"do.type area", "9"},
        {"do.type capital", "6000000"},
        {"do.type workers_men", "0"},
        {"do.type workers_women", "0"},
    };
    if (field == "do.type captcha") return session.workplace().oss().captcha();
    const auto found = known.find(field);
    return found == known.end() ? std::string() : found->second;
}

struct GuidedView {
    LanguageCode language;
    int scale_percent;
    ImVec2 size;
};

class GuidedCase : public ::testing::TestWithParam<GuidedView> {};

TEST_P(GuidedCase, IsPlayedToItsEndByPressingOnlyWhatTheGuideRings) {
    View view{GetParam().size, {}};
    view.look.language = GetParam().language;
    view.look.scale_percent = GetParam().scale_percent;
    view.look.reduces_motion = true;
    Driver driver(view);
    ASSERT_TRUE(driver.begin("K01", {Mode::guided, 1, "oss11"}));
    driver.show(desk_screen());
    std::string pressed;
    int times = 0;
    std::string way;
    for (int i = 0; i < 250 && driver.screen() == "desk"; ++i) {
        driver.settle();
        driver.frames(15);
        if (driver.screen() != "desk") break;
        const Widget* ring = driver.registry().find("guide.ring");
        ASSERT_NE(ring, nullptr) << "nothing is pointed at, after:" << way;
        const std::string target = ring->value;
        const std::string words = ring->label;
        ASSERT_GT(ring->visible.height(), 4) << target << " is pointed at and cannot be seen, after:" << way;
        const Widget* widget = driver.registry().find(target);
        ASSERT_NE(widget, nullptr) << target;
        way += "\n  " + target + " | " + words;
        times = target == pressed ? times + 1 : 0;
        ASSERT_LT(times, 4) << "it does not go on:" << way;
        pressed = target;
        if (widget->kind == WidgetKind::field) {
            const std::string text = written_into(target, driver.office().play->session());
            ASSERT_FALSE(text.empty()) << "nobody would know what belongs into " << target << way;
            ASSERT_TRUE(driver.fill(target, text)) << target << way;
        } else {
            ASSERT_TRUE(driver.click(target)) << target << way;
        }
    }
    const Session& session = driver.office().play->session();
    EXPECT_TRUE(session.is_over()) << way;
    EXPECT_EQ(driver.screen(), "debrief");
    EXPECT_TRUE(session.judge().findings().empty());
    EXPECT_TRUE(session.score().passed);
    EXPECT_THAT(driver.faults(), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Of, GuidedCase,
                         ::testing::Values(GuidedView{LanguageCode::indonesian, 100, {1280, 800}},
                                           GuidedView{LanguageCode::english, 100, {1280, 800}},
                                           GuidedView{LanguageCode::indonesian, 100, {1024, 768}},
                                           GuidedView{LanguageCode::indonesian, 200, {1280, 800}}));

/// An attempt at K01 that has come to the first command with this beginning.
class AtTheDesk : public ::testing::Test {
  protected:
    void come_to(Mode mode, std::string_view command) {
        ASSERT_TRUE(driver.begin("K01", {mode, 1, "oss11"}));
        for (const ScriptLine& line : shipped_script("K01_guided").lines) {
            if (to_string(line.command).starts_with(command)) break;
            auto& play = *driver.office().play;
            value_of(play.give(line.actor, line.command, play.session().ready_at()));
            value_of_advance(play);
        }
        driver.show(desk_screen());
        driver.settle();
    }

    /// Gives it through the widgets; whether it was done.
    bool does(const Command& command) {
        const std::size_t before = session().given().size();
        EXPECT_TRUE(driver.give(command)) << to_string(command);
        return session().given().size() > before;
    }

    const Session& session() { return driver.office().play->session(); }
    const MockOss& oss() { return session().workplace().oss(); }

    Driver driver;

  private:
    static void value_of_advance(RecordedSession& play) {
        ASSERT_TRUE(play.advance(play.session().ready_at()).has_value());
    }
};

const Command tick_account{"tick", {"account_true"}};
const Command wrong_code{"choose_kbli", {"14111"}};

TEST_F(AtTheDesk, GuidedModeHoldsATickBackThatNobodyAgreedTo) {
    come_to(Mode::guided, "read_aloud account_true");
    EXPECT_FALSE(does(tick_account));
    EXPECT_FALSE(oss().has_tick("account_true"));
    EXPECT_TRUE(session().judge().findings().empty());
    ASSERT_TRUE(driver.shows("guide.held"));
    EXPECT_TRUE(driver.click("guide.back"));
    driver.frames(3);
    EXPECT_FALSE(driver.shows("guide.held"));
    EXPECT_TRUE(driver.shows("guide.words"));
}

TEST_P(GuidedCase, HasRoomForWhatItHoldsBack) {
    View view{GetParam().size, {}};
    view.look.language = GetParam().language;
    view.look.scale_percent = GetParam().scale_percent;
    Driver driver(view);
    ASSERT_TRUE(driver.begin("K01", {Mode::guided, 1, "oss11"}));
    driver.show(desk_screen());
    EXPECT_TRUE(driver.give({"call_next", {}}));
    EXPECT_TRUE(driver.give({"take_form", {}}));
    EXPECT_TRUE(driver.shows("guide.held"));
    EXPECT_TRUE(driver.click("guide.back"));
    driver.frames(3);
    EXPECT_FALSE(driver.shows("guide.held"));
    EXPECT_THAT(driver.faults(), IsEmpty());
}

TEST_F(AtTheDesk, PracticeHoldsNothingBack) {
    come_to(Mode::practice, "read_aloud account_true");
    EXPECT_TRUE(does(tick_account));
    EXPECT_FALSE(session().judge().findings().empty());
    EXPECT_FALSE(driver.shows("guide.held"));
}

TEST_F(AtTheDesk, GuidedModeHoldsThePaperFormBackWhileOssIsThere) {
    come_to(Mode::guided, "turn_screen");
    EXPECT_FALSE(does({"take_form", {}}));
    EXPECT_FALSE(session().workplace().form());
    EXPECT_TRUE(driver.shows("guide.held"));
    EXPECT_FALSE(driver.shows("tab.form"));
}

TEST_F(AtTheDesk, PracticeLetsThePaperFormBeTaken) {
    come_to(Mode::practice, "turn_screen");
    EXPECT_TRUE(does({"take_form", {}}));
    EXPECT_TRUE(session().workplace().form());
}

TEST_F(AtTheDesk, GuidedModeHoldsTheNoteOfHerPasswordBack) {
    come_to(Mode::guided, "give_password_card");
    EXPECT_FALSE(does({"note_password", {}}));
    EXPECT_TRUE(driver.shows("guide.held"));
}

TEST_F(AtTheDesk, GuidedModeHoldsAWrongCodeBackAndSaysWhy) {
    come_to(Mode::guided, "read_kbli 14120");
    EXPECT_TRUE(does({"search_kbli", {"konveksi"}}));
    EXPECT_TRUE(does({"read_kbli", {"14111"}}));
    EXPECT_FALSE(does(wrong_code));
    EXPECT_TRUE(oss().chosen_kbli().empty());
    ASSERT_TRUE(driver.shows("guide.held"));
    EXPECT_THAT(driver.registry().find("guide.held")->label, HasSubstr("Konveksi"));
}

TEST_F(AtTheDesk, PracticeLetsAWrongCodeBeChosen) {
    come_to(Mode::practice, "read_kbli 14120");
    EXPECT_TRUE(does({"search_kbli", {"konveksi"}}));
    EXPECT_TRUE(does({"read_kbli", {"14111"}}));
    EXPECT_TRUE(does(wrong_code));
    EXPECT_FALSE(oss().chosen_kbli().empty());
}

TEST_F(AtTheDesk, GuidedModeNamesTheEntryThatIsWrongAndPointsAtIt) {
    come_to(Mode::guided, "type capital");
    EXPECT_TRUE(does({"type", {"capital", "60000000"}}));
    EXPECT_TRUE(does({"type", {"scale", "02"}}));
    EXPECT_TRUE(does({"type", {"workers_men", "0"}}));
    EXPECT_TRUE(does({"type", {"workers_women", "0"}}));
    EXPECT_FALSE(does({"submit", {}}));
    ASSERT_TRUE(driver.shows("guide.held"));
    EXPECT_THAT(driver.registry().find("guide.held")->label, HasSubstr("Modal usaha"));
    driver.click("guide.back");
    driver.frames(15);
    ASSERT_TRUE(driver.shows("guide.ring"));
    EXPECT_THAT(driver.registry().find("guide.ring")->value,
                ::testing::AnyOf("do.type capital", "do.type scale"));
}

TEST_F(AtTheDesk, TheGuideIsFoldedWithEscAndBroughtBack) {
    come_to(Mode::guided, "turn_screen");
    driver.frames(4);
    ASSERT_TRUE(driver.shows("guide.ring"));
    driver.press(Key::escape);
    driver.frames(3);
    EXPECT_FALSE(driver.shows("guide.ring"));
    EXPECT_FALSE(driver.shows("leave.stay"));
    EXPECT_TRUE(driver.click("guide.find"));
    driver.frames(3);
    EXPECT_TRUE(driver.shows("guide.ring"));
}

TEST_F(AtTheDesk, TabEntersWhatWasTypedAndGoesToTheNextField) {
    come_to(Mode::practice, "type nik");
    ASSERT_TRUE(driver.click("do.type nik"));
    driver.type("3505055207740000");
    driver.press(Key::tab);
    driver.type("Sulastri");  // at once: no letter is lost
    driver.frames(3);
    EXPECT_EQ(driver.ui().focus(), "do.type name");
    EXPECT_EQ(oss().value("nik"), "3505055207740000");
    ASSERT_TRUE(driver.click("tab.kbli"));
    driver.frames(3);
    EXPECT_EQ(oss().value("name"), "Sulastri") << "also where another tab is opened";
}

TEST_F(AtTheDesk, ADateMayBeTypedWithoutDashesAndIsAskedForWhereItIsNone) {
    come_to(Mode::practice, "type nik");
    ASSERT_TRUE(driver.fill("do.type born", "1207"));
    driver.frames(3);
    EXPECT_EQ(oss().value("born"), "");
    bool says_how = false;
    for (const auto& [text, place] : driver.registry().texts())
        says_how = says_how || text.find("12-07-1974") != std::string::npos;
    EXPECT_TRUE(says_how);
    ASSERT_TRUE(driver.fill("do.type born", "12071974"));
    driver.frames(3);
    EXPECT_EQ(oss().value("born"), "1974-07-12");
}

TEST_F(AtTheDesk, AListIsSearchedByTyping) {
    come_to(Mode::practice, "type kecamatan");
    ASSERT_TRUE(driver.click("do.type kecamatan"));
    driver.type("w");
    driver.type("li");
    driver.press(Key::enter);
    driver.settle();
    EXPECT_EQ(oss().value("kecamatan"), "350517");
}

TEST_F(AtTheDesk, TheGroupsOfTheTalkStandStillWhileSheSpeaks) {
    come_to(Mode::practice, "ask legal_form");
    const Rect before = driver.registry().find("talk.questions")->rect;
    EXPECT_TRUE(does({"ask", {"activities"}}));
    EXPECT_EQ(driver.registry().find("talk.questions")->rect, before);
    EXPECT_TRUE(does({"ask", {"account"}}));
    EXPECT_EQ(driver.registry().find("talk.questions")->rect, before);
}

TEST_F(AtTheDesk, SheSaysWhereSheHasNotUnderstoodOnesOwnWords) {
    come_to(Mode::practice, "ask legal_form");
    EXPECT_TRUE(does({"say", {"Kode posnya berapa?"}}));
    EXPECT_THAT(driver.registry().find("applicant.speech")->label, HasSubstr("Maaf"));
}

}  // namespace
}  // namespace jemput::trainer::tests
