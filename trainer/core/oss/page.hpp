#pragma once

#include "trainer/core/words/bilingual.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jemput::trainer {

/// How the value of a field is written.
enum class FieldKind : std::uint8_t {
    text,
    digits,   ///< spaces, dots and hyphens are left out
    date,     ///< 1974-07-12, or 12-07-1974 and 12/07/1974, which become the first
    choice,   ///< a code of a list, or its words
    secret,   ///< a password; never kept beyond the page
    captcha,  ///< the word in the picture
    kbli,     ///< codes that are chosen one by one
    money,    ///< rupiah; "Rp" and dots are left out
    whole,
};

/// What a field is for, where the program must know it.
enum class FieldRole : std::uint8_t {
    none,
    nik,
    name,
    born,
    sex,
    address,
    email,
    username,
    password,
    npwp,
    business,  ///< the name of the business: one NIB a NIK and business
};

/// What is looked at when the page is sent.
enum class CheckKind : std::uint8_t {
    nik_form,            ///< 16 digits, a day (women: + 40) and a month that exist
    nik_training,        ///< the serial, the last four digits, is 0000
    nik_born,            ///< the digits agree with the birth date on the page
    nik_sex,             ///< the digits agree with the sex on the page
    nik_unused,          ///< no account has it
    dukcapil,            ///< somebody has it, with the name and birth date on the page
    email_form,          ///< NAME@DOMAIN
    email_unused,        ///< no account has it
    captcha,             ///< the word in the picture
    npwp_luhn,           ///< 15 digits, the ninth is the check digit
    kswp,                ///< the tax office does not answer with one of the flags
    equals,              ///< the same as in another field of the page
    one_of,              ///< one of the words
    number,              ///< from least to most
    kbli_known,          ///< every code is in the KBLI list
    beginning_with,      ///< with one of the words
    not_beginning_with,  ///< with none of the words (codes: none of the codes)
    password_form,       ///< upper and lower case and a digit
};

/// A check and the message with which it answers.
struct Check {
    CheckKind kind{};
    std::string message;
    std::string of;                  ///< equals: the other field
    std::vector<std::string> words;  ///< one_of, not_beginning_with, kswp (flags)
    /// Only where these fields of the page have these codes.
    std::vector<std::pair<std::string, std::string>> where;
    std::optional<std::int64_t> least;  ///< number
    std::optional<std::int64_t> most;
};

enum class TypedBy : std::uint8_t { officer, applicant };

/// A field of a page.
struct FieldRule {
    std::string name;
    Bilingual label;
    std::optional<Bilingual> help;
    FieldKind kind{};
    FieldRole role = FieldRole::none;
    std::string list;  ///< of a choice: the code list
    int least = 1;     ///< characters; codes, for kbli
    int most = 255;
    bool required = true;
    bool prefilled = false;  ///< from what is known of the account
    TypedBy typed_by = TypedBy::officer;
    std::vector<Check> checks;
};

/// A statement that is ticked.
struct Statement {
    std::string id;
    Bilingual text;
    bool required = true;
    std::string message;  ///< when it is required and not ticked
};

enum class PageNeeds : std::uint8_t {
    nothing,
    account,  ///< an account was registered or asked for
    logged_in,
    draft,  ///< logged in, and an application begun
};

/// What sending the page does.
enum class PageEffect : std::uint8_t { none, register_account, log_in, save, issue };

/// A page of OSS.
struct PageKind {
    std::string name;
    Bilingual title;
    PageNeeds needs{};
    std::vector<std::string> after;  ///< pages of the application that must be saved first
    std::vector<FieldRule> fields;
    std::vector<Statement> statements;
    PageEffect effect = PageEffect::none;
    std::string next;                     ///< page; empty: it stays
    std::string done;                     ///< message of success; may be empty
    bool shows_applications = false;      ///< who opens it sees what was issued
    std::optional<Bilingual> unverified;  ///< the page rests on a fact that nobody has verified

    [[nodiscard]] const FieldRule* find_field(std::string_view field) const;
    [[nodiscard]] const FieldRule* find_field(FieldRole role) const;
    [[nodiscard]] const FieldRule* find_field(FieldKind kind) const;
    [[nodiscard]] const Statement* find_statement(std::string_view id) const;
};

/// The description of a page in a rule set.
[[nodiscard]] Type<PageKind> page_type();

}  // namespace jemput::trainer
