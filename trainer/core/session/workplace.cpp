#include "trainer/core/session/workplace.hpp"

#include "trainer/core/words/both.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

// What is at the desk, what holds there, and who carries out which command.

namespace jemput::trainer {

namespace {

std::string iso_date(std::chrono::year_month_day day) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                       static_cast<unsigned>(day.day()));
}

std::string digits_of(std::string_view text) {
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits),
                 [](char c) { return c >= '0' && c <= '9'; });
    return digits;
}

std::optional<std::string> entry_of(const Case& c, std::string_view field) {
    for (const auto& [name, value] : c.entries)
        if (name == field) return value;
    return std::nullopt;
}

std::optional<std::string> shown_fact(const Persona& persona, std::string_view fact) {
    for (const ShownDocument& document : persona.documents)
        for (const auto& [name, value] : document.facts)
            if (document.name == "ktp" && name == fact) return value;
    return std::nullopt;
}

CivilRecord record_of(const Case& c) {
    const Persona& p = c.persona;
    return {p.nik,
            p.name,
            iso_date(p.born),
            p.sex == Sex::female ? "P" : "L",
            shown_fact(p, "address").value_or(""),
            digits_of(entry_of(c, "npwp").value_or("")),
            entry_of(c, "kswp").value_or("00")};
}

std::vector<Registered> accounts_of(const Case& c) {
    const auto email = entry_of(c, "registered_email");
    if (!email) return {};
    return {{*email, entry_of(c, "registered_nik").value_or(c.persona.nik),
             entry_of(c, "registered_active").value_or("no") == "yes"}};
}

std::set<std::string> codes_of(const KbliList& list) {
    std::set<std::string> codes;
    for (const KbliEntry& entry : list.all())
        codes.insert(entry.code);
    return codes;
}

}  // namespace

Workplace::Workplace(std::shared_ptr<const Material> material, const Case& c, const std::string& rules,
                     std::uint64_t seed)
    : material_(std::move(material)),
      case_(&c),
      oss_(material_->rules.at(rules), {record_of(c)}, accounts_of(c), codes_of(material_->kbli), seed),
      manner_(from_minutes(c.persona.patience_minutes)) {
    if (!c.persona.email.empty()) {
        mailbox_.emplace(c.persona.email);
        mailbox_has_password_ = true;
    }
}

Workplace::Handler Workplace::handler_of(std::string_view name) {
    using W = Workplace;
    static constexpr std::array<std::pair<std::string_view, Handler>, 62> handlers{{
        {"greet", &W::greet},
        {"explain_purpose", &W::explain_purpose},
        {"turn_screen", &W::turn_screen},
        {"ask", &W::ask},
        {"say", &W::say},
        {"explain", &W::explain},
        {"take", &W::take},
        {"look_at", &W::look_at},
        {"compare", &W::compare},
        {"return_document", &W::return_document},
        {"steer_back", &W::steer_back},
        {"apologise", &W::apologise},
        {"dismiss", &W::dismiss},
        {"open", &W::open},
        {"type", &W::type},
        {"let_applicant_type", &W::let_applicant_type},
        {"tick", &W::tick},
        {"untick", &W::tick},
        {"submit", &W::submit},
        {"save_draft", &W::press},
        {"refresh", &W::press},
        {"resend_activation", &W::press},
        {"reset_password", &W::press},
        {"log_out", &W::press},
        {"create_mailbox", &W::create_mailbox},
        {"give_password_card", &W::password_card},
        {"note_password", &W::note_password},
        {"open_mailbox", &W::open_mailbox},
        {"open_folder", &W::open_mailbox},
        {"read_mail", &W::read_mail},
        {"follow_link", &W::follow_link},
        {"mark_not_spam", &W::mark_not_spam},
        {"search_kbli", &W::search_kbli},
        {"read_kbli", &W::read_kbli},
        {"compare_kbli", &W::compare_kbli},
        {"justify_kbli", &W::justify_kbli},
        {"choose_kbli", &W::choose_kbli},
        {"remove_kbli", &W::choose_kbli},
        {"read_aloud", &W::read_aloud},
        {"ask_consent", &W::ask_consent},
        {"confirm_with_applicant", &W::confirm},
        {"print", &W::print},
        {"hand_over", &W::hand_over},
        {"say_free", &W::tell},
        {"explain_duties", &W::tell},
        {"refer", &W::refer},
        {"give_document_list", &W::give_document_list},
        {"offer_slot", &W::tell},
        {"explain_outage", &W::tell},
        {"promise", &W::tell},
        {"take_form", &W::take_form},
        {"fill_form", &W::fill_form},
        {"let_applicant_sign", &W::sign},
        {"give_receipt", &W::give_receipt},
        {"store_form", &W::store_form},
        {"photograph", &W::photograph},
        {"take_form_from_box", &W::take_form_from_box},
        {"send_whatsapp", &W::send_whatsapp},
        {"refuse_gift", &W::gift},
        {"accept_gift", &W::gift},
        {"note_incident", &W::note_incident},
        {"show_rule", &W::show_rule},
    }};
    if (name == "point_at_poster") return &W::tell;
    const auto found = std::find_if(handlers.begin(), handlers.end(),
                                    [name](const auto& entry) { return entry.first == name; });
    return found == handlers.end() ? nullptr : found->second;
}

Reply Workplace::perform(const Command& command, const Circumstances& moment) {
    static constexpr std::array<std::string_view, 22> needs_her{"greet",
                                                                "explain_purpose",
                                                                "ask",
                                                                "say",
                                                                "explain",
                                                                "take",
                                                                "steer_back",
                                                                "apologise",
                                                                "dismiss",
                                                                "let_applicant_type",
                                                                "read_aloud",
                                                                "ask_consent",
                                                                "hand_over",
                                                                "say_free",
                                                                "explain_duties",
                                                                "refer",
                                                                "give_document_list",
                                                                "offer_slot",
                                                                "give_receipt",
                                                                "let_applicant_sign",
                                                                "give_password_card",
                                                                "confirm_with_applicant"};
    sent_mail_ = false;
    Reply reply;
    const bool is_about_her = std::find(needs_her.begin(), needs_her.end(), command.name) != needs_her.end();
    if (is_about_her && !is_present_) {
        reply.say(Speaker::desk, both("The applicant is not here."));
        return reply;
    }
    const Handler handler = handler_of(command.name);
    if (handler == nullptr) {
        reply.say(Speaker::desk, both("That cannot be done now."));
        return reply;
    }
    return (this->*handler)(command, moment);
}

Reply Workplace::disturb(const Command& command, const Circumstances& moment) {
    Reply reply;
    reply.done = true;
    if (command.name == "expire_session") return from_oss(oss_.expire_session(), moment);
    if (command.name == "error_500" || command.name == "error_504") {
        oss_.fail_next(command.name == "error_500" ? 500 : 504);
    } else if (command.name == "dukcapil_mismatch") {
        oss_.mismatch_next();
    } else if (command.name == "offer_money") {
        reply.done = is_present_;
        if (is_present_) {
            gift_rupiah_ = std::stoll(command.arguments[0]);
            reply.say(Speaker::applicant, both("Here is a little something for you."));
        }
    } else if (command.name == "show_mark") {
        const PageKind* page = oss_.rules().find_page(command.arguments[0]);
        reply.done = page != nullptr;
        if (page == nullptr) {
            reply.say(Speaker::desk, both("There is no such page."));
        } else {
            reply.say(Speaker::desk,
                      page->unverified.value_or(both("Every fact behind this page was confirmed.")));
        }
    } else if (command.name == "complaint") {
        reply.say(Speaker::applicant, both("From the queue: how much longer will it take?"));
    } else {
        reply.done = false;
    }
    return reply;
}

void Workplace::seat(const Circumstances& moment) {
    is_present_ = true;
    felt_until_ = moment.now;
}

/// Her patience at the desk.
void Workplace::feel_time(Duration now, Reply& reply) {
    if (!is_present_) return;
    manner_.spend(std::max(now - felt_until_, Duration::zero()));
    felt_until_ = std::max(felt_until_, now);
    if (manner_.is_out_of_patience() && !said_impatience_) {
        said_impatience_ = true;
        reply.say(Speaker::applicant, {says(MannerEvent::loses_patience, in_indonesian()),
                                       says(MannerEvent::loses_patience, in_english())});
        reply.facts.push_back({"loses_patience", {}});
    }
    if (!manner_.has_left() || has_left_by_herself_) return;
    has_left_by_herself_ = true;
    reply.say(Speaker::applicant,
              {says(MannerEvent::leaves, in_indonesian()), says(MannerEvent::leaves, in_english())});
}

Reply Workplace::pass_time(const Circumstances& moment) {
    Reply reply;
    const OssAnswer answer =
        oss_.pass_time({moment.now, moment.is_reachable, moment.slowness, moment.mail_delay});
    reply.facts = answer.facts;
    if (mailbox_) {
        const std::size_t inbox = mailbox_->mails(MailFolder::inbox, moment.instant()).size();
        const std::size_t spam = mailbox_->mails(MailFolder::spam, moment.instant()).size();
        for (; mails_seen_ < inbox + spam; ++mails_seen_)
            reply.facts.push_back(
                {"mail_arrives", {mails_seen_ + 1 == inbox + spam && spam > 0 ? "spam" : "inbox"}});
    }
    feel_time(moment.now, reply);
    return reply;
}

std::optional<Duration> Workplace::next_arrival(Duration now) const {
    if (!mailbox_) return std::nullopt;
    const auto at = mailbox_->next_arrival(Instant{now});
    return at ? std::optional{at->time_since_epoch()} : std::nullopt;
}

std::optional<Duration> Workplace::next_change(Duration now) const {
    std::optional<Duration> next;
    const auto consider = [&](std::optional<Duration> at) {
        if (at && *at > now && (!next || *at < *next)) next = at;
    };
    consider(next_arrival(now));
    consider(oss_.session_ends_at());
    if (!is_present_) return next;
    consider(felt_until_ + manner_.until_out_of_patience());
    consider(felt_until_ + manner_.until_leaving());
    return next;
}

Departure Workplace::let_go() {
    is_present_ = false;
    if (given_.contains("nib")) return {"licensed", Ending::licensed};
    if (given_.contains("receipt")) return {"on_paper", Ending::on_paper};
    if (!referred_to_.empty()) return {"referred", Ending::referred};
    if (has_slot_) return {"returned", Ending::returned};
    return {"nothing", std::nullopt};
}

void Workplace::begin_backlog(const Circumstances&) {
    in_backlog_ = true;
    form_.reset();
}

Conditions Workplace::conditions(const Circumstances& moment) const {
    Conditions now;
    const OssAccount* account = oss_.account_of(case_->persona.nik);
    const IssuedNib* nib = known_nib();
    const std::vector<std::string> codes = oss_.chosen_kbli();
    now.set("applicant_present", is_present_);
    now.set("logged_in", oss_.is_logged_in());
    now.set("session_expired", oss_.is_session_expired());
    now.set("has_email", mailbox_ && mailbox_has_password_);
    now.set("brought_email", !case_->persona.email.empty());
    now.set("account_exists", account != nullptr);
    now.set("account_active", account != nullptr && account->is_active);
    if (mailbox_) {
        now.set("mail_waits", mailbox_->unread(MailFolder::inbox, moment.instant()) > 0 ||
                                  mailbox_->unread(MailFolder::spam, moment.instant()) > 0 ||
                                  mailbox_->next_arrival(moment.instant()).has_value());
        now.set("mail_in_spam", mailbox_->unread(MailFolder::spam, moment.instant()) > 0);
    }
    now.set("draft_open", oss_.has_draft() && nib == nullptr);
    now.set("nib_issued", nib != nullptr);
    now.set("commitments_open", nib != nullptr && !nib->open_commitments.empty());
    now.set("kbli_chosen", !codes.empty());
    now.set("kbli_right", !codes.empty() && std::all_of(codes.begin(), codes.end(), [this](const auto& code) {
                const std::string quality = quality_of(code);
                return quality == "right" || quality == "acceptable";
            }));
    now.set("documents_out", !on_desk_.empty());
    now.set("password_card_given", given_.contains("password_card"));
    now.set("form_taken", form_.has_value() || !box_.is_empty());
    if (const PaperForm* form = form_in_hand()) {
        now.set("form_complete", form->is_complete());
        now.set("form_right", form_is_right());
        now.set("form_has_whatsapp", !form->value("whatsapp").empty());
        now.set("form_signed", form->is_signed());
    }
    now.set("form_stored", !box_.is_empty());
    now.set("receipt_given", given_.contains("receipt"));
    now.set("referred", !referred_to_.empty());
    now.set("document_list_given", has_document_list_);
    now.set("gift_on_desk", gift_rupiah_ > 0);
    now.set("printed_left", !printed_.empty());
    now.set("is_company", case_->ending == Ending::referred);
    now.set("all_sent",
            outbox_.has_sent(case_->persona.phone, "nib") && outbox_.has_sent(case_->persona.phone, "iumk"));
    return now;
}

/// The last that somebody here has seen; OSS forgets whose it was when one logs out.
const IssuedNib* Workplace::known_nib() const {
    const auto& nibs = oss_.nibs();
    const auto found =
        std::find_if(nibs.rbegin(), nibs.rend(), [](const IssuedNib& nib) { return nib.is_known; });
    return found == nibs.rend() ? nullptr : &*found;
}

/// The form on the desk, else the one that was locked away last.
const PaperForm* Workplace::form_in_hand() const {
    if (form_) return &*form_;
    return box_.is_empty() ? nullptr : box_.find(box_.numbers().back());
}

std::optional<std::string> Workplace::known(std::string_view field) const {
    if (const auto entry = entry_of(*case_, field)) return entry;
    const Persona& p = case_->persona;
    const Business& b = case_->business;
    if (field == "nik") return p.nik;
    if (field == "name") return p.name;
    if (field == "sex") return p.sex == Sex::female ? "P" : "L";
    if (field == "born" || field == "birth_date") return iso_date(p.born);
    if (field == "address" || field == "desa" || field == "kecamatan") return shown_fact(p, field);
    if (field == "phone" || field == "whatsapp") return p.phone;
    if (field == "email" || field == "username") return email();
    if (field == "business_name") return b.name;
    if (field == "business_address") return b.address;
    if (field == "area") return std::to_string(b.area_square_metres);
    if (field == "capital") return std::to_string(b.capital_rupiah);
    if (field == "workers") return std::to_string(b.workers);
    return std::nullopt;
}

const std::string& Workplace::email() const {
    return mailbox_ ? mailbox_->address() : case_->persona.email;
}

const Answer* Workplace::answer_to(std::string_view topic) const {
    const auto found = std::find_if(case_->answers.begin(), case_->answers.end(),
                                    [topic](const Answer& answer) { return answer.topic == topic; });
    return found == case_->answers.end() ? nullptr : &*found;
}

std::string Workplace::quality_of(std::string_view code) const {
    const auto has = [code](const std::vector<std::string>& codes) {
        return std::find(codes.begin(), codes.end(), code) != codes.end();
    };
    if (has(case_->kbli.right)) return "right";
    if (has(case_->kbli.acceptable)) return "acceptable";
    for (const auto& [trap, why] : case_->kbli.traps)
        if (trap == code) return "trap";
    return "other";
}

std::optional<std::string> Workplace::fact(std::string_view name) const {
    const std::size_t dot = name.find('.');
    if (dot == std::string_view::npos) return std::nullopt;
    const std::string_view place = name.substr(0, dot);
    const std::string_view what = name.substr(dot + 1);
    if (place == "said") {
        const Answer* answer = answer_to(what);
        if (answer == nullptr || answer->fact.empty() || !asked_.contains(answer->topic)) return std::nullopt;
        return answer->fact;
    }
    if (place == "page") {
        std::string value = oss_.value(what);
        return value.empty() ? std::nullopt : std::optional{std::move(value)};
    }
    if (!looked_at_.contains(std::string(place))) return std::nullopt;
    for (const ShownDocument& document : case_->persona.documents)
        for (const auto& [fact_name, value] : document.facts)
            if (document.name == place && fact_name == what) return value;
    return std::nullopt;
}

}  // namespace jemput::trainer
