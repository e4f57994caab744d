#include "tests/trainer/session/material.hpp"
#include "trainer/core/session/replay.hpp"
#include "trainer/core/session/transcript.hpp"
#include "trainer/core/words/both.hpp"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace jemput::trainer::tests {
namespace {

using ::testing::IsEmpty;

/// Everything that was observed, with its moment.
std::vector<std::string> told_by(const Session& session) {
    std::vector<std::string> told;
    for (const Observation& seen : session.judge().observations())
        told.push_back(std::to_string(seen.at.count()) + " " + to_string(seen.command));
    return told;
}

class Replay : public ::testing::TestWithParam<std::string> {};

TEST_P(Replay, ComesOutAsItsScriptSays) {
    const Script script = shipped_script(GetParam());
    EXPECT_THAT(to_string(faults_of(script, *shipped_material())), IsEmpty());
    const Played played = play(script, shipped_material());
    EXPECT_THAT(departures_from(script.expect, played), IsEmpty()) << to_text(in_english(), played);
    EXPECT_TRUE(played.session.is_over()) << "the script ends its session";
}

TEST_P(Replay, IsTheSameWhenItsCommandsAreGivenAgain) {
    const Script script = shipped_script(GetParam());
    const Played played = play(script, shipped_material());
    const Session again =
        replayed(shipped_material(), script.case_id, options_of(script), played.session.given());
    EXPECT_EQ(again.given(), played.session.given());
    EXPECT_EQ(again.judge().findings(), played.session.judge().findings());
    EXPECT_EQ(again.said(), played.session.said());
    EXPECT_EQ(again.score(), played.session.score());
    EXPECT_EQ(summary_of(again).dump(), summary_of(played.session).dump());
}

/// A window lets time pass many times a second, a script from one command to the next.
TEST_P(Replay, IsTheSameInHoweverManyStepsItsTimePasses) {
    const Script script = shipped_script(GetParam());
    const Session whole = play(script, shipped_material()).session;
    Session paced(shipped_material(), script.case_id, options_of(script));
    std::int64_t step = 0;
    for (const GivenCommand& given : whole.given()) {
        while (paced.now() < given.at && !paced.is_paused())
            paced.advance(
                std::min(given.at, paced.now() + std::chrono::milliseconds{1 + step++ * 7919 % 4000}));
        paced.give(given.actor, parse_command(given.text).value(), given.at);
    }
    EXPECT_EQ(paced.given(), whole.given());
    EXPECT_EQ(paced.said(), whole.said());
    EXPECT_EQ(told_by(paced), told_by(whole));
    EXPECT_EQ(paced.judge().findings(), whole.judge().findings());
    EXPECT_EQ(summary_of(paced).dump(), summary_of(whole).dump());
}

TEST_P(Replay, GoesOnWhereItWasStopped) {
    const Script script = shipped_script(GetParam());
    const Played whole = play(script, shipped_material());
    const auto& given = whole.session.given();
    const std::vector<GivenCommand> half(given.begin(), given.begin() + std::ssize(given) / 2);
    const Played resumed = play(script, shipped_material(), half);
    EXPECT_EQ(resumed.session.given(), given);
    EXPECT_EQ(summary_of(resumed.session).dump(), summary_of(whole.session).dump());
}

TEST_P(Replay, SaysEverythingInBothLanguages) {
    const Played played = play(shipped_script(GetParam()), shipped_material());
    for (const Line& line : played.session.said()) {
        EXPECT_NE(line.words.indonesian, "");
        EXPECT_NE(line.words.english, "") << line.words.indonesian;
        EXPECT_EQ(line.words.indonesian.find('{'), std::string::npos) << line.words.indonesian;
        EXPECT_EQ(line.words.english.find('{'), std::string::npos) << line.words.english;
    }
    EXPECT_NE(to_text(in_indonesian(), played), to_text(in_english(), played));
}

INSTANTIATE_TEST_SUITE_P(Shipped, Replay, ::testing::ValuesIn(shipped_scripts()),
                         [](const auto& script) { return script.param; });

TEST(Replays, ShowARightWayAndWrongOnesOfEveryCase) {
    std::set<std::string> right;
    std::set<std::string> wrong;
    for (const std::string& name : shipped_scripts()) {
        const Script script = shipped_script(name);
        const bool is_right = script.expect.score == 1.0;
        (is_right ? right : wrong).insert(script.case_id);
    }
    for (const Case& c : shipped_material()->cases) {
        EXPECT_TRUE(right.contains(c.id)) << c.id;
        EXPECT_TRUE(wrong.contains(c.id)) << c.id;
    }
}

}  // namespace
}  // namespace jemput::trainer::tests
