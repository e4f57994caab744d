#pragma once

#include "sim/core/time.hpp"
#include "trainer/core/words/bilingual.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jemput::trainer {

enum class MailFolder : std::uint8_t { inbox, spam };

struct Mail {
    std::string from;
    Bilingual subject;
    Bilingual body;
    std::string link_token;  ///< what its link stands for; empty: it has no link
    Instant arrives_at{};    ///< set by Mailbox::deliver
    bool is_read = false;

    friend bool operator==(const Mail&, const Mail&) = default;
};

/// A mailbox with the mails in it and on their way to it. A value. Mails of a folder are numbered from 1 in
/// the order in which they arrive (those at the same moment in that of their delivery), so that a number
/// stays when another mail comes.
class Mailbox {
  public:
    /// `is_hers`: it belongs to the applicant, not to somebody else.
    explicit Mailbox(std::string address, bool is_hers = true);

    [[nodiscard]] const std::string& address() const { return address_; }
    [[nodiscard]] bool is_hers() const { return is_hers_; }

    /// The mail arrives at that moment, in the spam folder where `to_spam` and its sender is not trusted.
    void deliver(Mail mail, Instant at, bool to_spam = false);

    /// What has arrived by `now`.
    [[nodiscard]] std::vector<Mail> mails(MailFolder folder, Instant now) const;
    [[nodiscard]] std::size_t unread(MailFolder folder, Instant now) const;

    /// The mail with this number, which counts as read from now on; nullopt where there is none.
    std::optional<Mail> read(MailFolder folder, std::size_t number, Instant now);

    /// Moves a mail from spam to the inbox and trusts its sender: what comes later, and what is on its way,
    /// goes to the inbox. False where spam has no such number.
    bool mark_not_spam(std::size_t number, Instant now);
    [[nodiscard]] bool trusts(std::string_view sender) const;

    /// When the next mail arrives after `now`, in any folder; nullopt: none is on its way.
    [[nodiscard]] std::optional<Instant> next_arrival(Instant now) const;

    friend bool operator==(const Mailbox&, const Mailbox&) = default;

  private:
    struct Delivery {
        Mail mail;
        MailFolder folder{};
        friend bool operator==(const Delivery&, const Delivery&) = default;
    };

    [[nodiscard]] std::optional<std::size_t> index_of(MailFolder folder, std::size_t number,
                                                      Instant now) const;

    std::string address_;
    bool is_hers_;
    std::vector<Delivery> deliveries_;  ///< in the order of arrival
    std::vector<std::string> trusted_;  ///< senders
};

}  // namespace jemput::trainer
