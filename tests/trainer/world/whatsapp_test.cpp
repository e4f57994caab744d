#include "trainer/core/world/whatsapp.hpp"

#include <string>

#include <gtest/gtest.h>

namespace jemput::trainer::tests {
namespace {

std::string kept_number(std::string_view text) {
    return whatsapp_number(text).value_or("wrong");
}

TEST(WhatsAppNumber, IsKeptFromSixtyTwoOn) {
    for (const std::string text : {"080000000009", "0800-0000-0009", "6280000000009", "+62 800 0000 0009",
                                   "(0800) 000.000.09", "62 800 00000009"})
        EXPECT_EQ(kept_number(text), "6280000000009") << text;
}

TEST(WhatsAppNumber, HasNoOtherForm) {
    for (const std::string text : {"", "08", "0800000", "08000000000012", "0342800000", "80000000009",
                                   "08000000000x", "62+80000000009", "+080000000009", "628000000", "nomor"})
        EXPECT_EQ(kept_number(text), "wrong") << text;
}

TEST(WhatsAppOutbox, SendsToTheNumberWhateverItsSpelling) {
    WhatsAppOutbox outbox;
    EXPECT_TRUE(outbox.send("0800-0000-0009", "nib", Instant{Duration{5}}));
    ASSERT_EQ(outbox.sent().size(), 1U);
    EXPECT_EQ(outbox.sent().front().number, "6280000000009");
    EXPECT_EQ(outbox.sent().front().at, Instant{Duration{5}});
    EXPECT_TRUE(outbox.has_sent("+62 800 0000 0009", "nib"));
    EXPECT_FALSE(outbox.has_sent("080000000009", "iumk"));
    EXPECT_FALSE(outbox.has_sent("080000000001", "nib"));
}

TEST(WhatsAppOutbox, SendsNothingToAWrongNumber) {
    WhatsAppOutbox outbox;
    EXPECT_FALSE(outbox.send("0800", "nib", Instant{}));
    EXPECT_TRUE(outbox.sent().empty());
    EXPECT_FALSE(outbox.has_sent("0800", "nib"));
}

}  // namespace
}  // namespace jemput::trainer::tests
