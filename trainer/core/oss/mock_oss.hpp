#pragma once

#include "sim/core/language.hpp"
#include "sim/core/time.hpp"
#include "trainer/core/oss/civil_record.hpp"
#include "trainer/core/oss/kbli_titles.hpp"
#include "trainer/core/oss/oss_state.hpp"
#include "trainer/core/oss/rule_set.hpp"
#include "trainer/core/vocabulary/command.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace jemput::trainer {

/// The world around OSS at a moment.
struct Surroundings {
    Duration now{};            ///< since the session began
    bool is_reachable = true;  ///< OSS is up and the hotspot works
    Duration slowness{};       ///< each page takes so much longer
    Duration mail_delay{};     ///< and each mail
};

/// An account that is there from the beginning.
struct Registered {
    std::string email;
    std::string nik;
    bool is_active = true;
};

struct OssMail {
    std::string kind;  ///< a mail of the rule set: activation, credentials, password
    std::string to;
    std::string link;    ///< what follow_link takes; may be empty
    Duration sent_at{};  ///< when it reaches the mailbox: the delays are in it
    NamedValues values;  ///< for its text
};

/// What came of a request.
struct OssAnswer {
    bool accepted = false;
    std::string message{};         ///< id; empty: OSS says nothing (and, if not accepted, nothing was sent)
    NamedValues values{};          ///< for the message
    std::vector<Command> facts{};  ///< in the order in which they happened
    Duration takes{};
    std::vector<OssMail> mails{};
};

/// The licensing system as its rule set says, for one browser. A value: a copy has the same future. Nothing
/// in it knows time or chance but through its arguments and its seed.
///
/// The facts `account_registered` and `nib_issued` have the address and the code as their first argument;
/// only the session knows whose address it is and how good the code.
class MockOss {
  public:
    /// `kbli`: the codes that exist; their titles stand on documents. `rules` must be good (load_rule_set).
    MockOss(std::shared_ptr<const RuleSet> rules, std::vector<CivilRecord> people,
            const std::vector<Registered>& accounts, KbliTitles kbli, std::uint64_t seed);

    /// Opening again shows what was saved; what was typed and not saved is lost.
    OssAnswer open(std::string_view page, const Surroundings& s);
    OssAnswer refresh(const Surroundings& s);

    /// Typing needs no connection. Not accepted, without a message, where the page has no such field. What
    /// looks like a real NIK is refused and not kept.
    OssAnswer type(std::string_view field, std::string_view value, const Surroundings& s);
    OssAnswer let_applicant_type(std::string_view field, std::string_view value, const Surroundings& s);
    OssAnswer tick(std::string_view statement, bool is_ticked, const Surroundings& s);

    /// Sends the page. An outage lets nothing through, and what was typed stays.
    OssAnswer submit(const Surroundings& s);
    OssAnswer save_draft(const Surroundings& s);
    OssAnswer choose_kbli(std::string_view code, const Surroundings& s);
    OssAnswer remove_kbli(std::string_view code, const Surroundings& s);

    /// For the address on the page, else the account that was last registered or asked for.
    OssAnswer resend_activation(const Surroundings& s);
    OssAnswer reset_password(const Surroundings& s);
    OssAnswer follow_link(std::string_view token, const Surroundings& s);
    /// Works without a connection too: the browser forgets who is logged in.
    OssAnswer log_out(const Surroundings& s);

    /// The office's own access, with which forms are entered: opens the list of applications of the person's
    /// account, without her password.
    OssAnswer assist(std::string_view nik, const Surroundings& s);

    OssAnswer expire_session();
    /// Expires the session once its time is over. Every request does so first.
    OssAnswer pass_time(const Surroundings& s);
    /// When the session expires by itself, if nothing is asked for until then; nullopt: nobody is logged in.
    [[nodiscard]] std::optional<Duration> session_ends_at() const;

    /// The next submission fails. 500: nothing was done. 504: it arrived (unless it logs in), but nobody is
    /// told; a NIB that was issued so is seen on a page that shows applications, and sending again issues
    /// another.
    void fail_next(int code);
    /// The next question to Dukcapil is answered with a mismatch.
    void mismatch_next() { mismatch_next_ = true; }

    [[nodiscard]] const RuleSet& rules() const { return *rules_; }
    [[nodiscard]] const std::string& page() const { return browser_.page; }
    [[nodiscard]] const PageKind& page_kind() const;
    /// What stands in the field of the open page, else in that of the application; empty if nothing.
    [[nodiscard]] std::string value(std::string_view field) const;
    /// Whether that is what would stand there after `expected` was typed: "Rp 6.000.000" is 6000000, the word
    /// of a choice its code. False for an unknown field.
    [[nodiscard]] bool is_value(std::string_view field, std::string_view expected) const;
    [[nodiscard]] bool has_tick(std::string_view statement) const;
    [[nodiscard]] const std::vector<Problem>& problems() const { return browser_.problems; }
    [[nodiscard]] const std::string& captcha() const { return browser_.captcha; }
    [[nodiscard]] bool is_logged_in() const { return !browser_.logged_in_as.empty(); }
    [[nodiscard]] const std::string& logged_in_as() const { return browser_.logged_in_as; }
    [[nodiscard]] bool is_session_expired() const { return browser_.is_expired; }
    /// nullptr: there is none. By address, or by NIK.
    [[nodiscard]] const OssAccount* account(std::string_view email) const;
    [[nodiscard]] const OssAccount* account_of(std::string_view nik) const;

    /// The application of the account that is logged in (or was last): its pages, while its NIB is not known.
    [[nodiscard]] bool has_draft() const { return !draft().empty(); }
    [[nodiscard]] const std::vector<SavedPage>& draft() const;
    [[nodiscard]] std::vector<std::string> chosen_kbli() const;

    /// Every NIB that exists, also those of which nobody knows yet.
    [[nodiscard]] const std::vector<IssuedNib>& nibs() const { return server_.nibs; }
    /// The last one that is known, of the account that is logged in (or was last); nullptr: none.
    [[nodiscard]] const IssuedNib* issued() const;
    [[nodiscard]] std::string nib() const;
    /// The licence is there and no commitment is open.
    [[nodiscard]] bool is_effective() const;

    /// The values for the lines of a document; empty before the NIB is known, or without such a document.
    [[nodiscard]] NamedValues document_values(
        std::string_view document, const Language& language = Language(LanguageCode::indonesian)) const;
    /// Title and lines of a document, filled in; empty as before.
    [[nodiscard]] std::vector<std::string> document_lines(std::string_view document,
                                                          const Language& language) const;

    friend bool operator==(const MockOss&, const MockOss&) = default;

  private:
    [[nodiscard]] OssAnswer begin(const Surroundings& s);
    [[nodiscard]] OssAnswer time_out(OssAnswer answer, Situation situation) const;
    [[nodiscard]] OssAnswer refuse(OssAnswer answer, const std::string& message,
                                   NamedValues values = {}) const;
    [[nodiscard]] OssAnswer refuse(OssAnswer answer, Situation situation, NamedValues values = {}) const;
    [[nodiscard]] OssAnswer succeed(OssAnswer answer, Situation situation, NamedValues values = {}) const;
    void request(OssAnswer& answer, const Surroundings& s);
    void show(const PageKind& page, OssAnswer& answer);
    void show_log_in(OssAnswer& answer);
    void renew_captcha();
    [[nodiscard]] std::optional<Problem> why_not(const PageKind& page) const;
    [[nodiscard]] OssAnswer keep_out(OssAnswer answer, const Problem& reason);
    [[nodiscard]] PageEntries entries_at_opening(const PageKind& page) const;
    [[nodiscard]] CheckSources sources() const;

    [[nodiscard]] OssAnswer submit_now(OssAnswer answer, const Surroundings& s);
    [[nodiscard]] OssAnswer submit_unheard(OssAnswer answer, const Surroundings& s);
    [[nodiscard]] OssAnswer accept(OssAnswer answer, const PageKind& page);
    [[nodiscard]] OssAnswer register_account(OssAnswer answer, const PageKind& page, const Surroundings& s);
    [[nodiscard]] OssAnswer log_in(OssAnswer answer, const PageKind& page, const Surroundings& s);
    [[nodiscard]] OssAnswer issue(OssAnswer answer, const PageKind& page, const Surroundings& s);
    void save_page(const PageKind& page, bool is_complete);
    [[nodiscard]] bool is_complete(std::string_view page) const;
    [[nodiscard]] IssuedNib new_nib(const Surroundings& s);
    [[nodiscard]] std::vector<std::string> commitments_of(const IssuedNib& nib) const;
    void learn_of_nibs(OssAnswer& answer);

    [[nodiscard]] OssAccount* find_account(std::string_view email);
    [[nodiscard]] std::string address_on_page() const;
    void deal_with(const OssAccount& account);
    [[nodiscard]] OssMail mail(std::string kind, const OssAccount& account, const Surroundings& s) const;
    void send_activation(OssAccount& account, OssAnswer& answer, const Surroundings& s);
    void make_password(OssAccount& account);
    [[nodiscard]] std::uint64_t draw();

    std::shared_ptr<const RuleSet> rules_;
    std::shared_ptr<const std::vector<CivilRecord>> people_;
    std::shared_ptr<const KbliTitles> kbli_;
    std::uint64_t seed_;
    OssServer server_;
    OssBrowser browser_;
    std::optional<int> fail_next_;
    bool mismatch_next_ = false;
};

}  // namespace jemput::trainer
