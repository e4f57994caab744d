#include "sim/core/language.hpp"
#include "sim/document/document.hpp"
#include "tests/cli/shell.hpp"
#include "tests/support/places.hpp"
#include "tests/translations/po_file.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <unistd.h>

namespace jemput::tests {
namespace {

namespace fs = std::filesystem;

const fs::path root{places::source_dir()};

/// The texts of the program, as xgettext finds them.
std::vector<PoMessage> used_texts() {
    const fs::path file = fs::path(::testing::TempDir()) / ("jemput-" + std::to_string(getpid()) + ".pot");
    const ShellOutcome outcome = shell(
        "find sim trainer -name '*.?pp' | " + quoted(places::xgettext()) +
        " --files-from=- --from-code=UTF-8 --language=C++ --keyword --keyword=text:1 --keyword=text_in:1c,2"
        " --keyword=plural:2,3 --keyword=translatable:1 --keyword=both:1 --output=" +
        quoted(file.string()));
    EXPECT_EQ(outcome.exit_code, 0) << outcome.output;
    std::vector<PoMessage> texts = read_po(file);
    fs::remove(file);
    return texts;
}

std::map<std::string, PoMessage> catalogue() {
    std::map<std::string, PoMessage> entries;
    for (const PoMessage& message : read_po(root / "assets/translations/id.po"))
        entries.emplace(message.key(), message);
    return entries;
}

void collect_texts(const Node& node, std::set<std::string>& texts) {
    for (const auto& [key, place, value] : node.entries) {
        const bool is_for_people = key == "name" || key == "about" || key == "source";
        if (is_for_people && value.kind == NodeKind::scalar) texts.insert(value.text);
        collect_texts(value, texts);
    }
    for (const Node& item : node.items)
        collect_texts(item, texts);
}

/// What the shipped scenarios say for people: names, what they are about, and where numbers come from.
std::set<std::string> scenario_texts() {
    std::set<std::string> texts;
    for (const auto& entry : fs::recursive_directory_iterator(root / "scenarios")) {
        if (entry.path().extension() != ".yaml") continue;
        const auto document = load_document(entry.path());
        EXPECT_TRUE(document) << entry.path();
        if (document) collect_texts(document->root, texts);
    }
    return texts;
}

bool is_translated(const PoMessage& message) {
    return !message.is_fuzzy && !message.translations.empty() &&
           std::none_of(message.translations.begin(), message.translations.end(),
                        [](const std::string& text) { return text.empty(); });
}

TEST(Catalogue, HasEveryTextOfTheProgram) {
    const auto entries = catalogue();
    const std::vector<PoMessage> texts = used_texts();
    EXPECT_GT(texts.size(), 150U);
    for (const PoMessage& text : texts) {
        const auto entry = entries.find(text.key());
        EXPECT_TRUE(entry != entries.end() && is_translated(entry->second)) << text.key();
    }
}

TEST(Catalogue, HasEveryTextOfTheShippedScenarios) {
    const auto entries = catalogue();
    const std::set<std::string> texts = scenario_texts();
    EXPECT_GT(texts.size(), 100U);
    for (const std::string& text : texts) {
        const auto entry = entries.find(PoMessage{"", text, "", {}}.key());
        EXPECT_TRUE(entry != entries.end() && is_translated(entry->second)) << text;
    }
}

TEST(Catalogue, HasNothingThatIsNotUsed) {
    std::set<std::string> used;
    for (const PoMessage& text : used_texts())
        used.insert(text.key());
    for (const std::string& text : scenario_texts())
        used.insert(PoMessage{"", text, "", {}}.key());
    for (const auto& [key, message] : catalogue())
        EXPECT_TRUE(used.contains(key)) << key;
}

TEST(Catalogue, KeepsTheArgumentsOfEveryText) {
    const auto entries = catalogue();
    for (const PoMessage& text : used_texts()) {
        const std::set<std::string> arguments =
            arguments_of(text.plural.empty() ? text.english : text.plural);
        EXPECT_EQ(arguments_of(text.english), arguments) << text.key();
        const auto entry = entries.find(text.key());
        if (entry == entries.end()) continue;
        for (const std::string& translation : entry->second.translations)
            EXPECT_EQ(arguments_of(translation), arguments) << translation;
    }
}

TEST(Catalogue, IsTheOneInTheProgram) {
    const Language indonesian(LanguageCode::indonesian);
    for (const auto& [key, message] : catalogue()) {
        if (message.context.empty() && message.plural.empty()) {
            EXPECT_EQ(indonesian.of_scenario(message.english), message.translations.front());
        }
    }
}

TEST(ArgumentsOf, AreTheNamesInBraces) {
    EXPECT_EQ(arguments_of("{who} calls {officer}, {who} comes"), (std::set<std::string>{"officer", "who"}));
    EXPECT_THROW((void)arguments_of("{} of {n}"), std::runtime_error);
    EXPECT_THROW((void)arguments_of("{n"), std::runtime_error);
}

}  // namespace
}  // namespace jemput::tests
