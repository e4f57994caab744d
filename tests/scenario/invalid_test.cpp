#include "sim/scenario/read_scenario.hpp"
#include "tests/cli/folder.hpp"
#include "tests/support/places.hpp"

#include <algorithm>
#include <filesystem>
#include <string>

#include <gtest/gtest.h>

namespace jemput {
namespace {

const std::filesystem::path invalid_folder = places::source_dir() + "/tests/scenarios/invalid";

/// The messages with the folder left out of the names of files.
std::string messages_of(const std::filesystem::path& file) {
    const auto reading = load_scenario(file);
    if (reading) return "";
    std::string messages = to_string(reading.error());
    const std::string prefix = invalid_folder.string() + "/";
    for (std::size_t at = 0; (at = messages.find(prefix, at)) != std::string::npos;)
        messages.erase(at, prefix.size());
    return messages;
}

/// Each NAME.yaml of the folder is refused with exactly the messages in NAME.txt.
TEST(InvalidScenario, IsRefusedWithTheExpectedMessages) {
    int examples = 0;
    for (const auto& entry : std::filesystem::directory_iterator(invalid_folder)) {
        if (entry.path().extension() != ".yaml") continue;
        ++examples;
        auto expected = entry.path();
        expected.replace_extension(".txt");
        EXPECT_EQ(messages_of(entry.path()), content_of(expected)) << entry.path().filename();
        EXPECT_NE(content_of(expected), "") << "an invalid scenario has messages";
    }
    EXPECT_GE(examples, 40);
}

}  // namespace
}  // namespace jemput
