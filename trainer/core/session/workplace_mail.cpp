#include "trainer/core/session/workplace.hpp"
#include "trainer/core/words/both.hpp"

#include <charconv>
#include <chrono>
#include <utility>

// Her mailbox.

namespace jemput::trainer {

namespace {

constexpr Duration making_a_mailbox = std::chrono::seconds{60};  // assumed

std::size_t number_of(const Command& command) {
    std::size_t number = 0;
    const std::string& text = command.arguments.front();
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

}  // namespace

Reply Workplace::create_mailbox(const Command& command, const Circumstances&) {
    if (!is_present_) return not_done(both("The applicant is not here."), Speaker::mail);
    if (mailbox_) return not_done(both("The applicant has a mailbox already."), Speaker::mail);
    const std::string& address = command.arguments[0];
    const std::size_t at = address.find('@');
    if (at == 0 || at == std::string::npos || address.substr(at) != "@latihan.example")
        return not_done(both("An address looks like name@latihan.example."), Speaker::mail);
    mailbox_.emplace(address);
    mailbox_was_made_here_ = true;
    Reply reply = done();
    reply.takes = making_a_mailbox;
    reply.say(Speaker::mail, both("The address is free. Let the applicant choose the password now."));
    return reply;
}

Reply Workplace::password_card(const Command&, const Circumstances&) {
    if (!mailbox_was_made_here_ || !mailbox_has_password_)
        return not_done(both("There is no new mailbox with a password."), Speaker::mail);
    given_.insert("password_card");
    Reply reply = done();
    reply.facts.push_back({"document_given", {"password_card"}});
    return reply;
}

Reply Workplace::note_password(const Command&, const Circumstances&) {
    if (!mailbox_ || !mailbox_has_password_)
        return not_done(both("There is no password yet."), Speaker::mail);
    return done();
}

/// Why her mailbox stays closed: it is hers, and only she logs in to it.
std::optional<Bilingual> Workplace::why_no_mail() const {
    if (!is_present_) return both("The applicant is not here.");
    if (!mailbox_) return both("The applicant has no mailbox yet.");
    if (!mailbox_has_password_) return both("The mailbox has no password yet: let the applicant choose one.");
    return std::nullopt;
}

Reply Workplace::open_mailbox(const Command& command, const Circumstances& moment) {
    if (auto why = why_no_mail()) return not_done(std::move(*why), Speaker::mail);
    folder_ = command.name == "open_folder" && command.arguments[0] == "spam" ? MailFolder::spam
                                                                              : MailFolder::inbox;
    open_mail_.reset();
    Reply reply = done();
    const auto mails = mailbox_->mails(folder_, moment.instant());
    if (mails.empty()) reply.say(Speaker::mail, both("No mail yet. It can take some minutes."));
    for (const Mail& mail : mails)
        reply.say(Speaker::mail, mail.subject);
    return reply;
}

Reply Workplace::read_mail(const Command& command, const Circumstances& moment) {
    if (auto why = why_no_mail()) return not_done(std::move(*why), Speaker::mail);
    auto mail = mailbox_->read(folder_, number_of(command), moment.instant());
    if (!mail) return not_done(both("The folder has no such mail."), Speaker::mail);
    Reply reply = done();
    reply.say(Speaker::mail, mail->body);
    open_mail_ = std::move(mail);
    return reply;
}

Reply Workplace::follow_link(const Command&, const Circumstances& moment) {
    if (auto why = why_no_mail()) return not_done(std::move(*why), Speaker::mail);
    if (!open_mail_ || open_mail_->link_token.empty())
        return not_done(both("No mail with a link is open."), Speaker::mail);
    return from_oss(oss_.follow_link(open_mail_->link_token,
                                     {moment.now, moment.is_reachable, moment.slowness, moment.mail_delay}),
                    moment);
}

Reply Workplace::mark_not_spam(const Command&, const Circumstances& moment) {
    if (auto why = why_no_mail()) return not_done(std::move(*why), Speaker::mail);
    if (!open_mail_ || folder_ != MailFolder::spam)
        return not_done(both("No mail of the spam folder is open."), Speaker::mail);
    const auto mails = mailbox_->mails(MailFolder::spam, moment.instant());
    for (std::size_t i = 0; i < mails.size(); ++i) {
        if (mails[i].link_token != open_mail_->link_token || mails[i].arrives_at != open_mail_->arrives_at)
            continue;
        mailbox_->mark_not_spam(i + 1, moment.instant());
        return done();
    }
    return not_done(both("The folder has no such mail."), Speaker::mail);
}

}  // namespace jemput::trainer
