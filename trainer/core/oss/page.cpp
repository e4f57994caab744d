#include "trainer/core/oss/page.hpp"

#include "sim/document/choice.hpp"
#include "sim/document/list.hpp"
#include "sim/document/quantities.hpp"
#include "sim/document/record.hpp"
#include "sim/document/simple_types.hpp"
#include "trainer/core/oss/id_word.hpp"

#include <algorithm>
#include <limits>

namespace jemput::trainer {

namespace {

Type<FieldKind> field_kind() {
    using K = FieldKind;
    return choice<FieldKind>({{"text", K::text, "any words"},
                              {"digits", K::digits, "digits; spaces, dots and hyphens are left out"},
                              {"date", K::date, "1974-07-12 or 12-07-1974"},
                              {"choice", K::choice, "a code of a list, or its words"},
                              {"secret", K::secret, "a password; it is not kept"},
                              {"captcha", K::captcha, "the word in the picture"},
                              {"kbli", K::kbli, "KBLI codes, chosen one by one"},
                              {"money", K::money, "rupiah; Rp and dots are left out"},
                              {"whole", K::whole, "a whole number"}});
}

Type<FieldRole> field_role() {
    using enum FieldRole;
    return choice<FieldRole>({{"none", none, "nothing special"},
                              {"nik", nik, "the NIK"},
                              {"name", name, "the name on the KTP"},
                              {"born", born, "the birth date"},
                              {"sex", sex, "the sex, P or L"},
                              {"address", address, "the address on the KTP"},
                              {"email", email, "the address of the account"},
                              {"username", username, "whose account"},
                              {"password", password, "its password"},
                              {"npwp", npwp, "the NPWP"},
                              {"business", business, "the name of the business"}});
}

Type<CheckKind> check_kind() {
    using enum CheckKind;
    return choice<CheckKind>({
        {"nik_form", nik_form, "16 digits with a day (women: + 40) and a month that exist"},
        {"nik_training", nik_training, "the last four digits are 0000"},
        {"nik_born", nik_born, "the NIK agrees with the birth date on the page"},
        {"nik_sex", nik_sex, "the NIK agrees with the sex on the page"},
        {"nik_unused", nik_unused, "no account has the NIK"},
        {"dukcapil", dukcapil, "somebody has the NIK, with the name and birth date on the page"},
        {"email_form", email_form, "NAME@DOMAIN"},
        {"email_unused", email_unused, "no account has the address"},
        {"captcha", captcha, "the word in the picture"},
        {"npwp_luhn", npwp_luhn, "15 digits, of which the ninth is the check digit"},
        {"kswp", kswp, "the tax office does not answer with one of the flags in `words`"},
        {"equals", equals, "the same as in the field `of`"},
        {"one_of", one_of, "one of `words`"},
        {"number", number, "from `least` to `most`"},
        {"kbli_known", kbli_known, "the codes are in the KBLI list"},
        {"beginning_with", beginning_with, "it begins with one of `words`"},
        {"not_beginning_with", not_beginning_with, "it begins with none of `words`"},
        {"password_form", password_form, "upper and lower case, and a digit"},
    });
}

/// Checks that need more than their kind; the others must not have it.
void expect_what_the_check_needs(const Check& check, const Node& mapping, Reader& reader) {
    using enum CheckKind;
    const bool takes_words = check.kind == kswp || check.kind == CheckKind::one_of ||
                             check.kind == beginning_with || check.kind == not_beginning_with;
    if (takes_words == check.words.empty())
        reader.fault(mapping.place_of("words"), takes_words ? "a check without words" : "words",
                     takes_words ? "words: [...]" : "no words for this check");
    if ((check.kind == equals) == check.of.empty())
        reader.fault(mapping.place_of("of"), check.of.empty() ? "a check without its other field" : "of",
                     check.of.empty() ? "of: FIELD" : "no other field for this check");
    const bool has_bound = check.least.has_value() || check.most.has_value();
    if ((check.kind == CheckKind::number) != has_bound)
        reader.fault(mapping.place, has_bound ? "least or most" : "a check without bounds",
                     has_bound ? "no bounds for this check" : "least, most or both");
    if (check.least && check.most && *check.least > *check.most)
        reader.fault(mapping.place_of("most"), "most below least", "most from least on");
}

Type<Check> check_type() {
    constexpr auto limit = std::int64_t{1'000'000'000'000'000};
    Record<Check> check("check", "A check of a field, made when the page is sent.");
    check.required("check", &Check::kind, check_kind(), "What is looked at.")
        .required("message", &Check::message, id_word(), "The message with which it answers.")
        .optional("of", &Check::of, id_word(), "The other field, for `equals`.", "none")
        .optional("words", &Check::words, list(text(), 1, 200), "Words, beginnings or flags.", "none")
        .optional("where", &Check::where, table(id_word(), text(), 1, 10),
                  "Only where these fields of the page have these codes.", "always")
        .optional("least", &Check::least, whole(-limit, limit), "The least number.", "no bound")
        .optional("most", &Check::most, whole(-limit, limit), "The greatest number.", "no bound")
        .check(expect_what_the_check_needs);
    return record(std::move(check));
}

void expect_what_the_field_needs(const FieldRule& field, const Node& mapping, Reader& reader) {
    if ((field.kind == FieldKind::choice) == field.list.empty())
        reader.fault(
            mapping.place_of("list"),
            field.list.empty() ? "a choice without its list" : "a list for a field that is no choice",
            "list: LIST for a choice, and only there");
    if (field.least > field.most)
        reader.fault(mapping.place_of("most"), "most below least", "most from least on");
    if (field.kind == FieldKind::secret && field.typed_by != TypedBy::applicant)
        reader.fault(mapping.place_of("typed_by"), "a secret that the officer types", "typed_by: applicant",
                     "secrets are the applicant's");
}

Type<FieldRule> field_type() {
    Record<FieldRule> field("field", "A field of a page.");
    field.required("name", &FieldRule::name, id_word(), "What commands call it, in small letters.")
        .required("label", &FieldRule::label, bilingual(), "What stands before it on the page.")
        .optional("help", &FieldRule::help, bilingual(), "What stands below it on the page.", "nothing")
        .required("kind", &FieldRule::kind, field_kind(), "How its value is written.")
        .optional("role", &FieldRule::role, field_role(), "What it is for, where the program must know it.")
        .optional("list", &FieldRule::list, id_word(), "The code list of a choice.", "none")
        .optional("least", &FieldRule::least, count(0, 1'000), "The least number of characters (of codes).")
        .optional("most", &FieldRule::most, count(1, 1'000), "The greatest number of characters (of codes).")
        .optional("required", &FieldRule::required, yes_no(), "Whether it must be filled in.")
        .optional("prefilled", &FieldRule::prefilled, yes_no(), "Whether OSS fills in what the account says.")
        .optional("typed_by", &FieldRule::typed_by,
                  choice<TypedBy>({{"officer", TypedBy::officer, "the officer types it"},
                                   {"applicant", TypedBy::applicant, "only the applicant types it"}}),
                  "Who should type it.")
        .optional("checks", &FieldRule::checks, list(check_type(), 0, 20),
                  "What is looked at, in this order.", "only kind and length")
        .check(expect_what_the_field_needs);
    return record(std::move(field));
}

void expect_message_of_required(const Statement& statement, const Node& mapping, Reader& reader) {
    if (statement.required && statement.message.empty())
        reader.fault(mapping.place, "a required statement without a message", "message: MESSAGE");
}

Type<Statement> statement_type() {
    Record<Statement> statement("statement", "A statement that is ticked.");
    statement.required("id", &Statement::id, id_word(), "What commands call it.")
        .required("text", &Statement::text, bilingual(), "What is read aloud before it is ticked.")
        .optional("required", &Statement::required, yes_no(), "Whether it must be ticked.")
        .optional("message", &Statement::message, id_word(),
                  "The message when it is required and not ticked.", "only where it need not be ticked")
        .check(expect_message_of_required);
    return record(std::move(statement));
}

}  // namespace

const FieldRule* PageKind::find_field(std::string_view field) const {
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [field](const FieldRule& rule) { return rule.name == field; });
    return found == fields.end() ? nullptr : &*found;
}

const FieldRule* PageKind::find_field(FieldRole role) const {
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [role](const FieldRule& rule) { return rule.role == role; });
    return found == fields.end() ? nullptr : &*found;
}

const FieldRule* PageKind::find_field(FieldKind kind) const {
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [kind](const FieldRule& rule) { return rule.kind == kind; });
    return found == fields.end() ? nullptr : &*found;
}

const Statement* PageKind::find_statement(std::string_view id) const {
    const auto found = std::find_if(statements.begin(), statements.end(),
                                    [id](const Statement& statement) { return statement.id == id; });
    return found == statements.end() ? nullptr : &*found;
}

Type<PageKind> page_type() {
    using enum PageEffect;
    Record<PageKind> page("page", "A page of OSS.");
    page.required("name", &PageKind::name, id_word(), "What commands call it, in small letters.")
        .required("title", &PageKind::title, bilingual(), "The heading of the page.")
        .required(
            "needs", &PageKind::needs,
            choice<PageNeeds>({{"nothing", PageNeeds::nothing, "anybody can open it"},
                               {"account", PageNeeds::account, "an account was registered or asked for"},
                               {"logged_in", PageNeeds::logged_in, "somebody is logged in"},
                               {"draft", PageNeeds::draft, "an application is begun"}}),
            "What it takes to open the page.")
        .optional("after", &PageKind::after, list(id_word(), 1, 50), "Pages that must be sent before it.",
                  "none")
        .optional("fields", &PageKind::fields, list(field_type(), 0, 100), "The fields, from above.", "none")
        .optional("statements", &PageKind::statements, list(statement_type(), 0, 50), "The statements.",
                  "none")
        .optional("effect", &PageKind::effect,
                  choice<PageEffect>({{"none", none, "the page is only read"},
                                      {"register_account", register_account, "an account is registered"},
                                      {"log_in", log_in, "a session begins"},
                                      {"save", save, "the page becomes part of the application"},
                                      {"issue", issue, "the NIB is issued"}}),
                  "What sending the page does.")
        .optional("next", &PageKind::next, id_word(), "The page that opens then.", "the page stays")
        .optional("done", &PageKind::done, id_word(), "The message of success.", "none")
        .optional("shows_applications", &PageKind::shows_applications, yes_no(),
                  "Whether it shows what was issued.")
        .optional("unverified", &PageKind::unverified, bilingual(),
                  "Which facts of the page nobody has verified; an instructor can open it.",
                  "all are verified");
    return record(std::move(page));
}

}  // namespace jemput::trainer
