#include "trainer/core/oss/rule_set.hpp"

#include "sim/document/choice.hpp"
#include "sim/document/list.hpp"
#include "sim/document/quantities.hpp"
#include "sim/document/read.hpp"
#include "sim/document/record.hpp"
#include "sim/document/simple_types.hpp"
#include "trainer/core/oss/id_word.hpp"
#include "trainer/core/oss/rule_set_links.hpp"

#include <algorithm>
#include <cassert>

namespace jemput::trainer {

namespace {

std::vector<Choice<Situation>> situation_words() {
    using enum Situation;
    return {{"unreachable", unreachable, "OSS or the connection to it is down"},
            {"no_answer", no_answer, "504: nobody knows whether it arrived"},
            {"process_failed", process_failed, "500: it was not done"},
            {"page_unknown", page_unknown, "there is no such page"},
            {"account_needed", account_needed, "the page wants an account that is not there"},
            {"log_in_needed", log_in_needed, "nobody is logged in"},
            {"session_expired", session_expired, "nobody is logged in any more"},
            {"draft_needed", draft_needed, "no application is begun"},
            {"page_too_early", page_too_early, "pages before it were not sent"},
            {"already_issued", already_issued, "the account has its NIB"},
            {"nothing_to_save", nothing_to_save, "the page is no part of an application"},
            {"nothing_to_send", nothing_to_send, "the page is only read"},
            {"field_missing", field_missing, "a required field is empty"},
            {"field_length", field_length, "a value is too short or too long"},
            {"field_form", field_form, "a number, an amount or a date that is none"},
            {"choice_unknown", choice_unknown, "a choice that the list does not have"},
            {"wrong_log_in", wrong_log_in, "user name or password are wrong"},
            {"locked", locked, "too many wrong log-ins"},
            {"not_active", not_active, "the account was not activated"},
            {"address_needed", address_needed, "a mail is asked for, and no address stands there"},
            {"account_unknown", account_unknown, "no account has the address"},
            {"already_active", already_active, "the account is active already"},
            {"resend_limit", resend_limit, "the activation mail was sent too often"},
            {"resend_too_soon", resend_too_soon, "the activation mail was sent just now"},
            {"link_unknown", link_unknown, "the link is none of OSS"},
            {"link_expired", link_expired, "the link is too old"},
            {"link_used", link_used, "the link was used already"},
            {"activated", activated, "the account is active now"},
            {"mail_sent", mail_sent, "a mail is on its way"},
            {"logged_out", logged_out, "the session has ended"},
            {"draft_saved", draft_saved, "what was typed is kept"},
            {"kbli_not_here", kbli_not_here, "the open page has no field for codes"},
            {"kbli_twice", kbli_twice, "the code is chosen already"},
            {"kbli_too_many", kbli_too_many, "no further code is possible"},
            {"kbli_absent", kbli_absent, "the code to be removed is not there"}};
}

Type<OssLimits> limits_type() {
    using namespace std::chrono_literals;
    Record<OssLimits> limits("limits", "Times and limits of OSS.");
    limits.required("session", &OssLimits::session, duration(1s), "Life of a session without any request.")
        .required("link", &OssLimits::link, duration(1s), "Life of an activation link.")
        .required("resends", &OssLimits::resends, count(0, 100),
                  "How often the activation mail can be sent again.")
        .required("resend_gap", &OssLimits::resend_gap, duration(), "The least time between two of them.")
        .required("wrong_log_ins", &OssLimits::wrong_log_ins, count(1, 100),
                  "So many in a row lock the account.")
        .required("lock_out", &OssLimits::lock_out, duration(), "How long it is locked.")
        .required("page_time", &OssLimits::page_time, duration(), "Until a page is there, when all is well.")
        .required("time_out", &OssLimits::time_out, duration(), "Until the browser gives up.")
        .required("mail", &OssLimits::mail, duration(), "Until a mail has arrived, when all is well.");
    return record(std::move(limits));
}

Type<CodeList> list_type() {
    Record<Option> option("option", "An option of a list.");
    option.required("code", &Option::code, text(), "The code, as OSS keeps it.")
        .required("label", &Option::label, bilingual(), "What stands on the page.");
    Record<CodeList> list_record("code list", "A list of codes.");
    list_record.required("name", &CodeList::name, id_word(), "What fields call it.")
        .required("source", &CodeList::source, text(), "Where the codes come from.")
        .required("options", &CodeList::options, list(record(std::move(option)), 1, 1'000), "The codes.");
    return record(std::move(list_record));
}

Type<OssMessage> message_type() {
    const auto code = choice<int>({{"200", 200, "done"},
                                   {"400", 400, "the entry is wrong"},
                                   {"401", 401, "not logged in"},
                                   {"403", 403, "not allowed"},
                                   {"404", 404, "not there"},
                                   {"405", 405, "not possible here"},
                                   {"500", 500, "the process failed"},
                                   {"504", 504, "no answer in time"}});
    Record<OssMessage> message("message", "An answer of OSS.");
    message.required("id", &OssMessage::id, id_word(), "What checks and answers call it.")
        .required("code", &OssMessage::code, code, "The code of the answer.")
        .required(
            "text", &OssMessage::text, bilingual(),
            "What stands on the screen. {field}, {least}, {most}, {minutes}, {attempts}, {flag}, {email}, "
            "{page}, {kbli} and {nib} are filled in.")
        .optional("card", &OssMessage::card, text(),
                  "The rule card with the true cause and the right action.", "none");
    return record(std::move(message));
}

Type<MailTemplate> mail_type() {
    Record<MailTemplate> mail("mail", "A mail that OSS sends.");
    mail.required("id", &MailTemplate::id, id_word(), "activation, credentials or password.")
        .required("subject", &MailTemplate::subject, bilingual(), "Its subject.")
        .required("body", &MailTemplate::body, bilingual(),
                  "Its text, with {email}, {username}, {password}, {link}.")
        .optional("link", &MailTemplate::has_link, yes_no(), "Whether it has a link that can be followed.");
    return record(std::move(mail));
}

Type<DocumentTemplate> document_type() {
    using enum ShownWhile;
    Record<DocumentLine> line("line", "A line of a document.");
    line.required(
            "text", &DocumentLine::text, bilingual(),
            "With {nib}, {number}, {status}, {kbli} (codes with their titles), {commitments} or the name "
            "of a field.")
        .optional("shown", &DocumentLine::shown,
                  choice<ShownWhile>({{"always", always, "always"},
                                      {"commitments_open", commitments_open, "while commitments are open"},
                                      {"effective", effective, "when no commitment is open"}}),
                  "When it stands there.");
    Record<DocumentTemplate> document("document", "A document that can be printed once the NIB is there.");
    document.required("name", &DocumentTemplate::name, id_word(), "What commands call it.")
        .required("title", &DocumentTemplate::title, bilingual(), "Its heading.")
        .required("lines", &DocumentTemplate::lines, list(record(std::move(line)), 1, 200), "Its lines.");
    return record(std::move(document));
}

Type<RiskClass> risk_class_type() {
    Record<RiskClass> risk("risk class", "KBLI codes of one class of risk.");
    risk.required("name", &RiskClass::name, id_word(), "What commitments call it.")
        .required("kbli", &RiskClass::kbli, list(text(), 1, 2'000), "The codes.");
    return record(std::move(risk));
}

Type<Commitment> commitment_type() {
    Record<Commitment> commitment("commitment", "What must be met before the licence is effective.");
    commitment.required("id", &Commitment::id, id_word(), "Its name.")
        .required("text", &Commitment::text, bilingual(), "What stands on the documents.")
        .optional("risks", &Commitment::risks, list(id_word(), 1, 20), "Open for codes of these classes.",
                  "none")
        .optional("without", &Commitment::without, list(id_word(), 1, 20), "Open without these statements.",
                  "none")
        .optional("where", &Commitment::where, table(id_word(), text(), 1, 20),
                  "Open where this field has this code.", "none")
        .check([](const Commitment& read, const Node& mapping, Reader& reader) {
            if (read.risks.empty() && read.without.empty() && read.where.empty())
                reader.fault(mapping.place, "a commitment that is never open", "risks, without or where");
        });
    return record(std::move(commitment));
}

Type<NibForm> nib_type() {
    Record<NibForm> nib("nib", "What a NIB looks like.");
    nib.required("begins", &NibForm::begins, text(), "Its first digits; 0000: no real one begins so.")
        .required("digits", &NibForm::digits, count(8, 20), "How many digits it has.")
        .required("status_list", &NibForm::status_list, id_word(), "The list of its status.")
        .required("status_open", &NibForm::status_open, text(), "The status while commitments are open.")
        .required("status_effective", &NibForm::status_effective, text(), "The status afterwards.")
        .check([](const NibForm& read, const Node& mapping, Reader& reader) {
            const bool is_safe = read.begins.starts_with("0000") &&
                                 read.begins.size() + 4 <= std::size_t(read.digits) &&
                                 read.begins.find_first_not_of("0123456789") == std::string::npos;
            if (is_safe) return;
            const Reader::At at{reader, "begins"};
            reader.fault(mapping.place_of("begins"), in_quotes(read.begins),
                         "digits that begin with 0000 and leave room for four more");
        });
    return record(std::move(nib));
}

template <class Things, class Is>
auto first_where(const Things& things, const Is& is) {
    const auto found = std::find_if(things.begin(), things.end(), is);
    return found == things.end() ? nullptr : &*found;
}

}  // namespace

const std::vector<std::pair<std::string, Situation>>& situations() {
    static const auto all = [] {
        std::vector<std::pair<std::string, Situation>> words;
        for (const Choice<Situation>& choice : situation_words())
            words.emplace_back(choice.word, choice.value);
        return words;
    }();
    return all;
}

const Option* CodeList::find(std::string_view code) const {
    return first_where(options, [code](const Option& option) { return option.code == code; });
}

const PageKind* RuleSet::find_page(std::string_view page) const {
    return first_where(pages, [page](const PageKind& kind) { return kind.name == page; });
}

const OssMessage* RuleSet::find_message(std::string_view id) const {
    return first_where(messages, [id](const OssMessage& message) { return message.id == id; });
}

const MailTemplate* RuleSet::find_mail(std::string_view id) const {
    return first_where(mails, [id](const MailTemplate& mail) { return mail.id == id; });
}

const DocumentTemplate* RuleSet::find_document(std::string_view document) const {
    return first_where(documents, [document](const DocumentTemplate& d) { return d.name == document; });
}

const CodeList* RuleSet::find_list(std::string_view list) const {
    return first_where(lists, [list](const CodeList& codes) { return codes.name == list; });
}

const std::string& RuleSet::message_of(Situation situation) const {
    const auto* answer =
        first_where(answers, [situation](const auto& pair) { return pair.first == situation; });
    assert(answer != nullptr && "a rule set that was read has an answer for each situation");
    return answer->second;
}

Type<RuleSet> rule_set_type() {
    Type<int> version = count(1, 1);
    version.is_number = false;
    Record<RuleSet> rules("rule set", "OSS as data.");
    rules.required("oss_rules", &RuleSet::format, version, "The version of the format.")
        .required("name", &RuleSet::name, id_word(), "What cases call it.")
        .required("title", &RuleSet::title, bilingual(), "What people call it.")
        .required("source", &RuleSet::source, text(), "Where its facts come from.")
        .required("limits", &RuleSet::limits, limits_type(), "Times and limits.")
        .required("captcha_words", &RuleSet::captcha_words, list(text(), 1, 1'000),
                  "The words in the pictures.")
        .required("first_page", &RuleSet::first_page, id_word(), "The page with which OSS begins.")
        .required("log_in_page", &RuleSet::log_in_page, id_word(),
                  "The page to which a session that expired leads.")
        .required("answers", &RuleSet::answers,
                  table(choice<Situation>(situation_words()), id_word(), 1, 100),
                  "The message for each situation.")
        .required("lists", &RuleSet::lists, list(list_type(), 1, 200), "Code lists.")
        .required("pages", &RuleSet::pages, list(page_type(), 1, 200), "The pages.")
        .required("messages", &RuleSet::messages, list(message_type(), 1, 1'000), "The messages.")
        .required("mails", &RuleSet::mails, list(mail_type(), 1, 50), "The mails.")
        .required("documents", &RuleSet::documents, list(document_type(), 1, 50), "The documents.")
        .optional("risk_classes", &RuleSet::risk_classes, list(risk_class_type(), 1, 50), "Classes of risk.",
                  "none")
        .optional("commitments", &RuleSet::commitments, list(commitment_type(), 1, 100), "Commitments.",
                  "none")
        .required("nib", &RuleSet::nib, nib_type(), "What a NIB looks like.");
    Type<RuleSet> type = record(std::move(rules));
    type.read = [form = type.read](const Node& node, Reader& reader) -> std::optional<RuleSet> {
        const std::size_t faults = reader.fault_count();
        std::optional<RuleSet> value = form(node, reader);
        check_links(node, reader);
        return reader.fault_count() == faults ? std::move(value) : std::nullopt;
    };
    return type;
}

Expected<RuleSet> read_rule_set(const Document& document) {
    static const Type<RuleSet> type = rule_set_type();
    auto reading = read_document(document, type);
    if (!reading) return tl::unexpected(reading.error());
    return std::move(reading->value);
}

Expected<RuleSet> load_rule_set(const std::filesystem::path& file) {
    const auto document = load_document(file);
    if (!document) return tl::unexpected(document.error());
    return read_rule_set(*document);
}

}  // namespace jemput::trainer
