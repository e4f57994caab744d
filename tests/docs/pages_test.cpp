#include "tests/cli/folder.hpp"
#include "tests/cli/shell.hpp"
#include "tests/docs/console.hpp"
#include "tests/docs/root.hpp"

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace jemput {
namespace {

/// README.md and the pages in docs/, by paths from the root and in their order.
std::vector<std::string> pages() {
    std::vector<std::string> paths{"README.md"};
    for (const auto& entry : std::filesystem::recursive_directory_iterator{root / "docs"})
        if (entry.path().extension() == ".md")
            paths.push_back(entry.path().lexically_relative(root).generic_string());
    std::sort(paths.begin() + 1, paths.end());
    return paths;
}

std::vector<ConsoleCommand> commands_of(const std::string& page) {
    auto commands = console_commands(content_of(root / page), page);
    EXPECT_TRUE(commands) << to_string(commands.error());
    return commands.value_or(std::vector<ConsoleCommand>{});
}

std::vector<ConsoleCommand> all_commands() {
    std::vector<ConsoleCommand> all;
    for (const std::string& page : pages()) {
        const std::vector<ConsoleCommand> commands = commands_of(page);
        all.insert(all.end(), commands.begin(), commands.end());
    }
    return all;
}

/// Commands that fetch, build or test the project would call this very test: of these only names are checked.
bool is_run(const ConsoleCommand& command) {
    static const std::regex set_up{R"((\./dev|cmake|ctest|git clone|cd)\b.*)"};
    return !std::regex_match(command.command, set_up);
}

/// Runs it with the program of this build.
ShellOutcome run(const std::string& command) {
    return shell(std::regex_replace(command, std::regex{R"(\./build/release/bin/jemput\b)"}, "jemput"));
}

TEST(Readme, ShowsACommandThatRuns) {
    const std::vector<ConsoleCommand> commands = commands_of("README.md");
    EXPECT_TRUE(std::any_of(commands.begin(), commands.end(), is_run));
}

/// Sweeps that another version of the program has kept would not go on.
void remove_kept_sweeps() {
    for (const auto& entry : std::filesystem::directory_iterator(root / "build"))
        if (entry.path().extension() == ".jsonl") std::filesystem::remove(entry.path());
}

TEST(Pages, ShowWhatTheCommandsPrint) {
    remove_kept_sweeps();
    for (const ConsoleCommand& command : all_commands()) {
        if (!is_run(command)) continue;
        SCOPED_TRACE(command.place.file + ":" + std::to_string(command.place.line) + ": " + command.command);
        const ShellOutcome outcome = run(command.command);
        EXPECT_EQ(outcome.exit_code, command.exit_code);
        EXPECT_TRUE(prints_as_shown(command.output, outcome.output)) << "it printed:\n" << outcome.output;
    }
}

TEST(Pages, NameOnlyCommandsThatDevHas) {
    static const std::regex dev{R"(\./dev\b ?(\S*).*)"};
    const std::string help = run("./dev help").output;
    for (const ConsoleCommand& command : all_commands()) {
        std::smatch match;
        if (!std::regex_match(command.command, match, dev)) continue;
        EXPECT_TRUE(std::regex_search(help, std::regex{"\n  " + match.str(1) + "\\b"}))
            << command.place.file << ":" << command.place.line << ": " << command.command;
    }
}

TEST(Pages, NameOnlyPresetsThatExist) {
    static const std::regex with_preset{R"((?:cmake|ctest)\b.* --preset[ =](\S+).*)"};
    const auto presets = nlohmann::json::parse(content_of(root / "CMakePresets.json"));
    std::set<std::string> names;
    for (const auto& preset : presets.at("configurePresets"))
        if (!preset.value("hidden", false)) names.insert(preset.at("name"));
    for (const ConsoleCommand& command : all_commands()) {
        std::smatch match;
        if (!std::regex_match(command.command, match, with_preset)) continue;
        EXPECT_TRUE(names.contains(match.str(1)))
            << command.place.file << ":" << command.place.line << ": " << command.command;
    }
}

TEST(Pages, LinkOnlyToFilesThatExist) {
    static const std::regex link{R"(\]\(([^)#]+)[^)]*\))"};
    for (const std::string& page : pages()) {
        const std::string text = content_of(root / page);
        for (auto it = std::sregex_iterator(text.begin(), text.end(), link); it != std::sregex_iterator();
             ++it) {
            const std::string target = (*it)[1];
            if (target.find("://") != target.npos) continue;
            EXPECT_TRUE(std::filesystem::exists((root / page).parent_path() / target))
                << page << ": " << target;
        }
    }
}

TEST(Pages, ShowEveryPictureThatIsKeptForThem) {
    std::string all;
    for (const std::string& page : pages())
        all += content_of(root / page);
    for (const auto& entry : std::filesystem::recursive_directory_iterator{root / "docs/pictures"}) {
        const std::filesystem::path picture = entry.path().lexically_relative(root / "docs");
        if (entry.is_directory()) continue;
        EXPECT_NE(all.find(picture.generic_string() + ")"), all.npos) << picture;
    }
}

}  // namespace
}  // namespace jemput
