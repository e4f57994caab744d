#pragma once

#include "sim/core/diagnostic.hpp"
#include "sim/core/time.hpp"
#include "sim/document/document.hpp"
#include "trainer/core/oss/page.hpp"
#include "trainer/core/words/bilingual.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jemput::trainer {

/// Times and limits of OSS.
struct OssLimits {
    Duration session{};     ///< without any request; then OSS forgets who is logged in
    Duration link{};        ///< life of an activation link
    int resends = 0;        ///< of the activation mail, for one account
    Duration resend_gap{};  ///< at least so long between two mails
    int wrong_log_ins = 0;  ///< in a row; then the account is locked
    Duration lock_out{};
    Duration page_time{};  ///< until a page is there, when all is well
    Duration time_out{};   ///< until the browser gives up
    Duration mail{};       ///< until a mail has arrived, when all is well
};

/// Something that OSS must answer, whatever the pages are. The list is closed.
enum class Situation : std::uint8_t {
    unreachable,     ///< OSS or the connection is down
    no_answer,       ///< 504: nobody knows whether it arrived
    process_failed,  ///< 500
    page_unknown,
    account_needed,
    log_in_needed,
    session_expired,
    draft_needed,
    page_too_early,  ///< pages before it are not saved
    already_issued,
    nothing_to_save,
    nothing_to_send,
    field_missing,
    field_length,
    field_form,  ///< digits, date, number or amount that is none
    choice_unknown,
    wrong_log_in,
    locked,
    not_active,
    address_needed,  ///< a mail is asked for, and no address stands there
    account_unknown,
    already_active,
    resend_limit,
    resend_too_soon,
    link_unknown,
    link_expired,
    link_used,
    activated,      ///< success
    mail_sent,      ///< success
    logged_out,     ///< success
    draft_saved,    ///< success
    kbli_not_here,  ///< the open page has no field for codes
    kbli_twice,
    kbli_too_many,
    kbli_absent,
};

/// An answer of OSS.
struct OssMessage {
    std::string id;
    int code = 200;  ///< 200, 400, 401, 403, 404, 500, 504
    Bilingual
        text;  ///< with {field}, {least}, {most}, {minutes}, {attempts}, {flag}, {email}, {page}, {kbli}
    std::string card;  ///< the rule card with the true cause and the right action; may be empty
};

struct MailTemplate {
    std::string id;  ///< activation, credentials, password
    Bilingual subject;
    Bilingual body;  ///< with {email}, {username}, {password}, {link}
    bool has_link = false;
};

enum class ShownWhile : std::uint8_t { always, commitments_open, effective };

struct DocumentLine {
    Bilingual text;  ///< with {nib}, {number}, {status}, {kbli}, {commitments} or the name of a field
    ShownWhile shown = ShownWhile::always;
};

/// A document that can be printed once the NIB is there.
struct DocumentTemplate {
    std::string name;
    Bilingual title;
    std::vector<DocumentLine> lines;
};

struct Option {
    std::string code;
    Bilingual label;
};

struct CodeList {
    std::string name;
    std::string source;
    std::vector<Option> options;

    [[nodiscard]] const Option* find(std::string_view code) const;
};

struct RiskClass {
    std::string name;
    std::vector<std::string> kbli;
};

/// Something that must be met before the licence is effective. It is open where any of the three says so.
struct Commitment {
    std::string id;
    Bilingual text;
    std::vector<std::string> risks;                          ///< of one of the codes
    std::vector<std::string> without;                        ///< statements that are not ticked
    std::vector<std::pair<std::string, std::string>> where;  ///< field, code that stands there
};

struct NibForm {
    std::string begins;  ///< "0000": no real one begins so
    int digits = 13;
    std::string status_list;
    std::string status_open;  ///< while commitments are open
    std::string status_effective;
};

/// OSS as data: everything that another version of OSS does in another way.
struct RuleSet {
    int format = 1;
    std::string name;
    Bilingual title;
    std::string source;
    OssLimits limits;
    std::vector<std::string> captcha_words;
    std::string first_page;
    std::string log_in_page;
    std::vector<std::pair<Situation, std::string>> answers;  ///< message of each situation
    std::vector<CodeList> lists;
    std::vector<PageKind> pages;
    std::vector<OssMessage> messages;
    std::vector<MailTemplate> mails;
    std::vector<DocumentTemplate> documents;
    std::vector<RiskClass> risk_classes;
    std::vector<Commitment> commitments;
    NibForm nib;

    [[nodiscard]] const PageKind* find_page(std::string_view page) const;
    [[nodiscard]] const OssMessage* find_message(std::string_view id) const;
    [[nodiscard]] const MailTemplate* find_mail(std::string_view id) const;
    [[nodiscard]] const DocumentTemplate* find_document(std::string_view document) const;
    [[nodiscard]] const CodeList* find_list(std::string_view list) const;
    [[nodiscard]] const std::string& message_of(Situation situation) const;
};

/// The description of a rule set: reader, JSON Schema and docs come from it. Every reference in it (page,
/// message, field, list, statement, placeholder) is checked, with its place.
[[nodiscard]] Type<RuleSet> rule_set_type();

/// Every fault of the file at once.
[[nodiscard]] Expected<RuleSet> load_rule_set(const std::filesystem::path& file);
[[nodiscard]] Expected<RuleSet> read_rule_set(const Document& document);

/// The situations by the word that stands for them in a file.
[[nodiscard]] const std::vector<std::pair<std::string, Situation>>& situations();

}  // namespace jemput::trainer
