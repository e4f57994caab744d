#include "trainer/core/world/manner.hpp"

#include "tests/support/languages.hpp"

#include <chrono>
#include <string>

#include <gtest/gtest.h>

namespace jemput::trainer::tests {
namespace {

using jemput::tests::english;
using jemput::tests::indonesian;
using std::chrono::minutes;

constexpr MannerEvent all_events[] = {MannerEvent::greeted,
                                      MannerEvent::purpose_explained,
                                      MannerEvent::apologised,
                                      MannerEvent::told_how_long,
                                      MannerEvent::word_explained,
                                      MannerEvent::asked_kindly_back,
                                      MannerEvent::jargon_unexplained,
                                      MannerEvent::waited_untold,
                                      MannerEvent::mistake_made,
                                      MannerEvent::scolded,
                                      MannerEvent::sent_away,
                                      MannerEvent::handed_over,
                                      MannerEvent::loses_patience,
                                      MannerEvent::leaves};

TEST(Manner, BeginsCalm) {
    const Manner manner(minutes{20});
    EXPECT_EQ(manner.mood_word(), MoodWord::calm);
    EXPECT_EQ(manner.patience_left(), 1);
    EXPECT_FALSE(manner.is_out_of_patience());
    EXPECT_EQ(manner.until_out_of_patience(), minutes{20});
}

TEST(Manner, LosesPatienceWhenItIsUsedUpAndLeavesAfterTwiceAsLong) {
    Manner manner(minutes{20});
    manner.spend(minutes{20} - Duration{1});
    EXPECT_FALSE(manner.is_out_of_patience());
    manner.spend(Duration{1});
    EXPECT_TRUE(manner.is_out_of_patience());
    EXPECT_EQ(manner.patience_left(), 0);
    EXPECT_EQ(manner.until_out_of_patience(), Duration::zero());
    EXPECT_EQ(manner.until_leaving(), minutes{20});
    manner.spend(minutes{20} - Duration{1});
    EXPECT_FALSE(manner.has_left());
    manner.spend(Duration{1});
    EXPECT_TRUE(manner.has_left());
    EXPECT_EQ(manner.until_leaving(), Duration::zero());
}

TEST(Manner, HasMorePatienceAfterKindWordsAndLessAfterHardOnes) {
    Manner kind(minutes{20});
    kind.feel(MannerEvent::apologised);
    EXPECT_EQ(kind.until_out_of_patience(), minutes{22});
    Manner hard(minutes{20});
    hard.feel(MannerEvent::scolded);
    EXPECT_EQ(hard.until_out_of_patience(), minutes{16});
    EXPECT_LT(hard.mood(), kind.mood());
}

TEST(Manner, KeepsSomePatienceHoweverOftenSheIsScolded) {
    Manner manner(minutes{10});
    for (int i = 0; i < 10; ++i)
        manner.feel(MannerEvent::scolded);
    EXPECT_EQ(manner.until_out_of_patience(), minutes{1});
    EXPECT_EQ(manner.mood(), 0);
    EXPECT_EQ(manner.mood_word(), MoodWord::annoyed);
    Manner hasty(std::chrono::seconds{30});
    hasty.feel(MannerEvent::waited_untold);
    EXPECT_EQ(hasty.until_out_of_patience(), std::chrono::seconds{30});
}

TEST(Manner, GrowsRestlessAsTimePasses) {
    Manner manner(minutes{20});
    const double before = manner.mood();
    manner.spend(minutes{20});
    EXPECT_LT(manner.mood(), before);
    EXPECT_EQ(manner.mood_word(), MoodWord::restless);
}

TEST(Manner, LosesClarityByJargonAndWinsItByPlainWords) {
    Manner manner(minutes{20});
    for (int i = 0; i < 3; ++i)
        manner.feel(MannerEvent::jargon_unexplained);
    EXPECT_LT(manner.clarity(), 0.5);
    EXPECT_EQ(manner.mood_word(), MoodWord::unsure);
    manner.feel(MannerEvent::word_explained);
    manner.feel(MannerEvent::word_explained);
    EXPECT_GT(manner.clarity(), 0.5);
    EXPECT_EQ(manner.mood_word(), MoodWord::calm);
}

TEST(Manner, IsGladWhenAllGoesWell) {
    Manner manner(minutes{20});
    manner.feel(MannerEvent::greeted);
    manner.feel(MannerEvent::purpose_explained);
    manner.feel(MannerEvent::handed_over);
    EXPECT_EQ(manner.mood_word(), MoodWord::glad);
}

TEST(Manner, StaysBetweenZeroAndOne) {
    for (const MannerEvent event : all_events) {
        Manner manner(minutes{20});
        for (int i = 0; i < 50; ++i)
            manner.feel(event);
        manner.spend(minutes{500});
        EXPECT_GE(manner.mood(), 0);
        EXPECT_LE(manner.mood(), 1);
        EXPECT_GE(manner.clarity(), 0);
        EXPECT_LE(manner.clarity(), 1);
    }
}

TEST(Manner, LeavesWhenSentAway) {
    Manner manner(minutes{20});
    manner.feel(MannerEvent::sent_away);
    EXPECT_TRUE(manner.has_left());
    EXPECT_EQ(manner.until_leaving(), Duration::zero());
}

TEST(Manner, SpeaksBothLanguages) {
    EXPECT_EQ(says(MannerEvent::loses_patience, indonesian),
              "Apa masih lama? Usaha saya tidak ada yang menjaga.");
    EXPECT_EQ(says(MannerEvent::loses_patience, english),
              "Will it take much longer? Nobody is minding my business.");
    for (const MannerEvent event : all_events) {
        const std::string english_words = says(event, english);
        if (english_words.empty()) continue;
        EXPECT_NE(english_words, says(event, indonesian));
        EXPECT_EQ(says(event, indonesian).find('!'), std::string::npos);
    }
    EXPECT_EQ(says(MannerEvent::asked_kindly_back, indonesian), "");
}

TEST(Manner, NamesItsMood) {
    EXPECT_EQ(to_string(MoodWord::calm, indonesian), "tenang");
    EXPECT_EQ(to_string(MoodWord::restless, indonesian), "gelisah");
    EXPECT_EQ(to_string(MoodWord::restless, english), "restless");
    EXPECT_EQ(to_string(MoodWord::glad, indonesian), "senang");
    EXPECT_EQ(to_string(MoodWord::unsure, indonesian), "bingung");
    EXPECT_EQ(to_string(MoodWord::annoyed, indonesian), "kesal");
}

}  // namespace
}  // namespace jemput::trainer::tests
