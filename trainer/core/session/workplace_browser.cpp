#include "trainer/core/oss/oss_words.hpp"
#include "trainer/core/session/workplace.hpp"
#include "trainer/core/words/both.hpp"

#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

// The browser with the mock OSS.

namespace jemput::trainer {

namespace {

constexpr Duration she_types = std::chrono::seconds{12};
constexpr Duration she_types_slowly = std::chrono::seconds{25};

Surroundings surroundings(const Circumstances& moment) {
    return {moment.now, moment.is_reachable, moment.slowness, moment.mail_delay};
}

/// A message of OSS in both languages.
Bilingual message_in_both(const RuleSet& rules, const std::string& message, const NamedValues& values) {
    return {message_text(rules, message, values, in_indonesian()),
            message_text(rules, message, values, in_english())};
}

}  // namespace

/// Messages and mails of an answer, and its facts; those that the desk knows better are left to it.
Reply Workplace::from_oss(const OssAnswer& answer, const Circumstances& moment) {
    Reply reply;
    reply.done = answer.accepted;
    reply.was_tried = !answer.accepted && !answer.message.empty();
    reply.takes = answer.takes;
    if (!answer.message.empty())
        reply.say(Speaker::oss, message_in_both(oss_.rules(), answer.message, answer.values));
    for (const Command& fact : answer.facts) {
        if (fact.name == "account_registered") {
            reply.facts.push_back({fact.name, {fact.arguments.front() == email() ? "own" : "another"}});
        } else if (fact.name == "nib_issued") {
            reply.facts.push_back({fact.name, {fact.arguments.front(), quality_of(fact.arguments.front())}});
        } else {
            reply.facts.push_back(fact);
            if (fact.name == "page_accepted") check_entries(fact.arguments.front(), reply);
        }
    }
    for (const OssMail& mail : answer.mails)
        deliver(mail, moment);
    return reply;
}

void Workplace::deliver(const OssMail& mail, const Circumstances& moment) {
    sent_mail_ = true;
    if (!mailbox_ || mail.to != mailbox_->address()) return;
    const MailWords indonesian = mail_words(oss_.rules(), mail.kind, mail.values, in_indonesian());
    const MailWords english = mail_words(oss_.rules(), mail.kind, mail.values, in_english());
    Mail letter{"oss@latihan.example",
                {indonesian.subject, english.subject},
                {indonesian.body, english.body},
                mail.link};
    mailbox_->deliver(std::move(letter), Instant{mail.sent_at}, moment.mail_goes_to_spam);
    for (const auto& [name, value] : mail.values) {
        if (name == "username") mailed_username_ = value;
        if (name == "password") mailed_password_ = value;
    }
}

/// A fact for each field of a saved page that holds something else than what she said.
void Workplace::check_entries(const std::string& page, Reply& reply) const {
    const PageKind* kind = oss_.rules().find_page(page);
    if (kind == nullptr) return;
    for (const FieldRule& field : kind->fields) {
        if (field.kind == FieldKind::secret || field.kind == FieldKind::captcha ||
            field.kind == FieldKind::kbli)
            continue;
        const auto right = known(field.name);
        if (right && !oss_.is_value(field.name, *right) && !oss_.value(field.name).empty())
            reply.facts.push_back({"entered_wrong", {field.name}});
    }
}

Reply Workplace::open(const Command& command, const Circumstances& moment) {
    return from_oss(oss_.open(command.arguments[0], surroundings(moment)), moment);
}

Reply Workplace::type(const Command& command, const Circumstances& moment) {
    if (command.arguments[0] == "mail_password" && mailbox_ && !mailbox_has_password_) {
        Reply reply = not_done(both("The password of her mailbox is chosen and typed by the applicant."));
        reply.was_tried = true;
        return reply;
    }
    Reply reply =
        from_oss(oss_.type(command.arguments[0], command.arguments[1], surroundings(moment)), moment);
    if (reply.done || !reply.lines.empty()) return reply;
    const auto& fields = oss_.page_kind().fields;
    std::vector<std::string> names;
    for (const FieldRule& field : fields)
        names.push_back(field.name);
    if (names.empty())
        reply.say(Speaker::desk, both("The page has no fields."));
    else
        reply.say(Speaker::desk, both("The page has no such field; it has {fields}.",
                                      fmt::arg("fields", fmt::format("{}", fmt::join(names, ", ")))));
    return reply;
}

std::optional<std::string> Workplace::typed_by_her(std::string_view field) const {
    const FieldRule* rule = oss_.page_kind().find_field(field);
    if (rule == nullptr) return std::nullopt;
    if (rule->kind == FieldKind::captcha) return oss_.captcha();
    if (rule->role == FieldRole::username) return mailed_username_;
    if (rule->role == FieldRole::password) return mailed_password_;
    return known(field);
}

Reply Workplace::let_applicant_type(const Command& command, const Circumstances& moment) {
    const std::string& field = command.arguments[0];
    Reply reply;
    if (field == "mail_password") {
        if (!mailbox_ || !mailbox_was_made_here_ || mailbox_has_password_) {
            reply.say(Speaker::desk, both("No mailbox waits for a password."));
            return reply;
        }
        mailbox_has_password_ = true;
        reply.done = true;
        reply.facts.push_back({"mailbox_made", {}});
    } else if (const auto value = typed_by_her(field)) {
        reply = from_oss(oss_.let_applicant_type(field, *value, surroundings(moment)), moment);
    } else {
        reply.say(Speaker::applicant, both("What am I to write there?"));
    }
    reply.takes += case_->persona.types_slowly ? she_types_slowly : she_types;
    return reply;
}

Reply Workplace::tick(const Command& command, const Circumstances& moment) {
    const bool is_ticked = command.name == "tick";
    Reply reply = from_oss(oss_.tick(command.arguments[0], is_ticked, surroundings(moment)), moment);
    if (!reply.done && reply.lines.empty()) reply.say(Speaker::desk, both("The page has no such statement."));
    return reply;
}

/// A page that OSS does not take says what is wrong with each field.
Reply Workplace::submit(const Command&, const Circumstances& moment) {
    const OssAnswer answer = oss_.submit(surroundings(moment));
    Reply reply = from_oss(answer, moment);
    for (const Problem& problem : oss_.problems()) {
        if (problem.message == answer.message) continue;
        reply.say(Speaker::oss, message_in_both(oss_.rules(), problem.message, problem.values));
    }
    return reply;
}

Reply Workplace::press(const Command& command, const Circumstances& moment) {
    const Surroundings s = surroundings(moment);
    if (command.name == "save_draft") return from_oss(oss_.save_draft(s), moment);
    if (command.name == "refresh") return from_oss(oss_.refresh(s), moment);
    if (command.name == "resend_activation") return from_oss(oss_.resend_activation(s), moment);
    if (command.name == "reset_password") return from_oss(oss_.reset_password(s), moment);
    if (moment.is_reachable) return from_oss(oss_.log_out(s), moment);
    OssAnswer answer = oss_.log_out(s);
    answer.message.clear();  // OSS does not answer; the browser forgets by itself
    Reply reply = from_oss(answer, moment);
    reply.say(Speaker::desk, reply.done
                                 ? both("OSS does not answer, but the browser has forgotten the session.")
                                 : both("Nobody is logged in."));
    return reply;
}

}  // namespace jemput::trainer
