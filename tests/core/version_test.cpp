#include "sim/core/version.hpp"

#include <regex>
#include <string>

#include <gtest/gtest.h>

namespace jemput {
namespace {

TEST(Version, HasThreeNumbers) {
    EXPECT_TRUE(std::regex_match(std::string{version()}, std::regex{R"(\d+\.\d+\.\d+)"})) << version();
}

TEST(Version, NamesTheCommitOrSaysThatItIsUnknown) {
    EXPECT_TRUE(std::regex_match(std::string{commit()}, std::regex{"[0-9a-f]{12,40}(-dirty)?|unknown"}))
        << commit();
}

}  // namespace
}  // namespace jemput
