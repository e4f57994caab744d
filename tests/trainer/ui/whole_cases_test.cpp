#include "tests/trainer/ui/driver.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace jemput::trainer::tests {
namespace {

using ::testing::IsEmpty;
using ::testing::UnorderedElementsAreArray;

/// A script that is played through the widgets, and how the window looks meanwhile.
struct Played_at_the_window {
    const char* script;
    LanguageCode language;
    int scale_percent;
};

std::string name_of_play(const ::testing::TestParamInfo<Played_at_the_window>& info) {
    const bool is_english = info.param.language == LanguageCode::english;
    return fmt::format("{}_{}_{}", info.param.script, is_english ? "en" : "id", info.param.scale_percent);
}

std::vector<std::string> cards_of(const std::vector<Finding>& findings) {
    std::vector<std::string> cards;
    for (const Finding& finding : findings)
        cards.push_back(finding.card);
    return cards;
}

/// A person opens no page that is open.
bool is_open_already(const Command& command, const Session& session) {
    return command.name == "open" && session.workplace().oss().page() == command.arguments.front();
}

class WholeCase : public ::testing::TestWithParam<Played_at_the_window> {};

TEST_P(WholeCase, IsPlayedThroughTheWidgetsToItsEnd) {
    const Script script = shipped_script(GetParam().script);
    View view;
    view.look.language = GetParam().language;
    view.look.scale_percent = GetParam().scale_percent;
    view.look.reduces_motion = true;
    Driver driver(view);
    ASSERT_TRUE(driver.begin(script.case_id, options_of(script)));
    driver.show(desk_screen());
    for (const ScriptLine& line : script.lines) {
        driver.settle();
        if (line.actor == Actor::instructor) {
            driver.instruct(line.command);
            continue;
        }
        if (is_open_already(line.command, driver.office().play->session())) continue;
        ASSERT_TRUE(driver.give(line.command)) << "no way leads to: " << to_string(line.command)
                                               << "\nshown: " << to_json(driver.registry(), "").dump(1);
        const std::string given = driver.office().play->session().given().back().text;
        EXPECT_TRUE(given.starts_with(line.command.name))
            << to_string(line.command) << " came out as " << given;
    }
    const Session& session = driver.office().play->session();
    EXPECT_TRUE(session.is_over());
    EXPECT_EQ(driver.screen(), "debrief");
    ASSERT_TRUE(script.expect.findings.has_value());
    EXPECT_THAT(cards_of(session.judge().findings()), UnorderedElementsAreArray(*script.expect.findings));
    EXPECT_EQ(session.score().passed, script.expect.passed.value_or(session.score().passed));
    EXPECT_THAT(driver.faults(), IsEmpty());
}

/// Each case to its right end and one wrong way, in both languages, at 100 % and 200 %.
std::vector<Played_at_the_window> plays() {
    std::vector<Played_at_the_window> all;
    for (const char* script : {"K01_right", "K01_unread_statements", "K02_right", "K02_gift_kept",
                               "K09_right", "K09_wrong_number"})
        for (const LanguageCode language : {LanguageCode::indonesian, LanguageCode::english})
            for (const int percent : {100, 200})
                all.push_back({script, language, percent});
    return all;
}

INSTANTIATE_TEST_SUITE_P(Of, WholeCase, ::testing::ValuesIn(plays()), name_of_play);

}  // namespace
}  // namespace jemput::trainer::tests
