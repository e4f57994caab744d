#include "tests/trainer/oss/desk.hpp"
#include "trainer/core/oss/oss_words.hpp"

#include <fstream>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace jemput::trainer::tests {

namespace {

using ::testing::HasSubstr;

std::string oss11_text() {
    std::ifstream file(oss11_path());
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

/// The shipped file with each `first` replaced by its `second`; every `first` must stand there.
std::string changed(const std::vector<std::pair<std::string, std::string>>& changes) {
    std::string text = oss11_text();
    for (const auto& [old_words, new_words] : changes) {
        const std::size_t at = text.find(old_words);
        if (at == std::string::npos) throw std::runtime_error("the rule set does not say " + old_words);
        text.replace(at, old_words.size(), new_words);
    }
    return text;
}

Expected<RuleSet> rules_from(const std::string& text) {
    const auto document = parse_document(text, "rules.yaml");
    if (!document) return tl::unexpected(document.error());
    return read_rule_set(*document);
}

std::string rule_faults(const std::vector<std::pair<std::string, std::string>>& changes) {
    const auto rules = rules_from(changed(changes));
    return rules ? "none" : to_string(rules.error());
}

std::shared_ptr<const RuleSet> good_rules(const std::vector<std::pair<std::string, std::string>>& changes) {
    auto rules = rules_from(changed(changes));
    if (!rules) throw std::runtime_error(to_string(rules.error()));
    return std::make_shared<const RuleSet>(std::move(*rules));
}

const std::string review_page = "  - name: review\n    title:";
const std::string halal_page = R"(  - name: halal
    title: {id: Pernyataan halal, en: Halal statement}
    needs: draft
    after: [commitments]
    effect: save
    next: review
    fields:
      - name: halal_since
        label: {id: Halal sejak, en: Halal since}
        kind: date
      - name: slaughter_code
        label: {id: Kode juru sembelih, en: Slaughterer code}
        kind: text
        checks:
          - {check: beginning_with, words: [JULEHA], message: slaughter_wrong}
    statements:
      - {id: halal, message: halal_missing, text: {id: Bahan saya halal., en: My ingredients are halal.}}

)";

/// A page with a field, a message and a code that the shipped file does not have.
std::vector<std::pair<std::string, std::string>> with_halal_page() {
    return {
        {"    effect: save\n    next: review\n", "    effect: save\n    next: halal\n"},
        {review_page, halal_page + review_page},
        {"    after: [owner, business, commitments]\n", "    after: [owner, business, commitments, halal]\n"},
        {"messages:\n",
         "messages:\n"
         "  - {id: slaughter_wrong, code: 405, text: {id: \"{field} tidak dikenal.\", en: \"{field} is not "
         "known.\"}}\n"
         "  - {id: halal_missing, code: 403, text: {id: Belum dinyatakan halal., en: Not stated to be "
         "halal.}}\n"},
        {"      - text: {id: \"Status: {status}\", en: \"Status: {status}\"}\n",
         "      - text: {id: \"Halal sejak {halal_since}\", en: \"Halal since {halal_since}\"}\n"}};
}

TEST(DataOnly, ANewPageWithFieldMessageAndCodeAppearsWithoutARebuild) {
    Desk desk(good_rules(with_halal_page()));
    desk.run(way::to_review);
    EXPECT_EQ(desk.oss.page(), "halal") << "it follows the commitments now";
    EXPECT_EQ(desk.run("open review").message, "page_too_early");
    const OssAnswer wrong =
        desk.run("open halal\ntype halal_since 01-02-2019\ntype slaughter_code X1\ntick halal\nsubmit\n");
    EXPECT_EQ(wrong.message, "slaughter_wrong");
    EXPECT_EQ(message_text(desk.oss.rules(), wrong.message, wrong.values, Language(LanguageCode::indonesian)),
              "405 · Kode juru sembelih tidak dikenal.");
    EXPECT_EQ(desk.run("type slaughter_code JULEHA-7\nuntick halal\nsubmit\n").message, "halal_missing");
    EXPECT_TRUE(desk.run("tick halal\nsubmit\ntick reviewed\nsubmit\n").accepted);
    EXPECT_THAT(desk.oss.document_lines("nib", Language(LanguageCode::english)),
                ::testing::Contains("Halal since 2019-02-01"));
}

TEST(DataOnly, ANewFieldIsAskedForAndMayBeOptional) {
    const std::string field = "      - name: desa\n        label: {id: Desa atau kelurahan, en: Village}\n";
    const std::string hamlet =
        "      - name: hamlet\n        label: {id: Dusun, en: Hamlet}\n        kind: text\n";
    Desk asked(good_rules({{field, hamlet + field}}));
    EXPECT_EQ(asked.run(way::to_applications + way::owner_fields + "submit\n").values.front().second,
              "hamlet");
    EXPECT_TRUE(asked.run("type hamlet Krajan\nsubmit\n").accepted);
    Desk optional(good_rules({{field, hamlet + "        required: false\n" + field}}));
    EXPECT_TRUE(optional.run(way::to_applications + way::owner_fields + "submit\n").accepted);
}

TEST(DataOnly, ANewOptionOfAListCanBeChosen) {
    Desk desk(good_rules({{"  - name: land_status\n    source: PIA, status tanah\n    options:\n",
                           "  - name: land_status\n    source: PIA, status tanah\n    options:\n"
                           "      - {code: \"09\", label: {id: Tanah desa, en: Village land}}\n"}}));
    EXPECT_TRUE(
        desk.run(way::to_business + way::business_fields + "type land_status tanah desa\nsubmit\n").accepted);
    EXPECT_EQ(desk.oss.value("land_status"), "09");
}

TEST(DataOnly, EqualsPasswordAndOneOfAreChecksToo) {
    const std::string captcha = "      - name: captcha\n        label: {id: Nama kota";
    Desk desk(good_rules(
        {{captcha,
          "      - name: email_again\n        label: {id: Surel lagi, en: E-mail again}\n        kind: "
          "text\n        checks:\n"
          "          - {check: equals, of: email, message: email_form}\n"
          "      - name: own_password\n        label: {id: Kata sandi, en: Password}\n        kind: secret\n"
          "        typed_by: applicant\n        checks:\n          - {check: password_form, message: "
          "field_form}\n" +
              captcha}}));
    desk.run(way::account_fields +
             "type email_again other@latihan.example\napplicant own_password lemah\nsubmit\n");
    ASSERT_EQ(desk.oss.problems().size(), 2U);
    EXPECT_EQ(desk.oss.problems()[0].field, "email_again");
    EXPECT_EQ(desk.oss.problems()[1].field, "own_password");
    EXPECT_TRUE(desk.run("type email_again sulastri.jahit@latihan.example\napplicant own_password Kuat1\n"
                         "type captcha $captcha\nsubmit\n")
                    .accepted);
    for (const auto& [field, value] : desk.oss.account("sulastri.jahit@latihan.example")->details)
        EXPECT_NE(value, "Kuat1") << "a secret is not kept";
}

TEST(DataOnly, LimitsAreThoseOfTheFile) {
    Desk desk(good_rules({{"resends: {value: 3,", "resends: {value: 1,"},
                          {"session: {value: 30 min", "session: {value: 5 min"}}));
    EXPECT_TRUE(desk.run(way::to_activation + "wait 3\nresend\n").accepted);
    EXPECT_EQ(desk.run("wait 3\nresend").message, "resend_limit");
    Desk other(good_rules({{"session: {value: 30 min", "session: {value: 5 min"}}));
    other.run(way::to_business + "wait 6\n");
    EXPECT_FALSE(other.oss.is_logged_in());
}

TEST(RuleSet, TheShippedOneIsGood) {
    EXPECT_EQ(oss11()->name, "oss11");
    EXPECT_EQ(oss11()->find_list("kecamatan")->options.size(), 22U);
    EXPECT_EQ(oss11()->find_list("actor")->find("02")->label.indonesian, "Perseorangan");
    EXPECT_EQ(oss11()->find_page("nowhere"), nullptr);
}

TEST(RuleSet, EveryReferenceThatLeadsNowhereIsFoundWithItsPlace) {
    const std::string faults = rule_faults({{"next: activation", "next: activasion"},
                                            {"message: nik_mismatch", "message: nik_missmatch"},
                                            {"list: kecamatan", "list: kecamtan"},
                                            {"without: [sppl]", "without: [spl]"},
                                            {"risks: [medium_high]", "risks: [high]"},
                                            {"server_down\n", "server_dow\n"},
                                            {"first_page: home", "first_page: hom"}});
    EXPECT_THAT(
        faults,
        HasSubstr(
            "pages[1].next: found 'activasion'; allowed: the name of a page; did you mean 'activation'?"));
    EXPECT_THAT(faults, HasSubstr("pages[1].fields[0].checks[3].message: found 'nik_missmatch'"));
    EXPECT_THAT(faults, HasSubstr("did you mean 'kecamatan'?"));
    EXPECT_THAT(faults, HasSubstr("commitments[0].without[0]: found 'spl'"));
    EXPECT_THAT(faults, HasSubstr("commitments[2].risks[0]: found 'high'"));
    EXPECT_THAT(faults, HasSubstr("answers.unreachable: found 'server_dow'"));
    EXPECT_THAT(faults, HasSubstr("first_page: found 'hom'"));
    EXPECT_EQ(std::count(faults.begin(), faults.end(), '\n'), 7);
    EXPECT_EQ(faults.find("rules.yaml:"), 0U);
}

TEST(RuleSet, FaultsOfFormAndOfReferencesAreToldTogether) {
    const std::string faults = rule_faults({{"kind: captcha", "kind: captha"},
                                            {"next: activation", "next: nowhere"},
                                            {"code: 504, card: C7", "code: 599, card: C7"},
                                            {"  draft_saved: draft_saved\n", ""}});
    EXPECT_THAT(faults, HasSubstr("did you mean 'captcha'?"));
    EXPECT_THAT(faults, HasSubstr("'nowhere'"));
    EXPECT_THAT(faults, HasSubstr("'599'"));
    EXPECT_THAT(faults, HasSubstr("no answer for 'draft_saved'; allowed: draft_saved: MESSAGE"));
}

TEST(RuleSet, ANameStandsForOneThing) {
    EXPECT_THAT(rule_faults({{"- name: home", "- name: log_in"}}), HasSubstr("'log_in' for the second time"));
    EXPECT_THAT(rule_faults({{"- {id: activated,", "- {id: registered,"}}),
                HasSubstr("'registered' for the second time"));
    EXPECT_THAT(rule_faults({{"- name: business_address", "- name: address"}}),
                HasSubstr("'address' for the second time"));
    EXPECT_THAT(rule_faults({{"- id: location_fits", "- id: data_true"}}),
                HasSubstr("'data_true' for the second time"));
    EXPECT_THAT(rule_faults({{"- name: product", "- name: nib"}}),
                HasSubstr("which documents fill in themselves"));
}

TEST(RuleSet, PlaceholdersAreKnownAndTheSameInBothLanguages) {
    EXPECT_THAT(rule_faults({{"{field} belum diisi.", "{feld} belum diisi."}}), HasSubstr("found '{feld}'"));
    EXPECT_THAT(rule_faults({{"{field} is empty.", "It is empty."}}),
                HasSubstr("other placeholders in English"));
    EXPECT_THAT(rule_faults({{"\"NIK: {nik}\", en: \"NIK: {nik}\"", "\"NIK: {nic}\", en: \"NIK: {nic}\""}}),
                HasSubstr("found '{nic}'"));
}

TEST(RuleSet, APageHasWhatItsEffectNeeds) {
    EXPECT_THAT(rule_faults({{"        role: email\n", ""}}),
                HasSubstr("a page that registers an account without the role email"));
    EXPECT_THAT(rule_faults({{"        role: username\n", ""}}),
                HasSubstr("a page that logs in without the role username"));
    EXPECT_THAT(rule_faults({{"        role: born\n", ""}}),
                HasSubstr("a page that asks Dukcapil without the role born"));
    EXPECT_THAT(rule_faults({{"        role: business\n", ""}}),
                HasSubstr("no saved field with role: business"));
    EXPECT_THAT(rule_faults({{"    effect: issue\n", ""}}), HasSubstr("no page with effect: issue"));
    EXPECT_THAT(rule_faults({{"log_in_page: log_in", "log_in_page: home"}}),
                HasSubstr("effect: log_in on the log_in_page"));
}

TEST(RuleSet, ChecksHaveWhatTheyNeedAndNothingElse) {
    EXPECT_THAT(rule_faults({{"check: kswp, words: [\"04\"]", "check: kswp"}}),
                HasSubstr("a check without words"));
    EXPECT_THAT(rule_faults({{"{check: nik_form,", "{check: nik_form, words: [a],"}}),
                HasSubstr("no words for this check"));
    EXPECT_THAT(rule_faults({{"check: number, least: 66100, most: 66199", "check: number"}}),
                HasSubstr("a check without bounds"));
    EXPECT_THAT(rule_faults({{"least: 66100, most: 66199", "least: 66199, most: 66100"}}),
                HasSubstr("most below least"));
    EXPECT_THAT(rule_faults({{"check: email_form,", "check: equals,"}}),
                HasSubstr("a check without its other field"));
    EXPECT_THAT(rule_faults({{"where: {scale: \"01\"}", "where: {scala: \"01\"}"}}), HasSubstr("'scala'"));
}

TEST(RuleSet, ASecretIsTypedByTheApplicant) {
    EXPECT_THAT(rule_faults({{"        typed_by: applicant\n", ""}}),
                HasSubstr("a secret that the officer types"));
}

TEST(RuleSet, ANibInTrainingCannotLookLikeARealOne) {
    EXPECT_THAT(rule_faults({{"begins: \"0000\"", "begins: \"8120\""}}),
                HasSubstr("digits that begin with 0000"));
    EXPECT_THAT(rule_faults({{"status_open: \"02\"", "status_open: \"99\""}}),
                HasSubstr("nib.status_open: found '99'"));
}

TEST(RuleSet, AFileThatIsNotThereIsAFaultToo) {
    const auto rules = load_rule_set("no/such/file.yaml");
    ASSERT_FALSE(rules.has_value());
    EXPECT_THAT(to_string(rules.error()), HasSubstr("no/such/file.yaml"));
}

TEST(RuleSet, HasASchema) {
    const nlohmann::json schema = schema_document(rule_set_type(), "rule set");
    EXPECT_TRUE(schema.at("$defs").contains("page"));
    EXPECT_TRUE(schema.at("$defs").contains("field"));
}

}  // namespace

}  // namespace jemput::trainer::tests
