#include "tests/docs/matrix.hpp"

#include "tests/cli/folder.hpp"
#include "tests/docs/root.hpp"

#include <regex>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace jemput {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<MatrixRow> rows_of_the_page() {
    return matrix_rows(content_of(root / "docs/model/matrix.md"));
}

bool has_suite(const std::string& source, const std::string& suite) {
    return std::regex_search(source, std::regex{R"((TEST|TEST_F|TEST_P|RC_GTEST_PROP)\()" + suite + ","});
}

constexpr auto reference =
    "## scenario\n"
    "| key | value | default | meaning |\n|---|---|---|---|\n"
    "| `name` | a text | required | Its name. |\n"
    "| `flow` | a list of 1 items: [step of the flow](#step-of-the-flow) | required | It. |\n"
    "## step of the flow\n"
    "| key | value | default | meaning |\n|---|---|---|---|\n"
    "| `step` | a text | required | Its id. |\n"
    "| `time` | [random duration](#random-duration) | required | How long. |\n";

TEST(MatrixRows, HaveTheirKeysAndTheSuitesOfEachFile) {
    const auto rows = matrix_rows(
        "text\n\n| mechanism | keys | tests |\n|---|---|---|\n"
        "| a | `x`, `y[].z` | `tests/a/a_test.cpp` `A`, `B`; `tests/b/b_test.cpp` `C` |\n| b | | |\n");
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_THAT(rows[0].keys, ElementsAre("x", "y[].z"));
    ASSERT_EQ(rows[0].tests.size(), 2U);
    EXPECT_EQ(rows[0].tests[0].file, "tests/a/a_test.cpp");
    EXPECT_THAT(rows[0].tests[0].suites, ElementsAre("A", "B"));
    EXPECT_THAT(rows[0].tests[1].suites, ElementsAre("C"));
    EXPECT_THAT(rows[1].keys, IsEmpty());
    EXPECT_THAT(rows[1].tests, IsEmpty());
}

TEST(KeysOfPage, AreFoundByTheirPath) {
    const KeysOfPage keys(reference);
    EXPECT_TRUE(keys.has("name"));
    EXPECT_TRUE(keys.has("flow[].time"));
    EXPECT_FALSE(keys.has("flow[].times"));
    EXPECT_FALSE(keys.has("name.first"));
}

TEST(KeysOfPage, AreNamedByThemselvesByTheirBlockOrByTheirParts) {
    const KeysOfPage keys(reference);
    EXPECT_THAT(keys.others_than({}), ElementsAre("flow", "name"));
    EXPECT_THAT(keys.others_than({"flow", "name"}), IsEmpty());
    EXPECT_THAT(keys.others_than({"flow[].step", "name"}), ElementsAre("flow.time"));
    EXPECT_THAT(keys.others_than({"flow[].step", "flow[].time", "name"}), IsEmpty());
}

TEST(Matrix, NamesOnlyKeysThatExist) {
    const KeysOfPage keys(content_of(root / "docs/scenario-format.md"));
    for (const MatrixRow& row : rows_of_the_page())
        for (const std::string& key : row.keys)
            EXPECT_TRUE(keys.has(key)) << row.mechanism << ": " << key;
}

TEST(Matrix, NamesEveryKey) {
    const KeysOfPage keys(content_of(root / "docs/scenario-format.md"));
    std::vector<std::string> named;
    for (const MatrixRow& row : rows_of_the_page())
        named.insert(named.end(), row.keys.begin(), row.keys.end());
    EXPECT_THAT(keys.others_than(named), IsEmpty());
}

TEST(Matrix, NamesTestsThatExist) {
    const std::vector<MatrixRow> rows = rows_of_the_page();
    EXPECT_GT(rows.size(), 40U);
    for (const MatrixRow& row : rows) {
        EXPECT_TRUE(!row.tests.empty()) << row.mechanism << " has no test";
        for (const auto& [file, suites] : row.tests) {
            const std::string source = content_of(root / file);
            EXPECT_FALSE(source.empty()) << row.mechanism << ": no file " << file;
            EXPECT_FALSE(suites.empty()) << row.mechanism << ": no suite of " << file;
            for (const std::string& suite : suites)
                EXPECT_TRUE(has_suite(source, suite)) << row.mechanism << ": no " << suite << " in " << file;
        }
    }
}

}  // namespace
}  // namespace jemput
