#include "trainer/core/session/words_page.hpp"

#include "tests/trainer/session/material.hpp"
#include "trainer/core/session/known_words.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace jemput::trainer::tests {
namespace {

using ::testing::HasSubstr;

std::string kept_words() {
    std::ifstream file(repository() / "docs/trainer-words.md", std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

TEST(WordsPage, IsTheOneInTheDocs) {
    const std::string today = words_page(*shipped_material());
    if (std::getenv("JEMPUT_RENEW_DOCS") != nullptr)
        std::ofstream(repository() / "docs/trainer-words.md", std::ios::binary | std::ios::trunc) << today;
    EXPECT_TRUE(kept_words() == today)
        << "If rules, lists or cases were meant to change: JEMPUT_RENEW_DOCS=1 ./dev test WordsPage";
}

TEST(WordsPage, HasEveryWordThatAnArgumentMayBe) {
    const std::string page = words_page(*shipped_material());
    for (const Case& c : shipped_material()->cases) {
        const KnownWords words(*shipped_material(), &c, c.rules);
        for (const CommandKind& kind : vocabulary())
            for (const Argument& argument : kind.arguments) {
                const bool is_listed_beside_the_word = argument.kind == ArgumentKind::name ||
                                                       argument.kind == ArgumentKind::fact ||
                                                       argument.kind == ArgumentKind::document;
                if (is_listed_beside_the_word) continue;
                for (const std::string& word :
                     words.words_for(kind.name, argument).value_or(std::vector<std::string>{}))
                    EXPECT_THAT(page, HasSubstr("`" + word + "`")) << kind.name;
            }
    }
}

}  // namespace
}  // namespace jemput::trainer::tests
