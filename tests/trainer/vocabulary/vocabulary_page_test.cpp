#include "trainer/core/vocabulary/vocabulary_page.hpp"

#include "tests/support/places.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <gtest/gtest.h>

namespace jemput::trainer::tests {
namespace {

const std::filesystem::path page_file =
    std::filesystem::path(places::source_dir()) / "docs/trainer-commands.md";

constexpr auto how_to_renew =
    "If the vocabulary was meant to change, renew its page: JEMPUT_RENEW_DOCS=1 ./dev test VocabularyPage";

std::string kept_page() {
    std::ifstream file(page_file, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

TEST(VocabularyPage, IsTheOneInTheDocs) {
    const std::string today = vocabulary_page();
    if (std::getenv("JEMPUT_RENEW_DOCS") != nullptr)
        std::ofstream(page_file, std::ios::binary | std::ios::trunc) << today;
    EXPECT_TRUE(kept_page() == today) << page_file << " is not what the program knows.\n" << how_to_renew;
}

TEST(VocabularyPage, HasEveryWordAndCondition) {
    const std::string page = vocabulary_page();
    for (const CommandKind& kind : vocabulary()) {
        std::string row = "\n| `" + std::string(kind.name);
        for (const Argument& argument : kind.arguments)
            row += " " + std::string(argument.name);
        EXPECT_NE(page.find(row + "` | "), page.npos) << kind.name;
    }
    for (const ConditionKind& kind : conditions())
        EXPECT_NE(page.find("\n| `" + std::string(kind.name) + "` | "), page.npos) << kind.name;
}

TEST(VocabularyPage, ExplainsEveryKindOfArgument) {
    const std::string whole_page = vocabulary_page();
    const std::string page = whole_page.substr(whole_page.find("## Arguments"));
    for (const CommandKind& kind : vocabulary())
        for (const Argument& argument : kind.arguments) {
            const std::string row = "\n| " + std::string(name_of(argument.kind)) + " | ";
            const std::size_t begin = page.find(row);
            ASSERT_NE(begin, page.npos) << row;
            const std::string written_as = page.substr(begin + row.size(), 80);
            EXPECT_NE(written_as.find("`" + std::string(argument.name) + "`"), written_as.npos) << kind.name;
        }
}

}  // namespace
}  // namespace jemput::trainer::tests
