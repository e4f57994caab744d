#include "trainer/core/world/mailbox.hpp"

#include <algorithm>
#include <utility>

namespace jemput::trainer {

Mailbox::Mailbox(std::string address, bool is_hers) : address_{std::move(address)}, is_hers_{is_hers} {}

void Mailbox::deliver(Mail mail, Instant at, bool to_spam) {
    mail.arrives_at = at;
    mail.is_read = false;
    const MailFolder folder = to_spam && !trusts(mail.from) ? MailFolder::spam : MailFolder::inbox;
    const auto place = std::upper_bound(
        deliveries_.begin(), deliveries_.end(), at,
        [](Instant moment, const Delivery& other) { return moment < other.mail.arrives_at; });
    deliveries_.insert(place, {std::move(mail), folder});
}

std::vector<Mail> Mailbox::mails(MailFolder folder, Instant now) const {
    std::vector<Mail> arrived;
    for (const Delivery& delivery : deliveries_)
        if (delivery.folder == folder && delivery.mail.arrives_at <= now) arrived.push_back(delivery.mail);
    return arrived;
}

std::size_t Mailbox::unread(MailFolder folder, Instant now) const {
    const auto arrived = mails(folder, now);
    return static_cast<std::size_t>(
        std::count_if(arrived.begin(), arrived.end(), [](const Mail& mail) { return !mail.is_read; }));
}

std::optional<std::size_t> Mailbox::index_of(MailFolder folder, std::size_t number, Instant now) const {
    std::size_t count = 0;
    for (std::size_t i = 0; i < deliveries_.size(); ++i) {
        const Delivery& delivery = deliveries_[i];
        if (delivery.folder != folder || delivery.mail.arrives_at > now) continue;
        if (++count == number) return i;
    }
    return std::nullopt;
}

std::optional<Mail> Mailbox::read(MailFolder folder, std::size_t number, Instant now) {
    const auto index = index_of(folder, number, now);
    if (!index) return std::nullopt;
    Mail& mail = deliveries_[*index].mail;
    mail.is_read = true;
    return mail;
}

bool Mailbox::mark_not_spam(std::size_t number, Instant now) {
    const auto index = index_of(MailFolder::spam, number, now);
    if (!index) return false;
    deliveries_[*index].folder = MailFolder::inbox;
    const std::string sender = deliveries_[*index].mail.from;
    if (!trusts(sender)) trusted_.push_back(sender);
    for (Delivery& delivery : deliveries_)
        if (delivery.mail.from == sender && delivery.mail.arrives_at > now)
            delivery.folder = MailFolder::inbox;
    return true;
}

bool Mailbox::trusts(std::string_view sender) const {
    return std::find(trusted_.begin(), trusted_.end(), sender) != trusted_.end();
}

std::optional<Instant> Mailbox::next_arrival(Instant now) const {
    for (const Delivery& delivery : deliveries_)
        if (delivery.mail.arrives_at > now) return delivery.mail.arrives_at;
    return std::nullopt;
}

}  // namespace jemput::trainer
