#include "tests/architecture/rules.hpp"
#include "tests/support/places.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

namespace jemput {
namespace {

using Rule = std::vector<Breach>(const SourceFile&);

/// The C++ files in a folder of the repository, in the order of their paths; none if it is not there.
std::vector<SourceFile> files_of(const std::string& folder) {
    const std::filesystem::path root{places::source_dir()};
    std::vector<SourceFile> files;
    if (!exists(root / folder)) return files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{root / folder}) {
        const std::filesystem::path& path = entry.path();
        if (path.extension() != ".hpp" && path.extension() != ".cpp") continue;
        std::ifstream stream{path};
        files.push_back(
            {path.lexically_relative(root).generic_string(), {std::istreambuf_iterator<char>{stream}, {}}});
    }
    std::sort(files.begin(), files.end(),
              [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
    return files;
}

std::string breaches_in(const std::vector<std::string>& folders, Rule& rule) {
    std::string text;
    for (const std::string& folder : folders)
        for (const SourceFile& file : files_of(folder))
            text += to_string(rule(file));
    return text;
}

TEST(SourceTree, IsThere) {
    EXPECT_FALSE(files_of("sim").empty());
    EXPECT_FALSE(files_of("trainer").empty());
    EXPECT_FALSE(files_of("tests").empty());
}

TEST(SourceTree, LetsEachLayerKnowOnlyEarlierOnes) {
    EXPECT_EQ(breaches_in({"sim", "trainer"}, layer_breaches), "");
}

TEST(SourceTree, KeepsTheOrderWithinTheTrainer) {
    EXPECT_EQ(breaches_in({"trainer"}, trainer_breaches), "");
}

TEST(SourceTree, KeepsLibrariesWhereTheyBelong) {
    EXPECT_EQ(breaches_in({"sim", "trainer"}, library_breaches), "");
}

TEST(SourceTree, AsksTheMachineNeitherForTimeNorForChance) {
    EXPECT_EQ(breaches_in({"sim", "trainer"}, determinism_breaches), "");
}

TEST(SourceTree, GuardsEveryHeader) {
    EXPECT_EQ(breaches_in({"sim", "trainer", "tests", "bench"}, header_breaches), "");
}

TEST(SourceTree, ShowsEveryTestWithThreadsToTheThreadSanitizer) {
    EXPECT_EQ(breaches_in({"tests"}, threads_breaches), "");
}

}  // namespace
}  // namespace jemput
