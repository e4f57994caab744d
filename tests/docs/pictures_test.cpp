#include "tests/cli/folder.hpp"
#include "tests/cli/shell.hpp"
#include "tests/support/places.hpp"

#include <cstdlib>
#include <filesystem>
#include <string>

#include <gtest/gtest.h>

namespace jemput {
namespace {

constexpr auto how_to_renew =
    "If pictures were meant to change, renew them, and look at them: JEMPUT_RENEW_PICTURES=1 ./dev test "
    "Pictures";

/// By its language.
class Pictures : public testing::TestWithParam<std::string> {};

TEST_P(Pictures, OfTheDocsAreThoseThatTheProgramDraws) {
    const Folder drawn;
    const ShellOutcome drawing =
        shell("jemput compare scenarios/day_market.yaml scenarios/night_market.yaml --quiet --lang " +
              GetParam() + " --pictures " + quoted(drawn / "."));
    ASSERT_EQ(drawing.exit_code, 0) << drawing.output;
    const auto kept = std::filesystem::path(places::source_dir()) / "docs/pictures" / GetParam();
    for (const auto& picture : std::filesystem::directory_iterator(kept)) {
        const std::string now = content_of(drawn / picture.path().filename().string());
        if (std::getenv("JEMPUT_RENEW_PICTURES") != nullptr) write_content(picture.path().string(), now);
        EXPECT_FALSE(now.empty()) << "the program draws no " << picture.path().filename();
        EXPECT_TRUE(content_of(picture.path().string()) == now) << picture.path() << "\n" << how_to_renew;
    }
}

INSTANTIATE_TEST_SUITE_P(InEachLanguage, Pictures, testing::Values("en", "id"),
                         [](const auto& language) { return language.param; });

}  // namespace
}  // namespace jemput
