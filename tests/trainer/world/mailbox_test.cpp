#include "trainer/core/world/mailbox.hpp"

#include <chrono>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace jemput::trainer::tests {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Instant minute(int minutes) {
    return Instant{std::chrono::minutes{minutes}};
}

Mail mail_about(const std::string& token, const std::string& from = "oss@latihan.example") {
    return {from, {"Aktivasi", "Activation"}, {"Tekan tombol ini.", "Press this button."}, token, {}, false};
}

std::vector<std::string> tokens(const Mailbox& box, MailFolder folder, Instant now) {
    std::vector<std::string> all;
    for (const Mail& mail : box.mails(folder, now))
        all.push_back(mail.link_token);
    return all;
}

TEST(Mailbox, BelongsToSomebody) {
    EXPECT_TRUE(Mailbox("sulastri@latihan.example").is_hers());
    const Mailbox office("kantor@latihan.example", false);
    EXPECT_FALSE(office.is_hers());
    EXPECT_EQ(office.address(), "kantor@latihan.example");
}

TEST(Mailbox, ShowsAMailFromItsArrivalOn) {
    Mailbox box("sulastri@latihan.example");
    box.deliver(mail_about("a"), minute(3));
    EXPECT_THAT(tokens(box, MailFolder::inbox, minute(2)), IsEmpty());
    EXPECT_THAT(tokens(box, MailFolder::inbox, minute(3)), ElementsAre("a"));
    EXPECT_EQ(box.mails(MailFolder::inbox, minute(3)).front().arrives_at, minute(3));
}

TEST(Mailbox, KeepsSpamOutOfTheInbox) {
    Mailbox box("sulastri@latihan.example");
    box.deliver(mail_about("a"), minute(1), true);
    EXPECT_THAT(tokens(box, MailFolder::inbox, minute(5)), IsEmpty());
    EXPECT_THAT(tokens(box, MailFolder::spam, minute(5)), ElementsAre("a"));
}

TEST(Mailbox, NumbersMailsInTheOrderOfTheirArrival) {
    Mailbox box("sulastri@latihan.example");
    box.deliver(mail_about("late"), minute(9));
    box.deliver(mail_about("first"), minute(1));
    box.deliver(mail_about("second"), minute(1));
    EXPECT_THAT(tokens(box, MailFolder::inbox, minute(9)), ElementsAre("first", "second", "late"));
}

TEST(Mailbox, MarksAMailThatWasRead) {
    Mailbox box("sulastri@latihan.example");
    box.deliver(mail_about("a"), minute(1));
    box.deliver(mail_about("b"), minute(2));
    EXPECT_EQ(box.unread(MailFolder::inbox, minute(2)), 2U);
    const auto read = box.read(MailFolder::inbox, 2, minute(2));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->link_token, "b");
    EXPECT_TRUE(read->is_read);
    EXPECT_EQ(box.unread(MailFolder::inbox, minute(2)), 1U);
    EXPECT_FALSE(box.mails(MailFolder::inbox, minute(2)).front().is_read);
}

TEST(Mailbox, ReadsNothingThatIsNotThere) {
    Mailbox box("sulastri@latihan.example");
    box.deliver(mail_about("a"), minute(1));
    EXPECT_FALSE(box.read(MailFolder::inbox, 1, minute(0)));
    EXPECT_FALSE(box.read(MailFolder::inbox, 0, minute(1)));
    EXPECT_FALSE(box.read(MailFolder::inbox, 2, minute(1)));
    EXPECT_FALSE(box.read(MailFolder::spam, 1, minute(1)));
    EXPECT_FALSE(box.mark_not_spam(1, minute(1)));
}

TEST(Mailbox, TrustsASenderWhoseMailWasTakenOutOfSpam) {
    Mailbox box("sulastri@latihan.example");
    box.deliver(mail_about("a"), minute(1), true);
    box.deliver(mail_about("on its way"), minute(5), true);
    box.deliver(mail_about("other", "iklan@latihan.example"), minute(1), true);
    EXPECT_TRUE(box.mark_not_spam(1, minute(2)));
    EXPECT_TRUE(box.trusts("oss@latihan.example"));
    EXPECT_FALSE(box.trusts("iklan@latihan.example"));
    box.deliver(mail_about("later"), minute(6), true);
    EXPECT_THAT(tokens(box, MailFolder::inbox, minute(9)), ElementsAre("a", "on its way", "later"));
    EXPECT_THAT(tokens(box, MailFolder::spam, minute(9)), ElementsAre("other"));
}

TEST(Mailbox, KnowsWhenTheNextMailArrives) {
    Mailbox box("sulastri@latihan.example");
    EXPECT_FALSE(box.next_arrival(minute(0)));
    box.deliver(mail_about("a"), minute(3), true);
    box.deliver(mail_about("b"), minute(7));
    EXPECT_EQ(box.next_arrival(minute(0)), minute(3));
    EXPECT_EQ(box.next_arrival(minute(3)), minute(7));
    EXPECT_FALSE(box.next_arrival(minute(7)));
}

TEST(Mailbox, IsAValue) {
    Mailbox box("sulastri@latihan.example");
    box.deliver(mail_about("a"), minute(1));
    Mailbox copy = box;
    EXPECT_EQ(copy, box);
    copy.read(MailFolder::inbox, 1, minute(1));
    EXPECT_NE(copy, box);
}

}  // namespace
}  // namespace jemput::trainer::tests
