#include "trainer/core/session/workplace.hpp"

#include "trainer/core/session/case_facts.hpp"
#include "trainer/core/words/both.hpp"

#include <algorithm>
#include <array>
#include <utility>

// What is at the desk, who carries out which command, and what time does there.

namespace jemput::trainer {

namespace {

std::string digits_of(std::string_view text) {
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits),
                 [](char c) { return c >= '0' && c <= '9'; });
    return digits;
}

CivilRecord record_of(const Case& c) {
    const Persona& p = c.persona;
    return {p.nik,
            p.name,
            iso_date(p.born),
            p.sex == Sex::female ? "P" : "L",
            ktp_fact(p, "address").value_or(""),
            digits_of(entry_of(c, "npwp").value_or("")),
            entry_of(c, "kswp").value_or("00")};
}

std::vector<Registered> accounts_of(const Case& c) {
    const auto email = entry_of(c, "registered_email");
    if (!email) return {};
    return {{*email, entry_of(c, "registered_nik").value_or(c.persona.nik),
             entry_of(c, "registered_active").value_or("no") == "yes"}};
}

KbliTitles titles_of(const KbliList& list) {
    KbliTitles titles;
    for (const KbliEntry& entry : list.all())
        titles.emplace(entry.code, entry.title);
    return titles;
}

}  // namespace

Workplace::Workplace(std::shared_ptr<const Material> material, const Case& c, const std::string& rules,
                     std::uint64_t seed)
    : material_(std::move(material)),
      case_(&c),
      oss_(material_->rules.at(rules), {record_of(c)}, accounts_of(c), titles_of(material_->kbli), seed),
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
        for (; mails_seen_ < inbox + spam; ++mails_seen_) {
            const bool is_spam = mails_seen_ + 1 == inbox + spam && spam > 0;
            reply.facts.push_back({"mail_arrives", {is_spam ? "spam" : "inbox"}});
            // What lands in the spam folder is not told: one has to look.
            if (!is_spam && is_present_) reply.say(Speaker::mail, both("A new mail is in the inbox."));
        }
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
    oss_.expire_session();  // nobody stays logged in over the night
}

}  // namespace jemput::trainer
