#include "tests/architecture/rules.hpp"

#include <gtest/gtest.h>

namespace jemput {
namespace {

TEST(LayerRule, AllowsTheOwnLayerAndEarlierOnes) {
    const SourceFile file{"sim/model/van.cpp",
                          "#include \"sim/model/van.hpp\"\n\n#include <vector>\n"
                          "#include \"sim/core/time.hpp\"\n#include \"sim/scenario/scenario.hpp\"\n"};
    EXPECT_EQ(to_string(layer_breaches(file)), "");
}

TEST(LayerRule, ForbidsALaterLayer) {
    const SourceFile file{"sim/model/van.cpp",
                          "#include \"sim/model/van.hpp\"\n#include \"sim/report/text.hpp\"\n"};
    EXPECT_EQ(to_string(layer_breaches(file)), "sim/model/van.cpp:2: sim/model may not know sim/report\n");
}

TEST(LayerRule, KeepsTheFoundationsApart) {
    const auto breaches_of = [](const std::string& layer, const std::string& other) {
        return layer_breaches({layer + "/a.hpp", "#include \"" + other + "/b.hpp\"\n"}).size();
    };
    EXPECT_EQ(breaches_of("sim/random", "sim/kernel"), 1U);
    EXPECT_EQ(breaches_of("sim/statistics", "sim/random"), 1U);
    EXPECT_EQ(breaches_of("sim/kernel", "sim/statistics"), 1U);
    EXPECT_EQ(breaches_of("sim/document", "sim/statistics"), 1U);
    EXPECT_EQ(breaches_of("sim/document", "sim/core"), 0U);
    EXPECT_EQ(breaches_of("sim/scenario", "sim/random"), 0U);
}

TEST(LayerRule, KeepsTheTrainerFromReportsAndTheCommandLine) {
    const auto breaches_of = [](const std::string& layer, const std::string& other) {
        return layer_breaches({layer + "/a.hpp", "#include \"" + other + "/b.hpp\"\n"}).size();
    };
    EXPECT_EQ(breaches_of("trainer/core", "sim/chart"), 0U);
    EXPECT_EQ(breaches_of("trainer/core", "sim/report"), 1U);
    EXPECT_EQ(breaches_of("trainer/core", "sim/cli"), 1U);
    EXPECT_EQ(breaches_of("trainer/core", "trainer/ui"), 1U);
    EXPECT_EQ(breaches_of("trainer/ui", "trainer/core"), 0U);
    EXPECT_EQ(breaches_of("trainer/ui", "sim/report"), 0U);
    EXPECT_EQ(breaches_of("trainer/ui", "sim/cli"), 1U);
    EXPECT_EQ(breaches_of("trainer/ui", "trainer/cli"), 1U);
    EXPECT_EQ(breaches_of("trainer/cli", "trainer/ui"), 0U);
    EXPECT_EQ(breaches_of("trainer/cli", "sim/cli"), 0U);
    EXPECT_EQ(breaches_of("sim/cli", "trainer/core"), 1U);
}

TEST(LayerRule, ForbidsAnIncludeThatDoesNotStartAtTheRoot) {
    const SourceFile file{"sim/core/a.cpp", "#include \"a.hpp\"\n#  include \"../kernel/b.hpp\"\n"};
    EXPECT_EQ(layer_breaches(file).size(), 2U);
}

TEST(LayerRule, ForbidsAFolderThatHasNoPlaceInTheOrder) {
    EXPECT_EQ(to_string(layer_breaches({"sim/misc/a.cpp", ""})),
              "sim/misc/a.cpp:1: sim/misc has no place in the order of the layers\n");
}

TEST(TrainerRule, KeepsItsFoldersInOrder) {
    const auto breaches_of = [](const std::string& folder, const std::string& other) {
        return trainer_breaches(
                   {"trainer/core/" + folder + "/a.cpp", "#include \"trainer/core/" + other + "/b.hpp\"\n"})
            .size();
    };
    EXPECT_EQ(breaches_of("session", "judge"), 0U);
    EXPECT_EQ(breaches_of("judge", "session"), 1U);
    EXPECT_EQ(breaches_of("world", "oss"), 1U);
    EXPECT_EQ(breaches_of("documents", "oss"), 1U);
    EXPECT_EQ(trainer_breaches({"trainer/core/misc/a.cpp", ""}).size(), 1U);
    EXPECT_TRUE(
        trainer_breaches({"trainer/cli/a.cpp", "#include \"trainer/core/session/session.hpp\"\n"}).empty());
}

TEST(LibraryRule, ForbidsALibraryOutsideItsHome) {
    EXPECT_EQ(to_string(library_breaches({"sim/scenario/a.cpp", "\n#include <yaml-cpp/yaml.h>\n"})),
              "sim/scenario/a.cpp:2: yaml-cpp/yaml.h belongs to sim/document\n");
    EXPECT_EQ(library_breaches({"sim/report/a.cpp", "#include <CLI/CLI.hpp>\n"}).size(), 1U);
    EXPECT_EQ(library_breaches({"sim/chart/a.cpp", "#include <SFML/Graphics.hpp>\n"}).size(), 1U);
    EXPECT_EQ(library_breaches({"trainer/core/a.cpp", "#include <imgui.h>\n"}).size(), 1U);
}

TEST(LibraryRule, AllowsALibraryAtHome) {
    EXPECT_TRUE(library_breaches({"sim/document/a.cpp", "#include <yaml-cpp/eventhandler.h>\n"}).empty());
    EXPECT_TRUE(library_breaches({"sim/cli/a.cpp", "#include <CLI/CLI.hpp>\n"}).empty());
    EXPECT_TRUE(library_breaches({"trainer/cli/a.cpp", "#include <CLI/CLI.hpp>\n"}).empty());
    EXPECT_TRUE(library_breaches({"sim/report/a.cpp", "#include <nlohmann/json.hpp>\n"}).empty());
}

TEST(DeterminismRule, ForbidsClocksRandomnessAndEnvironmentOfTheMachine) {
    for (const char* line : {"auto t = std::chrono::steady_clock::now();", "std::random_device seed;",
                             "int n = rand();", "srand(1);", "auto* home = std::getenv(\"HOME\");",
                             "auto t = time(nullptr);", "std::time(&t);", "auto c = std::clock();",
                             "std::this_thread::sleep_for(d);", "using clock = std::chrono::system_clock;"})
        EXPECT_EQ(determinism_breaches({"sim/model/a.cpp", "\n" + std::string{line}}).size(), 1U) << line;
    EXPECT_EQ(to_string(determinism_breaches({"sim/model/a.cpp", "\nint n = rand();"})),
              "sim/model/a.cpp:2: rand( asks the machine\n");
}

TEST(DeterminismRule, AllowsSimulatedTimeAndWordsThatOnlyLookAlike) {
    for (const char* line : {"Instant time() const;", "auto t = event.time();", "double service_time(int n);",
                             "int strand(int n);", "// steady_clock would differ", "say(\"system_clock\");"})
        EXPECT_TRUE(determinism_breaches({"sim/model/a.cpp", line}).empty()) << line;
}

TEST(DeterminismRule, ExemptsTheCommandLineAndTheWallClock) {
    const std::string text = "auto t = std::chrono::system_clock::now();";
    EXPECT_TRUE(determinism_breaches({"sim/cli/progress.cpp", text}).empty());
    EXPECT_TRUE(determinism_breaches({"sim/core/wall_clock.cpp", text}).empty());
    EXPECT_FALSE(determinism_breaches({"sim/core/time.hpp", text}).empty());
}

TEST(HeaderRule, DemandsPragmaOnceBeforeAnyCode) {
    EXPECT_TRUE(header_breaches({"sim/core/a.hpp", "// A comment.\n\n#pragma once\nint a;\n"}).empty());
    EXPECT_FALSE(header_breaches({"sim/core/a.hpp", "int a;\n#pragma once\n"}).empty());
    EXPECT_FALSE(header_breaches({"sim/core/a.hpp", "// #pragma once\nint a;\n"}).empty());
    EXPECT_FALSE(header_breaches({"sim/core/a.hpp", ""}).empty());
    EXPECT_TRUE(header_breaches({"sim/core/a.cpp", "int a;\n"}).empty());
}

TEST(TestThreadsRule, WantsTestsWithThreadsInTheirOwnFiles) {
    const std::string text = "#include <thread>\nTEST(Threads, DoNotMatter) {}\nTEST(Thrift, Pays) {}\n";
    EXPECT_EQ(to_string(threads_breaches({"tests/model/a_test.cpp", text})),
              "tests/model/a_test.cpp:1: a test with threads, but not *_threads_test.cpp\n"
              "tests/model/a_test.cpp:2: a test of threads, but not *_threads_test.cpp\n");
    EXPECT_TRUE(threads_breaches({"tests/model/a_threads_test.cpp", text}).empty());
}

TEST(CodeOf, BlanksCommentsAndLiteralsButKeepsPlaces) {
    EXPECT_EQ(code_of("a; // b\nc /* d\n e */ f"), "a;     \nc     \n      f");
    EXPECT_EQ(code_of("say(\"a \\\" // b\"); x"), "say(           ); x");
    EXPECT_EQ(code_of("c = '\"'; d"), "c =    ; d");
}

TEST(CodeOf, KnowsRawStringsAndSeparatedDigits) {
    EXPECT_EQ(code_of("R\"x(a\")\" b\n)x\"; y"), "R         \n   ; y");
    EXPECT_EQ(code_of("n = 1'000'000; m"), "n = 1'000'000; m");
}

}  // namespace
}  // namespace jemput
