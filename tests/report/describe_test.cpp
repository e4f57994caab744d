#include "sim/report/describe.hpp"

#include "tests/support/languages.hpp"
#include "tests/support/places.hpp"
#include "tests/support/scenario_text.hpp"

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace jemput::tests {
namespace {

std::vector<std::filesystem::path> scenario_files() {
    const std::filesystem::path root{places::source_dir()};
    std::vector<std::filesystem::path> files;
    for (const auto& folder : {root / "scenarios", root / "tests/scenarios/valid"})
        for (const auto& entry : std::filesystem::directory_iterator{folder})
            if (entry.path().extension() == ".yaml") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

std::filesystem::path shipped(const std::string& name) {
    return std::filesystem::path{places::source_dir()} / "scenarios" / (name + ".yaml");
}

Reading<Scenario> reading_of(const std::filesystem::path& file) {
    auto reading = load_scenario(file);
    if (!reading) throw std::runtime_error(to_string(reading.error()));
    return *reading;
}

std::string text_of(const std::filesystem::path& file, const Language& language) {
    return describe(reading_of(file), {}, language);
}

std::string english_text_of(std::string_view scenario, const std::vector<Assignment>& changes = {}) {
    return describe({scenario_from(scenario, changes), {}, {}}, changes, english);
}

/// A scenario as it is described.
struct Described {
    std::string name;  ///< of its file and language
    Reading<Scenario> reading;
    std::string text;
};

std::vector<Described> describe_all() {
    std::vector<Described> all;
    for (const auto& file : scenario_files()) {
        const Reading<Scenario> reading = reading_of(file);
        for (const Language* language : {&english, &indonesian})
            all.push_back({file.string() + " " + std::string(language->tag()), reading,
                           describe(reading, {}, *language)});
    }
    return all;
}

const std::vector<Described>& all_described() {
    static const std::vector<Described> all = describe_all();
    return all;
}

/// Calls `check` with each text, in both languages.
template <class Check>
void for_each_text(Check check) {
    for (const Described& described : all_described()) {
        SCOPED_TRACE(described.name);
        check(described.reading, described.text);
    }
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

/// The cells of a line of a table, without the blanks around them; any other line as one cell.
std::vector<std::string> cells_of(const std::string& line) {
    if (line.empty() || line.front() != '|') return {line};
    std::vector<std::string> cells{""};
    for (std::size_t i = 1; i < line.size(); ++i) {
        if (line[i] == '|' && line[i - 1] != '\\') {
            cells.emplace_back();
        } else {
            cells.back() += line[i];
        }
    }
    cells.pop_back();
    return cells;
}

/// The text without section 2.3, which names what is absent.
std::string without_what_is_absent(const std::string& text) {
    const std::size_t begin = text.find("### 2.3 ");
    const std::size_t end = text.find("### 2.4 ");
    return text.substr(0, begin) + text.substr(end);
}

TEST(Description, FillsEveryPlaceholder) {
    static const std::regex code("`[^`]*`");
    static const std::regex placeholder(R"(\{\w*\})");
    for_each_text([](const Reading<Scenario>&, const std::string& text) {
        EXPECT_FALSE(std::regex_search(std::regex_replace(text, code, ""), placeholder));
    });
}

TEST(Description, HasEveryNumberWithItsPathAndItsValueAsWritten) {
    for_each_text([](const Reading<Scenario>& reading, const std::string& text) {
        for (const SourcedNumber& number : reading.numbers) {
            const std::size_t row = text.find("| `" + number.path + "` |");
            ASSERT_NE(row, std::string::npos) << number.path;
            const std::string line = text.substr(row, text.find('\n', row) - row);
            EXPECT_NE(line.find("`" + number.value + "`"), std::string::npos) << line;
        }
    });
}

TEST(Description, HasWordsForEveryNumber) {
    for_each_text([](const Reading<Scenario>&, const std::string& text) {
        for (const std::string& line : lines_of(text)) {
            const std::vector<std::string> cells = cells_of(line);
            if (cells.size() < 6 || cells.front().substr(0, 2) != " `") continue;
            EXPECT_GT(cells[1].size(), 3U) << line;
        }
    });
}

TEST(Description, HasTheSectionsOfStressDesInTheirOrder) {
    const std::vector<std::string> sections{
        "\n## 1 ",       "\n### 1.1 ",    "\n### 1.2 ",    "\n### 1.3 ", "\n## 2 ",       "\n### 2.1 ",
        "\n### 2.2 ",    "\n### 2.3 ",    "\n### 2.4 ",    "\n### 2.5 ", "\n#### 2.5.1 ", "\n#### 2.5.2 ",
        "\n#### 2.5.3 ", "\n#### 2.5.4 ", "\n#### 2.5.5 ", "\n## 3 ",    "\n### 3.1 ",    "\n### 3.2 ",
        "\n### 3.3 ",    "\n### 3.4 ",    "\n## 4 ",       "\n### 4.1 ", "\n### 4.2 ",    "\n### 4.3 ",
        "\n## 5 ",       "\n### 5.1 ",    "\n### 5.2 ",    "\n### 5.3 ", "\n### 5.4 ",    "\n## 6 ",
        "\n### 6.1 "};
    for_each_text([&sections](const Reading<Scenario>&, const std::string& text) {
        std::size_t at = 0;
        for (const std::string& section : sections) {
            const std::size_t next = text.find(section, at);
            ASSERT_NE(next, std::string::npos) << section;
            at = next;
        }
    });
}

TEST(Description, HasRectangularTables) {
    for_each_text([](const Reading<Scenario>&, const std::string& text) {
        std::size_t columns = 0;
        for (const std::string& line : lines_of(text)) {
            const bool is_row = !line.empty() && line.front() == '|';
            const std::size_t cells = is_row ? cells_of(line).size() : 0;
            EXPECT_TRUE(!is_row || columns == 0 || cells == columns) << line;
            columns = cells;
        }
    });
}

TEST(Description, LeavesNothingOfOursInEnglishInTheIndonesianText) {
    const auto file = std::filesystem::path{places::source_dir()} / "tests/scenarios/valid";
    const std::set<std::string> of_scenario{"The whole service", "Numbers without meaning.",
                                            "read the poster", "KPP Pratama", "An endless queue"};
    for (const char* name : {"whole_service.yaml", "endless.yaml"}) {
        std::set<std::string> ours;
        for (const std::string& line : lines_of(text_of(file / name, english)))
            for (const std::string& cell : cells_of(line))
                ours.insert(cell);
        for (const std::string& line : lines_of(text_of(file / name, indonesian))) {
            for (const std::string& cell : cells_of(line)) {
                const bool has_words = std::regex_search(cell, std::regex("[a-z]{2,} [a-z]{2,}"));
                const bool is_of_scenario =
                    cell.find('`') != std::string::npos || cell.substr(0, 7) == "jemput " ||
                    std::any_of(of_scenario.begin(), of_scenario.end(), [&cell](const std::string& theirs) {
                        return cell.find(theirs) != std::string::npos;
                    });
                EXPECT_FALSE(has_words && !is_of_scenario && ours.contains(cell)) << cell;
            }
        }
    }
}

TEST(Description, DoesNotTellOfWhatTheScenarioLeavesOut) {
    const std::string text = without_what_is_absent(english_text_of(plain_day));
    for (const char* absent :
         {"patience", "priority", "hotspot", "carik", "Break", "Fatigue", "Practice", "groups", "Partner",
          "phone", "paper form", "Owners", "appointment", "come again", "Warm-up"})
        EXPECT_EQ(text.find(absent), std::string::npos) << absent;
}

TEST(Description, NamesOnceWhatTheScenarioLeavesOut) {
    const std::string text = english_text_of(plain_day);
    EXPECT_NE(text.find("\n- breaks\n"), std::string::npos);
    EXPECT_NE(text.find("\n- outages of OSS\n"), std::string::npos);
    const std::string with_outages =
        english_text_of(plain_day, {{"oss.up", "60 min"}, {"oss.down", "5 min"}});
    EXPECT_EQ(with_outages.find("\n- outages of OSS\n"), std::string::npos);
    EXPECT_NE(with_outages.find("Time up: always 60 min."), std::string::npos);
}

TEST(Description, ListsEveryVisitOfACalendar) {
    const Reading<Scenario> season = reading_of(shipped("launch_2019"));
    const std::string text = describe(season, {}, english);
    for (std::size_t visit = 1; visit <= season.value.visits.size(); ++visit)
        EXPECT_NE(text.find("\n| " + std::to_string(visit) + " | "), std::string::npos) << visit;
}

TEST(Description, SaysOfWhichVisitsSomethingHolds) {
    const std::string text = text_of(shipped("campaign_month"), english);
    EXPECT_NE(text.find("- Visits 1, 3, 5, 7: 3 officers, each of whom does every step.\n"),
              std::string::npos);
    EXPECT_NE(text.find("- Visit 2: The rates are multiplied by the population 27,340 / 55,625.\n"),
              std::string::npos);
}

TEST(Description, SaysWhyAVisitHasNoWarmUpAndHowLongThatOfAnEndlessQueueIs) {
    EXPECT_NE(text_of(shipped("night_market"), english).find("There is no warm-up: a visit that opens empty"),
              std::string::npos);
    const std::string endless =
        text_of(std::filesystem::path{places::source_dir()} / "tests/scenarios/valid/endless.yaml", english);
    EXPECT_NE(endless.find("Warm-up: 10 h."), std::string::npos);
    EXPECT_NE(endless.find("People who arrive in the 100 h after the warm-up count."), std::string::npos);
}

TEST(Description, ShowsWhatTheCommandLineChanged) {
    const std::string text = english_text_of(plain_day, {{"staff.officers", "3"}});
    EXPECT_NE(text.find("| `staff.officers` | `3` |"), std::string::npos);
    EXPECT_NE(text.find("3 officers, each of whom does every step."), std::string::npos);
}

TEST(Description, CannotBeBrokenByATextOfTheScenario) {
    Scenario scenario = scenario_from(plain_day);
    scenario.name = "a | b\n# c";
    scenario.flow.front().name = "*x* | <b> {y}";
    const std::string text = describe({scenario, {}, {}}, {}, english);
    EXPECT_EQ(text.find("# a \\| b # c\n"), 0U);
    EXPECT_NE(text.find("| \\*x\\* \\| \\<b> {y} |"), std::string::npos);
}

}  // namespace
}  // namespace jemput::tests
