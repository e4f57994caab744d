#include "sim/core/diagnostic.hpp"

#include <gtest/gtest.h>

namespace jemput {
namespace {

TEST(Diagnostic, SaysPlacePathFoundAllowedAndCureOnOneLine) {
    const Diagnostic fault{{"a.yaml", 3, 5},
                           "arrivals.profil",
                           "unknown key 'profil'",
                           "level, profile",
                           "did you mean 'profile'?"};
    EXPECT_EQ(
        to_string(fault),
        "a.yaml:3:5: arrivals.profil: found unknown key 'profil'; allowed: level, profile; did you mean "
        "'profile'?");
}

TEST(Diagnostic, LeavesOutWhatIsNotKnown) {
    EXPECT_EQ(to_string(Diagnostic{{"a.yaml", 0, 0}, "", "an empty file", "", ""}),
              "a.yaml: found an empty file");
}

TEST(Diagnostics, AreListedInTheOrderOfTheFile) {
    const Diagnostics faults{{{"a.yaml", 9, 1}, "b", "x", "", ""}, {{"a.yaml", 2, 1}, "a", "y", "", ""}};
    EXPECT_EQ(to_string(faults), "a.yaml:2:1: a: found y\na.yaml:9:1: b: found x\n");
}

}  // namespace
}  // namespace jemput
