#include "sim/core/format.hpp"
#include "tests/trainer/judge/story.hpp"
#include "trainer/core/judge/score.hpp"

#include <algorithm>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace jemput::trainer::tests {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;

Score full_score(const Judge& judge) {
    return score_of(judge, std::chrono::minutes{8}, std::chrono::minutes{8}, {});
}

void expect_all_done(const Judge& judge) {
    for (std::size_t i = 0; i < judge.states().size(); ++i) {
        const Standing standing = judge.states()[i].standing;
        EXPECT_TRUE(standing == Standing::done || standing == Standing::not_needed)
            << judge.expectations()[i].id << " " << static_cast<int>(standing);
    }
}

TEST(Procedure, HasTheStepsOfTheServiceInFourPhases) {
    std::vector<std::string> ids;
    std::set<std::string> phases;
    for (const ProcedureStep& step : shipped_procedure().steps) {
        ids.push_back(step.id);
        phases.insert(step.phase.indonesian);
    }
    EXPECT_EQ(ids, (std::vector<std::string>{"S01", "S02", "S03", "S04", "S05", "S06", "S07",
                                             "S08", "S09", "S10", "S11", "S12", "S13", "S14",
                                             "S15", "S16", "S17", "S18", "S19", "E01", "E02"}));
    EXPECT_EQ(phases, (std::set<std::string>{"Menyambut", "Surel dan akun", "Mengisi OSS", "Menyelesaikan"}));
    EXPECT_TRUE(shipped_procedure().find_step("S12")->is_typing);
    EXPECT_FALSE(shipped_procedure().find_step("S11")->is_typing);
    EXPECT_EQ(shipped_procedure().find_step("S20"), nullptr);
}

TEST(Procedure, FindsNothingInTheRightWay) {
    const Judge judge = judged(shipped_procedure(), right_way());
    EXPECT_EQ(cards_of(judge), std::vector<std::string>{});
    expect_all_done(judge);
    EXPECT_DOUBLE_EQ(full_score(judge).total, 1);
    EXPECT_TRUE(full_score(judge).passed);
}

TEST(Procedure, FindsNothingInTheRightWayThroughAnOutage) {
    const Judge judge = judged(shipped_procedure(), right_way_in_outage());
    EXPECT_EQ(cards_of(judge), std::vector<std::string>{});
    expect_all_done(judge);
    EXPECT_DOUBLE_EQ(full_score(judge).total, 1);
}

TEST(Procedure, DoesNotNeedTheFormWhileOssIsThere) {
    const Judge judge = judged(shipped_procedure(), right_way());
    for (const char* id : {"explain_outage", "fill_form", "receipt", "enter_form", "send_documents",
                           "check_spam", "refuse_gift", "note_incident", "apologise"})
        EXPECT_EQ(state_of(judge, id).standing, Standing::not_needed) << id;
}

TEST(Procedure, DoesNotNeedAMailboxWhereSheBringsAnAddress) {
    const Judge judge = judged(shipped_procedure(), right_way_in_outage());
    for (const char* id : {"mailbox", "consent_mailbox", "password_card"})
        EXPECT_EQ(state_of(judge, id).standing, Standing::not_needed) << id;
}

TEST(Procedure, LetsTheReviewBeConfirmedAsItsStatement) {
    Lines lines = without(right_way(), "confirm_with_applicant review");
    const auto issued = std::find(lines.begin(), lines.end(), "nib_issued 14120 right");
    lines.insert(issued, {"confirm_with_applicant reviewed", "tick reviewed"});
    EXPECT_EQ(cards_of(judged(shipped_procedure(), lines)), std::vector<std::string>{});
}

struct Omission {
    std::string left_out;  ///< lines that begin so
    std::vector<std::string> cards;
};

TEST(Procedure, FindsTheCardOfWhatIsLeftOut) {
    const std::vector<Omission> omissions{
        {"greet", {"m1"}},
        {"explain_purpose", {"m2"}},
        {"turn_screen", {"m3"}},
        {"give_password_card", {"M7"}},
        {"read_aloud location_fits", {"C6"}},
        {"ask_consent location_fits", {"C6"}},
        {"ask activities", {"m6"}},
        {"confirm_with_applicant review", {"m7"}},
        {"hand_over nib", {"m18"}},
        {"explain_duties", {"m9"}},
        {"say_free", {"m8"}},
    };
    for (const auto& [left_out, cards] : omissions)
        EXPECT_EQ(cards_of(judged(shipped_procedure(), without(right_way(), left_out))), cards) << left_out;
}

TEST(Procedure, FindsThatTheIdentityWasNotChecked) {
    const Lines lines = without(without(right_way(), "compare"), "ask identity");
    EXPECT_EQ(cards_of(judged(shipped_procedure(), lines)), std::vector<std::string>{"m4"});
}

TEST(Procedure, FindsThatTheSessionWasLeftOpen) {
    const Lines lines = without(without(right_way(), "log_out"), "-logged_in");
    EXPECT_EQ(cards_of(judged(shipped_procedure(), lines)), std::vector<std::string>{"M8"});
}

TEST(Procedure, FindsOnceThatTheKtpWasKept) {
    const Lines lines = without(without(right_way(), "return_document"), "-documents_out");
    EXPECT_EQ(cards_of(judged(shipped_procedure(), lines)), std::vector<std::string>{"M21"});
}

TEST(Procedure, FindsTheCardOfWhatIsLeftOutInAnOutage) {
    const std::vector<Omission> omissions{
        {"explain_outage", {"m10"}},       {"ask_consent whatsapp", {"m13"}},
        {"read_aloud form", {"m11"}},      {"give_receipt", {"m14"}},
        {"+form_signed", {"M13"}},         {"+form_complete", {"M13"}},
        {"+form_has_whatsapp", {"M13"}},   {"+form_right", {"m12"}},
        {"sent_to right", {"C11"}},        {"nib_issued", {"C11"}},
        {"read_aloud statements", {"C6"}}, {"ask_consent statements", {"C6"}},
        {"+statements_agreed", {"C6"}},    {"+whatsapp_agreed", {"C2"}},
    };
    for (const auto& [left_out, cards] : omissions)
        EXPECT_EQ(cards_of(judged(shipped_procedure(), without(right_way_in_outage(), left_out))), cards)
            << left_out;
}

TEST(Procedure, FindsThatTheFormWasNotLockedAway) {
    const Lines lines = without(without(right_way_in_outage(), "store_form"), "+form_stored");
    EXPECT_EQ(cards_of(judged(shipped_procedure(), lines)), std::vector<std::string>{"m15"});
}

TEST(Procedure, FindsThatTheReviewCameTooEarly) {
    Lines lines = without(right_way(), "confirm_with_applicant review");
    lines.insert(lines.begin() + 6, "confirm_with_applicant review");
    const Judge judge = judged(shipped_procedure(), lines);
    EXPECT_EQ(cards_of(judge), std::vector<std::string>{"m17"});
    EXPECT_EQ(state_of(judge, "confirm_review").standing, Standing::early);
}

TEST(Procedure, AsksToLookIntoSpamWhereTheMailIs) {
    Lines lines = right_way();
    const auto mail = std::find(lines.begin(), lines.end(), "mail_arrives inbox");
    lines.erase(mail, lines.end());
    lines.insert(lines.end(), {"mail_arrives spam", "+mail_in_spam", "applicant_leaves returned"});
    EXPECT_THAT(cards_of(judged(shipped_procedure(), lines)), Contains("M2"));
    lines.insert(lines.end() - 1, "open_folder spam");
    EXPECT_THAT(cards_of(judged(shipped_procedure(), lines)), ::testing::Not(Contains("M2")));
}

TEST(Procedure, WantsAnApologyOnlyWherePatienceWasLost) {
    Lines lines = right_way();
    lines.insert(lines.end() - 3, "loses_patience");
    EXPECT_EQ(cards_of(judged(shipped_procedure(), lines)), std::vector<std::string>{"m16"});
    lines.insert(lines.end() - 3, "apologise");
    EXPECT_EQ(cards_of(judged(shipped_procedure(), lines)), std::vector<std::string>{});
}

TEST(Procedure, LetsAReferralBeShort) {
    const Judge judge = judged(
        shipped_procedure(), {"+is_company", "greet", "explain_purpose", "ask legal_form",
                              "refer layanan_mandiri", "+referred", "give_document_list layanan_mandiri",
                              "+document_list_given", "say_free", "applicant_leaves referred", "case_ends"});
    EXPECT_EQ(cards_of(judge), std::vector<std::string>{});
    expect_all_done(judge);
}

TEST(Procedure, NamesEachStepShortly) {
    for (const ProcedureStep& step : shipped_procedure().steps) {
        EXPECT_LE(width_of(step.short_title.indonesian), 22U) << step.id;
        EXPECT_LE(width_of(step.short_title.english), 22U) << step.id;
    }
}

std::string faults_of(const std::string& rules) {
    const auto document = parse_document(R"(jemput: 1
phases: [{title: {id: a, en: b}, steps: [{id: S01, title: {id: a, en: b}}]}]
)" + rules,
                                         "procedure.yaml");
    EXPECT_TRUE(document) << to_string(document.error());
    const auto procedure = read_procedure(*document, shipped_cards());
    EXPECT_FALSE(procedure);
    return procedure ? "" : to_string(procedure.error());
}

TEST(ReadProcedure, FindsEveryUnknownNameWithItsPlace) {
    const std::string faults = faults_of(R"(expectations:
  - {id: greet, step: S1, what: {id: a, en: b}, done_by: [greet], after: [gret], finding: m99}
traps:
  - {id: greet, step: S01, on: dismiss, finding: C99}
)");
    EXPECT_THAT(faults, HasSubstr("procedure.yaml:4:23: expectations[0].step: found unknown step 'S1'"));
    EXPECT_THAT(faults, HasSubstr("unknown expectation 'gret'"));
    EXPECT_THAT(faults, HasSubstr("did you mean 'greet'?"));
    EXPECT_THAT(faults, HasSubstr("unknown rule card 'm99'"));
    EXPECT_THAT(faults, HasSubstr("procedure.yaml:6:10: traps[0].id: found 'greet' for the second time"));
    EXPECT_THAT(faults, HasSubstr("unknown rule card 'C99'"));
}

TEST(ReadProcedure, FindsWordsThatTheVocabularyDoesNotHave) {
    const std::string faults = faults_of(R"(expectations:
  - {id: Greet, step: S01, what: {id: a}, done_by: [gret], applies: [not oss_dwn]}
traps:
  - {id: a, step: S01, on: promise never, lasting: long, times: 0, finding: C1}
  - {id: b, step: S01, on: dismiss, lasting: 5min, finding: C1}
)");
    EXPECT_THAT(faults, HasSubstr("a name of small letters, digits and _"));
    EXPECT_THAT(faults,
                HasSubstr("procedure.yaml:4:53: expectations[0].done_by[0]: found unknown command 'gret'"));
    EXPECT_THAT(faults, HasSubstr("unknown condition 'oss_dwn'"));
    EXPECT_THAT(faults, HasSubstr("expectations[0].what"));
    EXPECT_THAT(faults, HasSubstr("after_oss_is_back, today or tomorrow or *"));
    EXPECT_THAT(faults, HasSubstr("a duration such as 90s or 2min"));
    EXPECT_THAT(faults, HasSubstr("traps[0].times"));
    EXPECT_THAT(faults, HasSubstr("`lasting` without `since`"));
}

}  // namespace
}  // namespace jemput::trainer::tests
