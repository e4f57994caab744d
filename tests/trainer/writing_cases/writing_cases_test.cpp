#include "sim/document/document.hpp"
#include "tests/support/places.hpp"
#include "trainer/core/cases/case.hpp"
#include "trainer/core/judge/procedure.hpp"
#include "trainer/core/session/script.hpp"
#include "trainer/core/vocabulary/command.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

// What docs/writing-cases.md and docs/trainer-commands.md show is what the program reads.

namespace jemput::trainer::tests {
namespace {

const std::filesystem::path root_of_docs{places::source_dir()};

std::string page_named(const std::string& name) {
    std::ifstream file(root_of_docs / "docs" / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The YAML that a page shows, in its order.
std::vector<std::string> yaml_of(const std::string& page) {
    std::vector<std::string> blocks;
    bool inside = false;
    std::istringstream stream(page);
    for (std::string line; std::getline(stream, line);) {
        if (line == "```yaml") {
            inside = true;
            blocks.emplace_back();
        } else if (line == "```") {
            inside = false;
        } else if (inside) {
            blocks.back() += line + "\n";
        }
    }
    return blocks;
}

Document document_of(const std::string& yaml, const std::string& name) {
    auto document = parse_document(yaml, name);
    EXPECT_TRUE(document) << to_string(document.error());
    return document.value_or(Document{});
}

Expected<Case> case_of_the_page() {
    return read_case(document_of(yaml_of(page_named("writing-cases.md")).at(0), "the case of the page"));
}

TEST(WritingCases, ShowsACaseThatTheProgramReads) {
    const auto shown = case_of_the_page();
    ASSERT_TRUE(shown) << to_string(shown.error());
    EXPECT_EQ(shown->id, "K50");
    EXPECT_EQ(shown->persona.documents.size(), 1U);
    EXPECT_EQ(shown->injects.size(), 2U);
}

std::string with(std::string text, const std::string& there, const std::string& instead) {
    const std::size_t at = text.find(there);
    EXPECT_NE(at, std::string::npos) << there;
    return at == std::string::npos ? text : text.replace(at, there.size(), instead);
}

TEST(WritingCases, RefusesTimesOfWhichNothingCanBeAShare) {
    const std::string shown = yaml_of(page_named("writing-cases.md")).at(0);
    const auto is_read = [](const std::string& yaml) {
        return read_case(document_of(yaml, "a case")).has_value();
    };
    EXPECT_TRUE(is_read(with(shown, "  patience: 20 min\n", "  patience: 1 s\n")));
    EXPECT_FALSE(is_read(with(shown, "  patience: 20 min\n", "  patience: 0 s\n")));
    EXPECT_FALSE(is_read(with(shown, "  patience: 20 min\n", "  patience: 25 h\n")));
    EXPECT_FALSE(is_read(with(shown, "par: 8 min", "par: 0 min")));
    EXPECT_FALSE(is_read(with(shown, "par: 8 min", "par: 25 h")));
}

/// Two thousand commands a century apart would lead beyond the end of simulated time.
TEST(WritingCases, RefusesAScriptThatTakesCenturies) {
    const std::string shown = yaml_of(page_named("writing-cases.md")).at(1);
    const auto is_read = [&shown](const std::string& pace) {
        return read_script(document_of(shown + "pace: " + pace + "\n", "a script")).has_value();
    };
    EXPECT_TRUE(is_read("24 h"));
    EXPECT_FALSE(is_read("25 h"));
}

/// The case of the page was written from the page alone, and is shipped as it stands there; tests/replays
/// plays it.
TEST(WritingCases, ShowsTheShippedCaseK50) {
    std::ifstream file(root_of_docs / "assets/cases/K50.yaml", std::ios::binary);
    const std::string shipped{std::istreambuf_iterator<char>(file), {}};
    EXPECT_EQ(yaml_of(page_named("writing-cases.md")).at(0), shipped);
}

TEST(WritingCases, ShowsAScriptThatComesOutAsItSays) {
    const auto material = load_material(root_of_docs / "assets");
    ASSERT_TRUE(material) << to_string(material.error());
    const auto script =
        read_script(document_of(yaml_of(page_named("writing-cases.md")).at(1), "the script of the page"));
    ASSERT_TRUE(script);
    for (const std::string& departure : departures_from(script->expect, play(*script, *material)))
        ADD_FAILURE() << departure;
}

TEST(WritingCases, ShowsACaseThatNamesOnlyStepsAndCardsThatExist) {
    const auto shown = case_of_the_page();
    const auto cards = RuleCards::load(root_of_docs / "assets/cards.yaml");
    ASSERT_TRUE(shown && cards);
    const auto procedure = load_procedure(root_of_docs / "assets/procedure.yaml", *cards);
    ASSERT_TRUE(procedure) << to_string(procedure.error());
    for (const Expectation& expectation : shown->expectations) {
        EXPECT_NE(procedure->find_step(expectation.step), nullptr) << expectation.step;
        EXPECT_NE(cards->find(expectation.finding), nullptr) << expectation.finding;
    }
    for (const Trap& trap : shown->traps) {
        EXPECT_NE(procedure->find_step(trap.step), nullptr) << trap.step;
        EXPECT_NE(cards->find(trap.finding), nullptr) << trap.finding;
    }
}

TEST(WritingCases, ShowsAScriptForItsCase) {
    const auto script =
        read_script(document_of(yaml_of(page_named("writing-cases.md")).at(1), "the script of the page"));
    ASSERT_TRUE(script) << to_string(script.error());
    EXPECT_EQ(script->case_id, case_of_the_page()->id);
}

/// "- word …  # why" of a list, without dash and comment.
std::vector<std::string> items_of(const std::string& yaml) {
    std::vector<std::string> items;
    std::istringstream stream(yaml);
    for (std::string line; std::getline(stream, line);)
        items.push_back(line.substr(2, line.find("  #") - 2));
    return items;
}

TEST(TrainerCommands, ShowsCommandsAndPatternsThatAreRead) {
    const std::vector<std::string> blocks = yaml_of(page_named("trainer-commands.md"));
    ASSERT_EQ(blocks.size(), 2U);
    for (const std::string& command : items_of(blocks[0]))
        EXPECT_TRUE(parse_command(command)) << command;
    for (const std::string& pattern : items_of(blocks[1]))
        EXPECT_TRUE(Pattern::parse(pattern)) << pattern;
}

}  // namespace
}  // namespace jemput::trainer::tests
