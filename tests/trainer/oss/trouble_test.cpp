#include "tests/trainer/oss/desk.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace jemput::trainer::tests {

namespace {

using namespace std::chrono_literals;

const std::string log_in_again = R"(
    open log_in
    type username sulastri.jahit@latihan.example
    applicant password $password
    submit
)";

TEST(Outage, LetsNothingThroughAndKeepsWhatWasTyped) {
    Desk desk;
    desk.run(way::to_business + way::business_fields + "down\n");
    for (const std::string request :
         {"submit", "save", "open review", "refresh", "choose 47112", "resend", "reset"}) {
        const OssAnswer answer = desk.run(request);
        EXPECT_FALSE(answer.accepted) << request;
        EXPECT_EQ(answer.message, "server_down") << request;
        EXPECT_EQ(answer.takes, 30s) << request;
    }
    EXPECT_EQ(desk.oss.page(), "business");
    EXPECT_EQ(desk.oss.value("business_name"), "Sulastri Jahit");
    EXPECT_TRUE(desk.run("type product Jahit").accepted) << "typing needs no connection";
    EXPECT_TRUE(desk.run("up\nsubmit").accepted);
    EXPECT_EQ(desk.oss.page(), "commitments");
}

TEST(Outage, DoesNotUseUpAnInjectedFailure) {
    Desk desk;
    desk.run(way::account_fields + "fail 500\ndown\nsubmit\nup\n");
    EXPECT_EQ(desk.run("submit").message, "process_failed");
    EXPECT_TRUE(desk.run("submit").accepted);
}

TEST(Outage, OneCanLogOutWithoutAConnection) {
    Desk desk;
    desk.run(way::to_applications + "down\n");
    EXPECT_TRUE(desk.run("log_out").accepted);
    EXPECT_FALSE(desk.oss.is_logged_in());
    EXPECT_TRUE(desk.has_fact("logged_out"));
    EXPECT_FALSE(desk.run("log_out").accepted) << "nobody is logged in";
}

TEST(Failure500, DoesNothingAndKeepsThePage) {
    Desk desk;
    desk.run(way::to_review + "tick reviewed\nfail 500\n");
    EXPECT_EQ(desk.run("submit").message, "process_failed");
    EXPECT_TRUE(desk.oss.nibs().empty());
    EXPECT_TRUE(desk.oss.has_tick("reviewed"));
    desk.run("submit");
    EXPECT_EQ(desk.oss.nibs().size(), 1U);
    EXPECT_FALSE(desk.has_fact("second_nib"));
}

TEST(Failure504, AnApplicationThatIsSentAgainGivesASecondNib) {
    Desk desk;
    const OssAnswer lost = desk.run(way::to_review + "tick reviewed\nfail 504\nsubmit\n");
    EXPECT_EQ(lost.message, "no_answer");
    EXPECT_EQ(desk.oss.nib(), "") << "nobody knows of it";
    EXPECT_FALSE(desk.has_fact("nib_issued 14120"));
    EXPECT_EQ(desk.oss.nibs().size(), 1U) << "but it is there";
    EXPECT_FALSE(desk.has_fact("second_nib"));
    EXPECT_TRUE(desk.run("submit").accepted);
    EXPECT_TRUE(desk.has_fact("second_nib"));
    ASSERT_EQ(desk.oss.nibs().size(), 2U);
    EXPECT_NE(desk.oss.nibs()[0].number, desk.oss.nibs()[1].number);
}

TEST(Failure504, WhoLooksAtTheApplicationsFirstSeesTheNib) {
    Desk desk;
    desk.run(way::to_review + "tick reviewed\nfail 504\nsubmit\n");
    const OssAnswer looked = desk.run("open applications");
    EXPECT_TRUE(desk.has_fact("nib_issued 14120"));
    EXPECT_EQ(looked.values, (NamedValues{{"nib", desk.oss.nib()}}));
    EXPECT_EQ(desk.run("open review").message, "already_issued");
    EXPECT_EQ(desk.oss.nibs().size(), 1U);
    EXPECT_FALSE(desk.has_fact("second_nib"));
    desk.run("open applications");
    EXPECT_EQ(std::count(desk.facts.begin(), desk.facts.end(), "nib_issued 14120"), 1) << "it is seen once";
}

TEST(Failure504, IsFoundTheNextMorningToo) {
    Desk desk;
    desk.run(way::to_review + "tick reviewed\nfail 504\nsubmit\ndown\nwait 720\nup\n" + "open review\n");
    EXPECT_EQ(desk.oss.page(), "log_in") << "the session is over";
    desk.run(log_in_again);
    EXPECT_EQ(desk.oss.nib().size(), 13U);
    EXPECT_EQ(desk.oss.nibs().size(), 1U);
}

TEST(Failure504, APageThatArrivedCanBeSentAgainWithoutHarm) {
    Desk desk;
    desk.run(way::to_business + way::business_fields + "fail 504\n");
    EXPECT_EQ(desk.run("submit").message, "no_answer");
    EXPECT_EQ(desk.oss.page(), "business");
    EXPECT_EQ(desk.oss.draft().size(), 2U) << "it had arrived";
    EXPECT_TRUE(desk.run("submit").accepted);
    EXPECT_EQ(desk.oss.draft().size(), 2U);
}

TEST(Failure504, ARegistrationArrivesWithItsMail) {
    Desk desk;
    desk.run(way::account_fields + "fail 504\nsubmit\n");
    EXPECT_EQ(desk.mails.size(), 1U);
    EXPECT_NE(desk.oss.account("sulastri.jahit@latihan.example"), nullptr);
    EXPECT_NE(desk.oss.account_of("3505055207740000"), nullptr);
    EXPECT_FALSE(desk.run("submit").accepted) << "there is an account already";
    EXPECT_TRUE(desk.run("follow $link").accepted);
}

TEST(Failure504, ALogInDoesNotHappen) {
    Desk desk;
    desk.run(way::to_log_in +
             "open log_in\ntype username sulastri.jahit@latihan.example\napplicant password " +
             "$password\nfail 504\nsubmit\n");
    EXPECT_FALSE(desk.oss.is_logged_in());
    EXPECT_TRUE(desk.run("submit").accepted);
}

TEST(OssSession, ExpiresWithoutRequestsAndKeepsOnlySavedPages) {
    Desk desk;
    desk.run(way::to_business + way::business_fields + "wait 31\n");
    EXPECT_TRUE(desk.has_fact("session_expires"));
    EXPECT_TRUE(desk.oss.is_session_expired());
    EXPECT_EQ(desk.oss.value("business_name"), "Sulastri Jahit") << "it still stands in the browser";
    EXPECT_EQ(desk.run("submit").message, "session_expired");
    EXPECT_EQ(desk.oss.page(), "log_in");
    desk.run(log_in_again + "open business");
    EXPECT_EQ(desk.oss.value("business_name"), "") << "it was not saved";
    EXPECT_EQ(desk.oss.value("desa"), "Plandirejo") << "it was saved";
    EXPECT_FALSE(desk.oss.is_session_expired());
}

TEST(OssSession, LivesOnWithEachRequest) {
    Desk desk;
    desk.run(way::to_business + "wait 29\nsave\nwait 29\nsave\nwait 29\n");
    EXPECT_TRUE(desk.oss.is_logged_in());
    desk.run("wait 1");
    EXPECT_FALSE(desk.oss.is_logged_in());
}

TEST(OssSession, TypingIsNoRequest) {
    Desk desk;
    desk.run(way::to_business + "wait 29\ntype product Jahit\nwait 2\n");
    EXPECT_FALSE(desk.oss.is_logged_in());
}

TEST(OssSession, CanBeEndedFromOutside) {
    Desk desk;
    desk.run(way::to_business + "expire\n");
    EXPECT_TRUE(desk.has_fact("session_expires"));
    EXPECT_EQ(desk.run("open business").message, "session_expired");
    EXPECT_FALSE(desk.run("expire").accepted) << "nobody is logged in";
}

TEST(Draft, IsKeptPageByPageAlsoIncomplete) {
    Desk desk;
    desk.run(way::to_business +
             "open business\ntype business_name Sulastri Jahit\nchoose 14120\nsave\nlog_out\n" +
             log_in_again + "open business\n");
    EXPECT_EQ(desk.oss.value("business_name"), "Sulastri Jahit");
    EXPECT_EQ(desk.oss.chosen_kbli(), std::vector<std::string>{"14120"});
    EXPECT_EQ(desk.run("open commitments").message, "page_too_early") << "a draft is not complete";
    EXPECT_TRUE(desk.oss.has_draft());
}

TEST(Draft, APageThatIsChangedMustBeSentAgain) {
    Desk desk;
    desk.run(way::to_review + "open commitments\nsave\n");
    EXPECT_TRUE(desk.run("open review").accepted) << "nothing was changed";
    desk.run("open commitments\nuntick data_true\nsave\n");
    EXPECT_EQ(desk.run("open review").message, "page_too_early");
}

TEST(Draft, RefreshLosesWhatWasNotSaved) {
    Desk desk;
    desk.run(way::to_business + "type product Jahit\nrefresh\n");
    EXPECT_EQ(desk.oss.value("product"), "");
}

TEST(LogIn, IsLockedAfterThreeWrongTriesAndOpensAgainLater) {
    Desk desk;
    const std::string password = desk.oss.account("sutrisno.gaprang@latihan.example")->password;
    const std::string right =
        "type username sutrisno.gaprang@latihan.example\napplicant password " + password + "\nsubmit\n";
    const std::string wrong =
        "type username sutrisno.gaprang@latihan.example\napplicant password nope\nsubmit\n";
    EXPECT_EQ(desk.run("open log_in\n" + wrong).values, (NamedValues{{"attempts", "2"}}));
    EXPECT_EQ(desk.run(wrong).values, (NamedValues{{"attempts", "1"}}));
    EXPECT_EQ(desk.run(wrong).message, "locked");
    EXPECT_EQ(desk.run(right).message, "locked") << "the right password does not help";
    EXPECT_TRUE(desk.run("wait 15\n" + right).accepted);
}

TEST(LogIn, ARightTryForgetsTheWrongOnes) {
    Desk desk;
    const std::string password = desk.oss.account("sutrisno.gaprang@latihan.example")->password;
    const std::string right =
        "open log_in\ntype username sutrisno.gaprang@latihan.example\napplicant password " + password +
        "\nsubmit\nlog_out\n";
    const std::string wrong =
        "open log_in\ntype username sutrisno.gaprang@latihan.example\napplicant password nope\nsubmit\n";
    desk.run(wrong + wrong + right);
    EXPECT_EQ(desk.run(wrong).message, "wrong_log_in");
}

TEST(LogIn, ANewPasswordEndsTheLockAndTheOldPassword) {
    Desk desk;
    const std::string old = desk.oss.account("sutrisno.gaprang@latihan.example")->password;
    const std::string name = "open log_in\ntype username sutrisno.gaprang@latihan.example\n";
    const std::string wrong = name + "applicant password nope\nsubmit\n";
    desk.run(wrong + wrong + wrong);
    EXPECT_TRUE(desk.run("reset").accepted);
    EXPECT_EQ(desk.mails.back().kind, "password");
    EXPECT_EQ(desk.run(name + "applicant password " + old + "\nsubmit").message, "wrong_log_in");
    EXPECT_TRUE(desk.run(name + "applicant password $password\nsubmit").accepted);
}

TEST(LogIn, ThePasswordIsNotKeptOnThePage) {
    Desk desk;
    desk.run(
        "open log_in\ntype username sutrisno.gaprang@latihan.example\napplicant password nope\nsubmit\n");
    EXPECT_EQ(desk.oss.value("password"), "");
}

TEST(Account, AMailOfAnUnusedAccountCanBeAskedForAgain) {
    Desk desk;
    desk.run("open register\ntype email winarti.dapur@latihan.example\n");
    EXPECT_TRUE(desk.run("resend").accepted);
    EXPECT_EQ(desk.mails.back().to, "winarti.dapur@latihan.example");
    EXPECT_TRUE(desk.run("follow $link").accepted);
    EXPECT_TRUE(desk.has_fact("account_activated"));
    EXPECT_TRUE(desk.run("open activation").accepted);
}

TEST(Account, DukcapilMismatchIsAskedOnceAndOnlyForThePageThatAsks) {
    Desk desk;
    desk.run("mismatch\n" + way::account_fields);
    EXPECT_EQ(desk.run("submit").message, "nik_mismatch");
    EXPECT_TRUE(desk.run("type captcha $captcha\nsubmit").accepted);
}

TEST(Account, AWrongCaptchaBringsANewPicture) {
    Desk desk;
    desk.run(way::account_fields + "type captcha Jakarta\n");
    const std::string before = desk.oss.captcha();
    desk.run("submit");
    EXPECT_NE(desk.oss.captcha(), before);
    EXPECT_EQ(desk.oss.value("captcha"), "");
}

TEST(Account, ARealLookingNikIsNotKept) {
    Desk desk;
    desk.run(way::account_fields);
    EXPECT_EQ(desk.run("type nik 3505055207740001").message, "nik_real");
    EXPECT_EQ(desk.oss.value("nik"), "3505055207740000");
}

TEST(Account, AMailForAnotherAccountDoesNotChangeWhoseApplicationIsOpen) {
    Desk desk;
    desk.run(way::to_business + "open register\ntype email winarti.dapur@latihan.example\nresend\n");
    EXPECT_EQ(desk.oss.logged_in_as(), "sulastri.jahit@latihan.example");
    EXPECT_TRUE(desk.oss.has_draft());
    EXPECT_TRUE(desk.run("open business").accepted);
}

TEST(Page, UnknownFieldsAndStatementsAreNotThere) {
    Desk desk;
    desk.run("open register\n");
    for (const std::string command : {"type shoe 38", "tick shoe", "untick shoe"}) {
        const OssAnswer answer = desk.run(command);
        EXPECT_FALSE(answer.accepted) << command;
        EXPECT_EQ(answer.message, "") << command;
    }
}

TEST(Page, ThoseOnUnverifiedFactsSaySo) {
    for (const std::string page :
         {"activation", "log_in", "applications", "owner", "business", "commitments", "review"})
        EXPECT_TRUE(oss11()->find_page(page)->unverified.has_value()) << page;
    EXPECT_FALSE(oss11()->find_page("register")->unverified.has_value());
}

}  // namespace

}  // namespace jemput::trainer::tests
