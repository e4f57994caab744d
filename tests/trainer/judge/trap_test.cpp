#include "tests/trainer/judge/story.hpp"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

namespace jemput::trainer::tests {
namespace {

/// The shortest story that wakes a general trap, and the same done right.
struct TrapStory {
    std::string trap;
    Lines wrong;
    Lines right;
};

std::vector<TrapStory> trap_stories() {
    return {
        {"accept_gift", {"offer_money 50000", "accept_gift"}, {"offer_money 50000", "refuse_gift"}},
        {"keep_gift",
         {"+gift_on_desk", "applicant_leaves licensed"},
         {"+gift_on_desk", "note_incident uang di meja", "applicant_leaves licensed"}},
        {"out_of_turn", {"call_number 17"}, {"call_next"}},
        {"sent_away_for_gift",
         {"offer_money 50000", "refuse_gift", "dismiss"},
         {"offer_money 50000", "refuse_gift", "+nib_issued", "dismiss"}},
        {"note_password", {"note_password"}, {"give_password_card"}},
        {"type_password", {"type password Rahasia1"}, {"let_applicant_type password"}},
        {"type_mail_password", {"!type mail_password Rahasia1"}, {"let_applicant_type mail_password"}},
        {"photograph", {"photograph ktp"}, {"look_at ktp"}},
        {"wrong_number", {"sent_to wrong nib"}, {"sent_to right nib"}},
        {"documents_at_call", {"+documents_out", "call_next"}, {"call_next"}},
        {"documents_at_leaving",
         {"+documents_out", "applicant_leaves licensed"},
         {"applicant_leaves licensed"}},
        {"serve_company", {"+is_company", "page_accepted owner"}, {"page_accepted owner_data"}},
        {"another_email", {"account_registered another"}, {"account_registered own"}},
        {"second_account", {"account_registered own", "account_registered own"}, {"account_registered own"}},
        {"wrong_nik", {"entered_wrong nik"}, {"page_accepted owner"}},
        {"wrong_name", {"entered_wrong name"}, {"page_accepted owner"}},
        {"wrong_born", {"entered_wrong born"}, {"page_accepted owner"}},
        {"wrong_sex", {"entered_wrong sex"}, {"page_accepted owner"}},
        {"wrong_address", {"entered_wrong address"}, {"page_accepted owner"}},
        {"wrong_desa", {"entered_wrong desa"}, {"page_accepted owner"}},
        {"wrong_kecamatan", {"entered_wrong kecamatan"}, {"page_accepted owner"}},
        {"wrong_postcode", {"entered_wrong postcode"}, {"page_accepted owner"}},
        {"wrong_business_address", {"entered_wrong business_address"}, {"page_accepted owner"}},
        {"wrong_business_name", {"entered_wrong business_name"}, {"page_accepted owner"}},
        {"wrong_area", {"entered_wrong area"}, {"page_accepted owner"}},
        {"wrong_capital", {"entered_wrong capital"}, {"page_accepted owner"}},
        {"wrong_scale", {"entered_wrong scale"}, {"page_accepted owner"}},
        {"wrong_land_status", {"entered_wrong land_status"}, {"page_accepted owner"}},
        {"wrong_phone", {"entered_wrong phone"}, {"page_accepted owner"}},
        {"wrong_npwp", {"entered_wrong npwp"}, {"page_accepted owner"}},
        {"wrong_activity", {"nib_issued 56102 trap"}, {"nib_issued 47112 right"}},
        {"inexact_kbli", {"nib_issued 47192 other"}, {"nib_issued 47112 acceptable"}},
        {"tick_unread", {"read_aloud location_fits", "tick sppl"}, {"read_aloud sppl", "tick sppl"}},
        {"tick_unasked", {"ask_consent location_fits", "tick sppl"}, {"ask_consent sppl", "tick sppl"}},
        {"tick_disagreed",
         {"+backlog_round", "tick sppl"},
         {"read_aloud statements", "ask_consent statements", "+backlog_round", "+statements_agreed",
          "tick sppl"}},
        {"tick_form_unread",
         {"ask_consent statements", "+backlog_round", "+statements_agreed", "tick sppl"},
         {"read_aloud statements", "ask_consent statements", "+backlog_round", "+statements_agreed",
          "tick sppl"}},
        {"tick_form_unasked",
         {"read_aloud statements", "+backlog_round", "+statements_agreed", "tick sppl"},
         {"read_aloud statements", "ask_consent statements", "+backlog_round", "+statements_agreed",
          "tick sppl"}},
        {"sent_without_consent",
         {"+backlog_round", "sent_to right nib"},
         {"+backlog_round", "+whatsapp_agreed", "sent_to right nib"}},
        {"double_submission", {"second_nib"}, {"nib_issued 14120 right"}},
        {"promise_today", {"+commitments_open", "promise today"}, {"promise today"}},
        {"promise_tomorrow",
         {"+commitments_open", "promise tomorrow"},
         {"+commitments_open", "promise after_oss_is_back"}},
        {"refer_unchecked", {"refer dukcapil"}, {"look_at ktp", "refer dukcapil"}},
        {"refer_needlessly", {"refer layanan_mandiri"}, {"+is_company", "refer layanan_mandiri"}},
        {"refer_without_list",
         {"applicant_leaves referred"},
         {"+document_list_given", "applicant_leaves referred"}},
        {"dismiss", {"dismiss"}, {"offer_slot", "dismiss"}},
        {"leave_with_nothing", {"applicant_leaves nothing"}, {"applicant_leaves returned"}},
        {"dismiss_in_outage", {"+oss_down", "dismiss"}, {"+oss_down", "+receipt_given", "dismiss"}},
        {"leave_in_outage",
         {"+oss_down", "applicant_leaves nothing"},
         {"+oss_down", "applicant_leaves on_paper"}},
        {"outage_today", {"+oss_down", "promise today"}, {"+oss_down", "promise after_oss_is_back"}},
        {"outage_tomorrow", {"+oss_down", "promise tomorrow"}, {"promise tomorrow"}},
        {"submit_again",
         {"oss_goes_down", "+oss_down", "!submit", "!submit", "!submit"},
         {"+oss_down", "!submit", "!submit", "oss_goes_down", "!submit", "!submit"}},
        {"refresh_again",
         {"oss_goes_down", "+oss_down", "!refresh", "!refresh", "!refresh", "!refresh", "!refresh"},
         {"oss_goes_down", "+oss_down", "!refresh", "!refresh", "-oss_down", "refresh", "refresh",
          "refresh"}},
        {"wait_in_outage",
         {"oss_goes_down", "+oss_down", "+applicant_present", "+people_wait", "wait 2min", "wait 2min",
          "wait 2min"},
         {"oss_goes_down", "+oss_down", "+applicant_present", "wait 2min", "wait 2min", "wait 2min"}},
        {"queue_stood_still",
         {"+applicant_present", "+people_wait", "oss_goes_down", "@11min", "oss_comes_back"},
         {"+applicant_present", "+people_wait", "oss_goes_down", "@3min", "oss_comes_back"}},
        {"receipt_for_gaps", {"give_receipt"}, {"+form_complete", "give_receipt"}},
        {"receipt_without_number", {"give_receipt"}, {"+form_has_whatsapp", "give_receipt"}},
        {"receipt_unsigned", {"give_receipt"}, {"+form_signed", "give_receipt"}},
        {"leave_with_gaps", {"applicant_leaves on_paper"}, {"+form_complete", "applicant_leaves on_paper"}},
        {"leave_without_number",
         {"applicant_leaves on_paper"},
         {"+form_has_whatsapp", "applicant_leaves on_paper"}},
        {"leave_unsigned", {"applicant_leaves on_paper"}, {"+form_signed", "applicant_leaves on_paper"}},
        {"form_slip", {"+form_complete", "give_receipt"}, {"+form_complete", "+form_right", "give_receipt"}},
        {"form_without_need", {"take_form"}, {"+oss_down", "take_form"}},
        {"documents_unsent",
         {"+backlog_round", "+nib_issued", "+whatsapp_agreed", "case_ends"},
         {"+backlog_round", "+nib_issued", "+whatsapp_agreed", "+all_sent", "case_ends"}},
        {"sent_without_consent",
         {"+backlog_round", "sent_to right nib"},
         {"+backlog_round", "+whatsapp_agreed", "sent_to right nib"}},
        {"unexplained_word", {"jargon KSWP"}, {"explain KSWP"}},
        {"unexplained_words", {"jargon KSWP", "jargon KBLI", "jargon NIB"}, {"jargon KSWP", "jargon KBLI"}},
    };
}

Procedure with_trap(const std::string& id) {
    const auto& traps = shipped_procedure().traps;
    const auto found =
        std::find_if(traps.begin(), traps.end(), [&id](const Trap& trap) { return trap.id == id; });
    return found == traps.end() ? procedure_with({}) : procedure_with({}, {*found});
}

TEST(GeneralTraps, WakeInTheirShortestStory) {
    for (const auto& [trap, wrong, right] : trap_stories()) {
        const Judge judge = judged(with_trap(trap), wrong);
        ASSERT_EQ(judge.findings().size(), 1U) << trap;
        EXPECT_EQ(judge.findings().front().cause, trap);
        EXPECT_EQ(judge.findings().front().observation, judge.observations().size() - 1) << trap;
        EXPECT_EQ(judge.appraisals().back().judgement, Judgement::wrong) << trap;
    }
}

TEST(GeneralTraps, SleepWhereItIsDoneRight) {
    for (const auto& [trap, wrong, right] : trap_stories())
        EXPECT_EQ(judged(with_trap(trap), right).findings(), std::vector<Finding>{}) << trap;
}

TEST(GeneralTraps, HaveAStoryEach) {
    std::set<std::string> told;
    for (const TrapStory& story : trap_stories())
        told.insert(story.trap);
    std::set<std::string> all;
    for (const Trap& trap : shipped_procedure().traps)
        all.insert(trap.id);
    EXPECT_EQ(told, all);
}

TEST(Trap, CountsOnlyMatchesThatApply) {
    const Procedure procedure = procedure_with(
        {}, traps_of("[{id: t, step: S18, on: submit, applies: [oss_down], times: 2, finding: M9}]"));
    EXPECT_TRUE(
        judged(procedure, {"submit", "+oss_down", "submit", "-oss_down", "submit"}).findings().empty());
    EXPECT_EQ(cards_of(judged(procedure, {"+oss_down", "submit", "submit"})), std::vector<std::string>{"M9"});
}

TEST(Trap, IsNotKeptAsleepByWhatWasRefused) {
    const Procedure procedure = procedure_with(
        {}, traps_of("[{id: t, step: S13, on: tick *, unless: [read_aloud $1], finding: C6}]"));
    EXPECT_EQ(cards_of(judged(procedure, {"!read_aloud location_fits", "tick location_fits"})),
              std::vector<std::string>{"C6"});
}

TEST(Trap, ThatIsNotOnceIsFoundEachTime) {
    const Procedure procedure =
        procedure_with({}, traps_of("[{id: t, step: S02, on: jargon *, once: false, finding: m5}]"));
    EXPECT_EQ(judged(procedure, {"jargon A", "jargon B", "jargon C"}).findings().size(), 3U);
}

TEST(Trap, FindsItsCardOnceInItsStepWhicheverTrapWakes) {
    const Procedure procedure =
        procedure_with({}, traps_of("[{id: a, step: S18, on: promise today, finding: C7},"
                                    " {id: b, step: S18, on: dismiss, finding: C7}]"));
    EXPECT_EQ(cards_of(judged(procedure, {"promise today", "dismiss"})), std::vector<std::string>{"C7"});
}

TEST(Trap, OfTheCaseReplacesThatOfTheProcedure) {
    Judge judge(shipped_procedure(), shipped_cards(), {},
                traps_of("[{id: out_of_turn, step: S01, on: call_number 9, finding: C8}]"));
    tell(judge, {"call_number 17"});
    EXPECT_TRUE(judge.findings().empty());
    tell(judge, {"call_number 9"});
    EXPECT_EQ(cards_of(judge), std::vector<std::string>{"C8"});
}

TEST(Trap, CanBeLeftOutByTheCase) {
    Judge judge(shipped_procedure(), shipped_cards(), {}, {}, {"out_of_turn"});
    tell(judge, {"call_number 17"});
    EXPECT_TRUE(judge.findings().empty());
}

}  // namespace
}  // namespace jemput::trainer::tests
