#include "tests/architecture/rules.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <regex>
#include <sstream>

#include <fmt/format.h>

namespace jemput {

namespace {

constexpr std::array layers{"sim/core",     "sim/kernel", "sim/random",     "sim/statistics", "sim/document",
                            "sim/scenario", "sim/model",  "sim/experiment", "sim/validation", "sim/chart",
                            "sim/report",   "sim/cli",    "trainer/core",   "trainer/ui",     "trainer/cli"};

constexpr std::array knows_only_core{"sim/kernel", "sim/random", "sim/statistics", "sim/document",
                                     "sim/chart"};

struct Home {
    std::string_view library;  ///< how its includes begin
    std::string_view layer;    ///< which may include it
    std::string_view another = {};
};

constexpr std::array homes{Home{"yaml-cpp/", "sim/document"},
                           Home{"CLI/", "sim/cli", "trainer/cli"},
                           Home{"CLI11", "sim/cli", "trainer/cli"},
                           Home{"SQLiteCpp/", "trainer/core"},
                           Home{"hpdf", "trainer/core"},
                           Home{"SFML/", "trainer/ui"},
                           Home{"imgui", "trainer/ui"}};

struct Exemption {
    std::string_view path_begins;
    std::string_view reason;
};

constexpr std::array may_ask_the_machine{
    Exemption{"sim/cli/", "it talks to a person: progress, terminal, environment"},
    Exemption{"trainer/cli/", "it hands the wall clock and entropy to the records"},
    Exemption{"sim/core/wall_clock.",
              "the date in a manifest and the pace of a progress bar, never a result"}};

template <class Range, class Value>
bool contains(const Range& range, const Value& value) {
    return std::find(range.begin(), range.end(), value) != range.end();
}

/// "sim/core" of "sim/core/time.hpp"; the whole path if it has no two folders.
std::string layer_of(const std::string& path) {
    const std::size_t second = path.find('/', path.find('/') + 1);
    return path.substr(0, second);
}

/// The folders of trainer/core, each of which knows only those before it; oss and world do not know each
/// other.
constexpr std::array trainer_folders{"words", "vocabulary", "oss",     "world",  "documents",
                                     "judge", "cases",      "session", "records"};

/// "judge" of "trainer/core/judge/card.hpp"; empty elsewhere.
std::string trainer_folder_of(const std::string& path) {
    const std::string_view begin = "trainer/core/";
    if (!path.starts_with(begin)) return {};
    return path.substr(begin.size(), path.find('/', begin.size()) - begin.size());
}

bool may_include_in_trainer(const std::string& folder, const std::string& other) {
    if (folder.empty() || other.empty() || folder == other) return true;
    if (folder == "world" && other == "oss") return false;
    if (folder == "documents") return other == "words";
    return std::find(trainer_folders.begin(), trainer_folders.end(), other) <
           std::find(trainer_folders.begin(), trainer_folders.end(), folder);
}

bool may_include(const std::string& layer, const std::string& other) {
    if (layer == other) return true;
    if (contains(knows_only_core, layer)) return other == "sim/core";
    if (layer == "trainer/core" && other == "sim/report") return false;
    if (layer.starts_with("trainer/") && other == "sim/cli") return layer == "trainer/cli";
    return std::find(layers.begin(), layers.end(), other) < std::find(layers.begin(), layers.end(), layer);
}

struct Include {
    int line = 0;
    std::string path;
    bool is_quoted = false;
};

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream{text};
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

std::vector<Include> includes_of(const SourceFile& file) {
    static const std::regex directive{R"re(\s*#\s*include\s*(["<])([^">]+)[">].*)re"};
    std::vector<Include> includes;
    int number = 0;
    for (const std::string& line : lines_of(file.text)) {
        ++number;
        std::smatch match;
        if (std::regex_match(line, match, directive))
            includes.push_back({number, match.str(2), match.str(1) == "\""});
    }
    return includes;
}

std::optional<std::string> layer_fault(const std::string& layer, const Include& include) {
    if (!include.is_quoted) return std::nullopt;
    const std::string other = layer_of(include.path);
    if (!contains(layers, other))
        return fmt::format("\"{}\" does not start with a layer of the repository", include.path);
    if (!may_include(layer, other)) return fmt::format("{} may not know {}", layer, other);
    return std::nullopt;
}

}  // namespace

std::string to_string(const std::vector<Breach>& breaches) {
    std::string text;
    for (const Breach& breach : breaches)
        text += fmt::format("{}:{}: {}\n", breach.path, breach.line, breach.reason);
    return text;
}

std::vector<Breach> layer_breaches(const SourceFile& file) {
    const std::string layer = layer_of(file.path);
    if (!contains(layers, layer)) return {{file.path, 1, layer + " has no place in the order of the layers"}};
    std::vector<Breach> breaches;
    for (const Include& include : includes_of(file))
        if (const auto fault = layer_fault(layer, include))
            breaches.push_back({file.path, include.line, *fault});
    return breaches;
}

std::vector<Breach> trainer_breaches(const SourceFile& file) {
    const std::string folder = trainer_folder_of(file.path);
    if (folder.empty()) return {};
    if (!contains(trainer_folders, folder))
        return {{file.path, 1, folder + " has no place in the order of trainer/core"}};
    std::vector<Breach> breaches;
    for (const Include& include : includes_of(file))
        if (!may_include_in_trainer(folder, trainer_folder_of(include.path)))
            breaches.push_back({file.path, include.line,
                                fmt::format("{} may not know {}", folder, trainer_folder_of(include.path))});
    return breaches;
}

std::vector<Breach> library_breaches(const SourceFile& file) {
    const std::string layer = layer_of(file.path);
    std::vector<Breach> breaches;
    for (const Include& include : includes_of(file))
        for (const Home& home : homes)
            if (include.path.starts_with(home.library) && layer != home.layer && layer != home.another)
                breaches.push_back(
                    {file.path, include.line, fmt::format("{} belongs to {}", include.path, home.layer)});
    return breaches;
}

std::vector<Breach> determinism_breaches(const SourceFile& file) {
    static const std::regex machine{
        R"(\b(system_clock|steady_clock|high_resolution_clock|utc_clock|file_clock|random_device)\b)"
        R"(|\b(clock_gettime|gettimeofday|getenv|secure_getenv|sleep_for|sleep_until)\b)"
        R"(|\bs?rand\s*\(|\bstd::(time|clock)\s*\(|\btime\s*\(\s*(nullptr|NULL|0|&))"};
    for (const Exemption& exemption : may_ask_the_machine)
        if (file.path.starts_with(exemption.path_begins)) return {};
    std::vector<Breach> breaches;
    int number = 0;
    for (const std::string& line : lines_of(code_of(file.text))) {
        ++number;
        std::smatch match;
        if (std::regex_search(line, match, machine))
            breaches.push_back({file.path, number, match.str() + " asks the machine"});
    }
    return breaches;
}

std::vector<Breach> header_breaches(const SourceFile& file) {
    if (!file.path.ends_with(".hpp")) return {};
    const std::string code = code_of(file.text);
    const std::size_t begin = std::min(code.find_first_not_of(" \n"), code.size());
    if (code.compare(begin, 12, "#pragma once") == 0) return {};
    return {{file.path, 1, "does not begin with #pragma once"}};
}

std::vector<Breach> threads_breaches(const SourceFile& file) {
    static const std::regex test{R"(\s*TEST(_F|_P)?\(Threads.*)"};
    if (!file.path.ends_with("_test.cpp") || file.path.ends_with("_threads_test.cpp")) return {};
    std::vector<Breach> breaches;
    for (const Include& include : includes_of(file))
        if (include.path == "thread")
            breaches.push_back({file.path, include.line, "a test with threads, but not *_threads_test.cpp"});
    int number = 0;
    for (const std::string& line : lines_of(file.text))
        if (++number; std::regex_match(line, test))
            breaches.push_back({file.path, number, "a test of threads, but not *_threads_test.cpp"});
    return breaches;
}

}  // namespace jemput
