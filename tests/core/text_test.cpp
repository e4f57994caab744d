#include "sim/core/text.hpp"

#include <gtest/gtest.h>

namespace jemput {
namespace {

using std::nullopt;

TEST(EditDistance, CountsInsertionsDeletionsReplacementsAndSwaps) {
    EXPECT_EQ(edit_distance("", ""), 0U);
    EXPECT_EQ(edit_distance("queue", "queue"), 0U);
    EXPECT_EQ(edit_distance("", "abc"), 3U);
    EXPECT_EQ(edit_distance("profil", "profile"), 1U);
    EXPECT_EQ(edit_distance("proffile", "profile"), 1U);
    EXPECT_EQ(edit_distance("profike", "profile"), 1U);
    EXPECT_EQ(edit_distance("porfile", "profile"), 1U);
    EXPECT_EQ(edit_distance("kitten", "sitting"), 3U);
}

TEST(EditDistance, EditsNoPartTwice) {
    EXPECT_EQ(edit_distance("ca", "abc"), 3U);  // the unrestricted distance would be 2
}

TEST(EditDistance, IsSymmetric) {
    EXPECT_EQ(edit_distance("staff", "shift"), edit_distance("shift", "staff"));
}

TEST(NearestWord, IsTheOneThatWasMeant) {
    const std::vector<std::string> keys{"level", "day_cv", "profile", "groups"};
    EXPECT_EQ(nearest_word("profil", keys), "profile");
    EXPECT_EQ(nearest_word("porfile", keys), "profile");
    EXPECT_EQ(nearest_word("Groups", keys), "groups");
    EXPECT_EQ(nearest_word("daycv", keys), "day_cv");
}

TEST(NearestWord, IsNothingWhereNoWordIsNear) {
    const std::vector<std::string> keys{"level", "profile", "up"};
    EXPECT_EQ(nearest_word("weather", keys), nullopt);
    EXPECT_EQ(nearest_word("ab", {"xy"}), nullopt);
    EXPECT_EQ(nearest_word("x", {"y"}), nullopt);
    EXPECT_EQ(nearest_word("", keys), nullopt);
    EXPECT_EQ(nearest_word("level", {}), nullopt);
    EXPECT_EQ(nearest_word(std::string(100'000, 'p'), keys), nullopt);
}

TEST(NearestWord, PrefersTheNearerAndThenTheFirst) {
    EXPECT_EQ(nearest_word("stat", {"staff", "start"}), "start");
    EXPECT_EQ(nearest_word("cat", {"bat", "rat"}), "bat");
}

TEST(Join, PutsTheSeparatorBetween) {
    EXPECT_EQ(join({}, ", "), "");
    EXPECT_EQ(join({"a"}, ", "), "a");
    EXPECT_EQ(join({"a", "b", ""}, ", "), "a, b, ");
}

}  // namespace
}  // namespace jemput
