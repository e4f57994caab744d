#include "sim/chart/text_metrics.hpp"

#include "sim/chart/label_places.hpp"

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

namespace jemput {
namespace {

std::string together(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines)
        text += line;
    text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
    return text;
}

TEST(TextWidth, GrowsWithSizeAndWeight) {
    EXPECT_EQ(text_width("", 12), 0);
    EXPECT_DOUBLE_EQ(text_width("antre", 24), 2 * text_width("antre", 12));
    EXPECT_GT(text_width("antre", 12, true), text_width("antre", 12));
}

TEST(TextWidth, CountsCharactersNotBytes) {
    EXPECT_LT(text_width("é", 10), 10);
    EXPECT_EQ(text_width("—", 10), 10);
}

TEST(TextBox, LiesAsItsAnchorSays) {
    const Text start{"antre", {100, 50}, Anchor::start, 12, false, {}};
    Text end = start;
    end.anchor = Anchor::end;
    Text middle = start;
    middle.anchor = Anchor::middle;
    EXPECT_EQ(text_box(start).left, 100);
    EXPECT_EQ(text_box(end).right(), 100);
    EXPECT_EQ(text_box(middle).centre().x, 100);
    EXPECT_LT(text_box(start).top, 50);
    EXPECT_GT(text_box(start).bottom(), 50);
}

TEST(Wrapped, BreaksAtSpacesAndLosesNothing) {
    const std::string words = "tidak ada rencana lain yang lebih murah dan lebih aman";
    const auto lines = wrapped(words, 120, 12);
    EXPECT_GT(lines.size(), 2U);
    for (const std::string& line : lines)
        EXPECT_LE(text_width(line, 12), 120);
    std::string all;
    for (const std::string& line : lines)
        all += (all.empty() ? "" : " ") + line;
    EXPECT_EQ(all, words);
}

TEST(Wrapped, BreaksWordsThatAreWiderThanALine) {
    for (const std::string word :
         {"Panggungrejo/Wonotirto-Bakung/Selorejo", "nomorindukberusahaperseorangan", "éééééééééééé"}) {
        const auto lines = wrapped(word, 60, 12);
        EXPECT_EQ(together(lines), word);
        for (const std::string& line : lines)
            EXPECT_LE(text_width(line, 12), 60) << line;
    }
    EXPECT_EQ(wrapped("Wonotirto-Bakung", 80, 12).front(), "Wonotirto-");
}

TEST(Wrapped, HasALineEvenOfNothingAndWhereThereIsNoRoom) {
    EXPECT_EQ(wrapped("", 100, 12), (std::vector<std::string>{""}));
    EXPECT_EQ(together(wrapped("abc", 0, 12)), "abc");
}

TEST(FreePlace, IsBesideThePointAndClearOfWhatIsThere) {
    const Box room{0, 0, 200, 200};
    const auto right = free_place({100, 100}, 40, 15, room, {});
    ASSERT_TRUE(right);
    EXPECT_GT(right->left, 100);
    const auto other = free_place({100, 100}, 40, 15, room, {*right});
    ASSERT_TRUE(other);
    EXPECT_FALSE(overlap(*right, *other));
}

TEST(FreePlace, StaysWithinTheRoom) {
    const Box room{0, 0, 120, 200};
    const auto place = free_place({110, 100}, 40, 15, room, {});
    ASSERT_TRUE(place);
    EXPECT_LE(place->right(), 120);
    EXPECT_FALSE(free_place({110, 100}, 130, 15, room, {}));
}

}  // namespace
}  // namespace jemput
