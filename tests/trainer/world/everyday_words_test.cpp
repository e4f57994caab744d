#include "trainer/core/world/everyday_words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace jemput::trainer::tests {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(EverydayWords, AreSmallAndPartedByWhateverIsNoLetter) {
    EXPECT_THAT(words_of("Toko OLEH-oleh/sembako (2 kios)"),
                ElementsAre("toko", "oleh", "oleh", "sembako", "2", "kios"));
    EXPECT_THAT(words_of(" ,- "), IsEmpty());
}

TEST(EverydayWords, HaveAStem) {
    for (const char* word : {"penjahit", "jahitan", "menjahit", "jahitannya", "dijahit"})
        EXPECT_EQ(stem_of(word), "jahit") << word;
    EXPECT_EQ(stem_of("pesanan"), "pesan");
    EXPECT_EQ(stem_of("memotong"), "potong");
    EXPECT_EQ(stem_of("menyablon"), stem_of("sablon"));
    EXPECT_EQ(stem_of("ikan"), "ikan") << "four letters stay";
    EXPECT_EQ(stem_of(""), "");
}

TEST(EverydayWords, AreAlikeBySamenessStemBeginningOrTypingError) {
    EXPECT_EQ(likeness("laundry", "laundry"), 100);
    EXPECT_EQ(likeness("penjahit", "jahitan"), likeness_of_stems);
    EXPECT_EQ(likeness("foto", "fotokopi"), 70);
    EXPECT_EQ(likeness("loundry", "laundry"), likeness_of_typing_errors);
    EXPECT_EQ(likeness("tahu", "tape"), 0);
    EXPECT_EQ(likeness("tahu", "bahu"), 0) << "short words are not mistaken for each other";
    EXPECT_EQ(likeness("pulsa", "laundry"), 0);
}

}  // namespace
}  // namespace jemput::trainer::tests
