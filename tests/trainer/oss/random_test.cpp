#include "tests/trainer/oss/desk.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace jemput::trainer::tests {

namespace {

/// Single lines and whole pieces of the way, right and wrong, so that some runs reach a NIB.
std::vector<std::string> things_to_do() {
    return {"open home",
            "open register",
            "open activation",
            "open log_in",
            "open applications",
            "open owner",
            "open business",
            "open commitments",
            "open review",
            "open issued",
            "open nothing",
            way::account_fields,
            way::owner_fields,
            way::business_fields,
            way::commitment_fields,
            way::to_log_in,
            way::to_applications,
            way::to_business,
            way::to_commitments,
            way::to_review,
            "open log_in\ntype username sulastri.jahit@latihan.example\napplicant password $password\nsubmit",
            "submit",
            "submit",
            "submit",
            "save",
            "refresh",
            "resend",
            "reset",
            "follow $link",
            "follow $first_link",
            "log_out",
            "expire",
            "choose 14120",
            "choose 47112",
            "choose 64190",
            "remove 14120",
            "type kbli 14120",
            "tick data_true",
            "tick location_fits",
            "tick reviewed",
            "tick reviewed",
            "tick account_true",
            "untick data_true",
            "untick location_fits",
            "untick reviewed",
            "type nik 3505055207740001",
            "type nik",
            "type name Winarti",
            "type capital",
            "type capital -1",
            "type capital 99999999999999999999",
            "type captcha $captcha",
            "type born 31-02-1980",
            "fail 500",
            "fail 504",
            "fail 504",
            "mismatch",
            "down",
            "up",
            "up",
            "slow 20",
            "wait 1",
            "wait 31",
            "wait 2000"};
}

bool has_every_required_tick(const IssuedNib& nib) {
    std::set<std::string> ticks;
    for (const SavedPage& saved : nib.pages)
        if (saved.is_complete) ticks.insert(saved.entries.ticks.begin(), saved.entries.ticks.end());
    for (const PageKind& page : oss11()->pages)
        for (const Statement& statement : page.statements)
            if (page.effect == PageEffect::save && statement.required && !ticks.contains(statement.id))
                return false;
    return true;
}

/// Does the pieces one after the other, and asserts all along that a NIB has what it needs. How many there
/// are.
std::size_t nibs_after(const std::vector<std::string>& pieces) {
    Desk desk;
    for (const std::string& piece : pieces) {
        const std::size_t before = desk.oss.nibs().size();
        const bool was_reviewed = desk.oss.page() == "review" && desk.oss.has_tick("reviewed");
        desk.run(piece);
        if (desk.oss.nibs().size() > before) RC_ASSERT(piece == "submit" && was_reviewed);
        RC_ASSERT(desk.oss.rules().find_page(desk.oss.page()) != nullptr);
        if (desk.has_fact("second_nib")) RC_ASSERT(desk.messages.contains("no_answer"));
    }
    for (const IssuedNib& nib : desk.oss.nibs())
        RC_ASSERT(has_every_required_tick(nib) && nib.nik.ends_with("0000") &&
                  nib.number.starts_with("0000"));
    return desk.oss.nibs().size();
}

TEST(RandomWay, NeverYieldsANibWithoutTheRequiredStatements) {
    EXPECT_EQ(nibs_after({way::to_review, "tick reviewed", "fail 504", "submit", "submit"}), 2U);
    EXPECT_TRUE(rc::check("no NIB without the required statements", [] {
        auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(things_to_do()));
        const std::vector<std::vector<std::string>> ways{
            {}, {way::to_business}, {way::to_review}, {way::to_review, "tick reviewed"}};
        const auto begins = *rc::gen::elementOf(ways);
        pieces.insert(pieces.begin(), begins.begin(), begins.end());
        RC_CLASSIFY(nibs_after(pieces) > 0, "with a NIB");
    }));
}

TEST(RandomWay, IsTheSameForACopy) {
    EXPECT_TRUE(rc::check("a copy has the same future", [] {
        const auto strings = rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(things_to_do()));
        const auto past = *strings;
        const auto future = *strings;
        Desk desk;
        for (const std::string& piece : past)
            desk.run(piece);
        Desk copy = desk;
        for (const std::string& piece : future) {
            desk.run(piece);
            copy.run(piece);
        }
        RC_ASSERT(copy.oss == desk.oss);
        RC_ASSERT(copy.facts == desk.facts);
    }));
}

TEST(RandomWay, AnyWordsCanBeTypedAnywhere) {
    EXPECT_TRUE(rc::check("any value of any field is kept or refused", [](const std::string& value) {
        Desk desk;
        desk.run(
            *rc::gen::element(way::to_applications + "open owner", way::to_business, way::account_fields));
        const auto& fields = desk.oss.page_kind().fields;
        const FieldRule& field = *rc::gen::elementOf(fields);
        desk.oss.type(field.name, value, desk.s);
        const OssAnswer answer = desk.oss.submit(desk.s);
        RC_ASSERT(answer.accepted == desk.oss.problems().empty());
    }));
}

}  // namespace

}  // namespace jemput::trainer::tests
