#pragma once

#include "sim/core/time.hpp"
#include "trainer/core/cases/case.hpp"
#include "trainer/core/documents/printed_document.hpp"
#include "trainer/core/oss/mock_oss.hpp"
#include "trainer/core/session/circumstances.hpp"
#include "trainer/core/session/material.hpp"
#include "trainer/core/session/reply.hpp"
#include "trainer/core/world/form_box.hpp"
#include "trainer/core/world/mailbox.hpp"
#include "trainer/core/world/manner.hpp"
#include "trainer/core/world/paper_form.hpp"
#include "trainer/core/world/whatsapp.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace jemput::trainer {

/// How an applicant leaves the desk.
struct Departure {
    std::string word;              ///< licensed, on_paper, referred, returned, nothing
    std::optional<Ending> ending;  ///< nullopt: nothing
};

/// The trainee's desk: the applicant with her documents, the browser with the mock OSS, her mailbox, the
/// paper form, the printer, the telephone. Carries out the commands at the desk; knows nothing of clock,
/// queue and judge. A value.
class Workplace {
  public:
    Workplace(std::shared_ptr<const Material> material, const Case& c, const std::string& rules,
              std::uint64_t seed);

    /// The applicant sits down.
    void seat(const Circumstances& moment);
    /// She leaves with what she has.
    Departure let_go();
    /// The next morning, with the forms of the box.
    void begin_backlog(const Circumstances& moment);

    /// A command of the trainee at the desk.
    Reply perform(const Command& command, const Circumstances& moment);
    /// A command of the instructor that concerns the desk.
    Reply disturb(const Command& command, const Circumstances& moment);
    /// Time has passed up to this moment.
    Reply pass_time(const Circumstances& moment);

    /// What holds here; clock, queue and outage are the session's.
    [[nodiscard]] Conditions conditions(const Circumstances& moment) const;
    [[nodiscard]] bool applicant_is_present() const { return is_present_; }
    [[nodiscard]] bool has_left_by_herself() const { return has_left_by_herself_; }  ///< out of patience
    [[nodiscard]] bool has_forms_to_enter() const { return !box_.is_empty(); }
    [[nodiscard]] bool sent_mail() const { return sent_mail_; }              ///< by the last command
    [[nodiscard]] std::optional<Duration> next_arrival(Duration now) const;  ///< of a mail
    /// When something happens here by itself after `now`: a mail arrives, the session of OSS expires, she
    /// loses patience or leaves; nullopt: nothing.
    [[nodiscard]] std::optional<Duration> next_change(Duration now) const;

    [[nodiscard]] const MockOss& oss() const { return oss_; }
    [[nodiscard]] const std::optional<Mailbox>& mailbox() const { return mailbox_; }
    /// She has a mailbox and its password, brought or chosen here.
    [[nodiscard]] bool can_open_mailbox() const { return mailbox_ && mailbox_has_password_; }
    [[nodiscard]] MailFolder folder() const { return folder_; }
    /// That is being read; nullopt: none.
    [[nodiscard]] const std::optional<Mail>& open_mail() const { return open_mail_; }
    [[nodiscard]] const std::optional<PaperForm>& form() const { return form_; }
    [[nodiscard]] const FormBox& box() const { return box_; }
    [[nodiscard]] const WhatsAppOutbox& outbox() const { return outbox_; }
    [[nodiscard]] const Manner& manner() const { return manner_; }
    [[nodiscard]] const std::set<std::string>& on_desk() const { return on_desk_; }  ///< documents of hers
    [[nodiscard]] const std::set<std::string>& printed() const { return printed_; }
    /// Everything that was printed, as it was then.
    [[nodiscard]] const std::map<std::string, PrintedDocument>& documents() const { return documents_; }
    [[nodiscard]] const std::set<std::string>& given() const { return given_; }  ///< handed over
    [[nodiscard]] std::int64_t gift() const { return gift_rupiah_; }

    /// What a fact is, as far as the trainee can know it: "ktp.nik" once the document was looked at,
    /// "said.born" once she was asked, "page.nik" where it stands on the page; nullopt otherwise.
    [[nodiscard]] std::optional<std::string> fact(std::string_view name) const;

    /// What ought to stand in a field of OSS or of the form; nullopt: whatever is right.
    [[nodiscard]] std::optional<std::string> known(std::string_view field) const;

  private:
    using Handler = Reply (Workplace::*)(const Command&, const Circumstances&);
    [[nodiscard]] static Handler handler_of(std::string_view name);

    // The talk (workplace_talk.cpp)
    Reply greet(const Command& command, const Circumstances& moment);
    Reply explain_purpose(const Command& command, const Circumstances& moment);
    Reply turn_screen(const Command& command, const Circumstances& moment);
    Reply ask(const Command& command, const Circumstances& moment);
    Reply say(const Command& command, const Circumstances& moment);
    Reply explain(const Command& command, const Circumstances& moment);
    Reply steer_back(const Command& command, const Circumstances& moment);
    Reply apologise(const Command& command, const Circumstances& moment);
    Reply dismiss(const Command& command, const Circumstances& moment);
    Reply take(const Command& command, const Circumstances& moment);
    Reply look_at(const Command& command, const Circumstances& moment);
    Reply compare(const Command& command, const Circumstances& moment);
    Reply return_document(const Command& command, const Circumstances& moment);
    Reply read_aloud(const Command& command, const Circumstances& moment);
    Reply ask_consent(const Command& command, const Circumstances& moment);
    Reply confirm(const Command& command, const Circumstances& moment);
    Reply gift(const Command& command, const Circumstances& moment);
    Reply note_incident(const Command& command, const Circumstances& moment);
    Reply show_rule(const Command& command, const Circumstances& moment);

    // The browser (workplace_browser.cpp)
    Reply open(const Command& command, const Circumstances& moment);
    Reply type(const Command& command, const Circumstances& moment);
    Reply let_applicant_type(const Command& command, const Circumstances& moment);
    Reply tick(const Command& command, const Circumstances& moment);
    Reply submit(const Command& command, const Circumstances& moment);
    Reply press(const Command& command, const Circumstances& moment);
    Reply from_oss(const OssAnswer& answer, const Circumstances& moment);
    void deliver(const OssMail& mail, const Circumstances& moment);
    void check_entries(const std::string& page, Reply& reply) const;
    [[nodiscard]] std::vector<Command> wrong_entries(std::string_view item) const;
    [[nodiscard]] Bilingual objection(const Command& wrong) const;
    [[nodiscard]] std::optional<std::string> typed_by_her(std::string_view field) const;

    // E-mail (workplace_mail.cpp)
    [[nodiscard]] std::optional<Bilingual> why_no_mail() const;
    Reply create_mailbox(const Command& command, const Circumstances& moment);
    Reply password_card(const Command& command, const Circumstances& moment);
    Reply note_password(const Command& command, const Circumstances& moment);
    Reply open_mailbox(const Command& command, const Circumstances& moment);
    Reply read_mail(const Command& command, const Circumstances& moment);
    Reply follow_link(const Command& command, const Circumstances& moment);
    Reply mark_not_spam(const Command& command, const Circumstances& moment);

    // KBLI (workplace_kbli.cpp)
    Reply search_kbli(const Command& command, const Circumstances& moment);
    Reply read_kbli(const Command& command, const Circumstances& moment);
    Reply compare_kbli(const Command& command, const Circumstances& moment);
    Reply justify_kbli(const Command& command, const Circumstances& moment);
    Reply choose_kbli(const Command& command, const Circumstances& moment);

    // Paper, printer, telephone, other desks (workplace_ending.cpp)
    Reply print(const Command& command, const Circumstances& moment);
    Reply hand_over(const Command& command, const Circumstances& moment);
    Reply tell(const Command& command, const Circumstances& moment);
    Reply refer(const Command& command, const Circumstances& moment);
    Reply give_document_list(const Command& command, const Circumstances& moment);
    Reply take_form(const Command& command, const Circumstances& moment);
    Reply fill_form(const Command& command, const Circumstances& moment);
    Reply sign(const Command& command, const Circumstances& moment);
    Reply give_receipt(const Command& command, const Circumstances& moment);
    Reply store_form(const Command& command, const Circumstances& moment);
    Reply photograph(const Command& command, const Circumstances& moment);
    Reply take_form_from_box(const Command& command, const Circumstances& moment);
    Reply send_whatsapp(const Command& command, const Circumstances& moment);

    // What is known (workplace_state.cpp)
    [[nodiscard]] const std::string& email() const;
    [[nodiscard]] const Answer* answer_to(std::string_view topic) const;
    [[nodiscard]] std::string quality_of(std::string_view code) const;
    [[nodiscard]] bool form_is_right() const;
    [[nodiscard]] const PaperForm* form_in_hand() const;
    [[nodiscard]] const IssuedNib* known_nib() const;
    void feel_time(Duration now, Reply& reply);

    std::shared_ptr<const Material> material_;
    const Case* case_;
    MockOss oss_;
    std::optional<Mailbox> mailbox_;  ///< hers
    bool mailbox_was_made_here_ = false;
    bool mailbox_has_password_ = false;
    MailFolder folder_ = MailFolder::inbox;
    std::optional<Mail> open_mail_;
    std::optional<std::string> mailed_username_;
    std::optional<std::string> mailed_password_;
    std::size_t mails_seen_ = 0;
    std::optional<PaperForm> form_;
    FormBox box_;
    WhatsAppOutbox outbox_;
    Manner manner_;
    bool is_present_ = false;
    bool said_impatience_ = false;
    bool has_objected_ = false;  ///< what was shown to her is not what she said
    bool in_backlog_ = false;
    bool has_left_by_herself_ = false;
    bool sent_mail_ = false;
    Duration felt_until_{};
    std::set<std::string> asked_;      ///< topics
    std::set<std::string> explained_;  ///< terms
    std::set<std::string> on_desk_;
    std::set<std::string> looked_at_;
    std::set<std::string> printed_;
    std::map<std::string, PrintedDocument> documents_;
    std::set<std::string> given_;
    std::int64_t gift_rupiah_ = 0;
    std::string referred_to_;
    bool has_document_list_ = false;
    bool has_slot_ = false;
    int receipts_ = 0;
};

}  // namespace jemput::trainer
